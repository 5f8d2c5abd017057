import Diagnostics
package import Engine
package import Evidence
package import Reports
import Rules
package import Terms

extension Paper {
  /// The minutes of a visit, which both sides sign.
  ///
  /// `audit` is that of the unit's evidence with the visit laid over it. What the visit leaves out leaves room to
  /// write.
  package static func minutes(
    of audit: UnitFindings,
    _ visit: VisitRecord,
    _ rules: ReportedRules,
    in language: Language
  ) -> Paper {
    let account = VisitAccount(audit, visit, rules, in: language)
    return Paper(.minutes, in: language, MinutesContent(account))
  }
}

extension MinutesContent {
  init(_ account: VisitAccount) {
    let (visit, wording, words) = (account.visit, account.wording, account.words)
    var results = ResultTables(account)
    let records = TeamChecks(account)
    let recommendations = Recommendations(account)
    letterhead = account.heads.ofCommittee(
      .init(
        kind: wording.say("Biên bản", "Minutes"),
        subject: wording.say(
          "Kiểm tra việc thực hiện Kế hoạch số \(account.rules.plan.number) năm \(account.rules.plan.year) "
            + "tại \(account.unit)",
          "Visit on how plan no. \(account.rules.plan.number) of \(account.rules.plan.year) is carried out "
            + "at the \(account.unit)"
        ),
        abbreviation: "BB",
        date: visit.date.value
      )
    )
    grounds = account.grounds()
    day = words.day(visit.date.value)
    began = visit.began.map(words.time) ?? words.openTime
    ended = visit.ended.map(words.time) ?? words.openTime
    place = visit.place ?? PaperWords.room + PaperWords.room
    issuer = account.issuer
    unit = account.unit
    plan = account.plan
    team = visit.team.map {
      Person(name: $0.person.name, position: $0.person.position, role: account.role($0.role))
    }
    present = visit.present.map { Person(name: $0.name, position: $0.position) }

    submitted = RecordTables.counts(account.audit.evidence, wording)
    complete = account.audit.evidence.asOf.map(words.day)
    notes = RecordTables.notes(account.audit, wording)

    asOf = words.day(account.audit.asOf)
    dutyCount = account.parts.duties.count
    parts = results.parts()
    pending = results.pending
    notOwed = results.notOwed
    checks = records.table
    unchecked = records.unchecked
    overview = DutyOverview(account.audit, account.parts, wording).table
    overviewNotes = [records.counts] + account.waivedSentence

    strengths = VisitAccount.paragraphs(visit.strengths)
    met = account.metSentence
    limits = VisitAccount.paragraphs(visit.limits)
    failed = recommendations.answered
    unanswered = recommendations.unanswered
    hasUnanswered = !unanswered.isEmpty
    comments = PaperWords.paragraphs(of: visit.unitComments ?? "")
    self.recommendations = recommendations.short
    copies = visit.copies.map { PaperWords.guarded($0) } ?? "……"
    signatures = account.minutesSignatures
  }
}

extension VisitAccount {
  /// That some of what is not met is waived; empty where nothing is.
  fileprivate var waivedSentence: [String] {
    let waived = failed.count { $0.finding.waiver?.inForce == true }
    guard waived > 0 else { return [] }
    return [
      wording.say(
        "Trong số việc chưa đạt có \(waived) việc được hoãn.",
        "Of what is not met, \(waived) \(waived == 1 ? "is" : "are") waived."
      )
    ]
  }

  fileprivate var minutesSignatures: Signatures {
    let instruction = wording.say("(Ký, ghi rõ họ tên)", "(signature, full name)")
    return Signatures(
      left: Signature(
        title: wording.say("Đại diện \(unit)", "For the \(unit)").uppercased(),
        instruction: wording.say("(Ký, ghi rõ họ tên, đóng dấu)", "(signature, full name, seal)"),
        name: visit.present.first?.name
      ),
      right: Signature(
        title: wording.say("TRƯỞNG ĐOÀN", "TEAM LEADER"),
        instruction: instruction,
        name: visit.lead?.person.name
      ),
      below: Signature(
        title: wording.say("THƯ KÝ", "SECRETARY"),
        instruction: instruction,
        name: visit.team.first { $0.role == .secretary }?.person.name
      )
    )
  }
}
