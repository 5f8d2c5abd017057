/// The part of a plan's text that holds clauses: from its first part or section to its closing words.
struct PlanBody {
  let paragraphs: [Paragraph]

  init(_ all: [Paragraph]) {
    guard let first = Self.start(of: all) else {
      paragraphs = []
      return
    }
    paragraphs = Array(all[first..<Self.end(of: all, from: first)])
  }

  /// The first part; of a plan without parts the first section, else the first item.
  private static func start(of all: [Paragraph]) -> Int? {
    all.firstIndex { paragraph in
      guard let marker = paragraph.marker else { return false }
      return marker.opensSection && marker.rank <= Marker.article(1).rank
    }
      ?? all.firstIndex { $0.marker?.opensSection == true }
      ?? all.firstIndex { $0.marker != nil }
  }

  /// Where the closing words begin, or where the signs `./.` stand that end an official text.
  ///
  /// Where the parts go on behind that, it was not the end.
  private static func end(of all: [Paragraph], from first: Int) -> Int {
    var lastRoman = 0
    // The place of the last part "I.", "II.", … by its number, to know whether the next one comes later.
    var romans: [Int: Int] = [:]
    for (place, paragraph) in all.enumerated() {
      if case .roman(let number) = paragraph.marker { romans[number] = place }
    }
    for place in first..<all.count {
      let paragraph = all[place]
      if case .roman(let number) = paragraph.marker { lastRoman = number }
      let goesOn = romans[lastRoman + 1].map { lastRoman > 0 && $0 > place } ?? false
      guard !goesOn else { continue }
      if paragraph.marker == nil, PlanWords.isTail(paragraph.text) { return place }
      if PlanWords.isEndOfText(paragraph.text) { return place + 1 }
    }
    return all.count
  }
}

extension PlanWords {
  private static let tails = [
    "trên đây là", "nơi nhận", "tm. ", "kt. ", "tl. ", "tuq. ", "thừa lệnh",
  ]

  /// Whether `text` begins the closing words, the signature, the list of recipients or an annex.
  static func isTail(_ text: String) -> Bool {
    let start = text.drop { "*_".contains($0) }.prefix(12)
    return tails.contains(where: start.lowercased().hasPrefix) || start.hasPrefix("PHỤ LỤC")
  }

  /// Whether `text` ends with the signs that end an official text.
  static func isEndOfText(_ text: String) -> Bool {
    let end = String(text.reversed().drop { "*_ ".contains($0) }.prefix(3).reversed())
    return end == "./."
  }
}
