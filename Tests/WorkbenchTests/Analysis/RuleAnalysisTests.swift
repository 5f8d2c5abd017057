import Diagnostics
import Engine
import Rules
import Terms
import TestSupport
import Testing

@testable import Workbench

/// What the analysis says of rules that can't do what they are for.
@Suite struct RuleAnalysisTests {
  /// Rules with one fault, and what is found: the kind, how grave it is, and the text that it marks.
  struct Case: CustomTestStringConvertible {
    let name: String
    let obligations: [String]
    let found: [String]

    init(_ name: String, _ obligations: String..., finds found: [String]) {
      self.name = name
      self.obligations = obligations
      self.found = found
    }

    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(
      "its time is over before its `if` can hold",
      AnalysisRules.obligation(
        "never.passes",
        "if: {activity: {type: inspection}, when: {in: Q3}}\nwhat: {activity: {type: training}}\nwhen: {by: 30/6}"
      ),
      finds: ["error never-passes {activity: {type: training}}"]
    ),
    Case(
      "two bounds of one figure shut each other out",
      AnalysisRules.obligation(
        "never.passes",
        """
        what:
          all:
            - figure: {name: leaders, at_least: 30%}
            - figure: {name: leaders, at_most: 20%}
        """
      ),
      finds: [
        "error never-passes all:\n        - figure: {name: leaders, at_least: 30%}\n        - figure: {name: leaders, at_most: 20%}"
      ]
    ),
    Case(
      "more records than a file holds",
      AnalysisRules.obligation(
        "never.passes",
        "what: {activity: {type: training}, at_least: 9000}\nwhen: {each: half}"
      ),
      finds: ["error never-passes {activity: {type: training}, at_least: 9000}"]
    ),
    Case(
      "what makes it owed is enough to meet it",
      AnalysisRules.obligation(
        "never.fails",
        "if: {activity: {type: training, topic: violence}, when: {in: Q2}}\nwhat: {activity: {type: training}}"
      ),
      finds: ["error never-fails {activity: {type: training}}"]
    ),
    Case(
      "a part of an `any` that can't be met",
      AnalysisRules.obligation(
        "one.way",
        """
        if: {activity: {type: inspection}, when: {in: Q3}}
        what: {any: [{document: {type: plan}, when: {in: Q1}}, {document: {type: minutes}}]}
        """
      ),
      finds: ["warning way-never-passes {document: {type: plan}, when: {in: Q1}}"]
    ),
    Case(
      "an alternative that can't be met",
      AnalysisRules.obligation(
        "reading",
        """
        if: {activity: {type: inspection}, when: {in: Q3}}
        what: {activity: {type: training}}
        reading:
          authority: standing-office
          why: {vi: a, en: b}
          alternatives: [{name: by-spring, when: {by: 31/3}}]
        """
      ),
      finds: ["warning way-never-passes by-spring"]
    ),
    Case(
      "wards that the circumstance does not touch",
      AnalysisRules.obligation(
        "nobody",
        who: "{agency: ward-committee, wards: [2]}",
        "if: {circumstance: ward-project}\nwhat: {document: {type: plan}}"
      ),
      finds: ["error binds-no-unit nobody"]
    ),
    Case(
      "arisen after its time",
      AnalysisRules.obligation(
        "late",
        who: "ward-committee",
        "if: {circumstance: ward-project}\nwhat: {document: {type: plan}}\nwhen: {by: 30/4}"
      ),
      finds: ["remark never-owed late"]
    ),
    Case(
      "over before the plan was issued",
      AnalysisRules.obligation("early", "what: {activity: {type: training}}\nwhen: {in: Q1}"),
      finds: ["remark ended-before-issue {in: Q1}"]
    ),
    Case(
      "some windows over before the plan was issued are no news",
      AnalysisRules.obligation("each", "what: {activity: {type: training}}\nwhen: {each: quarter}"),
      finds: []
    ),
    Case(
      "the same in other words",
      AnalysisRules.obligation(
        "first",
        "what: {activity: {type: training, topic: equality}, proof: minutes}\nwhen: {in: Q2}"
      ),
      AnalysisRules.obligation(
        "second",
        who: "[ward-committee, health-office, labour-office]",
        "what: {activity: {topic: [equality], type: training}, at_least: 1, proof: [minutes]}\nwhen: {each: [Q2]}"
      ),
      finds: ["warning duplicate second"]
    ),
    Case(
      "the same question for a person",
      AnalysisRules.obligation("first", "judge: {vi: Tốt chưa?, en: Is it good?}"),
      AnalysisRules.obligation("second", "judge: {vi: Tốt chưa?, en: Is it good?}"),
      AnalysisRules.obligation("third", "judge: {vi: Đủ chưa?, en: Is it enough?}"),
      finds: ["warning duplicate second"]
    ),
    Case(
      "less than another duty of the clause asks",
      AnalysisRules.obligation(
        "much",
        "what: {activity: {type: training, topic: equality}, at_least: 2}\nwhen: {in: Q2}"
      ),
      AnalysisRules.obligation(
        "little",
        who: "health-office",
        "what: {activity: {type: [training, inspection]}}"
      ),
      finds: ["warning implied little"]
    ),
    Case(
      "less than a duty of another clause asks, which the plan may say twice",
      AnalysisRules.obligation(
        "much",
        "what: {activity: {type: training, topic: equality}, at_least: 2}\nwhen: {in: Q2}"
      ),
      AnalysisRules.obligation(
        "little",
        who: "health-office",
        clause: "I.2",
        "what: {activity: {type: [training, inspection]}}"
      ),
      finds: ["remark implied little"]
    ),
    Case(
      "an alternative that decides as the rule does",
      AnalysisRules.obligation(
        "reading",
        who: "ward-committee",
        """
        what: {activity: {type: training}}
        reading:
          authority: standing-office
          why: {vi: a, en: b}
          alternatives: [{name: all-wards, who: {agency: ward-committee, wards: [1, 2, 12]}}]
        """
      ),
      finds: ["warning idle-alternative all-wards"]
    ),
  ]

