package import Engine
import Evidence
package import Reports
import Rules
package import Terms

extension Paper {
  /// The report of the unit audited, on its own letterhead, to the plan's standing office.
  package static func selfAssessment(of audit: UnitFindings, _ rules: ReportedRules, in language: Language)
    -> Paper
  {
    let wording = Wording(rules, in: language)
    let parts = PlanParts(of: audit, in: wording)
    let heads = Letterheads(rules, in: language)
    let tables = SelfAssessmentTables(DutyWords(audit: audit, wording: wording))
    let addressee = wording.addressee(of: audit)
    let evidence = audit.evidence
    let content = SelfAssessmentContent(
      letterhead: heads.ofUnit(
        evidence.unit,
        .init(
          kind: wording.say("Báo cáo", "Report"),
          subject: wording.say(
            "Tự đánh giá kết quả thực hiện Kế hoạch số \(rules.plan.number) năm \(rules.plan.year)",
            "Self-assessment of the work under plan no. \(rules.plan.number) of \(rules.plan.year)"
          ),
          abbreviation: "BC"
        )
      ),
      addressee: addressee,
      unit: heads.name(of: evidence.unit),
      planNumber: rules.plan.number,
      planIssued: heads.words.day(rules.plan.issued),
      issuer: wording.issuer,
      asOf: audit.asOf.description,
      year: "\(rules.plan.year)",
      figures: tables.figures,
      directions: tables.directions,
      duties: "\(parts.duties.count)",
      overview: DutyOverview(audit, parts, heading: wording.say("Tự đánh giá", "Own assessment"), wording)
        .table,
      parts: parts.parts.map { PartTable(heading: $0.heading, table: tables.results($0)) },
      shortcomings: tables.shortcomings(parts.duties),
      steps: tables.steps(parts.duties),
      records: evidence.records.isEmpty ? nil : RecordTables(audit, wording).all,
      signatures: Signatures(
        right: Signature(
          title: wording.say("THỦ TRƯỞNG ĐƠN VỊ", "HEAD OF THE UNIT"),
          instruction: wording.say("(Ký tên, đóng dấu)", "(signature, seal)")
        ),
        recipients: ["- \(addressee);", wording.say("- Lưu: VT.", "- Files.")]
      )
    )
    return Paper(.selfAssessment, in: language, content)
  }
}
