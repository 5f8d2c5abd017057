import ArgumentParser
import TestSupport
import Testing

@testable import gdcheck

/// `gdcheck rules list`, as a rule author runs it.
@Suite struct ListCommandTests {
  private func list(_ work: Workplace, _ arguments: [String] = []) throws -> Transcript {
    let command = try ListCommand.parse(arguments)
    return try tool(in: work, command.run(in:))
  }

  @Test func listsByClauseUnlessSaid() throws {
    let told = try list(try Workplace())
    #expect(told.status == .clean)
    #expect(
      told.output == """
        I.1  Tập huấn …
          year.training                                                       30/06/2022
            member: Hold a training

        I.2  Kiểm tra …
          year.inspection                                                     30/06/2022
            member: Carry out an inspection

        I.2.1  Gửi kế hoạch …
          plan.sent                                                           31/10/2022
            member: Send the year's plan

        I.3  Đề nghị tập huấn …
          front.training                                                      31/12/2022
            fatherland-front: Train the members

        4 obligations of plan 1/KH of 2022

        """
    )
  }

  @Test(
    arguments: [
      (["--by", "due"], "30/06/2022\n  year.training"),
      (
        ["--by", "agency", "--agency", "fatherland-front"],
        "fatherland-front  Fatherland Front\n  front.training"
      ),
      (["--agency", "Mặt trận", "--format", "csv"], "I.3,front.training,fatherland-front,"),
      (["--clause", "I.2", "--format", "json"], "\"id\" : \"plan.sent\""),
      (["--format", "csv", "--excel"], "\u{FEFF}Clause;Obligation;Agency;"),
      (["--agency", "ward-committee/60"], "3 obligations of plan 1/KH of 2022"),
    ]
  )
  func takesOptions(_ arguments: [String], _ text: String) throws {
    let told = try list(try Workplace(), arguments)
    #expect(told.status == .clean)
    #expect(told.errors == "")
    #expect(told.output.contains(text), "\(told.output)")
  }

  @Test(
    arguments: [
      (["--agency", "health-ofice"], "did you mean `health-office`?"),
      (["--agency", "ward-committee/61"], "`ward-committee` has no ward `61`"),
      (["--agency", "health-office/1"], "`health-office` has no ward `1`"),
      (["--clause", "I.4"], "the plan has no clause `I.4`"),
    ]
  )
  func refusesWhatThePlanLacks(_ arguments: [String], _ text: String) throws {
    let told = try list(try Workplace(), arguments)
    #expect(told.status == .usage)
    #expect(told.output == "")
    #expect(told.errors.contains(text), "\(told.errors)")
  }

  @Test func theFolderMayBeNamed() throws {
    let work = try Workplace()
    #expect(try list(work, [work.path("rules/2022")]).output == list(work).output)
    #expect(try list(work, [work.path("rules/2021")]).status == .notAudited)
  }

  @Test func isWrittenToAFile() throws {
    let work = try Workplace()
    let told = try list(work, ["--format", "csv", "-o", work.path("list.csv")])
    #expect(told.output == "")
    #expect(try work.read("list.csv").hasPrefix("clause,obligation,agency,duty,"))
    #expect(throws: (any Error).self) { try ListCommand.parse(["--excel"]) }
  }
}
