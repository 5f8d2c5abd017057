/// A run of days, both ends included.
package struct DateRange: Hashable, Sendable {
  /// The first day.
  package let first: CivilDate
  /// The last day, never before `first`.
  package let last: CivilDate

  /// The days from `first` to `last`, or nil where `last` comes before `first`.
  package init?(_ first: CivilDate, _ last: CivilDate) {
    guard first <= last else { return nil }
    self.first = first
    self.last = last
  }

  /// A single day.
  @inlinable
  package init(_ day: CivilDate) {
    first = day
    last = day
  }

  /// Whether `day` is one of these days.
  @inlinable
  package func contains(_ day: CivilDate) -> Bool {
    first <= day && day <= last
  }

  /// Whether every day of `other` is one of these days.
  @inlinable
  package func contains(_ other: DateRange) -> Bool {
    first <= other.first && other.last <= last
  }

  /// These days and `days` more at both ends; a negative number counts as none.
  package func widened(by days: Int) -> DateRange {
    let margin = max(0, days)
    return DateRange(unchecked: first.adding(days: -margin), last.adding(days: margin))
  }

  private init(unchecked first: CivilDate, _ last: CivilDate) {
    self.first = first
    self.last = last
  }
}
