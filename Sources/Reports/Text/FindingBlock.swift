import Diagnostics
import Engine
import Evidence
import Rules
import Terms

/// One finding in a text report: in full, or on one line.
struct FindingBlock {
  let wording: Wording
  let audit: UnitFindings
  /// What the team looked at; nil where nobody has visited.
  let visit: VisitFacts?
  private let lines: LineIndex
  private let fileName: String

  /// Lists longer than these are cut and counted.
  private static let shownRecords = 8
  private static let shownMisses = 5
  private static let shownNeeds = 6
  /// The columns of a note or a reason that a person wrote.
  static let longestNote = 400

  init(wording: Wording, audit: UnitFindings, visit: VisitFacts?) {
    self.wording = wording
    self.audit = audit
    self.visit = visit
    lines = LineIndex(audit.evidence.source.bytes)
    fileName =
      audit.evidence.source.name.split(separator: "/").last.map(String.init) ?? audit.evidence.source.name
  }

  // MARK: In full

  /// The finding with everything that a reader needs to defend or to repair it.
  func full(_ finding: Finding, _ ink: Style.Ink, _ page: inout Page) {
    guard let obligation = obligation(finding) else { return }
    let language = wording.language
    page.row(clauses(obligation), obligation.duty[language], labelInk: .heading, ink: .heading, indent: 0)
    page.row("", standing(finding), ink: ink)
    waiver(finding, &page)
    if let what = obligation.what {
      page.row(wording.label(.asked), wording.requirement(what) + "; " + wording.when(obligation.when))
    }
    if finding.verdict != .review {
      page.row(wording.label(.why), wording.sentence(wording.why(finding, in: audit)))
    }
    parts(finding, &page)
    page.items(wording.label(.evidence), evidence(finding))
    page.items(wording.label(.near), misses(finding))
    if let judgement = judgement(finding) {
      page.row(wording.label(.judged), Layout.cut(judgement, width: Self.longestNote))
    }
    if let reading = wording.reading(finding) { page.row(wording.label(.reading), reading) }
    page.items(wording.label(.toDo), needs(finding))
    if finding.verdict == .review, let judge = obligation.judge {
      page.row(wording.label(.ask), judge[language])
      if let ask = obligation.ask { page.row("", ask[language]) }
    } else if let remedy = obligation.remedy {
      page.row(wording.label(.remedy), remedy[language])
    }
    page.row(wording.label(.id), obligation.id.value, ink: .faint)
  }

  private func standing(_ finding: Finding) -> String {
    var text = wording.sentence(wording.standing(Standing(finding)))
    if wording.rules.force(of: finding, in: audit) == .requested {
      text += wording.say(" · Kế hoạch đề nghị", " · requested by the plan")
    }
    if finding.verdict != .review, let timing = finding.timing { text += " · " + wording.timing(timing) }
    return text
  }

  /// Windows, values and parts, where there are several: which are met and which are not.
  private func parts(_ finding: Finding, _ page: inout Page) {
    guard let root = finding.explanation else { return }
    let tree = audit.explanations
    let place = tree.outermostChoice(from: root)
    let below = tree.children(of: place)
    guard below.count > 1 else { return }
    switch tree.nodes[place].kind {
    case .windows:
      page.items(
        wording.label(.windows),
        groups(below) { wording.shortWindows($0.compactMap { tree.nodes[$0].window }) }
      )
    case .values: page.items(wording.label(.parts), groups(below, values))
    case .all, .any: page.items(wording.label(.parts), below.map(part))
    case .cell, .judgeOnly: break
    }
  }

  /// The places that share a standing on one line: `met 3/4: quarters I, III and IV`.
  private func groups(_ places: [Int], _ names: ([Int]) -> String) -> [String] {
    let order: [Verdict] = [.pass, .fail, .pending, .review, .notApplicable]
    return order.compactMap { verdict in
      let those = places.filter { audit.explanations.nodes[$0].verdict == verdict }
      guard !those.isEmpty else { return nil }
      return "\(wording.verdict(verdict)) \(those.count)/\(places.count): \(names(those))"
    }
  }

