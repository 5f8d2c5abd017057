import Diagnostics
import Engine
import Evidence
import Rules
import Terms

/// One finding: a line that folds out to all that explains it.
struct HTMLFinding {
  let audit: UnitFindings
  let wording: Wording
  let words: HTMLWords
  /// What the team looked at; nil where nobody has visited.
  let visit: VisitFacts?
  let anchor: HTMLAnchor
  /// The language of what people wrote into files, where that is not the page's.
  let foreign: String?
  private let records: FindingRecords

  /// Lists longer than these are cut and counted.
  private static let shownRecords = 200
  private static let shownMisses = 20
  private static let shownNeeds = 40

  init(
    audit: UnitFindings,
    wording: Wording,
    words: HTMLWords,
    visit: VisitFacts?,
    anchor: HTMLAnchor,
    foreign: String?
  ) {
    self.audit = audit
    self.wording = wording
    self.words = words
    self.visit = visit
    self.anchor = anchor
    self.foreign = foreign
    records = FindingRecords(audit, visit: visit, in: wording)
  }

  func set(_ finding: Finding, isOpen: Bool, _ page: inout HTMLText) {
    guard wording.rules.obligations.indices.contains(finding.obligation) else { return }
    let obligation = wording.rules.obligations[finding.obligation]
    let outcome = Outcome(finding).rawValue
    page.block(
      "details",
      [
        ("class", "finding \(outcome)"), ("id", anchor.finding(obligation.id.value)),
        ("data-outcome", outcome), ("data-parts", Self.parts(obligation)), ("open", isOpen ? "" : nil),
      ]
    ) { page in
      page.block("summary") { line(finding, obligation, &$0) }
      page.block("div", [("class", "body")]) { page in
        page.block("dl", [("class", "rows")]) { rows(finding, obligation, &$0) }
        page.block("dl", [("class", "axes")]) { axes(finding, obligation, &$0) }
      }
    }
  }

  /// The parts of the plan that it answers, by their numbers.
  private static func parts(_ obligation: Obligation) -> String {
    var numbers: [String] = []
    for clause in obligation.clauses {
      let number = PlanPart(ofClause: clause.value).number
      if !numbers.contains(number) { numbers.append(number) }
    }
    return numbers.joined(separator: " ")
  }

  /// What stands on the line that is always seen.
  private func line(_ finding: Finding, _ obligation: Obligation, _ page: inout HTMLText) {
    let standing = Standing(finding)
    page.element("h4") { page in
      page.element("span", [("class", "clause")], text: clauses(obligation))
      page.text(" ")
      page.element(
        "span",
        [("class", "duty"), ("lang", language(of: obligation.duty))],
        text: obligation.duty[wording.language]
      )
      page.text(" ")
      page.element("span", [("class", "standing")]) { page in
        HTMLMarks.set(standing, &page)
        page.element("span") { page in
          page.text(wording.standingLine(finding, in: audit))
          if finding.waiver?.inForce == true { page.text(" · \(words.waived)") }
          if finding.basis == .depends { page.text(" · \(wording.basis(.depends))") }
        }
      }
    }
  }

  func clauses(_ obligation: Obligation) -> String {
    obligation.clauses.map(\.value).joined(separator: ", ")
  }

  /// The language in which `text` is shown, where that is not the page's.
  func language(of text: LocalText) -> String? {
    text.languages.contains(wording.language) ? nil : text.languages.first?.rawValue
  }

  // MARK: What explains it

  private func rows(_ finding: Finding, _ obligation: Obligation, _ page: inout HTMLText) {
    let rows = HTMLRows(wording: wording, foreign: foreign)
    if let (inForce, text) = wording.waiver(of: finding, in: audit) {
      let reason = finding.waiver.map { audit.visit.waivers[$0.waiver].reason } ?? ""
      rows.text(inForce ? .waiver : .note, wording.sentence(text), marking: reason, &page)
    }
    rows.row(.clause, &page) { clause(obligation, &$0) }
    if let condition = obligation.condition {
      rows.text(.condition, wording.sentence(wording.condition(condition)), &page)
    }
    if let asked = wording.asked(obligation) { rows.text(.asked, wording.sentence(asked), &page) }
    if finding.verdict != .review {
      rows.text(.why, wording.sentence(wording.why(finding, in: audit)), &page)
    }
    if let steps = wording.steps(finding, in: audit) {
      rows.list(steps.areWindows ? .windows : .parts, steps.lines, &page)
    }
    evidence(finding, rows, &page)
    misses(finding, rows, &page)
    if let judgement = wording.judgement(of: finding, in: audit) {
      let note = finding.judgement.flatMap { audit.visit.judgements[$0].note } ?? ""
      rows.text(.judged, wording.sentence(judgement), marking: note, &page)
    }
    checks(finding, rows, &page)
    reading(finding, obligation, rows, &page)
    let needs = wording.needs(Remainder.all(of: finding, in: audit, wording.rules), in: audit)
      .filter { !$0.isEmpty }
    rows.list(.toDo, needs, showing: Self.shownNeeds, &page)
    if let judge = obligation.judge { rows.text(.question, judge, &page) }
    if let ask = obligation.ask { rows.text(.ask, ask, &page) }
    if let remedy = obligation.remedy { rows.text(.remedy, remedy, &page) }
  }

  /// The clauses with the words of them that the rule answers.
  private func clause(_ obligation: Obligation, _ page: inout HTMLText) {
    page.text(clauses(obligation))
    guard !obligation.words.isEmpty else { return }
    page.text(": ")
    page.element("q", [("lang", foreign)], text: obligation.words.map(\.value).joined(separator: " […] "))
  }

