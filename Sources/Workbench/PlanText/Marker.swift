import Terms

/// The mark with which a line of a plan begins: what sets a part, a section or an item apart.
enum Marker: Hashable {
  /// A part that is called by its kind.
  enum Division: String {
    /// "Phần"
    case part = "P"
    /// "Chương"
    case chapter = "C"
    /// "Mục"
    case section = "M"
  }

  /// `Phần thứ nhất`, `Chương II`, `Mục 1`
  case division(Division, Int)
  /// `A.`
  case letter(Character)
  /// `IV.`
  case roman(Int)
  /// `Điều 3.`
  case article(Int)
  /// `2.` and `1.1.`
  case number([Int])
  /// A line that is nothing but the name of a period: `Quý I/2022:`
  case period(Period)
  /// `a)`
  case item(Character)
  /// `-`, `+`, `*`; dashes are one kind, round and square bullets another.
  case bullet(Character)

  /// Whether it opens a part or a section, not an item of one.
  var opensSection: Bool {
    switch self {
    case .item, .bullet: false
    default: true
    }
  }

  /// How high it stands: what it opens ends whatever stands no higher.
  var rank: Int {
    switch self {
    case .division(.part, _): 0
    case .division(.chapter, _): 1
    case .division(.section, _): 2
    case .letter: 3
    case .roman: 4
    case .article: 5
    case .period: 6
    case .number(let path): 5 + path.count
    case .item, .bullet: 100
    }
  }
}

/// A line with its mark taken off.
struct MarkedLine {
  let marker: Marker
  /// What stands behind the mark.
  let text: String

  /// The mark of `line`, or nil where it has none.
  init?(_ line: String) {
    var rest = Substring(line)
    // Markdown's headings and emphasis may stand before a mark.
    if rest.first == "#" { rest = rest.drop { $0 == "#" }.drop(while: \.isWhitespace) }
    let emphasis = rest.prefix { $0 == "*" || $0 == "_" }
    if !emphasis.isEmpty, rest.dropFirst(emphasis.count).first?.isWhitespace == false {
      rest = rest.dropFirst(emphasis.count)
    }
    guard let (marker, behind) = Self.readers(rest).lazy.compactMap({ $0(rest) }).first else {
      guard let period = PeriodName.period(rest) else { return nil }
      marker = .period(period)
      text = String(rest)
      return
    }
    self.marker = marker
    text = Self.unemphasised(behind)
  }

  /// The readers of the marks that may begin as `line` does; most lines begin with no mark at all.
  private static func readers(_ line: Substring) -> [(Substring) -> Read?] {
    guard let first = line.first else { return [] }
    if first.isNumber { return [number] }
    if first.isLowercase { return [item] }
    if first.isLetter { return [article, division, number, roman, letter] }
    return [bullet]
  }

  // MARK: The kinds of marks

  private typealias Read = (marker: Marker, rest: Substring)

  private static func bullet(_ line: Substring) -> Read? {
    guard let first = line.first else { return nil }
    let rest = line.dropFirst()
    let kind: Character
    switch first {
    case "-", "–", "—", "−": kind = "-"
    case "+": kind = "+"
    case "*": kind = "*"
    case "•", "●", "▪", "■", "◦", "○", "·", "➢", "✓": kind = "•"
    // Word's bullets come out as characters of its symbol fonts.
    case _ where first.unicodeScalars.first?.properties.generalCategory == .privateUse: kind = "•"
    default: return nil
    }
    // "-Phối hợp": the space is often forgotten; a star without one is emphasis.
    guard let next = rest.first, next.isWhitespace || (kind != "*" && next.isUppercase) else { return nil }
    return (.bullet(kind), rest)
  }

  private static func article(_ line: Substring) -> Read? {
    for word in ["Điều ", "Ðiều ", "ĐIỀU "] where line.hasPrefix(word) {
      guard let (number, rest) = digits(line.dropFirst(word.count)), let behind = separator(rest, ".:") else {
        return nil
      }
      return (.article(number), behind)
    }
    return nil
  }

