import Diagnostics
import Engine
import Evidence
import Rules
import Terms
import Testing

@testable import Workbench

/// What the analysis puts to the engine is what a unit would submit.
@Suite struct WitnessEvidenceTests {
  /// Made at once or written and read, the evidence for each obligation comes to the same under every obligation.
  @Test func isWhatItsTextSays() throws {
    let program = try PlanRules.program.get()
    let plan = program.rules.source.plan
    for (place, obligation) in program.obligations.enumerated() {
      guard let witness = try? Witness(for: place, of: program) else { continue }
      let trial = WitnessTrial(place, of: program, unit: witness.unit, decidedFrom: witness.decidedFrom)
      let records = trial.least(of: witness.collected) { _ in true }
      let made = WitnessEvidence(lexicon: program.rules.lexicon, unit: witness.unit, year: plan.year).make(
        records
      )
      let parsed = try ParsedEvidence.parse(SourceFile(name: "\(obligation.id).yaml", text: witness.yaml))
      let read = try parsed.decode(frame: program.frame).evidence
      #expect(made.activities.count == read.activities.count)
      #expect(made.documents.count == read.documents.count)
      #expect(made.figures.count == read.figures.count)
      for asOf in [witness.decidedFrom, witness.decidedFrom.adding(days: -1)] {
        let (first, second) = (program.audit(made, asOf: asOf), program.audit(read, asOf: asOf))
        for (one, other) in zip(first.findings, second.findings) {
          #expect(
            one.verdict == other.verdict && one.reason == other.reason,
            "\(obligation.id): \(one.verdict), \(other.verdict) of \(program.obligations[one.obligation].id)"
          )
        }
      }
    }
  }

  /// The smallest is small: no record of what is printed can be spared.
  @Test func holdsNothingThatCanBeSpared() throws {
    let program = try PlanRules.program.get()
    for place in program.obligations.indices {
      guard let witness = try? Witness(for: place, of: program) else { continue }
      let trial = WitnessTrial(place, of: program, unit: witness.unit, decidedFrom: witness.decidedFrom)
      let records = trial.least(of: witness.collected) { _ in true }
      #expect(trial.isMet(by: records))
      for spared in records.indices {
        var fewer = records
        fewer.remove(at: spared)
        #expect(!trial.isMet(by: fewer), "\(program.obligations[place].id)")
      }
    }
  }

  /// A part whose records meet another part as well needs no records of its own.
  @Test func oneRecordServesTwoTests() throws {
    let rules = try AnalysisRules.analysis([
      AnalysisRules.obligation(
        "both",
        """
        what:
          all:
            - activity: {type: training}
            - activity: {type: training, topic: equality}
        """
      )
    ])
    let witness = try Witness(for: 0, of: rules.program)
    #expect(witness.collected.count == 2)
    #expect(witness.yaml.split(separator: "\n").count { $0.contains("- id: ") } == 1)
  }

  /// What every record must be is given to those that are there for something else.
  @Test func everyRecordIsWhatEveryOneMustBe() throws {
    let rules = try AnalysisRules.analysis([
      AnalysisRules.obligation(
        "every",
        """
        if: {document: {type: plan}}
        what: {document: {type: plan}, every_one: {contains: gender}}
        """
      )
    ])
    let witness = try Witness(for: 0, of: rules.program)
    let audited = try ParsedEvidence.parse(SourceFile(name: "a.yaml", text: witness.yaml))
      .decode(frame: rules.program.frame).evidence
    #expect(rules.program.decide(obligation: 0, audited, asOf: witness.decidedFrom).verdict == .pass)
    #expect(RuleAnalysis(rules.program).findings.allSatisfy { $0.severity == .remark })
  }

  /// Any partner at all is one that no other criterion shuts out.
  @Test func anyPartnerIsOneThatMayBe() throws {
    let rules = try AnalysisRules.analysis([
      AnalysisRules.obligation(
        "partner",
        "what: {activity: {type: training, partner: {not: labour-office}}, every_one: {partner: any}}"
      )
    ])
    #expect(RuleAnalysis(rules.program).findings.allSatisfy { $0.severity == .remark })
  }

  @Test func arisenRulesAreTheSameButForTheDay() throws {
    let rules = try AnalysisRules.analysis([
      AnalysisRules.obligation("one", "if: {circumstance: city-project}\nwhat: {document: {type: plan}}")
    ]).program.rules
    let place = try #require(rules.source.plan.circumstances.firstIndex { $0.code.value == "city-project" })
    let day = try #require(CivilDate(year: 2022, month: 5, day: 3))
    #expect(try rules.arisen([place], on: day).source.plan.circumstances[place].since == day)
    let never = try #require(CivilDate(year: 1950, month: 1, day: 1))
    #expect(throws: RulesFailure.self) { try rules.arisen([place], on: never) }
  }
}