  private func values(_ places: [Int]) -> String {
    var kind = RecordTest.Kind.activity
    let cells = places.map { place -> [CellValue] in
      guard case .cell(let test, let cell) = audit.explanations.nodes[place].kind,
        wording.rules.tests.indices.contains(test), wording.rules.tests[test].cells.indices.contains(cell),
        case .records(let records) = wording.rules.tests[test].ask
      else { return [] }
      kind = records.kind
      return wording.rules.tests[test].cells[cell]
    }
    return wording.cellNames(cells, of: kind)
  }

  private func part(_ place: Int) -> String {
    let node = audit.explanations.nodes[place]
    let verdict = wording.standing(Standing(node.verdict, node.reason, node.progress))
    guard let leaf = audit.explanations.cells(of: place).first,
      case .cell(let test, _) = audit.explanations.nodes[leaf].kind,
      wording.rules.tests.indices.contains(test)
    else { return verdict }
    switch wording.rules.tests[test].ask {
    case .records(let records): return "\(verdict): \(wording.amount(records))"
    case .figure(let figure): return "\(verdict): \(wording.figure(figure))"
    }
  }

  private func evidence(_ finding: Finding) -> [String] {
    guard let root = finding.explanation else { return [] }
    let counted = audit.explanations.evidence(of: root)
    let resting = visit?.resting(of: finding) ?? []
    let proofs = Dictionary(resting.map { ($0.record, $0.proofs) }) { first, _ in first }
    var lines = counted.prefix(Self.shownRecords).map { record($0, proofs: proofs[$0.record] ?? []) }
    if counted.count > lines.count { lines.append(more(counted.dropFirst(lines.count), resting)) }
    return lines
  }

  /// The records that a list leaves out, counted; what the team has not looked at is named all the same.
  private func more(_ counted: ArraySlice<Explanations.Counted>, _ resting: [RestingRecord]) -> String {
    let left = Set(counted.map(\.record))
    let open = resting.filter { resting in
      (left.contains(resting.record) || resting.proves.contains { left.contains(RecordRef(.activity, $0)) })
        && visit?.checks.isChecked(resting.record) == false
    }
    let ids = open.compactMap { RecordFacts($0.record, in: audit.evidence).id }
    let named = wording.notChecked(ids, showing: Self.shownIds).map { "; " + $0 } ?? ""
    return wording.andMore(counted.count) + named
  }

  /// A record that counted, with `proofs`, the papers that prove it where that is known of more than one.
  private func record(_ counted: Explanations.Counted, proofs: [Int]) -> String {
    var parts = [described(counted.record) + checkMark(counted.record)]
    var issued: CivilDate?
    if let proof = counted.proof, audit.evidence.documents.indices.contains(proof) {
      issued = audit.evidence.documents[proof].issued
      for place in proofs.isEmpty ? [proof] : proofs where audit.evidence.documents.indices.contains(place) {
        let paper = audit.evidence.documents[place]
        let type = wording.name(paper.type, in: .documents)
        parts.append(
          wording.say("kèm \(type) \(paper.id)", "with \(type) \(paper.id)")
            + checkMark(RecordRef(.document, place))
        )
      }
    }
    parts += wording.remarks(counted.remarks, proofIssued: issued)
    return parts.joined(separator: "; ")
  }

  /// A mark behind a record that the team has not looked at.
  private func checkMark(_ record: RecordRef) -> String {
    visit?.checks.isChecked(record) == false ? " (\(wording.notChecked))" : ""
  }

