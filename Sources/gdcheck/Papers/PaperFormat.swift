import ArgumentParser

/// A format in which papers are written.
enum PaperFormat: String, WordArgument, CaseIterable {
  case html
  case docx
  case pdf

  /// The format that the ending of a file's name stands for; nil where it stands for none.
  init?(ending path: String) {
    switch Folder.ending(of: path.split(separator: "/").last.map(String.init) ?? "") {
    case "html", "htm": self = .html
    case "docx": self = .docx
    case "pdf": self = .pdf
    default: return nil
    }
  }

  /// Whether a terminal can't show it.
  var isBinary: Bool { self != .html }

  var seal: Seal {
    switch self {
    case .html: .html
    case .docx: .docx
    case .pdf: .pdf
    }
  }
}
