import Diagnostics
import Engine
import Evidence
import Rules
import Terms

/// Turns an audit into the models of a JSON document.
struct DocumentMaker {
  let wording: Wording
  let audit: UnitFindings
  private let shown: Set<Verdict>?
  private let visit: VisitFacts?
  private let lines: LineIndex

  /// Documents of `audit`; of its findings only those with a verdict among `shown`, all where that is nil.
  init(wording: Wording, audit: UnitFindings, shown: Set<Verdict>?) {
    self.wording = wording
    self.audit = audit
    self.shown = shown
    visit = VisitFacts(audit, wording.rules)
    lines = LineIndex(audit.evidence.source.bytes)
  }

  func unit(asOfSource: AsOfSource, scope: FailureScope, rules: RulesDocument) -> UnitDocument {
    let evidence = audit.evidence
    let party = wording.rules.lexicon[.parties][evidence.unit.agency]
    return UnitDocument(
      language: wording.language,
      rules: rules,
      agency: party.code,
      ward: evidence.unit.ward,
      name: TextDocument(party.name),
      ownName: evidence.unit.name,
      evidence: EvidenceDocument(
        file: evidence.source.name,
        completeTo: evidence.asOf.map(DayDocument.init),
        activities: evidence.activities.count,
        documents: evidence.documents.count,
        figures: evidence.figures.count
      ),
      visit: visitDocument(),
      asOf: DayDocument(audit.asOf),
      asOfSource: asOfSource,
      counts: CountsDocument(tally: Tally(audit, wording.rules, scope: scope)),
      remarks: remarks(),
      setAside: audit.setAside.compactMap(record),
      findings: audit.findings.filter(isShown).compactMap(finding)
    )
  }

  private func visitDocument() -> VisitDocument? {
    visit.map { facts in
      VisitDocument(
        date: audit.visit.date.map(DayDocument.init),
        lead: audit.visit.lead,
        records: facts.resting.count,
        checked: facts.resting.count - facts.unchecked.count,
        unchecked: facts.unchecked.count,
        rejected: facts.rejectedCount,
        rejections: audit.visit.rejections.map(RejectionDocument.init)
      )
    }
  }

  /// What does not bind the unit is counted and not written: it would be most of the document.
  private func isShown(_ finding: Finding) -> Bool {
    finding.reason != .notBound && shown?.contains(finding.verdict) ?? true
  }

  private func remarks() -> [RemarkDocument] {
    var remarks: [RemarkDocument] = []
    if audit.outrunsEvidence, let complete = audit.evidence.asOf {
      remarks.append(RemarkDocument(code: .evidenceOutrun, text: wording.outrun(complete)))
    }
    let ids = audit.setAside.compactMap { RecordFacts($0, in: audit.evidence).id }
    if !ids.isEmpty {
      remarks.append(RemarkDocument(code: .recordsSetAside, text: wording.setAside(ids, more: 0)))
    }
    return remarks
  }

  // MARK: Findings

  private func finding(_ finding: Finding) -> FindingDocument? {
    guard wording.rules.obligations.indices.contains(finding.obligation) else { return nil }
    let obligation = wording.rules.obligations[finding.obligation]
    return FindingDocument(
      obligation: obligation.id.value,
      clauses: obligation.clauses.map(\.value),
      duty: TextDocument(obligation.duty),
      force: wording.rules.force(of: finding, in: audit),
      verdict: finding.verdict,
      standing: Standing(finding),
      reason: finding.reason,
      why: wording.why(finding, in: audit),
      countsAsFailure: finding.countsAsFailure,
      basis: finding.basis,
      alternatives: alternatives(finding, obligation),
      progress: ProgressDocument(finding.progress),
      timing: finding.timing.map { TimingDocument(due: DayDocument($0.due), daysLeft: $0.daysLeft) },
      owedSince: finding.owedSince.map(DayDocument.init),
      asked: obligation.what.map(wording.requirement),
      when: wording.when(obligation.when),
      condition: obligation.condition.map(wording.condition),
      question: obligation.judge.map(TextDocument.init),
      ask: obligation.ask.map(TextDocument.init),
      remedy: obligation.remedy.map(TextDocument.init),
      judgement: judgement(finding),
      waiver: waiver(finding),
      unchecked: visit?.unchecked(of: finding).compactMap { RecordFacts($0.record, in: audit.evidence).id },
      needs: Remainder.all(of: finding, in: audit, wording.rules).map(need),
      explanation: finding.explanation.flatMap(node)
    )
  }

  private func alternatives(_ finding: Finding, _ obligation: Obligation) -> [AlternativeDocument]? {
    guard let reading = obligation.reading else { return nil }
    return finding.alternatives.compactMap { said in
      guard reading.alternatives.indices.contains(said.alternative) else { return nil }
      let alternative = reading.alternatives[said.alternative]
      return AlternativeDocument(
        name: alternative.name.value,
        changes: wording.changes(alternative),
        verdict: said.verdict
      )
    }
  }

  private func judgement(_ finding: Finding) -> JudgementDocument? {
    guard let place = finding.judgement, audit.visit.judgements.indices.contains(place) else { return nil }
    let judgement = audit.visit.judgements[place]
    return JudgementDocument(
      passes: judgement.passes,
      by: judgement.by,
      date: DayDocument(judgement.date),
      note: judgement.note
    )
  }

