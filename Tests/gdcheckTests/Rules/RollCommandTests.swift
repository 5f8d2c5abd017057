import ArgumentParser
import Glibc
import TestSupport
import Testing

@testable import gdcheck

/// `gdcheck rules roll`, run once and again, as a rule author does through the winter.
@Suite struct RollCommandTests {
  static let oldPlan = """
    I. NHIỆM VỤ

    1. Chung:

    - Tập huấn về bình đẳng giới cho cán bộ các phòng ban trong sáu tháng đầu năm 2022.
    - Kiểm tra các cơ sở trên địa bàn mỗi quý một lần và lập biên bản.
    - Gửi kế hoạch năm 2022 về Thường trực trước ngày 31/10.
    """

  static let newPlan = """
    Số: 7/KH

    Quận Mới, ngày 10 tháng 4 năm 2023

    I. NHIỆM VỤ

    1. Chung:

    - Tập huấn về bình đẳng giới cho cán bộ các phòng ban trong sáu tháng đầu năm 2023.
    - Mở chuyên mục về phụ nữ trên trang thông tin của địa phương.
    - Kiểm tra các cơ sở trên địa bàn mỗi quý hai lần và lập biên bản.
    """

  /// A place with the rules of 2022 and both plans' texts.
  static func workplace() throws -> Workplace {
    let work = try Workplace()
    let plan = SmallRules.plan()
    let start = try #require(plan.ranges(of: "clauses:").first)
    let clauses = """
      clauses:
        # Chung
        I.1.1: {begins: Tập huấn về}
        I.1.2: {begins: Kiểm tra}   # mỗi quý
        I.1.3: {begins: Gửi kế hoạch}

      """
    var rules = SmallRules.obligations
    for (old, new) in [
      ("I.1\n", "I.1.1\n"), ("I.2\n", "I.1.2\n"), ("I.2.1\n", "I.1.3\n"), ("I.3\n", "I.1.1\n"),
    ] {
      rules = rules.replacing("clause: " + old, with: "clause: " + new)
    }
    try work.write("rules/2022/plan.yaml", plan[..<start.lowerBound] + clauses)
    try work.write("rules/2022/obligations/all.yaml", rules)
    try work.write("rules/2022/obligations/README.txt", "not rules")
    try work.write("rules/2022/examples/unit.yaml", SmallRules.unit)
    try work.write(
      "rules/2022/tests/all.yaml",
      "gdcheck: tests/1\ntests:\n  - {name: a, unit: health-office, as_of: 31/12/2022, expect: {year.training: fail}}\n"
    )
    try work.write("old.txt", oldPlan)
    try work.write("new.txt", newPlan)
    return work
  }

  /// Every file below `folder` with what it holds.
  static func contents(of folder: String, in work: Workplace) throws -> [String: String] {
    var result: [String: String] = [:]
    for name in work.names(in: folder) {
      let path = "\(folder)/\(name)"
      if InputFile.kind(of: work.path(path)) == .folder {
        result.merge(try contents(of: path, in: work)) { first, _ in first }
      } else {
        result[path] = try work.read(path)
      }
    }
    return result
  }

  static func withPlans(_ work: Workplace) -> [String] {
    ["2022", "2023", "--plan", work.path("new.txt"), "--old-plan", work.path("old.txt")]
  }

  // MARK: Once

