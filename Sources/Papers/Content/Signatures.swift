/// Somebody's place to sign.
struct Signature: Sendable {
  /// The body for which somebody signs, above the title, as in `TM. BAN …`; nil where the title says it.
  var onBehalfOf: String?
  /// In whose name, or as what: in capitals.
  var title: String
  /// "(Ký, ghi rõ họ tên)".
  var instruction: String?
  var name: String?
}

/// The places to sign: two side by side, and one below.
struct Signatures: Sendable {
  var left: Signature?
  var right: Signature?
  var below: Signature?
  /// "Nơi nhận": who gets a copy, each a line; stands at the left of a paper that one person signs.
  var recipients: [String] {
    didSet { hasRecipients = !recipients.isEmpty }
  }
  /// Whether there are any, for the heading of the list.
  private(set) var hasRecipients: Bool

  init(left: Signature? = nil, right: Signature? = nil, below: Signature? = nil, recipients: [String] = []) {
    self.left = left
    self.right = right
    self.below = below
    self.recipients = recipients
    hasRecipients = !recipients.isEmpty
  }
}
