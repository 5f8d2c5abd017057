import Diagnostics
import Engine
import Evidence
import Rules
import Terms

/// What a report for people says of a unit as a whole, in plain lines of text: the same in every form.
///
/// The texts are not made safe to show; a form does that where it lays them out.
struct UnitLines {
  let wording: Wording
  let audit: UnitFindings

  /// The unit's name by the plan.
  var name: String {
    wording.unitName(agency: audit.evidence.unit.agency, ward: audit.evidence.unit.ward)
  }

  /// The name that the unit gives itself, where that is another.
  var ownName: String? {
    audit.evidence.unit.name.flatMap { $0 == name ? nil : $0 }
  }

  /// What a reader must know of the unit's file.
  var notes: [String] {
    var notes: [String] = []
    if audit.outrunsEvidence, let complete = audit.evidence.asOf { notes.append(wording.outrun(complete)) }
    let ids = audit.setAside.compactMap { RecordFacts($0, in: audit.evidence).id }
    if !ids.isEmpty {
      let shown = Array(ids.prefix(Self.shownIds))
      notes.append(wording.setAside(shown, more: ids.count - shown.count))
    }
    return notes
  }

  private static let shownIds = 20

  /// When the team was there, how much of what verdicts rest on it has looked at, and what it rejected.
  func visit(_ facts: VisitFacts) -> [String] {
    let rejections = audit.visit.rejections
    let refused = rejections.prefix(Self.shownRejections).map { rejection in
      wording.sentence(wording.rejection(rejection, of: rejection.record))
    }
    let more =
      rejections.count > refused.count ? [wording.andMore(rejections.count - refused.count)] : []
    return [wording.visitHeld(audit.visit), wording.visitCounts(facts)].compactMap { $0 } + refused + more
  }

  private static let shownRejections = 10
}
