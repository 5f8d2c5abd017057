package import Diagnostics
package import Terms

/// What one unit submits for one year: decoded, its codes resolved, its references followed.
package struct Evidence: Sendable {
  /// The file it came from; spans of records point into it.
  package var source: SourceFile
  package var unit: Unit
  package var year: Int
  /// The day up to which the unit says that its evidence is complete.
  package var asOf: CivilDate?
  /// One for each day or span on which something was held; what recurs stands here once per date.
  package var activities: [Activity]
  /// All papers, those written in place in an activity included, in the order of the file.
  package var documents: [Document]
  package var figures: [Figure]

  package init(
    source: SourceFile,
    unit: Unit,
    year: Int,
    asOf: CivilDate? = nil,
    activities: [Activity] = [],
    documents: [Document] = [],
    figures: [Figure] = []
  ) {
    self.source = source
    self.unit = unit
    self.year = year
    self.asOf = asOf
    self.activities = activities
    self.documents = documents
    self.figures = figures
  }
}

/// The agency, or the ward's committee, that submits evidence.
package struct Unit: Hashable, Sendable {
  /// Its place in `parties`.
  package var agency: Code
  /// Its ward's number, where its agency has wards.
  package var ward: Int?
  /// Its name as it writes it itself.
  package var name: String?

  package init(agency: Code, ward: Int? = nil, name: String? = nil) {
    self.agency = agency
    self.ward = ward
    self.name = name
  }
}
