/// What a unit's own report says: what it has done, what it lacks, and what it will do by when.
struct SelfAssessmentContent: PaperContent {
  /// A duty that is not met, with why.
  struct Shortcoming: Sendable {
    var title: String
    var why: String
    /// Records that came near, and what they lack; a waiver.
    var details: [String]
  }

  var letterhead: Letterhead
  /// To whom the report is addressed.
  var addressee: String
  var unit: String
  var planNumber: String
  var planIssued: String
  var issuer: String
  /// "30/11/2022".
  var asOf: String
  var year: String
  /// The figures submitted; nil where there is none.
  var figures: TableContent?
  /// The unit's papers of direction, an item each.
  var directions: [String]
  /// How many duties bind the unit, in digits.
  var duties: String
  var overview: TableContent
  var parts: [PartTable]
  var shortcomings: [Shortcoming]
  /// What is still to do, by when; nil where nothing is.
  var steps: TableContent?
  /// All records; nil where there is none.
  var records: TableContent?
  var signatures: Signatures
}
