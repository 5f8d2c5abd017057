import Diagnostics
import Rules
import Terms

/// A side of an obligation that two rule sets can see differently.
package enum Aspect: String, Sendable, CaseIterable {
  case clause, who, condition = "if", what, when, proof, judge, reading, alternatives, force
  /// The words of the plan that it answers, and what people read: the duty, the question, the advice, the reasons.
  case wording

  /// Whether it decides verdicts or what is owed, and not only how that is told.
  package var isMeaning: Bool { self != .wording }
}

/// What an obligation asks, aspect by aspect, in canonical form.
struct ObligationMeaning: Hashable {
  let units: Set<BoundUnit>
  /// How strongly each agency is bound.
  let forces: [String: Force]
  /// The clauses by their texts' fingerprints where those are known, else by their numbers.
  let clauses: Set<String>
  let condition: String
  let what: String
  let when: String
  let proof: [String]
  let judge: LocalText?
  /// Who chose the reading; nil where the plan itself is exact.
  let authority: String?
  let alternatives: [String: AlternativeMeaning]

  /// What an alternative reading changes; empty where it changes nothing.
  struct AlternativeMeaning: Hashable {
    var units: Set<BoundUnit>?
    var condition: String?
    var what: String?
    var when: String?
  }

  init(_ obligation: Obligation, _ form: CanonicalForm) {
    units = form.units(obligation.who)
    var forces: [String: Force] = [:]
    for agency in Set(units.map(\.agency)) {
      forces[agency] = obligation.force ?? form.plan.agency(named: agency)?.force ?? .must
    }
    self.forces = forces
    clauses = Set(obligation.clauses.map(\.value))
    condition = form.condition(obligation.condition)
    what = obligation.what.map { form.ask($0, .withoutProof) } ?? ""
    // What stands beside `what` and what stands in it are one and the same `when`.
    when = form.when(obligation.what?.when ?? obligation.when, of: obligation.what)
    proof = obligation.what.map(form.proofs) ?? []
    judge = obligation.judge
    authority = obligation.reading.map { $0.authority?.value ?? "" }
    alternatives = Dictionary(
      obligation.reading?.alternatives.map { ($0.name.value, AlternativeMeaning($0, of: obligation, form)) }
        ?? []
    ) { first, _ in first }
  }

  /// The aspects in which `self` and `other` differ.
  func differences(from other: ObligationMeaning) -> [Aspect] {
    var aspects: [Aspect] = []
    if clauses != other.clauses { aspects.append(.clause) }
    if units != other.units { aspects.append(.who) }
    if condition != other.condition { aspects.append(.condition) }
    if what != other.what { aspects.append(.what) }
    if when != other.when { aspects.append(.when) }
    // Where something else is asked its proofs stand in another order.
    if what == other.what ? proof != other.proof : Set(proof) != Set(other.proof) { aspects.append(.proof) }
    if judge != other.judge { aspects.append(.judge) }
    if authority != other.authority { aspects.append(.reading) }
    if alternatives != other.alternatives { aspects.append(.alternatives) }
    let shared = Set(forces.keys).intersection(other.forces.keys)
    if shared.contains(where: { forces[$0] != other.forces[$0] }) { aspects.append(.force) }
    return aspects
  }
}

extension ObligationMeaning.AlternativeMeaning {
  fileprivate init(_ alternative: Alternative, of obligation: Obligation, _ form: CanonicalForm) {
    units = alternative.who.map(form.units)
    condition = alternative.condition.map(form.condition)
    what = alternative.what.map { form.ask($0, .whole) }
    if alternative.what?.when != nil || alternative.when != nil {
      let inherited = alternative.what == nil ? obligation.what?.when : alternative.what?.when
      when = form.when(inherited ?? alternative.when, of: alternative.what ?? obligation.what)
    }
  }
}

extension Obligation {
  /// What people read of `self` and of `other`, where both have such a text or one could have: not what is asked, but
  /// how that is told.
  func wording(besides other: Obligation) -> [(own: LocalText?, other: LocalText?)] {
    var texts = [(duty as LocalText?, other.duty as LocalText?), (ask, other.ask), (remedy, other.remedy)]
    // A reading or an alternative that only one has is a difference by itself.
    if let reading, let otherReading = other.reading {
      texts.append((reading.why, otherReading.why))
      for alternative in reading.alternatives {
        let namesake = otherReading.alternatives.first { $0.name.value == alternative.name.value }
        if let namesake { texts.append((alternative.why, namesake.why)) }
      }
    }
    return texts
  }
}
