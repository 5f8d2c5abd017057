import Diagnostics
import Rules

extension Mutator {
  /// Whom an obligation binds: without one party, one ward, or one exception.
  func variations(of who: [Binding]) -> [Variation<[Binding]>] {
    let parties = leavingOut(who.map { Located($0, $0.party.span) }, of: "who") { $0.party.value }
      .map { $0.map { $0.map(\.value) } }
    return parties + varyingEach(who, variations)
  }

  private func variations(of binding: Binding) -> [Variation<Binding>] {
    var result: [Variation<Binding>] = []
    for place in binding.except.indices {
      var changed = binding
      let name = changed.except.remove(at: place)
      result.append(Variation(changed, .without(key: "except", value: name.value), at: name.span))
    }
    guard let wards = binding.wards, wards.value.count > 1 else { return result }
    for place in wards.value.indices {
      var rest = wards
      let ward = rest.value.remove(at: place)
      var changed = binding
      changed.wards = rest
      result.append(Variation(changed, .without(key: "wards", value: "\(ward)"), at: wards.span))
    }
    return result
  }
}
