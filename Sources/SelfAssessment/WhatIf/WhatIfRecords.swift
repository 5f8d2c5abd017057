import Diagnostics
import Engine
import Evidence
import Reports
import Terms

/// Records of an audit over several files, as its report names them.
struct WhatIfRecords {
  let wording: Wording
  let audit: UnitFindings
  /// The files by their numbers in spans.
  let files: [SourceFile]
  private let lines: [LineIndex]

  init(_ wording: Wording, _ audit: UnitFindings, files: [SourceFile]) {
    self.wording = wording
    self.audit = audit
    self.files = files
    lines = files.map { LineIndex($0.bytes) }
  }

  /// `A1 18/02/2022 Inspection of … (health-office.yaml:14)`.
  func described(_ record: RecordRef) -> String {
    let facts = RecordFacts(record, in: audit.evidence)
    let days = facts.days.map { wording.days($0.first, $0.last) } ?? ""
    let place = place(record).map { "(\(Self.name($0.file)):\($0.line))" } ?? ""
    return [facts.id ?? "", days, Layout.cut(wording.title(facts), width: 100), place]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Where a record is written: the file as it was named, and line and column from 1.
  func place(_ record: RecordRef) -> (file: String, line: Int, column: Int)? {
    guard let span = RecordFacts(record, in: audit.evidence).span, files.indices.contains(Int(span.file))
    else {
      return nil
    }
    let position = lines[Int(span.file)].position(of: span.start)
    return (files[Int(span.file)].name, position.line, position.column)
  }

  /// Whether a record is one of the further ones.
  func isFurther(_ record: RecordRef) -> Bool {
    (RecordFacts(record, in: audit.evidence).span?.file ?? 0) != 0
  }

  /// The day from which a record can count.
  func day(_ record: RecordRef) -> CivilDate? {
    let facts = RecordFacts(record, in: audit.evidence)
    guard let document = facts.document else { return facts.days?.first }
    let sent = document.sent.flatMap { [$0.date, $0.received] }
    return ([document.issued] + sent).compactMap { $0 }.max()
  }

  private static func name(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
