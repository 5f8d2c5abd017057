import Diagnostics
import Engine
import Evidence
import Papers
import Reports
import Rules
import Terms
import TestSupport
import Testing

/// What comes of a visit's file when it is read as it was written, and as people fill it in.
@Suite("A visit's file, read back")
struct VisitFormDecodeTests {
  static let examples = VisitFormTests.examples

  @Test("as it was written it lacks the team and nothing else", arguments: examples)
  func untouched(_ example: String) throws {
    let sample = try VisitFormSample(example: example)
    for language in [Language.vietnamese, .english] {
      let read = sample.decode(sample.text(in: language))
      #expect(read.record == nil)
      #expect(read.problems == ["not-filled-in"])
      #expect(read.rendered.contains("`team` is not filled in yet"))
    }
  }

  @Test("with a lead it can be read, and claims nothing", arguments: examples)
  func untouchedWithLead(_ example: String) throws {
    let sample = try VisitFormSample(example: example)
    let read = sample.decode(sample.text(lead: "Nguyễn Thị A"))
    #expect(read.problems == [])
    let record = try #require(read.record)
    #expect(record.team == [.init(.init(name: "Nguyễn Thị A"), role: .lead)])
    #expect(record.unit == sample.audit.evidence.unit)
    #expect(record.date.value == VisitFormSample.day)
    #expect(record.checks.isEmpty && record.judgements.isEmpty && record.waivers.isEmpty)
    #expect(record.strengths.isEmpty && record.limits.isEmpty && record.recommendations.isEmpty)
    #expect(record.unitComments == nil && record.notice == nil && record.place == nil)
  }

  @Test("with every mark taken off and every gap filled in it says all that it asks for", arguments: examples)
  func filledIn(_ example: String) throws {
    let sample = try VisitFormSample(example: example)
    for (verdict, passes) in [("pass", true), ("fail", false)] {
      let text = sample.text().uncommented { !$0.contains("verdict: ") || $0.contains("verdict: \(verdict)") }
      let read = sample.decode(text.filledIn)
      #expect(read.problems == [], "\(read.rendered)")
      let record = try #require(read.record)
      let tally = VisitForm(for: sample.audit, sample.rules, in: .english).tally
      #expect(record.team.map(\.role) == [.lead, .secretary, .member])
      #expect(record.checks.count == tally.records)
      #expect(record.checks.allSatisfy { $0.outcome == .seen })
      #expect(record.judgements.map(\.value.passes) == Array(repeating: passes, count: tally.judgements))
      #expect(record.waivers.count == tally.unmet)
      #expect(record.recommendations.count == tally.unmet + 1)
      #expect(record.place == "đã ghi" && record.unitComments == "đã ghi" && record.copies == 4)
      #expect(record.notice?.number == "05")
    }
  }

  @Test("a gap that is left is told, and nothing else is")
  func gaps() throws {
    let sample = try VisitFormSample(example: "health-office")
    let text = sample.text().uncommented { !$0.contains("verdict: fail") }
    let read = sample.decode(text)
    #expect(read.record == nil)
    #expect(Set(read.problems) == ["not-filled-in"])
    let gaps = text.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("#") }
      .reduce(0) { $0 + $1.count { $0 == "…" } }
    #expect(read.problems.count == gaps)
  }

  @Test("each entry can be taken up by itself")
  func oneByOne() throws {
    let sample = try VisitFormSample(example: "health-office")
    let text = sample.text(lead: "Nguyễn Thị A")
    for entry in text.suggestedEntries {
      let read = sample.decode(text.uncommented { $0 == entry }.filledIn)
      #expect(read.problems == [], "\(entry): \(read.rendered)")
    }
  }

  @Test("both answers to one question are refused")
  func contradiction() throws {
    let sample = try VisitFormSample(example: "health-office")
    let text = sample.text(lead: "Nguyễn Thị A").uncommented { $0.contains("verdict: ") }.filledIn
    #expect(!sample.decode(text).problems.isEmpty)
    #expect(sample.decode(text).record == nil)
  }

  @Test("when all it lists was seen, no verdict rests on what nobody looked at", arguments: examples)
  func allSeen(_ example: String) throws {
    let sample = try VisitFormSample(example: example)
    let text = sample.text(lead: "Nguyễn Thị A").uncommented { $0.hasPrefix("- {record: ") }
    let record = try #require(sample.decode(text).record)
    let audit = sample.program.audit(
      sample.audit.evidence,
      visit: record.overlay,
      asOf: VisitFormSample.day
    )
    let facts = try #require(VisitFacts(audit, sample.rules))
    #expect(!facts.resting.isEmpty)
    #expect(facts.unchecked.isEmpty)
  }
}

extension VisitFormSample {
  /// What reading `text` over the evidence comes to.
  fileprivate func decode(_ text: String) -> (record: VisitRecord?, problems: [String], rendered: String) {
    let source = SourceFile(name: "visit.yaml", text: text)
    let renderer = DiagnosticRenderer(files: [source], language: .english)
    do throws(EvidenceFailure) {
      let decoded = try ParsedVisit.parse(source).decode(
        evidence: audit.evidence,
        frame: program.frame,
        obligations: rules.obligations.map(\.id.value)
      )
      return (decoded.record, decoded.warnings.map(\.id), renderer.render(decoded.warnings))
    } catch {
      return (nil, error.diagnostics.map(\.id), renderer.render(error.diagnostics))
    }
  }
}
