import Diagnostics
import Terms

extension Check {
  /// Warns of two codes of one list that people call the same: evidence can then name neither by its name.
  static let sameNames = Check("same-names", ofPlan: true) { context in
    // Hashing all names would cost more than most checks, and the lexicon has done so.
    for list in CodeList.allCases where context.lexicon[list].hasSharedSpellings {
      var first: [String: Name] = [:]
      for entry in entries(of: list, context.plan) {
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

  private static func entries(of list: CodeList, _ plan: Plan) -> [NamedCode] {
    switch list {
    case .parties: plan.agencies.map { NamedCode(code: $0.code, name: $0.name) } + plan.bodies
    case .occasions: plan.calendar.occasions.map { NamedCode(code: $0.code, name: $0.name) }
    default: plan.vocabulary[list] ?? []
    }
  }
}
