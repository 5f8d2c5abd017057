import Diagnostics
import Engine
import Evidence
import Rules
import Terms

/// One unit's audit as an OSCAL result.
struct OSCALResult {
  private let unit: AuditedUnit
  private let audit: UnitFindings
  private let wording: Wording
  private let words: OSCALWords
  private let visit: VisitFacts?
  private let version: String?
  /// What names the unit in UUIDs: its agency, its ward and the year.
  private let key: [String]
  private let unitName: String
  /// The findings that are written.
  private let findings: [Finding]
  private let observations: OSCALObservations

  init(_ unit: AuditedUnit, version: String?) {
    self.unit = unit
    self.version = version
    audit = unit.audit
    wording = unit.wording
    words = OSCALWords(unit.language)
    visit = VisitFacts(unit.audit, unit.rules)
    let named = unit.audit.evidence.unit
    key = [
      unit.rules.lexicon[.parties][named.agency].code, named.ward.map { "\($0)" } ?? "",
      "\(unit.audit.evidence.year)",
    ]
    unitName = wording.unitName(agency: named.agency, ward: named.ward)
    findings = unit.findings.filter {
      $0.reason != .notBound && unit.rules.obligations.indices.contains($0.obligation)
    }
    observations = OSCALObservations(unit, wording, visit, key: key, party: unitName)
  }

  /// The result.
  var document: JSONValue {
    let shown = observations.all(of: findings)
    let day = OSCALText.time(audit.asOf)
    let tally = Tally(audit, unit.rules, scope: unit.scope)
    var members: [String: JSONValue] = [
      "uuid": .string(NameUUID.of("result", key + [audit.asOf.iso])),
      "title": .string(
        OSCALText.title(words.result(unitName, year: audit.evidence.year, asOf: audit.asOf))
      ),
      "description": .string(
        OSCALText.prose([words.counts(tally) + "."] + remarks + [words.onlySatisfiedWhereMet])
      ),
      "start": .string(day),
      "end": .string(day),
      "props": .array(properties(tally)),
      "links": [["href": .string("#" + plan.uuid), "rel": "reference"]],
      "local-definitions": ["components": [tool]],
      "reviewed-controls": reviewed,
    ]
    if !shown.isEmpty { members["observations"] = .array(shown) }
    let risks = findings.compactMap(risk)
    if !risks.isEmpty { members["risks"] = .array(risks) }
    if !findings.isEmpty { members["findings"] = .array(findings.map(finding)) }
    return .object(members)
  }

  private var plan: OSCALPlan { OSCALPlan(unit.rules.plan, language: unit.language) }

  private var toolUUID: String { NameUUID.of("tool", key + [audit.asOf.iso]) }

  private var tool: JSONValue {
    var members: [String: JSONValue] = [
      "uuid": .string(toolUUID), "type": "software", "title": "gdcheck",
      "description": .string(OSCALText.prose([words.tool])), "status": ["state": "operational"],
    ]
    if let version { members["props"] = [["name": "version", "value": .string(version)]] }
    return .object(members)
  }

  /// What a reader should know before the findings.
  private var remarks: [String] {
    var remarks: [String] = []
    if audit.outrunsEvidence, let complete = audit.evidence.asOf { remarks.append(wording.outrun(complete)) }
    let ids = audit.setAside.compactMap { RecordFacts($0, in: audit.evidence).id }
    if !ids.isEmpty { remarks.append(wording.setAside(ids, more: 0)) }
    return remarks
  }

  private func properties(_ tally: Tally) -> [JSONValue] {
    let fingerprint = unit.fingerprint()
    var properties = [
      OSCALPart.property("agency", key[0]),
      OSCALPart.property("ward", key[1]),
      OSCALPart.property("year", key[2]),
      OSCALPart.property("evidence-file", audit.evidence.source.name),
      OSCALPart.property("as-of", audit.asOf.iso),
      OSCALPart.property("as-of-source", unit.asOfSource.rawValue),
      OSCALPart.property("rules-sha256", fingerprint),
      OSCALPart.property("failures", "\(tally.failures)"),
    ]
    if !fingerprint.isEmpty {
      properties.append(OSCALPart.property("catalog-uuid", plan.catalogue(fingerprint: fingerprint)))
    }
    properties += Verdict.allCases.map { verdict in
      let others = verdict == .notApplicable ? tally.notBound : 0
      return OSCALPart.property("count", "\(tally.count(verdict) - others)", class: verdict.rawValue)
    }
    if let name = audit.evidence.unit.name { properties.append(OSCALPart.property("own-name", name)) }
    if let complete = audit.evidence.asOf {
      properties.append(OSCALPart.property("evidence-complete-to", complete.iso))
    }
    if let visit {
      if let day = audit.visit.date { properties.append(OSCALPart.property("visit", day.iso)) }
      if let lead = audit.visit.lead { properties.append(OSCALPart.property("visit-lead", lead)) }
      properties.append(OSCALPart.property("records", "\(visit.resting.count)"))
      properties.append(OSCALPart.property("records-unchecked", "\(visit.unchecked.count)"))
      properties.append(OSCALPart.property("records-rejected", "\(visit.rejectedCount)"))
    }
    return properties.compactMap { $0 }
  }

