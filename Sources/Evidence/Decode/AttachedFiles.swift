import Diagnostics
import Terms
import YAMLTree

/// Attached files as the evidence names them. Nothing is opened here.
extension EvidenceDecoder {
  /// The path at `node`, where it is one beneath the folder of the evidence file.
  mutating func attachedPath(_ node: NodeID) -> Located<String>? {
    guard let path = reader.text(node) else { return nil }
    if let fault = tree.withUTF8(node, AttachedPath.fault) {
      reader.report(Wording.badPath(path, fault))
      return nil
    }
    return path
  }

  /// The 64 hex digits at `node`, in lower case.
  mutating func sha256(_ node: NodeID) -> Located<String>? {
    guard let text = reader.text(node) else { return nil }
    let digits = text.value.utf8
    guard digits.count == 64, digits.allSatisfy(isHexDigit) else {
      reader.report(Wording.badHash(text))
      return nil
    }
    return text.map { $0.lowercased() }
  }

  /// Remarks on files, and on contents, that are claimed for two documents.
  mutating func compareFiles() {
    var firstByPath: [String: Located<String>] = [:]
    var firstByHash: [String: Located<String>] = [:]
    var written = tree.file
    // By place: going through the documents themselves would copy each.
    for place in documents.indices {
      guard let file = documents[place].file else { continue }
      if file.span.file != written {
        // Paths of another file start from another folder.
        (written, firstByPath) = (file.span.file, [:])
      }
      let path = AttachedPath.normal(file.value)
      if let earlier = firstByPath[path] {
        reader.report(Wording.sameFile(file, earlier))
        continue
      }
      firstByPath[path] = file
      guard let hash = documents[place].sha256 else { continue }
      if let earlier = firstByHash[hash.value] {
        reader.report(Wording.sameContent(hash, earlier))
      } else {
        firstByHash[hash.value] = hash
      }
    }
  }
}

/// The spelling of paths of attached files.
enum AttachedPath {
  /// Why a path is refused.
  enum Fault: Hashable, CaseIterable {
    case control
    case backslash
    case address
    case absolute
    case parent
    case folder
  }

  /// Why the path `bytes` can't name a file beneath the folder of the evidence file, or nil where it can.
  static func fault(_ bytes: UnsafeBufferPointer<UInt8>) -> Fault? {
    if hasControl(bytes) { return .control }
    if isAddress(bytes) { return .address }
    if bytes.first == UInt8(ascii: "/") || bytes.first == UInt8(ascii: "~") || hasDrive(bytes) {
      return .absolute
    }
    if bytes.contains(UInt8(ascii: "\\")) { return .backslash }
    return folderFault(bytes)
  }

  /// Whether a part of the path is `..`, or the last one names no file.
  private static func folderFault(_ bytes: UnsafeBufferPointer<UInt8>) -> Fault? {
    var dots = 0
    var others = 0
    for byte in bytes {
      if byte == UInt8(ascii: "/") {
        if others == 0, dots == 2 { return .parent }
        (dots, others) = (0, 0)
      } else if byte == UInt8(ascii: ".") {
        dots += 1
      } else {
        others += 1
      }
    }
    guard others == 0 else { return nil }
    return dots == 2 ? .parent : dots < 2 ? .folder : nil
  }

  /// `path` without what does not change its meaning: `./a//b` is `a/b`.
  static func normal(_ path: String) -> String {
    let slash = UInt8(ascii: "/")
    let dot = UInt8(ascii: ".")
    var beginsPart = true
    var isNormal = true
    for byte in path.utf8 {
      if beginsPart && (byte == slash || byte == dot) { isNormal = false }
      beginsPart = byte == slash
    }
    guard !isNormal else { return path }
    return path.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
  }

  /// Whether there is a control character of ASCII or of Latin-1, which in UTF-8 is C2 80 to C2 9F.
  private static func hasControl(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var previous: UInt8 = 0
    for byte in bytes {
      if byte < 0x20 || byte == 0x7F || (previous == 0xC2 && byte < 0xA0) { return true }
      previous = byte
    }
    return false
  }

  /// Whether the path is an address with a scheme, such as `https:…` or `file:…`.
  private static func isAddress(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon > 1 else { return false }
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    guard bytes[..<colon].allSatisfy({ letters.contains($0 | 0x20) }) else { return false }
    return bytes[(colon + 1)...].starts(with: "//".utf8) || isKnownScheme(bytes[..<colon])
  }

  private static func isKnownScheme(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    ["file", "http", "https", "ftp", "data", "mailto"].contains(
      String(decoding: bytes, as: UTF8.self).lowercased()
    )
  }

  private static func hasDrive(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.count > 1 && bytes[1] == UInt8(ascii: ":")
      && (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[0] | 0x20)
  }
}

private func isHexDigit(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
    UInt8(ascii: "A")...UInt8(ascii: "F"):
    true
  default: false
  }
}
