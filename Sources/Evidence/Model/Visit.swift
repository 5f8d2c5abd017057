package import Terms

/// What an inspection team lays over a unit's evidence: what it rejected, judged and waived.
///
/// The unit's file is never altered; the same evidence with and without a visit gives two audits.
package struct Visit: Sendable {
  /// A record that does not count.
  package struct Rejection: Sendable {
    /// The record's id; of what recurs, the id without a number rejects every date.
    package var record: String
    package var reason: String
    /// Who rejected it; nil where the visit names nobody.
    package var by: String?

    package init(record: String, reason: String, by: String? = nil) {
      self.record = record
      self.reason = reason
      self.by = by
    }
  }

  /// A person's answer to an obligation's question.
  package struct Judgement: Sendable {
    package var obligation: String
    package var passes: Bool
    package var by: String
    package var date: CivilDate
    package var note: String?

    package init(obligation: String, passes: Bool, by: String, date: CivilDate, note: String? = nil) {
      self.obligation = obligation
      self.passes = passes
      self.by = by
      self.date = date
      self.note = note
    }
  }

  /// Leave to miss an obligation until a day, that day included.
  package struct Waiver: Sendable {
    package var obligation: String
    package var until: CivilDate
    package var by: String
    package var reason: String

    package init(obligation: String, until: CivilDate, by: String, reason: String) {
      self.obligation = obligation
      self.until = until
      self.by = by
      self.reason = reason
    }
  }

  package var date: CivilDate?
  /// Who led the team; nil where nobody has visited.
  package var lead: String?
  package var rejections: [Rejection]
  package var judgements: [Judgement]
  package var waivers: [Waiver]
  /// The ids of the records that the team looked at; nil where nobody has visited.
  package var checked: Set<String>?

  package init(
    date: CivilDate? = nil,
    lead: String? = nil,
    rejections: [Rejection] = [],
    judgements: [Judgement] = [],
    waivers: [Waiver] = [],
    checked: Set<String>? = nil
  ) {
    self.date = date
    self.lead = lead
    self.rejections = rejections
    self.judgements = judgements
    self.waivers = waivers
    self.checked = checked
  }

  /// A self-assessment: nobody has visited.
  package static let none = Visit()
}
