import Evidence

/// The visit that was laid over an evidence.
struct VisitDocument: DocumentModel {
  static let name = "visit"
  static let summary = "The visit that was laid over the evidence, and how much of it the team looked at."
  static let members: [Member<VisitDocument>] = [
    Member(optional: "date", "The day of the visit.") { $0.date },
    Member(optional: "lead", "Who led the team.") { $0.lead },
    Member("records", "How many records the findings rest on, the papers that prove others included.") {
      $0.records
    },
    Member("checked", "Of those, how many the team looked at.") { $0.checked },
    Member("unchecked", "Of those, how many it did not.") { $0.unchecked },
    Member("rejected", "How many records of the evidence it rejected; no finding rests on those.") {
      $0.rejected
    },
    Member("rejections", "What it rejected, as the visit names it.") { $0.rejections },
  ]

  var date: DayDocument?
  var lead: String?
  var records: Int
  var checked: Int
  var unchecked: Int
  var rejected: Int
  var rejections: [RejectionDocument]
}

/// A record that a team rejected.
struct RejectionDocument: DocumentModel {
  static let name = "rejection"
  static let summary = "A record that the team rejected, so that it does not count."
  static let members: [Member<RejectionDocument>] = [
    Member("record", "Its id; of what recurs, the id without a number means every date.") {
      $0.rejection.record
    },
    Member("reason", "Why.") { $0.rejection.reason },
    Member(optional: "by", "Who rejected it; absent where the visit names nobody.") { $0.rejection.by },
  ]

  let rejection: Visit.Rejection
}
