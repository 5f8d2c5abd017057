internal import Crypto

extension PlanItem {
  /// The fingerprint of a clause's text, as `plan.yaml` keeps it: SHA-256 in lower-case hex of the text in NFC,
  /// emphasis marks `*` dropped, each run of white space one space, trimmed.
  ///
  /// It tells whether a clause still reads as it did, without keeping the plan's text.
  package static func fingerprint(of text: String) -> String {
    let canonical = canonicalText(text.filter { $0 != "*" })
    let digits = Array("0123456789abcdef".utf8)
    var hex: [UInt8] = []
    for byte in SHA256.hash(data: Array(canonical.utf8)) {
      hex.append(digits[Int(byte >> 4)])
      hex.append(digits[Int(byte & 0xF)])
    }
    return String(decoding: hex, as: UTF8.self)
  }
}
