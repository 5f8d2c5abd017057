import Engine
import Rules
import Terms

/// What the user asked `gdcheck audit` to do.
struct AuditRequest: Sendable {
  var files: [String]
  /// The file of the visit to one unit; nil for none.
  var visit: String?
  /// The file of further records, to see what they would change; nil for none.
  var whatIf: String?
  var rules: String?
  var asOf: CivilDate?
  /// Nil where neither the command line nor the environment names one: the plan's then.
  var language: Language?
  var format: FindingsFormat
  var output: String?
  var only: [String]
  /// Nil for all.
  var verdicts: Set<Verdict>?
  var failOn: Force
  var exitZero: Bool
  var quiet: Bool
  var streamsInput: Bool
  var skipsFiles: Bool
  var jobs: Int
  var color: ColorChoice
}
