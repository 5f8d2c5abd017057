import ArgumentParser
import Diagnostics
import Glibc
import Terms
import TestSupport
import Testing

@testable import gdcheck

/// `gdcheck audit … --watch`, in a world that the test writes.
@Suite struct WatchTests {
  private static let proven = """
    gdcheck: evidence/1
    unit: {agency: health-office}
    year: 2022
    activities:
      - {id: A1, type: training, topic: equality, title: Lớp bình đẳng giới, date: 10/05/2022}
      - {id: A2, type: inspection, date: 20/05/2022, documents: [{type: minutes, issued: 20/05/2022}]}

    """

  /// What a watch of `arguments` in the folder of `work` left behind after `steps`.
  private func watch(
    _ work: Workplace,
    _ arguments: [String] = [],
    onTerminal: Bool = false,
    world made: ScriptedWorld? = nil,
    _ steps: [() throws -> Void] = []
  ) throws -> Transcript {
    let command = try AuditCommand.parse([work.path("unit.yaml"), "--watch"] + arguments)
    let world = try made ?? ScriptedWorld(today: #require(CivilDate(year: 2022, month: 12, day: 5)), steps)
    let told = try transcript(
      variables: ["GDCHECK_LANG": "en"],
      folder: work.folder.path,
      onTerminal: onTerminal
    ) { surroundings in
      WatchRun(command.request(in: surroundings), in: surroundings, world: world).run()
    }
    return Transcript(
      status: told.status,
      output: told.output.replacing(work.folder.path + "/", with: ""),
      errors: told.errors.replacing(work.folder.path + "/", with: "")
    )
  }

  private func workplace(_ unit: String = SmallRules.unit) throws -> Workplace {
    let work = try Workplace()
    try work.write("unit.yaml", unit)
    return work
  }

  @Test func tellsTheReportAgainAtEachSaveAndWhatChanged() throws {
    let work = try workplace()
    let told = try watch(work, ["--quiet"], [{ _ = try work.write("unit.yaml", Self.proven) }])
    #expect(
      told.output == """
        ──── 08:00:00 \(String(repeating: "─", count: 66))
        Health Office: 2 not met, 1 met (05/12/2022)

        watching 3 files, Ctrl-C ends
        ──── 08:00:01 \(String(repeating: "─", count: 66))
        Health Office: 1 not met, 2 met (05/12/2022)

        Changed since the last run:
          year.inspection: not met → met
        watching 3 files, Ctrl-C ends

        """
    )
    #expect(told.errors.isEmpty)
    #expect(told.status == .failures)
  }

  @Test func aTerminalIsClearedBeforeEachRun() throws {
    let work = try workplace()
    let told = try watch(
      work,
      ["--quiet", "--color", "never"],
      onTerminal: true,
      [{ _ = try work.write("unit.yaml", Self.proven) }]
    )
    #expect(told.output.split(separator: "\u{1B}[H\u{1B}[2J").count == 2)
    #expect(told.output.hasSuffix("08:00:01 · watching 3 files, Ctrl-C ends\n\n"))
  }

  @Test func aFileThatIsBrokenAtTheMomentIsToldAndDoesNotEndIt() throws {
    let work = try workplace()
    let told = try watch(
      work,
      ["--quiet"],
      [
        { _ = try work.write("unit.yaml", "gdcheck: evid") }, { _ = try work.write("unit.yaml", "") },
        { unlink(work.path("unit.yaml")) }, { _ = try work.write("unit.yaml", Self.proven) },
      ]
    )
    #expect(told.errors.contains("unit.yaml:1:10: error:"), "\(told.errors)")
    #expect(told.errors.contains("no such file `unit.yaml`"), "\(told.errors)")
    #expect(told.output.components(of: "watching 3 files") == 5)
    // Against the last audit that there was.
    #expect(told.output.components(of: "year.inspection: not met → met") == 1)
    #expect(told.status == .failures)
  }

  @Test func theExitCodeIsThatOfTheLastAudit() throws {
    let work = try workplace()
    #expect(try watch(work, [], [{ _ = try work.write("unit.yaml", "nothing") }]).status == .notAudited)
    let other = try workplace()
    #expect(try watch(other, ["--exit-zero"]).status == .clean)
  }

