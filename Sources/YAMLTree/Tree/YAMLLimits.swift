/// How large a YAML text may be; what goes beyond is refused, and early.
package struct YAMLLimits: Hashable, Sendable {
  /// The bytes of the whole text; never more than 256 MiB less one.
  package let maxBytes: Int
  /// How many collections may stand inside one another.
  package let maxDepth: Int
  /// The scalars and collections of the whole text.
  package let maxNodes: Int
  /// The bytes of one scalar's text.
  package let maxScalarBytes: Int

  /// Limits of the given sizes.
  package init(maxBytes: Int, maxDepth: Int = 64, maxNodes: Int, maxScalarBytes: Int = 64 << 10) {
    self.maxBytes = min(max(maxBytes, 0), Node.maxCount)
    self.maxDepth = max(maxDepth, 1)
    self.maxNodes = min(max(maxNodes, 1), Node.maxCount)
    self.maxScalarBytes = max(maxScalarBytes, 1)
  }

  /// A unit's evidence file: 1 MiB.
  package static let evidence = YAMLLimits(maxBytes: 1 << 20, maxNodes: 250_000)
  /// A file of a rule set: 4 MiB.
  package static let rules = YAMLLimits(maxBytes: 4 << 20, maxNodes: 1_000_000)
  /// One line of a stream of evidence, which is one unit: 1 MiB.
  package static let evidenceLine = evidence
}
