import Diagnostics
import Engine
import Terms
import TestSupport
import Testing

@testable import Workbench

/// What is wrong with files of tests, told where a person can mend it.
@Suite struct AuthorTestsDecodeTests {
  private static let rule = """
    who: [health-office, ward-committee]
    what: {activity: {type: training, topic: equality}}
    """

  private static let good = """
    gdcheck: tests/1
    tests:
      - name: t
        unit: health-office
        as_of: 01/07/2022
        evidence:
          activities:
            - {id: A1, type: training, date: 10/05/2022, documents: [D1]}
          documents:
            - {id: D1, type: minutes, issued: 10/05/2022}
        expect: {test.one: fail too-few}
        variants:
          - {name: v, change: {A1: {topic: equality}}, expect: {test.one: pass}}

    """

  /// Each case is the good file with one thing changed for another.
  private static let cases: [(old: String, new: String)] = [
    ("gdcheck: tests/1", "gdcheck: tests/2"),
    ("gdcheck: tests/1\n", ""),
    ("tests:", "test:"),
    ("name: t", "title: t"),
    ("name: t", "name: {vi: '', en: t}"),
    ("unit: health-office", "unit: heath-office"),
    ("unit: health-office", "unit: ward-committee"),
    ("unit: health-office", "unit: {agency: health-office, ward: 1}"),
    ("as_of: 01/07/2022", "as_of: 31/06/2022"),
    ("as_of: 01/07/2022", "as_of: 01/07/2032"),
    ("    as_of: 01/07/2022\n", ""),
    ("type: training", "type: traning"),
    ("documents: [D1]", "documents: [D2]"),
    ("activities:", "year: 2022\n      activities:"),
    ("expect: {test.one: fail", "expect: {test.on: fail"),
    ("fail too-few", "fails"),
    ("fail too-few", "fail to-few"),
    ("fail too-few", "pass too-few"),
    ("fail too-few", "fail too few"),
    ("fail too-few", "{verdict: fail, resson: too-few}"),
    ("fail too-few", "{verdict: fail, basis: frim}"),
    ("    expect: {test.one: fail too-few}\n", ""),
    ("change: {A1:", "change: {A2:"),
    ("change: {A1:", "change: {A1x:"),
    ("topic: equality", "topic: equalty"),
    ("topic: equality", "tpic: equality"),
    ("change: {A1: {topic: equality}}", "drop: D11"),
    ("change: {A1: {topic: equality}}", "drop: A1.sites"),
    ("change: {A1: {topic: equality}}", "drop: A1.typ"),
    ("change: {A1: {topic: equality}}", "add: {activities: [{id: A1, type: seminar, date: 10/05/2022}]}"),
    ("change: {A1: {topic: equality}}", "add: {activity: []}"),
    ("change: {A1: {topic: equality}}", "circumstances: {city-decison: never}"),
    ("change: {A1: {topic: equality}}", "circumstances: {city-decision: 01/03/1990}"),
    ("change: {A1: {topic: equality}}", "visit: {rejected: [A3]}"),
    ("change: {A1: {topic: equality}}", "visit: {judgements: [{obligation: test.one, verdict: review}]}"),
    ("change: {A1: {topic: equality}}", "visit: {waivers: [{obligation: test.none, until: 31/12/2022}]}"),
    ("change: {A1: {topic: equality}}, ", ""),
    ("name: v,", "name: v, evidence: {},"),
    ("    variants:", "    drop: A1\n    variants:"),
    (
      "      - {name: v,", "      - {name: v, as_of: 02/07/2022, expect: {test.one: fail}}\n      - {name: v,"
    ),
  ]

  private func complaint(_ text: String, _ language: Language) throws -> String {
    let program = try SmallSet.program(Self.rule)
    let file = SourceFile(name: "tests.yaml", text: text)
    do throws(AuthorTestsFailure) {
      _ = try AuthorTests.decode([file], testing: program)
      return ""
    } catch {
      return DiagnosticRenderer(files: [file], language: language).render(error.diagnostics)
    }
  }

