import Diagnostics
import Evidence
import Rules
import Terms

/// Whom an obligation binds: for each agency all of it, some of its wards, or nothing.
struct BoundParties: Sendable {
  private enum Extent {
    case none
    case all
    case wards(Set<Int>)
  }

  /// By the agency's place among the parties.
  private var extents: [Extent] = []

  init(_ bindings: [Binding], _ names: Names) {
    for binding in bindings {
      let except = Set(binding.except.compactMap { names.party($0.value) })
      let parties =
        names.members(ofGroup: binding.party.value) ?? names.party(binding.party.value).map { [$0] } ?? []
      for party in parties where !except.contains(party) {
        add(party, wards: names.hasWards(party) ? binding.wards?.value : nil)
      }
    }
  }

  /// Whether `unit` is among them.
  func contains(_ unit: Unit) -> Bool {
    let index = Int(unit.agency.index)
    guard index < extents.count else { return false }
    switch extents[index] {
    case .none: return false
    case .all: return true
    case .wards(let wards): return unit.ward.map(wards.contains) ?? false
    }
  }

  private mutating func add(_ party: Code, wards: [Int]?) {
    let index = Int(party.index)
    while extents.count <= index { extents.append(.none) }
    switch (extents[index], wards) {
    case (.all, _): break
    case (_, nil): extents[index] = .all
    case (.none, let wards?): extents[index] = .wards(Set(wards))
    case (.wards(let bound), let wards?): extents[index] = .wards(bound.union(wards))
    }
  }
}
