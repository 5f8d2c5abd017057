import ArgumentParser
import Diagnostics
import TestSupport
import Testing

@testable import gdcheck

/// `gdcheck rules test`, from its options to its exit status.
@Suite struct TestCommandTests {
  private static let good = """
    gdcheck: tests/1
    tests:
      - name: {vi: Một lớp trong sáu tháng đầu, en: One training in the first half}
        unit: health-office
        as_of: 01/07/2022
        evidence: {activities: [{id: A1, type: training, topic: equality, date: 30/06/2022}]}
        expect: {year.training: pass}
        variants:
          - {name: late, change: {A1: {date: 01/07/2022}}, expect: {year.training: fail late}}

    """
  private static let failing = good.replacing("year.training: pass", with: "year.training: fail")

  /// What the command leaves behind in a folder with the small rules and these tests.
  private func run(
    _ options: [String],
    tests: [String: String] = ["year.yaml": good],
    onTerminal: Bool = false,
    language: String = "en",
    check: (Workplace) throws -> Void = { _ in }
  ) throws -> Transcript {
    let place = try Workplace()
    for (name, text) in tests { try place.write("rules/2022/tests/\(name)", text) }
    let options = options.map { $0.replacing("HERE", with: place.folder.path) }
    let command = try TestCommand.parse(options)
    let transcript = try gdcheckTests.transcript(
      variables: ["GDCHECK_LANG": language],
      folder: place.folder.path,
      onTerminal: onTerminal,
      command.run(in:)
    )
    try check(place)
    return transcript
  }

  @Test func testsThatPassEndWithZero() throws {
    let transcript = try run([])
    #expect(transcript.status == .clean)
    #expect(transcript.errors == "")
    #expect(transcript.output == "✓ rules/2022/tests/year.yaml  2 tests\n2 tests, 2 expectations: all pass\n")
  }

  @Test func aTestThatFailsEndsWithOne() throws {
    let transcript = try run([], tests: ["year.yaml": Self.failing])
    #expect(transcript.status == .failures)
    #expect(transcript.output.contains("rules/2022/tests/year.yaml:7: year.training"))
  }

  @Test func theFolderOfARuleSetCanBeGiven() throws {
    #expect(try run(["HERE/rules/2022"]).status == .clean)
    #expect(try run(["--rules", "HERE/rules"]).status == .clean)
    let nowhere = try run(["HERE/nowhere"])
    #expect(nowhere.status == .notAudited)
    #expect(nowhere.errors.contains("no rule set in"))
  }

  @Test func rulesWithoutTestsAreSaidToHaveNone() throws {
    let transcript = try run([], tests: [:])
    #expect(transcript.status == .notAudited)
    #expect(transcript.output == "")
    #expect(transcript.errors.contains("has no tests"))
  }

  @Test func testsThatCantBeReadAreToldOnTheErrorOutputAndNoneIsRun() throws {
    let bad = Self.good.replacing("pass}", with: "passes}")
    let transcript = try run([], tests: ["a.yaml": bad, "b.yaml": Self.good, "c.yaml": "tests: []\n"])
    #expect(transcript.status == .notAudited)
    #expect(transcript.output == "")
    #expect(transcript.errors.contains("rules/2022/tests/a.yaml:7:29: error: `passes` can't stand here"))
    #expect(transcript.errors.contains("rules/2022/tests/c.yaml:1:1: error: this is no file of rule tests"))
  }

  @Test func rulesWithAnErrorRunNoTest() throws {
    let place = try Workplace()
    try place.write("rules/2022/tests/year.yaml", Self.good)
    try place.write("rules/2022/obligations/all.yaml", SmallRules.obligations.replacing("I.3", with: "I.4"))
    let transcript = try gdcheckTests.transcript(
      variables: [:],
      folder: place.folder.path,
      TestCommand.parse([]).run(in:)
    )
    #expect(transcript.status == .notAudited)
    #expect(transcript.output == "")
  }

  @Test func theTestsOfARuleSetAreNoRules() throws {
    let place = try Workplace()
    try place.write("rules/2022/tests/year.yaml", Self.good)
    try place.write("unit.yaml", SmallRules.unit)
    #expect(try place.audit(["unit.yaml"], ["--as-of", "31/12/2022"]).status == .failures)
  }

