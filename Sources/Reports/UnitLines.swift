import Diagnostics
import Engine
import Evidence
import Rules
import Terms

/// What a report for people says of a unit as a whole, in plain lines of text: the same in every form.
///
/// The texts are not made safe to show; a form does that where it lays them out.
struct UnitLines {
  /// A number of findings and what they have in common.
  struct Count {
    let number: Int
    let words: String
    let ink: Style.Ink
  }

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

  /// What it was audited against.
  var plan: String {
    let plan = wording.rules.plan
    return wording.say(
      "Kết quả rà soát việc thực hiện Kế hoạch số \(plan.number) năm \(plan.year)",
      "Audit against plan no. \(plan.number) of \(plan.year)"
    )
  }

  /// How many findings there are of each kind; kinds without any are left out.
  func counts(_ tally: Tally) -> [Count] {
    let partly = tally.partlyMetFails
    let within =
      partly > 0
      ? wording.say(" (trong đó \(partly) đạt một phần)", " (\(partly) of them partly met)") : ""
    let overdue = tally.unprovenFails
    let over =
      overdue > 0
      ? wording.say(" (trong đó \(overdue) đã hết hạn)", " (\(overdue) of them past their time)") : ""
    let counts = [
      Count(
        number: tally.count(.fail) - overdue,
        words: wording.standing(.notMet) + within,
        ink: .bad
      ),
      Count(
        number: overdue + tally.unprovenPending,
        words: wording.standing(.unproven) + over,
        ink: .warn
      ),
      Count(number: tally.count(.review), words: wording.standing(.review), ink: .ask),
      Count(
        number: tally.count(.pending) - tally.unprovenPending,
        words: wording.standing(.notDue),
        ink: .open
      ),
      Count(number: tally.count(.pass), words: wording.standing(.met), ink: .good),
      Count(
        number: tally.count(.notApplicable) - tally.notBound,
        words: wording.say("chưa phát sinh, không áp dụng", "not arisen or not applicable"),
        ink: .faint
      ),
    ]
    return counts.filter { $0.number > 0 }
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

  /// How many duties were audited, and how many of the rules are not the unit's.
  func audited(_ tally: Tally) -> String {
    let notBound = tally.notBound
    return wording.say(
      "Đã xét \(tally.bound) việc của đơn vị; \(notBound) việc khác trong bộ quy tắc không phải của đơn vị.",
      "\(wording.counted(tally.bound, "duty", "duties")) of this unit; "
        + "\(wording.counted(notBound, "other in the rules is", "others in the rules are")) not its own."
    )
  }

  /// How many count as failed, and what exit status that makes.
  func status(_ tally: Tally) -> String {
    let waived =
      tally.waived > 0
      ? wording.say(" (\(tally.waived) việc được hoãn, không tính)", " (\(tally.waived) waived, not counted)")
      : ""
    guard tally.failures > 0 else {
      return wording.say(
        "Không có việc nào chưa đạt: mã thoát 0\(waived).",
        "Nothing counts as failed: exit status 0\(waived)."
      )
    }
    return wording.say(
      "Có \(tally.failures) việc chưa đạt: mã thoát 1\(waived).",
      "\(wording.counted(tally.failures, "duty counts", "duties count")) as failed: exit status 1\(waived)."
    )
  }
}
