package import Engine
package import Evidence
import Rules
package import Terms
import Diagnostics

/// All dates of a unit, with the audits that say what is missing for each.
package struct UnitDates: Sendable {
  /// A date with the audit that it was read from.
  package struct Entry: Sendable {
    package var date: DueDate
    package var audit: UnitFindings

    /// The finding that it is a date of.
    package var finding: Finding { audit.findings[date.finding] }
  }

  package let unit: Unit
  /// The date that every state is as of.
  package let asOf: CivilDate
  /// By day; those of one day in the order of the rules.
  package private(set) var entries: [Entry]
  /// The obligations that bind the unit and have no date: what makes them owed has not arisen, or is not claimed.
  package private(set) var undated: [Finding]

  /// The dates of an audit.
  package init(_ audit: UnitFindings) {
    unit = audit.evidence.unit
    asOf = audit.asOf
    entries = DueDate.all(in: audit).map { Entry(date: $0, audit: audit) }
    undated = audit.findings.filter { $0.verdict == .notApplicable && $0.reason != .notBound }
  }

  /// The dates that `program` gives a unit of which nothing is known, as the plan's year begins.
  ///
  /// A circumstance that the rules say arose later counts from its own day: what it brings has dates as well.
  package init(of unit: Unit, by program: Program) {
    let plan = program.rules.source.plan
    let start = Period.year.range(in: plan.year)?.first ?? plan.issued
    let nothing = Evidence(source: SourceFile(name: "", bytes: []), unit: unit, year: plan.year)
    self.init(program.audit(nothing, asOf: start))
    let later = Set(plan.circumstances.compactMap(\.since)).filter { $0 > start }.sorted()
    for day in later where undated.contains(where: { $0.reason == .notArisen }) {
      add(UnitDates(program.audit(nothing, asOf: day)))
    }
  }

  /// Takes over the dates of what had none so far.
  private mutating func add(_ later: UnitDates) {
    let open = Set(undated.map(\.obligation))
    entries += later.entries.filter { open.contains($0.finding.obligation) }
    let still = Set(later.undated.map(\.obligation))
    undated = undated.filter { still.contains($0.obligation) }
    entries = entries.enumerated().sorted { left, right in
      let (mine, its) = (left.element, right.element)
      return (mine.date.day, mine.finding.obligation, mine.date.window.first, left.offset)
        < (its.date.day, its.finding.obligation, its.date.window.first, right.offset)
    }.map(\.element)
  }
}
