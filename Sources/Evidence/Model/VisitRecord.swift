package import Diagnostics
package import Terms

/// What a team wrote down of one visit: the file `gdcheck: visit/1`, decoded.
///
/// What of it bears on verdicts is ``overlay``; the rest goes into the papers of the visit.
package struct VisitRecord: Sendable {
  /// Somebody who was there.
  package struct Person: Hashable, Sendable {
    package var name: String
    /// The office held, such as "Phó Trưởng phòng".
    package var position: String?

    package init(name: String, position: String? = nil) {
      self.name = name
      self.position = position
    }
  }

  /// A member of the team.
  package struct Member: Hashable, Sendable {
    /// What somebody does in a team.
    package enum Role: String, Sendable, CaseIterable {
      case lead, member, secretary
    }

    package var person: Person
    package var role: Role

    package init(_ person: Person, role: Role = .member) {
      self.person = person
      self.role = role
    }
  }

  /// A record that the team looked at.
  package struct Check: Sendable {
    package enum Outcome: Hashable, Sendable {
      /// The original was seen.
      case seen
      /// It does not count, for the reason given.
      case rejected(reason: String)
    }

    /// The record's id; of what recurs, the id without a number means every date.
    package var record: Located<String>
    package var outcome: Outcome
    /// Who looked; nil where it is the team as a whole.
    package var by: String?
    package var note: String?

    package init(
      record: Located<String>,
      outcome: Outcome,
      by: String? = nil,
      note: String? = nil
    ) {
      self.record = record
      self.outcome = outcome
      self.by = by
      self.note = note
    }
  }

  /// What the team recommends to the unit.
  package struct Recommendation: Sendable {
    /// The obligation that it is about; nil for one about the work as a whole.
    package var obligation: Located<String>?
    package var action: String
    package var due: CivilDate?
    /// What shows that it was done; nil where the obligation's own proof does.
    package var proof: String?
    package var span: SourceSpan

    package init(
      obligation: Located<String>? = nil,
      action: String,
      due: CivilDate? = nil,
      proof: String? = nil,
      span: SourceSpan
    ) {
      self.obligation = obligation
      self.action = action
      self.due = due
      self.proof = proof
      self.span = span
    }
  }

  /// What is known of the notice of results when it is written.
  package struct Notice: Sendable {
    /// Its running number, without the symbol; nil until the registry has given one.
    package var number: String?
    package var date: CivilDate?
    /// Who signs it.
    package var signedBy: Person?
    /// Further recipients, beside the unit and the file.
    package var recipients: [String]

    package init(
      number: String? = nil,
      date: CivilDate? = nil,
      signedBy: Person? = nil,
      recipients: [String] = []
    ) {
      self.number = number
      self.date = date
      self.signedBy = signedBy
      self.recipients = recipients
    }
  }

  /// The file it came from; spans point into it.
  package var source: SourceFile
  package var unit: Unit
  package var date: Located<CivilDate>
  /// When the work began and ended on that day.
  package var began: ClockTime?
  package var ended: ClockTime?
  package var place: String?
  /// Legal grounds beside the plan, such as the decision that sent the team.
  package var grounds: [String] = []
  /// At least one; exactly one leads.
  package var team: [Member]
  /// Who stood for the unit; the first is its head or who acts for the head.
  package var present: [Person] = []
  package var checks: [Check] = []
  /// Each where its obligation's id is written.
  package var judgements: [Located<Visit.Judgement>] = []
  /// Each where its obligation's id is written.
  package var waivers: [Located<Visit.Waiver>] = []
  package var strengths: [String] = []
  package var limits: [String] = []
  /// What the unit says of it all, as it wants it written.
  package var unitComments: String?
  package var recommendations: [Recommendation] = []
  /// How many copies of the minutes are made.
  package var copies: Int?
  package var notice: Notice?

  package init(source: SourceFile, unit: Unit, date: Located<CivilDate>, team: [Member]) {
    self.source = source
    self.unit = unit
    self.date = date
    self.team = team
  }

  /// The member who leads.
  package var lead: Member? { team.first { $0.role == .lead } }

  /// What the engine lays over the unit's evidence.
  package var overlay: Visit {
    Visit(
      date: date.value,
      lead: lead?.person.name,
      rejections: checks.compactMap { check in
        guard case .rejected(let reason) = check.outcome else { return nil }
        return Visit.Rejection(record: check.record.value, reason: reason, by: check.by ?? lead?.person.name)
      },
      judgements: judgements.map(\.value),
      waivers: waivers.map(\.value),
      checked: Set(checks.map(\.record.value))
    )
  }
}
