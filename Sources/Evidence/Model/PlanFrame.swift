package import Terms

/// What evidence must fit into: the plan's year, its codes and its wards.
package struct PlanFrame: Sendable {
  /// The year of the plan.
  package let year: Int
  package let lexicon: Lexicon
  /// The agencies, which are those of the `parties` that can be a unit.
  package let agencies: Set<Code>
  /// The ward numbers of each agency that has wards, ascending.
  package let wards: [Code: [Int]]
  /// The types of document that some obligation asks to cover a period: one without `covers` is remarked.
  package let periodicDocumentTypes: Set<Code>

  package init(
    year: Int,
    lexicon: Lexicon,
    agencies: Set<Code>,
    wards: [Code: [Int]],
    periodicDocumentTypes: Set<Code> = []
  ) {
    self.year = year
    self.lexicon = lexicon
    self.agencies = agencies
    self.wards = wards
    self.periodicDocumentTypes = periodicDocumentTypes
  }
}
