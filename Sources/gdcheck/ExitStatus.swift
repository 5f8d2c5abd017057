internal import ArgumentParser

/// How a run of gdcheck ends, for the shell.
enum ExitStatus: Int32, Comparable {
  /// No finding fails.
  case clean = 0
  /// Some finding fails.
  case failures = 1
  /// Some input could not be audited; no verdict was printed for it.
  case notAudited = 2
  /// The command line was wrong.
  case usage = 64
  /// What was to be written could not be written whole.
  case output = 74

  /// The exit code as the argument parser throws it.
  var code: ExitCode { ExitCode(rawValue) }

  static func < (left: ExitStatus, right: ExitStatus) -> Bool {
    left.rawValue < right.rawValue
  }
}
