import Diagnostics
import Engine
import Evidence
import Rules
import Terms

/// The findings of one unit as SARIF results.
struct SARIFResults {
  private let unit: AuditedUnit
  private let wording: Wording
  private let audit: UnitFindings
  private let visit: VisitFacts?
  private let regions: EvidenceRegions
  private let unitPlace: SourceRegions.Region
  /// The unit as the plan's codes name it: `health-office`, `ward-committee/12`.
  private let unitCode: String
  private let unitName: String

  init(_ unit: AuditedUnit) {
    self.unit = unit
    wording = unit.wording
    audit = unit.audit
    visit = VisitFacts(unit.audit, unit.rules)
    regions = EvidenceRegions(unit.audit.evidence)
    unitPlace = regions.unit()
    let named = unit.audit.evidence.unit
    unitCode = unit.rules.lexicon[.parties][named.agency].code + (named.ward.map { "/\($0)" } ?? "")
    unitName = wording.unitName(agency: named.agency, ward: named.ward)
  }

  /// One finding; nil where the rules hold no such obligation.
  func result(_ finding: Finding) -> JSONValue? {
    guard unit.rules.obligations.indices.contains(finding.obligation) else { return nil }
    let obligation = unit.rules.obligations[finding.obligation]
    let id = obligation.id.value
    let clauses = obligation.clauses.map(\.value).joined(separator: ", ")
    let head = "\(obligation.duty[unit.language]) (\(clauses)) – \(unitName)"
    let account = FindingAccount(finding, in: audit, wording)
    let misses = wording.nearMisses(finding, in: audit)
    var members: [String: JSONValue] = [
      "ruleId": .string(id),
      "rule": ["id": .string(id), "guid": .string(SARIFRules.guid(id, unit.rules.plan))],
      "kind": .string(kind(finding.verdict)),
      "level": level(finding),
      "message": SARIFText.message(([head] + account.lines).joined(separator: "\n")),
      "locations": .array(locations(finding, misses)),
      "partialFingerprints": [
        "gdcheck/finding/v1": .string("\(unitCode)/\(audit.evidence.year)/\(id)")
      ],
      "properties": .object(properties(finding, obligation, account)),
    ]
    let related = misses.enumerated().compactMap { self.related($1, id: $0 + 1) }
    if !related.isEmpty { members["relatedLocations"] = .array(related) }
    if finding.verdict == .fail { members["suppressions"] = .array(suppressions(finding, account)) }
    return .object(members)
  }

  /// What stands for a unit none of whose findings is written, so that the log names it all the same.
  func nothingToShow() -> JSONValue {
    [
      "ruleId": "gdcheck/no-finding", "kind": "informational", "level": "none",
      "message": SARIFText.message(SARIFWords(unit.language).nothingToShow(unitName)),
      "locations": [location(unitPlace, nil)],
    ]
  }

  // MARK: Verdict

  private func kind(_ verdict: Verdict) -> String {
    switch verdict {
    case .pass: "pass"
    case .fail: "fail"
    case .pending: "open"
    case .review: "review"
    case .notApplicable: "notApplicable"
    }
  }

  private func level(_ finding: Finding) -> JSONValue {
    finding.verdict == .fail ? SARIFRules.level(unit.rules.force(of: finding, in: audit)) : "none"
  }

  // MARK: Places

  private func locations(_ finding: Finding, _ misses: [NearMiss]) -> [JSONValue] {
    let counted = finding.explanation.map { audit.explanations.evidence(of: $0).map(\.record) } ?? []
    let records = counted.isEmpty ? misses.prefix(1).map(\.record) : counted
    let places = records.compactMap { record in
      regions.region(of: record).map { location($0, described(record)) }
    }
    return places.isEmpty ? [location(unitPlace, nil)] : places
  }

  private func related(_ miss: NearMiss, id: Int) -> JSONValue? {
    guard let region = regions.region(of: miss.record) else { return nil }
    return [
      "id": .int(id),
      "physicalLocation": region.sarif,
      "message": SARIFText.message("\(described(miss.record)): \(miss.lacks)"),
    ]
  }

  private func location(_ region: SourceRegions.Region, _ text: String?) -> JSONValue {
    var members: [String: JSONValue] = [
      "physicalLocation": region.sarif,
      "logicalLocations": [
        ["name": .string(unitName), "fullyQualifiedName": .string(unitCode), "kind": "unit"]
      ],
    ]
    if let text { members["message"] = SARIFText.message(text) }
    return .object(members)
  }

  private func described(_ record: RecordRef) -> String {
    wording.described(RecordFacts(record, in: audit.evidence))
  }

  // MARK: Beside the verdict

  private func suppressions(_ finding: Finding, _ account: FindingAccount) -> [JSONValue] {
    guard finding.waiver?.inForce == true, let waiver = account.waiver else { return [] }
    return [
      [
        "kind": "external", "status": "accepted",
        "justification": .string(account.words(waiver)),
        "properties": [
          "by": .string(waiver.by), "until": .string(waiver.until.iso), "reason": .string(waiver.reason),
        ],
      ]
    ]
  }

  private func properties(
    _ finding: Finding,
    _ obligation: Obligation,
    _ account: FindingAccount
  ) -> [String: JSONValue] {
    var bag: [String: JSONValue] = [
      "unit": .string(unitCode),
      "year": .int(audit.evidence.year),
      "asOf": .string(audit.asOf.iso),
      "asOfSource": .string(unit.asOfSource.rawValue),
      "clauses": .array(obligation.clauses.map { .string($0.value) }),
      "verdict": .string(finding.verdict.rawValue),
      "standing": .string(Standing(finding).rawValue),
      "reason": .string(finding.reason.rawValue),
      "force": .string(unit.rules.force(of: finding, in: audit).rawValue),
      "countsAsFailure": .bool(finding.countsAsFailure),
      "basis": .string(finding.basis.rawValue),
      "progress": ["done": .int(finding.progress.done), "needed": .int(finding.progress.needed)],
    ]
    if let timing = finding.timing {
      bag["due"] = .string(timing.due.iso)
      bag["daysLeft"] = .int(timing.daysLeft)
    }
    if let since = finding.owedSince { bag["owedSince"] = .string(since.iso) }
    if let reading = obligation.reading {
      bag["alternatives"] = .array(finding.alternatives.compactMap { alternative($0, reading) })
    }
    if let judgement = account.judgement {
      var members: [String: JSONValue] = [
        "passes": .bool(judgement.passes), "by": .string(judgement.by),
        "date": .string(judgement.date.iso),
      ]
      if let note = judgement.note { members["note"] = .string(note) }
      bag["judgement"] = .object(members)
    }
    if finding.waiver?.inForce == false, let waiver = account.waiver {
      bag["waiverRunOut"] = [
        "by": .string(waiver.by), "until": .string(waiver.until.iso), "reason": .string(waiver.reason),
      ]
    }
    if !account.needs.isEmpty { bag["needs"] = .array(account.needs.map { .string($0) }) }
    if let visit {
      let ids = visit.unchecked(of: finding).compactMap { RecordFacts($0.record, in: audit.evidence).id }
      bag["unchecked"] = .array(ids.map { .string($0) })
    }
    return bag
  }

  private func alternative(_ said: AlternativeVerdict, _ reading: Reading) -> JSONValue? {
    guard reading.alternatives.indices.contains(said.alternative) else { return nil }
    let alternative = reading.alternatives[said.alternative]
    return [
      "name": .string(alternative.name.value),
      "changes": .array(wording.changes(alternative).map { .string($0) }),
      "verdict": .string(said.verdict.rawValue),
    ]
  }
}
