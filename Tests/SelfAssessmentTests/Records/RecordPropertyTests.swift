import Diagnostics
import Evidence
import TestSupport
import Terms
import Testing

@testable import SelfAssessment

@Suite("Random records written into random files")
struct RecordPropertyTests {
  @Test("The evidence is what it was and exactly the record", arguments: 1...10 as ClosedRange<UInt64>)
  func add(_ seed: UInt64) throws {
    let lexicon = try Plan2022.frame().lexicon
    var random = RandomSource(seed: seed)
    for round in 0..<60 {
      let start = RandomEvidenceFile.text(&random, lexicon)
      let comment = Comment(rawValue: "seed \(seed), round \(round):\n\(start)")
      var file = try evidenceFile(start)
      var before = try decoded(file.source)
      for _ in 0..<3 {
        let papers = before.documents.map(\.id).filter { !$0.contains("#") }
        let record = RandomEvidenceFile.record(&random, lexicon, for: file, papers: papers)
        try file.add(record)
        let after = try decoded(file.source)
        let (changed, lostNone) = difference(before, after)
        #expect(lostNone, comment)
        #expect(changed == (try alone(record, papers)), "\(comment)\n→\n\(text(file))")
        #expect(keptComments(before.source, after.source), "\(comment)\n→\n\(text(file))")
        before = after
      }
    }
  }

  @Test("A paper comes to exactly one activity", arguments: 11...20 as ClosedRange<UInt64>)
  func attach(_ seed: UInt64) throws {
    let lexicon = try Plan2022.frame().lexicon
    var random = RandomSource(seed: seed)
    for round in 0..<60 {
      let start = RandomEvidenceFile.text(&random, lexicon)
      let comment = Comment(rawValue: "seed \(seed), round \(round):\n\(start)")
      var file = try evidenceFile(start)
      let paper = sampleRecord(.document, file)
      try file.add(paper)
      let before = try decoded(file.source)
      guard !before.activities.isEmpty else { continue }
      let activity = random.pick(before.activities)
      try file.attach(document: paper.id, to: activity.id)
      let after = try decoded(file.source)
      let (changed, lostNone) = difference(before, after)
      #expect(Array(changed.keys) == [activity.id] && lostNone, "\(comment)\n→\n\(text(file))")
      let papers = after.activities.first { $0.id == activity.id }?.documents.map { after.documents[$0].id }
      #expect(papers?.last == paper.id, comment)
    }
  }

  /// What `record` says by itself, written by other means than those that are tested.
  private func alone(_ record: NewRecord, _ papers: [String]) throws -> [String: String] {
    let text = RandomEvidenceFile.alone(record, papers: papers)
    var records = described(try decoded(SourceFile(name: "alone.yaml", text: text)))
    for id in [""] + papers { records[id] = nil }
    return records
  }

  /// Whether the lines that are comments stand in `after` as in `before`.
  private func keptComments(_ before: SourceFile, _ after: SourceFile) -> Bool {
    func comments(_ file: SourceFile) -> [String] {
      String(decoding: file.bytes, as: UTF8.self).split { $0.isNewline }
        .map { String($0.drop { $0 == " " }) }.filter { $0.hasPrefix("#") }
    }
    return comments(before) == comments(after)
  }

  @Test("Any text of a record reads back equal", arguments: RandomEvidenceFile.hostile)
  func hostile(_ title: String) throws {
    for head in [
      "gdcheck: evidence/1\nunit: {agency: labour-office}\nyear: 2022\n",
      #"{"gdcheck": "evidence/1", "unit": {"agency": "labour-office"}, "year": 2022}"#,
    ] {
      var file = try evidenceFile(head)
      var record = sampleRecord(.activity, file)
      record.fields.append(.init("title", .text(title)))
      record.fields.append(
        .init("documents", .list([.mapping([.init("type", .text("photos")), .init("title", .text(title))])]))
      )
      try file.add(record)
      let evidence = try decoded(file.source)
      #expect(evidence.activities.first.map { Array(($0.title ?? "").utf8) } == Array(title.utf8))
      #expect(evidence.documents.first.map { Array(($0.title ?? "").utf8) } == Array(title.utf8))
      let unsafe = text(file).unicodeScalars.filter { $0.isUnsafeToPrint && $0 != "\n" && $0.value <= 0xFFFF }
      #expect(unsafe.isEmpty)
    }
  }
}
