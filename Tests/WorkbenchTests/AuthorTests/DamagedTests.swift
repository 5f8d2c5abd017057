import Diagnostics
import Engine
import Rules
import Terms
import TestSupport
import Testing

@testable import Workbench

/// Files of tests damaged at random: reading them never traps, what is said of them lies in the file, and what can
/// still be read can be run.
@Suite struct DamagedTests {
  private static let rules = [
    """
    who: [health-office, {agency: ward-committee, wards: [1, 4]}]
    if: {circumstance: city-decision}
    what:
      any:
        - activity: {type: [training, seminar], topic: equality, partner: any}
          for_each: {audience: [teachers, students]}
          proof: [minutes, photos]
        - document: {type: report, covers: window}
          when: {in: H1, grace_days: 3}
    when: {each: [Q2, action-month], margin_days: 2}
    judge: {vi: Có tốt không?, en: Is it good?}
    """,
    "who: member\nwhat: {figure: {name: leaders}, at_least: 30%}\nwhen: {by: 31/5}",
  ]

  private static let text = """
    gdcheck: tests/1
    tests:
      - name: {vi: Một, en: One}
        unit: {agency: ward-committee, ward: 4}
        as_of: 01/07/2022
        circumstances: {city-decision: 01/02/2022, city-project: never}
        evidence:
          activities:
            - {id: A1, type: training, topics: [equality], audience: teachers, date: 10/05/2022, documents: [D1, {type: photos}]}
            - {id: A2, type: seminar, dates: [10/01/2022, {date: 10/05/2022, documents: [D1]}], participants: {total: 9, women: 3}}
          documents: {id: D1, type: minutes, issued: 10/05/2022, sent: [{to: labour-office, date: 11/05/2022}]}
          figures: [{id: F1, name: leaders, date: 1/2/2022, count: 3, of: 8, source: D1}]
        visit: {rejected: [A1], judgements: [{obligation: test.one, verdict: pass, date: 1/6/2022, by: An}]}
        expect: {test.one: fail, test.two: {verdict: pass, reason: met, basis: stated}}
        variants:
          - {name: a, change: {A1: {date: 01/07/2022}, A1#1: {type: report}}, drop: [D1, A2.2, F1.of], expect: {test.one: fail late}}
          - {name: b, add: {documents: [{id: D2, type: report, issued: 1/4/2022, covers: Q2}]}, as_of: 1/4/2022, expect: {test.two: pass}}
          - {name: c, visit: {waivers: [{obligation: test.two, until: 1/8/2022}]}, drop: A1.topics, expect: {test.one: review}}

    """

  private func check(_ bytes: [UInt8], _ seed: UInt64, _ program: Program) {
    let file = SourceFile(name: "tests.yaml", bytes: bytes)
    do throws(AuthorTestsFailure) {
      let tests = try AuthorTests.decode([file], testing: program)
      let results = tests.tests.map(tests.run)
      #expect(!TestTextReport(tests, language: .vietnamese).render(results).isEmpty)
      let coverage = TestCoverage(tests, results).total
      #expect(coverage.reached <= coverage.points, "seed \(seed)")
    } catch {
      #expect(!error.diagnostics.isEmpty, "seed \(seed)")
      for span in error.diagnostics.compactMap(\.span) {
        #expect(span.start <= span.end && Int(span.end) <= bytes.count, "seed \(seed)")
      }
      _ = DiagnosticRenderer(files: [file], language: .english).render(error.diagnostics)
    }
  }

  @Test func theUndamagedFileIsRead() throws {
    let program = try SmallSet.program(of: Self.rules)
    let tests = try AuthorTests.decode([SourceFile(name: "t", text: Self.text)], testing: program)
    #expect(tests.tests.count == 4)
    // What is done is done only where the whole is there: the mutants are tried too.
    let mutation = MutationTest(tests, tests.tests.map(tests.run))
    #expect((0..<2).allSatisfy { mutation.result(of: $0).mutants >= 5 })
  }

  @Test(arguments: 0..<6) func damagedBytes(_ seed: UInt64) throws {
    var random = RandomSource(seed: seed)
    let program = try SmallSet.program(of: Self.rules)
    for _ in 0..<40 {
      var bytes = Array(Self.text.utf8)
      for _ in 0..<random.number(in: 1...3) {
        let place = random.number(in: 0...bytes.count - 1)
        switch random.number(in: 0...2) {
        case 0: bytes[place] = random.pick(Array("{}[]:,#-\"' \n\t*&!|>".utf8))
        case 1: bytes.remove(at: place)
        default: bytes.insert(UInt8(random.number(in: 0...255)), at: place)
        }
      }
      check(bytes, seed, program)
    }
  }

  @Test(arguments: 100..<106) func wordsExchanged(_ seed: UInt64) throws {
    var random = RandomSource(seed: seed)
    let program = try SmallSet.program(of: Self.rules)
    let words = Self.text.split(whereSeparator: { " \n,:{}[]".contains($0) }).map(String.init)
    for _ in 0..<40 {
      let text = Self.text.replacing(random.pick(words), with: random.pick(words), maxReplacements: 2)
      check(Array(text.utf8), seed, program)
    }
  }

  @Test(arguments: 200..<206) func partsExchanged(_ seed: UInt64) throws {
    var random = RandomSource(seed: seed)
    let program = try SmallSet.program(of: Self.rules)
    let parts = [
      "[]", "{}", "''", "A1", "[A1, A1]", "{A1: {}}", "{A1: [x]}", "[[D1]]", "{id: A1}", "1/5/2022", "~",
    ]
    for _ in 0..<40 {
      // The value of a key becomes something of another kind.
      var lines = Self.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      let place = random.number(in: 2...lines.count - 2)
      guard let colon = lines[place].lastIndex(of: random.chance(50) ? ":" : ",") else { continue }
      lines[place] = "\(lines[place][...colon]) \(random.pick(parts))" + (random.chance(50) ? "}" : "")
      check(Array(lines.joined(separator: "\n").utf8), seed, program)
    }
  }
}