  private func waiver(_ finding: Finding) -> WaiverDocument? {
    guard let state = finding.waiver, audit.visit.waivers.indices.contains(state.waiver) else { return nil }
    let waiver = audit.visit.waivers[state.waiver]
    return WaiverDocument(
      inForce: state.inForce,
      until: DayDocument(waiver.until),
      by: waiver.by,
      reason: waiver.reason
    )
  }

  private func need(_ need: Remainder) -> NeedDocument {
    var document = NeedDocument(
      kind: .records,
      window: need.window.map(window),
      isClosed: need.isClosed,
      text: wording.need(need, in: audit)
    )
    switch need.kind {
    case .records(let count, _): document.count = count
    case .proof(let ref): (document.kind, document.record) = (.proof, record(ref))
    case .amendment(let ref): (document.kind, document.record) = (.amendment, record(ref))
    case .moreProofs(let count): (document.kind, document.count) = (.proof, count)
    case .moreAmendments(let count): (document.kind, document.count) = (.amendment, count)
    case .figure(let count, _): (document.kind, document.count) = (.figure, count)
    case .judgement: document.kind = .judgement
    }
    return document
  }

  // MARK: Explanations

  private func node(_ index: Int) -> NodeDocument? {
    let tree = audit.explanations
    guard tree.nodes.indices.contains(index) else { return nil }
    let node = tree.nodes[index]
    var document = NodeDocument(
      kind: .cell,
      verdict: node.verdict,
      reason: node.reason,
      progress: ProgressDocument(node.progress),
      window: node.window.map(window)
    )
    switch node.kind {
    case .windows(let needed): (document.kind, document.needed) = (.windows, needed)
    case .all: document.kind = .all
    case .any: document.kind = .any
    case .values: document.kind = .values
    case .judgeOnly: document.kind = .judgement
    case .cell(let test, let value): fill(&document, node, test, value)
    }
    let parts = tree.children(of: index).compactMap(self.node)
    if !parts.isEmpty { document.parts = parts }
    return document
  }

  private func fill(_ document: inout NodeDocument, _ node: Explanations.Node, _ test: Int, _ cell: Int) {
    guard wording.rules.tests.indices.contains(test) else { return }
    let tree = audit.explanations
    let asked = wording.rules.tests[test]
    switch asked.ask {
    case .records(let records):
      document.asked = wording.amount(records)
      if asked.cells.indices.contains(cell), !asked.cells[cell].isEmpty {
        document.values = asked.cells[cell].map { wording.valueName($0, of: records.kind) }
      }
    case .figure(let figure): document.asked = wording.figure(figure)
    }
    document.counted = tree.counted[node.counted.clamped(to: 0..<tree.counted.count)].compactMap(counted)
    let context = MissContext(
      test: asked,
      cell: cell,
      window: node.window,
      evidence: audit.evidence,
      visit: audit.visit
    )
    let misses = tree.misses[node.misses.clamped(to: 0..<tree.misses.count)]
    if !misses.isEmpty { document.misses = misses.compactMap { miss($0, context) } }
  }

  private func counted(_ counted: Explanations.Counted) -> CountedDocument? {
    guard let record = record(counted.record) else { return nil }
    var remarks: [CountedDocument.Remark] = []
    if counted.remarks.contains(.proofWrittenLater) { remarks.append(.proofWrittenLater) }
    if counted.remarks.contains(.arrivalNotRecorded) { remarks.append(.arrivalNotRecorded) }
    if counted.remarks.contains(.severalWindows) { remarks.append(.severalWindows) }
    return CountedDocument(
      record: record,
      day: DayDocument(counted.day),
      proof: counted.proof.flatMap { self.record(RecordRef(.document, $0)) },
      remarks: remarks
    )
  }

  private func miss(_ miss: Explanations.Miss, _ context: MissContext) -> MissDocument? {
    guard let record = record(miss.record) else { return nil }
    return MissDocument(
      record: record,
      lacks: [miss.first, miss.second].compactMap { $0 }.map(MissDocument.Code.init),
      rejection: [miss.first, miss.second].lazy.compactMap(rejection).first,
      text: wording.miss(miss, context)
    )
  }

  private func rejection(_ shortfall: Explanations.Shortfall?) -> RejectionDocument? {
    switch shortfall {
    case .rejected(let place), .proofRejected(let place):
      guard audit.visit.rejections.indices.contains(place) else { return nil }
      return RejectionDocument(rejection: audit.visit.rejections[place])
    default: return nil
    }
  }

  private func record(_ ref: RecordRef) -> RecordDocument? {
    let facts = RecordFacts(ref, in: audit.evidence)
    guard let id = facts.id, let span = facts.span else { return nil }
    let position = lines.position(of: span.start)
    let kind: RecordDocument.Kind =
      switch ref.kind {
      case .activity: .activity
      case .document: .document
      case .figure: .figure
      }
    return RecordDocument(
      kind: kind,
      id: id,
      title: wording.title(facts),
      first: facts.days.map { DayDocument($0.first) },
      last: facts.days.flatMap { $0.first == $0.last ? nil : DayDocument($0.last) },
      file: audit.evidence.source.name,
      line: position.line,
      column: position.column,
      checked: visit?.isChecked(ref)
    )
  }

  private func window(_ window: Window) -> WindowDocument {
    var code: String?
    switch window.label {
    case .period(let period): code = period.code
    case .occasion(let occasion): code = wording.rules.lexicon[.occasions][occasion].code
    case .by, .days, .after, .before: break
    }
    return WindowDocument(
      name: wording.shortWindow(window),
      code: code,
      first: DayDocument(window.first),
      last: DayDocument(window.last),
      closes: DayDocument(window.closes)
    )
  }
}
