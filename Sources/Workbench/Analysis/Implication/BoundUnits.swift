import Diagnostics
import Rules

/// The units that a `who` binds: agencies, each with those of its wards that are bound.
struct BoundUnits: Equatable {
  /// By agency: the wards bound; nil for an agency that is one unit.
  private(set) var wards: [String: Set<Int>?] = [:]

  /// The units of `plan` that `bindings` bind, of those that `circumstance` touches where one is given.
  init(_ bindings: [Binding], _ plan: Plan, circumstance: Circumstance? = nil) {
    let touched = circumstance?.wards.map(Set.init)
    for binding in bindings {
      let except = Set(binding.except.map(\.value))
      let parties =
        plan.isGroup(binding.party.value)
        ? plan.members(ofGroup: binding.party.value)
        : [plan.agency(named: binding.party.value)].compactMap(\.self)
      for agency in parties where !except.contains(agency.code.value) {
        guard !agency.wards.isEmpty else {
          wards.updateValue(nil, forKey: agency.code.value)
          continue
        }
        var bound = Set(binding.wards?.value ?? agency.wards).intersection(agency.wards)
        if let touched { bound.formIntersection(touched) }
        guard !bound.isEmpty else { continue }
        bound.formUnion((wards[agency.code.value] ?? nil) ?? [])
        wards.updateValue(bound, forKey: agency.code.value)
      }
    }
  }

  /// Whether it binds nobody.
  var isEmpty: Bool { wards.isEmpty }

  /// Whether every unit of it is one of `other`.
  func isSubset(of other: BoundUnits) -> Bool {
    wards.allSatisfy { agency, bound in
      guard let theirs = other.wards[agency] else { return false }
      guard let bound else { return true }
      return theirs.map(bound.isSubset) ?? true
    }
  }
}