  /// `A1 18/02/2022 Inspection of … (health-office.yaml:14)`.
  private func described(_ record: RecordRef) -> String {
    let facts = RecordFacts(record, in: audit.evidence)
    let days = facts.days.map { wording.days($0.first, $0.last) } ?? ""
    return [facts.id ?? "", days, Layout.cut(wording.title(facts), width: 100), place(facts.span)]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func place(_ span: SourceSpan?) -> String {
    span.map { "(\(fileName):\(lines.line(of: $0.start)))" } ?? ""
  }

  /// The nearest misses, each record once: those that lack one thing, and only where there is none, two.
  private func misses(_ finding: Finding) -> [String] {
    guard let root = finding.explanation, finding.verdict == .fail || finding.verdict == .pending else {
      return []
    }
    let counted = Set(audit.explanations.evidence(of: root).map(\.record))
    let near = audit.explanations.openCells(of: root).flatMap { misses(ofCell: $0) }
      .filter { miss, _ in !(counted.contains(miss.record) && isFarInTime(miss)) }
    // What lacks only its time or its proof is nearer than what is about something else.
    let all = near.filter { miss, _ in miss.second == nil }
    let single = all.filter { miss, _ in isRight(miss) } + all.filter { miss, _ in !isRight(miss) }
    var seen: Set<RecordRef> = []
    return (single.isEmpty ? near : single)
      .filter { miss, _ in seen.insert(miss.record).inserted }
      .prefix(Self.shownMisses)
      .map { miss, context in
        let facts = RecordFacts(miss.record, in: audit.evidence)
        let lacks = Layout.cut(wording.miss(miss, context), width: Self.longestNote)
        return "\(facts.id ?? ""): \(lacks) \(place(facts.span))"
      }
  }

  private func misses(ofCell cell: Int) -> [(Explanations.Miss, MissContext)] {
    let node = audit.explanations.nodes[cell]
    guard case .cell(let test, let value) = node.kind, wording.rules.tests.indices.contains(test) else {
      return []
    }
    let context = MissContext(
      test: wording.rules.tests[test],
      cell: value,
      window: node.window,
      evidence: audit.evidence,
      visit: audit.visit
    )
    return audit.explanations.misses[node.misses.clamped(to: 0..<audit.explanations.misses.count)]
      .map { ($0, context) }
  }

  /// Whether a record is of the right kind, and misses by its day, its proof or the team's rejection.
  private func isRight(_ miss: Explanations.Miss) -> Bool {
    switch miss.first {
    case .criterion, .value, .notOrganised: false
    default: true
    }
  }

  /// Whether a record misses by more than a month: one that counted for its own window says nothing of another.
  private func isFarInTime(_ miss: Explanations.Miss) -> Bool {
    switch miss.first {
    case .early(_, let days), .late(_, let days): days > 31
    default: false
    }
  }

  private func needs(_ finding: Finding) -> [String] {
    let texts = wording.needs(Remainder.all(of: finding, in: audit, wording.rules), in: audit).filter {
      !$0.isEmpty
    }
    guard texts.count > Self.shownNeeds else { return texts }
    return texts.prefix(Self.shownNeeds) + [wording.andMore(texts.count - Self.shownNeeds)]
  }

  func judgement(_ finding: Finding) -> String? {
    guard let place = finding.judgement, audit.visit.judgements.indices.contains(place) else { return nil }
    let judgement = audit.visit.judgements[place]
    return wording.judgement(
      passes: judgement.passes,
      by: judgement.by,
      date: judgement.date,
      note: judgement.note
    )
  }

  /// The waiver of a finding, or, once it has run out, a note that there was one.
  private func waiver(_ finding: Finding, _ page: inout Page) {
    guard let state = finding.waiver, audit.visit.waivers.indices.contains(state.waiver) else { return }
    let waiver = audit.visit.waivers[state.waiver]
    let text = wording.waiver(
      inForce: state.inForce,
      by: waiver.by,
      until: waiver.until,
      reason: waiver.reason
    )
    page.row(
      wording.label(state.inForce ? .waiver : .note),
      Layout.cut(text, width: Self.longestNote),
      ink: state.inForce ? .warn : nil
    )
  }

  func obligation(_ finding: Finding) -> Obligation? {
    let obligations = wording.rules.obligations
    return obligations.indices.contains(finding.obligation) ? obligations[finding.obligation] : nil
  }

  func clauses(_ obligation: Obligation) -> String {
    obligation.clauses.map(\.value).joined(separator: ", ")
  }
}