  /// All that binds the unit, whichever findings are shown.
  private var reviewed: JSONValue {
    let bound = audit.findings.filter { $0.reason != .notBound }.compactMap { obligation($0) }
    guard !bound.isEmpty else {
      return [
        "description": .string(OSCALText.prose([words.nothingBinds])),
        "control-selections": [["include-all": [:]]],
      ]
    }
    return [
      "control-selections": [
        ["include-controls": .array(bound.map { ["control-id": .string(OSCALPlan.control($0))] })]
      ],
      "control-objective-selections": [
        ["include-objectives": .array(bound.map { ["objective-id": .string(OSCALPlan.objective($0))] })]
      ],
    ]
  }

  private func obligation(_ finding: Finding) -> Obligation? {
    unit.rules.obligations.indices.contains(finding.obligation)
      ? unit.rules.obligations[finding.obligation] : nil
  }

  // MARK: Findings

  private func finding(_ finding: Finding) -> JSONValue {
    let obligation = unit.rules.obligations[finding.obligation]
    let id = obligation.id.value
    let account = FindingAccount(finding, in: audit, wording)
    let seen = observations.uuids(of: finding)
    var members: [String: JSONValue] = [
      "uuid": .string(NameUUID.of("finding", key + [id])),
      "title": .string(OSCALText.title(obligation.duty[unit.language])),
      "description": .string(OSCALText.prose(account.lines)),
      "props": .array(properties(finding, obligation)),
      "origins": [["actors": [["type": "tool", "actor-uuid": .string(toolUUID)]]]],
      "target": [
        "type": "objective-id",
        "target-id": .string(OSCALPlan.objective(obligation)),
        "status": [
          "state": finding.verdict == .pass ? "satisfied" : "not-satisfied",
          "reason": .string(finding.verdict.rawValue),
          "remarks": .string(OSCALText.prose([wording.why(finding, in: audit)])),
        ],
      ],
    ]
    if !seen.isEmpty {
      members["related-observations"] = .array(seen.map { ["observation-uuid": .string($0)] })
    }
    if finding.waiver?.inForce == true, account.waiver != nil {
      members["related-risks"] = [["risk-uuid": .string(riskUUID(obligation))]]
    }
    return .object(members)
  }

  private func properties(_ finding: Finding, _ obligation: Obligation) -> [JSONValue] {
    var properties = obligation.clauses.map { OSCALPart.property("clause", $0.value) }
    properties += [
      OSCALPart.property("verdict", finding.verdict.rawValue),
      OSCALPart.property("standing", Standing(finding).rawValue),
      OSCALPart.property("reason", finding.reason.rawValue),
      OSCALPart.property("force", unit.rules.force(of: finding, in: audit).rawValue),
      OSCALPart.property("counts-as-failure", "\(finding.countsAsFailure)"),
      OSCALPart.property("basis", finding.basis.rawValue),
      OSCALPart.property("progress", "\(finding.progress.done)/\(finding.progress.needed)"),
    ]
    if let timing = finding.timing {
      properties.append(OSCALPart.property("due", timing.due.iso))
      properties.append(OSCALPart.property("days-left", "\(timing.daysLeft)"))
    }
    if let since = finding.owedSince { properties.append(OSCALPart.property("owed-since", since.iso)) }
    for said in finding.alternatives {
      guard let alternatives = obligation.reading?.alternatives,
        alternatives.indices.contains(said.alternative)
      else { continue }
      let name = alternatives[said.alternative].name.value
      properties.append(OSCALPart.property("alternative", said.verdict.rawValue, class: name))
    }
    for resting in visit?.unchecked(of: finding) ?? [] {
      guard let id = RecordFacts(resting.record, in: audit.evidence).id else { continue }
      properties.append(OSCALPart.property("unchecked", id))
    }
    return properties.compactMap { $0 }
  }

  // MARK: Waivers

  private func riskUUID(_ obligation: Obligation) -> String {
    NameUUID.of("waiver", key + [obligation.id.value])
  }

  private func risk(_ finding: Finding) -> JSONValue? {
    let account = FindingAccount(finding, in: audit, wording)
    guard finding.waiver?.inForce == true, let waiver = account.waiver, let obligation = obligation(finding)
    else { return nil }
    return [
      "uuid": .string(riskUUID(obligation)),
      "title": .string(OSCALText.title(words.waiverTitle(obligation.duty[unit.language]))),
      "description": .string(OSCALText.prose([account.words(waiver)])),
      "statement": .string(OSCALText.prose([waiver.reason.isEmpty ? "–" : waiver.reason])),
      "props": .array([OSCALPart.property("approved-by", waiver.by)].compactMap { $0 }),
      "status": "deviation-approved",
      "deadline": .string(OSCALText.time(waiver.until)),
    ]
  }
}
