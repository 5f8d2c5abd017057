import Rules
import Terms

/// Finds what a text says exactly: numbers, days, wards, periods, papers, and whom it names.
struct MentionReader {
  private let names: PlanNames
  private let year: Int

  init(_ rules: CheckedRules) {
    names = PlanNames(rules.source.plan)
    year = rules.source.plan.year
  }

  /// The mentions of `text`, in its order.
  func mentions(in text: FoldedText) -> [FoundMention] {
    let tokens = WordTokens(text)
    var found: [FoundMention] = []
    var place = 0
    while place < tokens.tokens.count {
      let reading = read(tokens, place)
      let range = tokens.range(place, place + reading.count)
      for subject in reading.subjects {
        let words = Self.words(of: subject, tokens, place, upTo: place + reading.count) ?? text.text(range)
        found.append(FoundMention(mention: Mention(subject: subject, words: words), range: range))
      }
      place += max(1, reading.count)
    }
    return found
  }

  /// Nouns of more than one word, by the first.
  private static let nounLengths = [
    "câu": 3, "công": 2, "cơ": 2, "đơn": 2, "hội": 2, "mô": 2, "nội": 2, "trường": 2,
  ]

  /// How a mention is shown where that is not all that was read.
  private static func words(
    of subject: Mention.Subject,
    _ tokens: WordTokens,
    _ place: Int,
    upTo end: Int
  ) -> String? {
    switch subject {
    case .ward(let ward): return "\(tokens.text.text(tokens.range(place, place + 1))) \(ward)"
    case .paper(let number):
      let start = tokens.range(place, place + 1).lowerBound
      return tokens.text.text(start..<start + number.unicodeScalars.count)
    case .number(_, let noun?):
      // Inside a name the number is the last word but one.
      let start = count(tokens, place) == nil ? end - 2 : place
      return tokens.text.text(tokens.range(start, start + 1 + (nounLengths[noun] ?? 1)))
    default: return nil
    }
  }

  /// What is read from the word at a place on, and how many words it takes.
  typealias Reading = (subjects: [Mention.Subject], count: Int)

  private func read(_ tokens: WordTokens, _ place: Int) -> Reading {
    if let name = names.match(tokens, at: place) {
      let last = place + name.count - 1
      // "Ban … phường 1, 12, 15": the ward's own number is read behind the name.
      if name.count > 1, Self.wards(tokens, last) != nil { return ([name.subject], name.count - 1) }
      // "Ủy ban nhân dân 14 phường"
      if tokens.word(last) == "phường", let number = tokens.number(last - 1) {
        return ([name.subject, .number(number, of: "phường")], name.count)
      }
      return ([name.subject], name.count)
    }
    let readers = [Self.paper, Self.date, Self.wards, Self.period, Self.someUnits, Self.rhythm, Self.number]
    for reader in readers {
      if let reading = reader(tokens, place) {
        return (reading.subjects.filter { $0 != .year(year) && $0 != .months(12) }, reading.count)
      }
    }
    return ([], 1)
  }

  // MARK: Papers

  /// "785-CV/QU", "5349/KH-UBND", with the day of its issue behind it, which is the paper's and not a deadline.
  private static func paper(_ tokens: WordTokens, _ place: Int) -> Reading? {
    guard tokens.number(place) != nil else { return nil }
    var end = place + 1
    while end < tokens.tokens.count, tokens.tokens[end].isTight, tokens.tokens[end].isSymbol,
      tokens.tokens[end].number == nil, "-/&".contains(tokens.gap(end))
    {
      // An abbreviation stands as several words in one place.
      let range = tokens.tokens[end].range
      while end < tokens.tokens.count, tokens.tokens[end].range == range { end += 1 }
    }
    guard end > place + 1 else { return nil }
    let number = String(String.UnicodeScalarView(tokens.text.folded[tokens.range(place, end)]))
    let day = date(tokens, end).map(\.count) ?? 0
    return ([.paper(number)], end + day - place)
  }

