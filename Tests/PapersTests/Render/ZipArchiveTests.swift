import Testing

@testable import Papers

@Suite("ZIP archives")
struct ZipArchiveTests {
  private let entries = [
    ZipArchive.Entry(path: "[Content_Types].xml", bytes: Array("<Types/>".utf8)),
    ZipArchive.Entry(path: "empty", bytes: []),
    ZipArchive.Entry(path: "word/large", bytes: [UInt8](repeating: 7, count: 300_000)),
  ]

  @Test("the same entries give the same bytes, the first of them first")
  func deterministic() throws {
    let bytes = try ZipArchive.bytes(of: entries)
    #expect(bytes == (try ZipArchive.bytes(of: entries)))
    #expect(bytes.starts(with: [0x50, 0x4B, 3, 4]))
    #expect(bytes.dropFirst(30).starts(with: Array("[Content_Types].xml".utf8)))
    // The first of January 1980, at midnight.
    #expect(Array(bytes[10..<14]) == [0, 0, 0x21, 0])
    #expect(bytes.count < 2_000)
  }

  @Test("the archive ends without a comment, which leaves its place to others")
  func comment() throws {
    let bytes = try ZipArchive.bytes(of: entries)
    #expect(Array(bytes.suffix(22).prefix(4)) == [0x50, 0x4B, 5, 6])
    #expect(Array(bytes.suffix(2)) == [0, 0])
  }

  @Test("no entries give an empty archive")
  func empty() throws {
    #expect(try ZipArchive.bytes(of: []).count == 22)
  }
}
