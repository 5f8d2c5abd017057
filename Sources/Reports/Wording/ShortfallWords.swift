import Diagnostics
package import Engine
package import Evidence
package import Rules
import Terms

/// What a miss is told against: the test that it missed, in which cell and window, and the evidence it stands in.
package struct MissContext: Sendable {
  package var test: ReportedRules.Test
  package var cell: Int
  package var window: Window?
  package var evidence: Evidence
  package var visit: Visit

  /// The context of a cell's misses.
  package init(
    test: ReportedRules.Test,
    cell: Int,
    window: Window?,
    evidence: Evidence,
    visit: Visit
  ) {
    self.test = test
    self.cell = cell
    self.window = window
    self.evidence = evidence
    self.visit = visit
  }

  var recordTest: RecordTest? {
    if case .records(let test) = test.ask { test } else { nil }
  }

  /// Whether the day of a paper is that of its arrival with those who must have it.
  var countsByArrival: Bool {
    switch window?.label {
    case .by, .after, .before: recordTest?.countsByArrival(underDeadline: true) == true
    case .period, .occasion, .days, nil: recordTest?.countsByArrival(underDeadline: false) == true
    }
  }
}

extension Wording {
  /// What a record lacks: `held 05/07/2022, 5 days after quarter II ended`; for two things, both.
  package func miss(_ miss: Explanations.Miss, _ context: MissContext) -> String {
    let facts = RecordFacts(miss.record, in: context.evidence)
    let parts = [miss.first, miss.second].compactMap { $0 }.map { shortfall($0, facts, context) }
    return parts.joined(separator: "; ")
  }

  private func shortfall(
    _ shortfall: Explanations.Shortfall,
    _ facts: RecordFacts,
    _ context: MissContext
  ) -> String {
    switch shortfall {
    case .criterion(let place): return unmet(context.recordTest?.criteria, place, facts, context)
    case .everyOne(let place): return unmet(context.recordTest?.everyOne, place, facts, context)
    case .value(let place):
      let values = context.test.cells.indices.contains(context.cell) ? context.test.cells[context.cell] : []
      guard values.indices.contains(place), let test = context.recordTest else { return other }
      return lacksValue(values[place], test.kind, facts)
    case .notOrganised: return roleUnmet(facts)
    case .early(let day, let days):
      return dated(facts, day, context)
        + say(
          ", sớm \(days) ngày so với \(windowStart(context))",
          ", \(counted(days, "day", "days")) before \(windowStart(context))"
        )
    case .late(let day, let days): return dated(facts, day, context) + ", " + lateBy(days, context, facts)
    case .afterAsOf(let day):
      return dated(facts, day, context) + say(", sau ngày tính đến", ", after the as-of date")
    case .undated:
      return context.countsByArrival
        ? say("không ghi ngày ban hành hoặc ngày gửi", "bears no date of issue or sending")
        : say("không ghi ngày ban hành", "bears no date of issue")
    case .noProof:
      let wanted = missingProof(context.recordTest?.proof, facts, context.evidence)
      return say("chưa kèm \(wanted)", "names no \(wanted)")
    case .proofBeforeActivity(let document):
      return proofTooEarly(document, facts, context)
    case .rejected(let place): return rejection(place, context, say("hồ sơ", "the record"))
    case .proofRejected(let place):
      return rejection(place, context, say("giấy tờ chứng minh", "its proof"), namesPaper: true)
    case .beyondBound: return beyondBound(facts, context)
    case .incomparable:
      return say(
        "thiếu tổng số hoặc số năm trước để so sánh",
        "gives no whole or no figure of last year to compare with"
      )
    case .superseded:
      return say("có số liệu mới hơn trong kỳ", "a later figure of the same window decides")
    }
  }

  var other: String { say("không đúng yêu cầu", "does not fit what is asked") }

  // MARK: Days

  private func dated(_ facts: RecordFacts, _ day: CivilDate, _ context: MissContext) -> String {
    switch facts.record.kind {
    case .activity:
      facts.activity?.role == .attended
        ? say("tham dự ngày \(day)", "attended \(day)") : say("tổ chức ngày \(day)", "held \(day)")
    case .document: documentDated(facts, day, context)
    case .figure: say("số liệu ngày \(day)", "a figure of \(day)")
    }
  }