  // MARK: Days and periods

  /// "31/5/2022", "8/3", "ngày 15 tháng 11 năm 2022".
  private static func date(_ tokens: WordTokens, _ place: Int) -> Reading? {
    let isWorded = tokens.word(place) == "ngày"
    let start = isWorded ? place + 1 : place
    guard let day = tokens.number(start), (1...31).contains(day) else { return nil }
    var end: Int
    let month: Int
    if tokens.gap(start + 1) == "/", tokens.tokens[start + 1].isTight, let number = tokens.number(start + 1) {
      month = number
      end = start + 2
      if tokens.gap(end) == "/", let written = tokens.number(end), (1900...2199).contains(written) {
        end += 1
      }
    } else if isWorded, tokens.word(start + 1) == "tháng", let number = tokens.number(start + 2) {
      month = number
      end = start + 3
      if tokens.word(end) == "năm", let written = tokens.number(end + 1), (1900...2199).contains(written) {
        end += 2
      }
    } else {
      return nil
    }
    let date = DayOfYear(day: day, month: month)
    return date.isReal ? ([.day(date)], end - place) : nil
  }

  /// "tháng 6", "quý II", "6 tháng đầu năm", "năm 2019", "2021 - 2030".
  private static func period(_ tokens: WordTokens, _ place: Int) -> Reading? {
    let next = tokens.number(place + 1)
    switch tokens.word(place) {
    case "tháng":
      guard let next, (1...12).contains(next) else { return nil }
      return ([.month(next)], 2)
    case "quý":
      let roman = RomanNumber.value(tokens.word(place + 1).uppercased())
      guard let number = next ?? roman, (1...4).contains(number) else { return nil }
      let isOfYear = tokens.number(place + 2).map { (1900...2199).contains($0) } ?? false
      return ([.period(.quarter(number))], isOfYear ? 3 : 2)
    case "năm":
      guard let next, (1900...2199).contains(next) else { return nil }
      return ([.year(next)], 2)
    default: break
    }
    if tokens.number(place) == 6, tokens.word(place + 1) == "tháng" {
      if tokens.word(place + 2) == "đầu" { return ([.period(.half(1))], 3) }
      if tokens.word(place + 2) == "cuối" { return ([.period(.half(2))], 3) }
    }
    if let first = tokens.number(place), (1900...2199).contains(first) {
      if tokens.gap(place + 1) == "-", let last = next, (1900...2199).contains(last) {
        return ([.year(first), .year(last)], 2)
      }
      return ([.year(first)], 1)
    }
    return nil
  }

  /// "6 tháng", "6 tháng/lần", "1 lần/ tháng", "hằng quý".
  private static func rhythm(_ tokens: WordTokens, _ place: Int) -> Reading? {
    let lengths = ["tháng": 1, "quý": 3, "năm": 12]
    if ["mỗi", "hằng", "hàng"].contains(tokens.word(place)), let length = lengths[tokens.word(place + 1)] {
      return ([.months(length)], 2)
    }
    guard let number = count(tokens, place) else { return nil }
    if tokens.word(place + 1) == "tháng", [1, 3, 6, 12].contains(number) {
      return ([.months(number)], tokens.word(place + 2) == "lần" ? 3 : 2)
    }
    if tokens.word(place + 1) == "lần", tokens.gap(place + 2) == "/",
      let length = lengths[tokens.word(place + 2)]
    {
      return (number == 1 ? [.months(length)] : [.number(number, of: "lần"), .months(length)], 3)
    }
    return nil
  }

  // MARK: Wards and others

