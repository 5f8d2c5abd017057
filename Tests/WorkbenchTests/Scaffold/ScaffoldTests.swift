import Diagnostics
import Engine
import Rules
import Terms
import TestSupport
import Testing

@testable import Workbench

/// A new obligation and its test, as `rules new` would write them.
@Suite struct ScaffoldTests {
  private static let obligations = AnalysisRules.files([
    AnalysisRules.obligation("a.one", "what: {activity: {type: training}}")
  ])

  private static func existing(_ extra: [(String, String)] = [], tests: [(String, String)] = [])
    -> Scaffold.Existing
  {
    let rules = obligations.map { (path: $0.name, source: $0) }
    let source = { (name: String, text: String) in (path: name, source: SourceFile(name: name, text: text)) }
    return Scaffold.Existing(rules: rules + extra.map(source), tests: tests.map(source))
  }

  private static func scaffold(
    _ request: Scaffold.Request,
    in existing: Scaffold.Existing = existing(),
    _ language: Language = .english
  ) throws(ScaffoldFailure) -> Scaffold {
    try Scaffold(request, in: existing, language: language)
  }

  /// The rule files with those of a scaffold in their places.
  private static func files(_ scaffold: Scaffold) -> [SourceFile] {
    let new = SourceFile(name: scaffold.obligations.path, text: scaffold.obligations.text)
    return obligations.filter { $0.name != new.name } + [new]
  }

  @Test(arguments: Language.allCases) func writesBothFiles(_ language: Language) throws {
    let request = Scaffold.Request(id: "b.two", clause: "I.1", agency: "ward-committee")
    let scaffold = try Self.scaffold(request, in: Self.existing(), language)
    #expect(scaffold.obligations.isNew && scaffold.obligations.path == "obligations/b.yaml")
    #expect(scaffold.tests.isNew && scaffold.tests.path == "tests/b.yaml")
    let text = scaffold.obligations.text + "---\n" + scaffold.tests.text
    expectSnapshot(text, "scaffold.\(language.rawValue).yaml")
  }

