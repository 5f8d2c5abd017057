import Diagnostics
import Engine
import Evidence
import Reports
import Rules
import Terms

/// What papers say of a duty, worded as all reports word it.
struct DutyWords: Sendable {
  let audit: UnitFindings
  let wording: Wording

  private var language: Language { wording.language }

  /// The duty with its number and its clauses: `12. Inspect clinics … (III.5.4)`.
  func title(_ duty: Duty) -> String {
    "\(duty.number). \(duty.obligation.duty[language]) (\(duty.clauses))"
  }

  /// What it asks and when; where its `if` decides whether it is owed, that too.
  func asked(_ duty: Duty) -> String? {
    let condition = duty.obligation.condition.map(wording.condition)
    let texts = [condition, wording.asked(duty.obligation)].compactMap { $0 }
    guard let first = texts.first else { return nil }
    return wording.sentence(([first] + texts.dropFirst()).joined(separator: ": "))
  }

  /// Its standing with why it is so, where that says more.
  func standing(_ duty: Duty) -> String {
    let line = wording.standingLine(duty.finding, in: audit)
    switch duty.finding.reason {
    case .met, .judged, .toJudge: return line
    // The line says when it is due already.
    case .notDue, .dueToday: return line
    // The reason begins with the standing.
    case .notArisen: return wording.sentence(wording.why(duty.finding, in: audit))
    // What the unit doesn't claim is told with what is asked.
    case .notClaimed: return line + ": " + wording.reason(.notClaimed)
    case .rejected, .unproven, .late, .belowThreshold, .tooFew, .nothingFound, .notBound, .aroseAfterWindow:
      return line + ": " + wording.why(duty.finding, in: audit)
    }
  }

  /// The records that count for it.
  func evidence(_ duty: Duty) -> [Explanations.Counted] {
    duty.finding.explanation.map { audit.explanations.evidence(of: $0) } ?? []
  }

  /// What would meet what is missing, the first few.
  func needs(_ duty: Duty) -> [String] {
    let texts = wording.needs(Remainder.all(of: duty.finding, in: audit, wording.rules), in: audit)
      .filter { !$0.isEmpty }
    guard texts.count > Self.shownNeeds else { return texts }
    return texts.prefix(Self.shownNeeds) + [wording.andMore(texts.count - Self.shownNeeds)]
  }

  private static let shownNeeds = 6

  /// What a reader should know of a record that counts: its proof was written later, its arrival is not recorded.
  func remarks(_ counted: Explanations.Counted) -> [String] {
    var issued: CivilDate?
    if let proof = counted.proof, audit.evidence.documents.indices.contains(proof) {
      issued = audit.evidence.documents[proof].issued
    }
    return wording.remarks(counted.remarks, proofIssued: issued)
  }

  /// `Label: text`.
  func labelled(_ label: Wording.Label, _ text: String) -> String {
    "\(wording.label(label)): \(text)"
  }
}
