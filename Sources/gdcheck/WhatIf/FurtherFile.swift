import Diagnostics

/// The file of further records that are laid beside a unit's evidence.
struct FurtherFile: Sendable {
  let source: SourceFile
  /// The folder that attached files lie below; nil where none is known, as of standard input.
  let folder: String?
}