  @Test func aSavedRuleIsReadAnew() throws {
    let work = try workplace()
    let told = try watch(
      work,
      ["--quiet"],
      [
        {
          try work.write(
            "rules/2022/obligations/all.yaml",
            SmallRules.obligations.replacing(
              "activity: {type: inspection}\n      proof: minutes",
              with: "activity: {type: training}"
            )
          )
        }, { _ = try work.write("rules/2022/obligations/deeper/more.yaml", SmallVisit.judged) },
        { _ = try work.write("rules/2022/plan.yaml", "gdcheck: rules/1\n") },
      ]
    )
    #expect(told.output.contains("year.inspection: not met → met"), "\(told.output)")
    #expect(told.output.contains("watching 4 files"), "\(told.output)")
    #expect(told.errors.contains("rules/2022/plan.yaml:"), "\(told.errors)")
    #expect(told.status == .notAudited)
  }

  @Test func whatDoesNotTouchTheFilesIsNoReasonToRun() throws {
    let work = try workplace()
    let told = try watch(
      work,
      ["--quiet"],
      [{ _ = try work.write("other.yaml", "x") }, { _ = try work.write(".unit.yaml.swp", "x") }]
    )
    #expect(told.output.components(of: "watching") == 1)
  }

  @Test func aSaveInSeveralStepsIsWaitedFor() throws {
    let work = try workplace()
    let world = try ScriptedWorld(
      today: #require(CivilDate(year: 2022, month: 12, day: 5)),
      [{ _ = try work.write("unit.yaml", Self.proven) }]
    )
    world.pauses = [.changed, .changed, .quiet]
    let told = try watch(work, ["--quiet"], world: world)
    #expect(world.pausesSeen == 3)
    #expect(told.output.components(of: "watching") == 2)
    #expect(world.folders.contains(work.folder.path))
    #expect(world.folders.contains(work.path("rules/2022/obligations")))
  }

  @Test func whatNeverSettlesIsAuditedAllTheSameAndCanBeEnded() throws {
    let work = try workplace()
    let day = try #require(CivilDate(year: 2022, month: 12, day: 5))
    let restless = ScriptedWorld(today: day, [{ _ = try work.write("unit.yaml", Self.proven) }])
    restless.pauses = Array(repeating: .changed, count: 500)
    #expect(try watch(work, ["--quiet"], world: restless).output.components(of: "watching") == 2)
    #expect(restless.pausesSeen == WatchRun.mostPauses)
    let ended = ScriptedWorld(today: day, [{ _ = try work.write("unit.yaml", SmallRules.unit) }])
    ended.pauses = [.ended]
    #expect(try watch(work, ["--quiet"], world: ended).output.components(of: "watching") == 1)
  }

  @Test func furtherRecordsAndTheVisitAreWatchedToo() throws {
    let work = try Workplace.visited(SmallVisit.complete)
    try work.write("more.yaml", "{}\n")
    let told = try watch(
      work,
      ["--visit", work.path("visit.yaml"), "--what-if", work.path("more.yaml"), "--quiet"],
      [
        { _ = try work.write("more.yaml", "documents: [{id: B1, type: plan, issued: 01/03/2022}]\n") },
        {
          try work.write("visit.yaml", SmallVisit.complete.replacing("verdict: pass", with: "verdict: fail"))
        },
      ]
    )
    #expect(told.output.components(of: "watching 6 files") == 3, "\(told.output)")
    #expect(told.output.contains("year.spirit: met → not met"), "\(told.output)")
    #expect(told.status == .failures)
  }

