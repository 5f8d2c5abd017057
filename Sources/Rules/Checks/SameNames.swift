import Diagnostics
import Terms

extension Check {
  /// Warns of two codes of one list that people call the same: evidence can then name neither by its name.
  static let sameNames = Check("same-names", ofPlan: true) { context in
    let plan = context.plan
    let parties =
      plan.agencies.map { NamedCode(code: $0.code, name: $0.name) } + plan.bodies
    let occasions = plan.calendar.occasions.map { NamedCode(code: $0.code, name: $0.name) }
    for entries in [parties, occasions] + CodeList.allCases.map({ plan.vocabulary[$0] ?? [] }) {
      var first: [String: Name] = [:]
      first.reserveCapacity(entries.count * 2)
      for entry in entries {
        for name in Set(entry.name.languages.map { entry.name[$0] }).sorted() {
          if let other = first[name] {
            context.report(CheckProblem.sameName(name, entry.code, other))
          } else {
            first[name] = entry.code
          }
        }
      }
    }
  }
}
