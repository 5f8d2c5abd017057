import Diagnostics

/// The places of tests as people read them.
struct TestPlaces {
  private let files: [SourceFile]
  private let indices: [LineIndex]

  init(_ files: [SourceFile]) {
    self.files = files
    indices = files.map { LineIndex($0.bytes) }
  }

  /// The name of the file of `span`, as it stands.
  func file(_ span: SourceSpan) -> String {
    files.indices.contains(Int(span.file)) ? files[Int(span.file)].name : ""
  }

  /// The line on which `span` begins, from 1.
  func line(_ span: SourceSpan) -> Int {
    indices.indices.contains(Int(span.file)) ? indices[Int(span.file)].line(of: span.start) : 1
  }

  /// `tests/health.yaml:14`, safe to show.
  func place(_ span: SourceSpan) -> String {
    "\(escapedForDisplay(file(span))):\(line(span))"
  }
}
