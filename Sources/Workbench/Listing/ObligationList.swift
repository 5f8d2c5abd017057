import Diagnostics
package import Engine
import Reports
import Rules
package import Terms

/// The obligations of a rule set in an order that serves a question: what a clause asks, what an agency owes, what
/// is due next.
package struct ObligationList: Sendable {
  /// What the obligations are grouped by.
  package enum Order: String, Sendable, CaseIterable {
    case clause
    case agency
    case due
  }

  /// Which obligations are shown.
  package struct Filter: Sendable {
    /// The code of an agency that is bound.
    package var agency: String?
    /// One of its wards.
    package var ward: Int?
    /// A clause, with all below it.
    package var clause: String?

    /// Those that bind `agency` and its `ward`, and that answer `clause`; all where nothing is said.
    package init(agency: String? = nil, ward: Int? = nil, clause: String? = nil) {
      self.agency = agency
      self.ward = ward
      self.clause = clause
    }
  }

  /// Obligations that belong together.
  struct Group {
    /// What they have in common.
    enum Key {
      case clause(Clause)
      case agency(Agency)
      /// The day on which they are due; nil where they have none.
      case due(CivilDate?)
    }

    let key: Key
    let entries: [ListedObligation]
  }

  let rules: ReportedRules
  let wording: Wording
  let order: Order
  let entries: [ListedObligation]

  /// The obligations of `program` that `filter` takes, in `order`, their words in `language`.
  package init(_ program: Program, by order: Order, _ filter: Filter = Filter(), language: Language) {
    rules = ReportedRules(program)
    wording = Wording(rules, in: language)
    self.order = order
    self.filter = filter
    let rules = rules
    entries = rules.obligations.map { ListedObligation($0, rules) }.filter(filter.takes)
  }

  private let filter: Filter

  /// The obligations by what they have in common; one that has several of that stands in several groups.
  var groups: [Group] {
    switch order {
    case .clause:
      rules.plan.clauses.compactMap { clause in
        guard filter.takes(clause: clause.number.value) else { return nil }
        let cited = entries.filter { $0.obligation.clauses.contains { $0.value == clause.number.value } }
        return cited.isEmpty ? nil : Group(key: .clause(clause), entries: cited)
      }
    case .agency:
      rules.plan.agencies.compactMap { agency in
        guard filter.agency.map({ $0 == agency.code.value }) ?? true else { return nil }
        let owed = entries.filter { $0.bound.contains { $0.agency.code.value == agency.code.value } }
        return owed.isEmpty ? nil : Group(key: .agency(agency), entries: owed)
      }
    case .due:
      groupsByDay
    }
  }

  private var groupsByDay: [Group] {
    var byDay: [CivilDate: [ListedObligation]] = [:]
    for entry in entries {
      for day in entry.dueDays { byDay[day, default: []].append(entry) }
    }
    let dated = byDay.sorted { $0.key < $1.key }.map { Group(key: .due($0.key), entries: $0.value) }
    let undated = entries.filter(\.windows.isEmpty)
    return undated.isEmpty ? dated : dated + [Group(key: .due(nil), entries: undated)]
  }
}

extension ObligationList.Filter {
  /// Whether it takes `entry`.
  func takes(_ entry: ListedObligation) -> Bool {
    let isBound =
      agency == nil
      || entry.bound.contains { bound in
        bound.agency.code.value == agency && (ward.map(bound.wards.contains) ?? true)
      }
    return isBound && entry.obligation.clauses.contains { takes(clause: $0.value) }
  }

  /// Whether `number` is the clause asked for, or below it.
  func takes(clause number: String) -> Bool {
    clause.map { number == $0 || number.hasPrefix($0 + ".") } ?? true
  }
}
