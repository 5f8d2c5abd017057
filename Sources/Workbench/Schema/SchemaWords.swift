import Diagnostics
import Reports
import Rules
import Terms

/// The closed lists of a rule set, as a schema enumerates them.
struct SchemaWords: Sendable {
  /// A code and what it stands for.
  struct Entry: Sendable {
    let code: String
    let name: LocalText
  }

  private let rules: RuleSet

  init(_ rules: RuleSet) { self.rules = rules }

  /// The codes of `words`, in the order of the rule set.
  func entries(_ words: Words) -> [Entry] {
    let plan = rules.plan
    switch words {
    case .activities: return listed(.activities)
    case .topics: return listed(.topics)
    case .audiences: return listed(.audiences)
    case .sites: return listed(.sites)
    case .clubs: return listed(.clubs)
    case .documents: return listed(.documents)
    case .sections: return listed(.sections)
    case .figures: return listed(.figures)
    case .occasions: return plan.calendar.occasions.map { Entry(code: $0.code.value, name: $0.name) }
    case .circumstances: return plan.circumstances.map { Entry(code: $0.code.value, name: $0.name) }
    case .agencies: return plan.agencies.map { Entry(code: $0.code.value, name: $0.name) }
    case .groups: return plan.groups.map(Entry.init)
    case .parties: return entries(.agencies) + plan.bodies.map(Entry.init)
    case .partners: return entries(.parties) + entries(.groups)
    case .clauses:
      return plan.clauses.map { Entry(code: $0.number.value, name: LocalText($0.begins, in: plan.language)) }
    case .obligations: return rules.obligations.map { Entry(code: $0.id.value, name: $0.duty) }
    case .windows: return Self.periods + entries(.occasions)
    }
  }

  private func listed(_ list: CodeList) -> [Entry] {
    (rules.plan.vocabulary[list] ?? []).map(Entry.init)
  }

  /// The periods of a year, by their codes.
  private static let periods: [Entry] = {
    var entries = [Entry(code: "year", name: LocalText(vi: "cả năm", en: "the year"))]
    for half in 1...2 {
      entries.append(Entry(code: "H\(half)", name: LocalText(vi: "6 tháng (\(half))", en: "half \(half)")))
    }
    for quarter in 1...4 {
      entries.append(
        Entry(code: "Q\(quarter)", name: LocalText(vi: "quý \(quarter)", en: "quarter \(quarter)"))
      )
    }
    for month in 1...12 {
      entries.append(Entry(code: "T\(month)", name: LocalText(vi: "tháng \(month)", en: "month \(month)")))
    }
    return entries
  }()
}

extension SchemaWords.Entry {
  init(_ named: NamedCode) {
    self.init(code: named.code.value, name: named.name)
  }
}
