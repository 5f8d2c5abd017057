import Diagnostics
import Testing

@testable import YAMLTree

@Suite("Limits")
struct LimitsTests {
  private func nested(_ depth: Int) -> [UInt8] {
    Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth) + "\n").utf8)
  }

  @Test("64 levels are accepted and 65 are not")
  func depth() {
    #expect(problems(nested(64)) == [])
    let refused = problems(nested(65))
    #expect(refused.map(\.id) == ["too-deep"])
    #expect(refused.first?.span == SourceSpan(file: 0, start: 64, end: 65))
  }

  @Test(
    "bombs end at once",
    arguments: [
      ("[", "too-deep"), ("- ", "too-deep"), ("{a: ", "too-deep"), ("[{\"\":", "too-deep"),
      ("%TAG !a! x\n", "directive"), ("a: *b\n", "alias"), ("&a ", "anchor"), ("? ", "complex-key"),
      ("[a: b, ", "pair-in-list"), ("!", "tag"), ("\u{1}", "control-character"),
    ]
  )
  func bombs(_ unit: String, _ id: String) {
    let text = String(repeating: unit, count: (1 << 20) / unit.utf8.count)
    let duration = ContinuousClock().measure {
      #expect(problems(Array(text.utf8)).first?.id == id)
    }
    #expect(duration < .seconds(5))
  }

  @Test("a mapping of 100,000 keys takes linear time")
  func manyKeys() throws {
    let text = (0..<100_000).map { "k\($0): 1\n" }.joined()
    let limits = YAMLLimits(maxBytes: 2 << 20, maxNodes: 250_000)
    let duration = try ContinuousClock().measure {
      let tree = try read(Array(text.utf8), limits: limits).get()
      #expect(tree.count(tree.root) == 100_000)
    }
    #expect(duration < .seconds(10))
    #expect(problems(Array((text + "k77777: 2\n").utf8), limits: limits).map(\.id) == ["duplicate-key"])
  }

  @Test("duplicates are found in mappings of every size", arguments: [2, 15, 16, 17, 18, 40])
  func duplicates(_ count: Int) {
    let keys = (0..<count).map { "key\($0): \($0)\n" }
    #expect(problems(Array(keys.joined().utf8)) == [])
    for repeated in [0, count / 2, count - 1] {
      let text = (keys + [keys[repeated]]).joined()
      #expect(problems(Array(text.utf8)).map(\.id) == ["duplicate-key"])
    }
  }

  @Test("too many values are refused")
  func nodes() {
    let limits = YAMLLimits(maxBytes: 1000, maxNodes: 4)
    #expect(problems(Array("[a, b, c]".utf8), limits: limits) == [])
    #expect(problems(Array("[a, b, c, d]".utf8), limits: limits).map(\.id) == ["too-many-values"])
  }

  @Test("a text of 64 KiB is accepted and a longer one is not")
  func scalar() {
    let text = String(repeating: "x", count: 64 << 10)
    #expect(problems(Array("a: \(text)\n".utf8)) == [])
    #expect(problems(Array("a: \(text)x\n".utf8)).map(\.id) == ["too-long"])
  }

  @Test("a file over its limit is refused whole")
  func size() {
    #expect(problems([UInt8](repeating: 0x23, count: (1 << 20) + 1)).map(\.id) == ["too-large"])
    #expect(YAMLLimits.rules.maxBytes == 4 << 20)
  }
}
