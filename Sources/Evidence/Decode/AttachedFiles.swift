import Diagnostics
import Terms
import YAMLTree

/// Attached files as the evidence names them. Nothing is opened here.
extension EvidenceDecoder {
  /// The path at `node`, where it is one beneath the folder of the evidence file.
  mutating func attachedPath(_ node: NodeID) -> Located<String>? {
    guard let path = reader.text(node) else { return nil }
    if let fault = AttachedPath.fault(of: path.value) {
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
    for document in documents {
      guard let file = document.file else { continue }
      let path = AttachedPath.normal(file.value)
      if let earlier = firstByPath[path] {
        reader.report(Wording.sameFile(file, earlier))
        continue
      }
      firstByPath[path] = file
      guard let hash = document.sha256 else { continue }
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

  /// Why `path` can't name a file beneath the folder of the evidence file, or nil where it can.
  static func fault(of path: String) -> Fault? {
    let bytes = Array(path.utf8)
    if path.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) { return .control }
    if isAddress(bytes) { return .address }
    if bytes.first == UInt8(ascii: "/") || bytes.first == UInt8(ascii: "~") || hasDrive(bytes) {
      return .absolute
    }
    if bytes.contains(UInt8(ascii: "\\")) { return .backslash }
    let parts = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    if parts.contains(where: { $0.elementsEqual("..".utf8) }) { return .parent }
    if let last = parts.last, last.isEmpty || last.elementsEqual(".".utf8) { return .folder }
    return nil
  }

  /// `path` without what does not change its meaning: `./a//b` is `a/b`.
  static func normal(_ path: String) -> String {
    path.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
  }

  /// Whether the path is an address with a scheme, such as `https:…` or `file:…`.
  private static func isAddress(_ bytes: [UInt8]) -> Bool {
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon > 1 else { return false }
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    guard bytes[..<colon].allSatisfy({ letters.contains($0 | 0x20) }) else { return false }
    return bytes[(colon + 1)...].starts(with: "//".utf8) || isKnownScheme(bytes[..<colon])
  }

  private static func isKnownScheme(_ bytes: ArraySlice<UInt8>) -> Bool {
    ["file", "http", "https", "ftp", "data", "mailto"].contains(
      String(decoding: bytes, as: UTF8.self).lowercased()
    )
  }

  private static func hasDrive(_ bytes: [UInt8]) -> Bool {
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
