package import Evidence
package import Terms

// What a team looked at, rejected, judged and waived.
extension Wording {
  /// When the team was there and who led it; nil where the visit says neither.
  package func visitHeld(_ visit: Visit) -> String? {
    let day = visit.date.map { say("làm việc ngày \($0)", "held on \($0)") }
    let lead = visit.lead.map { say("Trưởng đoàn: \($0)", "led by \($0)") }
    let parts = [day, lead].compactMap { $0 }
    return parts.isEmpty ? nil : sentence(parts.joined(separator: ", "))
  }

  /// How many of the records that verdicts rest on the team has looked at.
  func visitCounts(_ facts: VisitFacts) -> String {
    let (all, open) = (facts.resting.count, facts.unchecked.count)
    let rejected = facts.rejectedCount
    let refused = rejected > 0 ? say("; không chấp nhận \(rejected)", "; \(rejected) rejected") : ""
    return say(
      "Kết luận dựa trên \(all) hồ sơ, giấy tờ: đã đối chiếu \(all - open), chưa đối chiếu \(open)\(refused)",
      "Verdicts rest on \(counted(all, "record", "records")): \(all - open) checked, \(open) not checked\(refused)"
    )
  }

  /// The same for a unit on one line.
  func visitCounts(short facts: VisitFacts) -> String {
    let (all, open) = (facts.resting.count, facts.unchecked.count)
    return say(
      "chưa đối chiếu \(open)/\(all) hồ sơ",
      "\(open) of \(counted(all, "record", "records")) not checked"
    )
  }

  /// The mark of a record that a verdict rests on and that nobody has looked at.
  package var notChecked: String { say("chưa được Đoàn đối chiếu", "not checked by the team") }

  /// The records of a finding that nobody has looked at, by their ids; nil where there is none.
  func notChecked(_ ids: [String], showing limit: Int) -> String? {
    guard !ids.isEmpty else { return nil }
    let shown = ids.prefix(limit).joined(separator: ", ")
    return "\(notChecked): \(shown)" + (ids.count > limit ? " +\(ids.count - limit)" : "")
  }

  /// What the team did not accept, with its reason, and who where the visit says so.
  package func rejection(_ rejection: Visit.Rejection, of what: String) -> String {
    let by = rejection.by.map { " (\($0))" } ?? ""
    return say(
      "Đoàn không chấp nhận \(what)\(by): \(rejection.reason)",
      "the team rejected \(what)\(by): \(rejection.reason)"
    )
  }

  /// The waiver of a finding.
  package func waiver(inForce: Bool, by: String, until: CivilDate, reason: String) -> String {
    inForce
      ? say("được hoãn đến \(until), \(by) đồng ý: \(reason)", "waived until \(until) by \(by): \(reason)")
      : say(
        "thời gian hoãn đã hết ngày \(until) (\(by): \(reason))",
        "a waiver by \(by) ran out on \(until): \(reason)"
      )
  }

  /// The judgement that decided a finding.
  package func judgement(passes: Bool, by: String, date: CivilDate, note: String?) -> String {
    let verdict = passes ? standing(.met) : standing(.notMet)
    return say("\(by) nhận định \(verdict) ngày \(date)", "judged \(verdict) by \(by) on \(date)")
      + (note.map { ": \($0)" } ?? "")
  }
}
