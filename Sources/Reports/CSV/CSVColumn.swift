import Diagnostics
import Engine
import Evidence
import Rules
import Terms

/// A finding with what a row says of it.
struct CSVRow {
  let unit: AuditedUnit
  let wording: Wording
  let lines: FindingLines
  let finding: Finding
  let obligation: Obligation

  var audit: UnitFindings { unit.audit }
  var language: Language { unit.language }

  /// The judgement that decided.
  var judgement: Visit.Judgement? {
    finding.judgement.flatMap {
      audit.visit.judgements.indices.contains($0) ? audit.visit.judgements[$0] : nil
    }
  }

  /// The waiver that names the obligation.
  var waiver: Visit.Waiver? {
    finding.waiver.flatMap {
      audit.visit.waivers.indices.contains($0.waiver) ? audit.visit.waivers[$0.waiver] : nil
    }
  }
}

/// A column of a table of findings.
struct CSVColumn: Sendable {
  /// Its name, for programs.
  let name: String
  /// What it holds.
  let summary: String
  let value: @Sendable (CSVRow) -> CSVValue

  init(_ name: String, _ summary: String, _ value: @escaping @Sendable (CSVRow) -> CSVValue) {
    self.name = name
    self.summary = summary
    self.value = value
  }

  /// The columns in their order; further ones may come at the end.
  static let all = unit + duty + verdict + time + reading + evidence + missing + people

  private static let unit = [
    CSVColumn("source", "The file of the evidence as it was named, with its line in a stream.") {
      .text($0.audit.evidence.source.name)
    },
    CSVColumn("agency", "The unit's code.") {
      .text($0.unit.rules.lexicon[.parties][$0.audit.evidence.unit.agency].code)
    },
    CSVColumn("ward", "Its ward's number; empty where it has none.") { .number($0.audit.evidence.unit.ward) },
    CSVColumn("unit", "The unit's name by the plan.") {
      .text(UnitLines(wording: $0.wording, audit: $0.audit).name)
    },
    CSVColumn("own_name", "The name that it gives itself.") { .text($0.audit.evidence.unit.name) },
    CSVColumn("year", "The year of the plan.") { .number($0.unit.rules.plan.year) },
    CSVColumn("plan", "The plan's number.") { .text($0.unit.rules.plan.number) },
    CSVColumn("as_of", "The day at which it is judged.") { .day($0.audit.asOf) },
    CSVColumn("as_of_source", "Where that day came from: option, visit, evidence or today.") {
      .text($0.unit.asOfSource.rawValue)
    },
  ]

  private static let duty = [
    CSVColumn("obligation", "The obligation's id.") { .text($0.obligation.id.value) },
    CSVColumn("clauses", "The clauses of the plan that it stands under.") {
      .list($0.obligation.clauses.map(\.value))
    },
    CSVColumn("duty", "What the unit must do.") { .text($0.obligation.duty[$0.language]) },
    CSVColumn("force", "must or requested.") {
      .text($0.unit.rules.force(of: $0.finding, in: $0.audit).rawValue)
    },
    CSVColumn("asked", "What must be shown, in words.") {
      .text($0.obligation.what.map($0.wording.requirement))
    },
    CSVColumn("when", "When it must be shown, in words.") { .text($0.wording.when($0.obligation.when)) },
    CSVColumn("condition", "What must hold for it to be owed, in words.") {
      .text($0.obligation.condition.map($0.wording.condition))
    },
  ]