  private func documentDated(_ facts: RecordFacts, _ day: CivilDate, _ context: MissContext) -> String {
    let sendings = context.countsByArrival ? facts.document?.sent ?? [] : []
    if sendings.contains(where: { $0.received == day }) { return say("đến ngày \(day)", "received \(day)") }
    if sendings.contains(where: { $0.date == day }) { return say("gửi ngày \(day)", "sent \(day)") }
    return say("ban hành ngày \(day)", "issued \(day)")
  }

  private func lateBy(_ days: Int, _ context: MissContext, _ facts: RecordFacts) -> String {
    let late = say("muộn \(days) ngày", "\(counted(days, "day", "days")) late")
    guard let window = context.window else { return late }
    switch window.label {
    case .period, .occasion:
      if facts.record.kind == .document && window.closes > window.last { return late }
      return say(
        "sau khi \(shortWindow(window)) kết thúc \(days) ngày",
        "\(counted(days, "day", "days")) after \(shortWindow(window)) ended"
      )
    case .by, .days, .after, .before: return late
    }
  }

  private func windowStart(_ context: MissContext) -> String {
    context.window.map { window in
      switch window.label {
      case .period, .occasion: shortWindow(window)
      case .by, .days, .after, .before: window.first.description
      }
    } ?? say("kỳ đang xét", "the window")
  }

  private func proofTooEarly(_ place: Int, _ facts: RecordFacts, _ context: MissContext) -> String {
    guard context.evidence.documents.indices.contains(place) else { return other }
    let paper = context.evidence.documents[place]
    let type = name(paper.type, in: .documents)
    let issued = paper.issued?.description ?? "?"
    let held = facts.days?.first.description ?? "?"
    return say(
      "\(type) \(paper.id) ghi ngày \(issued), trước ngày tổ chức \(held)",
      "\(type) \(paper.id) is dated \(issued), before it was held on \(held)"
    )
  }

  /// The papers that a record still has to name: of several that are all asked for, those that it lacks.
  func missingProof(_ proof: CodeMatch?, _ facts: RecordFacts, _ evidence: Evidence) -> String {
    guard var proof else { return say("giấy tờ chứng minh", "proof") }
    if proof.mode == .all, let activity = facts.activity {
      let papers = activity.documents.filter(evidence.documents.indices.contains)
        .map { evidence.documents[$0] }
        .filter { paper in paper.issued.map { $0 >= activity.days.first } ?? true }
      let there = Set(papers.map { rules.lexicon[.documents][$0.type].code })
      let missing = proof.values.filter { !there.contains($0.value) }
      if !missing.isEmpty { proof.values = missing }
    }
    return names(proof, .documents)
  }

  private func rejection(
    _ place: Int,
    _ context: MissContext,
    _ what: String,
    namesPaper: Bool = false
  ) -> String {
    guard context.visit.rejections.indices.contains(place) else {
      return say("Đoàn không chấp nhận \(what)", "the team rejected \(what)")
    }
    let rejected = context.visit.rejections[place]
    return rejection(rejected, of: namesPaper ? "\(what) \(rejected.record)" : what)
  }

  private func beyondBound(_ facts: RecordFacts, _ context: MissContext) -> String {
    guard let figure = facts.figure, case .figure(let test) = context.test.ask else { return other }
    return say(
      "số liệu là \(figureValue(figure, test)), yêu cầu \(bound(test))",
      "the figure is \(figureValue(figure, test)), asked is \(bound(test))"
    )
  }

  /// `3 of 8 (37.5%)`, with last year's figure where that is what it is held against.
  package func figureValue(_ figure: Figure, _ test: FigureTest) -> String {
    var text = figureValue(figure.value)
    if case .lastYear = test.bound.value, let last = figure.lastYear {
      text += say(", năm trước \(figureValue(last))", ", last year \(figureValue(last))")
    }
    return text
  }

  /// `3 of 8 (37.5%)`.
  package func figureValue(_ value: Figure.Value) -> String {
    guard let whole = value.of else { return "\(value.count)" }
    let share =
      whole > 0
      ? " (\(percent(value.count.multipliedReportingOverflow(by: 10_000).partialValue / whole)))" : ""
    return say("\(value.count)/\(whole)\(share)", "\(value.count) of \(whole)\(share)")
  }
}
