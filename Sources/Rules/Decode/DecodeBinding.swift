import Diagnostics
import Terms
import YAMLTree

enum BindingKey: String, MappingKey {
  case agency, group, except, wards
  static let table = KeyTable<Self>()
}

enum ConditionKey: String, MappingKey {
  case circumstance
  static let table = KeyTable<Self>()
}

extension RuleReader {
  /// Whom an obligation binds: codes, `{group: …, except: […]}` and `{agency: …, wards: […]}` in any mix.
  mutating func bindings(_ node: NodeID) -> [Binding]? {
    listOrOne(node) { $0.binding($1) }
  }

  private mutating func binding(_ node: NodeID) -> Binding? {
    if reader.tree.kind(node) == .scalar {
      return name(node).map { Binding(party: $0) }
    }
    guard let fields = reader.fields(node, BindingKey.self) else { return nil }
    switch (fields.entry(.group), fields.entry(.agency)) {
    case (let group?, nil):
      if let wards = fields.entry(.wards) {
        reader.report(DecodeProblem.goesWith("wards", "agency", at: reader.tree.span(wards.keyNode)))
      }
      let except = optional(.except, fields) { $0.names($1) }
      return name(group.value).map { Binding(party: $0, form: .group, except: except ?? []) }
    case (nil, let agency?):
      if let except = fields.entry(.except) {
        reader.report(DecodeProblem.goesWith("except", "group", at: reader.tree.span(except.keyNode)))
      }
      let wards = optional(.wards, fields) { $0.wards($1) }
      return name(agency.value).map { Binding(party: $0, form: .agency, wards: wards) }
    case (let group?, .some):
      reader.report(DecodeProblem.oneOf(["agency", "group"], at: reader.tree.span(group.keyNode)))
      return nil
    case (nil, nil):
      reader.report(DecodeProblem.needsOneOf(["agency", "group"], at: reader.place(node)))
      return nil
    }
  }

  private mutating func wards(_ node: NodeID) -> Located<[Int]>? {
    listOrOne(node) { $0.reader.wholeNumber($1)?.value }.map { Located($0, reader.tree.span(node)) }
  }

  /// An `if`: a circumstance of the plan, or something that the unit's own evidence must show.
  mutating func condition(_ node: NodeID) -> Condition? {
    guard reader.expect(.mapping, node) else { return nil }
    let namesCircumstance = reader.tree.entries(node).contains { reader.says("circumstance", $0.key) }
    guard namesCircumstance else { return requirement(node).map(Condition.shown) }
    guard let fields = reader.fields(node, ConditionKey.self) else { return nil }
    return required(.circumstance, fields) { $0.name($1) }.map(Condition.circumstance)
  }
}
