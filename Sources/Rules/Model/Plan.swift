package import Diagnostics
package import Terms

/// A yearly plan: what `plan.yaml` says.
package struct Plan: Sendable {
  /// The number under which it was issued, such as `110/KH-BVSTBPN&BDG`.
  package var number: String
  package var issued: CivilDate
  package var year: Int
  /// The language of its text, and of texts that are written in one language only.
  package var language: Language
  /// The agency that runs the committee's daily work and receives its reports.
  package var standingOffice: Name
  /// Who issued it, as papers of a visit name it in their heads; nil where the plan file doesn't say.
  package var issuer: Issuer?
  package var agencies: [Agency]
  package var groups: [NamedCode]
  package var bodies: [NamedCode]
  package var calendar: PlanCalendar
  package var circumstances: [Circumstance]
  /// The closed lists that evidence may use; `occasions` and `parties` are not among them.
  package var vocabulary: [CodeList: [NamedCode]]
  /// The units in which figures count, by the figure's code.
  package var figureUnits: [String: LocalText]
  package var clauses: [Clause]
  /// Where its day of issue and its year were written, where they were read from a file.
  package var issuedSpan: SourceSpan?
  package var yearSpan: SourceSpan?

  package init(
    number: String,
    issued: CivilDate,
    year: Int,
    language: Language,
    standingOffice: Name,
    issuer: Issuer? = nil,
    agencies: [Agency] = [],
    groups: [NamedCode] = [],
    bodies: [NamedCode] = [],
    calendar: PlanCalendar = PlanCalendar(),
    circumstances: [Circumstance] = [],
    vocabulary: [CodeList: [NamedCode]] = [:],
    figureUnits: [String: LocalText] = [:],
    clauses: [Clause] = []
  ) {
    self.number = number
    self.issued = issued
    self.year = year
    self.language = language
    self.standingOffice = standingOffice
    self.issuer = issuer
    self.agencies = agencies
    self.groups = groups
    self.bodies = bodies
    self.calendar = calendar
    self.circumstances = circumstances
    self.vocabulary = vocabulary
    self.figureUnits = figureUnits
    self.clauses = clauses
  }
}

/// The body that issued a plan and inspects how it is carried out.
package struct Issuer: Sendable {
  package var name: LocalText
  /// The body above it, which stands over its name at the head of a paper.
  package var superior: LocalText?
  /// The place that stands before the date of a paper, such as "Quận 10".
  package var place: LocalText
  /// What stands behind the kind of a paper in its number: `BVSTBPN&BDG` in `110/KH-BVSTBPN&BDG`.
  package var symbol: String?

  package init(name: LocalText, superior: LocalText? = nil, place: LocalText, symbol: String? = nil) {
    self.name = name
    self.superior = superior
    self.place = place
    self.symbol = symbol
  }
}

/// A code with the name by which people call it.
package struct NamedCode: Sendable {
  package var code: Name
  package var name: LocalText

  package init(code: Name, name: LocalText) {
    self.code = code
    self.name = name
  }
}

/// How strongly the plan binds an agency or an obligation.
package enum Force: String, Sendable, CaseIterable {
  /// The committee may require it.
  case must
  /// The plan asks for it ("đề nghị"): the body is not under the committee's authority.
  case requested
}

/// An agency that the plan binds or names.
package struct Agency: Sendable {
  package var code: Name
  package var name: LocalText
  /// The body above it, which stands over its name at the head of its own papers.
  package var superior: LocalText?
  package var groups: [Name]
  package var force: Force
  /// The numbers of its wards, ascending; empty for an agency that is one unit.
  package var wards: [Int]

  package init(
    code: Name,
    name: LocalText,
    superior: LocalText? = nil,
    groups: [Name] = [],
    force: Force = .must,
    wards: [Int] = []
  ) {
    self.code = code
    self.name = name
    self.superior = superior
    self.groups = groups
    self.force = force
    self.wards = wards
  }
}

/// A fact of the year that no unit can bring about, such as a decision of the City.
package struct Circumstance: Sendable {
  package var code: Name
  package var name: LocalText
  /// The day on which it arose, or nil where it has not.
  package var since: CivilDate?
  /// The paper that says so.
  package var source: String?
  /// The wards that it touches, nil for all; agencies without wards are always touched.
  package var wards: [Int]?

  package init(
    code: Name,
    name: LocalText,
    since: CivilDate? = nil,
    source: String? = nil,
    wards: [Int]? = nil
  ) {
    self.code = code
    self.name = name
    self.since = since
    self.source = source
    self.wards = wards
  }
}

/// A clause of the plan and what becomes of it.
package struct Clause: Sendable {
  /// What answers for the clause.
  package enum Bearing: Sendable {
    /// Obligations that cite it.
    case obligations
    /// Other clauses, through which it is done.
    case carriedBy([Name])
    /// Nothing: it binds nobody, for the reason given.
    case notAnObligation(LocalText)
  }

  /// The number that rules cite, such as `III.5.4`.
  package var number: Name
  /// A few opening words to find it by.
  package var begins: String
  /// SHA-256 of its text, lower-case hex; the text in NFC without emphasis marks, runs of space as one.
  package var fingerprint: String?
  package var bearing: Bearing
  /// Stretches of its text that bind nobody though others do.
  package var notBinding: [NotBinding]

  package init(
    number: Name,
    begins: String,
    fingerprint: String?,
    bearing: Bearing,
    notBinding: [NotBinding] = []
  ) {
    self.number = number
    self.begins = begins
    self.fingerprint = fingerprint
    self.bearing = bearing
    self.notBinding = notBinding
  }
}

/// Words of a clause that bind nobody, such as those that say what a duty is for.
package struct NotBinding: Sendable {
  /// The words as the plan writes them.
  package var words: Name
  package var why: LocalText

  package init(words: Name, why: LocalText) {
    self.words = words
    self.why = why
  }
}
