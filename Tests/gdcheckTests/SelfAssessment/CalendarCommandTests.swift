import ArgumentParser
import Diagnostics
import TestSupport
import Testing

@testable import gdcheck

/// `gdcheck calendar`, as an official runs it.
@Suite struct CalendarCommandTests {
  private func workplace() throws -> Workplace {
    let work = try Workplace()
    try work.write("unit.yaml", SmallRules.unit)
    return work
  }

  private func calendar(_ work: Workplace, _ arguments: [String], input: String = "") throws -> Transcript {
    let told = try gdcheckTests.calendar(arguments, input: input, folder: work.folder.path)
    return Transcript(
      status: told.status,
      output: told.output.replacing(work.folder.path + "/", with: ""),
      errors: told.errors.replacing(work.folder.path + "/", with: "")
    )
  }

  /// The events of a file.
  private func count(_ text: String) -> Int {
    text.split(separator: "BEGIN:VEVENT").count - 1
  }

  @Test(arguments: ["ward-12", "health-office"], ["vi", "en"])
  func readsAsBefore(_ example: String, _ language: String) throws {
    let told = try gdcheckTests.calendar(["rules/2022/examples/\(example).yaml", "--lang", language])
    #expect(told.status == .clean)
    expectSnapshot(told.output, "self-assessment/\(example).\(language).ics")
  }

  // MARK: Whose calendar

  @Test(arguments: [
    ["health-office"], ["Phòng Y tế"], ["Health Office"], ["ward-committee", "--ward", "12"],
    ["ward-committee/12"], ["Ban phường/12"], ["health-office", "--year", "2022"],
  ])
  func takesAnAgencyByItsCodeOrName(_ arguments: [String]) throws {
    let told = try calendar(workplace(), arguments)
    #expect(told.errors == "")
    #expect(told.status == .clean)
    #expect(count(told.output) == 3)
    #expect(told.output.contains("DTSTAMP:20220101T000000Z"))
  }

  @Test(arguments: [
    (["heath-office"], "did you mean `health-office`?"), (["phong y te"], "did you mean `Phòng Y tế`?"),
    (["ward-committee"], "the wards are"), (["ward-committee", "--ward", "61"], "has no ward `61`"),
    (["health-office", "--ward", "1"], "has no ward `1`"), (["none.yaml"], "none.yaml"),
    (["health-office", "--as-of", "01/03/2022"], "need evidence"),
    (["health-office", "--year", "2031"], "2031"),
    (["\u{1B}[31m"], "\\u{1B}"),
  ])
  func saysWhatItDoesNotKnow(_ arguments: [String], _ said: String) throws {
    let told = try calendar(workplace(), arguments)
    #expect(told.output == "")
    #expect(told.status == .usage || told.status == .notAudited)
    #expect(told.errors.contains(said), "\(told.errors)")
  }

  @Test func aFileSaysItsWardItself() throws {
    let work = try workplace()
    #expect(try calendar(work, [work.path("unit.yaml"), "--ward", "1"]).status == .usage)
    #expect(try calendar(work, [work.path("unit.yaml"), "--year", "2022"]).status == .usage)
  }

  @Test func readsStandardInput() throws {
    let told = try calendar(workplace(), ["-"], input: SmallRules.unit)
    #expect(told.status == .clean)
    #expect(count(told.output) == 3)
  }

  // MARK: Options

  @Test func remindsAsOftenAsAsked() throws {
    let work = try workplace()
    let unit = [work.path("unit.yaml"), "--as-of", "01/02/2022", "--drop-done"]
    let told = try calendar(work, unit + ["--alarm", "1w", "--alarm", "1"])
    #expect(told.output.contains("TRIGGER:-P6DT16H\r\n"))
    #expect(told.output.contains("TRIGGER:-PT16H\r\n"))
    #expect(!told.output.contains("TRIGGER:-P13DT16H"))
    #expect(try !calendar(work, unit + ["--no-alarm"]).output.contains("VALARM"))
  }

  @Test(arguments: [["--alarm", "1m"], ["--alarm", "x"], ["--alarm", "7d", "--no-alarm"]])
  func refusesWhatIsNoAlarm(_ options: [String]) {
    #expect(throws: (any Error).self) { try CalendarCommand.parse(["health-office"] + options) }
  }

  @Test func whatIsDoneIsCancelledOrLeftOut() throws {
    let work = try workplace()
    let unit = [work.path("unit.yaml"), "--as-of", "01/06/2022"]
    let told = try calendar(work, unit)
    #expect(told.output.split(separator: "STATUS:CANCELLED").count == 2)
    let short = try calendar(work, unit + ["--drop-done"])
    #expect(count(short.output) == count(told.output) - 1)
    #expect(!short.output.contains("CANCELLED"))
  }

  // MARK: The file

  @Test func writesAFileAndSaysWhatStandsInIt() throws {
    let work = try workplace()
    let told = try calendar(work, [work.path("unit.yaml"), "-o", work.path("unit.ics")])
    #expect(told.errors == "")
    #expect(
      told.output == """
        unit.ics: 2 dates, 1 done (cancelled)
        Open it with a calendar program to import it; importing a later one updates the calendar.

        """
    )
    #expect(try work.read("unit.ics") == calendar(work, [work.path("unit.yaml")]).output)
  }

  @Test func leavesNoFileWhereThereIsNone() throws {
    let work = try workplace()
    let told = try calendar(work, ["nobody", "-o", work.path("unit.ics")])
    #expect(told.status == .usage)
    #expect(!work.names(in: ".").contains("unit.ics"))
  }

  @Test func neverWritesOverTheEvidence() throws {
    let work = try workplace()
    let told = try calendar(work, [work.path("unit.yaml"), "-o", work.path("unit.yaml")])
    #expect(told.status != .clean)
    #expect(try work.read("unit.yaml") == SmallRules.unit)
  }
}
