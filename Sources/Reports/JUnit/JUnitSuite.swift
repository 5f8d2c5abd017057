import Diagnostics
import Engine
import Evidence
import Rules
import Terms

/// One unit's findings as a suite of JUnit XML.
struct JUnitSuite {
  private let unit: AuditedUnit
  private let wording: Wording
  private let told: UnitLines
  private let lines: FindingLines

  init(_ unit: AuditedUnit) {
    self.unit = unit
    wording = unit.wording
    told = UnitLines(wording: wording, audit: unit.audit)
    let visit = VisitFacts(unit.audit, unit.rules)
    lines = FindingLines(wording: wording, audit: unit.audit, visit: visit, limits: .document)
  }

  /// How a case came out.
  private enum Outcome {
    case passed
    case failed
    case skipped(String)
  }

  var xml: String {
    let cases = unit.findings.compactMap { finding -> (Finding, Obligation, Outcome)? in
      guard finding.reason != .notBound, let obligation = lines.obligation(finding) else { return nil }
      return (finding, obligation, outcome(finding, obligation))
    }
    let failures = cases.count { if case .failed = $0.2 { true } else { false } }
    let skipped = cases.count { if case .skipped = $0.2 { true } else { false } }
    let counts = Self.counts(name: told.name, tests: cases.count, failures: failures, skipped: skipped)
    let place = [("timestamp", "\(unit.audit.asOf.iso)T00:00:00"), ("file", unit.audit.evidence.source.name)]
    var xml = HTMLText()
    // What is written is XML as well: every element is closed, and only signs that both know are escaped.
    xml.block("testsuite", counts + place.map { ($0, $1) }) { suite in
      properties(ofUnit, &suite)
      for (finding, obligation, outcome) in cases { test(finding, obligation, outcome, &suite) }
      suite.markup("\n")
    }
    return xml.source
  }

  /// The attributes of a suite that readers count by.
  static func counts(
    name: String,
    tests: Int,
    failures: Int = 0,
    errors: Int = 0,
    skipped: Int = 0
  ) -> [(String, String?)] {
    [
      ("name", name), ("tests", "\(tests)"), ("failures", "\(failures)"), ("errors", "\(errors)"),
      ("skipped", "\(skipped)"), ("time", "0"),
    ]
  }

  // MARK: A case

  private func outcome(_ finding: Finding, _ obligation: Obligation) -> Outcome {
    let standing = wording.standingLine(finding, in: unit.audit)
    switch finding.verdict {
    case .pass: return .passed
    case .pending: return .skipped(standing)
    case .review: return .skipped(standing + (obligation.judge.map { ": " + $0[unit.language] } ?? ""))
    case .notApplicable: return .skipped("\(standing): \(wording.why(finding, in: unit.audit))")
    case .fail: break
    }
    if !finding.countsAsFailure {
      return .skipped(standing + (lines.waiver(finding).map { "; " + $0.text } ?? ""))
    }
    guard unit.scope == .must, unit.rules.force(of: finding, in: unit.audit) == .requested else {
      return .failed
    }
    return .skipped(standing + wording.say("; không tính vào mã thoát", "; not counted for the exit status"))
  }

  private func test(
    _ finding: Finding,
    _ obligation: Obligation,
    _ outcome: Outcome,
    _ suite: inout HTMLText
  ) {
    let attributes = [
      ("classname", obligation.clauses.map(\.value).joined(separator: " ")),
      ("name", "\(obligation.id.value) — \(obligation.duty[unit.language])"),
      ("time", "0"),
    ]
    suite.block("testcase", attributes.map { ($0, $1) }) { test in
      properties(properties(of: finding), &test)
      switch outcome {
      case .passed: break
      case .failed:
        let why = wording.sentence(wording.why(finding, in: unit.audit))
        let attributes = [("type", finding.reason.rawValue), ("message", why)]
        test.block("failure", attributes.map { ($0, $1) }) { say(finding, &$0) }
      case .skipped(let message):
        test.block("skipped", [("message", message)]) { _ in }
      }
      test.markup("\n")
    }
  }

  /// The reasons of a finding, a line each, lists set in.
  private func say(_ finding: Finding, _ text: inout HTMLText) {
    text.line(wording.standingLine(finding, in: unit.audit))
    for entry in lines.entries(finding) where entry.label != .why && entry.label != .id {
      let label = wording.label(entry.label) + ":"
      if entry.texts.count == 1 {
        text.line("\(label) \(entry.texts[0])")
      } else {
        text.line(label)
        for item in entry.texts { text.line("  - \(item)") }
      }
    }
  }

  // MARK: Properties

  private func properties(_ properties: [(name: String, value: String?)], _ xml: inout HTMLText) {
    xml.block("properties") { list in
      for case (let name, let value?) in properties where !value.isEmpty {
        list.block("property", [("name", name), ("value", value)]) { _ in }
      }
      list.markup("\n")
    }
  }

  private var ofUnit: [(name: String, value: String?)] {
    let evidence = unit.audit.evidence
    let tally = Tally(unit.audit, unit.rules, scope: unit.scope)
    return [
      ("agency", unit.rules.lexicon[.parties][evidence.unit.agency].code),
      ("ward", evidence.unit.ward.map(String.init)),
      ("own_name", told.ownName),
      ("plan", unit.rules.plan.number),
      ("year", "\(unit.rules.plan.year)"),
      ("as_of", unit.audit.asOf.iso),
      ("as_of_source", unit.asOfSource.rawValue),
      ("complete_to", evidence.asOf?.iso),
      ("not_bound", "\(tally.notBound)"),
      ("set_aside", ids(unit.audit.setAside)),
      ("visit_date", lines.visit.flatMap { _ in unit.audit.visit.date?.iso }),
      ("visit_lead", lines.visit.flatMap { _ in unit.audit.visit.lead }),
    ]
  }

  private func properties(of finding: Finding) -> [(name: String, value: String?)] {
    let progress = finding.progress
    let waiver = finding.waiver.flatMap { state in
      unit.audit.visit.waivers.indices.contains(state.waiver) ? unit.audit.visit.waivers[state.waiver] : nil
    }
    return [
      ("verdict", finding.verdict.rawValue),
      ("standing", Standing(finding).rawValue),
      ("reason", finding.reason.rawValue),
      ("force", unit.rules.force(of: finding, in: unit.audit).rawValue),
      ("basis", finding.basis.rawValue),
      ("progress", progress.needed > 0 ? "\(progress.done)/\(progress.needed)" : nil),
      ("due", finding.timing?.due.iso),
      ("days_left", finding.timing.map { "\($0.daysLeft)" }),
      ("owed_since", finding.owedSince?.iso),
      ("evidence", lines.evidenceIds(finding).joined(separator: ", ")),
      ("unchecked", lines.uncheckedIds(finding).joined(separator: ", ")),
      ("judged", lines.judgement(finding)),
      ("waived_by", waiver?.by),
      ("waived_until", waiver?.until.iso),
      ("waiver_reason", waiver?.reason),
      ("waiver_in_force", finding.waiver.map { "\($0.inForce)" }),
    ]
  }

  private func ids(_ records: [RecordRef]) -> String {
    records.compactMap { RecordFacts($0, in: unit.audit.evidence).id }.joined(separator: ", ")
  }
}

extension HTMLText {
  /// Text on a line of its own.
  mutating func line(_ content: String) {
    markup("\n")
    text(content)
  }
}
