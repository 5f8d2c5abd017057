package import Diagnostics
import Terms
package import YAMLTree

/// Why a file can't be used as evidence: everything that was found wrong with it.
package struct EvidenceFailure: Error, Sendable {
  /// At least one error, and the warnings; in the order of the file.
  package let diagnostics: [Diagnostic]

  package init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }
}

/// Evidence that could be used, and what was remarked on the way.
package struct DecodedEvidence: Sendable {
  package let evidence: Evidence
  /// What looks forgotten or mistaken but can be meant, in the order of the file.
  package let warnings: [Diagnostic]
}

/// How much one evidence file may hold, beyond the limits of its text.
package struct EvidenceLimits: Hashable, Sendable {
  /// Activities, each date of what recurs counted, with documents and figures.
  package var maxRecords: Int
  /// Papers that activities name, counted once for each activity and date.
  package var maxLinks: Int

  package init(maxRecords: Int = 10_000, maxLinks: Int = 100_000) {
    self.maxRecords = maxRecords
    self.maxLinks = maxLinks
  }

  package static let standard = EvidenceLimits()
}

/// An evidence file after a first look: enough to choose the plan that it must be read against.
///
/// The text is parsed once; ``decode(frame:limits:)`` goes on from the same tree.
package struct ParsedEvidence: Sendable {
  /// The tree of the file.
  package let tree: YAMLTree
  /// The year that the file names; nil where it names none that can be read, which decoding reports.
  package let year: Int?
  /// Whether it stands inside another file, which says neither version nor year of it.
  private let isEmbedded: Bool

  private init(tree: YAMLTree, year: Int?, isEmbedded: Bool = false) {
    self.tree = tree
    self.year = year
    self.isEmbedded = isEmbedded
  }

  /// Evidence inside another file, such as a test: the root of `tree` holds `unit` and the three lists or fewer, and
  /// the year is the plan's.
  package init(embedded tree: YAMLTree) {
    self.init(tree: tree, year: nil, isEmbedded: true)
  }

  /// Reads the text of `source` and makes sure that it is evidence of a version that is known.
  ///
  /// Spans give the file the number `file`.
  ///
  /// - Throws: ``EvidenceFailure`` where the text is no tree of the profile, or is something else than evidence.
  package static func parse(
    _ source: SourceFile,
    file: UInt16 = 0,
    limits: YAMLLimits = .evidence
  ) throws(EvidenceFailure) -> ParsedEvidence {
    let tree: YAMLTree
    do throws(YAMLFailure) {
      tree = try YAMLTree.parse(source, file: file, limits: limits)
    } catch {
      throw EvidenceFailure(error.diagnostics)
    }
    var reader = TreeReader(tree)
    let year = reader.evidenceHeader()
    guard reader.problems.isEmpty else { throw EvidenceFailure(reader.problems) }
    return ParsedEvidence(tree: tree, year: year)
  }

  /// The evidence, its codes and references resolved against the plan that `frame` shows.
  ///
  /// - Throws: ``EvidenceFailure`` with all that is wrong and all that is remarked.
  package func decode(
    frame: PlanFrame,
    limits: EvidenceLimits = .standard
  ) throws(EvidenceFailure) -> DecodedEvidence {
    var decoder = EvidenceDecoder(tree: tree, frame: frame, limits: limits, isEmbedded: isEmbedded)
    let evidence = decoder.decode()
    let problems = decoder.reader.allProblems()
    guard let evidence, !problems.hasErrors else { throw EvidenceFailure(problems) }
    return DecodedEvidence(evidence: evidence, warnings: problems)
  }
}

extension ParsedEvidence {
  /// The evidence with `further` records, each able to refer to documents of the other file.
  ///
  /// The two are held to what one file is held to: ids are unique over both, and `limits` are of both together. What
  /// is wrong says in which of the two it stands.
  ///
  /// - Throws: ``EvidenceFailure`` with all that is wrong and all that is remarked, in both.
  package func decode(
    with further: FurtherRecords,
    frame: PlanFrame,
    limits: EvidenceLimits = .standard
  ) throws(EvidenceFailure) -> DecodedEvidence {
    var decoder = EvidenceDecoder(tree: tree, frame: frame, limits: limits, isEmbedded: isEmbedded)
    let (evidence, problems) = decoder.decode(with: further.tree)
    guard let evidence, !problems.hasErrors else { throw EvidenceFailure(problems) }
    return DecodedEvidence(evidence: evidence, warnings: problems)
  }
}

extension [Diagnostic] {
  /// The same problems by where they are; of one place in the order of finding.
  func inFileOrder() -> [Diagnostic] {
    guard count > 1 else { return self }
    return enumerated()
      .sorted { ($0.element.span?.start ?? 0, $0.offset) < ($1.element.span?.start ?? 0, $1.offset) }
      .map(\.element)
  }
}

extension TreeReader {
  /// What was found wrong, in the order of the file, with a word on what was too much to keep.
  func allProblems() -> [Diagnostic] {
    let unlisted = problemCount - problems.count
    return problems.inFileOrder() + (unlisted > 0 ? [Wording.moreProblems(unlisted)] : [])
  }

  /// The year of an evidence file, after making sure that the file is one.
  fileprivate mutating func evidenceHeader() -> Int? {
    guard expectFile(of: .evidence) else { return nil }
    let year = tree.entries(tree.root).first { says("year", $0.key) }?.value
    // What is wrong with the year is reported by decoding, together with all else.
    var quiet = TreeReader(tree)
    return year.flatMap { quiet.year($0)?.value }
  }
}
