import Diagnostics
import Terms

extension Check {
  /// Refuses clauses that nothing answers for in the end: one carried by a clause that the plan lacks, by itself,
  /// by a loop, or by one that is no obligation.
  static let clauses = Check("clauses", ofPlan: true) { context in
    let clauses = context.names.clauses
    for clause in context.plan.clauses {
      guard case .carriedBy(let carriers) = clause.bearing else { continue }
      for carrier in carriers {
        guard let other = clauses[carrier.value] else {
          context.reportUnknown(.clause, carrier) { $0.plan.clauses.map(\.number.value) }
          continue
        }
        if case .notAnObligation = other.bearing {
          context.report(CheckProblem.carriedByNothing(clause.number, carrier))
        }
      }
      context.reportRepeated(carriers) { $0 }
    }
    for clause in Self.inLoops(context.plan.clauses, clauses) {
      context.report(CheckProblem.carriedInALoop(clause))
    }
  }

  /// The clauses that carry themselves, directly or through others.
  ///
  /// What is carried by nothing but settled clauses is settled; what is left at the end hangs on a loop, and of
  /// that, only what also carries something left is in one.
  private static func inLoops(_ clauses: [Clause], _ index: [String: Clause]) -> [Name] {
    var carriers: [String: Set<String>] = [:]
    for clause in clauses {
      if case .carriedBy(let names) = clause.bearing {
        carriers[clause.number.value] = Set(names.map(\.value).filter { index[$0] != nil })
      }
    }
    var carried: [String: [String]] = [:]
    for (clause, others) in carriers {
      for other in others { carried[other, default: []].append(clause) }
    }
    var settled = clauses.map(\.number.value).filter { carriers[$0, default: []].isEmpty }
    for clause in settled { carriers[clause] = nil }
    while let clause = settled.popLast() {
      for other in carried[clause] ?? [] {
        guard carriers[other]?.remove(clause) != nil, carriers[other]?.isEmpty == true else { continue }
        carriers[other] = nil
        settled.append(other)
      }
    }
    var idle = carriers.keys.filter { name in !(carried[name] ?? []).contains { carriers[$0] != nil } }
    while let name = idle.popLast() {
      for other in carriers.removeValue(forKey: name) ?? [] where carriers[other] != nil {
        if !(carried[other] ?? []).contains(where: { carriers[$0] != nil }) { idle.append(other) }
      }
    }
    return clauses.map(\.number).filter { carriers[$0.value] != nil }
  }
}
