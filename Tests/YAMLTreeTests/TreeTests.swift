import Diagnostics
import Testing

@testable import YAMLTree

@Suite("The tree")
struct TreeTests {
  @Test("keeps what was written and where")
  func spans() throws {
    let text =
      "unit: {agency: 'health office', đ: \"a\\tb\"}\ntopics:\n  - x y\n  - |\n    l1\n    l2\n\nend:\n"
    let tree = try tree(text)
    let bytes = Array(text.utf8)
    func source(_ id: NodeID) -> String {
      let span = tree.span(id)
      return String(decoding: bytes[Int(span.start)..<Int(span.end)], as: UTF8.self)
    }
    let top = Array(tree.entries(tree.root))
    #expect(top.map { tree.string($0.key) } == ["unit", "topics", "end"])
    let unit = Array(tree.entries(top[0].value))
    #expect(source(top[0].value) == "{agency: 'health office', đ: \"a\\tb\"}")
    #expect(unit.map { source($0.value) } == ["'health office'", "\"a\\tb\""])
    #expect(unit.map { tree.string($0.value) } == ["health office", "a\tb"])
    #expect(unit.map { tree.isPlain($0.value) } == [false, false])
    let items = Array(tree.items(top[1].value))
    #expect(items.map { tree.string($0) } == ["x y", "l1\nl2\n"])
    #expect(source(top[1].value) == "- x y\n  - |\n    l1\n    l2")
    #expect(tree.isPlain(items[0]))
    #expect(!tree.isPlain(items[1]))
    #expect(tree.isEmptyPlain(top[2].value))
    #expect(source(tree.root) == String(text.dropLast(1)))
    #expect(tree.count(tree.root) == 3)
    #expect(tree.kind(top[1].value) == .sequence)
    #expect(Array(tree.items(tree.root)).isEmpty)
    #expect(Array(tree.entries(top[1].value)).isEmpty)
  }

  @Test("counts the byte order mark in its offsets")
  func byteOrderMark() throws {
    let tree = try tree("\u{FEFF}năm: 2022\n")
    let entry = try #require(Array(tree.entries(tree.root)).first)
    #expect(tree.span(entry.key) == SourceSpan(file: 0, start: 3, end: 7))
    #expect(tree.span(entry.value) == SourceSpan(file: 0, start: 9, end: 13))
  }

  @Test(
    "reads the forms of a text",
    arguments: [
      ("a\n  b", "a b"), ("a\n\n  b", "a\nb"), ("'it''s'", "it's"), ("'a'''", "a'"), ("\"a\\\n  b\"", "ab"),
      ("\"line one\n  line two\"", "line one line two"), ("\"\\u0110\\x41\\0\"", "ĐA\0"), ("null", "null"),
      ("~", "~"), ("012", "012"), ("\"\"", ""), (">\n  a\n  b\n", "a b\n"), ("|-\n  a\n", "a"),
      ("b#c", "b#c"),
      ("\"ok\\e[2J\\u202E\"", "ok\u{1B}[2J\u{202E}"),
    ]
  )
  func scalars(_ written: String, _ value: String) throws {
    let tree = try tree("k: \(written)\n")
    let entry = try #require(Array(tree.entries(tree.root)).first)
    #expect(Array(tree.string(entry.value).utf8) == Array(value.utf8))
    #expect(tree.withUTF8(entry.value) { Array($0) } == Array(value.utf8))
  }

  @Test("reads JSON, as a line of a stream is")
  func json() throws {
    let tree = try tree(#"{"unit":{"agency":"health-office"},"n":[1,{"a":"é"}],"e":{},"l":[]}"#)
    #expect(
      tree.value(tree.root)
        == .entries(
          ["unit", "n", "e", "l"],
          [
            .entries(["agency"], [.text("health-office")]),
            .list([.text("1"), .entries(["a"], [.text("é")])]), .entries([], []), .list([]),
          ]
        )
    )
  }

  @Test("gives spans the number of its file")
  func fileNumber() throws {
    let source = SourceFile(name: "x", text: "a: 1")
    let tree = try YAMLTree.parse(source, file: 7, limits: .rules)
    #expect(tree.span(tree.root) == SourceSpan(file: 7, start: 0, end: 4))
  }
}
