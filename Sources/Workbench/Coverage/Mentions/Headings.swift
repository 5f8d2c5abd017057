/// What the headings above a clause say of it: whose section it stands in, and which period's.
struct Headings {
  private var mentions: [String: [Mention]] = [:]

  /// A heading names a few; what names more is none.
  private static let maxMentions = 100

  init(_ items: [PlanItem], _ reader: MentionReader) {
    for item in items where item.kind == .heading {
      let found = reader.mentions(in: FoldedText(item.text)).lazy.compactMap { found -> Mention? in
        switch found.mention.subject {
        case .party, .period, .month:
          return Mention(subject: found.mention.subject, words: found.mention.words, isInHeading: true)
        default: return nil
        }
      }
      mentions[item.number] = Array(found.prefix(Self.maxMentions))
    }
  }

  /// The agencies, bodies and periods that the headings above `item` name.
  func mentions(above item: PlanItem) -> [Mention] {
    var parts = item.number.split(separator: ".")
    var found: [Mention] = []
    while parts.count > 1 {
      parts.removeLast()
      found += mentions[parts.joined(separator: ".")] ?? []
    }
    return found
  }
}
