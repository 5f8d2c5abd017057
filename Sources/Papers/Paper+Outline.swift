import Diagnostics
package import Engine
import Evidence
package import Reports
import Rules
package import Terms

extension Paper {
  /// The outline that a unit reports against before the visit.
  ///
  /// `audit` may be of evidence without records: only the unit, what binds it and the as-of date matter.
  package static func outline(of audit: UnitFindings, _ rules: ReportedRules, in language: Language) -> Paper
  {
    let wording = Wording(rules, in: language)
    let parts = PlanParts(of: audit, in: wording)
    let heads = Letterheads(rules, in: language)
    let unit = heads.name(of: audit.evidence.unit)
    let tables = OutlineTables(DutyWords(audit: audit, wording: wording))
    let duties = parts.duties
    let content = OutlineContent(
      letterhead: heads.ofCommittee(
        .init(
          kind: wording.say("Đề cương báo cáo", "Outline of the report"),
          subject: wording.say(
            "Kết quả thực hiện Kế hoạch số \(rules.plan.number) năm \(rules.plan.year) của \(unit)",
            "What \(unit) has done under plan no. \(rules.plan.number) of \(rules.plan.year)"
          )
        )
      ),
      unit: unit,
      planNumber: rules.plan.number,
      planIssued: heads.words.day(rules.plan.issued),
      issuer: wording.issuer,
      addressee: wording.addressee(of: audit),
      asOf: audit.asOf.description,
      year: "\(rules.plan.year)",
      duties: "\(duties.count)",
      parts: parts.parts.map { PartTable(heading: $0.heading, table: tables.table($0)) },
      figures: tables.figures(FigureNames.used(by: duties, rules))
    )
    return Paper(.outline, in: language, content)
  }
}

extension Wording {
  /// Who issued the plan, by name, or in plain words where the plan file doesn't say.
  var issuer: String {
    rules.plan.issuer?.name[language] ?? say("cơ quan ban hành Kế hoạch", "the body that issued the plan")
  }

  /// Who receives a unit's report: the standing office, and of the standing office's own report the committee.
  func addressee(of audit: UnitFindings) -> String {
    let office = rules.plan.standingOffice
    let isOffice = rules.lexicon[.parties][audit.evidence.unit.agency].code == office.value
    return isOffice ? issuer : name(office, in: .parties)
  }
}
