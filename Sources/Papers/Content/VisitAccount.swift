import Diagnostics
import Engine
import Evidence
import Reports
import Rules
import Terms

/// What the papers after a visit tell of it: the words that minutes and notice share.
struct VisitAccount: Sendable {
  let audit: UnitFindings
  let visit: VisitRecord
  let rules: ReportedRules
  let wording: Wording
  let heads: Letterheads
  let duties: DutyWords
  let parts: PlanParts
  /// The unit by the name that heads its own papers.
  let unit: String

  init(_ audit: UnitFindings, _ visit: VisitRecord, _ rules: ReportedRules, in language: Language) {
    self.audit = audit
    self.visit = visit
    self.rules = rules
    wording = Wording(rules, in: language)
    heads = Letterheads(rules, in: language)
    duties = DutyWords(audit: audit, wording: wording)
    parts = PlanParts(of: audit, in: wording)
    unit = heads.name(of: audit.evidence.unit)
  }

  var words: PaperWords { heads.words }
  var language: Language { wording.language }

  // MARK: Head

  /// Who issued the plan, by name; nil where the plan file doesn't say.
  var issuer: String? { rules.plan.issuer?.name[language] }

  /// The plan by its number and day.
  var plan: String {
    wording.say(
      "Kế hoạch số \(rules.plan.number) \(words.day(rules.plan.issued))",
      "plan no. \(rules.plan.number) of \(words.day(rules.plan.issued))"
    )
  }

  /// The plan with who issued it, then `more`, then the visit's own grounds, each with its mark.
  func grounds(_ more: [String] = []) -> [String] {
    let issued = issuer.map { wording.say(" của \($0)", ", issued by the \($0)") } ?? ""
    let own = visit.grounds.flatMap(PaperWords.paragraphs).map(withoutMark)
    let all = [plan + issued] + more + own
    return all.enumerated().map { place, ground in
      let text = startsAsGround(ground) ? ground : wording.say("Căn cứ ", "Pursuant to ") + ground
      return text + (place < all.count - 1 ? ";" : ".")
    }
  }

  private func startsAsGround(_ text: String) -> Bool {
    let starts = [
      "căn cứ", "thực hiện", "theo ", "xét ", "pursuant", "having regard", "in accordance", "under ",
    ]
    let lowered = text.prefix(20).lowercased()
    return starts.contains { lowered.hasPrefix($0) }
  }

  private func withoutMark(_ text: String) -> String {
    var text = text.unicodeScalars[...]
    while let last = text.last, last == ";" || last == "." || last == "," || last == " " { text.removeLast() }
    return String(text)
  }

  func role(_ role: VisitRecord.Member.Role) -> String {
    switch role {
    case .lead: wording.say("Trưởng đoàn", "team leader")
    case .member: wording.say("Thành viên", "member")
    case .secretary: wording.say("Thư ký", "secretary")
    }
  }

  // MARK: What the visit says

  /// Texts that may have several lines, a paragraph each.
  static func paragraphs(_ texts: [String]) -> [String] {
    texts.flatMap(PaperWords.paragraphs)
  }

  /// The duties that are not met: they fail, whatever the reason.
  var failed: [Duty] { parts.duties.filter { $0.finding.verdict == .fail } }

  var met: [Duty] { parts.duties.filter { $0.finding.verdict == .pass } }

  /// What is met in one sentence; nil where nothing is.
  var metSentence: String? {
    guard !met.isEmpty else { return nil }
    let owed = parts.duties.count { $0.isOwed }
    var seen: Set<String> = []
    let clauses = met.flatMap { $0.obligation.clauses.prefix(1).map(\.value) }.filter {
      seen.insert($0).inserted
    }
    return wording.say(
      "Đạt \(met.count)/\(owed) nhiệm vụ của đơn vị, tại điều khoản: \(clauses.joined(separator: ", ")).",
      "\(met.count) of \(wording.counted(owed, "duty", "duties")) of the unit met, under: "
        + "\(clauses.joined(separator: ", "))."
    )
  }

  /// How many duties stand how, those that stand nowhere left out; together they are all that bind the unit.
  var countsSentence: String {
    func count(_ isIn: (Duty) -> Bool) -> Int { parts.duties.count(where: isIn) }
    let unproven = count { $0.standing == .unproven }
    let partly = count { $0.finding.verdict == .fail && $0.standing == .partlyMet }
    let within =
      partly > 0 ? wording.say(" (trong đó \(partly) đạt một phần)", " (\(partly) of them partly)") : ""
    let counts: [(Int, Standing, String)] = [
      (count { $0.finding.verdict == .pass }, .met, ""),
      (count { $0.finding.verdict == .fail && $0.standing != .unproven }, .notMet, within),
      (unproven, .unproven, ""),
      (count { $0.finding.verdict == .review }, .review, ""),
      (count { $0.finding.verdict == .pending && $0.standing != .unproven }, .notDue, ""),
      (count { $0.standing == .notArisen }, .notArisen, ""),
      (count { $0.standing == .notApplicable }, .notApplicable, ""),
    ]
    return counts.filter { $0.0 > 0 }.map { number, standing, more in
      let name = wording.standing(standing)
      return wording.say("\(name) \(number)", "\(number) \(name)") + more
    }.joined(separator: "; ")
  }

  /// A duty that is not met, with why: `Report twice a year (III.0.1): not met; …`.
  func shortcoming(_ duty: Duty) -> String {
    var text = "\(duty.obligation.duty[language]) (\(duty.clauses)): \(wording.standing(duty.standing)); "
    text += judgement(duty.finding) ?? wording.why(duty.finding, in: audit)
    if let waiver = waiver(duty.finding) { text += "; \(waiver)" }
    return text
  }

  /// One line on a duty that needs no table: where it stands and why.
  func brief(_ duty: Duty) -> String {
    "\(duty.obligation.duty[language]) (\(duty.clauses)): \(wording.why(duty.finding, in: audit))"
  }

  /// What another reading of the plan would decide, where it would decide otherwise; readings are told by what they
  /// ask, since their codes are for authors.
  func reading(_ duty: Duty) -> String? {
    guard duty.finding.basis == .depends, let reading = duty.obligation.reading else { return nil }
    let opposite: Verdict = duty.finding.verdict == .pass ? .fail : .pass
    let others = duty.finding.alternatives
      .filter { $0.verdict == opposite && reading.alternatives.indices.contains($0.alternative) }
      .map { reading.alternatives[$0.alternative] }
      .map { other in
        let changes = wording.changes(other)
        return changes.isEmpty ? wording.alternative(other) : changes.joined(separator: "; ")
      }
    let verdict = wording.verdict(opposite)
    return wording.say(
      "Phụ thuộc cách hiểu: nếu hiểu là \(wording.list(others, .or)) thì \(verdict)",
      "Depends on the reading: read as \(wording.list(others, .or)), it would be \(verdict)"
    )
  }

  func judgement(_ finding: Finding) -> String? {
    guard let place = finding.judgement, audit.visit.judgements.indices.contains(place) else { return nil }
    let judgement = audit.visit.judgements[place]
    return wording.judgement(
      passes: judgement.passes,
      by: judgement.by,
      date: judgement.date,
      note: judgement.note
    )
  }

  func waiver(_ finding: Finding) -> String? {
    guard let state = finding.waiver, audit.visit.waivers.indices.contains(state.waiver) else { return nil }
    let waiver = audit.visit.waivers[state.waiver]
    return wording.waiver(inForce: state.inForce, by: waiver.by, until: waiver.until, reason: waiver.reason)
  }

}
