import Diagnostics
import Engine
import Evidence
import Reports
import Rules
import Terms

// What a session shows.
extension FixSession {
  /// Who is asked, how much is missing, and how it goes.
  func head(_ page: inout Page) {
    let unit = audit.evidence.unit
    page.full(wording.unitName(agency: unit.agency, ward: unit.ward), .heading)
    page.full(words.asOf(audit.asOf))
    page.gap()
    page.full(words.counts(missing, audit))
    let judged = judgedCount
    if judged > 0 { page.full(words.judged(judged)) }
    page.gap()
    page.full(words.howItGoes, .faint)
  }

  /// The duties that wait for a person's judgement, which no unit gives itself.
  private var judgedCount: Int {
    audit.findings.count { finding in
      guard rules.obligations.indices.contains(finding.obligation) else { return false }
      if finding.verdict == .review { return true }
      return (finding.verdict == .fail || finding.verdict == .pending)
        && FixTasks(finding, in: audit, rules).isForJudges
    }
  }

  /// The thing at hand: the duty, why it is not met, and what would do.
  func item(_ finding: Finding, _ tasks: FixTasks, left: Int, _ page: inout Page) {
    let obligation = rules.obligations[finding.obligation]
    page.section(words.item(obligation, left: left))
    page.full(obligation.duty[wording.language], .heading)
    page.full(wording.standingLine(finding, in: audit), finding.verdict == .fail ? .bad : .open)
    page.row(wording.label(.why), wording.sentence(wording.why(finding, in: audit)))
    if let steps = wording.steps(finding, in: audit) {
      page.items(wording.label(steps.areWindows ? .windows : .parts), steps.lines)
    }
    let near = wording.nearMisses(finding, in: audit).prefix(5).map { miss in
      let record = words.described(miss.record, in: audit.evidence, withLine: true)
      return "\(record): \(Layout.cut(miss.lacks, width: 300))"
    }
    page.items(wording.label(.near), near)
    let needs = wording.needs(Remainder.all(of: finding, in: audit, rules), in: audit).filter { !$0.isEmpty }
    let shown = Array(needs.prefix(6))
    page.items(
      wording.label(.toDo),
      shown + (needs.count > shown.count ? [wording.andMore(needs.count - shown.count)] : [])
    )
    if let remedy = obligation.remedy { page.row(wording.label(.remedy), remedy[wording.language]) }
    page.gap()
  }

  /// What can be done about the thing at hand.
  func menu(_ tasks: FixTasks, _ page: inout Page) {
    page.full(words.menuQuestion(tasks))
    if !tasks.toRecord.isEmpty { page.choice("1", words.recordIt) }
    if !tasks.toProve.isEmpty { page.choice("2", words.attachIt(tasks.toProve.count)) }
    if !tasks.toAmend.isEmpty { page.choice("3", words.amendIt(tasks.toAmend.count)) }
    page.full(words.keys, .faint)
  }

  // MARK: Questions

  /// A question with its choices and what its answer means.
  func ask(_ question: FixQuestion, _ page: inout Page) {
    page.gap()
    page.full(question.words, .heading)
    if case .choice(let names, let many) = question.form {
      choices(question, only: Array(names.indices.prefix(Self.shownChoices)), &page)
      page.full(words.choiceHint(names.count, shown: Self.shownChoices, many: many, question), .faint)
    } else if case .yesNo = question.form {
      page.full(words.yesNoHint, .faint)
    } else if question.isOptional, question.hint == nil {
      page.full(words.optionalHint, .faint)
    }
    if let hint = question.hint { page.full("(\(hint))", .faint) }
  }

  /// Names beyond so many are found by typing a part.
  private static let shownChoices = 30

  /// The choices at `places`, with their numbers.
  func choices(_ question: FixQuestion, only places: [Int], _ page: inout Page) {
    guard case .choice(let names, _) = question.form else { return }
    for place in places where names.indices.contains(place) {
      page.choice("\(place + 1)", wording.sentence(names[place]))
    }
  }

