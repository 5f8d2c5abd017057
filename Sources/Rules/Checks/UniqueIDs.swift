import Diagnostics
import Terms

extension Check {
  /// Refuses an id that two obligations share, in whichever files, and a name that two alternatives of one
  /// obligation share: verdicts are kept and compared under these names.
  static let uniqueIDs = Check("unique-ids") { context in
    context.reportRepeated(context.rules.obligations.map(\.id)) { $0 }
    for obligation in context.rules.obligations {
      context.reportRepeated((obligation.reading?.alternatives ?? []).map(\.name)) { $0 }
    }
  }
}
