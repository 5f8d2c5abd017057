import Diagnostics
import Reports
import Terms
import YAMLTree

/// What came of a line that answers a question.
enum FixReading {
  case accepted(FixAnswer)
  /// It can be written but will not count, for the reason told: it is taken where it is meant.
  case doubted(FixAnswer, String)
  case refused(String)
  /// Several names hold what was typed: their places among the choices.
  case ambiguous([Int])
}

/// Reads the line that answers a question, and says what to write where it is none.
struct FixReader {
  let words: FixWords
  /// The plan's year.
  let year: Int
  let asOf: CivilDate

  func read(_ line: String, _ question: FixQuestion) -> FixReading {
    let text = Self.trimmed(line)
    guard !text.isEmpty else { return readNothing(question) }
    switch question.form {
    case .choice(let names, let many): return readChoice(text, names, many: many)
    case .text:
      guard text.unicodeScalars.count <= Self.longestText else {
        return .refused(words.tooLong(Self.longestText))
      }
      return .accepted(.text(text))
    case .days(let rule): return readDays(text, rule)
    case .number(let rule): return readNumber(text, rule)
    case .yesNo: return readYesNo(text, question)
    }
  }

  /// The letters of a title or number.
  static let longestText = 300

  private func readNothing(_ question: FixQuestion) -> FixReading {
    guard question.isOptional else { return .refused(words.answerNeeded(question)) }
    if case .days(let rule) = question.form, let day = rule.fallback,
      let doubt = doubt(DateRange(day), rule)
    {
      return .doubted(.nothing, doubt)
    }
    return question.doubt.map { .doubted(.nothing, $0) } ?? .accepted(.nothing)
  }

  // MARK: Choices

  private func readChoice(_ text: String, _ names: [String], many: Bool) -> FixReading {
    if let numbers = Self.numbers(text) {
      if let wrong = numbers.first(where: { !(1...names.count).contains($0) }) {
        return .refused(words.noSuchChoice(wrong, of: names.count))
      }
      guard many || numbers.count == 1 else { return .refused(words.oneChoice) }
      return .accepted(.picked(Set(numbers.map { $0 - 1 }).sorted()))
    }
    let search = NameSearch(names)
    // Names hold commas themselves, so that the whole is looked for first.
    let whole = search.matches(text)
    if whole.count == 1 { return .accepted(.picked(whole)) }
    let parts = text.split(separator: ",")
    guard whole.isEmpty, many, parts.count > 1 else {
      return whole.isEmpty ? .refused(words.noSuchName(text)) : .ambiguous(whole)
    }
    var places: Set<Int> = []
    for part in parts {
      let found = search.matches(String(part))
      guard found.count == 1 else {
        return found.isEmpty ? .refused(words.noSuchName(String(part))) : .ambiguous(found)
      }
      places.insert(found[0])
    }
    return .accepted(.picked(places.sorted()))
  }

  /// `1`, `1, 3` or `1 3`; nil where the text is none of them.
  private static func numbers(_ text: String) -> [Int]? {
    let parts = text.split { $0 == "," || $0 == " " || $0 == ";" }
    var numbers: [Int] = []
    for part in parts {
      guard part.utf8.count <= 6, part.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(part)
      else { return nil }
      numbers.append(number)
    }
    return numbers.isEmpty ? nil : numbers
  }

  // MARK: Days

  private func readDays(_ text: String, _ rule: DayRule) -> FixReading {
    let parts = rule.takesSpan ? Self.ends(text) : [text]
    var days: [CivilDate] = []
    for part in parts {
      guard let day = Self.date(part) else { return .refused(words.noDate(part, year: year)) }
      guard (year - 1...year + 1).contains(day.year) else { return .refused(words.farYear(day, year: year)) }
      guard day <= words.today else { return .refused(words.future(day)) }
      days.append(day)
    }
    guard let first = days.first, let last = days.last, days.count <= 2 else {
      return .refused(words.noDate(text, year: year))
    }
    guard let range = DateRange(first, last) else { return .refused(words.turnedRound(first, last)) }
    guard last.days(since: first) < 366 else { return .refused(words.tooLongSpan) }
    if let before = rule.before, first < before.day { return .refused(words.tooEarly(first, before)) }
    return doubt(range, rule).map { .doubted(.days(range), $0) } ?? .accepted(.days(range))
  }

  /// Why something on `days` will not count, nil where it may.
  private func doubt(_ days: DateRange, _ rule: DayRule) -> String? {
    if let proves = rule.proves, days.first < proves { return words.provesNothing(days.first, proves) }
    if days.first > asOf { return words.afterAsOf(days.first, asOf) }
    guard !rule.counting.isEmpty else { return nil }
    let counts = rule.counting.contains { $0.first <= days.last && days.first <= $0.last }
    return counts ? nil : words.outside(days, rule.counting)
  }

  /// The two ends of `06/06/2022 - 24/06/2022`; the text itself where it is none.
  private static func ends(_ text: String) -> [String] {
    for mark in [" - ", " – ", " đến ", " den ", " to ", "-", "–"] {
      let parts = text.split(separator: mark, maxSplits: 2).map { trimmed(String($0)) }
      // A date as ISO writes it holds dashes too.
      if parts.count == 2, parts.allSatisfy({ $0.contains("/") || date($0) != nil }) { return parts }
    }
    return [text]
  }

  private static func date(_ text: String) -> CivilDate? {
    var text = text
    return text.withUTF8 { bytes in try? Dates.read(bytes) }
  }

  // MARK: Numbers, and yes or no

  private func readNumber(_ text: String, _ rule: NumberRule) -> FixReading {
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), text.utf8.count <= 10, let number = Int(text),
      number <= 1_000_000_000
    else { return .refused(words.noNumber(text)) }
    if number > rule.most { return .refused(words.tooMany(number, rule.most)) }
    if number < rule.least { return .refused(words.tooSmall(number, rule.least)) }
    if number < rule.enough { return .doubted(.number(number), words.tooFew(number, rule.enough)) }
    if let share = rule.share, number * 10_000 < share.atLeast * share.of {
      return .doubted(.number(number), words.shareTooSmall(number, share.of, share.atLeast))
    }
    return .accepted(.number(number))
  }

  private func readYesNo(_ text: String, _ question: FixQuestion) -> FixReading {
    switch Self.yesNo(text) {
    case true?: return .accepted(.yes(true))
    case false?: return question.doubt.map { .doubted(.yes(false), $0) } ?? .accepted(.yes(false))
    case nil: return .refused(words.yesOrNo)
    }
  }

  /// Whether a text says yes, in either language and with or without its accents; nil where it says neither.
  static func yesNo(_ text: String) -> Bool? {
    switch NameSearch.folded(text) {
    case "c", "co", "y", "yes", "dong y", "ghi": true
    case "k", "khong", "n", "no", "ko": false
    default: nil
    }
  }

  /// `text` without white space around it.
  static func trimmed(_ text: String) -> String {
    var scalars = Substring(text).unicodeScalars
    while scalars.first?.properties.isWhitespace == true { scalars.removeFirst() }
    while scalars.last?.properties.isWhitespace == true { scalars.removeLast() }
    return String(scalars)
  }
}
