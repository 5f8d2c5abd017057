import Diagnostics
import Terms
import YAMLTree

/// Days and spans of days, and whether they can be right.
extension EvidenceDecoder {
  /// The longest activity that is believed, in days: one that claims more would count in every window.
  private static let longestActivity = 366

  /// A date, day first or as ISO writes it.
  mutating func date(_ node: NodeID) -> Located<CivilDate>? {
    guard tree.kind(node) == .scalar else {
      reader.report(Wording.notADate(tree.kind(node), at: reader.place(node)))
      return nil
    }
    return isLeftOpen(node) ? nil : reader.date(node)
  }

  /// The days of an activity, or of one of its dates: `date`, or `from` and `to`.
  mutating func days(in fields: Fields<ActivityKey>) -> DateRange? {
    let (date, from, to) = (fields.entry(.date), fields.entry(.from), fields.entry(.to))
    if let date {
      if let other = from ?? to {
        reader.report(Wording.twoForms(reader.key(other.keyNode), and: reader.key(date.keyNode)))
      }
      guard let day = self.date(date.value) else { return nil }
      remark(onDaysOf: DateRange(day.value), at: day.span)
      return DateRange(day.value)
    }
    guard from != nil || to != nil else {
      reader.report(Wording.noDate(at: reader.place(fields.node)))
      return nil
    }
    let first = reader.required(.from, in: fields).flatMap { self.date($0) }
    let last = reader.required(.to, in: fields).flatMap { self.date($0) }
    guard let first, let last, let days = range(first, last) else { return nil }
    guard days.last.days(since: days.first) < Self.longestActivity else {
      reader.report(Wording.tooLong(days, limit: Self.longestActivity, at: last.span))
      return nil
    }
    remark(onDaysOf: days, at: first.span)
    return days
  }

  /// The days from `first` to `last`, which must not come before it.
  mutating func range(_ first: Located<CivilDate>, _ last: Located<CivilDate>) -> DateRange? {
    if let range = DateRange(first.value, last.value) { return range }
    reader.report(Wording.endBeforeStart(last, first))
    return nil
  }

  /// Remarks on an activity that lies outside the plan's year, or begins after the file's own `as_of`.
  mutating func remark(onDaysOf days: DateRange, at span: SourceSpan) {
    if days.last < planYear.first || planYear.last < days.first {
      reader.report(Wording.outsideYear(Located(days.first, span), plan: frame.year))
    } else {
      remarkIfAfterAsOf(Located(days.first, span))
    }
  }

  /// Remarks on a date of a paper or figure that is more than a year from the plan's year, or after `as_of`.
  mutating func remark(on day: Located<CivilDate>) {
    if !nearYears.contains(day.value) {
      reader.report(Wording.outsideYear(day, plan: frame.year))
    } else {
      remarkIfAfterAsOf(day)
    }
  }

  private mutating func remarkIfAfterAsOf(_ day: Located<CivilDate>) {
    guard let asOf, day.value > asOf.value else { return }
    reader.report(Wording.afterAsOf(day, asOf))
  }
}
