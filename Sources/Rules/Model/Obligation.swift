package import Diagnostics
package import Terms

/// One duty that can be met or missed by itself: who, what, when and proof, under a clause.
package struct Obligation: Sendable {
  package var id: Name
  package var clauses: [Name]
  /// The stretches of the clauses' text that it answers.
  package var words: [Located<String>]
  package var who: [Binding]
  package var duty: LocalText
  /// What must hold for it to be owed.
  package var condition: Condition?
  /// What must be shown; nil only where there is a `judge`.
  package var what: Requirement?
  /// When it must be shown; the whole plan year where absent.
  package var when: When?
  /// The question that a person must answer once the rest is met.
  package var judge: LocalText?
  /// The reading taken; nil where the plan itself gives the numbers.
  package var reading: Reading?
  /// What it is by force, where that differs from its agency's.
  package var force: Force?
  /// What the team asks or opens at the visit.
  package var ask: LocalText?
  /// What the unit can do.
  package var remedy: LocalText?
  /// The obligations of earlier years that it takes over from.
  package var replaces: [Name]
  /// The whole entry.
  package var span: SourceSpan

  package init(
    id: Name,
    clauses: [Name],
    words: [Located<String>] = [],
    who: [Binding],
    duty: LocalText,
    condition: Condition? = nil,
    what: Requirement? = nil,
    when: When? = nil,
    judge: LocalText? = nil,
    reading: Reading? = nil,
    force: Force? = nil,
    ask: LocalText? = nil,
    remedy: LocalText? = nil,
    replaces: [Name] = [],
    span: SourceSpan
  ) {
    self.id = id
    self.clauses = clauses
    self.words = words
    self.who = who
    self.duty = duty
    self.condition = condition
    self.what = what
    self.when = when
    self.judge = judge
    self.reading = reading
    self.force = force
    self.ask = ask
    self.remedy = remedy
    self.replaces = replaces
    self.span = span
  }
}

/// Some of those bound by an obligation; each unit bound owes it by itself.
package struct Binding: Sendable {
  /// How the party was written, which says what it must be.
  package enum Form: Sendable {
    /// A plain code: an agency or a group.
    case plain
    /// `{agency: …}`
    case agency
    /// `{group: …}`
    case group
  }

  /// An agency or a group of agencies.
  package var party: Name
  package var form: Form
  /// Agencies of the group that are not bound.
  package var except: [Name]
  /// The wards bound, where not all of the agency's are.
  package var wards: Located<[Int]>?

  package init(party: Name, form: Form = .plain, except: [Name] = [], wards: Located<[Int]>? = nil) {
    self.party = party
    self.form = form
    self.except = except
    self.wards = wards
  }
}

/// What must hold for an obligation to be owed.
package enum Condition: Sendable {
  /// A circumstance of the plan must have arisen.
  case circumstance(Name)
  /// The unit's own evidence must show something.
  case shown(Requirement)
}

/// How the rule reads words of the plan that give no number.
package struct Reading: Sendable {
  /// Who chose it: an agency, a body or `standing-office`.
  package var authority: Name?
  package var why: LocalText
  package var alternatives: [Alternative]
  package var span: SourceSpan

  package init(authority: Name?, why: LocalText, alternatives: [Alternative], span: SourceSpan) {
    self.authority = authority
    self.why = why
    self.alternatives = alternatives
    self.span = span
  }
}

/// Another way to read the same words; what is nil stays as the obligation has it.
package struct Alternative: Sendable {
  package var name: Name
  package var why: LocalText?
  package var who: [Binding]?
  package var condition: Condition?
  package var what: Requirement?
  package var when: When?

  package init(
    name: Name,
    why: LocalText? = nil,
    who: [Binding]? = nil,
    condition: Condition? = nil,
    what: Requirement? = nil,
    when: When? = nil
  ) {
    self.name = name
    self.why = why
    self.who = who
    self.condition = condition
    self.what = what
    self.when = when
  }
}
