import Diagnostics
import Rules
import Terms

/// Small rule sets in which nothing is wrong; a test alters what it is about.
enum RuleTexts {
  /// A plan that uses every part of the format.
  static let plan = """
    gdcheck: rules/1
    plan:
      number: 110/KH-BVSTBPN&BDG
      issued: 12/04/2022
      year: 2022
      language: vi
      standing_office: labour-office
    groups:
      member: {vi: thành viên Ban, en: members of the committee}
    agencies:
      labour-office: {name: {vi: Phòng Lao động, en: Labour Office}, groups: [member]}
      health-office: {name: {vi: Phòng Y tế, en: Health Office}, groups: [member]}
      union: {name: {vi: Công đoàn, en: Union}, force: requested}
      ward-committee: {name: {vi: Ban phường, en: Ward Committee}, wards: [1, 2, 4]}
    bodies:
      city: {vi: Thành phố, en: The City}
    calendar:
      occasions:
        womens-day: {day: 8/3, name: {vi: Ngày Quốc tế Phụ nữ, en: Women's Day}}
        action-month: {from: 15/11, to: 15/12, name: {vi: Tháng hành động, en: Action Month}}
        new-year: {day: 1/2, moves: lunar, name: {vi: Tết, en: Lunar New Year}}
      non_working_days: [weekends, 1/1, {from: 31/1, to: 4/2}, 30/4, {from: 2/5, to: 3/5}]
      deadline_on_non_working_day: keep
    circumstances:
      decision: {since: 27/10/2022, source: 3640/QĐ-UBND, name: {vi: Quyết định, en: The decision}}
      project: {wards: [1, 4], name: {vi: Dự án, en: The project}}
    vocabulary:
      activities: {inspection: {vi: kiểm tra, en: inspection}, talk: {vi: tọa đàm, en: talk}}
      topics: {health: {vi: sức khỏe, en: health}, family: {vi: gia đình, en: family}}
      audiences: {women: {vi: phụ nữ, en: women}, men: {vi: nam giới, en: men}}
      sites: {clinic: {vi: phòng khám, en: clinic}}
      clubs: {mens-club: {vi: câu lạc bộ nam, en: men's club}, book-club: {vi: câu lạc bộ sách, en: book club}}
      documents: {minutes: {vi: biên bản, en: minutes}, report: {vi: báo cáo, en: report}}
      sections: {objectives: {vi: mục tiêu, en: objectives}, tasks: {vi: nhiệm vụ, en: tasks}}
      figures: {women-leaders: {unit: {vi: người, en: people}, name: {vi: nữ lãnh đạo, en: women leaders}}}
    clauses:
      I.1: {begins: "Tăng cường"}
      I.2: {begins: "Tiếp tục", carried_by: [I.1]}
      I.3: {begins: "Căn cứ", not_an_obligation: {vi: phần mở đầu, en: the preamble}}

    """

  /// A file of obligations that holds `items`, written as the items of a list at the margin.
  static func file(_ items: String, defaults: String = "authority: labour-office") -> String {
    "gdcheck: obligations/1\ndefaults: {\(defaults)}\nobligations:\n\(items)\n"
  }

  /// An obligation that asks for an inspection, with `lines` at its end.
  static func obligation(_ lines: String, id: String = "health.visits", who: String = "health-office")
    -> String
  {
    """
    - id: \(id)
      clause: I.1
      words: ["tăng cường"]
      who: \(who)
      duty: {vi: Kiểm tra, en: Inspect}
    \(indented(lines))
    """
  }

  /// An obligation that asks for what `what` says, a mapping written in one line.
  static func asking(_ what: String, when: String? = nil, more: String = "") -> String {
    let lines = ["what: \(what)"] + (when.map { ["when: \($0)"] } ?? []) + (more.isEmpty ? [] : [more])
    return file(obligation(lines.joined(separator: "\n")))
  }

  /// A rule set in which nothing is wrong.
  static let good = [plan, asking("{activity: {type: inspection}}")]

  private static func indented(_ lines: String) -> String {
    lines.split(separator: "\n", omittingEmptySubsequences: false).map { "  \($0)" }.joined(separator: "\n")
  }
}

/// Rule files given as texts: the first is called `plan.yaml`, the others `a.yaml`, `b.yaml` and so on.
struct RuleFiles {
  let files: [SourceFile]

  init(_ texts: [String]) {
    let names = ["plan.yaml"] + "abcdefgh".map { "\($0).yaml" }
    files = zip(names, texts).map { SourceFile(name: $0, text: $1) }
  }

  /// The rules, or what is wrong with them.
  var loaded: Result<CheckedRules, RulesFailure> {
    Result { () throws(RulesFailure) in try RuleSet.load(files) }
  }

  /// All that loading says, errors and warnings, as a reader sees it.
  func report(in language: Language = .english) -> String {
    let diagnostics: [Diagnostic] =
      switch loaded {
      case .success(let rules): rules.warnings
      case .failure(let failure): failure.diagnostics
      }
    return DiagnosticRenderer(files: files, language: language).render(diagnostics)
  }
}
