import Diagnostics
import Evidence
import TestSupport
import Terms
import Testing

@testable import SelfAssessment

@Suite("Records written into the examples")
struct RealExampleTests {
  private static let examples = Repository.yaml(in: "rules/2022/examples").map(\.name)

  @Test("The examples are there")
  func present() {
    #expect(Self.examples.count >= 5)
  }

  @Test("A record of each kind is added and nothing else changes", arguments: examples)
  func add(_ path: String) throws {
    let source = try #require(Repository.file(path))
    let before = try decoded(source)
    var file = try EvidenceFile(source)
    var added: Set<String> = []
    for kind in [RecordRef.Kind.activity, .document, .figure] {
      let record = sampleRecord(kind, file)
      added.insert(record.id)
      try file.add(record)
    }
    let (changed, lostNone) = difference(before, try decoded(file.source))
    #expect(Set(changed.keys) == added)
    #expect(lostNone)
    expectSnapshot(
      addedLines(source, file.source),
      "records-\(source.name.split(separator: "/").last ?? "").txt"
    )
  }

  @Test("A new paper is attached to each activity and each of its dates", arguments: examples)
  func attach(_ path: String) throws {
    let source = try #require(Repository.file(path))
    var start = try EvidenceFile(source)
    let paper = sampleRecord(.document, start)
    try start.add(paper)
    let before = try decoded(start.source)
    for activity in before.activities {
      var file = start
      try file.attach(document: paper.id, to: activity.id)
      let after = try decoded(file.source)
      let (changed, lostNone) = difference(before, after)
      #expect(Array(changed.keys) == [activity.id] && lostNone)
      let papers = after.activities.first { $0.id == activity.id }?.documents.map { after.documents[$0].id }
      #expect(papers == activity.documents.map { before.documents[$0].id } + [paper.id])
    }
  }

  @Test("What a document lacks is added to each", arguments: examples)
  func complete(_ path: String) throws {
    let source = try #require(Repository.file(path))
    let start = try EvidenceFile(source)
    let before = try decoded(source)
    for document in before.documents {
      var file = start
      try file.set("covers", to: .text("Q3"), of: document.id)
      try file.append(["gender-equality"], to: "topics", of: document.id)
      try file.append(["tasks"], to: "contains", of: document.id)
      try file.note(arrivalOf: document.id, at: "police", on: "31/12")
      let after = try decoded(file.source)
      let (changed, lostNone) = difference(before, after)
      #expect(Array(changed.keys) == [document.id] && lostNone)
      let changedDocument = try #require(after.documents.first { $0.id == document.id })
      #expect(changedDocument.covers == Period(code: "Q3")?.range(in: 2022))
      #expect(changedDocument.sent.contains { $0.received == "31/12" })
    }
  }

  /// The lines of `after` that `before` lacks, with the line above and below each run of them.
  private func addedLines(_ before: SourceFile, _ after: SourceFile) -> String {
    func lines(_ file: SourceFile) -> [String] {
      String(decoding: file.bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        .map(String.init)
    }
    let new = lines(after)
    let insertions = Set(
      new.difference(from: lines(before)).insertions.map { change in
        if case .insert(let offset, _, _) = change { offset } else { 0 }
      }
    )
    return new.indices.compactMap { place in
      if insertions.contains(place) { return "+ \(new[place])" }
      return insertions.contains(place - 1) || insertions.contains(place + 1) ? "  \(new[place])" : nil
    }.joined(separator: "\n") + "\n"
  }
}
