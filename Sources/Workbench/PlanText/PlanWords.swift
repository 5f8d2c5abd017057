import Terms

/// What the words of a line tell about its place in a plan.
enum PlanWords {
  /// Whether all its letters are capitals, and there are some.
  static func isUppercase(_ text: some StringProtocol) -> Bool {
    var letters = 0
    for character in text where character.isLetter {
      guard character.isUppercase else { return false }
      letters += 1
    }
    return letters > 1
  }

  /// Whether a sentence or an entry of a list ends with it.
  static func isEnded(_ text: some StringProtocol) -> Bool {
    let signs = text.reversed().drop { "*_\"”’»)]".contains($0) || $0.isWhitespace }
    guard let last = signs.first else { return false }
    // Three dots stand for what is left out, and the sentence goes on.
    if last == ".", signs.dropFirst().first == "." { return false }
    return ".;:!?".contains(last)
  }

  /// Whether it reads as the middle of a sentence.
  static func isMiddle(_ text: some StringProtocol) -> Bool {
    guard let first = text.first(where: { !"*_\"“‘«([".contains($0) }) else { return false }
    return first.isLowercase || first.isNumber || ",.;:)”–…".contains(first)
  }
}

/// Roman numbers in capitals.
enum RomanNumber {
  private static let ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
  private static let tens = ["", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"]

  /// The number that `letters` write in the one usual way, 1 to 99; nil for anything else.
  static func value(_ letters: some StringProtocol) -> Int? {
    guard !letters.isEmpty, letters.count <= 8 else { return nil }
    for (ten, head) in tens.enumerated() where letters.hasPrefix(head) {
      if let one = ones.firstIndex(where: { $0 == letters.dropFirst(head.count) }) {
        return ten + one > 0 ? ten * 10 + one : nil
      }
    }
    return nil
  }

  /// `number`, 1 to 99, in letters.
  static func text(_ number: Int) -> String {
    guard (1...99).contains(number) else { return "\(number)" }
    return tens[number / 10] + ones[number % 10]
  }
}

/// The names of periods as headings give them: "Quý I/2022:", "Tháng 3 năm 2022", "6 tháng đầu năm".
enum PeriodName {
  /// The period that `text` names and that it says nothing beyond, or nil.
  static func period(_ text: some StringProtocol) -> Period? {
    guard text.utf8.count < 60, let first = text.first, "qQtTsS6".contains(first) else { return nil }
    let plain = text.lowercased().filter { !"*_:.,".contains($0) }
      .map { "/-–".contains($0) ? " " : String($0) }.joined()
    var words = plain.split(whereSeparator: \.isWhitespace).map(String.init)
    if let last = words.last, last.count == 4, last.allSatisfy(\.isNumber) { words.removeLast() }
    if words.last == "năm" { words.removeLast() }
    switch words.count {
    case 2 where words[0] == "quý":
      guard let number = Int(words[1]) ?? RomanNumber.value(words[1].uppercased()) else { return nil }
      return (1...4).contains(number) ? .quarter(number) : nil
    case 2 where words[0] == "tháng":
      return Int(words[1]).flatMap { (1...12).contains($0) ? .month($0) : nil }
    case 3 where (words[0] == "6" || words[0] == "sáu") && words[1] == "tháng":
      return words[2] == "đầu" ? .half(1) : words[2] == "cuối" ? .half(2) : nil
    default: return nil
    }
  }
}