  @Test func theGoodFileIsRead() throws {
    #expect(try complaint(Self.good, .english) == "")
  }

  @Test(arguments: Language.allCases) func everyMistakeIsToldAtItsPlace(_ language: Language) throws {
    var text = ""
    for (old, new) in Self.cases {
      let bad = Self.good.replacing(old, with: new, maxReplacements: 1)
      try #require(bad != Self.good, "\(old)")
      let complaint = try complaint(bad, language)
      #expect(!complaint.isEmpty, "\(new)")
      text += "--- \(old.isEmpty ? "" : old) → \(new)\n".replacing("\n    ", with: "⏎ ") + complaint + "\n"
    }
    expectSnapshot(text, "author-tests-refused.\(language.rawValue).txt")
  }

  @Test func allMistakesOfAllFilesAreToldInOneRun() throws {
    let program = try SmallSet.program(Self.rule)
    let files = ["a.yaml", "b.yaml"].map { name in
      SourceFile(
        name: name,
        text: Self.good.replacing("test.one", with: "test.on").replacing(
          "type: minutes",
          with: "type: minute"
        )
      )
    }
    let error = #expect(throws: AuthorTestsFailure.self) {
      try AuthorTests.decode(files, testing: program)
    }
    // Two expectations and one paper of each file; the paper is not told again for the variant.
    let spans = error?.diagnostics.map { $0.span?.file } ?? []
    #expect(spans.count { $0 == 0 } == 3 && spans.count { $0 == 1 } == 3)
  }

  @Test func aMistakeInAVariantsEvidencePointsIntoTheVariant() throws {
    let bad = Self.good.replacing("{topic: equality}", with: "{topic: equality, women: 3}")
    let complaint = try complaint(bad, .english)
    #expect(complaint.contains("tests.yaml:13:"))
    #expect(complaint.contains("unknown key `women`"))
  }

  @Test func tooMuchIsRefusedWithoutBeingRead() throws {
    let record =
      "{id: A1, type: training, dates: [" + String(repeating: "10/05/2022, ", count: 1001) + "11/05/2022]}"
    let many = Self.good.replacing(
      "{id: A1, type: training, date: 10/05/2022, documents: [D1]}",
      with: record
    )
    #expect(try complaint(many, .english).contains("1000"))
    var variants = ""
    for number in 0..<1000 {
      variants += "      - {name: v\(number), as_of: 02/07/2022, expect: {test.one: fail}}\n"
    }
    let dates =
      "{id: A1, type: training, dates: [" + String(repeating: "10/05/2022, ", count: 900) + "11/05/2022]}"
    let wide = Self.good.replacing("{id: A1, type: training, date: 10/05/2022, documents: [D1]}", with: dates)
    #expect(try complaint(wide + variants, .english).contains("more than 200000 tests"))
  }

  @Test func theFormOfTheSchemaHasTheKeysThatAreRead() throws {
    let keys: [(String, [String])] = [
      ("tests-file", TestFileKey.allCases.map(\.rawValue)),
      ("test", TestKey.allCases.filter { !TestKey.ofVariants.contains($0) }.map(\.rawValue)),
      ("variant", TestKey.allCases.filter { !TestKey.ofTests.contains($0) }.map(\.rawValue)),
      ("test-evidence", EvidenceListKey.allCases.map(\.rawValue)),
      ("test-visit", TestVisitKey.allCases.map(\.rawValue)),
      ("judgement", TestJudgementKey.allCases.map(\.rawValue)),
      ("waiver", TestWaiverKey.allCases.map(\.rawValue)),
      ("expectation", ExpectationKey.allCases.map(\.rawValue)),
    ]
    for (name, keys) in keys {
      let form = try #require(FormatSchema.tests.forms.first { $0.name == name }, "\(name)")
      #expect(form.members.map(\.key).sorted() == keys.sorted(), "\(name)")
    }
  }
}
