package import Engine
import Evidence
import Diagnostics
package import Reports
package import Rules
package import Terms

/// What a session says, and what it waits for.
package struct FixReply: Sendable {
  /// What comes next.
  package enum Next: Sendable {
    /// A line of the user's.
    case line
    /// The file with these bytes in it, read again: ``FixSession/wrote(_:)``, or ``FixSession/found(_:)`` where it
    /// has changed meanwhile.
    case file([UInt8])
    /// Nothing.
    case end
  }

  package var text: String
  package var next: Next
}

/// Goes through what a unit lacks, one thing after the other, and asks for the records of what was done.
///
/// A state machine over lines of text: it reads no file and writes none. What it wants written it hands out as bytes,
/// and waits to be told of the unit as it then is.
package struct FixSession: Sendable {
  /// The unit as it was audited last.
  package private(set) var audit: UnitFindings

  let program: Program
  private let selection: @Sendable (Obligation) -> Bool
  let words: FixWords
  let style: Style
  /// The findings when the session began.
  private let before: UnitFindings
  var state = State.ended
  /// The obligation at hand.
  private(set) var current: Int?
  /// Obligations put off, in the order in which they were.
  private var putOff: [Int] = []
  /// What was written: its id and the duty for which it was.
  private var written: [(id: String, obligation: Int)] = []

  enum State: Sendable {
    case menu(FixTasks)
    case asking(FixForm)
    case confirming(FixForm, FixEdit)
    case ended
  }

  /// A session about the unit of `audit`, by the rules of `program`, about the obligations of `selection`.
  ///
  /// Nothing can have happened after `today`.
  package init(
    _ audit: UnitFindings,
    by program: Program,
    language: Language,
    today: CivilDate,
    style: Style = .plain,
    selection: @escaping @Sendable (Obligation) -> Bool = { _ in true }
  ) {
    self.audit = audit
    self.program = program
    self.selection = selection
    self.style = style
    before = audit
    words = FixWords(wording: Wording(ReportedRules(program), in: language), today: today)
  }

  var wording: Wording { words.wording }
  var rules: ReportedRules { wording.rules }

  // MARK: What happens

  /// The first words: who is asked about what, and the first thing that is missing.
  package mutating func begin() -> FixReply {
    var page = Page(style: style)
    head(&page)
    return moveOn(page)
  }

  /// What comes of a line that the user typed.
  package mutating func take(_ line: String) -> FixReply {
    guard !isEnded else { return FixReply(text: "", next: .end) }
    if let unfit = FixLine.problem(of: line, words) { return again(unfit) }
    switch NameSearch.folded(line) {
    case "q": return end()
    case "?": return explain()
    case "b": return back()
    case "s": return skip(Page(style: style))
    default: break
    }
    switch state {
    case .menu(let tasks): return choose(line, tasks)
    case .asking(let form): return answer(line, form)
    case .confirming(let form, let edit): return confirm(line, form, edit)
    case .ended: return FixReply(text: "", next: .end)
    }
  }

  /// What comes of input that can't be read as a line.
  package mutating func take(_ problem: FixLine.Problem) -> FixReply {
    isEnded ? FixReply(text: "", next: .end) : again(FixLine.message(problem, words))
  }

  /// What comes of the end of the input, or of a wish to stop.
  package mutating func end() -> FixReply {
    guard !isEnded else { return FixReply(text: "", next: .end) }
    state = .ended
    var page = Page(style: style)
    summary(&page)
    return FixReply(text: page.text, next: .end)
  }

  /// Goes on with the unit as it is after the file was written.
  package mutating func wrote(_ unit: UnitFindings) -> FixReply {
    guard case .confirming(_, let edit) = state, let current else { return moveOn(Page(style: style)) }
    let old = audit
    audit = unit
    written.append((edit.id, current))
    var page = Page(style: style)
    page.full(words.written(edit.id, file: fileName), .good)
    tell(changesFrom: old, of: current, &page)
    return moveOn(page)
  }

  /// Goes on with the unit as it was found in a file that somebody changed meanwhile: what was to be written is shown
  /// again, as it would be now.
  package mutating func found(_ unit: UnitFindings) -> FixReply {
    audit = unit
    var page = Page(style: style)
    page.full(words.changedMeanwhile(fileName), .warn)
    guard case .confirming(let form, _) = state else { return moveOn(page) }
    return proceed(form, page)
  }

  /// Asks again whether to write, after the file was found with errors, which were shown.
  package mutating func foundErrors() -> FixReply {
    again(words.errorsMeanwhile(fileName))
  }

  /// Whether some obligation of the selection fails and counts.
  package var hasFailures: Bool {
    audit.findings.contains { $0.countsAsFailure && isSelected($0) }
  }

  private var isEnded: Bool { if case .ended = state { true } else { false } }

  // MARK: The next thing

  private func isSelected(_ finding: Finding) -> Bool {
    rules.obligations.indices.contains(finding.obligation) && selection(rules.obligations[finding.obligation])
  }

  /// The findings that are not met and not a person's to judge, what is due first before the others; those of a day in
  /// the order of the rules.
  var missing: [Finding] {
    audit.findings.enumerated()
      .filter { ($0.element.verdict == .fail || $0.element.verdict == .pending) && isSelected($0.element) }
      .filter { !FixTasks($0.element, in: audit, rules).isForJudges }
      .sorted {
        let (left, right) = ($0.element.timing?.due.dayNumber, $1.element.timing?.due.dayNumber)
        return (left ?? .max, $0.offset) < (right ?? .max, $1.offset)
      }
      .map(\.element)
  }

  /// Those of them about which the unit can do something now.
  private var open: [(finding: Finding, tasks: FixTasks)] {
    missing.map { ($0, FixTasks($0, in: audit, rules)) }
      .filter { !$0.tasks.isEmpty && !putOff.contains($0.finding.obligation) }
  }

  /// Goes to the thing at hand where something is missing of it still, else to the next.
  mutating func moveOn(_ page: Page) -> FixReply {
    var page = page
    let open = open
    guard let next = open.first(where: { $0.finding.obligation == current }) ?? open.first else {
      state = .ended
      summary(&page)
      return FixReply(text: page.text, next: .end)
    }
    current = next.finding.obligation
    state = .menu(next.tasks)
    item(next.finding, next.tasks, left: open.count, &page)
    menu(next.tasks, &page)
    return waiting(page)
  }

  /// Puts the thing at hand off.
  mutating func skip(_ page: Page) -> FixReply {
    if let current, !putOff.contains(current) { putOff.append(current) }
    current = nil
    return moveOn(page)
  }

  private mutating func back() -> FixReply {
    switch state {
    case .asking(var form), .confirming(var form, _):
      guard form.answers.popLast() != nil else { return moveOn(Page(style: style)) }
      form.doubted = nil
      return proceed(form, Page(style: style))
    case .menu, .ended:
      guard let last = putOff.popLast() else { return again(words.firstAlready) }
      current = last
      return moveOn(Page(style: style))
    }
  }

  private mutating func explain() -> FixReply {
    var text = "\n"
    if let current {
      text += ExplainReport(rules, language: wording.language, style: style).render(obligation: current)
    }
    return askAgain(text)
  }

  // MARK: Words

  var fileName: String { audit.evidence.source.name }

  func waiting(_ page: Page) -> FixReply {
    FixReply(text: page.text + style.paint("> ", .open), next: .line)
  }

  /// Says why an answer was not taken, and waits for another.
  func again(_ why: String) -> FixReply {
    var page = Page(style: style)
    page.full(wording.sentence(why), .warn)
    return waiting(page)
  }

  /// `text`, and the question at hand once more.
  private func askAgain(_ text: String) -> FixReply {
    var page = Page(style: style)
    page.gap()
    switch state {
    case .menu(let tasks): menu(tasks, &page)
    case .asking(let form):
      if case .asks(let question) = form.state(words, audit).state { ask(question, &page) }
    case .confirming(_, let edit): show(edit, trial(edit), &page)
    case .ended: break
    }
    var reply = waiting(page)
    reply.text = text + reply.text
    return reply
  }

  /// The obligation at hand, as a place in the rules.
  var obligationAtHand: Int? { current }
  /// The question that waits for an answer; nil where none about a record does.
  var question: FixQuestion? {
    guard case .asking(let form) = state, case .asks(let question) = form.state(words, audit).state else {
      return nil
    }
    return question
  }
  /// The record that is being asked for; nil where none is.
  var form: FixForm? {
    switch state {
    case .asking(let form), .confirming(let form, _): form
    case .menu, .ended: nil
    }
  }
  /// What can be done about the thing at hand, while that is the question.
  var choices: FixTasks? { if case .menu(let tasks) = state { tasks } else { nil } }
  /// What was written in this session, and what it was for.
  var records: [(id: String, obligation: Int)] { written }
  /// The unit as it was when the session began.
  var start: UnitFindings { before }
}