  @Test(arguments: cases) func findsWhatIsWrongAndNothingElse(_ item: Case) throws {
    let rules = try AnalysisRules.analysis(item.obligations)
    let findings = RuleAnalysis(rules.program).findings.filter { $0.id != "unused-names" }
    let found = findings.map { "\($0.severity) \($0.id) \($0.span.map(rules.text) ?? "")" }
    #expect(found == item.found)
  }

  /// A rule author reads these; the stored texts are what they read.
  @Test(arguments: Language.allCases) func saysWhatIsWrong(_ language: Language) throws {
    let texts = try Self.cases.filter { !$0.found.isEmpty }.map { item in
      let rules = try AnalysisRules.analysis(item.obligations)
      let findings = RuleAnalysis(rules.program).findings.filter { $0.id != "unused-names" }
      let renderer = DiagnosticRenderer(files: rules.files, language: language)
      return "== \(item.name)\n" + renderer.render(findings)
    }
    expectSnapshot(texts.joined(separator: "\n"), "analysis.\(language.rawValue).txt")
  }

  @Test func tellsWhatNoRuleUsesInOneLineEachList() throws {
    let rules = try AnalysisRules.analysis([
      AnalysisRules.obligation(
        "one",
        who: "health-office",
        "what: {activity: {type: training, topic: equality}}\nwhen: {by: 1/5}"
      )
    ])
    let unused = RuleAnalysis(rules.program).findings.filter { $0.id == "unused-names" }
    #expect(
      unused.map { $0.message[.english] } == [
        "1 group no rule uses: `member`",
        "2 agencies are bound by no obligation: `labour-office`, `ward-committee`",
        "2 circumstances no rule uses: `ward-project`, `city-project`",
        "1 of `activities` no rule asks for: `inspection`",
        "1 of `topics` no rule asks for: `violence`",
        "2 of `documents` no rule asks for: `minutes`, `plan`",
        "1 of `sections` no rule asks for: `gender`",
        "1 of `figures` no rule asks for: `leaders`",
      ]
    )
  }

  /// What has not arisen is looked at as if it had: its faults are found before it is needed.
  @Test func analysesWhatHasNotArisen() throws {
    let fault = AnalysisRules.obligation(
      "waiting",
      "if: {circumstance: city-project}\nwhat: {all: [{figure: {name: leaders, at_least: 3}}, {figure: {name: leaders, at_most: 2}}]}"
    )
    let good = AnalysisRules.obligation(
      "counted",
      "if: {circumstance: city-project}\nwhat: {document: {type: plan}}\nwhen: {days: 30, after: city-project}"
    )
    let analysis = RuleAnalysis(try AnalysisRules.analysis([fault, good]).program)
    let grave = analysis.findings.filter { $0.severity != .remark }
    #expect(grave.map(\.id) == ["never-passes"])
    #expect(analysis.proved == 1)
    #expect(!analysis.findings.contains { $0.id == "ended-before-issue" })
  }
}

/// The plan's own rules are none of these.
@Suite struct PlanAnalysisTests {
  @Test func everyObligationOfThePlanCanPassAndCanFail() throws {
    let program = try PlanRules.program.get()
    let analysis = RuleAnalysis(program)
    let grave = analysis.findings.filter { $0.severity != .remark }.map { $0.message[.english] }
    #expect(grave == [])
    #expect(analysis.proved == program.obligations.count)
    #expect(analysis.cases >= program.obligations.count)
    // Each way lacks its record, its type or its time at least.
    #expect(analysis.shortsThatFail >= analysis.cases)
  }
}
