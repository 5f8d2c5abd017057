package import Diagnostics
import Terms
package import YAMLTree

/// The record of a visit that could be used, and what was remarked on the way.
package struct DecodedVisit: Sendable {
  package let record: VisitRecord
  /// What looks forgotten or mistaken but can be meant, and what is worth knowing; in the order of the file.
  package let warnings: [Diagnostic]
}

/// How much the file of one visit may hold, beyond the limits of its text.
package struct VisitLimits: Hashable, Sendable {
  /// Entries of `checked`.
  package var maxChecks: Int
  /// Entries of any other list.
  package var maxEntries: Int
  /// Characters of a name, an office, a place and whatever else is one line.
  package var maxLine: Int
  /// Characters of any other text.
  package var maxText: Int

  package init(
    maxChecks: Int = 10_000,
    maxEntries: Int = 500,
    maxLine: Int = 300,
    maxText: Int = 10_000
  ) {
    self.maxChecks = maxChecks
    self.maxEntries = maxEntries
    self.maxLine = maxLine
    self.maxText = maxText
  }

  package static let standard = VisitLimits()
}

/// The file of a visit after a first look, which makes sure that it is one.
///
/// What it says can only be understood against the evidence that it lies over; ``decode(evidence:frame:obligations:limits:)``
/// goes on from the same tree.
package struct ParsedVisit: Sendable {
  /// The tree of the file.
  package let tree: YAMLTree

  /// Reads the text of `source` and makes sure that it is the record of a visit, of a version that is known.
  ///
  /// Spans give the file the number `file`.
  ///
  /// - Throws: ``EvidenceFailure`` where the text is no tree of the profile, or is something else.
  package static func parse(
    _ source: SourceFile,
    file: UInt16 = 0,
    limits: YAMLLimits = .evidence
  ) throws(EvidenceFailure) -> ParsedVisit {
    let tree: YAMLTree
    do throws(YAMLFailure) {
      tree = try YAMLTree.parse(source, file: file, limits: limits)
    } catch {
      throw EvidenceFailure(error.diagnostics)
    }
    var reader = TreeReader(tree)
    guard reader.expectFile(of: .visit) else { throw EvidenceFailure(reader.problems) }
    return ParsedVisit(tree: tree)
  }

  /// The record, its records looked up in `evidence` and its obligations among `obligations`, which are the ids of
  /// the rules in their order.
  ///
  /// The evidence must have been read against the same `frame`. All places in what is reported are of this file.
  ///
  /// - Throws: ``EvidenceFailure`` with all that is wrong and all that is remarked.
  package func decode(
    evidence: Evidence,
    frame: PlanFrame,
    obligations: [String],
    limits: VisitLimits = .standard
  ) throws(EvidenceFailure) -> DecodedVisit {
    var decoder = VisitDecoder(
      tree: tree,
      evidence: evidence,
      frame: frame,
      obligations: obligations,
      limits: limits
    )
    let record = decoder.decode()
    let problems = decoder.reader.allProblems()
    guard let record, !problems.hasErrors else { throw EvidenceFailure(problems) }
    return DecodedVisit(record: record, warnings: problems)
  }
}
