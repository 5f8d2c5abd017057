/// What the notice of results says.
///
/// What the visit leaves out is nil or empty; the template then leaves room to write.
struct NoticeContent: PaperContent {
  var letterhead: Letterhead
  /// The legal grounds, the plan and the minutes first; each with the mark that ends it.
  var grounds: [String]
  var day: String
  var place: String?
  /// Who issued the plan, or stands for it.
  var issuer: String
  var unit: String
  var plan: String
  /// Who led the team, with the office held.
  var lead: String
  /// What the unit submitted, and what of it the team looked at.
  var submitted: String
  var checked: String
  /// What the team did not accept, each with who and why.
  var rejected: [String]

  /// How many duties stand how, in one sentence.
  var counts: String
  var strengths: [String]
  var met: String?
  var limits: [String]
  /// What is not met, whether or not a recommendation is about it.
  var failed: [String]
  /// What still waits for somebody's judgement.
  var review: [String]
  /// Whether anything does, for the heading of the list.
  var hasReview: Bool
  /// Nil where there is none.
  var recommendations: TableContent?
  /// Who receives the unit's report on what it did.
  var standingOffice: String
  var signatures: Signatures
}
