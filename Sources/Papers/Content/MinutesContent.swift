/// What the minutes of a visit say.
///
/// What the visit leaves out is nil or empty; the template then leaves room to write.
struct MinutesContent: PaperContent {
  /// Somebody present.
  struct Person: Sendable {
    var name: String
    var position: String?
    /// What somebody does in the team; nil on the unit's side.
    var role: String?
  }

  var letterhead: Letterhead
  /// The legal grounds, the plan first; each with the mark that ends it.
  var grounds: [String]
  var day: String
  var began: String
  var ended: String
  var place: String
  /// Who issued the plan; nil where the plan file doesn't say.
  var issuer: String?
  var unit: String
  /// The plan by its number and day.
  var plan: String
  var team: [Person]
  var present: [Person]

  /// How many records of each kind the unit has submitted, and the day to which its file is complete.
  var submitted: String
  var complete: String?
  /// What a reader should know of the unit's file as a whole.
  var notes: [String]

  var asOf: String
  /// How many duties bind the unit.
  var dutyCount: Int
  var parts: [PartTable]
  var pending: [String]
  var notOwed: [String]
  var checks: TableContent?
  /// The records that verdicts rest on and that nobody has looked at; nil where there is none.
  var unchecked: String?
  var overview: TableContent
  var overviewNotes: [String]

  var strengths: [String]
  /// What is met, in one sentence; nil where nothing is.
  var met: String?
  var limits: [String]
  /// What is not met and recommended about.
  var failed: [String]
  /// What is not met and that no recommendation is about yet.
  var unanswered: [String]
  /// Whether there is any, for the line above the list.
  var hasUnanswered: Bool
  var comments: [String]
  var recommendations: TableContent
  /// How many copies are made.
  var copies: String
  var signatures: Signatures
}
