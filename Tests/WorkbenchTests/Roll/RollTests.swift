import Diagnostics
import Engine
import Rules
import Terms
import TestSupport
import Testing

@testable import Workbench

/// Next year's rules, as a rule author finds them.
@Suite struct RollTests {
  @Test func withoutANewPlanOnlyTheYearMoves() throws {
    let source = try MadeUpPlans.source()
    let roll = Roll(source, to: 2023)
    #expect(try roll.text("obligations/all.yaml") == MadeUpPlans.obligations)
    let plan = MadeUpPlans.plan.replacing("year: 2022", with: "year: 2023")
      .replacing("\"15/KH-BVSTB\"", with: "\"…/KH-BVSTB\"")
    #expect(try roll.text("plan.yaml") == plan)
    #expect(roll.files.last?.path == "plan.yaml")
  }

  @Test func theRulesMeanWhatTheyMeant() throws {
    let source = try MadeUpPlans.source()
    let rules = try Roll(source, to: 2023).loaded()
    let diff = RuleDiff(from: source.rules, to: rules)
    #expect(diff.added.isEmpty && diff.retired.isEmpty && diff.changed.isEmpty)
    #expect(diff.plan.map(\.property) == [.number, .year])
  }

  @Test func theDatesOfTestsMoveInTheirOwnForm() throws {
    let rolled = try Roll(MadeUpPlans.source(), to: 2023).text("tests/all.yaml")
    let asked = MadeUpPlans.tests.replacing("15/11/2022", with: "15/11/2023")
      .replacing("2022-10-30", with: "2023-10-30").replacing("'31/10/2022'", with: "'31/10/2023'")
      .replacing("covers: 2022", with: "covers: 2023").replacing("date: 1/11/2022", with: "date: 1/11/2023")
      .replacing("31/12/2022", with: "31/12/2023")
      // What hangs on the day of a circumstance takes that day along.
      .replacing(
        "15/11/2023   # sau hạn\n",
        with: "15/11/2023   # sau hạn\n    circumstances: {guidance: 05/05/2023}\n"
      )
      .replacing("{project: 01/06/2022}", with: "{project: 01/06/2023, guidance: 05/05/2023}")
    // The name of a test is a sentence: a person reads it.
    #expect(rolled.contains("Báo cáo gửi ngày 31/10/2022"))
    #expect(rolled == asked)
  }

  @Test(arguments: Language.allCases) func theListSaysWhatAPersonMustLookAt(_ language: Language) throws {
    let roll = Roll(try MadeUpPlans.source(), to: 2023)
    let list = Checklist(roll.work, from: 2022, to: 2023, language: language).text()
    expectSnapshot(list, "roll.list.\(language.rawValue).md")
  }

  static let layouts: [(old: String, new: String)] = [
    (
      "- {as_of: 1/6/2022, expect: {reports.year: fail}}",
      "- {as_of: 1/6/2023, circumstances: {guidance: 05/05/2023}, expect: {reports.year: fail}}"
    ),
    (
      "- expect:\n    reports.year: fail\n  as_of: 1/6/2022",
      "- expect:\n    reports.year: fail\n  as_of: 1/6/2023\n  circumstances: {guidance: 05/05/2023}\n"
    ),
    (
      "- as_of: 1/6/2022\n  circumstances:\n    project: never   # chưa\n  expect: {reports.year: fail}",
      "- as_of: 1/6/2023\n  circumstances:\n    project: never   # chưa\n    guidance: 05/05/2023\n  expect: {reports.year: fail}"
    ),
    (
      "- {as_of: 1/6/2022, circumstances: {guidance: never}, expect: {reports.year: fail}}",
      "- {as_of: 1/6/2023, circumstances: {guidance: never}, expect: {reports.year: fail}}"
    ),
    (
      "- {as_of: 1/6/2022, expect: {reports.half: fail}}", "- {as_of: 1/6/2023, expect: {reports.half: fail}}"
    ),
  ]

