import Evidence
import Rules
import Terms

extension Evaluation {
  /// How a record's day misses the cell's window, or nil where it lies in it by the as-of date.
  func shortfallOfTime(_ record: Int, _ cell: Cell) -> Explanations.Shortfall? {
    guard let days = cell.recordDays(record) else { return .undated }
    if cell.day.covering {
      // It counts for the window that it covers, however early it came.
      let closes = cell.days.closes
      if days.first > closes { return .late(day: days.first, days: days.first.days(since: closes)) }
      return days.first > asOf ? .afterAsOf(day: days.first) : nil
    }
    return input.tables.windows[window(at: cell.place)].shortfall(of: days, asOf: asOf)
  }
}

extension Cell {
  /// The days of a record as the test takes them, or nil where it has none.
  func recordDays(_ record: Int) -> DateRange? {
    let place = day.place * matrix.count + record
    let first = matrix.firstDays[place]
    guard first != RecordMatrix.noDay else { return nil }
    return DateRange(CivilDate(dayNumber: first), CivilDate(dayNumber: matrix.lastDays[place]))
  }

  /// How many days a record is away from the window of these ranges; the most where it has no day.
  func distance(of record: Int, to ranges: [DateRange]) -> Int {
    let place = day.place * matrix.count + record
    let (first, last) = (Int(matrix.firstDays[place]), Int(matrix.lastDays[place]))
    if matrix.firstDays[place] == RecordMatrix.noDay { return .max }
    if day.covering { return max(0, first - Int(days.closes.dayNumber)) }
    var nearest = Int.max
    for range in ranges {
      nearest = min(nearest, max(0, first - Int(range.last.dayNumber), Int(range.first.dayNumber) - last))
    }
    return nearest
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
    if contains(day) { return 0 }
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