  @Test func addsToAFileWithoutTouchingWhatIsThere() throws {
    let before = Self.obligations[1]
    let scaffold = try Self.scaffold(.init(id: "a.two"))
    #expect(!scaffold.obligations.isNew)
    #expect(scaffold.obligations.text.hasPrefix(String(decoding: before.bytes, as: UTF8.self)))
    let lines = scaffold.obligations.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[scaffold.obligations.line - 1].hasPrefix("  # "))
    let decoded = RuleSet.decode(Self.files(scaffold))
    #expect(decoded.problems.isEmpty)
    #expect(decoded.rules?.obligations.map(\.id.value) == ["a.one", "a.two"])
  }

  /// By nobody's accident is anybody audited by it.
  @Test(arguments: [nil, "I.1"], [nil, "health-office"])
  func isRefusedUntilItIsFilledIn(_ clause: String?, _ agency: String?) throws {
    let scaffold = try Self.scaffold(.init(id: "a.two", clause: clause, agency: agency))
    let failure = #expect(throws: RulesFailure.self) { try RuleSet.load(Self.files(scaffold)) }
    let problems = failure?.diagnostics ?? []
    #expect(problems.map(\.id) == ["not-filled-in"])
    let message = problems.first?.message[.english] ?? ""
    for (key, isOpen) in [("clause", clause == nil), ("who", agency == nil), ("words", true), ("what", true)]
    {
      #expect(message.contains("`\(key)`") == isOpen, "\(message)")
    }
  }

  @Test func isARuleOnceItIsFilledIn() throws {
    let scaffold = try Self.scaffold(.init(id: "b.two", clause: "I.1", agency: "health-office"))
    var text = scaffold.obligations.text
    text.replace("{type: …}", with: "{type: training}")
    text.replace("proof: …", with: "proof: minutes")
    text.replace("# reading:", with: "reading:")
    for line in ["why: {vi: …, en: …}", "alternatives:", "  - name: once-a-year", "    when: {in: year}"] {
      text.replace("#   \(line)", with: "  \(line)")
    }
    text.replace("when: {in: year} ", with: "when: {each: half} ")
    text.replace("…", with: "xong")
    let files = Self.obligations + [SourceFile(name: "obligations/b.yaml", text: text)]
    let program = try Program(RuleSet.load(files))
    let place = try #require(program.obligations.firstIndex { $0.id == "b.two" })
    #expect(try Witness(for: place, of: program).yaml.contains("type: minutes"))
    let tests = SourceFile(name: "tests/b.yaml", text: scaffold.tests.text)
    let decoded = try AuthorTests.decode([tests], testing: program)
    #expect(decoded.selected(by: nil).map { decoded.run($0).passes } == [true])
  }

  @Test func refusesWhatItCanNotAddTo() throws {
    let flow =
      "gdcheck: obligations/1\nobligations: [{id: c.one, clause: I.1, words: [a], who: member, duty: b}]\n"
    let last = "gdcheck: obligations/1\nobligations:\n  - id: c.one\ndefaults: {authority: standing-office}\n"
    for text in [flow, last] {
      let failure = #expect(throws: ScaffoldFailure.self) {
        try Self.scaffold(.init(id: "c.two"), in: Self.existing([("obligations/c.yaml", text)]))
      }
      guard case .notABlock("obligations/c.yaml", "obligations")? = failure else {
        Issue.record("\(String(describing: failure))")
        continue
      }
    }
  }

  @Test func refusesATakenIdEvenOfAnObligationWithMistakes() throws {
    let broken = "gdcheck: obligations/1\nobligations:\n  - id: c.one\n    whoo: member\n"
    let existing = Self.existing([("obligations/c.yaml", broken)])
    for id in ["a.one", "c.one"] {
      let failure = #expect(throws: ScaffoldFailure.self) { try Self.scaffold(.init(id: id), in: existing) }
      guard case .taken(let name)? = failure else {
        Issue.record("\(String(describing: failure))")
        continue
      }
      #expect(name.value == id)
    }
    // One more obligation may be added beside it, though.
    #expect(try Self.scaffold(.init(id: "c.two"), in: existing).obligations.line == 6)
  }

  @Test(arguments: ["", ".", "a.", "A.b", "a b", "../x", "a/b", "a.ö", "x.\u{202E}"])
  func refusesWhatIsNoId(_ id: String) {
    let failure = #expect(throws: ScaffoldFailure.self) { try Self.scaffold(.init(id: id)) }
    guard case .malformed? = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
  }

  /// How files end, which must not decide whether something can be added.
  @Test(
    arguments: [
      "gdcheck: obligations/1\nobligations:\n- id: x\n",
      "gdcheck: obligations/1\nobligations:\n  - id: x",
      "gdcheck: obligations/1\r\nobligations:\r\n    - id: x\r\n",
      "gdcheck: obligations/1\nobligations:\n  # first\n  -   id: x\n# at the end\n\n",
      "gdcheck: obligations/1\nobligations:\n  - id: x\n    duty: |\n      text\n",
    ]
  )
  func addsBehindWhateverStandsAtTheEnd(_ text: String) throws {
    let list = BlockList(key: "obligations", head: [])
    let added = try #require(
      list.adding(["- id: y", "  duty: z"], to: SourceFile(name: "a.yaml", text: text))
    )
    #expect(added.text.hasPrefix(text))
    let again = try #require(list.adding(["- id: z"], to: SourceFile(name: "a.yaml", text: added.text)))
    #expect(again.line > added.line)
    let lineEnd: Character = text.contains("\r\n") ? "\r\n" : "\n"
    let lines = added.text.split(separator: lineEnd, omittingEmptySubsequences: false)
    #expect(lines[added.line - 1].drop { $0 == " " } == "- id: y")
  }
}