  @Test(arguments: layouts.indices) func aTestTakesTheDayOfItsCircumstanceAlong(_ place: Int) throws {
    let example = Self.layouts[place]
    var source = try MadeUpPlans.source()
    source.tests = [
      RuleSetFile(path: "tests/a.yaml", bytes: Array("gdcheck: tests/1\ntests:\n\(example.old)".utf8))
    ]
    let rolled = try Roll(source, to: 2023).text("tests/a.yaml")
    #expect(rolled == "gdcheck: tests/1\ntests:\n\(example.new)")
  }

  // MARK: With the new plan

  @Test func clausesAndCitationsFollowTheNewText() throws {
    let roll = Roll(try MadeUpPlans.sourceWithPlans(), to: 2023)
    expectSnapshot(try roll.text("plan.yaml"), "roll.plan.yaml")
    expectSnapshot(try roll.text("obligations/all.yaml"), "roll.obligations.yaml")
    _ = try roll.loaded()
  }

  @Test func theNewPlansListNamesEachClauseOfItsText() throws {
    let roll = Roll(try MadeUpPlans.sourceWithPlans(), to: 2023)
    let rules = try roll.loaded()
    let text = PlanText(SourceFile(name: "new.txt", text: MadeUpPlans.new))
    let listed = rules.plan.clauses.filter { !$0.number.value.hasPrefix("gone.") }
    #expect(listed.map(\.number.value) == text.clauses.map(\.number))
    #expect(listed.map(\.fingerprint) == text.clauses.map(\.fingerprint))
    for (clause, item) in zip(listed, text.clauses) { #expect(item.text.hasPrefix(clause.begins)) }
    #expect(rules.plan.number == "9/KH-BVSTB")
    #expect(rules.plan.issued == "15/2/2023")
  }

  @Test(arguments: Language.allCases) func theListSaysWhatTheNewPlanAsks(_ language: Language) throws {
    let roll = Roll(try MadeUpPlans.sourceWithPlans(), to: 2023)
    let list = Checklist(roll.work, from: 2022, to: 2023, language: language).text()
    expectSnapshot(list, "roll.list.plan.\(language.rawValue).md")
  }

  @Test func whatThePersonGivesWinsOverTheTextsHead() throws {
    var source = try MadeUpPlans.sourceWithPlans()
    source.number = "10/KH-\"X\""
    source.issued = "16/2/2023"
    let rules = try Roll(source, to: 2023).loaded()
    #expect(rules.plan.number == "10/KH-\"X\"")
    #expect(rules.plan.issued == "16/2/2023")
  }

  @Test func aListInBracesIsWrittenAnewAndLoads() throws {
    let start = try #require(MadeUpPlans.plan.ranges(of: "clauses:").first)
    let numbers = ["I.1.1", "I.1.2", "I.1.3", "I.2.1", "I.2.2", "I.3", "II.1.1", "II.1.2", "II.1.3"]
    let items = PlanText(SourceFile(name: "old.txt", text: MadeUpPlans.old)).clauses
    let entries = numbers.map { number in
      let item = items.first { $0.number == number }
      return "\(number): {begins: \"\(item?.text.prefix(9) ?? "")\", fingerprint: \(item?.fingerprint ?? "")}"
    }
    let plan = MadeUpPlans.plan[..<start.lowerBound] + "clauses: {\(entries.joined(separator: ", "))}\n"
    var source = try MadeUpPlans.source(plan: String(plan))
    source.plan = SourceFile(name: "new.txt", text: MadeUpPlans.new)
    source.oldPlan = SourceFile(name: "old.txt", text: MadeUpPlans.old)
    let rules = try Roll(source, to: 2023).loaded()
    #expect(rules.plan.clauses.contains { $0.number.value == "I.2.3" })
  }

  /// Other words may bind others: what was said of the old ones is kept beside the new ones, and counts no more.
  @Test func marksOfAClauseOfOtherWordsBecomeComments() throws {
    var source = try MadeUpPlans.source(
      plan: MadeUpPlans.plan.replacing(
        "{vi: Câu dẫn., en: A lead-in.}   # không ai phải làm",
        with: "   # không ai phải làm\n      vi: Câu dẫn.\n      en: A lead-in."
      )
    )
    source.oldPlan = SourceFile(name: "old.txt", text: MadeUpPlans.old)
    source.plan = SourceFile(
      name: "new.txt",
      text: MadeUpPlans.old.replacing(
        "Câu dẫn của các báo cáo sau đây",
        with: "Lời dẫn của các báo cáo sau đây"
      )
      .replacing("Treo băng rôn tại chợ", with: "Dán áp phích tại chợ")
    )
    let roll = Roll(source, to: 2023)
    let plan = try roll.text("plan.yaml")
    #expect(plan.contains("    # carried_by: [I.1.1]\n"))
    let mark =
      "    # not_an_obligation:    # không ai phải làm\n      # vi: Câu dẫn.\n      # en: A lead-in.\n"
    #expect(plan.contains(mark), "\(plan)")
    let rules = try roll.loaded()
    for clause in rules.plan.clauses { #expect(!clause.isMarked, "\(clause.number.value)") }
    #expect(roll.work.filter { $0.text[.english].contains("write it again if that still holds") }.count == 2)
  }

  @Test func aPlanRolledOnItsOwnTextKeepsEveryClause() throws {
    var source = try MadeUpPlans.source()
    source.plan = SourceFile(name: "old.txt", text: MadeUpPlans.old)
    let roll = Roll(source, to: 2023)
    let plain = Roll(try MadeUpPlans.source(), to: 2023)
    #expect(try roll.text("obligations/all.yaml") == plain.text("obligations/all.yaml"))
    #expect(try roll.text("plan.yaml") == plain.text("plan.yaml").replacing("…/KH", with: "15/KH"))
  }

  /// Whatever rules the repository holds: rolled, they load and ask the same.
  @Test(arguments: [2023, 2024, 2025, 2028]) func thePlansOwnRulesAskTheSameInAnotherYear(_ year: Int) throws
  {
    let rules = try PlanRules.program.get().rules.source
    let paths = rules.files.map { file in
      file.name.hasSuffix("plan.yaml")
        ? "plan.yaml" : "obligations/\(file.name.split(separator: "/").last ?? "")"
    }
    var source = Roll.Source(rules: rules, paths: paths, tests: [])
    source.issued = CivilDate(year: year, month: 4, day: 1)
    let roll = Roll(source, to: year)
    let diff = RuleDiff(from: rules, to: try roll.loaded())
    #expect(diff.added.isEmpty && diff.retired.isEmpty && diff.replaced.isEmpty && diff.changed.isEmpty)
    #expect(diff.plan.map(\.property) == [.number, .issued, .year])
    let readings = rules.obligations.filter { $0.reading != nil }
    #expect(roll.work.filter { $0.section == .readings }.count == readings.count)
    #expect(Set(roll.work.map(\.key)).count == roll.work.count)
    // Files that nothing of the year stands in are as they were, byte for byte.
    for (path, file) in zip(paths, rules.files) where path != "plan.yaml" {
      #expect(roll.files.first { $0.path == path }?.bytes == file.bytes)
    }
  }

  // MARK: Days that a year lacks

  @Test func theLeapDayBecomesTheDayBefore() throws {
    let plan = MadeUpPlans.plan.replacing("2022", with: "2024")
      .replacing("day: 1/2, moves: lunar", with: "day: 29/2")
    var source = try MadeUpPlans.source(
      plan: plan,
      obligations: MadeUpPlans.obligations.replacing("by: 30/4", with: "by: 29/02")
    )
    source.tests = [
      RuleSetFile(
        path: "tests/a.yaml",
        bytes: Array("gdcheck: tests/1\ntests: [{as_of: 29/2/2024}, {as_of: 2024-02-29}]\n".utf8)
      )
    ]
    let roll = Roll(source, to: 2025)
    _ = try roll.loaded()
    #expect(
      try roll.text("tests/a.yaml") == "gdcheck: tests/1\ntests: [{as_of: 28/02/2025}, {as_of: 2025-02-28}]\n"
    )
    #expect(roll.work.filter { $0.key.hasPrefix("days:leap") }.count == 4)
    // Four years on there is such a day again.
    let later = Roll(source, to: 2028)
    #expect(
      try later.text("tests/a.yaml") == "gdcheck: tests/1\ntests: [{as_of: 29/2/2028}, {as_of: 2028-02-29}]\n"
    )
    #expect(!later.work.contains { $0.key.hasPrefix("days:leap") })
  }
}
