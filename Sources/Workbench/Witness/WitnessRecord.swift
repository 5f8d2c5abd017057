package import Diagnostics
import Evidence
package import Rules
package import Terms

/// A record of a witness, with codes as a file writes them.
package struct WitnessRecord: Sendable {
  /// Which list of the evidence it stands in.
  package enum Kind: Sendable {
    case activity
    case document
    case figure(FigureValue)
  }

  /// The numbers of a figure.
  package struct FigureValue: Sendable {
    /// The code of the figure.
    package var name: String
    /// The count itself.
    package var count: Int
    /// The whole that it is a part of, where a share is asked for.
    package var of: Int?
    /// The count of the year before, where it is held against that.
    package var lastYear: Int?
  }

  /// Which list it stands in, with the numbers of a figure.

  package var kind: Kind
  /// The day on which it was held, issued, sent and received, or of which it speaks.
  package var day: CivilDate
  /// What it is for, shown as a comment.
  package var purpose: String
  /// Codes by field, each once, in the order in which they were asked for.
  package var codes: [Field: [String]] = [:]
  /// Numbers of wards.
  package var wards: [Int] = []
  /// The part that the unit has in it, where the rule asks for one.
  package var role: Role?
  /// How many took part, where the rule asks.
  package var total: Int?
  /// How many of them were women, where the rule asks.
  package var women: Int?
  /// The papers that prove it, by type.
  package var proof: [String] = []
  /// The day of those papers, where it is not the record's own.
  package var proofDay: CivilDate?
  /// The days that a document covers, where the rule asks.
  package var covers: Covered?
  /// What of the rule asks for it.
  package var origin: Origin?
  /// Whether it is there for the obligation's `if`.
  package var isOfCondition = false

  /// The test that a record answers.
  package struct Origin: Sendable {
    /// The test itself.
    package var ask: Ask
    /// Where the test stands in the rules.
    package var span: SourceSpan

    /// What the test asks.
    package enum Ask: Sendable {
      case records(RecordTest)
      case figure(FigureTest)
    }
  }

  /// The days that a document covers.
  package enum Covered: Sendable {
    case period(Period)
    case days(DateRange)
  }

  init(_ kind: Kind, day: CivilDate, purpose: String) {
    self.kind = kind
    self.day = day
    self.purpose = purpose
  }

  /// Adds `values` of `field`; of a field that holds one value the first that is given stays.
  mutating func add(_ values: [String], to field: Field) {
    for value in values where codes[field]?.contains(value) != true {
      if WitnessRecord.isSingle(field), codes[field]?.isEmpty == false { return }
      codes[field, default: []].append(value)
    }
  }

  /// Adds ward numbers, each once.
  mutating func add(wards numbers: [Int]) {
    for number in numbers where !wards.contains(number) { wards.append(number) }
  }

  /// Whether a record has one value of `field` only.
  static func isSingle(_ field: Field) -> Bool {
    field == .type || field == .issuedBy
  }
}
