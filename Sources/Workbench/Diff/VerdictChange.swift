package import Diagnostics
package import Engine
package import Evidence
import Rules
package import Terms

/// An obligation whose verdict on a unit differs between two rule sets.
package struct VerdictChange: Hashable, Sendable {
  /// What one of the two rule sets finds.
  package struct Side: Hashable, Sendable {
    package let verdict: Verdict
    package let reason: Reason
  }

  /// The obligation's id in the new rules, or in the old ones where the new have it no longer.
  package let obligation: String
  /// Nil where the old rules have no such obligation, nor one that it took over from.
  package let old: Side?
  /// Nil where the new rules have no such obligation.
  package let new: Side?
}

/// What two rule sets find in one unit's evidence.
package struct UnitDiff: Sendable {
  /// The file, as it was named.
  package let file: String
  package let agency: LocalText
  package let ward: Int?
  package let asOf: CivilDate
  /// In the order of the new rules, then what only the old ones have.
  package let changes: [VerdictChange]
}

/// Audits evidence under two rule sets.
package struct VerdictComparison: Sendable {
  /// Why the new rules can't be laid on the year of the old ones.
  package struct Failure: Error, Sendable {
    package let diagnostics: [Diagnostic]
  }

  private let old: Program
  private let new: Program

  /// Evidence is of the year of `old`; `new` is laid on that year first, so that rules of two years can be compared
  /// on what was done in the first.
  ///
  /// - Throws: ``Failure`` where that year lacks a day of the new rules.
  package init(from old: Program, to new: Program) throws(Failure) {
    self.old = old
    let year = old.rules.source.plan.year
    guard new.rules.source.plan.year != year else {
      self.new = new
      return
    }
    var rules = new.rules.source
    // Issued in the year that it is laid on: whether that fits the year is not the question here.
    rules.plan.issued = old.rules.source.plan.issued
    rules.plan.year = year
    self.new = try Self.program(rules)
  }

  private static func program(_ rules: RuleSet) throws(Failure) -> Program {
    let checked: CheckedRules
    do throws(RulesFailure) {
      checked = try rules.checked()
    } catch {
      throw Failure(diagnostics: error.diagnostics)
    }
    do throws(CompileFailure) {
      return try Program(checked)
    } catch {
      throw Failure(diagnostics: error.diagnostics)
    }
  }

  /// The year whose evidence is compared.
  package var year: Int { old.rules.source.plan.year }

  /// What the two find otherwise in `parsed`, at `asOf`, else at the evidence's own date, else at `today`.
  ///
  /// - Throws: why the evidence can't be read under one of the two, as when the new plan has the agency no longer.
  package func compare(
    _ parsed: ParsedEvidence,
    asOf: CivilDate?,
    today: CivilDate
  ) throws(EvidenceFailure) -> UnitDiff {
    let before = try parsed.decode(frame: old.frame).evidence
    let after = try parsed.decode(frame: new.frame).evidence
    let day = asOf ?? before.asOf ?? today
    let findings = (old.audit(before, asOf: day).findings, new.audit(after, asOf: day).findings)
    let party = old.rules.lexicon[.parties][before.unit.agency]
    return UnitDiff(
      file: before.source.name,
      agency: party.name,
      ward: before.unit.ward,
      asOf: day,
      changes: changes(findings.0, findings.1)
    )
  }

  private func changes(_ before: [Finding], _ after: [Finding]) -> [VerdictChange] {
    let (oldRules, newRules) = (old.rules.source.obligations, new.rules.source.obligations)
    let was = Dictionary(before.map { (oldRules[$0.obligation].id.value, $0) }) { first, _ in first }
    var met: Set<String> = []
    var changes: [VerdictChange] = []
    for finding in after {
      let obligation = newRules[finding.obligation]
      // An obligation that took over from others is held against the first of them.
      let names = [obligation.id.value] + obligation.replaces.map(\.value)
      let known = names.filter { was[$0] != nil }
      met.formUnion(known)
      let old = known.first.flatMap { was[$0] }.map(VerdictChange.Side.init)
      let new = VerdictChange.Side(finding)
      if old == nil, finding.reason == .notBound { continue }
      if old?.verdict != new.verdict {
        changes.append(VerdictChange(obligation: obligation.id.value, old: old, new: new))
      }
    }
    for finding in before where finding.reason != .notBound {
      let id = oldRules[finding.obligation].id.value
      guard !met.contains(id) else { continue }
      changes.append(VerdictChange(obligation: id, old: VerdictChange.Side(finding), new: nil))
    }
    return changes
  }
}

extension VerdictChange.Side {
  fileprivate init(_ finding: Finding) {
    self.init(verdict: finding.verdict, reason: finding.reason)
  }
}
