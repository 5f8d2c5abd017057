import Diagnostics
import Engine
package import Reports
import Rules
import Terms

extension ObligationList {
  /// The list as JSON: each obligation once, and the groups by the ids that they hold; days are ISO 8601 dates.
  package func json() throws(JSONFailure) -> String {
    let document: JSONValue = [
      "gdcheck": "rules-list/1",
      "plan": .string(rules.plan.number),
      "year": .int(rules.plan.year),
      "by": .string(order.rawValue),
      "groups": .array(groups.map(json)),
      "obligations": .array(entries.map(json)),
    ]
    return try document.document()
  }

  private func json(_ group: Group) -> JSONValue {
    let ids = JSONValue.array(group.entries.map { .string($0.obligation.id.value) })
    switch group.key {
    case .clause(let clause):
      return ["clause": .string(clause.number.value), "begins": .string(clause.begins), "obligations": ids]
    case .agency(let agency):
      return [
        "agency": .string(agency.code.value), "name": .string(agency.name[wording.language]),
        "obligations": ids,
      ]
    case .due(let day?): return ["due": .string(day.iso), "obligations": ids]
    case .due(nil): return ["obligations": ids]
    }
  }

  private func json(_ entry: ListedObligation) -> JSONValue {
    let obligation = entry.obligation
    var members: [String: JSONValue] = [
      "id": .string(obligation.id.value),
      "clauses": .array(obligation.clauses.map { .string($0.value) }),
      "duty": .string(obligation.duty[wording.language]),
      "bound": .array(entry.bound.map { json($0, obligation.force) }),
      "when": .string(wording.when(obligation.when)),
      "windows": .array(entry.windows.map(json)),
      "due": .array(entry.dueDays.map { .string($0.iso) }),
      "stated": .bool(obligation.reading == nil),
      "judged": .bool(obligation.judge != nil),
    ]
    if let what = obligation.what { members["asked"] = .string(wording.requirement(what)) }
    if let condition = obligation.condition { members["if"] = .string(wording.condition(condition)) }
    return .object(members)
  }

  private func json(_ bound: ListedObligation.Bound, _ force: Force?) -> JSONValue {
    var members: [String: JSONValue] = [
      "agency": .string(bound.agency.code.value),
      "name": .string(bound.agency.name[wording.language]),
      "force": .string((force ?? bound.agency.force).rawValue),
    ]
    if !bound.agency.wards.isEmpty { members["wards"] = .array(bound.wards.map { .int($0) }) }
    return .object(members)
  }

  private func json(_ window: Window) -> JSONValue {
    [
      "first": .string(window.first.iso), "last": .string(window.last.iso),
      "closes": .string(window.closes.iso),
      "name": .string(wording.shortWindow(window)),
    ]
  }
}
