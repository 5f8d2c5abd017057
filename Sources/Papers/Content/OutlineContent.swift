/// What the outline says that a unit reports against: all that binds it, with room to answer.
struct OutlineContent: PaperContent {
  var letterhead: Letterhead
  var unit: String
  var planNumber: String
  var planIssued: String
  var issuer: String
  /// Who gets the report.
  var addressee: String
  /// "30/11/2022".
  var asOf: String
  var year: String
  /// How many duties bind the unit.
  var duties: String
  var parts: [PartTable]
  /// The figures that the duties go by; nil where none does.
  var figures: TableContent?
}
