import Diagnostics
import Engine
import Evidence
import Rules
import Terms
import Testing

/// One audit with what is needed to check its explanations.
struct ExplainedAudit: CustomStringConvertible {
  let made: GeneratedRules
  let program: Program
  let findings: UnitFindings
  let reference: ReferenceEvaluator

  /// Whether the node decides by itself.
  func isLeaf(_ place: Int) -> Bool {
    switch findings.explanations.nodes[place].kind {
    case .cell, .judgeOnly: true
    case .windows, .all, .any, .values: false
    }
  }

  /// What bears on one obligation.
  func describing(_ obligation: Obligation) -> String {
    AuditCase(
      seed: made.seed,
      obligation: obligation,
      rules: made,
      evidence: findings.evidence,
      visit: findings.visit,
      today: findings.asOf
    ).description
  }

  var description: String {
    let describer = Describer(rules: made.rules, lexicon: made.lexicon)
    let lines =
      ["seed \(made.seed), as of \(findings.asOf)"] + describer.planLines
      + made.rules.obligations.flatMap(describer.lines)
      + describer.lines(findings.evidence, findings.visit)
    return lines.joined(separator: "\n")
  }

  /// Whether `record` lacks what is said of it, by the definitions.
  func check(
    _ lack: Explanations.Shortfall,
    of record: RecordRef,
    _ test: RecordTest,
    _ node: Explanations.Node
  ) {
    guard let window = node.window, let own = ownWindow(window) else { return }
    let documents = findings.evidence.documents
    switch lack {
    case .criterion(let place):
      #expect(!reference.meets(test.criteria[place], record, own), "\(record) meets it: \(self)")
    case .everyOne(let place):
      guard let everyOne = test.everyOne else {
        Issue.record("there is no every_one")
        return
      }
      #expect(!reference.meets(everyOne[place], record, own), "\(record) meets it: \(self)")
    case .notOrganised:
      #expect(record.kind == .activity && findings.evidence.activities[record.index].role == .attended)
    case .early(let day, let days):
      // Before the window, or in a gap of a union before its next run.
      #expect(days > 0 && own.days.contains { $0.first.days(since: day) == days }, "\(record): \(self)")
    case .late(let day, let days):
      let ends = own.days.map(\.last) + [own.closes]
      #expect(days > 0 && ends.contains { day.days(since: $0) == days }, "\(record): \(self)")
    case .afterAsOf(let day):
      #expect(day > findings.asOf, "\(record): \(self)")
    case .undated:
      #expect(record.kind == .document)
    case .noProof:
      #expect(!reference.isProven(record, test, ignoringRejections: true), "\(record): \(self)")
    case .proofBeforeActivity(let document):
      #expect(record.kind == .activity)
      guard let issued = documents[document].issued else {
        Issue.record("a paper without a date proves: \(self)")
        return
      }
      #expect(issued < findings.evidence.activities[record.index].days.first, "\(record): \(self)")
    case .rejected:
      #expect(reference.isRejected(record), "\(record): \(self)")
    case .proofRejected:
      #expect(!reference.isProven(record, test, ignoringRejections: false), "\(record): \(self)")
    case .value, .beyondBound, .incomparable, .superseded:
      break
    }
  }

  /// The window as the reference has it: the one of the rules' windows with the same ends; nil where several
  /// have them, as a union with a gap and a half can.
  private func ownWindow(_ window: Window) -> ReferenceWindow? {
    let whens = made.rules.obligations.flatMap(\.whens)
    let same = whens.flatMap { made.rules.referenceWindows($0).windows }
      .filter { $0.first == window.first && $0.last == window.last && $0.closes == window.closes }
    return Set(same.map(\.own)).count > 1 ? nil : same.first
  }
}

extension Obligation {
  /// Every `when` in it, its readings' included; nil stands for the plan year.
  var whens: [When?] {
    var whens: [When?] = [nil, when]
    func add(_ requirement: Requirement?) {
      guard let requirement else { return }
      whens.append(requirement.when)
      for part in requirement.parts { add(part) }
    }
    add(what)
    if case .shown(let requirement) = condition { add(requirement) }
    for alternative in reading?.alternatives ?? [] {
      whens.append(alternative.when)
      add(alternative.what)
      if case .shown(let requirement) = alternative.condition { add(requirement) }
    }
    return whens
  }
}
