import Diagnostics
import Evidence
import Rules
import Terms

/// A record of a witness, with codes as a file writes them.
struct WitnessRecord: Sendable {
  /// Which list of the evidence it stands in.
  enum Kind: Sendable {
    case activity
    case document
    case figure(FigureValue)
  }

  /// The numbers of a figure.
  struct FigureValue: Sendable {
    var name: String
    var count: Int
    var of: Int?
    var lastYear: Int?
  }

  var kind: Kind
  var day: CivilDate
  /// What it is for, shown as a comment.
  var purpose: String
  /// Codes by field, each once, in the order in which they were asked for.
  var codes: [Field: [String]] = [:]
  var wards: [Int] = []
  var role: Role?
  var total: Int?
  var women: Int?
  /// The papers that prove it, by type.
  var proof: [String] = []
  /// The day of those papers, where it is not the record's own.
  var proofDay: CivilDate?
  var covers: Covered?
  /// What of the rule asks for it.
  var origin: Origin?
  /// Whether it is there for the obligation's `if`.
  var isOfCondition = false

  /// The test that a record answers.
  struct Origin: Sendable {
    var ask: Ask
    /// Where the test stands in the rules.
    var span: SourceSpan

    /// What the test asks.
    enum Ask: Sendable {
      case records(RecordTest)
      case figure(FigureTest)
    }
  }

  /// The days that a document covers.
  enum Covered: Sendable {
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