  private static let verdict = [
    CSVColumn("verdict", "pass, fail, pending, review or not-applicable.") {
      .text($0.finding.verdict.rawValue)
    },
    CSVColumn(
      "standing",
      "The verdict as people are told it: met, not-met, partly-met, unproven, not-due, review, not-arisen or not-applicable."
    ) { .text(Standing($0.finding).rawValue) },
    CSVColumn("standing_words", "The same in words.") { .text($0.wording.standing(Standing($0.finding))) },
    CSVColumn("reason", "Why the verdict is what it is, as a code.") { .text($0.finding.reason.rawValue) },
    CSVColumn("why", "The same in words.") { .text($0.wording.why($0.finding, in: $0.audit)) },
    CSVColumn("counts_as_failure", "true where it fails and no waiver in force covers it.") {
      .flag($0.finding.countsAsFailure)
    },
    CSVColumn("done", "How many windows, values, parts or records are there.") {
      .number($0.finding.progress.done)
    },
    CSVColumn("needed", "How many are asked for.") { .number($0.finding.progress.needed) },
    CSVColumn("share", "The one of the other, as a decimal fraction to four places.") {
      .share($0.finding.progress.done, of: $0.finding.progress.needed)
    },
    CSVColumn("steps", "Which windows, values or parts are met and which are not, in words.") {
      .list($0.wording.steps($0.finding, in: $0.audit)?.lines ?? [])
    },
  ]

  private static let time = [
    CSVColumn("due", "The date that the verdict turns on.") { .day($0.finding.timing?.due) },
    CSVColumn("days_left", "Days from as_of to due, negative once it is over.") {
      .number($0.finding.timing?.daysLeft)
    },
    CSVColumn("owed_since", "The day from which it is owed, where a condition decides that.") {
      .day($0.finding.owedSince)
    },
  ]

  private static let reading = [
    CSVColumn("basis", "What the verdict rests on: stated, firm, depends or open.") {
      .text($0.finding.basis.rawValue)
    },
    CSVColumn("alternatives", "What each other reading says, its name and its verdict: `once-a-year: pass`.")
    {
      row in
      let alternatives = row.obligation.reading?.alternatives ?? []
      return .list(
        row.finding.alternatives.compactMap { said in
          guard alternatives.indices.contains(said.alternative) else { return nil }
          return "\(alternatives[said.alternative].name.value): \(said.verdict.rawValue)"
        }
      )
    },
  ]

  private static let evidence = [
    CSVColumn("evidence", "The ids of the records that counted.") { .list($0.lines.evidenceIds($0.finding)) },
    CSVColumn("evidence_words", "The same in words, with their days, titles, lines and proof.") {
      .list($0.lines.evidence($0.finding))
    },
    CSVColumn(
      "unchecked",
      "The ids of the records that it rests on and that the team did not look at; empty where nobody has visited."
    ) { .list($0.lines.uncheckedIds($0.finding)) },
    CSVColumn("near_misses", "The records that came nearest and what each lacks, in words.") {
      .list($0.lines.misses($0.finding))
    },
  ]

  private static let missing = [
    CSVColumn("to_do", "The least that would meet what is missing, in words.") {
      .list($0.lines.needs($0.finding))
    },
    CSVColumn("question", "The question that a person must answer.") {
      .text($0.obligation.judge?[$0.language])
    },
    CSVColumn("ask", "What the team asks or opens at the visit.") { .text($0.obligation.ask?[$0.language]) },
    CSVColumn("remedy", "What the unit can do.") { .text($0.obligation.remedy?[$0.language]) },
  ]

  private static let people = [
    CSVColumn(
      "judged",
      "true where a person found it met, false where not; empty where nobody's answer decided."
    ) {
      .flag($0.judgement?.passes)
    },
    CSVColumn("judged_by", "Who judged.") { .text($0.judgement?.by) },
    CSVColumn("judged_on", "When.") { .day($0.judgement?.date) },
    CSVColumn("judgement_note", "What the person noted.") { .text($0.judgement?.note) },
    CSVColumn(
      "waived",
      "true where a waiver is in force, false where it has run out; empty where there is none."
    ) {
      .flag($0.finding.waiver?.inForce)
    },
    CSVColumn("waived_by", "Who gave it.") { .text($0.waiver?.by) },
    CSVColumn("waived_until", "Its last day.") { .day($0.waiver?.until) },
    CSVColumn("waiver_reason", "Why.") { .text($0.waiver?.reason) },
  ]
}