  @Test func aFolderIsWatchedWithWhatComesAndGoes() throws {
    let work = try Workplace()
    try work.write("units/a.yaml", SmallRules.unit)
    let command = try AuditCommand.parse([work.path("units"), "--watch", "--quiet"])
    let world = try ScriptedWorld(
      today: #require(CivilDate(year: 2022, month: 12, day: 5)),
      [
        { _ = try work.write("units/deep/b.yaml", SmallRules.evidence("{agency: labour-office}")) },
        { _ = try work.write("units/a.yaml", Self.proven) },
      ]
    )
    let told = try transcript(variables: ["GDCHECK_LANG": "en"], folder: work.folder.path) { surroundings in
      WatchRun(command.request(in: surroundings), in: surroundings, world: world).run()
    }
    #expect(told.output.contains("2 units audited"), "\(told.output)")
    #expect(told.output.contains("units/a.yaml: year.inspection: not met → met"), "\(told.output)")
    #expect(world.folders.contains(work.path("units/deep")))
  }

  @Test func anOutputFileIsWrittenAnewEachTime() throws {
    let work = try workplace()
    let path = work.path("findings.json")
    var first = ""
    let told = try watch(
      work,
      ["--format", "json", "-o", path],
      [
        {
          first = try work.read("findings.json")
          try work.write("unit.yaml", Self.proven)
        }
      ]
    )
    #expect(first.contains("\"findings/1\""))
    #expect(try work.read("findings.json") != first)
    #expect(told.output.components(of: "Wrote `findings.json`") == 2, "\(told.output)")
    #expect(!told.output.contains("findings/1"))
  }

  @Test func whatIsWrongFromTheStartIsToldOnce() throws {
    let work = try workplace()
    unlink(work.path("unit.yaml"))
    let gone = try watch(work)
    #expect(gone.status == .notAudited)
    #expect(gone.errors.contains("no such file `unit.yaml`"))
    #expect(!gone.output.contains("watching"))
    let only = try watch(workplace(), ["--only", "no.such"])
    #expect(only.status == .usage)
    #expect(!only.output.contains("watching"))
  }

  @Test func whereNothingCanBeHeardItAuditsOnceAndSaysSo() throws {
    let work = try workplace()
    let world = try ScriptedWorld(today: #require(CivilDate(year: 2022, month: 12, day: 5)), [])
    world.failure = SystemError(number: ENOSPC)
    let told = try watch(work, ["--quiet"], world: world)
    #expect(told.status == .notAudited)
    #expect(told.output == "Health Office: 2 not met, 1 met (05/12/2022)\n")
    #expect(told.errors.contains("can't be told of changes of files"))
  }

  @Test(
    "Wrong usage is refused",
    arguments: [
      ["-", "--watch"], ["a.yaml", "--what-if", "-", "--watch"], ["a.ndjson", "--watch"],
      ["a.yaml", "--ndjson", "--watch"], ["a.yaml", "--watch", "--format", "json"],
    ]
  )
  func usage(_ arguments: [String]) {
    #expect(throws: (any Error).self) { try AuditCommand.parse(arguments) }
  }

  /// The real program, the real clock, the real folder: how long anything takes is not asked.
  @Test(.enabled(if: ChildProcess.isBuilt))
  func theProgramSeesARealSaveAndEndsWithTheLastStatus() throws {
    let work = try workplace()
    try work.write("next.yaml", Self.proven)
    let ending = try ChildProcess.run(
      """
      "$GDCHECK" audit unit.yaml --watch --quiet --as-of 05/12/2022 --lang en >"$OUT" 2>"$ERR" &
      child=$!
      await() {
        tries=0
        until [ "$(grep -c watching "$OUT")" -ge "$1" ] || [ $tries -ge 600 ]; do
          sleep 0.1
          tries=$((tries + 1))
        done
      }
      await 1
      mv next.yaml unit.yaml
      await 2
      kill -TERM $child
      wait $child
      """,
      in: work.folder
    )
    #expect(ending.status == 1)
    #expect(ending.output.contains("year.inspection: not met → met"), "\(ending.output)\(ending.errors)")
    #expect(ending.output.components(of: "watching 3 files, Ctrl-C ends") == 2, "\(ending.output)")
    #expect(ending.errors.isEmpty)
  }
}

extension String {
  /// How often `part` stands in it.
  fileprivate func components(of part: String) -> Int {
    split(separator: part, omittingEmptySubsequences: false).count - 1
  }
}
