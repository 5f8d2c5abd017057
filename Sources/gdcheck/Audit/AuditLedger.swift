import Reports
import Rules

/// What a run has seen so far.
struct AuditLedger {
  /// The worst status of any unit.
  private(set) var status = ExitStatus.clean
  private(set) var audited = 0
  /// Units with a finding that fails and counts.
  private(set) var failing = 0
  /// The counts of the units audited, in their order.
  private(set) var units: [UnitSummary] = []
  /// The rule sets that they were audited by, each once.
  private(set) var rules: [ReportedRules] = []
  /// Inputs that could not be audited, in their order.
  private(set) var notAudited: [NotAudited] = []

  /// Messages about rules that were told already: they concern every unit of their year.
  private var told: Set<String> = []
  private var files: [String: String] = [:]

  /// Whether nothing was audited and nothing refused.
  var isEmpty: Bool { audited == 0 && notAudited.isEmpty }

  /// Whether `message` has not been told before.
  mutating func isNew(_ message: String) -> Bool {
    told.insert(message).inserted
  }

  /// Takes note of `outcome`; answers the file that held evidence of the same unit and year before it.
  mutating func add(_ outcome: UnitOutcome) -> String? {
    status = max(status, outcome.status)
    guard let identity = outcome.identity else {
      notAudited.append(NotAudited(source: outcome.name, problems: outcome.problems))
      return nil
    }
    audited += 1
    if outcome.fails { failing += 1 }
    if let summary = outcome.summary { units.append(summary) }
    if let set = outcome.rules, !rules.contains(where: { $0.plan.year == set.plan.year }) {
      rules.append(set)
      rules.sort { $0.plan.year < $1.plan.year }
    }
    guard let first = files[identity] else {
      files[identity] = outcome.name
      return nil
    }
    status = max(status, .notAudited)
    return first
  }
}
