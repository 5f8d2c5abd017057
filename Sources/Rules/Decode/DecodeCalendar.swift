import Diagnostics
import Terms
import YAMLTree

enum CalendarKey: String, MappingKey {
  case occasions
  case nonWorkingDays = "non_working_days"
  case deadlineOnNonWorkingDay = "deadline_on_non_working_day"
  static let table = KeyTable<Self>()
}

enum OccasionKey: String, MappingKey {
  case day, from, to, name, moves
  static let table = KeyTable<Self>()
}

private enum Moving: String, CaseIterable {
  case lunar
}

extension RuleReader {
  /// The `calendar` of a plan.
  mutating func calendar(_ node: NodeID) -> PlanCalendar? {
    guard let fields = reader.fields(node, CalendarKey.self) else { return nil }
    let occasions = optional(.occasions, fields) { $0.byCode($1) { $0.occasion($1, $2) } }
    let daysOff = optional(.nonWorkingDays, fields) { $0.list($1) { $0.nonWorking($1) } } ?? []
    let deadline = optional(.deadlineOnNonWorkingDay, fields) {
      $0.reader.choice($1, PlanCalendar.DeadlineOnNonWorkingDay.self)?.value
    }
    return PlanCalendar(
      occasions: occasions ?? [],
      weekendsOff: daysOff.contains { $0 == .weekends },
      daysOff: daysOff.compactMap(\.days),
      deadlineOnNonWorkingDay: deadline ?? .keep
    )
  }

  private mutating func occasion(_ code: Name, _ node: NodeID) -> Occasion? {
    guard let fields = reader.fields(node, OccasionKey.self) else { return nil }
    let name = required(.name, fields) { $0.text($1) }
    let moves = optional(.moves, fields) { $0.reader.choice($1, Moving.self) }
    let days: Located<DayRun>?
    if let day = fields.entry(.day) {
      for entry in fields.entries(of: [.from, .to]) {
        reader.report(DecodeProblem.oneOf(["day", "from"], at: reader.tree.span(entry.keyNode)))
      }
      days = singleDay(day.value)
    } else if fields[.from] != nil || fields[.to] != nil {
      let from = required(.from, fields) { $0.reader.dayOfYear($1) }
      let to = required(.to, fields) { $0.reader.dayOfYear($1) }
      days = from.flatMap { from in to.map { Located(DayRun(from: from.value, to: $0.value), from.span) } }
    } else {
      reader.report(DecodeProblem.needsOneOf(["day", "from"], at: reader.place(node)))
      days = nil
    }
    guard let name, let days else { return nil }
    return Occasion(code: code, name: name, days: days, moves: moves != nil)
  }

  private mutating func nonWorking(_ node: NodeID) -> NonWorking? {
    if reader.says("weekends", node) { return .weekends }
    return (reader.tree.kind(node) == .scalar ? singleDay(node) : dayRun(node)).map(NonWorking.run)
  }

  private mutating func singleDay(_ node: NodeID) -> Located<DayRun>? {
    reader.dayOfYear(node)?.map { DayRun(from: $0, to: $0) }
  }
}

/// An entry of `non_working_days`.
private enum NonWorking: Equatable {
  case weekends
  case run(Located<DayRun>)

  var days: Located<DayRun>? {
    if case .run(let days) = self { days } else { nil }
  }
}
