import Crypto

/// The mark at the end of a file by which gdcheck tells that nobody touched it since gdcheck wrote it.
///
/// It is a comment of the file's format, which readers pass over, and holds the SHA-256 of the bytes before it:
///
/// | format | the seal | over |
/// | --- | --- | --- |
/// | HTML | `<!-- gdcheck sha256:… -->` and a line feed, the last line | all before that line |
/// | PDF | `%gdcheck sha256:…`, likewise | likewise |
/// | YAML | `# gdcheck sha256:…`, likewise | likewise |
/// | DOCX | `gdcheck sha256:…` as the comment of the ZIP archive | all before the two bytes of the comment's length |
///
/// It keeps a person's work from being lost by mistake. It is no signature: whoever wants to can make one.
enum Seal: CaseIterable {
  case html
  case docx
  case pdf
  case yaml

  /// `bytes` with this seal at their end; nil only where a DOCX was asked for and `bytes` are no ZIP archive without
  /// a comment.
  ///
  /// A text that does not end its last line gets a line feed before the seal.
  func sealed(_ bytes: [UInt8]) -> [UInt8]? {
    var bytes = bytes
    if self == .docx {
      guard Self.endsInBareRecord(bytes) else { return nil }
      bytes.removeLast(2)
    } else if bytes.last != UInt8(ascii: "\n") {
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes + ending(over: bytes[...])
  }

  /// Whether a file of these bytes is as gdcheck wrote it, in whichever format.
  static func isIntact(_ bytes: [UInt8]) -> Bool {
    allCases.contains { seal in
      let start = bytes.count - seal.length
      // The file's own digits are looked at before anything is hashed.
      guard start >= 0, bytes[start...].starts(with: seal.opening) else { return false }
      guard seal != .docx || endsInRecord(bytes[..<start]) else { return false }
      return bytes[start...].elementsEqual(seal.ending(over: bytes[..<start]))
    }
  }

  /// What stands behind `bytes`: all of the seal, the length of a ZIP comment included.
  private func ending(over bytes: ArraySlice<UInt8>) -> [UInt8] {
    var hash = SHA256()
    bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
    return opening + Array(hexadecimal(hash.finalize()).utf8) + closing
  }

  private var opening: [UInt8] {
    let name = Array("gdcheck sha256:".utf8)
    return switch self {
    case .html: Array("<!-- ".utf8) + name
    case .pdf: Array("%".utf8) + name
    case .yaml: Array("# ".utf8) + name
    // Both bytes of the length, the low one first: the comment is the name and the digits.
    case .docx: [UInt8(name.count + Self.digits), 0] + name
    }
  }

  private var closing: [UInt8] {
    switch self {
    case .html: Array(" -->\n".utf8)
    case .pdf, .yaml: Array("\n".utf8)
    case .docx: []
    }
  }

  private var length: Int { opening.count + Self.digits + closing.count }

  private static let digits = 64

  /// Whether `bytes` end in a ZIP archive's last record, which says that no comment follows.
  private static func endsInBareRecord(_ bytes: [UInt8]) -> Bool {
    bytes.suffix(2).elementsEqual([0, 0]) && endsInRecord(bytes.dropLast(2))
  }

  /// Whether `bytes` end in a ZIP archive's last record, all but the length of its comment.
  private static func endsInRecord(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.suffix(20).count == 20 && bytes.suffix(20).starts(with: Array("PK\u{05}\u{06}".utf8))
  }
}
