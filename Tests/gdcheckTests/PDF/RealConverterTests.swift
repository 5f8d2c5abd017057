import Diagnostics
import Glibc
import Testing

@testable import gdcheck

/// With the Chromium or WeasyPrint that is installed, where one is.
@Suite(.enabled(if: Installed.converter != nil, "neither Chromium nor WeasyPrint is installed"))
struct RealConverterTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// `page` as a PDF, at the path that is answered.
  private func convert(_ page: String) async throws -> String {
    let run = PDFRun(
      converter: try #require(Installed.converter),
      variables: ["PATH": Installed.path, "TMPDIR": folder.path],
      limit: .seconds(60)
    )
    let bytes = try await onThread { try run.pdf(of: page) }
    #expect(folder.names == [], "nothing is left behind")
    return try folder.write("paper.pdf", bytes: try #require(Seal.pdf.sealed(bytes)))
  }

  @Test(.enabled(if: Installed.hasTextReader, "pdftotext is not installed"))
  func thePDFOfAPaperSaysWhatThePaperSays() async throws {
    let work = try Workplace.visited(SmallVisit.complete)
    let told = try await paper(
      [
        "minutes", work.path("unit.yaml"), "--visit", work.path("visit.yaml"), "--lang", "vi", "-o",
        work.path("p.pdf"),
      ],
      in: work.folder.path,
      variables: ["PATH": Installed.path]
    )
    #expect(told.status == .clean && told.errors == "")
    let text = try Installed.text(of: work.path("p.pdf"), in: folder)
    for words in ["BIÊN BẢN", "Nguyễn Thị A", "Độc lập - Tự do - Hạnh phúc"] { #expect(text.contains(words)) }
  }

  @Test(.enabled(if: Installed.hasTextReader, "pdftotext is not installed"))
  func aSealDoesNotBreakIt() async throws {
    let path = try await convert("<!doctype html><meta charset=\"utf-8\"><p>Phường 12, Quận 10</p>")
    #expect(try Installed.text(of: path, in: folder).contains("Phường 12, Quận 10"))
  }

  /// Whoever smuggles an address into a paper does not learn that it was printed.
  @Test func noHostIsReached() async throws {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue), 0)
    defer { close(listener) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let listens = withUnsafeMutableBytes(of: &address) { bytes in
      guard let pointer = bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self) else { return false }
      return bind(listener, pointer, length) == 0 && listen(listener, 8) == 0
        && getsockname(listener, pointer, &length) == 0
    }
    try #require(listens)
    let port = UInt16(bigEndian: address.sin_port)
    let images = ["127.0.0.1", "localhost"].map { "<img src=\"http://\($0):\(port)/a.png\">" }.joined()
    _ = try await convert("<!doctype html><p>x</p>\(images)")
    #expect(accept(listener, nil, nil) == -1 && errno == EAGAIN)
  }
}

/// What is installed on this machine.
private enum Installed {
  static let path = getenv("PATH").map { String(cString: $0) } ?? ""

  static let converter = try? PDFConverter.find(in: ["PATH": path], folder: "/")

  static let hasTextReader = system("command -v pdftotext >/dev/null 2>&1") == 0

  /// The text of the PDF at `path`.
  static func text(of path: String, in folder: TemporaryFolder) throws -> String {
    let target = "\(folder.path)/text"
    try #require(system("pdftotext '\(path)' '\(target)'") == 0)
    return try contents(of: target)
  }
}
