package import Diagnostics
package import Terms

/// What evidence must show: one test of records, or all or any of several parts.
package struct Requirement: Sendable {
  /// What the node asks.
  package indirect enum Ask: Sendable {
    case records(RecordTest)
    case figure(FigureTest)
    case all([Requirement])
    case any([Requirement])
  }

  package var ask: Ask
  /// Its own `when`, which replaces the outer one for it.
  package var when: When?
  package var span: SourceSpan

  package init(_ ask: Ask, when: When? = nil, span: SourceSpan) {
    self.ask = ask
    self.when = when
    self.span = span
  }
}

/// A test that counts activities or documents.
package struct RecordTest: Sendable {
  /// Which records are counted.
  package enum Kind: String, Sendable, CaseIterable {
    case activity
    case document
  }

  package var kind: Kind
  /// What a record must be to count; all of them.
  package var criteria: [Criterion]
  /// How many must count.
  package var atLeast: Located<Int>
  /// The amount is asked for each of these values; for two keys, for each pair.
  package var forEach: [ValueList]
  /// At least so many different values among those that count.
  package var distinct: Distinct?
  /// What every record that meets `criteria` must also meet; nil where nothing more is asked.
  package var everyOne: [Criterion]?
  /// The papers that a counted activity must name.
  package var proof: CodeMatch?

  package init(
    kind: Kind,
    criteria: [Criterion] = [],
    atLeast: Located<Int>,
    forEach: [ValueList] = [],
    distinct: Distinct? = nil,
    everyOne: [Criterion]? = nil,
    proof: CodeMatch? = nil
  ) {
    self.kind = kind
    self.criteria = criteria
    self.atLeast = atLeast
    self.forEach = forEach
    self.distinct = distinct
    self.everyOne = everyOne
    self.proof = proof
  }
}

/// A property of a record that holds codes.
package enum Field: String, Sendable, CaseIterable {
  case type
  case topic
  case audience
  case site
  case club
  case occasion
  case partner
  case inspected
  case sentTo = "sent_to"
  case issuedBy = "issued_by"
  case contains

  /// The list that the codes of this field come from, for a record of `kind`.
  package func list(for kind: RecordTest.Kind) -> CodeList {
    switch self {
    case .type: kind == .activity ? .activities : .documents
    case .topic: .topics
    case .audience: .audiences
    case .site: .sites
    case .club: .clubs
    case .occasion: .occasions
    case .partner, .inspected, .sentTo, .issuedBy: .parties
    case .contains: .sections
    }
  }

  /// The fields that a record of `kind` has.
  package static func fields(of kind: RecordTest.Kind) -> [Field] {
    switch kind {
    case .activity: [.type, .topic, .audience, .site, .club, .occasion, .partner, .inspected]
    case .document: [.type, .topic, .site, .sentTo, .issuedBy, .contains]
    }
  }
}

/// Which codes of a field a record must have.
package struct CodeMatch: Sendable {
  /// How the record's values and the match's must meet.
  package enum Mode: String, Sendable {
    /// The record has one of them.
    case any
    /// The record has all of them.
    case all
    /// The record has some value of the field and none of these.
    case not
  }

  package var mode: Mode
  package var values: [Name]

  package init(_ mode: Mode, _ values: [Name]) {
    self.mode = mode
    self.values = values
  }
}

/// Which wards a record must name.
package struct WardMatch: Sendable {
  package var mode: CodeMatch.Mode
  /// Ward numbers; nil where any ward serves (written `all`).
  package var wards: [Located<Int>]?

  package init(_ mode: CodeMatch.Mode, _ wards: [Located<Int>]?) {
    self.mode = mode
    self.wards = wards
  }
}

/// What a document says it covers, as a rule asks for it.
package enum Coverage: Hashable, Sendable {
  /// A period of the plan year.
  case period(Period)
  /// The very window that is asked about.
  case window
}

/// One thing that a record must be.
package enum Criterion: Sendable {
  case codes(Field, CodeMatch)
  /// Any partner at all (written `partner: any`).
  case anyPartner(SourceSpan)
  case ward(WardMatch, SourceSpan)
  /// One of these roles; activities without the criterion must be `organised`.
  case role([Located<Role>])
  case covers([Located<Coverage>])
  /// So many people taking part at least.
  case participants(Located<Int>)
  /// So many women taking part at least.
  case women(Located<Int>)
  /// Women's share of those taking part, in hundredths of a percent.
  case womenShare(Located<Int>)
}

/// The key of a `for_each` or `distinct`.
package enum ValueKey: Hashable, Sendable {
  case field(Field)
  case ward
}

/// The values of a key for each of which an amount is asked.
package struct ValueList: Sendable {
  /// Codes of a field, or ward numbers; `nil` wards mean all of the plan's.
  package enum Values: Sendable {
    case codes(Field, [Name])
    case wards([Located<Int>]?)
  }

  package var values: Values
  package var span: SourceSpan

  package init(_ values: Values, span: SourceSpan) {
    self.values = values
    self.span = span
  }
}

/// So many different values of a key.
package struct Distinct: Sendable {
  package var key: ValueKey
  package var count: Located<Int>

  package init(key: ValueKey, count: Located<Int>) {
    self.key = key
    self.count = count
  }
}

/// A test of the latest figure of a name.
package struct FigureTest: Sendable {
  /// How the figure compares with the bound.
  package enum Comparison: String, Sendable, CaseIterable {
    case atLeast = "at_least"
    case atMost = "at_most"
    case moreThan = "more_than"
  }

  /// What the figure is compared with.
  package enum Bound: Hashable, Sendable {
    case number(Int)
    /// A share, in hundredths of a percent.
    case share(Int)
    /// The same figure a year earlier.
    case lastYear
  }

  package var name: Name
  package var comparison: Comparison
  package var bound: Located<Bound>

  package init(name: Name, comparison: Comparison, bound: Located<Bound>) {
    self.name = name
    self.comparison = comparison
    self.bound = bound
  }
}
