import Diagnostics
import Engine
import Rules
package import Terms

/// What one obligation asks, for a reader who has the plan before them: no evidence is looked at.
package struct ExplainReport: Sendable {
  private let wording: Wording
  private let style: Style

  /// Windows beyond so many are counted only.
  private static let shownWindows = 14

  /// A report in `language`; the duty stands in both.
  package init(_ rules: ReportedRules, language: Language, style: Style = .plain) {
    wording = Wording(rules, in: language)
    self.style = style
  }

  /// The obligation at `place` of the rules, with `example`: evidence that meets it, as a unit would write it.
  ///
  /// Empty where there is no such obligation.
  package func render(obligation place: Int, example: String? = nil) -> String {
    guard wording.rules.obligations.indices.contains(place) else { return "" }
    let obligation = wording.rules.obligations[place]
    var page = Page(style: style)
    head(obligation, &page)
    whoAndWhen(obligation, &page)
    what(obligation, &page)
    reading(obligation, &page)
    if let ask = obligation.ask { page.row(wording.label(.ask), ask[wording.language]) }
    if let remedy = obligation.remedy { page.row(wording.label(.remedy), remedy[wording.language]) }
    if let example {
      page.section(wording.label(.example))
      page.verbatim(example.hasSuffix("\n") ? String(example.dropLast()) : example)
    }
    return page.text
  }

  private func head(_ obligation: Obligation, _ page: inout Page) {
    let clauses = obligation.clauses.map(\.value).joined(separator: ", ")
    let duty = obligation.duty
    page.row(clauses, duty[wording.language], labelInk: .heading, ink: .heading, indent: 0)
    let other: Language = wording.language == .vietnamese ? .english : .vietnamese
    if duty.languages.contains(other) { page.row("", duty[other], ink: .faint) }
    page.row(wording.label(.id), obligation.id.value)
    let cited = obligation.clauses.compactMap { number in
      wording.rules.plan.clauses.first { $0.number.value == number.value }
    }
    page.items(wording.label(.clause), cited.map { "\($0.number.value): “\($0.begins) …”" })
    for words in obligation.words { page.row("", "“\(words.value)”", ink: .faint) }
  }

  private func whoAndWhen(_ obligation: Obligation, _ page: inout Page) {
    page.row(wording.label(.who), wording.who(obligation.who))
    page.row(wording.label(.force), wording.sentence(force(obligation)))
    if let condition = obligation.condition {
      page.row(wording.label(.condition), wording.condition(condition))
    }
    page.row(wording.label(.when), wording.when(obligation.when))
    windows(of: obligation.when, &page)
  }

  private func windows(of when: When?, _ page: inout Page) {
    let windows = wording.rules.windows(of: when).windows
    guard !windows.isEmpty else {
      return page.row(
        "",
        wording.say("chưa có ngày: điều kiện chưa phát sinh", "no days yet: it has not arisen")
      )
    }
    // A deadline and the year are said by the words above.
    if windows.count == 1, windows[0].label == .by || windows[0].label == .period(.year) { return }
    let texts = windows.map(days)
    for text in texts.prefix(Self.shownWindows) { page.row("", text, ink: .faint) }
    if texts.count > Self.shownWindows { page.row("", wording.andMore(texts.count - Self.shownWindows)) }
  }

  /// The window with its name, unless that is the sentence of the `when` above.
  private func days(_ window: Window) -> String {
    switch window.label {
    case .after, .before: "\(window.first) – \(window.last)"
    case .period, .occasion, .by, .days: wording.window(window)
    }
  }

  private func force(_ obligation: Obligation) -> String {
    if let force = obligation.force { return wording.force(force) }
    let agencies = bound(obligation)
    let requested = agencies.filter { $0.force == .requested }
    if requested.isEmpty { return wording.force(.must) }
    if requested.count == agencies.count { return wording.force(.requested) }
    let names = wording.list(requested.map { $0.name[wording.language] }, .and)
    return wording.force(.must) + "; " + wording.force(.requested) + wording.say(" đối với ", " of ") + names
  }

  private func bound(_ obligation: Obligation) -> [Agency] {
    wording.rules.plan.agencies.filter { agency in
      obligation.who.contains { binding in
        binding.party.value == agency.code.value
          || (agency.groups.contains { $0.value == binding.party.value }
            && !binding.except.contains { $0.value == agency.code.value })
      }
    }
  }

  private func what(_ obligation: Obligation, _ page: inout Page) {
    if let what = obligation.what {
      page.items(wording.label(.asked), parts(what))
    }
    if let judge = obligation.judge { page.row(wording.label(.question), judge[wording.language]) }
  }

  /// A requirement by its parts where it is a list of them.
  private func parts(_ what: Requirement) -> [String] {
    switch what.ask {
    case .all(let parts) where parts.count > 1:
      [wording.say("tất cả các phần sau:", "all of these:")] + parts.map { "– " + wording.requirement($0) }
    case .any(let parts) where parts.count > 1:
      [wording.say("một trong các phần sau:", "any of these:")] + parts.map { "– " + wording.requirement($0) }
    default: [wording.requirement(what)]
    }
  }

  private func reading(_ obligation: Obligation, _ page: inout Page) {
    guard let reading = obligation.reading else {
      return page.row(wording.label(.reading), wording.sentence(wording.basis(.stated)))
    }
    page.row(wording.label(.reading), reading.why[wording.language])
    page.row(wording.label(.authority), wording.authority(reading.authority))
    page.items(
      wording.label(.others),
      reading.alternatives.map { alternative in
        let why = alternative.why.map { ": " + $0[wording.language] } ?? ""
        return wording.alternative(alternative) + why
      }
    )
  }
}