  /// Which names an answer took, as they may have been found by a part.
  func echo(_ answer: FixAnswer, _ question: FixQuestion, _ page: inout Page) {
    guard case .picked(let places) = answer, case .choice(let names, _) = question.form else { return }
    let taken = places.compactMap { names.indices.contains($0) ? wording.sentence(names[$0]) : nil }
    page.full("= " + taken.joined(separator: "; "), .good)
  }

  /// What goes without asking.
  func show(
    _ notes: some Sequence<(label: String, value: String)>,
    isOfRule: Bool,
    _ page: inout Page
  ) {
    let notes = notes.map { "\($0.label): \($0.value)" }
    guard !notes.isEmpty else { return }
    page.full((isOfRule ? words.filled : "") + notes.joined(separator: "; "), .faint)
  }

  // MARK: What is written

  /// The record as it would be written, and what would come of it.
  func show(_ edit: FixEdit, _ trial: UnitFindings?, _ page: inout Page) {
    page.gap()
    page.full(words.toBeWritten(audit.evidence.source.name), .heading)
    page.verbatim(edit.yaml)
    if let trial, let current = currentFinding(in: trial), let old = currentFinding(in: audit) {
      let after = wording.standing(Standing(current))
      if counts(edit.subject, in: current, of: trial) || current.verdict != old.verdict {
        page.full(words.wouldBe(wording.standing(Standing(old)), after), .good)
      } else {
        let lacks = wording.nearMisses(current, in: trial).first { miss in
          RecordFacts(miss.record, in: trial.evidence).id == edit.subject
        }
        page.full(words.wouldNotCount(lacks?.lacks), .warn)
      }
    }
    page.full(words.confirmQuestion, .heading)
    page.full(words.confirmKeys, .faint)
  }

  /// Whether the record `id` counts for a finding.
  private func counts(_ id: String, in finding: Finding, of audit: UnitFindings) -> Bool {
    guard let root = finding.explanation else { return false }
    return audit.explanations.evidence(of: root).contains { counted in
      RecordFacts(counted.record, in: audit.evidence).id == id
    }
  }

  func currentFinding(in audit: UnitFindings) -> Finding? {
    audit.findings.first { $0.obligation == obligationAtHand }
  }

  /// The verdict of the thing at hand, and of every other that changed with it.
  func tell(changesFrom old: UnitFindings, of obligation: Int, _ page: inout Page) {
    var others: [Finding] = []
    for (was, now) in zip(old.findings, audit.findings) {
      if now.obligation == obligation {
        let ink: Style.Ink = now.verdict == .pass ? .good : .open
        page.full(words.change(rules.obligations[obligation], was, now), ink)
      } else if was.verdict != now.verdict {
        others.append(now)
      }
    }
    for now in others where rules.obligations.indices.contains(now.obligation) {
      page.full(
        words.otherChange(rules.obligations[now.obligation], now),
        now.verdict == .pass ? .good : .warn
      )
    }
  }

  // MARK: The end

  /// What was added, what is still missing, and the next day.
  func summary(_ page: inout Page) {
    page.section(words.summaryTitle)
    if records.isEmpty {
      page.full(words.nothingAdded)
    } else {
      page.items(
        words.added,
        records.map { "\($0.id): \(rules.obligations[$0.obligation].duty[wording.language])" }
      )
    }
    let metNow = zip(start.findings, audit.findings).count { $0.verdict != .pass && $1.verdict == .pass }
    if metNow > 0 { page.full(words.metNow(metNow), .good) }
    let missing = missing
    guard !missing.isEmpty else { return page.full(words.nothingMissing, .good) }
    page.full(words.counts(missing, audit))
    let lines = missing.prefix(Self.shownMissing).map {
      words.missingLine(rules.obligations[$0.obligation], $0)
    }
    page.items(
      words.stillMissing,
      lines + (missing.count > lines.count ? [wording.andMore(missing.count - lines.count)] : [])
    )
    if let next = missing.compactMap(\.timing).filter({ $0.daysLeft >= 0 }).map(\.due).min() {
      page.full(words.nextDay(next))
    }
    page.full(words.seeAll(audit.evidence.source.name), .faint)
  }

  private static let shownMissing = 10
}
