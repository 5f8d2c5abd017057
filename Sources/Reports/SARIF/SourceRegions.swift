package import Diagnostics

/// Where spans lie in the files that they point into, as lines and columns for other programs.
package struct SourceRegions: Sendable {
  /// A run of text: lines and columns from 1, columns in Unicode scalars, the end after the last one.
  package struct Region: Hashable, Sendable {
    /// The file's name as it was read.
    package let file: String
    package let startLine: Int
    package let startColumn: Int
    package let endLine: Int
    package let endColumn: Int
  }

  private let files: [SourceFile]
  private let indices: [LineIndex]

  /// The regions of spans that point into `files`, by the place of the file in that list.
  package init(files: [SourceFile]) {
    self.files = files
    indices = files.map { LineIndex($0.bytes) }
  }

  /// Where `span` lies; nil where it points into none of the files.
  package func region(of span: SourceSpan) -> Region? {
    guard files.indices.contains(Int(span.file)) else { return nil }
    let index = indices[Int(span.file)]
    let start = index.position(of: span.start)
    let end = index.position(of: max(span.start, span.end))
    return Region(
      file: files[Int(span.file)].name,
      startLine: start.line,
      startColumn: start.column,
      endLine: end.line,
      endColumn: end.column
    )
  }
}
