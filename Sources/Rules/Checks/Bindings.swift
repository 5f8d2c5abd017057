import Diagnostics
import Terms

extension Check {
  /// Refuses a `who` that names what the plan lacks, an exception that excepts nothing, wards of an agency that
  /// has none, and a `who` that binds no unit at all.
  static let bindings = Check("bindings") { context in
    for obligation in context.rules.obligations {
      for who in obligation.everyWho {
        let before = context.problemCount
        for binding in who { check(binding, &context) }
        let bindsSome = who.contains { bindsSomeone($0, context.names) }
        if !bindsSome, context.problemCount == before, let first = who.first {
          context.report(CheckProblem.bindsNobody(first.party))
        }
      }
    }
  }

  private static func check(_ binding: Binding, _ context: inout CheckContext) {
    let names = context.names
    let party = binding.party
    let isAgency = names.agencies[party.value] != nil
    let isGroup = names.groups.contains(party.value)
    if names.bodies.contains(party.value) {
      context.report(CheckProblem.bindsABody(party))
    } else if isGroup && binding.form == .agency {
      context.report(CheckProblem.wrongForm(party, written: "agency", is: "group"))
    } else if isAgency && binding.form == .group {
      context.report(CheckProblem.wrongForm(party, written: "group", is: "agency"))
    } else if !isAgency && !isGroup {
      context.reportUnknown(binding.form == .group ? .group : .agencyOrGroup, party) {
        $0.plan.agencies.map(\.code.value) + $0.plan.groups.map(\.code.value)
      }
    }
    let members = names.members[party.value] ?? []
    for agency in binding.except where isGroup && !members.contains(agency.value) {
      let known = context.searchesForNear ? members.sorted() : []
      context.report(CheckProblem.exceptOutsideGroup(agency, group: party.value, known))
    }
    if let wards = binding.wards, let agency = names.agencies[party.value] {
      if agency.wards.isEmpty { context.report(CheckProblem.agencyWithoutWards(party, at: wards.span)) }
      for ward in wards.value where !agency.wards.isEmpty && !agency.wards.contains(ward) {
        context.report(CheckProblem.unknownWard(ward, known: agency.wards, at: wards.span))
      }
    }
  }

  private static func bindsSomeone(_ binding: Binding, _ names: NameIndex) -> Bool {
    let except = Set(binding.except.map(\.value))
    let members = names.members[binding.party.value] ?? []
    return names.agencies[binding.party.value] != nil || !members.isSubset(of: except)
  }
}
