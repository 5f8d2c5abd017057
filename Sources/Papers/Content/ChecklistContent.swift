/// What the checklist of a visit says: what to ask and open, duty by duty, with room to write.
struct ChecklistContent: PaperContent {
  var letterhead: Letterhead
  /// The unit, by the name that heads its own papers.
  var unit: String
  var planNumber: String
  var planIssued: String
  /// "30/11/2022".
  var asOf: String
  /// How many records of each kind the unit has submitted.
  var submitted: String
  /// That the unit's file ends before the as-of date; that records were set aside.
  var notes: [String]
  /// How many duties stand how, and which.
  var overview: TableContent
  var parts: [PartTable]
  /// Records that count for no duty; nil where there is none.
  var uncounted: TableContent?
  var signatures: Signatures
}

/// A part of the plan with its duties in a table.
struct PartTable: Sendable {
  var heading: String
  var table: TableContent
}
