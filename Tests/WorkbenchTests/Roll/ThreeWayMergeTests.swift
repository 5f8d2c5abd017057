import TestSupport
import Testing

@testable import Workbench

/// What a person and a roll make of one file.
@Suite struct ThreeWayMergeTests {
  static func merge(_ base: String, _ person: String, _ tool: String) -> (
    text: String, conflicts: [ThreeWayMerge.Conflict]
  ) {
    func bytes(_ text: String) -> [UInt8] { Array(text.replacing(" ", with: "\n").utf8) }
    let merge = ThreeWayMerge(base: bytes(base), person: bytes(person), tool: bytes(tool))
    return (String(decoding: merge.bytes, as: UTF8.self).replacing("\n", with: " "), merge.conflicts)
  }

  static let cases: [(base: String, person: String, tool: String, merged: String, conflicts: Int)] = [
    ("a b c d e", "a b c d e", "a b c d e", "a b c d e", 0),
    ("a b c d e", "a B c d e", "a b c d e", "a B c d e", 0),
    ("a b c d e", "a b c d e", "a b c D e", "a b c D e", 0),
    ("a b c d e", "a B c d e", "a b c D e", "a B c D e", 0),
    ("a b c d e", "a B c d e", "a X c d e", "a B c d e", 1),
    ("a b c d e", "a B c d e", "a B c d e", "a B c d e", 0),
    ("a b c d e", "a c d e", "a b c d e f", "a c d e f", 0),
    ("a b c d e", "x a b c d e", "a b c d e y", "x a b c d e y", 0),
    ("a b c d e", "a b note c d e", "a b c e", "a b note c e", 0),
    ("a b c", "a c", "a X c", "a c", 1),
    ("a b c", "", "a b X", "", 1),
    ("", "a", "b", "a", 1),
    ("", "", "b", "b", 0),
  ]

  @Test(arguments: cases.indices) func keepsWhatBothDid(_ place: Int) {
    let example = Self.cases[place]
    let (text, conflicts) = Self.merge(example.base, example.person, example.tool)
    #expect(text == example.merged)
    #expect(conflicts.count == example.conflicts)
  }

  @Test func aConflictSaysWhereAndWhatWouldHaveBeen() {
    let (_, conflicts) = Self.merge("a b c", "a mine c", "a theirs c")
    #expect(conflicts == [ThreeWayMerge.Conflict(line: 2, kept: ["mine"], left: ["theirs"])])
  }

  @Test(arguments: 0..<200) func losesNoLineOfThePerson(_ seed: UInt64) {
    var random = RandomSource(seed: seed)
    func text(_ random: inout RandomSource, marks: String) -> [String] {
      (0..<Int.random(in: 0...8, using: &random)).map { _ in
        String(marks.randomElement(using: &random) ?? "a")
      }
    }
    let base = text(&random, marks: "abc")
    func edited(_ random: inout RandomSource, marks: String) -> [String] {
      var lines = base.filter { _ in Int.random(in: 0..<5, using: &random) > 0 }
      for _ in 0..<Int.random(in: 0...2, using: &random) {
        lines.insert(
          String(marks.randomElement(using: &random) ?? "x"),
          at: Int.random(in: 0...lines.count, using: &random)
        )
      }
      return lines
    }
    let person = edited(&random, marks: "PQR")
    let tool = edited(&random, marks: "xyz")
    func bytes(_ lines: [String]) -> [UInt8] { Array(lines.map { $0 + "\n" }.joined().utf8) }
    let merged = ThreeWayMerge(base: bytes(base), person: bytes(person), tool: bytes(tool))
    let lines = String(decoding: merged.bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    // What the person wrote is there, in the person's order.
    #expect(lines.filter { "PQR".contains($0) } == person.filter { "PQR".contains($0) }, "seed \(seed)")
    // What the tool wrote is there too, or is told.
    let told = merged.conflicts.flatMap(\.left)
    for line in tool where "xyz".contains(line) { #expect((lines + told).contains(line), "seed \(seed)") }
    #expect(ThreeWayMerge(base: bytes(base), person: bytes(person), tool: bytes(base)).bytes == bytes(person))
    #expect(ThreeWayMerge(base: bytes(base), person: bytes(base), tool: bytes(tool)).bytes == bytes(tool))
    // Once more, as after a run that was cut off: nothing changes.
    guard merged.conflicts.isEmpty else { return }
    let again = ThreeWayMerge(base: bytes(base), person: merged.bytes, tool: bytes(tool))
    #expect(again.bytes == merged.bytes, "seed \(seed)")
  }

  static let steps: [(rolled: String, present: String?, written: String?, step: RollStep)] = [
    ("a", nil, nil, .write([97])),
    ("a", "a", nil, .keep),
    ("a", "a", "a", .keep),
    ("b", "a", "a", .write([98])),
    ("b", "b", "a", .keep),
    ("a", "c", "a", .keep),
    ("a", nil, "a", .leaveRemoved),
    ("a", "c", nil, .leaveForeign),
    ("b", "c", "a", .merge(ThreeWayMerge(base: [97], person: [99], tool: [98]))),
  ]

  @Test(arguments: steps.indices) func neverOverwritesWhatAPersonDid(_ place: Int) {
    let example = Self.steps[place]
    let step = RollStep(
      rolled: Array(example.rolled.utf8),
      present: example.present.map { Array($0.utf8) },
      written: example.written.map { Array($0.utf8) }
    )
    #expect(step == example.step)
  }
}
