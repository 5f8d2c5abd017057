import Engine
import Evidence
import Reports
import TestSupport
import Terms

@testable import Rules
@testable import SelfAssessment

/// Rules and evidence of which a test can follow every date.
struct DateSample {
  let program: Program
  var evidence: Evidence
  var visit = Visit.none

  /// The sample plan with `obligations`, and what `build` records of a unit.
  init(
    _ obligations: Obligation...,
    unit: String = "health-office",
    ward: Int? = nil,
    visit: Visit = .none,
    build: (inout EvidenceBuilder) -> Void = { _ in }
  ) throws {
    let plan = Plan.sample
    let rules = RuleSet(files: [], plan: plan, obligations: obligations)
    program = try Program(CheckedRules(source: rules, lexicon: plan.lexicon, warnings: []))
    var builder = EvidenceBuilder(plan.lexicon, unit: unit, ward: ward)
    build(&builder)
    evidence = builder.evidence
    self.visit = visit
  }

  var rules: ReportedRules { ReportedRules(program) }

  func audit(_ asOf: CivilDate) -> UnitFindings {
    program.audit(evidence, visit: visit, asOf: asOf)
  }

  /// Every date as `31/03/2022 lost`.
  func dates(_ asOf: CivilDate) -> [String] {
    DueDate.all(in: audit(asOf)).map { "\($0.day) \($0.state)" }
  }

  /// Every date that is listed, with its group: `31/03/2022 overdue`.
  func listed(_ asOf: CivilDate, within: DueSpan = .days(30)) -> [String] {
    let list = DueList(audit(asOf), within: within)
    return list.entries.map { "\($0.date.day) \(list.group(of: $0).rawValue)" }
  }

  func calendar(
    _ asOf: CivilDate,
    language: Language = .english,
    alarms: [Int] = [14, 3],
    contents: UnitCalendar.Contents = .all
  ) -> UnitCalendar {
    UnitCalendar(UnitDates(audit(asOf)), rules, language: language, alarms: alarms, contents: contents)
  }
}

extension Requirement {
  /// An inspection.
  static var inspection: Requirement { activity(.is(.type, "inspection")) }
  /// A training.
  static var training: Requirement { activity(.is(.type, "training")) }
}

extension DateSample {
  /// Texts that a file may hold and that must reach neither a terminal nor a calendar raw.
  static let hostile: [String] = [
    "\u{1B}[31mred\u{1B}[0m", "a\u{202E}dcba\u{202C}", "one\ntwo\r\nthree\ttab",
    "\u{85}next\u{2028}line\u{2029}",
    "nul\u{0}del\u{7F}", "\u{200B}\u{200D}\u{FEFF}", "\u{E0041}\u{E007F}tag", "a;b,c\\d:e\"f\"",
    ";\u{301},\u{301}\\\u{301}",
    "\\n is no line feed", "END:VCALENDAR", "x\r\nBEGIN:VALARM", "hoà và hòa, Đ đ Ð", "nga\u{303} (NFD)",
    "漢字かなカナ한글",
    "👩‍👩‍👧‍👦 🏳️‍🌈", "e" + String(repeating: "\u{301}", count: 300), String(repeating: "x", count: 5_000),
    String(repeating: "việc dài; ", count: 400), " ", "",
  ]
}
