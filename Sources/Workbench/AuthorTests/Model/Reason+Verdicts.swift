import Engine

extension Reason {
  /// The verdicts that can have this reason.
  var verdicts: [Verdict] {
    switch self {
    case .met: [.pass]
    case .judged: [.pass, .fail]
    case .unproven: [.fail, .pending]
    case .rejected, .late, .belowThreshold, .tooFew, .nothingFound: [.fail]
    case .dueToday, .notDue: [.pending]
    case .toJudge: [.review]
    case .notBound, .notArisen, .notClaimed, .aroseAfterWindow: [.notApplicable]
    }
  }
}
