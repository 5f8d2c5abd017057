import Diagnostics
import Rules
import Terms
import TestSupport
import Testing

/// Other obligations under a plan that is checked already.
@Suite struct OtherObligationsTests {
  private func rules(_ obligations: Obligation...) throws -> CheckedRules {
    try RuleSet(files: [], plan: .sample, obligations: obligations).checked()
  }

  @Test func takeThePlaceOfThosePresent() throws {
    let rules = try rules(obligation("a.one", what: activity(.is(.type, "training"))))
    let other = try rules.with([obligation("a.two", what: activity(.is(.type, "meeting")))])
    #expect(other.source.obligations.map(\.id.value) == ["a.two"])
    #expect(other.lexicon[.activities].entries.count == rules.lexicon[.activities].entries.count)
  }

  @Test func areRefusedAsAnyOthers() throws {
    let rules = try rules(obligation("a.one", what: activity(.is(.type, "training"))))
    let error = #expect(throws: RulesFailure.self) {
      try rules.with([obligation("a.two", what: activity(.is(.type, "tranning")))])
    }
    #expect(error?.diagnostics.contains { $0.message[.english].contains("tranning") } == true)
  }

  @Test func areRemarkedAloneThePlanIsNot() throws {
    var plan = Plan.sample
    plan.vocabulary[.topics]?[0].name = LocalText("chỉ tiếng Việt", in: .vietnamese)
    let one = obligation("a.one", what: activity(.is(.type, "training")))
    let rules = try RuleSet(files: [], plan: plan, obligations: [one]).checked()
    #expect(rules.warnings.map(\.id) == ["one-language"])
    #expect(try rules.with([one]).warnings.isEmpty)
    var other = one
    other.duty = LocalText("làm", in: .vietnamese)
    #expect(try rules.with([other]).warnings.map(\.id) == ["one-language"])
  }

  @Test func eachOfThePlanPassesAlone() throws {
    let rules = try RuleSet.load(Repository.rules2022)
    for obligation in rules.source.obligations {
      let accepted = Result { () throws(RulesFailure) in try rules.with([obligation]) }
      guard case .failure(let failure) = accepted else { continue }
      Issue.record("\(obligation.id.value): \(failure.diagnostics.map { $0.message[.english] })")
    }
  }
}
