package import Diagnostics
package import YAMLTree

/// A file of records that are laid beside a unit's evidence to see what they would change, after a first look.
///
/// It holds the three lists of an evidence file, or fewer. Its version, unit and year may be left out; where they are
/// there they must be the evidence's own. ``ParsedEvidence/decode(with:frame:limits:)`` goes on from the same tree.
package struct FurtherRecords: Sendable {
  /// The tree of the file.
  package let tree: YAMLTree

  /// Reads the text of `source` and makes sure that it can hold records.
  ///
  /// Spans give the file the number `file`, which must not be that of the evidence.
  ///
  /// - Throws: ``EvidenceFailure`` where the text is no tree of the profile, or is something else.
  package static func parse(
    _ source: SourceFile,
    file: UInt16,
    limits: YAMLLimits = .evidence
  ) throws(EvidenceFailure) -> FurtherRecords {
    let tree: YAMLTree
    do throws(YAMLFailure) {
      tree = try YAMLTree.parse(source, file: file, limits: limits)
    } catch {
      throw EvidenceFailure(error.diagnostics)
    }
    var reader = TreeReader(tree)
    let namesVersion = tree.entries(tree.root).contains { reader.says("gdcheck", $0.key) }
    if namesVersion || tree.kind(tree.root) != .mapping { _ = reader.expectFile(of: .evidence) }
    guard reader.problems.isEmpty else { throw EvidenceFailure(reader.problems) }
    return FurtherRecords(tree: tree)
  }
}
