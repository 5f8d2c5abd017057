/// What the headings above a clause say of it: whose section it stands in, and which period's.
struct Headings {
  private let items: [String: PlanItem]
  private let reader: MentionReader

  init(_ items: [PlanItem], _ reader: MentionReader) {
    self.items = Dictionary(items.filter { $0.kind == .heading }.map { ($0.number, $0) }) { first, _ in first
    }
    self.reader = reader
  }

  /// The agencies, bodies and periods that the headings above `item` name.
  func mentions(above item: PlanItem) -> [Mention] {
    var parts = item.number.split(separator: ".")
    var found: [Mention] = []
    while parts.count > 1 {
      parts.removeLast()
      guard let heading = items[parts.joined(separator: ".")] else { continue }
      found += reader.mentions(in: FoldedText(heading.text)).compactMap { mention in
        switch mention.mention.subject {
        case .party, .period, .month:
          Mention(subject: mention.mention.subject, words: mention.mention.words, isInHeading: true)
        default: nil
        }
      }
    }
    return found
  }
}