  @Test func copiesWhatBelongsToTheRulesAndNothingElse() throws {
    let work = try Self.workplace()
    let told = try roll(["2022", "2023"], in: work)
    #expect(told.errors == "")
    #expect(told.status == .clean)
    let files = Set(try Self.contents(of: "rules/2023", in: work).keys)
    let rolled = ["plan.yaml", "obligations/all.yaml", "tests/all.yaml"]
    #expect(
      files
        == Set((rolled + ["ROLL.md"]).flatMap { ["rules/2023/\($0)", "rules/2023/.roll/written/\($0)"] })
        .union(["rules/2023/.roll/from"])
    )
    #expect(try work.read("rules/2023/tests/all.yaml").contains("as_of: 31/12/2023"))
  }

  @Test(arguments: ["vi", "en"]) func tellsWhatItDid(_ language: String) throws {
    let work = try Self.workplace()
    let told = try roll(Self.withPlans(work) + ["--lang", language], in: work)
    #expect(told.errors == "")
    #expect(told.status == .clean)
    expectSnapshot(told.output, "rules/roll.\(language).txt")
    expectSnapshot(try work.read("rules/2023/ROLL.md"), "rules/roll.list.\(language).md")
    if language == "en" { expectSnapshot(try work.read("rules/2023/plan.yaml"), "rules/roll.plan.yaml") }
  }

  @Test func theRolledSetAuditsAndDiffersOnlyInWhatIsListed() throws {
    let work = try Self.workplace()
    _ = try roll(Self.withPlans(work), in: work)
    try work.write("unit.yaml", SmallRules.evidence(year: 2023))
    let audited = try work.audit(["unit.yaml"], ["--quiet", "--rules", work.path("rules")])
    #expect(audited.errors == "")
    let told = try diff(["2022", "2023"], in: work)
    #expect(told.output.contains("Obligations: 0 added, 0 retired, 0 replaced, 2 changed, 0 reworded only."))
    // The clause of `plan.sent` is gone, and it says so.
    #expect(told.output.contains("→ gone.I.1.3"))
  }

  // MARK: Again

  @Test func rollingTwiceIsRollingOnce() throws {
    let work = try Self.workplace()
    for arguments in [["2022", "2023"], Self.withPlans(work)] {
      _ = try roll(arguments, in: work)
      let once = try Self.contents(of: "rules/2023", in: work)
      let again = try roll(arguments, in: work)
      #expect(again.status == .clean)
      #expect(again.output.contains("unchanged  3 files"))
      #expect(try Self.contents(of: "rules/2023", in: work) == once)
    }
  }

  @Test func thePlanThatComesLaterIsAddedToWhatWasEditedMeanwhile() throws {
    let work = try Self.workplace()
    _ = try roll(["2022", "2023"], in: work)
    let rules = "rules/2023/obligations/all.yaml"
    try work.write(
      rules,
      try work.read(rules).replacing("when: {in: Q2}", with: "when: {in: Q3}   # as agreed")
    )
    let list = "rules/2023/ROLL.md"
    try work.write(list, try work.read(list).replacing("- [ ] `plan.number`", with: "- [x] `plan.number`"))

    let told = try roll(Self.withPlans(work), in: work)
    #expect(told.status == .clean)
    #expect(told.output.contains("updated    obligations/all.yaml"))
    let merged = try work.read(rules)
    #expect(merged.contains("when: {in: Q3}   # as agreed"))
    #expect(merged.contains("clause: I.1.3\n    words: [Kiểm tra]"))
    #expect(merged.contains("clause: gone.I.1.3"))
    #expect(try work.read(list).contains("## Earlier items\n\n- [x] `plan.number`"))
    // And once more nothing changes.
    let after = try Self.contents(of: "rules/2023", in: work)
    _ = try roll(Self.withPlans(work), in: work)
    #expect(try Self.contents(of: "rules/2023", in: work) == after)
  }

  @Test func whereBothChangedALineThePersonsStaysAndTheOtherIsTold() throws {
    let work = try Self.workplace()
    _ = try roll(["2022", "2023"], in: work)
    let plan = "rules/2023/plan.yaml"
    try work.write(
      plan,
      try work.read(plan).replacing("plan: {number: \"…/KH\"", with: "plan: {number: 8/KH")
    )
    let told = try roll(Self.withPlans(work), in: work)
    #expect(told.status == .failures)
    #expect(told.output.contains("line 2: edited since, kept; it would be\n      + plan: {number: \"7/KH\""))
    #expect(try work.read(plan).contains("plan: {number: 8/KH"))
    #expect(try work.read(plan).contains("Mở chuyên mục"))
  }

  @Test func whatAPersonRemovedStaysAway() throws {
    let work = try Self.workplace()
    _ = try roll(["2022", "2023"], in: work)
    unlink(work.path("rules/2023/tests/all.yaml"))
    let told = try roll(["2022", "2023"], in: work)
    #expect(told.status == .clean)
    #expect(told.output.contains("removed    tests/all.yaml"))
    #expect(work.names(in: "rules/2023/tests") == [])
  }

  @Test func aRunThatWasCutOffIsGoneOnWith() throws {
    let whole = try Self.workplace()
    _ = try roll(Self.withPlans(whole), in: whole)
    let asked = try Self.contents(of: "rules/2023", in: whole)
    // Before the plan was written; between a file and the note of it; before the list.
    for lost in [
      ["plan.yaml", ".roll/written/plan.yaml"], [".roll/written/obligations/all.yaml"],
      ["ROLL.md", ".roll/written/ROLL.md"],
    ] {
      let work = try Self.workplace()
      _ = try roll(Self.withPlans(work), in: work)
      for name in lost { unlink(work.path("rules/2023/\(name)")) }
      let told = try roll(Self.withPlans(work), in: work)
      #expect(told.status == .clean)
      #expect(try Self.contents(of: "rules/2023", in: work) == asked)
    }
  }

  // MARK: Refused

  @Test func aFolderThatNoRollBeganIsLeftAlone() throws {
    let work = try Self.workplace()
    try work.write("rules/2023/plan.yaml", SmallRules.plan(year: 2023))
    let told = try roll(["2022", "2023"], in: work)
    #expect(told.status == .notAudited)
    #expect(told.errors.contains("was not begun by this command"))
    #expect(work.names(in: "rules/2023") == ["plan.yaml"])
  }

  @Test func aSetRolledFromAnotherYearIsLeftAlone() throws {
    let work = try Self.workplace()
    _ = try roll(["2022", "2024"], in: work)
    try work.write("rules/2023/plan.yaml", SmallRules.plan(year: 2023))
    try work.write("rules/2023/obligations/all.yaml", SmallRules.obligations)
    let told = try roll(["2023", "2024"], in: work)
    #expect(told.status == .notAudited)
    #expect(told.errors.contains("was rolled from 2022"))
  }

  @Test func rulesWithErrorsAndTextsWithoutClausesAreNotRolled() throws {
    let work = try Self.workplace()
    try work.write("letter.txt", "Kính gửi các đơn vị\n")
    let letter = try roll(["2022", "2023", "--plan", work.path("letter.txt")], in: work)
    #expect(letter.status == .notAudited)
    #expect(letter.errors.contains("no clause was found"))
    let missing = try roll(["2022", "2023", "--plan", work.path("nowhere.txt")], in: work)
    #expect(missing.status == .notAudited)
    try work.write("rules/2022/obligations/more.yaml", "gdcheck: obligations/1\nobligations: [{id: x}]\n")
    let broken = try roll(["2022", "2023"], in: work)
    #expect(broken.status == .notAudited)
    #expect(broken.errors.contains("more.yaml"))
    #expect(work.names(in: "rules") == ["2022"])
  }

  @Test func whatCannotBeReadIsNotTakenForMissing() throws {
    let work = try Self.workplace()
    _ = try roll(["2022", "2023"], in: work)
    unlink(work.path("rules/2023/plan.yaml"))
    mkdir(work.path("rules/2023/plan.yaml"), 0o700)
    let told = try roll(["2022", "2023"], in: work)
    #expect(told.status == .notAudited)
    #expect(told.errors.contains("plan.yaml"))
  }

  @Test func theYearToMakeFollowsTheOther() {
    #expect(throws: (any Error).self) { try RollCommand.parse(["2023", "2022"]) }
    #expect(throws: (any Error).self) { try RollCommand.parse(["2022", "2023", "--old-plan", "x"]) }
  }

  @Test func aSetThatAPersonBrokeIsToldWithItsErrors() throws {
    let work = try Self.workplace()
    _ = try roll(["2022", "2023"], in: work)
    let rules = "rules/2023/obligations/all.yaml"
    try work.write(rules, try work.read(rules).replacing("type: inspection", with: "type: inspecton"))
    let told = try roll(["2022", "2023"], in: work)
    #expect(told.status == .notAudited)
    #expect(told.output.contains("did you mean `inspection`?"))
  }
}
