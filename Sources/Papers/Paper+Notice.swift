import Diagnostics
package import Engine
package import Evidence
package import Reports
import Rules
package import Terms

extension Paper {
  /// The notice by which the committee tells the unit the results of a visit and what it recommends.
  ///
  /// `audit` is that of the unit's evidence with the visit laid over it. What the visit leaves out leaves room to
  /// write.
  package static func notice(
    of audit: UnitFindings,
    _ visit: VisitRecord,
    _ rules: ReportedRules,
    in language: Language
  ) -> Paper {
    let account = VisitAccount(audit, visit, rules, in: language)
    return Paper(.notice, in: language, NoticeContent(account))
  }
}

extension NoticeContent {
  init(_ account: VisitAccount) {
    let (visit, wording, words) = (account.visit, account.wording, account.words)
    let records = TeamChecks(account)
    let recommendations = Recommendations(account)
    letterhead = account.heads.ofCommittee(
      .init(
        kind: wording.say("Thông báo", "Notice"),
        subject: wording.say(
          "Kết quả kiểm tra việc thực hiện Kế hoạch số \(account.rules.plan.number) "
            + "năm \(account.rules.plan.year) tại \(account.unit)",
          "Results of the visit on how plan no. \(account.rules.plan.number) of \(account.rules.plan.year) "
            + "is carried out at the \(account.unit)"
        ),
        abbreviation: "TB",
        number: visit.notice?.number,
        date: visit.notice?.date
      )
    )
    day = words.day(visit.date.value)
    grounds = account.grounds([
      wording.say(
        "Biên bản kiểm tra \(day) giữa Đoàn kiểm tra và \(account.unit)",
        "the minutes of \(day), signed by the inspection team and the \(account.unit)"
      )
    ])
    place = visit.place
    issuer = account.issuer ?? wording.say("Đoàn kiểm tra", "inspection team")
    unit = account.unit
    plan = account.plan
    lead = account.leadName
    submitted = RecordTables.counts(account.audit.evidence, wording)
    checked = records.counts
    rejected = records.rejected

    counts = account.countsSentence
    strengths = VisitAccount.paragraphs(visit.strengths)
    met = account.metSentence
    limits = VisitAccount.paragraphs(visit.limits)
    failed = account.failed.map(account.shortcoming)
    review = account.parts.duties.filter { $0.finding.verdict == .review }.map(account.question)
    hasReview = !review.isEmpty
    self.recommendations = recommendations.full
    standingOffice = account.standingOffice
    signatures = account.noticeSignatures
  }
}

extension VisitAccount {
  /// The leader by name and office.
  fileprivate var leadName: String {
    guard let person = visit.lead?.person else { return PaperWords.room }
    return [person.name, person.position].compactMap { $0 }.joined(separator: ", ")
  }

  fileprivate var standingOffice: String {
    wording.name(rules.plan.standingOffice, in: .parties)
  }

  /// A duty that waits for somebody's judgement, with what is asked.
  fileprivate func question(_ duty: Duty) -> String {
    let name = "\(duty.obligation.duty[language]) (\(duty.clauses))"
    return duty.obligation.judge.map { "\(name): \($0[language])" } ?? name
  }

  fileprivate var noticeSignatures: Signatures {
    let signer = visit.notice?.signedBy
    return Signatures(
      right: Signature(
        onBehalfOf: onBehalfOf(signer),
        title: (signer?.position ?? headTitle).uppercased(),
        instruction: wording.say("(Ký, ghi rõ họ tên, đóng dấu)", "(signature, full name, seal)"),
        name: signer?.name
      ),
      recipients: recipients
    )
  }

  /// A committee decides as one body, and whoever signs does so in its name; a deputy also for its head.
  private func onBehalfOf(_ signer: VisitRecord.Person?) -> [String] {
    guard let issuer else { return [] }
    var lines = [wording.say("TM. ", "FOR THE ") + issuer.uppercased()]
    let position = signer?.position?.lowercased() ?? ""
    if ["phó ", "deputy ", "vice "].contains(where: position.hasPrefix) {
      lines.append(wording.say("KT. ", "FOR THE ") + headTitle.uppercased())
    }
    return lines
  }

  /// What the head of the body that issued the plan is called.
  private var headTitle: String {
    let isCommittee = rules.plan.issuer.map { $0.name[.vietnamese].lowercased().hasPrefix("ban ") } ?? false
    return isCommittee ? wording.say("Trưởng ban", "Chair") : wording.say("Trưởng đoàn", "Team leader")
  }

  /// The unit, the standing office, those whom the visit names, and the file.
  private var recipients: [String] {
    var names = [unit]
    for name in [standingOffice] + Self.paragraphs(visit.notice?.recipients ?? []) where !names.contains(name)
    {
      names.append(name)
    }
    return names.map { "- \($0);" } + [wording.say("- Lưu: VT.", "- Files.")]
  }
}
