import ArgumentParser
import TestSupport
import Testing

@testable import gdcheck

/// `gdcheck rules book`, as a rule author or a lawyer runs it.
@Suite struct BookCommandTests {
  private func book(_ work: Workplace, _ arguments: [String] = [], language: String = "en") throws
    -> Transcript
  {
    let command = try BookCommand.parse(arguments)
    return try tool(in: work, language: language, command.run(in:))
  }

  private static let text = """
    I. NHIỆM VỤ

    1. Tập huấn hằng năm.

    2. Kiểm tra.

    """

  @Test(arguments: [("vi", "Tổ chức tập huấn"), ("en", "Hold a training")])
  func isAPageUnlessSaid(_ language: String, _ duty: String) throws {
    let work = try Workplace()
    let told = try book(work, language: language)
    #expect(told.status == .clean && told.errors == "")
    #expect(told.output.hasPrefix("<!doctype html>") && told.output.contains("lang=\"\(language)\""))
    #expect(told.output.contains(duty))
  }

  @Test func theFolderMayBeNamedAndTheFormChosen() throws {
    let work = try Workplace()
    let told = try book(work, [work.path("rules/2022"), "--format", "markdown"])
    #expect(told.status == .clean)
    #expect(told.output.hasPrefix("# The rules of plan 1/KH\n"))
  }

  @Test func thePlansTextStandsInTheMargin() throws {
    let work = try Workplace()
    #expect(try !book(work, ["--format", "markdown"]).output.contains("hằng năm"))
    let plan = try work.write("plan.txt", Self.text)
    let told = try book(work, ["--format", "markdown", "--plan", plan])
    #expect(told.status == .clean)
    #expect(told.output.contains("> Tập huấn hằng năm.\n"))
  }

  @Test func isWrittenToAFile() throws {
    let work = try Workplace()
    let told = try book(work, ["-o", work.path("book.html")])
    #expect(told.status == .clean && told.output == "")
    #expect(try work.read("book.html") == book(work).output)
  }

  @Test func whatCannotBeReadEndsWithTwoAndWritesNothing() throws {
    let work = try Workplace()
    let missing = try book(work, ["--plan", work.path("none.txt"), "-o", work.path("book.html")])
    #expect(missing.status == .notAudited && missing.errors.contains("none.txt"))
    try work.write("rules/2022/obligations/all.yaml", "gdcheck: obligations/1\n")
    let broken = try book(work, ["-o", work.path("book.html")])
    #expect(broken.status == .notAudited && broken.errors.contains("all.yaml"))
    #expect(!work.names(in: "").contains("book.html"))
  }
}