  @Test func aFilterLeavesTestsOut() throws {
    #expect(try run(["--filter", "LATE"]).output.contains("1 test, 1 expectation"))
    #expect(
      try run(["--filter", "year.tr", "--verbose"]).output.contains("✓ One training in the first half / late")
    )
    // An obligation without a test has mutants all the same.
    let untested = try run(["--filter", "plan.sent", "--mutate"])
    #expect(untested.status == .clean && untested.output.hasPrefix("no tests\n\nMutation 0%"))
  }

  @Test func aFilterThatNothingHoldsIsAMistake() throws {
    let transcript = try run(["--filter", "year.trainig"])
    #expect(transcript.status == .usage && transcript.output == "")
    #expect(transcript.errors.contains("no obligation's id holds `year.trainig`"))
    #expect(transcript.errors.contains("did you mean `year.training`?"))
  }

  @Test func coverageAndMutationFollowTheResults() throws {
    let transcript = try run(["--coverage", "--mutate", "--filter", "year.training"])
    #expect(transcript.status == .clean)
    #expect(transcript.output.contains("Coverage 80%: 4 of 5 points, 0 of 1 obligations whole"))
    #expect(transcript.output.contains("  no test expects `pending`\n"))
    #expect(transcript.output.contains("  rules/2022/obligations/all.yaml:9: `topic` left out\n"))
    #expect(!transcript.output.contains("plan.sent"))
  }

  @Test func everyObligationIsLookedAtWithoutAFilter() throws {
    let transcript = try run(["--coverage", "--mutate"])
    #expect(transcript.output.components(of: "\nplan.sent  ") == 2)
  }

  @Test func theLanguageIsTheOneAskedFor() throws {
    #expect(try run(["--lang", "vi"]).output.hasSuffix("2 kiểm thử, 2 điều mong đợi: đều đúng\n"))
    #expect(try run([], language: "vi").output.contains("đều đúng"))
  }

  @Test func coloursAreForTerminals() throws {
    #expect(try run([], onTerminal: true).output.contains("\u{1B}["))
    #expect(try !run(["--color", "never"], onTerminal: true).output.contains("\u{1B}["))
    #expect(try run(["--color", "always"]).output.contains("\u{1B}["))
  }

  @Test func theResultGoesIntoAFileWholeOrNotAtAll() throws {
    let written = try run(["--format", "junit", "-o", "HERE/out.xml"]) { place in
      let text = try place.read("out.xml")
      #expect(text.hasPrefix("<?xml version=\"1.0\""))
      #expect(text.hasSuffix("</testsuites>\n"))
    }
    #expect(written.status == .clean && written.output == "")
    let failing = try run(["--format", "json", "-o", "HERE/out.json"], tests: ["year.yaml": Self.failing]) {
      let text = try $0.read("out.json")
      #expect(text.contains("\"gdcheck\" : \"rule-tests/1\""))
    }
    #expect(failing.status == .failures)
    let bad = try run(["-o", "HERE/out.txt"], tests: ["year.yaml": "x: y\n"]) { place in
      #expect(!place.folder.names.contains { $0.hasPrefix("out") || $0.hasPrefix(".gdcheck") })
    }
    #expect(bad.status == .notAudited)
    #expect(try run(["-o", "HERE/none/out.txt"]).status == .output)
  }

  @Test(.enabled(if: ChildProcess.isBuilt && PythonValidator.isInstalled, "python3 is not installed"))
  func theJUnitFileIsXMLForAnotherReaderToo() throws {
    let hostile = Self.failing.replacing("en: One training in", with: "en: \"<a> & ]]> \\u202E '\", vi: in")
      .replacing("{vi: Một lớp trong sáu tháng đầu, ", with: "{")
    _ = try run(["--format", "junit", "-o", "HERE/out.xml"], tests: ["a<&>.yaml": hostile]) { place in
      let script =
        "import xml.etree.ElementTree as E; print([e.get('name') for e in E.parse('out.xml').iter()])"
      let ending = try ChildProcess.run("python3 -c \"\(script)\" > $OUT 2> $ERR", in: place.folder)
      #expect(ending.errors == "")
      #expect(
        ending.output == """
          ['gdcheck rules test', 'rules/2022/tests/a<&>.yaml', "<a> & ]]> \\\\u{202E} '", None, \
          "<a> & ]]> \\\\u{202E} ' / late"]

          """
      )
    }
  }

  @Test func junitHasNoPlaceForGaps() {
    #expect(throws: (any Error).self) { try TestCommand.parse(["--format", "junit", "--mutate"]) }
    #expect(throws: (any Error).self) { try TestCommand.parse(["--format", "junit", "--coverage"]) }
  }

  @Test func aFullDiskIsTold() throws {
    let place = try Workplace()
    try place.write("rules/2022/tests/year.yaml", Self.good)
    let full = MemorySink(failing: .failed(SystemError(number: 28), path: nil))
    let transcript = try gdcheckTests.transcript(
      variables: ["GDCHECK_LANG": "en"],
      folder: place.folder.path,
      output: full,
      TestCommand.parse([]).run(in:)
    )
    #expect(transcript.status == .output)
    #expect(transcript.errors.contains("can't write the output"))
  }
}

extension String {
  /// Into how many parts `separator` divides it, less one.
  fileprivate func components(of separator: String) -> Int {
    split(separator: separator, omittingEmptySubsequences: false).count - 1
  }
}
