import Diagnostics
import Engine
import Evidence
import Terms
import TestSupport
import Testing

@Suite("the example of a visit")
struct VisitExampleTests {
  private let example = VisitExample.loaded

  private func record() throws -> VisitRecord {
    let decoded = try example.get().decode(#require(VisitExample.file))
    #expect(decoded.warnings.isEmpty)
    return decoded.record
  }

  @Test("is in order, by itself and by the rules")
  func inOrder() throws {
    let example = try example.get()
    #expect(try example.program.problems(of: record(), evidence: example.evidence) == [])
  }

  @Test("judges all that is under review on its day, and leaves nothing open")
  func judged() throws {
    let example = try example.get()
    let record = try record()
    let rejections = Visit(rejections: record.overlay.rejections)
    let open = example.program.audit(example.evidence, visit: rejections, asOf: record.date.value).findings
      .filter { $0.verdict == .review }
      .map { example.program.obligations[$0.obligation].id }
    #expect(open.sorted() == record.judgements.map(\.value.obligation).sorted())
    let findings = example.program.audit(example.evidence, visit: record.overlay, asOf: record.date.value)
      .findings
    #expect(!findings.contains { $0.verdict == .review })
  }

  @Test("shows what a team's word changes: a rejection, a waiver in force, a record that nobody opened")
  func teaches() throws {
    let example = try example.get()
    let record = try record()
    let day = record.date.value
    func finding(_ id: String, _ visit: Visit) throws -> Finding {
      let place = try #require(example.program.obligations.firstIndex { $0.id == id })
      return example.program.audit(example.evidence, visit: visit, asOf: day).findings[place]
    }
    let waived = try finding("health.clinic-inspections", record.overlay)
    #expect(waived.verdict == .fail && waived.waiver?.inForce == true)
    // The rejected photographs take the men's talk along, and those of 22/9 the pupils'.
    for id in ["health.adult-communication", "health.minors-communication"] {
      let before = try finding(id, Visit(date: day))
      let after = try finding(id, record.overlay)
      #expect(after.progress.done < before.progress.done || after.reason != before.reason, "\(id)")
    }
    let checked = CheckedRecords(record.overlay, in: example.evidence)
    let unopened = example.evidence.activities.indices.filter { !checked.contains(RecordRef(.activity, $0)) }
    #expect(unopened.map { example.evidence.activities[$0].id } == ["A12.1", "A12.2", "A23"])
  }

  @Test("has three members and several paragraphs by the unit")
  func papers() throws {
    let record = try record()
    #expect(record.team.map(\.role) == [.lead, .member, .secretary])
    #expect(record.team.allSatisfy { $0.person.position != nil })
    #expect(record.unitComments?.split(separator: "\n\n").count == 2)
    #expect(record.recommendations.allSatisfy { $0.due != nil })
  }
}

@Suite("the article about the visit format")
struct VisitArticleTests {
  @Test("names every key of the format and every limit")
  func keysAndLimits() throws {
    let keys = [
      VisitKeys.file, VisitKeys.unit, VisitKeys.time, VisitKeys.member, VisitKeys.person, VisitKeys.check,
      VisitKeys.judgement, VisitKeys.waiver, VisitKeys.recommendation, VisitKeys.notice,
    ]
    let article = try article()
    for key in Set(keys.flatMap(\.names)) { #expect(article.contains("`\(key)`"), "\(key)") }
    for spelling in Set(keys.flatMap(\.spellings.keys)).subtracting(VisitKeys.unit.spellings.keys) {
      #expect(article.contains("`\(spelling)`"), "\(spelling)")
    }
    let limits = VisitLimits.standard
    for (what, limit) in [
      ("entries of `checked`", limits.maxChecks), ("entries of any other list", limits.maxEntries),
      ("characters of what is one line", limits.maxLine), ("characters of any other text", limits.maxText),
    ] {
      let shown = limit < 1000 ? "\(limit)" : "\(limit / 1000),000"
      #expect(article.contains("| \(what) | \(shown) |"))
    }
  }

  private func article() throws -> String {
    let file = try #require(Repository.file("Sources/Evidence/Evidence.docc/VisitFormat.md"))
    return String(decoding: file.bytes, as: UTF8.self)
  }

  @Test("shows files that are in order")
  func examples() throws {
    let example = try VisitExample.loaded.get()
    let files = try article().split(separator: "```yaml\n").dropFirst().compactMap {
      $0.split(separator: "```").first
    }
    #expect(!files.isEmpty)
    for text in files {
      let decoded = try example.decode(SourceFile(name: "visit.yaml", text: String(text)))
      #expect(decoded.warnings.isEmpty)
      #expect(example.program.problems(of: decoded.record, evidence: example.evidence) == [])
    }
  }
}
