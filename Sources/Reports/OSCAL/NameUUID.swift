import Crypto

/// UUIDs made of names (RFC 4122, version 5), so that the same thing has the same one in every run.
package enum NameUUID {
  /// The namespace of all names of gdcheck: drawn once, never changed.
  static let namespace: [UInt8] = [
    0x6B, 0x1C, 0x4E, 0x0A, 0x5D, 0x2F, 0x4B, 0x39, 0x9A, 0x77, 0x3E, 0x84, 0xC1, 0x50, 0xF2, 0xD6,
  ]

  /// The UUID of what `kind` and `parts` name together, in lower-case hex with hyphens.
  ///
  /// Parts are told apart by their lengths, so that no two lists make one name.
  package static func of(_ kind: StaticString, _ parts: [String]) -> String {
    let name = ([kind.description] + parts).map { "\($0.utf8.count):\($0)" }.joined()
    return version5(Array(name.utf8), in: namespace)
  }

  /// The version 5 UUID of `name` in `namespace`.
  static func version5(_ name: [UInt8], in namespace: [UInt8]) -> String {
    var bytes = Array(Insecure.SHA1.hash(data: namespace + name).prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x50
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = Array("0123456789abcdef".unicodeScalars)
    var text = String.UnicodeScalarView()
    for (place, byte) in bytes.enumerated() {
      if [4, 6, 8, 10].contains(place) { text.append("-") }
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 0x0F)])
    }
    return String(text)
  }
}
