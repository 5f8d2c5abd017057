import Diagnostics
package import Evidence
import Terms
import YAMLTree

/// Where the records of one evidence are written, as files, lines and columns for other programs.
///
/// A unit that was a line of a stream is named by the file and its line, `units.jsonl:3`; its places are those of the
/// stream's file.
package struct EvidenceRegions: Sendable {
  /// A place in a file: lines and columns from 1, columns in Unicode scalars, the end after the last one.
  package typealias Region = SourceRegions.Region

  private let evidence: Evidence
  private let regions: SourceRegions
  private let file: String
  /// What is added to a line of the source to make it a line of the file.
  private let linesBefore: Int

  /// The places of `evidence`.
  package init(_ evidence: Evidence) {
    self.evidence = evidence
    regions = SourceRegions(files: [evidence.source])
    let isOneLine = !evidence.source.bytes.dropLast().contains(UInt8(ascii: "\n"))
    let (file, line) = isOneLine ? Self.named(evidence.source.name) : (evidence.source.name, nil)
    self.file = file
    linesBefore = max(0, (line ?? 1) - 1)
  }

  /// Where `record` is written; nil where the evidence holds no such record.
  package func region(of record: RecordRef) -> Region? {
    RecordFacts(record, in: evidence).span.flatMap(region)
  }

  /// Where the file says whose evidence it is: its key `unit`, else its beginning.
  ///
  /// Evidence keeps no place for it, so the file is read once more.
  package func unit() -> Region {
    guard let tree = try? YAMLTree.parse(evidence.source, limits: .evidence),
      tree.kind(tree.root) == .mapping,
      let entry = tree.entries(tree.root).first(where: { tree.string($0.key) == "unit" }),
      let region = region(tree.span(entry.key))
    else {
      let line = linesBefore + 1
      return Region(file: file, startLine: line, startColumn: 1, endLine: line, endColumn: 1)
    }
    return region
  }

  /// The file that `name` names, and the line in it where the name ends in one.
  static func named(_ name: String) -> (file: String, line: Int?) {
    guard let colon = name.utf8.lastIndex(of: UInt8(ascii: ":")) else { return (name, nil) }
    let digits = name[name.utf8.index(after: colon)...]
    guard colon != name.startIndex, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let line = Int(digits), line > 0
    else { return (name, nil) }
    return (String(name[..<colon]), line)
  }

  private func region(_ span: SourceSpan) -> Region? {
    regions.region(of: span).map { region in
      Region(
        file: file,
        startLine: linesBefore + region.startLine,
        startColumn: region.startColumn,
        endLine: linesBefore + region.endLine,
        endColumn: region.endColumn
      )
    }
  }
}
