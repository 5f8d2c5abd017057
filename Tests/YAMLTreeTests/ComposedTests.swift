import Diagnostics
import Testing

@testable import YAMLTree

@Suite("A tree composed of another's nodes")
struct ComposedTests {
  private let text =
    "unit: {agency: a}\nlist:\n  - {id: A1, papers: [D1, D2]}\n  - {id: A2}\nmore: {x: [1, {y: 2}]}\n"

  @Test("holds what is taken over, and nothing else")
  func values() throws {
    let tree = try YAMLTreeTests.tree(text)
    let top = Array(tree.entries(tree.root))
    let records = Array(tree.items(top[1].value))
    let papers = Array(tree.entries(records[0]))[1]
    let composed = tree.composed(
      .mapping(
        at: tree.root,
        [
          (top[2].key, .node(top[2].value)),
          (
            top[1].key,
            .sequence(
              at: top[1].value,
              [
                .node(records[1]),
                .mapping(at: records[0], [(papers.key, .sequence(at: papers.value, []))]),
              ]
            )
          ),
          (papers.key, .node(top[0].value)),
        ]
      )
    )
    #expect(
      composed.value(composed.root)
        == .entries(
          ["more", "list", "papers"],
          [
            .entries(["x"], [.list([.text("1"), .entries(["y"], [.text("2")])])]),
            .list([.entries(["id"], [.text("A2")]), .entries(["papers"], [.list([])])]),
            .entries(["agency"], [.text("a")]),
          ]
        )
    )
    // The tree that it came from is as it was.
    let again = try YAMLTreeTests.tree(text)
    #expect(tree.value(tree.root) == again.value(again.root))
  }

  @Test("says of every node where it was written")
  func spans() throws {
    let tree = try YAMLTreeTests.tree(text)
    let top = Array(tree.entries(tree.root))
    let composed = tree.composed(.mapping(at: top[1].value, [(top[0].key, .node(top[2].value))]))
    let entry = try #require(Array(composed.entries(composed.root)).first)
    #expect(composed.span(composed.root) == tree.span(top[1].value))
    #expect(composed.span(entry.key) == tree.span(top[0].key))
    #expect(composed.span(entry.value) == tree.span(top[2].value))
    #expect(composed.source.bytes == tree.source.bytes)
  }

  @Test("outlives the tree that it came from")
  func lifetime() throws {
    var first: YAMLTree? = try YAMLTreeTests.tree("a: \"x\\ty\"\n")
    var second: YAMLTree? = first.map { $0.composed(.node($0.root)) }
    first = nil
    let third = try #require(second.map { $0.composed(.node($0.root)) })
    second = nil
    #expect(third.value(third.root) == .entries(["a"], [.text("x\ty")]))
  }
}
