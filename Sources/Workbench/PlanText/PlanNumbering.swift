import Diagnostics
import Terms

/// Gives the nodes of an outline their numbers and tells headings from clauses.
struct PlanNumbering {
  private(set) var items: [PlanItem] = []
  private let outline: PlanOutline
  /// How many items asked for each number that was given.
  private var used: [String: Int] = [:]

  init(_ outline: PlanOutline) {
    self.outline = outline
    let isDivided = !outline.topSections.isEmpty
    number(outline.topItems, below: isDivided ? "0" : "")
    for section in outline.topSections { number(section: section, below: "") }
  }

  private mutating func number(section place: Int, below parent: String) {
    let node = outline.nodes[place]
    let own = unique(sectionNumber(node, parent))
    add(node, own, isHeading: isHeading(node))
    number(node.items, below: node.sections.isEmpty ? own : joined(own, "0"))
    for section in node.sections { number(section: section, below: own) }
  }

  private func sectionNumber(_ node: PlanOutline.Node, _ parent: String) -> String {
    if let period = PeriodName.period(node.paragraph.text), node.paragraph.marker?.rank ?? 0 > 4 {
      return joined(parent, period.code)
    }
    switch node.paragraph.marker {
    case .division(let division, let number): return joined(parent, "\(division.rawValue)\(number)")
    case .letter(let letter): return joined(parent, String(letter))
    case .roman(let number): return joined(parent, RomanNumber.text(number))
    // Articles are counted through, whatever chapter they stand in.
    case .article(let number): return "D\(number)"
    default: return joined(parent, node.path.map(String.init).joined(separator: "."))
    }
  }

  /// Numbers the items of a section: what stands before its first bullet is set apart, as what stands before the
  /// first section of a part is.
  private mutating func number(_ places: [Int], below parent: String) {
    let firstBullet = places.firstIndex { outline.nodes[$0].paragraph.marker != nil } ?? 0
    for (count, place) in places[..<firstBullet].enumerated() {
      number(item: place, as: joined(joined(parent, "0"), "\(count + 1)"), areLettersBelow: true)
    }
    var count = 0
    for place in places[firstBullet...] {
      if case .item(let letter) = outline.nodes[place].paragraph.marker {
        number(item: place, as: joined(parent, Self.ascii(letter)), areLettersBelow: false)
      } else {
        count += 1
        number(item: place, as: joined(parent, "\(count)"), areLettersBelow: true)
      }
    }
  }

  private mutating func number(item place: Int, as number: String, areLettersBelow: Bool) {
    let node = outline.nodes[place]
    let own = unique(number)
    add(node, own, isHeading: false)
    var count = 0
    for item in node.items {
      if case .item(let letter) = outline.nodes[item].paragraph.marker {
        self.number(item: item, as: joined(own, Self.ascii(letter)), areLettersBelow: false)
      } else {
        count += 1
        let part = areLettersBelow ? Self.letters(count) : "\(count)"
        self.number(item: item, as: joined(own, part), areLettersBelow: !areLettersBelow)
      }
    }
  }

  private mutating func add(_ node: PlanOutline.Node, _ number: String, isHeading: Bool) {
    let paragraph = node.paragraph
    items.append(
      PlanItem(
        number: number,
        kind: isHeading ? .heading : .clause,
        text: paragraph.text,
        span: SourceSpan(
          file: 0,
          start: UInt32(clamping: paragraph.start),
          end: UInt32(clamping: paragraph.end)
        )
      )
    )
  }

  // MARK: Headings

  /// Whether a section's text is a heading: something stands below it and it says nothing by itself.
  ///
  /// In doubt it is a clause: a heading is not asked about again.
  private func isHeading(_ node: PlanOutline.Node) -> Bool {
    let text = node.paragraph.text
    if PlanWords.isUppercase(text) || text.isEmpty { return true }
    guard !node.sections.isEmpty || !node.items.isEmpty else { return false }
    return !PlanWords.isSentence(text) && text.split(separator: " ").count <= 40
  }

  // MARK: Numbers

  private mutating func unique(_ number: String) -> String {
    var candidate = number
    var count = used[number] ?? 0
    repeat {
      count += 1
      candidate = count == 1 ? number : number + Self.letters(count)
    } while used[candidate] != nil
    used[number] = count
    used[candidate] = max(1, used[candidate] ?? 1)
    return candidate
  }

  private func joined(_ parent: String, _ own: String) -> String {
    parent.isEmpty ? own : own.isEmpty ? parent : "\(parent).\(own)"
  }

  /// The letters that count as columns of a sheet do: a to z, then aa, ab and so on.
  private static func letters(_ number: Int) -> String {
    var rest = number
    var letters: [Character] = []
    while rest > 0 {
      letters.append(Character(Unicode.Scalar(UInt8(97 + (rest - 1) % 26))))
      rest = (rest - 1) / 26
    }
    return String(letters.reversed())
  }

  private static func ascii(_ letter: Character) -> String {
    letter == "đ" ? "dd" : String(letter)
  }
}

extension PlanWords {
  /// Whether `text` holds or ends a sentence, as headings don't.
  static func isSentence(_ text: String) -> Bool {
    let core = text.reversed().drop { "*_ ".contains($0) }
    return core.first == "." || core.first == ";" || text.contains(". ")
  }
}
