package import Engine
import Rules
import Diagnostics
package import Terms

// Windows with the days that they have in the plan's year.
extension Wording {
  /// The window by its name and days: `quarter II (01/04–30/06/2022)`.
  package func window(_ window: Window) -> String {
    let days = days(window.first, window.last)
    let named: String
    switch window.label {
    case .period(.year) where isPlanYear(window): named = say("năm \(rules.plan.year)", "\(rules.plan.year)")
    case .period(let period): named = "\(self.period(period)) (\(days))"
    case .occasion(let code): named = "\(name(code, in: .occasions)) (\(days))"
    case .by: named = say("đến hết \(window.last)", "up to \(window.last)")
    case .days: named = say("thời gian \(days)", "the days \(days)")
    case .after(let circumstance), .before(let circumstance):
      named = around(circumstance, window)
    }
    guard window.closes > window.last else { return named }
    return named + say(", nhận đến \(window.closes)", ", accepted until \(window.closes)")
  }

  /// The window where the sentence says when something must be: `in quarter II (…)`, `by 31/05/2022`.
  package func within(_ window: Window) -> String {
    switch window.label {
    case .by: return say("chậm nhất \(window.closes)", "by \(window.closes)")
    case .occasion: return say("dịp ", "for ") + self.window(window)
    case .after, .before: return self.window(window)
    case .period(.year) where isPlanYear(window):
      return say("trong năm \(rules.plan.year)", "in \(rules.plan.year)") + grace(window)
    case .days where language == .english:
      return "between \(window.first) and \(window.last)" + grace(window)
    case .period, .days: return say("trong ", "in ") + self.window(window)
    }
  }

  private func grace(_ window: Window) -> String {
    window.closes > window.last ? say(", nhận đến \(window.closes)", ", accepted until \(window.closes)") : ""
  }

  /// The window by its name alone: `quarter II`.
  package func shortWindow(_ window: Window) -> String {
    switch window.label {
    case .period(let period): self.period(period)
    case .occasion(let code): name(code, in: .occasions)
    case .by: say("đến hết \(window.last)", "up to \(window.last)")
    case .days, .after, .before: days(window.first, window.last)
    }
  }

  /// Several windows by their names: months and quarters of one run share the word, `quarters I, III and IV`.
  package func shortWindows(_ windows: [Window]) -> String {
    var numbers: [String] = []
    var kinds: Set<String> = []
    for window in windows {
      guard case .period(let period) = window.label, let (kind, number) = numbered(period) else {
        return list(windows.map(shortWindow), .and)
      }
      kinds.insert(kind)
      numbers.append(number)
    }
    guard kinds.count == 1, let kind = kinds.first else { return list(windows.map(shortWindow), .and) }
    let plural = language == .english && numbers.count > 1 ? (kind == "half" ? "halves" : kind + "s") : kind
    return "\(plural) \(list(numbers, .and))"
  }

  /// A period by its name: `quý II`, `quarter II`.
  package func period(_ period: Period) -> String {
    switch period {
    case .year: say("cả năm", "the year")
    case .half(let number):
      say("6 tháng \(number == 1 ? "đầu" : "cuối") năm", number == 1 ? "the first half" : "the second half")
    case .quarter(let number): say("quý \(roman(number))", "quarter \(roman(number))")
    case .month(let number): say("tháng \(number)", englishMonth(number))
    }
  }

  /// A run of days: `01/04–30/06/2022`, one day by itself, both years where they differ.
  package func days(_ first: CivilDate, _ last: CivilDate) -> String {
    if first == last { return first.description }
    if first.year == last.year { return "\(first.description.prefix(5))–\(last)" }
    return "\(first)–\(last)"
  }

  private func isPlanYear(_ window: Window) -> Bool {
    let (year, month, day) = window.first.components
    return year == rules.plan.year && month == 1 && day == 1 && window.last.components.month == 12
      && window.last.year == year
  }

  private func numbered(_ period: Period) -> (kind: String, number: String)? {
    switch period {
    case .year, .half: nil
    case .quarter(let number): (say("quý", "quarter"), roman(number))
    case .month(let number): language == .vietnamese ? ("tháng", "\(number)") : nil
    }
  }

  private func around(_ circumstance: Int, _ window: Window) -> String {
    let days = days(window.first, window.last)
    guard rules.plan.circumstances.indices.contains(circumstance) else { return days }
    let cause = quotedName(rules.plan.circumstances[circumstance].name)
    let count = window.last.days(since: window.first)
    if case .before = window.label {
      return say(
        "trong \(count) ngày trước khi \(cause) (\(days))",
        "in the \(count) days before \(cause) (\(days))"
      )
    }
    return say(
      "trong \(count) ngày kể từ khi \(cause) (\(days))",
      "within \(count) days after \(cause) (\(days))"
    )
  }

  /// A circumstance's name is a clause of its own; inside a sentence it begins small.
  func quotedName(_ name: LocalText) -> String {
    let text = name[language]
    guard language == .english, let first = text.first else { return text }
    return ["The ", "A ", "An "].contains { text.hasPrefix($0) }
      ? first.lowercased() + text.dropFirst() : text
  }

  private func roman(_ quarter: Int) -> String {
    ["I", "II", "III", "IV"].indices.contains(quarter - 1)
      ? ["I", "II", "III", "IV"][quarter - 1] : "\(quarter)"
  }

  private func englishMonth(_ number: Int) -> String {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
      "November", "December",
    ]
    return names.indices.contains(number - 1) ? names[number - 1] : "month \(number)"
  }
}