  private static func division(_ line: Substring) -> Read? {
    let words: [(String, Marker.Division)] = [("phần ", .part), ("chương ", .chapter), ("mục ", .section)]
    let start = line.prefix(7).lowercased()
    for (word, division) in words where start.hasPrefix(word) && line.first?.isUppercase == true {
      let rest = line.dropFirst(word.count)
      let counted = ordinal(rest) ?? digits(rest) ?? numeral(rest)
      guard let (number, behind) = counted else { return nil }
      if behind.isEmpty { return (.division(division, number), behind) }
      guard let text = separator(behind, ".:-–") else { return nil }
      return (.division(division, number), text)
    }
    return nil
  }

  private static func number(_ line: Substring) -> Read? {
    var path: [Int] = []
    // "II.1." says its part too.
    let part = numeral(line).map(\.1) ?? line
    var rest = part.first == "." ? part.dropFirst() : line
    var isDotted = false
    while path.count < 6, let (number, behind) = digits(rest), number < 100 {
      path.append(number)
      rest = behind
      isDotted = rest.first == "."
      guard isDotted else { break }
      rest = rest.dropFirst()
    }
    guard !path.isEmpty else { return nil }
    // "1." and "1)" and "1/"; of "1.1" the last dot may be missing.
    if !isDotted, let first = rest.first, ")/:".contains(first) {
      rest = rest.dropFirst()
    } else if !isDotted, path.count < 2 {
      return nil
    }
    return behindMark(rest).map { (.number(path), $0) }
  }

  private static func roman(_ line: Substring) -> Read? {
    guard let (number, rest) = numeral(line), number <= 50, let text = separator(rest, ".)/:-–") else {
      return nil
    }
    return (.roman(number), text)
  }

  private static func letter(_ line: Substring) -> Read? {
    guard let first = line.first, first.isASCII, first.isUppercase,
      let text = separator(line.dropFirst(), "./"),
      PlanWords.isUppercase(text)
    else { return nil }
    return (.letter(first), text)
  }

  private static func item(_ line: Substring) -> Read? {
    guard let first = line.first, first == "đ" || (first.isASCII && first.isLowercase),
      let sign = line.dropFirst().first, ").".contains(sign)
    else { return nil }
    return behindMark(line.dropFirst(2)).map { (.item(first), $0) }
  }

  // MARK: Their pieces

  private static func digits(_ text: Substring) -> (Int, Substring)? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard (1...3).contains(digits.count), let number = Int(digits) else { return nil }
    return (number, text.dropFirst(digits.count))
  }

  /// A Roman number in capitals.
  private static func numeral(_ text: Substring) -> (Int, Substring)? {
    let letters = text.prefix { "IVXL".contains($0) }
    guard !letters.isEmpty, let number = RomanNumber.value(letters) else { return nil }
    return (number, text.dropFirst(letters.count))
  }

  private static func ordinal(_ text: Substring) -> (Int, Substring)? {
    let names = ["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"]
    guard text.prefix(4).lowercased() == "thứ " else { return nil }
    let name = text.dropFirst(4).prefix(while: \.isLetter)
    guard let place = names.firstIndex(of: name.lowercased()) else { return nil }
    return (place + 1, text.dropFirst(4 + name.count))
  }

  /// What stands behind one of `signs`, which spaces may surround; nil where none stands there.
  private static func separator(_ text: Substring, _ signs: String) -> Substring? {
    let rest = text.drop(while: \.isWhitespace)
    guard let sign = rest.first, signs.contains(sign) else { return nil }
    return behindMark(rest.dropFirst())
  }

  /// What a mark must be followed by: its emphasis, a space and the text, or nothing.
  private static func behindMark(_ text: Substring) -> Substring? {
    let rest = text.drop { $0 == "*" || $0 == "_" }
    guard let next = rest.first else { return rest }
    return next.isWhitespace || next.isUppercase ? rest : nil
  }

  /// `text` without the end of an emphasis that began before the mark.
  private static func unemphasised(_ text: Substring) -> String {
    var text = text.drop(while: \.isWhitespace)
    for mark in ["**", "*", "__"] where text.hasSuffix(mark) {
      let stars = text.count { $0 == mark.first }
      if stars % (2 * mark.count) != 0 { text = text.dropLast(mark.count) }
      break
    }
    return String(text)
  }
}
