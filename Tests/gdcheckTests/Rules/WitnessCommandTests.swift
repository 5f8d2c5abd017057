import ArgumentParser
import TestSupport
import Testing

@testable import gdcheck

/// `gdcheck rules witness`, as a rule author or a unit runs it.
@Suite struct WitnessCommandTests {
  private func witness(_ work: Workplace, _ arguments: [String], language: String = "en") throws -> Transcript
  {
    let command = try WitnessCommand.parse(arguments)
    return try tool(in: work, language: language, command.run(in:))
  }

  private static let waiting = """
      - id: project.report
        clause: I.1
        words: [Tập huấn]
        who: [health-office, ward-committee]
        if: {circumstance: project}
        duty: {vi: Báo cáo, en: Report}
        what:
          document: {type: plan, sent_to: labour-office}
        when: {days: 10, after: project}

    """

  private static func workplace() throws -> Workplace {
    let work = try Workplace()
    let circumstance = "circumstances:\n  project: {name: {vi: Dự án, en: Project}}\nvocabulary:"
    try work.write("rules/2022/plan.yaml", SmallRules.plan().replacing("vocabulary:", with: circumstance))
    try work.write("rules/2022/obligations/all.yaml", SmallRules.obligations + Self.waiting)
    return work
  }

  /// What it prints is evidence: audited, it meets the obligation.
  @Test(arguments: ["year.training", "year.inspection", "plan.sent", "front.training"], ["vi", "en"])
  func printsEvidenceThatMeetsTheObligation(_ id: String, _ language: String) throws {
    let work = try Workplace()
    let told = try witness(work, [id], language: language)
    #expect(told.status == .clean)
    try work.write("unit.yaml", told.output)
    let audited = try work.audit(["unit.yaml"], ["--only", id])
    #expect(audited.status == .clean, "\(audited.output)\(audited.errors)")
  }

  @Test func saysWhatTheSmallestIs() throws {
    let told = try witness(try Workplace(), ["year.inspection"])
    #expect(
      told.output == """
        # The least evidence that meets year.inspection
        # I.2: Carry out an inspection
        gdcheck: evidence/1
        unit: {agency: labour-office}
        year: 2022
        as_of: 31/12/2022
        activities:
          # Q2: 01/04/2022 – 30/06/2022
          - id: A1
            type: inspection
            title: "Inspection"
            date: 01/04/2022
            documents: [{type: minutes, issued: 01/04/2022}]

        """
    )
  }

  @Test func isOfTheUnitThatIsNamed() throws {
    let work = try Workplace()
    #expect(
      try witness(work, ["year.training", "--unit", "ward-committee/12"]).output
        .contains("unit: {agency: ward-committee, ward: 12}")
    )
    #expect(
      try witness(work, ["year.training", "--unit", "Phòng Y tế"]).output.contains(
        "unit: {agency: health-office}"
      )
    )
  }

  @Test(
    arguments: [
      (["year.trainin"], "did you mean `year.training`?"),
      (["I.1"], "no obligation or clause `I.1`"),
      (["year.training", "--unit", "fatherland-front"], "`year.training` does not bind `fatherland-front`"),
      (["year.training", "--unit", "ward-committee"], "`ward-committee` has wards: name one of them"),
      (["year.training", "--unit", "ward-committee/x"], "`ward-committee` has no ward `x`"),
      (["year.training", "--unit", "health"], "the plan has no agency `health`"),
      (["year.training", "--arisen", "1/6/2022"], "waits for no circumstance"),
      (["project.report", "--arisen", "1/6/1950"], "can't have arisen on 01/06/1950"),
    ]
  )
  func refusesWhatMakesNoSense(_ arguments: [String], _ text: String) throws {
    let told = try witness(try Self.workplace(), arguments)
    #expect(told.status == .usage)
    #expect(told.output == "")
    #expect(told.errors.contains(text), "\(told.errors)")
  }

  @Test func whatHasNotArisenCanBeTakenToHave() throws {
    let work = try Self.workplace()
    let waiting = try witness(work, ["project.report"])
    #expect(waiting.status == .failures)
    #expect(waiting.errors.contains("the circumstance `project` has not arisen"))
    #expect(waiting.errors.contains("help: `--arisen DATE`"))
    let arisen = try witness(work, ["project.report", "--arisen", "1/6/2022", "--unit", "ward-committee/3"])
    #expect(arisen.status == .clean)
    #expect(arisen.output.contains("# 01/06/2022 – 11/06/2022"))
    #expect(arisen.output.contains("received: 11/06/2022"))
  }
}
