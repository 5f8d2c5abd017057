import Engine
import Evidence
import Reports
import Terms
import Testing

@Suite struct NeedWordsTests {
  private static func needs(_ tree: SampleFindings.Tree, asOf: CivilDate, _ language: Language) -> [String] {
    var audit = SampleAudit.audit
    audit.asOf = asOf
    let finding = SampleFindings.finding(0, tree, &audit.explanations)
    let left = Remainder.all(of: finding, in: audit, SampleRules.rules)
    return Wording(SampleRules.rules, in: language).needs(left, in: audit)
  }

  private static let quarters = (1...4).map { SamplePlan.window(.quarter($0)) }

  @Test func tellsWhatToAddAndByWhen() {
    let tree = SampleFindings.cell(0, 0, Self.quarters[3], .pending, .notDue)
    let asOf = SamplePlan.date(5, 12)
    #expect(
      Self.needs(tree, asOf: asOf, .english)
        == ["add 1 inspection on sex-selective abortion at a clinic by 31/12/2022, with minutes"]
    )
    #expect(
      Self.needs(tree, asOf: asOf, .vietnamese)
        == [
          "thêm 1 cuộc kiểm tra, thanh tra về nạo, phá thai vì lý do giới tính tại phòng khám, chậm nhất 31/12/2022, có biên bản"
        ]
    )
  }

  @Test func ofAWindowThatIsOverItTellsWhatWouldHaveMetIt() {
    let tree = SampleFindings.cell(0, 0, Self.quarters[0], .fail, .nothingFound)
    #expect(
      Self.needs(tree, asOf: SamplePlan.date(5, 12), .english)
        == [
          "what would have met it: 1 inspection on sex-selective abortion at a clinic in quarter I (01/01–31/03/2022), with minutes"
        ]
    )
  }

  @Test func namesTheRecordThatLacksItsProof() {
    let miss = Explanations.Miss(record: RecordRef(.activity, 1), first: .noProof)
    let tree = SampleFindings.cell(0, 0, Self.quarters[2], .fail, .unproven, misses: [miss])
    #expect(
      Self.needs(tree, asOf: SamplePlan.date(5, 12), .english)
        == ["attach minutes dated on or after 05/07/2022 to A7"]
    )
    #expect(
      Self.needs(tree, asOf: SamplePlan.date(5, 12), .vietnamese)
        == ["kèm biên bản lập từ ngày 05/07/2022 trở đi cho A7"]
    )
  }

  @Test func saysTheSameThingForSeveralWindowsOnce() {
    let cells = Self.quarters.map { SampleFindings.cell(0, 0, $0, .pending, .notDue) }
    let tree = SampleFindings.group(.windows(needed: 4), .pending, .notDue, cells)
    #expect(
      Self.needs(tree, asOf: SamplePlan.date(1, 1, 2021), .english)
        == [
          "add 1 inspection on sex-selective abortion at a clinic, in each of: quarters I, II, III and IV, with minutes"
        ]
    )
  }

  @Test func asksForNoMoreWindowsThanTheRule() {
    let passed = SampleFindings.cell(0, 0, Self.quarters[0], .pass, .met, 1)
    let lost = SampleFindings.cell(0, 0, Self.quarters[1], .fail, .nothingFound)
    let open = Self.quarters[2...].map { SampleFindings.cell(0, 0, $0, .pending, .notDue) }
    let tree = SampleFindings.group(.windows(needed: 2), .pending, .notDue, [passed, lost] + open)
    #expect(
      Self.needs(tree, asOf: SamplePlan.date(5, 7), .english)
        == ["add 1 inspection on sex-selective abortion at a clinic by 30/09/2022, with minutes"]
    )
  }

  @Test func ofSeveralWaysItFollowsTheNearest() {
    let far = SampleFindings.cell(0, 0, Self.quarters[3], .pending, .notDue)
    let near = SampleFindings.cell(2, 1, Self.quarters[3], .pending, .notDue, 1, of: 2)
    let tree = SampleFindings.group(.any, .pending, .notDue, [far, near])
    #expect(
      Self.needs(tree, asOf: SamplePlan.date(5, 12), .english)
        == ["add 1 activity (round-table talk or training) for men by 31/12/2022"]
    )
  }

  @Test func ofSeveralWaysItFollowsTheOneThatGaveTheReason() {
    let miss = Explanations.Miss(record: RecordRef(.activity, 1), first: .noProof)
    let far = SampleFindings.cell(2, 1, Self.quarters[2], .fail, .tooFew, 1, of: 2)
    let near = SampleFindings.cell(0, 0, Self.quarters[2], .fail, .unproven, misses: [miss])
    let tree = SampleFindings.group(.any, .fail, .unproven, [far, near])
    #expect(
      Self.needs(tree, asOf: SamplePlan.date(5, 12), .english)
        == ["attach minutes dated on or after 05/07/2022 to A7"]
    )
  }

  @Test func nothingIsMissingOfWhatIsMet() {
    let tree = SampleFindings.cell(0, 0, Self.quarters[0], .pass, .met, 1)
    #expect(Self.needs(tree, asOf: SamplePlan.date(5, 12), .english).isEmpty)
  }
}