  /// "phường 1, 12, 15".
  private static func wards(_ tokens: WordTokens, _ place: Int) -> Reading? {
    guard tokens.word(place) == "phường", let first = tokens.number(place + 1), tokens.gap(place + 1).isEmpty
    else { return nil }
    var wards = [first]
    var end = place + 2
    while true {
      let next = tokens.word(end) == "và" ? end + 1 : end
      guard let ward = tokens.number(next), next > end || tokens.gap(next) == ",", ward < 100,
        tokens.gap(next + 1) != "/"
      else { break }
      wards.append(ward)
      end = next + 1
    }
    return (wards.map { .ward($0) }, end - place)
  }

  /// "các đơn vị liên quan", "các ngành có liên quan", "các cơ quan chức năng".
  private static func someUnits(_ tokens: WordTokens, _ place: Int) -> Reading? {
    var end: Int
    switch (tokens.word(place), tokens.word(place + 1)) {
    case ("đơn", "vị"), ("cơ", "quan"): end = place + 2
    case ("ngành", _): end = place + 1
    default: return nil
    }
    if (tokens.word(end), tokens.word(end + 1)) == ("chức", "năng") { return ([.someUnits], end + 2 - place) }
    if tokens.word(end) == "có" { end += 1 }
    guard (tokens.word(end), tokens.word(end + 1)) == ("liên", "quan"),
      !["đến", "tới"].contains(tokens.word(end + 2))
    else { return nil }
    return ([.someUnits], end + 2 - place)
  }

  // MARK: Numbers

  private static let namers = Set(
    ["quận", "huyện", "điều", "khoản", "điểm", "mục", "phần", "số", "khóa", "thứ", "bộ", "lớp"]
      .map(WordTokens.oldTones)
  )
  private static let joints: Set<String> = ["và", "hoặc", "đến", "tới", "của", "trong", "trên", "tại"]

  /// A number with what it counts: "14 phường", "ba câu lạc bộ", "30%".
  private static func number(_ tokens: WordTokens, _ place: Int) -> Reading? {
    guard let number = count(tokens, place) else { return nil }
    let gap = tokens.gap(place + 1)
    if gap.hasPrefix("%") || (place + 1 == tokens.tokens.count && tokens.isPercent(place)) {
      return ([.share(number * 100)], 1)
    }
    // A number behind one of these is a name: "Quận 10", "Điều 5".
    if place > 0, tokens.gap(place).isEmpty, namers.contains(tokens.word(place - 1)) { return ([], 1) }
    let noun = gap.isEmpty && !joints.contains(tokens.word(place + 1)) ? tokens.word(place + 1) : ""
    return ([.number(number, of: noun.isEmpty ? nil : noun)], noun.isEmpty ? 1 : 2)
  }

  private static let words = [
    "hai": 2, "ba": 3, "bốn": 4, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10,
  ]
  /// Behind one of these a word for a number is a rank or a name: "thứ hai", "tháng ba", "bà Sáu".
  private static let callers: Set<String> = ["thứ", "tháng", "ông", "bà", "cô", "chị", "anh"]
  /// What five of can be said without a digit; before anything else `năm` is a year.
  private static let fives: Set<String> = ["lần", "lớp", "cuộc", "buổi", "câu"]

  /// The number at `place`, in digits or in words.
  private static func count(_ tokens: WordTokens, _ place: Int) -> Int? {
    if let number = tokens.number(place) { return number }
    let (word, noun) = (tokens.word(place), tokens.word(place + 1))
    guard place + 1 < tokens.tokens.count, tokens.gap(place + 1).isEmpty,
      !tokens.tokens[place + 1].isCapitalised,
      !callers.contains(tokens.word(place - 1))
    else { return nil }
    switch word {
    case "một": return noun == "lần" ? 1 : nil
    case "năm": return fives.contains(noun) ? 5 : nil
    case "ba" where noun == "mẹ", "chín" where noun == "muồi": return nil
    default: return words[word]
    }
  }
}

extension WordTokens {
  /// Whether a percent sign stands behind the last word.
  func isPercent(_ place: Int) -> Bool {
    let end = tokens[place].range.upperBound
    return text.folded[end...].first { $0 != " " } == "%"
  }
}
