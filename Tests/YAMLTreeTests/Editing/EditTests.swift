import Diagnostics
import Testing

@testable import YAMLTree

@Suite("Editing in place")
struct EditTests {
  @Test("What is written comes where a person would write it", arguments: blockEditCases + flowEditCases)
  func edit(_ edit: EditCase) throws {
    let after = try edited(edit.before, edit.edits)
    #expect(Array(after.utf8) == Array(edit.after.utf8), "\(after)")
  }

  @Test("A change that does not fit its place is refused")
  func misplaced() throws {
    let text = "a: [x]\nb: {c: d}\n"
    #expect(throws: YAMLEditFailure.self) { try edited(text, [.insert("c", .text("x"), into: "b")]) }
    #expect(throws: YAMLEditFailure.self) { try edited(text, [.insert("c", .text("x"), into: "a")]) }
    #expect(throws: YAMLEditFailure.self) { try edited(text, [.append(.text("y"), to: "a/0")]) }
    #expect(throws: YAMLEditFailure.self) {
      try edited(text, [.append(.text("y"), to: "a"), .append(.text("z"), to: "a")])
    }
    #expect(throws: YAMLEditFailure.self) {
      try edited("a:\n  # một\n  - x\n", [.replace("a", with: .text("y"))])
    }
  }

  @Test("A file that would be too large is not made")
  func tooLarge() throws {
    let long = String(repeating: "x", count: 70_000)
    #expect {
      try edited("a: [x]\n", [.append(.text(long), to: "a")])
    } throws: { error in
      guard case .refused(let problems)? = error as? YAMLEditFailure else { return false }
      return !problems.isEmpty
    }
  }

  @Test("A file that reads otherwise than it should is not made")
  func unfaithful() throws {
    let before = try tree("a: [x]\nb: y\n")
    let append = YAMLEditor.Change.append(.text("z"))
    let list = try #require(before.node(at: "a"))
    for (after, holds) in [
      ("a: [x, z]\nb: y\n", true), ("a: [x, z]\nb: 'y'\n", false), ("a: [x, z]\nc: y\n", false),
      ("a: [z, x]\nb: y\n", false), ("a: [x, z, z]\nb: y\n", false), ("a: [x]\nb: y\n", false),
      ("a: x\nb: y\n", false), ("b: y\na: [x, z]\n", false), ("a: [x, z]\n", false),
    ] {
      let check = EditCheck(before: before, after: try tree(after), changes: [list: append])
      #expect(check.holds == holds, "\(after)")
    }
  }

  @Test("Overlapping splices are refused")
  func overlapping() {
    let bytes = Array("abcdef".utf8)
    #expect([Splice(1..<3, "x"), Splice(2..<4, "y")].applied(to: bytes) == nil)
    #expect([Splice(5..<7, "x")].applied(to: bytes) == nil)
    let both = [Splice(at: 3, "2"), Splice(1..<3, "x"), Splice(at: 3, "3")].applied(to: bytes)
    #expect(both == Array("ax23def".utf8))
  }
}
