import Foundation

/// How much of the generated work a run does, as the environment asks.
enum RunSize {
  /// The first seed: `GDCHECK_SEED`, else one that is the same in every run.
  static let seed = number("GDCHECK_SEED") ?? 20_220_412

  /// How many cases the comparison tries: `GDCHECK_CASES`, else 10,000.
  static let cases = Int(number("GDCHECK_CASES") ?? 10_000)

  private static func number(_ name: String) -> UInt64? {
    ProcessInfo.processInfo.environment[name].flatMap { UInt64($0) }
  }
}
