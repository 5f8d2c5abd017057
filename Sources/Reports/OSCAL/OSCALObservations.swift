import Diagnostics
import Engine
import Evidence
import Rules
import Terms

/// What the findings of one unit rest on, as OSCAL observations: each record that counted, once for all findings;
/// each near miss, once for its finding; each judgement.
struct OSCALObservations {
  private let audit: UnitFindings
  private let rules: ReportedRules
  private let wording: Wording
  private let words: OSCALWords
  private let visit: VisitFacts?
  private let key: [String]
  private let party: String
  private let regions: EvidenceRegions

  init(_ unit: AuditedUnit, _ wording: Wording, _ visit: VisitFacts?, key: [String], party: String) {
    audit = unit.audit
    rules = unit.rules
    self.wording = wording
    words = OSCALWords(unit.language)
    self.visit = visit
    self.key = key
    self.party = party
    regions = EvidenceRegions(unit.audit.evidence)
  }

  /// Those of `findings`, each once, in the order in which findings name them.
  func all(of findings: [Finding]) -> [JSONValue] {
    var remarks: [RecordRef: Explanations.Remarks] = [:]
    var proofs: [RecordRef: [Int]] = [:]
    for finding in findings {
      for counted in counted(finding) { remarks[counted.record, default: []].formUnion(counted.remarks) }
    }
    for resting in RestingRecords.of(findings, in: audit, rules) { proofs[resting.record] = resting.proofs }
    var seen: Set<RecordRef> = []
    var all: [JSONValue] = []
    for finding in findings {
      for record in counted(finding).map(\.record) where seen.insert(record).inserted {
        if let observation = observation(record, remarks[record] ?? [], proofs[record] ?? []) {
          all.append(observation)
        }
      }
      all += misses(finding).compactMap { observation($0, of: finding) }
      if let judgement = judgement(finding) { all.append(observation(judgement, of: finding)) }
    }
    return all
  }

  /// The UUIDs of what `finding` rests on, in the same order.
  func uuids(of finding: Finding) -> [String] {
    var uuids = counted(finding).compactMap { uuid($0.record) }
    uuids += misses(finding).compactMap { uuid($0, of: finding) }
    if let judgement = judgement(finding) { uuids.append(uuid(judgement)) }
    return uuids
  }

  private func counted(_ finding: Finding) -> [Explanations.Counted] {
    finding.explanation.map { audit.explanations.evidence(of: $0) } ?? []
  }

  private func misses(_ finding: Finding) -> [NearMiss] {
    wording.nearMisses(finding, in: audit)
  }

  private func judgement(_ finding: Finding) -> Visit.Judgement? {
    guard let place = finding.judgement, audit.visit.judgements.indices.contains(place) else { return nil }
    return audit.visit.judgements[place]
  }

  private func obligation(_ finding: Finding) -> Obligation? {
    rules.obligations.indices.contains(finding.obligation) ? rules.obligations[finding.obligation] : nil
  }

  // MARK: Names

  private func uuid(_ record: RecordRef) -> String? {
    RecordFacts(record, in: audit.evidence).id.map { id in
      NameUUID.of("counted", key + [kind(record), id])
    }
  }

  private func uuid(_ miss: NearMiss, of finding: Finding) -> String? {
    guard let id = RecordFacts(miss.record, in: audit.evidence).id, let obligation = obligation(finding)
    else {
      return nil
    }
    return NameUUID.of("near-miss", key + [obligation.id.value, kind(miss.record), id])
  }

  private func uuid(_ judgement: Visit.Judgement) -> String {
    NameUUID.of("judgement", key + [judgement.obligation])
  }

  private func kind(_ record: RecordRef) -> String {
    switch record.kind {
    case .activity: "activity"
    case .document: "document"
    case .figure: "figure"
    }
  }

  // MARK: Observations

  private func observation(
    _ record: RecordRef,
    _ remarks: Explanations.Remarks,
    _ proofs: [Int]
  ) -> JSONValue? {
    guard let uuid = uuid(record), let id = RecordFacts(record, in: audit.evidence).id else { return nil }
    let papers = proofs.map { RecordRef(.document, $0) }
    var evidence = places(of: record, words.writtenIn(audit.evidence.source.name))
    for paper in papers { evidence += places(of: paper, words.proof(described(paper))) }
    return .object(
      members(
        uuid,
        title: words.recordTitle(id),
        text: [words.counted(described(record))] + wording.remarks(remarks).map(wording.sentence),
        record: record,
        role: "counted",
        evidence: evidence
      )
    )
  }

