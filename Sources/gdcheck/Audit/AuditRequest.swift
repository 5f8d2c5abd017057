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
  /// What is written, at least one.
  var outputs: [OutputTarget]
  /// Whether CSV is for a spreadsheet that has the comma as decimal sign.
  var isForExcel: Bool
  var only: [String]
  /// Nil for all.
  var verdicts: Set<Verdict>?
  var failOn: Force
  var exitZero: Bool
  /// A line a unit and nothing else.
  var isQuiet: Bool
  /// Whether of many units all is told, not a line each.
  var wantsDetails: Bool
  var streamsInput: Bool
  var skipsFiles: Bool
  var jobs: Int
  var color: ColorChoice

  /// The files that are written.
  var outputPaths: [String] { outputs.compactMap(\.path) }

  /// Whether findings go to the output of the process.
  var printsFindings: Bool { outputs.contains { $0.path == nil } }

  /// Whether the command line names more than one unit, or what may hold more.
  var namesMany: Bool {
    files.count > 1 || streamsInput
      || files.contains { InputQueue.holdsStream($0) || InputFile.kind(of: $0) == .folder }
  }
}
