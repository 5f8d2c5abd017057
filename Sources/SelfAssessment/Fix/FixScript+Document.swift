import Diagnostics
import Engine
import Evidence
import Reports
import Rules
import Terms

/// Papers that are asked for themselves, and figures.
extension FixScript {
  /// A paper that counts for `task`.
  mutating func document(_ task: FixTask, _ test: ReportedRules.Test, _ records: RecordTest)
    throws(OpenQuestion) -> FixDraft
  {
    let cells = try cells(of: task, test, kind: .document)
    let ask = recordAsk(task, test, records, cells)
    var windows = task.windows(of: cells)
    var draft = FixDraft(.document)
    draft.put("type", single(try codes(ask.field(.type), kind: .document), .documents))
    let topics = try codes(ask.field(.topic), kind: .document)
    let sites = try codes(ask.field(.site), kind: .document)
    let issuer = try codes(ask.field(.issuedBy), kind: .document).filter { $0 != unit.agency }
    let recipients = try codes(ask.field(.sentTo), kind: .document)
    let covers = try covers(ask, &windows)
    draft.put("title", try text(words.title(.document)).map { .text($0) })
    draft.put("number", try text(words.number).map { .text($0) })
    let arrives = countsByArrival(ask.test, windows)
    let days = counting(windows, coversWindow: ask.test.asksAboutItsWindow)
    let issued = try self.days(
      words.issued(
        counting: arrives ? [] : days,
        asOf: audit.asOf,
        isOptional: arrives && !recipients.isEmpty
      )
    )?.first
    draft.put("issued", issued.map { .date($0) })
    draft.put("issued_by", single(issuer, .parties))
    draft.put("sent", try sendings(to: recipients, issued: issued, counting: arrives ? days : []))
    draft.put("covers", covers)
    draft.put("contains", spelled(try sections(ask), .sections))
    draft.put("topics", spelled(topics, .topics))
    draft.put("sites", spelled(sites, .sites))
    return draft
  }

  /// A figure that may meet the bound of `task`.
  mutating func figure(_ task: FixTask, _ figure: FigureTest) throws(OpenQuestion) -> FixDraft {
    var draft = FixDraft(.figure)
    draft.put("name", .text(figure.name.value))
    fill(words.figureName, wording.figure(figure))
    let windows = task.windows(of: task.cells)
    let day = try days(words.figureDay(counting: counting(windows), asOf: audit.asOf))
    draft.put("date", (day?.first).map { .date($0) })
    let isShare: Bool
    if case .share = figure.bound.value { isShare = true } else { isShare = false }
    let isAgainstLastYear = figure.bound.value == .lastYear
    let unit = rules.plan.figureUnits[figure.name.value]?[wording.language]
    guard let count = try number(words.count(unit)) else { return draft }
    draft.put("count", .number(count))
    if isShare || isAgainstLastYear {
      let whole = NumberRule(least: max(count, isShare ? 1 : 0))
      draft.put("of", try number(words.whole(whole, isOptional: !isShare)).map { .number($0) })
    }
    if isAgainstLastYear, let last = try number(words.lastCount(unit)) {
      var members = [NewRecord.Field("count", .number(last))]
      if draft.fields.contains(where: { $0.key == "of" }),
        let whole = try number(words.lastWhole(NumberRule(least: last)))
      {
        members.append(NewRecord.Field("of", .number(whole)))
      }
      draft.put("last_year", .mapping(members))
    }
    return draft
  }

  // MARK: Steps

  private func countsByArrival(_ test: RecordTest, _ windows: [Window]) -> Bool {
    windows.contains { window in
      switch window.label {
      case .by, .after, .before: test.countsByArrival(underDeadline: true)
      case .period, .occasion, .days: test.countsByArrival(underDeadline: false)
      }
    }
  }

  /// What the paper covers; of a paper about its own window, `windows` are then the one that was chosen.
  private mutating func covers(_ ask: RecordAsk, _ windows: inout [Window]) throws(OpenQuestion)
    -> NewValue?
  {
    var periods: [Period] = []
    for case .covers(let coverages) in ask.criteria {
      for coverage in coverages {
        if case .period(let period) = coverage.value, !periods.contains(period) { periods.append(period) }
      }
    }
    if ask.test.asksAboutItsWindow {
      if windows.count > 1 {
        let taken = try choose(words.covers(windows.map { wording.window($0) }))
        windows = taken.compactMap { windows.indices.contains($0) ? windows[$0] : nil }
      } else if let window = windows.first {
        fill(words.coversLabel, wording.window(window))
      }
      guard let window = windows.first else { return nil }
      if case .period(let period) = window.label { return .text(period.code) }
      return ranges.covered(by: window).map { days in
        .mapping([NewRecord.Field("from", .date(days.first)), NewRecord.Field("to", .date(days.last))])
      }
    }
    guard let first = periods.first else { return nil }
    guard periods.count > 1 else {
      fill(words.coversLabel, wording.period(first))
      return .text(first.code)
    }
    let taken = try choose(words.covers(periods.map { wording.sentence(wording.period($0)) }))
    return taken.first.flatMap { periods.indices.contains($0) ? .text(periods[$0].code) : nil }
  }

  /// To whom and when it was sent: where the rule asks when it arrived, those days count.
  private mutating func sendings(
    to recipients: [Code],
    issued: CivilDate?,
    counting: [DateRange]
  ) throws(OpenQuestion) -> NewValue? {
    var sendings: [NewValue] = []
    for recipient in recipients {
      let name = rules.lexicon[.parties][recipient].name[wording.language]
      let sent = try days(words.sent(recipient, name, notBefore: issued))?.first
      let received = try days(
        words.received(recipient, name, issued: issued, sent: sent, counting: counting, asOf: audit.asOf)
      )?.first
      var members = [NewRecord.Field("to", .text(rules.lexicon[.parties][recipient].code))]
      if let sent { members.append(NewRecord.Field("date", .date(sent))) }
      if let received { members.append(NewRecord.Field("received", .date(received))) }
      sendings.append(.mapping(members))
    }
    return sendings.isEmpty ? nil : .list(sendings)
  }

  /// The sections that the paper has: those that the rule asks for are asked one by one, as only a look into the
  /// paper tells.
  private mutating func sections(_ ask: RecordAsk) throws(OpenQuestion) -> [Code] {
    let asked = ask.field(.contains)
    var found: [Code] = []
    for section in asked.fixed {
      let name = rules.lexicon[.sections][section].name[wording.language]
      if try yes(words.section(section, name)) { found.append(section) }
    }
    for candidates in asked.choices where !candidates.contains(where: found.contains) {
      let names = candidates.map { rules.lexicon[.sections][$0].name[wording.language] }
      let taken = try choose(words.field(.contains, names, many: true, .document))
      for place in taken where candidates.indices.contains(place) && !found.contains(candidates[place]) {
        found.append(candidates[place])
      }
    }
    return found
  }
}
