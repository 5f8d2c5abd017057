import Diagnostics
import Engine
import Evidence
package import Reports
import Rules
import Terms

/// What further records would change, as a JSON document, `what-if/1`.
///
/// ```text
/// { "gdcheck": "what-if/1", "language": "vi", "agency": "…", "ward"?: 12, "name": "…",
///   "as_of": "2022-11-30", "as_of_source": "evidence", "evidence": "unit.yaml", "further": "record.yaml",
///   "plan": {number, year},
///   "counts": {better, worse, progress, unchanged}, "failures": {before, after},
///   "changes": [{obligation, clauses, duty, effect, before: {…}, after: {…},
///                rests_on: [record], near_misses: [{record, lacks}], needs: ["…"]}],
///   "idle": [{record, cause, obligations, text}] }
/// ```
///
/// `before` and `after` are `{verdict, standing, reason, why, progress: {done, needed}, due?}`; a record is `{id, kind,
/// title, file, line, column, further}`. `effect` is `better`, `worse` or `progress`; `cause` is `after-as-of`, `counts`,
/// `near` or `unasked`. Words are in the document's language, dates are ISO 8601; `counts` and `failures` are of all
/// obligations asked for, whatever verdicts are shown. Near misses are of the further records only.
struct WhatIfDocument: Encodable {
  private let gdcheck = "what-if/1"
  private let language: String
  private let agency: String
  private let ward: Int?
  private let name: String
  private let asOf: String
  private let asOfSource: String
  private let evidence: String
  private let further: String
  private let plan: PlanHead
  private let counts: Counts
  private let failures: Failures
  private let changes: [Change]
  private let idle: [Idle]

  enum CodingKeys: String, CodingKey {
    case gdcheck, language, agency, ward, name, evidence, further, plan, counts, failures, changes, idle
    case asOf = "as_of"
    case asOfSource = "as_of_source"
  }

  init(_ report: WhatIfReport) {
    let (whatIf, wording, records) = (report.whatIf, report.wording, report.records)
    let unit = whatIf.after.evidence.unit
    language = wording.language.rawValue
    agency = wording.rules.lexicon[.parties][unit.agency].code
    ward = unit.ward
    name = wording.unitName(agency: unit.agency, ward: unit.ward)
    asOf = whatIf.after.asOf.iso
    asOfSource = report.setting.asOfSource.rawValue
    evidence = whatIf.after.evidence.source.name
    further = records.files.last?.name ?? ""
    plan = PlanHead(number: wording.rules.plan.number, year: wording.rules.plan.year)
    counts = Counts(
      better: whatIf.count(.better),
      worse: whatIf.count(.worse),
      progress: whatIf.count(.progress),
      unchanged: whatIf.unchanged
    )
    failures = Failures(before: report.failures(of: whatIf.before), after: report.failures)
    changes = report.shownChanges.compactMap { Change($0, report) }
    idle = whatIf.idle(wording).map { Idle($0, wording, records) }
  }

  private struct PlanHead: Encodable {
    let number: String
    let year: Int
  }

  private struct Counts: Encodable {
    let better: Int
    let worse: Int
    let progress: Int
    let unchanged: Int
  }

  private struct Failures: Encodable {
    let before: Int
    let after: Int
  }

  private struct Side: Encodable {
    struct Amount: Encodable {
      let done: Int
      let needed: Int
    }

    let verdict: String
    let standing: String
    let reason: String
    let why: String
    let progress: Amount
    let due: String?

    init(_ finding: Finding, in audit: UnitFindings, _ wording: Wording) {
      verdict = finding.verdict.rawValue
      standing = Standing(finding).rawValue
      reason = finding.reason.rawValue
      why = wording.why(finding, in: audit)
      progress = Amount(done: finding.progress.done, needed: finding.progress.needed)
      due = finding.timing?.due.iso
    }
  }

  private struct Record: Encodable {
    let id: String
    let kind: String
    let title: String
    let file: String
    let line: Int
    let column: Int
    let further: Bool

    init?(_ record: RecordRef, _ wording: Wording, _ records: WhatIfRecords) {
      let facts = RecordFacts(record, in: records.audit.evidence)
      guard let id = facts.id, let place = records.place(record) else { return nil }
      self.id = id
      kind =
        switch record.kind {
        case .activity: "activity"
        case .document: "document"
        case .figure: "figure"
        }
      title = wording.title(facts)
      (file, line, column) = place
      further = records.isFurther(record)
    }
  }

  private struct Miss: Encodable {
    let record: Record?
    let lacks: String
  }

  private struct Change: Encodable {
    let obligation: String
    let clauses: [String]
    let duty: String
    let effect: String
    let before: Side
    let after: Side
    let restsOn: [Record]
    let nearMisses: [Miss]
    let needs: [String]

    enum CodingKeys: String, CodingKey {
      case obligation, clauses, duty, effect, before, after, needs
      case restsOn = "rests_on"
      case nearMisses = "near_misses"
    }

    init?(_ change: FindingChange, _ report: WhatIfReport) {
      let (whatIf, wording, records) = (report.whatIf, report.wording, report.records)
      guard wording.rules.obligations.indices.contains(change.after.obligation) else { return nil }
      let obligation = wording.rules.obligations[change.after.obligation]
      self.obligation = obligation.id.value
      clauses = obligation.clauses.map(\.value)
      duty = obligation.duty[wording.language]
      effect = change.effect.rawValue
      before = Side(change.before, in: whatIf.before, wording)
      after = Side(change.after, in: whatIf.after, wording)
      restsOn = RestingRecords.of(CollectionOfOne(change.after), in: whatIf.after, wording.rules)
        .compactMap { Record($0.record, wording, records) }
      nearMisses = wording.nearMisses(change.after, in: whatIf.after)
        .filter { records.isFurther($0.record) }
        .map { Miss(record: Record($0.record, wording, records), lacks: $0.lacks) }
      needs = report.needs(change.after)
    }
  }

  private struct Idle: Encodable {
    let record: Record?
    let cause: String
    let obligations: [String]
    let text: String

    init(_ idle: IdleRecord, _ wording: Wording, _ records: WhatIfRecords) {
      let places: [Int]
      switch idle.cause {
      case .afterAsOf: (cause, places) = ("after-as-of", [])
      case .counts(let obligations): (cause, places) = ("counts", obligations)
      case .near(let obligation, _): (cause, places) = ("near", [obligation])
      case .unasked: (cause, places) = ("unasked", [])
      }
      record = Record(idle.record, wording, records)
      obligations = places.filter(wording.rules.obligations.indices.contains)
        .map { wording.rules.obligations[$0].id.value }
      text = wording.idle(idle.cause, day: records.day(idle.record))
    }
  }
}

extension WhatIfReport {
  /// The same as a JSON document, `what-if/1`, ending in a line feed; ``WhatIfDocument`` shows its form.
  ///
  /// - Throws: ``JSONFailure`` where it can't be written.
  package func json() throws(JSONFailure) -> String {
    try JSONText.encode(WhatIfDocument(self)) + "\n"
  }
}
