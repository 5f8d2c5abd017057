import Terms

/// The words that papers share whatever they are about: days, times, and room left to write.
struct PaperWords: Sendable {
  let language: Language

  init(_ language: Language) {
    self.language = language
  }

  /// The text of this language.
  func say(_ vi: @autoclosure () -> String, _ en: @autoclosure () -> String) -> String {
    language == .vietnamese ? vi() : en()
  }

  /// Dots where a person writes a word or a number that is not known yet.
  static let room = "……………"

  /// A day as papers write it: `ngày 05 tháng 12 năm 2022`, `5 December 2022`.
  ///
  /// Days under 10 and the months 1 and 2 get a zero before them, so that nobody can write another digit there.
  func day(_ date: CivilDate) -> String {
    let (year, month, day) = date.components
    return say(
      "ngày \(Self.guarded(day, below: 10)) tháng \(Self.guarded(month, below: 3)) năm \(year)",
      "\(day) \(Self.months[month - 1]) \(year)"
    )
  }

  /// Room for a day of `year`.
  func openDay(of year: Int) -> String {
    say("ngày …… tháng …… năm \(year)", "…… ………… \(year)")
  }

  /// A time of day: `8 giờ 30`, `8:30`.
  func time(_ time: ClockTime) -> String {
    let minute = Self.guarded(time.minute, below: 10)
    return say("\(time.hour) giờ \(minute)", "\(time.hour):\(minute)")
  }

  /// Room for a time of day.
  var openTime: String { say("…… giờ ……", "…………") }

  /// A number on a paper: those under 10 get a zero before them.
  static func guarded(_ number: Int, below bound: Int = 10) -> String {
    number >= 0 && number < bound ? "0\(number)" : "\(number)"
  }

  /// The paragraphs of a text that may have several lines, without the empty ones.
  static func paragraphs(of text: String) -> [String] {
    text.unicodeScalars.split {
      $0 == "\n" || $0 == "\r" || $0 == "\u{2028}" || $0 == "\u{2029}" || $0 == "\u{85}"
    }
    .map { line in
      var line = line
      while let first = line.first, first.properties.isWhitespace { line.removeFirst() }
      while let last = line.last, last.properties.isWhitespace { line.removeLast() }
      return String(line)
    }
    .filter { !$0.isEmpty }
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
}
