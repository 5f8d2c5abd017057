package import Engine
import Evidence
package import Reports
import Rules
package import Terms

extension Paper {
  /// The checklist of a visit to the unit audited: what to ask and open, with what the unit has submitted and room to
  /// write.
  package static func checklist(of audit: UnitFindings, _ rules: ReportedRules, in language: Language)
    -> Paper
  {
    let wording = Wording(rules, in: language)
    let words = DutyWords(audit: audit, wording: wording)
    let parts = PlanParts(of: audit, in: wording)
    let heads = Letterheads(rules, in: language)
    let unit = heads.name(of: audit.evidence.unit)
    var tables = ChecklistTable(words)
    let partTables = parts.parts.map { PartTable(heading: $0.heading, table: tables.table($0)) }
    let content = ChecklistContent(
      letterhead: heads.ofCommittee(
        .init(
          kind: wording.say("Phiếu kiểm tra", "Checklist"),
          subject: wording.say(
            "Việc thực hiện Kế hoạch số \(rules.plan.number) năm \(rules.plan.year) tại \(unit)",
            "How \(unit) carries out plan no. \(rules.plan.number) of \(rules.plan.year)"
          )
        )
      ),
      unit: unit,
      planNumber: rules.plan.number,
      planIssued: heads.words.day(rules.plan.issued),
      asOf: audit.asOf.description,
      submitted: RecordTables.counts(audit.evidence, wording),
      notes: RecordTables.notes(audit, wording),
      overview: DutyOverview(audit, parts, wording)
        .table,
      parts: partTables,
      uncounted: RecordTables(audit, wording).uncounted(apartFrom: tables.records),
      signatures: Signatures(
        right: Signature(
          title: wording.say("NGƯỜI KIỂM TRA", "CHECKED BY"),
          instruction: wording.say("(Ký, ghi rõ họ tên)", "(signature, full name)")
        )
      )
    )
    return Paper(.checklist, in: language, content)
  }
}
