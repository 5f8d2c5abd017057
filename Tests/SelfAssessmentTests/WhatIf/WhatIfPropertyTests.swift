import Diagnostics
import Engine
import Evidence
import SelfAssessment
import TestSupport
import Terms
import Testing

/// What holds of any evidence, wherever it is cut in two.
@Suite struct WhatIfPropertyTests {
  /// Records of a unit, each an entry of one of the three lists.
  private struct Records {
    var activities: [String] = []
    var documents: [String] = []
    var figures: [String] = []

    var text: String {
      [("activities", activities), ("documents", documents), ("figures", figures)]
        .filter { !$0.1.isEmpty }
        .map { "\($0.0):\n" + $0.1.map { "  - {\($0)}\n" }.joined() }
        .joined()
    }

    /// The same in two parts.
    func parted(_ random: inout RandomSource) -> (Records, Records) {
      let share = random.pick([0, 30, 50, 70, 100])
      var parts = (Records(), Records())
      for list in [\Records.activities, \.documents, \.figures] {
        for entry in self[keyPath: list] {
          if random.chance(share) {
            parts.0[keyPath: list].append(entry)
          } else {
            parts.1[keyPath: list].append(entry)
          }
        }
      }
      return parts
    }
  }

  private static func records(_ random: inout RandomSource) -> Records {
    var records = Records()
    func day() -> String {
      "\(random.number(in: 1...28))/\(random.number(in: 1...12))/2022"
    }
    let papers = random.number(in: 0...5)
    for number in 0..<papers {
      let type = random.pick(["minutes", "plan", "proposal", "report"])
      let gender = random.chance(70) ? ", contains: gender" : ""
      let sent = random.chance(50) ? ", sent: [{to: labour-office}]" : ""
      records.documents.append("id: D\(number), type: \(type), issued: \(day())\(gender)\(sent)")
    }
    for number in 0..<random.number(in: 0...7) {
      let type = random.pick(["training", "inspection"])
      let topic = random.pick(["equality", "violence"])
      var named = papers > 0 && random.chance(60) ? ["D\(random.number(in: 0...papers - 1))"] : []
      if random.chance(30) { named.append("{type: minutes, issued: \(day())}") }
      let proof = named.isEmpty ? "" : ", documents: [\(named.joined(separator: ", "))]"
      let days = random.chance(20) ? "dates: [\(day()), \(day())]" : "date: \(day())"
      records.activities.append("id: A\(number), type: \(type), topic: \(topic), \(days)\(proof)")
    }
    for number in 0..<random.number(in: 0...4) {
      let name = random.pick(["women-leaders", "unserved"])
      records.figures.append(
        "id: F\(number), name: \(name), date: \(day()), count: \(random.number(in: 0...20)), of: 20"
      )
    }
    return records
  }

  private static func axes(_ audit: UnitFindings) -> [String] {
    audit.findings.map { finding in
      let due = finding.timing.map { "\($0.due)" } ?? "-"
      return "\(finding.verdict) \(finding.reason) \(finding.progress.done)/\(finding.progress.needed) \(due)"
    }
  }

  private static func alone(_ text: String, _ program: Program, asOf: CivilDate) throws -> [String] {
    let parsed = try ParsedEvidence.parse(SourceFile(name: "one.yaml", text: WhatIfSample.head + text))
    return axes(program.audit(try parsed.decode(frame: program.frame).evidence, asOf: asOf))
  }

  @Test(arguments: 0..<300)
  func theTwoPartsShowWhatOneFileShows(_ seed: Int) throws {
    var random = RandomSource(seed: UInt64(seed))
    let whole = Self.records(&random)
    let (own, further) = whole.parted(&random)
    let asOf = try #require(CivilDate(year: 2022, month: random.number(in: 1...12), day: 28))
    let text = further.text.isEmpty ? "{}\n" : further.text
    let comparison = try SampleComparison(WhatIfSample.head + own.text, text, asOf: asOf)
    let after = Self.axes(comparison.whatIf.after)
    #expect(after == (try Self.alone(whole.text, comparison.program, asOf: asOf)), "seed \(seed)")

    // The first part alone, where it names no paper of the second.
    let before = Self.axes(comparison.whatIf.before)
    if let alone = try? Self.alone(own.text, comparison.program, asOf: asOf) {
      #expect(before == alone, "seed \(seed)")
    }
    // Every difference is told, once, and nothing else.
    let told = comparison.whatIf.changes.map(\.after.obligation).sorted()
    #expect(told == before.indices.filter { before[$0] != after[$0] }, "seed \(seed)")
  }

  @Test(arguments: 0..<100)
  func noFurtherRecordsChangeNothing(_ seed: Int) throws {
    var random = RandomSource(seed: UInt64(seed))
    let records = Self.records(&random)
    let comparison = try SampleComparison(WhatIfSample.head + records.text, "gdcheck: evidence/1\n")
    #expect(comparison.whatIf.changes.isEmpty, "seed \(seed)")
    #expect(comparison.idle.isEmpty, "seed \(seed)")
  }
}
