import Diagnostics
import Evidence
import Rules
import Terms

/// Walks an obligation and collects the records that it asks for, as few as will do.
struct WitnessBuilder {
  let plan: Plan
  let lexicon: Lexicon
  let unit: Unit
  let language: Language

  private(set) var records: [WitnessRecord] = []
  /// The first day on which all windows that were filled are closed.
  private(set) var decidedFrom: CivilDate

  private var owed: CivilDate?
  /// The tests that ask something of every record that matches.
  private var everyOne: [WitnessTest] = []
  /// Whether the records being collected are for the obligation's `if`.
  private(set) var isOfCondition = false

  init(plan: Plan, lexicon: Lexicon, unit: Unit, language: Language) {
    self.plan = plan
    self.lexicon = lexicon
    self.unit = unit
    self.language = language
    decidedFrom =
      CivilDate(year: plan.year, month: 12, day: 31) ?? CivilDate(dayNumber: 0)
  }

  /// Collects what `obligation` asks for, what its `if` asks for before it.
  mutating func build(_ obligation: Obligation) throws(Witness.Failure) {
    switch obligation.condition {
    case .circumstance(let name)?:
      guard let since = plan.circumstance(named: name.value)?.since else { throw .notArisen(name.value) }
      owed = since
      decidedFrom = max(decidedFrom, since)
    case .shown(let requirement)?:
      isOfCondition = true
      records += try node(requirement, outer: nil)
      isOfCondition = false
      for place in records.indices { records[place].isOfCondition = true }
    case nil: break
    }
    if let what = obligation.what {
      records += try node(what, outer: obligation.when)
    } else {
      for window in try windows(of: obligation.when) { close(window) }
    }
  }

  /// Whether some test asks something of every record that matches.
  var hasEveryOne: Bool { !everyOne.isEmpty }

  /// The records, each with what some test asks of every record of its kind: one that was made for another test, or
  /// for the `if`, may be among those that it asks about.
  var recordsWithEveryOne: [WitnessRecord] {
    var records = records
    for place in records.indices {
      for test in everyOne { test.meetEveryOne(&records[place]) }
    }
    return records
  }

  /// The records of a requirement over the windows of its `when`, else of `outer`.
  private mutating func node(_ requirement: Requirement, outer: When?) throws(Witness.Failure)
    -> [WitnessRecord]
  {
    let when = requirement.when ?? outer
    var found: [WitnessRecord] = []
    for window in try windows(of: when) {
      found += try inside(requirement, window, when: when)
      try Self.bound(found.count)
      close(window)
    }
    return found
  }

  /// Refuses more records than an evidence file may hold.
  static func bound(_ count: Int) throws(Witness.Failure) {
    guard count <= EvidenceLimits.standard.maxRecords else { throw .tooManyRecords }
  }

  /// The windows to fill: those that end on or after the day from which it is owed, as many as must be met.
  private func windows(of when: When?) throws(Witness.Failure) -> [ResolvedWindow] {
    guard let resolved = plan.resolve(when) else { throw .impossible }
    let left = resolved.windows.filter { window in owed.map { window.last >= $0 } ?? true }
    guard !left.isEmpty else { throw .aroseAfterWindow }
    return Array(left.prefix(min(resolved.needed ?? left.count, left.count)))
  }

  private mutating func close(_ window: ResolvedWindow) {
    decidedFrom = max(decidedFrom, window.closes.adding(days: 1))
  }

  private mutating func inside(
    _ requirement: Requirement,
    _ window: ResolvedWindow,
    when: When?
  ) throws(Witness.Failure) -> [WitnessRecord] {
    switch requirement.ask {
    case .records(let test):
      let asked = WitnessTest(self, test, window, when)
      if test.everyOne != nil { everyOne.append(asked) }
      var found = try asked.records()
      for place in found.indices {
        found[place].origin = WitnessRecord.Origin(ask: .records(test), span: requirement.span)
      }
      return found
    case .figure(let test):
      var found = figure(test, window)
      found.origin = WitnessRecord.Origin(ask: .figure(test), span: requirement.span)
      return [found]
    case .all(let parts):
      var found: [WitnessRecord] = []
      for part in parts {
        found += try self.part(part, window, when: when)
        try Self.bound(found.count)
      }
      return found
    case .any(let parts):
      var best: [WitnessRecord]?
      for part in parts {
        // A part that can't be met is no way out, but another may be.
        guard let candidate = try? self.part(part, window, when: when) else { continue }
        if best.map({ candidate.count < $0.count }) ?? true { best = candidate }
      }
      guard let best else { throw .impossible }
      return best
    }
  }

  private mutating func part(
    _ part: Requirement,
    _ window: ResolvedWindow,
    when: When?
  ) throws(Witness.Failure) -> [WitnessRecord] {
    part.when == nil ? try inside(part, window, when: when) : try node(part, outer: nil)
  }

  /// A figure that meets its bound by the least.
  private func figure(_ test: FigureTest, _ window: ResolvedWindow) -> WitnessRecord {
    let more = test.comparison == .moreThan ? 1 : 0
    var value = WitnessRecord.FigureValue(name: test.name.value, count: 0)
    switch test.bound.value {
    case .number(let number): value.count = number + more
    case .lastYear:
      value.count = 10 + more
      value.lastYear = 10
    case .share(let share):
      // Of a hundred where the share is whole percents, else of ten thousand.
      let whole = share % 100 == 0 ? 100 : 10_000
      value.count = share * whole / 10_000 + more
      value.of = max(whole, value.count)
    }
    return WitnessRecord(.figure(value), day: lastDay(of: window), purpose: purpose(window))
  }

  // MARK: Days

  /// The first working day of a window, or its first day where it has none.
  func firstDay(of window: ResolvedWindow) -> CivilDate {
    for range in window.ranges {
      var day = range.first
      while day <= range.last {
        if plan.calendar.isWorkingDay(day) { return day }
        day = day.adding(days: 1)
      }
    }
    return window.first
  }

  /// The last working day of a window, or its last day where it has none.
  func lastDay(of window: ResolvedWindow) -> CivilDate {
    for range in window.ranges.reversed() {
      var day = range.last
      while day >= range.first {
        if plan.calendar.isWorkingDay(day) { return day }
        day = day.adding(days: -1)
      }
    }
    return window.last
  }

  /// The window that a record fills, in words for a comment.
  func purpose(_ window: ResolvedWindow) -> String {
    let days = window.first == window.last ? "\(window.first)" : "\(window.first) – \(window.last)"
    switch window.name {
    case .period(let period): return "\(period.code): \(days)"
    case .occasion(let code): return "\(plan.occasion(named: code)?.name[language] ?? code): \(days)"
    case .by, .days, .after, .before: return days
    }
  }

  // MARK: Parties

  /// The code of an agency or body that `name` names: of a group, its first member that is not the unit itself.
  func party(_ name: Name) -> String {
    guard plan.isGroup(name.value) else { return name.value }
    let members = plan.members(ofGroup: name.value).map(\.code.value)
    return members.first { $0 != ownAgency } ?? members.first ?? name.value
  }

  /// The unit's own agency, by its code.
  var ownAgency: String { lexicon[.parties][unit.agency].code }

  /// The first agency or body, the standing office before others, that is not the unit and none of `excluded`.
  func anyParty(besides excluded: Set<String> = []) -> String? {
    let candidates = [plan.standingOffice.value] + lexicon[.parties].entries.map(\.code)
    return candidates.first { $0 != ownAgency && !excluded.contains($0) }
  }
}
