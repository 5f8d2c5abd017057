import Evidence
import Rules
import Terms

extension Evaluation {
  /// Whether, and since when, an obligation is owed.
  enum Owing {
    /// Owed from the day given; nil where nothing says since when.
    case owed(since: CivilDate?)
    case notOwed(Reason)
  }

  /// What a condition says at the as-of date.
  mutating func evaluate(_ condition: CompiledCondition?) -> Owing {
    switch condition {
    case nil: .owed(since: nil)
    case .circumstance(let place): evaluateCircumstance(place)
    case .shown(let condition): evaluateShown(condition)
    }
  }

  private func evaluateCircumstance(_ place: Int) -> Owing {
    let circumstances = input.program.rules.source.plan.circumstances
    guard circumstances.indices.contains(place), let since = circumstances[place].since, since <= asOf else {
      return .notOwed(.notArisen)
    }
    if let wards = circumstances[place].wards, let ward = input.evidence.unit.ward, !wards.contains(ward) {
      return .notOwed(.notArisen)
    }
    return .owed(since: since)
  }

  private mutating func evaluateShown(_ condition: CompiledEvidenceCondition) -> Owing {
    guard holds(condition, on: asOf) else { return .notOwed(.notClaimed) }
    let days = candidateDays(of: condition)
    if condition.staysPassed {
      // What passes stays passed, so the first day is where halving ends.
      var low = 0
      var high = days.count
      while low < high {
        let middle = (low + high) / 2
        if holds(condition, on: days[middle]) { high = middle } else { low = middle + 1 }
      }
      return .owed(since: low < days.count ? days[low] : asOf)
    }
    for day in days where holds(condition, on: day) { return .owed(since: day) }
    return .owed(since: asOf)
  }

  private mutating func holds(_ condition: CompiledEvidenceCondition, on day: CivilDate) -> Bool {
    at(day) { $0.evaluate(root: condition.root, owed: nil)?.verdict == .pass }
  }

  /// The days, ascending, on which a condition can come to hold: those of records, and the first days of
  /// windows, which are the days of activities that had begun before.
  private func candidateDays(of condition: CompiledEvidenceCondition) -> [CivilDate] {
    let windows = input.tables.whens[condition.whens].flatMap(\.windows).map { input.tables.windows[$0] }
    guard let first = windows.map(\.window.first).min(), let last = windows.map(\.window.closes).max() else {
      return []
    }
    var days = Set(windows.flatMap(\.ranges).map(\.first))
    for number in input.index.activities.firstDays + input.index.documents.firstDays
    where number != RecordMatrix.noDay {
      days.insert(CivilDate(dayNumber: number))
    }
    for figure in input.evidence.figures { days.insert(figure.date) }
    // A paper that covers its window counts even where it came before the window began.
    return days.filter { $0 <= min(last, asOf) && (input.index.documents.count > 0 || $0 >= first) }.sorted()
  }
}
