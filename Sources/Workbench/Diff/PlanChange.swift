import Diagnostics
import Rules
package import Terms

/// One thing of the plan itself that two rule sets see differently.
package struct PlanChange: Hashable, Sendable {
  /// What of the plan it is about.
  package enum Subject: Hashable, Sendable {
    case heading, issuer, agency, group, body, occasion, nonWorkingDays, deadlines, circumstance, clause
    /// A code of one of the closed lists.
    case vocabulary(CodeList)

    /// The word by which documents name it.
    package var word: String {
      switch self {
      case .heading: "plan"
      case .issuer: "issuer"
      case .agency: "agency"
      case .group: "group"
      case .body: "body"
      case .occasion: "occasion"
      case .nonWorkingDays: "non-working-days"
      case .deadlines: "deadlines"
      case .circumstance: "circumstance"
      case .clause: "clause"
      case .vocabulary(let list): "\(list)"
      }
    }
  }

  /// What of the subject differs; `whole` where it was added or removed.
  package enum Property: String, Sendable {
    case whole, name, number, issued, year, language, groups, force, wards, days, moves, since, source, unit
    case standingOffice = "standing_office"
    /// The body above an agency or the issuer, and what else stands at the head of a paper.
    case superior, place, symbol
    /// A clause's text, by its fingerprint.
    case text
    /// The words that a clause begins with.
    case begins
    /// What answers for a clause.
    case bearing
    /// A clause that kept its text under another number.
    case renumbered
  }

  package let subject: Subject
  /// The code or number of the thing; empty for the heading, the issuer and the calendar's own settings.
  package let code: String
  package let property: Property
  /// What was said before; nil where the thing was added or nothing was said.
  package let old: LocalText?
  /// What is said now; nil where the thing was removed or nothing is said.
  package let new: LocalText?

  /// Whether it only concerns what people read.
  package var isWordingOnly: Bool {
    subject == .issuer || [.name, .superior, .unit, .begins, .moves].contains(property)
  }
}

extension PlanChange {
  /// What `new` says otherwise than `old`, in the order of a plan's file; days are compared in `year`.
  static func changes(from old: Plan, to new: Plan, in year: Int) -> [PlanChange] {
    var changes = heading(old, new) + issuer(old.issuer, new.issuer) + agencies(old, new)
    changes += named(.group, old.groups, new.groups)
    changes += named(.body, old.bodies, new.bodies)
    changes += occasions(old, new) + calendar(old.calendar, new.calendar, in: year)
    changes += circumstances(old, new)
    changes += vocabulary(old, new)
    changes += clauses(old, new)
    return changes
  }

  private static func heading(_ old: Plan, _ new: Plan) -> [PlanChange] {
    compared(.heading, "") {
      $0.see(.number, old.number, new.number)
      $0.see(.issued, "\(old.issued)", "\(new.issued)")
      $0.see(.year, "\(old.year)", "\(new.year)")
      $0.see(.language, old.language.rawValue, new.language.rawValue)
      $0.see(.standingOffice, old.standingOffice.value, new.standingOffice.value)
    }
  }

  private static func issuer(_ old: Issuer?, _ new: Issuer?) -> [PlanChange] {
    compared(.issuer, "") { see in
      guard let old, let new else { return see.see(.whole, old?.name, new?.name) }
      see.see(.name, old.name, new.name)
      see.see(.superior, old.superior, new.superior)
      see.see(.place, old.place, new.place)
      see.see(.symbol, old.symbol ?? "", new.symbol ?? "")
    }
  }

  private static func agencies(_ old: Plan, _ new: Plan) -> [PlanChange] {
    matched(.agency, old.agencies, new.agencies, code: \.code.value, name: \.name) { see, old, new in
      see.see(.name, old.name, new.name)
      see.see(.superior, old.superior, new.superior)
      see.see(.groups, codes(old.groups), codes(new.groups))
      see.see(.force, old.force.rawValue, new.force.rawValue)
      see.see(.wards, numbers(old.wards), numbers(new.wards))
    }
  }

