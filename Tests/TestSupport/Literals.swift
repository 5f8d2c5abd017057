package import Diagnostics
package import Rules
package import Terms

// Rules and evidence are written in tests without files: what was read stands at no place.

extension SourceSpan {
  /// The place of what no file holds.
  package static let nowhere = SourceSpan(file: 0, start: 0, end: 0)
}

extension Located: ExpressibleByUnicodeScalarLiteral where Value == String {}
extension Located: ExpressibleByExtendedGraphemeClusterLiteral where Value == String {}

extension Located: ExpressibleByStringLiteral where Value == String {
  package init(stringLiteral value: String) {
    self.init(value, .nowhere)
  }
}

extension Located: ExpressibleByIntegerLiteral where Value == Int {
  package init(integerLiteral value: Int) {
    self.init(value, .nowhere)
  }
}

extension LocalText: ExpressibleByUnicodeScalarLiteral {}
extension LocalText: ExpressibleByExtendedGraphemeClusterLiteral {}

extension LocalText: ExpressibleByStringLiteral {
  /// The same words for both languages.
  package init(stringLiteral value: String) {
    self.init(vi: value, en: value)
  }
}

extension CivilDate: ExpressibleByUnicodeScalarLiteral {}
extension CivilDate: ExpressibleByExtendedGraphemeClusterLiteral {}

extension CivilDate: ExpressibleByStringLiteral {
  /// `18/2` in 2022, or `18/2/2023`; a day that does not exist stops the test.
  package init(stringLiteral value: String) {
    let parts = value.split(separator: "/").compactMap { Int($0) }
    guard parts.count == 2 || parts.count == 3,
      let date = CivilDate(year: parts.count == 3 ? parts[2] : 2022, month: parts[1], day: parts[0])
    else { preconditionFailure("no such day: \(value)") }
    self = date
  }
}

extension DayOfYear: ExpressibleByUnicodeScalarLiteral {}
extension DayOfYear: ExpressibleByExtendedGraphemeClusterLiteral {}

extension DayOfYear: ExpressibleByStringLiteral {
  /// `31/5`.
  package init(stringLiteral value: String) {
    let parts = value.split(separator: "/").compactMap { Int($0) }
    precondition(parts.count == 2, "no day of a year: \(value)")
    self.init(day: parts[0], month: parts[1])
  }
}

extension WindowName: ExpressibleByUnicodeScalarLiteral {}
extension WindowName: ExpressibleByExtendedGraphemeClusterLiteral {}

extension WindowName: ExpressibleByStringLiteral {
  /// `Q2`, an occasion's code, or `1/5-31/12`.
  package init(stringLiteral value: String) {
    let days = value.split(separator: "-")
    if let period = Period(code: value) {
      self = .period(period)
    } else if days.count == 2, days.allSatisfy({ $0.contains("/") }) {
      self = .days(
        DayRun(from: DayOfYear(stringLiteral: String(days[0])), to: DayOfYear(stringLiteral: String(days[1])))
      )
    } else {
      self = .occasion(value)
    }
  }
}
