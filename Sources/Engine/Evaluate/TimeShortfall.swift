import Evidence
import Rules
import Terms

extension Evaluation {
  /// How a record's day misses the window, or nil where it lies in it by the as-of date.
  func shortfallOfTime(_ record: Int, _ test: RecordProgram, _ place: Place) -> Explanations.Shortfall? {
    guard let days = days(of: record, test) else { return .undated }
    let window = window(place)
    guard test.covering else { return window.shortfall(of: days, asOf: asOf) }
    // It counts for the window that it covers, however early it came.
    let closes = window.window.closes
    if days.first > closes { return .late(day: days.first, days: days.first.days(since: closes)) }
    return days.first > asOf ? .afterAsOf(day: days.first) : nil
  }

  /// How many days a record's day is away from the window: 0 inside it, the most where it has no day.
  func distance(of record: Int, _ test: RecordProgram, _ place: Place) -> Int {
    switch shortfallOfTime(record, test, place) {
    case .early(_, let days), .late(_, let days): days
    case .undated: .max
    default: 0
    }
  }

  private func days(of record: Int, _ test: RecordProgram) -> DateRange? {
    switch test.kind {
    case .activity: evidence.activities[record].days
    case .document: evidence.documents[record].day(in: test.mode).map { DateRange($0.day) }
    }
  }
}

extension CompiledWindow {
  /// How `days` miss the window, or nil where the first of them that lies in it is no later than the as-of date.
  func shortfall(of days: DateRange, asOf: CivilDate) -> Explanations.Shortfall? {
    if let day = firstDay(of: days) { return day > asOf ? .afterAsOf(day: day) : nil }
    return nearestMiss(of: days)
  }

  /// How many days `day` is away from the window, 0 inside it.
  func distance(to day: CivilDate) -> Int {
    guard firstDay(of: DateRange(day)) == nil else { return 0 }
    switch nearestMiss(of: DateRange(day)) {
    case .early(_, let days), .late(_, let days): return days
    default: return 0
    }
  }

  /// Early or late by the nearest end of the ranges; late where both are as near.
  private func nearestMiss(of days: DateRange) -> Explanations.Shortfall? {
    var nearest: (days: Int, shortfall: Explanations.Shortfall)?
    for range in ranges {
      let gap: (days: Int, shortfall: Explanations.Shortfall)
      if days.first > range.last {
        let distance = days.first.days(since: range.last)
        gap = (distance, .late(day: days.first, days: distance))
      } else {
        let distance = range.first.days(since: days.last)
        gap = (distance, .early(day: days.last, days: distance))
      }
      if nearest.map({ gap.days < $0.days }) ?? true { nearest = gap }
    }
    return nearest?.shortfall
  }
}
