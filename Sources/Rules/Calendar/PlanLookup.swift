import Diagnostics
extension Plan {
  /// The agency of this code.
  package func agency(named code: String) -> Agency? {
    agencies.first { $0.code.value == code }
  }

  /// The circumstance of this code.
  package func circumstance(named code: String) -> Circumstance? {
    circumstances.first { $0.code.value == code }
  }

  /// The occasion of this code.
  package func occasion(named code: String) -> Occasion? {
    calendar.occasions.first { $0.code.value == code }
  }

  /// The agencies in the group of this code, in the order of the plan; none where there is no such group.
  package func members(ofGroup code: String) -> [Agency] {
    agencies.filter { agency in agency.groups.contains { $0.value == code } }
  }

  /// Whether the plan has a group of this code.
  package func isGroup(_ code: String) -> Bool {
    groups.contains { $0.code.value == code }
  }
}
