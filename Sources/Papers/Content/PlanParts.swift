import Diagnostics
import Engine
import Reports
import Rules
import Terms

/// An obligation that binds the unit, with what was found about it.
struct Duty: Sendable {
  /// Its place among all that bind the unit, from 1: the same number in every paper of a visit.
  let number: Int
  let finding: Finding
  let obligation: Obligation

  var standing: Standing { Standing(finding) }

  /// Whether the unit owes it: its `if`, where it has one, holds.
  var isOwed: Bool { finding.verdict != .notApplicable }

  /// The numbers of its clauses: `III.5.4, I.4.1`.
  var clauses: String { obligation.clauses.map(\.value).joined(separator: ", ") }
}

/// The duties of one unit by part of the plan, in the order of the plan.
///
/// A duty stands once, under the clause that its rule cites first. What does not bind the unit is left out.
struct PlanParts: Sendable {
  /// The clauses of the plan whose numbers begin alike: `III.5` with `III.5.1` to `III.5.4`.
  struct Part: Sendable {
    /// What the numbers have in common: `III.5`, `II.Q1`.
    let number: String
    /// The same in words: "Phần III, mục 5", "Part II, quarter I".
    let heading: String
    fileprivate(set) var duties: [Duty]
  }

  let parts: [Part]

  /// All duties, in order.
  var duties: [Duty] { parts.flatMap(\.duties) }

  init(of audit: UnitFindings, in wording: Wording) {
    let rules = wording.rules
    var places: [String: Int] = [:]
    for (place, clause) in rules.plan.clauses.enumerated() where places[clause.number.value] == nil {
      places[clause.number.value] = place
    }
    let bound = audit.findings.filter {
      $0.reason != .notBound && rules.obligations.indices.contains($0.obligation)
    }
    let ordered =
      bound
      .map { finding in
        let obligation = rules.obligations[finding.obligation]
        let clause = obligation.clauses.first?.value ?? ""
        return (finding: finding, obligation: obligation, clause: clause, place: places[clause] ?? .max)
      }
      .sorted { ($0.place, $0.finding.obligation) < ($1.place, $1.finding.obligation) }
    var parts: [Part] = []
    for (offset, entry) in ordered.enumerated() {
      let duty = Duty(number: offset + 1, finding: entry.finding, obligation: entry.obligation)
      let part = PlanPart(ofClause: entry.clause)
      if parts.last?.number != part.number {
        parts.append(Part(number: part.number, heading: part.heading(in: wording), duties: []))
      }
      parts[parts.count - 1].duties.append(duty)
    }
    self.parts = parts
  }
}
