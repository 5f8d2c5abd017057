import Glibc

/// An installed program that makes a PDF of an HTML file.
struct PDFConverter: Hashable, Sendable {
  enum Kind: Sendable {
    case chromium
    case weasyPrint
  }

  let path: String

  /// The programs that are looked for, in this order.
  static let names = ["chromium", "chromium-browser", "google-chrome", "weasyprint"]

  /// The first that is installed, or the one that `GDCHECK_PDF` names, as a path or as a name in `PATH`.
  static func find(in variables: [String: String], folder: String) throws(PDFProblem) -> PDFConverter {
    let chosen = variables["GDCHECK_PDF", default: ""]
    guard chosen.isEmpty else {
      let path =
        chosen.utf8.contains(UInt8(ascii: "/")) ? absolute(chosen, in: folder) : search(chosen, variables)
      guard let path, isProgram(path) else { throw .noSuchProgram(chosen) }
      return PDFConverter(path: path)
    }
    for name in names {
      if let path = search(name, variables) { return PDFConverter(path: path) }
    }
    throw .noProgram
  }

  /// What it is, by its name: all but WeasyPrint takes a browser's options.
  var kind: Kind {
    let name = path.split(separator: "/").last ?? ""
    return name.lowercased().contains("weasyprint") ? .weasyPrint : .chromium
  }

  /// The arguments with which it writes `pdf` from `page`; both absolute paths in `folder`.
  ///
  /// A paper loads nothing; should one ask for something all the same, no name is resolved and no host is reached.
  func arguments(page: String, pdf: String, folder: String) -> [String] {
    switch kind {
    case .weasyPrint: [page, pdf]
    case .chromium:
      [
        "--headless=new", "--disable-gpu", "--no-pdf-header-footer", "--disable-extensions", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--host-resolver-rules=MAP * ~NOTFOUND", "--user-data-dir=\(folder)/profile", "--print-to-pdf=\(pdf)",
      ]
        // Chromium's sandbox refuses to serve the superuser.
        + (geteuid() == 0 ? ["--no-sandbox"] : []) + [Self.fileURL(page)]
    }
  }

  /// What it is told of the environment of `variables`: where programs and fonts are, and no more.
  func environment(_ variables: [String: String], folder: String) -> [String: String] {
    var result = [
      "HOME": folder, "TMPDIR": folder, "LANG": "C.UTF-8",
      // A door that leads nowhere, for WeasyPrint, which has no option to stay off the network.
      "http_proxy": "http://127.0.0.1:9", "https_proxy": "http://127.0.0.1:9",
    ]
    result["PATH"] = variables["PATH"]
    // Fonts that only this user has lie below the home that it does not get to see.
    result["XDG_DATA_HOME"] = variables["XDG_DATA_HOME"] ?? variables["HOME"].map { "\($0)/.local/share" }
    return result
  }

  private static func search(_ name: String, _ variables: [String: String]) -> String? {
    // Only absolute folders: what lies where one happens to work must not become a program.
    variables["PATH", default: "/usr/local/bin:/usr/bin:/bin"].split(separator: ":")
      .filter { $0.utf8.first == UInt8(ascii: "/") }
      .map { "\($0)/\(name)" }
      .first(where: isProgram)
  }

  private static func isProgram(_ path: String) -> Bool {
    access(path, X_OK) == 0 && InputFile.kind(of: path) == .file
  }

  private static func absolute(_ path: String, in folder: String) -> String {
    path.utf8.first == UInt8(ascii: "/") ? path : "\(folder)/\(path)"
  }

  /// The absolute `path` as a URL.
  private static func fileURL(_ path: String) -> String {
    let plain = Set("/-._~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8)
    return "file://"
      + path.utf8.map { plain.contains($0) ? String(Unicode.Scalar($0)) : "%" + hexadecimal([$0]) }.joined()
  }
}
