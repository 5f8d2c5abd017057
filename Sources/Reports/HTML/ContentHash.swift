import Crypto

/// SHA-256 as pages use it.
enum ContentHash {
  /// A source of a content security policy that allows an inline script or style sheet of exactly this text:
  /// `'sha256-…'`, in Base64.
  static func source(of text: String) -> String {
    "'sha256-\(base64(Array(SHA256.hash(data: Array(text.utf8)))))'"
  }

  /// The first `count` hexadecimal digits, in lower case, of the hash of `text`.
  static func digits(of text: String, count: Int) -> String {
    var digits = ""
    for byte in SHA256.hash(data: Array(text.utf8)) {
      digits += String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }
    return String(digits.prefix(count))
  }

  /// Base64 by RFC 4648, padded.
  static func base64(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = (0..<3).reduce(0) { $0 << 8 | (start + $1 < group.endIndex ? Int(bytes[start + $1]) : 0) }
      for place in 0..<4 {
        text.append(place <= group.count ? alphabet[bits >> (18 - 6 * place) & 63] : "=")
      }
    }
    return text
  }
}
