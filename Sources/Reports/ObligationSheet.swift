import Diagnostics
import Engine
import Rules
import Terms

/// What one obligation asks, as labelled rows in one language: the terminal, the book and whatever else tells of a
/// rule set set the same sheet each in its own way.
///
/// Texts are as they stand in the rules; whoever sets them escapes them.
package struct ObligationSheet: Sendable {
  /// A label and what stands beside it.
  package struct Row: Sendable {
    package let label: String
    package let lines: [Line]
    /// Whether the lines are items of a list rather than paragraphs.
    package let isList: Bool
  }

  /// A paragraph or item.
  package struct Line: Sendable {
    package let text: String
    /// Whether it is of less weight, such as the days of windows that are named above.
    package let isAside: Bool
  }

  package let id: String
  /// The numbers of the clauses that it answers.
  package let clauses: [String]
  package let duty: String
  /// The duty in the other language, where it was written.
  package let dutyElsewhere: String?
  /// The words of its clauses that it answers, as the plan writes them.
  package let words: [String]
  /// Who, when, what, the reading and what to do, in this order.
  package private(set) var rows: [Row] = []

  private let wording: Wording

  /// Windows beyond so many are counted only.
  private static let shownWindows = 14

  /// The sheet of the obligation at `place`, in the language of `wording`; nil where there is none.
  package init?(_ place: Int, in wording: Wording) {
    guard wording.rules.obligations.indices.contains(place) else { return nil }
    let obligation = wording.rules.obligations[place]
    self.wording = wording
    id = obligation.id.value
    clauses = obligation.clauses.map(\.value)
    duty = obligation.duty[wording.language]
    let other: Language = wording.language == .vietnamese ? .english : .vietnamese
    dutyElsewhere = obligation.duty.languages.contains(other) ? obligation.duty[other] : nil
    words = obligation.words.map(\.value)
    addWhoAndWhen(obligation)
    addWhat(obligation)
    addReading(obligation)
    if let ask = obligation.ask { add(.ask, [ask[wording.language]]) }
    if let remedy = obligation.remedy { add(.remedy, [remedy[wording.language]]) }
  }

  private mutating func add(
    _ label: Wording.Label,
    _ texts: [String],
    asides: [String] = [],
    isList: Bool = false
  ) {
    let lines = texts.map { Line(text: $0, isAside: false) } + asides.map { Line(text: $0, isAside: true) }
    rows.append(Row(label: wording.label(label), lines: lines, isList: isList))
  }

  private mutating func addWhoAndWhen(_ obligation: Obligation) {
    add(.who, [wording.who(obligation.who)])
    add(.force, [wording.sentence(force(obligation))])
    if let condition = obligation.condition { add(.condition, [wording.condition(condition)]) }
    let windows = wording.rules.windows(of: obligation.when).windows
    guard !windows.isEmpty else {
      let noDays = wording.say("chưa có ngày: điều kiện chưa phát sinh", "no days yet: it has not arisen")
      return add(.when, [wording.when(obligation.when), noDays])
    }
    add(.when, [wording.when(obligation.when)], asides: days(of: windows))
  }

  /// The days of windows that the words of a `when` don't say.
  private func days(of windows: [Window]) -> [String] {
    // A deadline and the year are said by the words.
    if windows.count == 1, windows[0].label == .by || windows[0].label == .period(.year) { return [] }
    let texts = windows.prefix(Self.shownWindows).map(days)
    return windows.count > Self.shownWindows
      ? texts + [wording.andMore(windows.count - Self.shownWindows)] : texts
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
    let agencies = wording.rules.agencies(boundBy: obligation)
    let requested = agencies.filter { $0.force == .requested }
    if requested.isEmpty { return wording.force(.must) }
    if requested.count == agencies.count { return wording.force(.requested) }
    let names = wording.list(requested.map { $0.name[wording.language] }, .and)
    return wording.force(.must) + "; " + wording.force(.requested) + wording.say(" đối với ", " of ") + names
  }

  private mutating func addWhat(_ obligation: Obligation) {
    if let what = obligation.what { add(.asked, parts(what), isList: true) }
    if let judge = obligation.judge { add(.question, [judge[wording.language]]) }
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

  private mutating func addReading(_ obligation: Obligation) {
    guard let reading = obligation.reading else {
      return add(.reading, [wording.sentence(wording.basis(.stated))])
    }
    add(.reading, [reading.why[wording.language]])
    add(.authority, [wording.authority(reading.authority)])
    guard !reading.alternatives.isEmpty else { return }
    add(
      .others,
      reading.alternatives.map { alternative in
        let why = alternative.why.map { ": " + $0[wording.language] } ?? ""
        return wording.alternative(alternative) + why
      },
      isList: true
    )
  }
}