  private static func named(_ subject: Subject, _ old: [NamedCode], _ new: [NamedCode]) -> [PlanChange] {
    matched(subject, old, new, code: \.code.value, name: \.name) { see, old, new in
      see.see(.name, old.name, new.name)
    }
  }

  /// The changes of the occasions of two plans.
  static func occasions(_ old: Plan, _ new: Plan) -> [PlanChange] {
    let (before, after) = (old.calendar.occasions, new.calendar.occasions)
    return matched(.occasion, before, after, code: \.code.value, name: \.name) { see, old, new in
      see.see(.name, old.name, new.name)
      see.see(.days, days(old.days.value), days(new.days.value))
      see.see(.moves, old.moves ? "lunar" : "", new.moves ? "lunar" : "")
    }
  }

  private static func calendar(_ old: PlanCalendar, _ new: PlanCalendar, in year: Int) -> [PlanChange] {
    let daysOff = compared(.nonWorkingDays, "") { see in
      see.see(.days, self.daysOff(old, in: year), self.daysOff(new, in: year))
    }
    let deadlines = compared(.deadlines, "") { see in
      see.see(.days, old.deadlineOnNonWorkingDay.rawValue, new.deadlineOnNonWorkingDay.rawValue)
    }
    return daysOff + deadlines
  }

  private static func circumstances(_ old: Plan, _ new: Plan) -> [PlanChange] {
    matched(.circumstance, old.circumstances, new.circumstances, code: \.code.value, name: \.name) {
      see,
      old,
      new in
      see.see(.name, old.name, new.name)
      see.see(.since, old.since?.description ?? "", new.since?.description ?? "")
      see.see(.source, old.source ?? "", new.source ?? "")
      see.see(.wards, numbers(old.wards ?? []), numbers(new.wards ?? []))
    }
  }

  private static func vocabulary(_ old: Plan, _ new: Plan) -> [PlanChange] {
    CodeList.allCases.flatMap { list in
      let (before, after) = (old.vocabulary[list] ?? [], new.vocabulary[list] ?? [])
      return matched(.vocabulary(list), before, after, code: \.code.value, name: \.name) { see, was, now in
        see.see(.name, was.name, now.name)
        guard list == .figures else { return }
        see.see(.unit, old.figureUnits[was.code.value], new.figureUnits[now.code.value])
      }
    }
  }

  // MARK: Words for what is compared

  private static func codes(_ names: [Name]) -> String {
    Set(names.map(\.value)).sorted().joined(separator: ", ")
  }

  private static func numbers(_ numbers: [Int]) -> String {
    Set(numbers).sorted().map(String.init).joined(separator: ", ")
  }

  private static func days(_ run: DayRun) -> String {
    run.from == run.to ? "\(run.from)" : "\(run.from)–\(run.to)"
  }

  /// The days on which offices are closed, weekends by that word, and runs that touch as one.
  private static func daysOff(_ calendar: PlanCalendar, in year: Int) -> String {
    var runs: [DateRange] = []
    var lost: [String] = []
    for run in calendar.daysOff.map(\.value).sorted(by: { ($0.from, $0.to) < ($1.from, $1.to) }) {
      guard let range = run.range(in: year) else {
        lost.append(days(run))
        continue
      }
      if let last = runs.last, range.first <= last.last.adding(days: 1),
        let joined = DateRange(last.first, max(last.last, range.last))
      {
        runs[runs.count - 1] = joined
      } else {
        runs.append(range)
      }
    }
    let shown = runs.map { range in
      let ends = [range.first, range.last].map { day in
        let (_, month, day) = day.components
        return DayOfYear(day: day, month: month)
      }
      return days(DayRun(from: ends[0], to: ends[1]))
    }
    return ((calendar.weekendsOff ? ["weekends"] : []) + shown + lost).joined(separator: ", ")
  }
}