  private func evidence(_ finding: Finding, _ rows: HTMLRows, _ page: inout HTMLText) {
    let (shown, more, unchecked) = records.counted(for: finding, limit: Self.shownRecords)
    guard !shown.isEmpty else { return }
    rows.row(.evidence, &page) { page in
      page.element("ul", [("class", "records")]) { page in
        for line in shown { page.block("li") { record(line, &$0) } }
        guard more > 0 else { return }
        let named = wording.notChecked(unchecked, showing: Self.shownRecords).map { "; " + $0 } ?? ""
        page.block("li", text: wording.andMore(more) + named)
      }
    }
  }

  private func record(_ line: FindingRecords.Line, _ page: inout HTMLText) {
    page.element("b", text: line.id)
    page.text(" \(line.days) ")
    page.element("span", [("lang", line.hasOwnTitle ? foreign : nil)], text: line.title)
    place(line, &page)
    unchecked(line.isUnchecked, &page)
    for proof in line.proofs {
      page.text("; \(proof.words)")
      unchecked(proof.isUnchecked, &page)
    }
    for remark in line.remarks { page.text("; \(remark)") }
  }

  private func place(_ line: FindingRecords.Line, _ page: inout HTMLText) {
    guard !line.place.isEmpty else { return }
    page.text(" ")
    page.element("span", [("class", "place")], text: line.place)
  }

  /// A mark behind a record that the team has not looked at.
  private func unchecked(_ isUnchecked: Bool, _ page: inout HTMLText) {
    guard isUnchecked else { return }
    page.text(" ")
    page.element("em", text: "(\(wording.notChecked))")
  }

  private func misses(_ finding: Finding, _ rows: HTMLRows, _ page: inout HTMLText) {
    let misses = records.nearMisses(of: finding)
    guard !misses.isEmpty else { return }
    rows.row(.near, &page) { page in
      page.element("ul", [("class", "records")]) { page in
        for line in misses.prefix(Self.shownMisses) { page.block("li") { miss(line, &$0) } }
        let more = misses.count - Self.shownMisses
        if more > 0 { page.block("li", text: wording.andMore(more)) }
      }
    }
  }

  private func miss(_ line: FindingRecords.Line, _ page: inout HTMLText) {
    let lacks = line.lacks ?? ""
    let reason = audit.visit.rejections.first { !$0.reason.isEmpty && lacks.hasSuffix($0.reason) }?.reason
    page.element("b", text: line.id)
    page.text(" ")
    page.element("span", [("lang", line.hasOwnTitle ? foreign : nil)], text: line.title)
    page.text(": ")
    page.text(lacks, marking: reason ?? "", as: foreign)
    place(line, &page)
  }

  /// How much of what the finding rests on the team looked at.
  private func checks(_ finding: Finding, _ rows: HTMLRows, _ page: inout HTMLText) {
    guard let visit else { return }
    let resting = visit.resting(of: finding)
    guard !resting.isEmpty else { return }
    let open = resting.filter { !visit.isChecked($0.record) }
    let ids = open.compactMap { RecordFacts($0.record, in: audit.evidence).id }
    let counts = words.checked(resting.count - open.count, of: resting.count)
    let named = wording.notChecked(ids, showing: Self.shownRecords)
    rows.text(.visit, wording.sentence([counts, named].compactMap { $0 }.joined(separator: "; ")), &page)
  }

  private func reading(
    _ finding: Finding,
    _ obligation: Obligation,
    _ rows: HTMLRows,
    _ page: inout HTMLText
  ) {
    guard let reading = obligation.reading else { return }
    let hangs = wording.reading(finding) ?? wording.basis(finding.basis)
    rows.row(.reading, &page) { page in
      page.element("p", [("lang", language(of: reading.why))], text: reading.why[wording.language])
      page.element("p", text: wording.sentence(hangs))
    }
    rows.text(.authority, wording.sentence(wording.authority(reading.authority)), &page)
    let others = finding.alternatives.filter { reading.alternatives.indices.contains($0.alternative) }
    rows.list(
      .others,
      others.map {
        "\(wording.alternative(reading.alternatives[$0.alternative])): \(wording.verdict($0.verdict))"
      },
      &page
    )
  }

  // MARK: Axes

  /// What the engine says of it, each by itself.
  private func axes(_ finding: Finding, _ obligation: Obligation, _ page: inout HTMLText) {
    let waiver = wording.waiver(of: finding, in: audit)
    var axes: [(String, String)] = [
      (words.verdict, wording.verdict(finding.verdict)),
      (words.reason, wording.reason(finding.reason)),
      (words.progress, words.progress(finding.progress)),
      (words.timing, timing(finding)),
      (words.basis, wording.basis(finding.basis)),
      (wording.label(.waiver), waiver.map { $0.inForce ? words.waived : $0.text } ?? words.none),
      (wording.label(.force), wording.force(wording.rules.force(of: finding, in: audit))),
    ]
    if let since = finding.owedSince { axes.append((words.owedSince, "\(since)")) }
    for (label, text) in axes {
      page.block("div") { page in
        page.element("dt", text: label)
        page.element("dd", text: wording.sentence(text))
      }
    }
    page.block("div") { page in
      page.element("dt", text: wording.label(.id))
      page.element("dd") { page in
        let id = obligation.id.value
        page.element("a", [("href", "#\(anchor.finding(id))")]) { $0.element("code", text: id) }
      }
    }
  }

  private func timing(_ finding: Finding) -> String {
    guard let timing = finding.timing else { return words.none }
    switch finding.verdict {
    case .fail, .pending: return wording.timing(timing)
    case .pass, .review, .notApplicable: return "\(timing.due)"
    }
  }
}