  private func observation(_ miss: NearMiss, of finding: Finding) -> JSONValue? {
    guard let uuid = uuid(miss, of: finding), let obligation = obligation(finding),
      let id = RecordFacts(miss.record, in: audit.evidence).id
    else { return nil }
    return .object(
      members(
        uuid,
        title: words.nearMissTitle(id, obligation.duty[words.language]),
        text: [words.nearMiss(described(miss.record), miss.lacks)],
        record: miss.record,
        role: "near-miss",
        evidence: places(of: miss.record, words.writtenIn(audit.evidence.source.name))
      )
    )
  }

  private func observation(_ judgement: Visit.Judgement, of finding: Finding) -> JSONValue {
    let duty = obligation(finding)?.duty[words.language] ?? judgement.obligation
    let text = wording.judgement(
      passes: judgement.passes,
      by: judgement.by,
      date: judgement.date,
      note: judgement.note
    )
    let properties = [
      OSCALPart.property("judged-by", judgement.by), OSCALPart.property("judged-on", judgement.date.iso),
      OSCALPart.property("judged", judgement.passes ? "pass" : "fail"),
    ]
    return [
      "uuid": .string(uuid(judgement)),
      "title": .string(OSCALText.title(words.judgementTitle(duty))),
      "description": .string(OSCALText.prose([text])),
      "props": .array(properties.compactMap { $0 }),
      "methods": ["INTERVIEW"],
      "types": ["control-objective"],
      "subjects": [subject],
      "collected": .string(OSCALText.time(judgement.date)),
    ]
  }

  private func members(
    _ uuid: String,
    title: String,
    text: [String],
    record: RecordRef,
    role: String,
    evidence: [JSONValue]
  ) -> [String: JSONValue] {
    let facts = RecordFacts(record, in: audit.evidence)
    var properties = [
      OSCALPart.property("record", facts.id ?? ""), OSCALPart.property("record-kind", kind(record)),
      OSCALPart.property("role", role),
    ]
    if let days = facts.days {
      properties.append(OSCALPart.property("first-day", days.first.iso))
      if days.first != days.last { properties.append(OSCALPart.property("last-day", days.last.iso)) }
    }
    if let visit { properties.append(OSCALPart.property("checked", "\(visit.isChecked(record))")) }
    var members: [String: JSONValue] = [
      "uuid": .string(uuid),
      "title": .string(OSCALText.title(title)),
      "description": .string(OSCALText.prose(text)),
      "props": .array(properties.compactMap { $0 }),
      "methods": ["EXAMINE"],
      "types": ["control-objective"],
      "subjects": [subject],
      "collected": .string(OSCALText.time(audit.asOf)),
    ]
    if !evidence.isEmpty { members["relevant-evidence"] = .array(evidence) }
    return members
  }

  private var subject: JSONValue {
    ["subject-uuid": OSCALPart.party(uuidOf: party), "type": "party"]
  }

  // MARK: Evidence

  /// Where a record is written, and the file that is attached to it.
  private func places(of record: RecordRef, _ text: String) -> [JSONValue] {
    var places: [JSONValue] = []
    if let region = regions.region(of: record) {
      places.append([
        "href": .string(SARIFReport.uri(region.file) + "#L\(region.startLine)"),
        "description": .string(OSCALText.prose([text])),
      ])
    }
    if let document = RecordFacts(record, in: audit.evidence).document, let file = document.file?.value {
      var attached: [String: JSONValue] = [
        "href": .string(SARIFReport.uri(path(of: file))),
        "description": .string(OSCALText.prose([words.attached(file)])),
      ]
      if let hash = document.sha256?.value, let property = OSCALPart.property("sha256", hash) {
        attached["props"] = [property]
      }
      places.append(.object(attached))
    }
    return places
  }

  /// The path of an attached file, which is written relative to the folder of the evidence.
  private func path(of file: String) -> String {
    let evidence = EvidenceRegions.named(audit.evidence.source.name).file
    guard !file.hasPrefix("/"), let slash = evidence.utf8.lastIndex(of: UInt8(ascii: "/")) else {
      return file
    }
    return evidence[...slash] + file
  }

  /// `A1 18/02/2022 Inspection of …`.
  private func described(_ record: RecordRef) -> String {
    wording.described(RecordFacts(record, in: audit.evidence))
  }
}
