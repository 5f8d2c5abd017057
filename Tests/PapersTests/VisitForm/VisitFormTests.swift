import Diagnostics
import Engine
import Evidence
import Papers
import Reports
import Rules
import Terms
import TestSupport
import Testing
import YAMLTree

@Suite("A visit's file, ready to be filled in")
struct VisitFormTests {
  @Test("the health office's, as its team gets it", arguments: [Language.vietnamese, .english])
  func reads(_ language: Language) throws {
    let sample = try VisitFormSample(example: "health-office")
    expectSnapshot(sample.text(in: language), "visit-form/health-office.\(language.rawValue).yaml")
  }

  static let examples = ["health-office", "ward-14"]

  @Test(
    "every record that a verdict rests on stands there once, in the order of opening",
    arguments: examples
  )
  func records(_ example: String) throws {
    let sample = try VisitFormSample(example: example)
    let entries = sample.text().suggestedEntries.filter { $0.hasPrefix("- {record: ") }
    let ids = RestingRecords.all(of: sample.audit, sample.rules)
      .compactMap { RecordFacts($0.record, in: sample.audit.evidence).id }
    #expect(!ids.isEmpty)
    let quoted = ids.map { $0.contains("#") ? "\"\($0)\"" : $0 }
    #expect(entries.map(String.init) == quoted.map { "- {record: \($0), seen: true}" })
  }

  @Test("every obligation that a person must judge stands there with its question", arguments: examples)
  func judgements(_ example: String) throws {
    let sample = try VisitFormSample(example: example)
    let open = sample.audit.findings.filter { $0.verdict == .review }
      .map { sample.rules.obligations[$0.obligation] }
    let text = sample.text(lead: "Nguyễn Văn A", in: .vietnamese)
    let entries = text.suggestedEntries.filter { $0.contains("verdict: ") }
    #expect(entries.count == 2 * open.count)
    for obligation in open {
      for verdict in ["pass", "fail"] {
        let entry =
          "- {obligation: \(obligation.id.value), verdict: \(verdict), by: \"Nguyễn Văn A\", "
          + "date: 05/12/2022, note: \"…\"}"
        #expect(entries.filter { $0 == entry }.count == 1)
      }
      #expect(text.saysInComments(try #require(obligation.judge)[.vietnamese]))
    }
  }

  @Test("what is not met can be recommended on and waived, and nothing else can", arguments: examples)
  func unmet(_ example: String) throws {
    let sample = try VisitFormSample(example: example)
    let unmet = sample.audit.findings.filter { $0.verdict == .fail }
      .map { sample.rules.obligations[$0.obligation].id.value }
    let entries = sample.text().suggestedEntries
    for (key, count) in [("action: ", unmet.count + 1), ("until: ", unmet.count)] {
      let those = entries.filter { $0.contains(key) }
      #expect(those.count == count)
      for id in unmet { #expect(those.filter { $0.contains("obligation: \(id),") }.count == 1) }
    }
  }

  @Test("comments stay within 100 columns", arguments: [Language.vietnamese, .english])
  func widths(_ language: Language) throws {
    let text = try VisitFormSample(example: "health-office").text(in: language)
    let entries = Set(text.suggestedEntries)
    for line in text.split(separator: "\n") where line.contains("#") {
      let behindMark = line.drop { $0 == " " }.dropFirst(2)
      #expect(entries.contains(behindMark) || displayWidth(String(line)) <= 100, "\(line)")
    }
  }

  // MARK: Hostile texts

  static let hostile = [
    "\"quoted\" # no comment", "one\ntwo: {a: b}\r\n  # - {record: A9, seen: true}\n",
    "- {record: A1, seen: true}", "  # - {record: A1, seen: true}", "a\u{202E}dcba\u{202C}",
    "\u{85}checked: []\u{2028}date: 01/01/2022\u{2029}", "\u{1B}[31mred", "\u{0}nul",
    "e" + String(repeating: "\u{301}", count: 500), String(repeating: "x", count: 10_000),
    String(repeating: "- {record: A1, seen: true} ", count: 300), "{{mustache}} <script>", "",
  ]

  @Test("no title, number, path or name ends its comment or passes for an entry", arguments: hostile)
  func hostileTexts(_ text: String) throws {
    let sample = try VisitFormSample(example: "health-office")
    let plain = sample.text()
    let changed = sample.changing { evidence in
      evidence.source = SourceFile(name: text, text: "")
      evidence.unit.name = text
      for place in evidence.activities.indices { evidence.activities[place].title = text }
      for place in evidence.documents.indices {
        evidence.documents[place].title = text
        evidence.documents[place].number = text
        evidence.documents[place].file = Located(text, SourceSpan(file: 0, start: 0, end: 0))
      }
    }.text()
    #expect(changed.suggestedEntries == plain.suggestedEntries)
    #expect(content(of: changed) == content(of: plain))
    #expect(!changed.unicodeScalars.contains { $0.isUnsafeToPrint && $0 != "\n" })
    #expect(changed.utf8.count < plain.utf8.count + 200_000)
  }

  /// The lines that hold, which no comment is among.
  private func content(of text: String) -> [Substring] {
    text.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("#") }
  }

  @Test("the lead's name is read as it was given", arguments: hostile.filter { $0 != "\u{0}nul" })
  func lead(_ name: String) throws {
    let text = try VisitFormSample(example: "health-office").text(lead: name)
    let tree = try YAMLTree.parse(SourceFile(name: "visit.yaml", text: text), limits: .evidence)
    let team = try #require(tree.entries(tree.root).first(where: { tree.string($0.key) == "team" })).value
    let member = try #require(tree.items(team).first(where: { _ in true }))
    #expect(tree.entries(member).map { tree.string($0.value) } == [name, "lead"])
  }
}

extension String {
  /// Whether `words` stand in the comments, however they are broken into lines.
  fileprivate func saysInComments(_ words: String) -> Bool {
    let said = split(separator: "\n").filter { $0.drop { $0 == " " }.hasPrefix("#") }
      .flatMap { $0.split(separator: " ").filter { $0 != "#" } }.joined(separator: " ")
    return said.contains(words.split(separator: " ").joined(separator: " "))
  }
}
