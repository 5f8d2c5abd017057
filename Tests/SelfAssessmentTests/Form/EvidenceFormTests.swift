import Diagnostics
import Engine
import Evidence
import Rules
import Terms
import TestSupport
import Testing

@testable import SelfAssessment

/// The evidence file that a unit is given to fill in, for every unit of the plan.
@Suite struct EvidenceFormTests {
  static let days: [CivilDate] = ["1/1", "30/6", "31/12", "31/3/2023"]

  /// As it stands it claims nothing, remarks nothing, and passes nothing, on whatever day.
  @Test(arguments: FormSample.units, Language.allCases)
  func meetsNothingAsItStands(_ unit: Unit, _ language: Language) throws {
    let program = try FormSample.plan.get()
    let form = EvidenceForm(for: unit, of: program, in: language)
    let outcome = FormOutcome(form.text(), in: program)
    let evidence = try #require(outcome.evidence, "\(outcome.said)")
    #expect(outcome.diagnostics.isEmpty, "\(outcome.said)")
    #expect(evidence.activities.isEmpty && evidence.documents.isEmpty && evidence.figures.isEmpty)
    #expect(evidence.unit.agency == unit.agency && evidence.unit.ward == unit.ward)
    for day in Self.days {
      for finding in program.audit(evidence, asOf: day).findings where finding.verdict == .pass {
        Issue.record("\(program.obligations[finding.obligation].id) is met by nothing on \(day)")
      }
    }
  }

  /// What binds the unit is told once, and nothing else.
  @Test(arguments: FormSample.units)
  func namesAllThatBindsTheUnit(_ unit: Unit) throws {
    let program = try FormSample.plan.get()
    let form = EvidenceForm(for: unit, of: program, in: .english)
    let bound = program.obligations.indices.filter { program.binds(obligation: $0, unit: unit) }
    #expect(form.duties.map(\.place).sorted() == bound)
    #expect(form.tally.obligations == bound.count)
    // A line may break anywhere between words, but not in an id.
    let words = form.text().split { $0.isWhitespace }
    for place in bound {
      let id = program.obligations[place].id
      #expect(words.count { $0 == "(\(id))" } == 1, "\(id)")
    }
    let text = form.text()
    #expect(Clerk(text).suggested.count == form.tally.suggestions)
    #expect(Set(Clerk(text).suggested).count == form.tally.suggestions)
  }

  /// An entry whose marks are off and in which something is left open is refused, at each open place.
  @Test(arguments: FormSample.differentUnits)
  func refusesWhatIsLeftOpen(_ unit: Unit) throws {
    let program = try FormSample.plan.get()
    let blank = Clerk(EvidenceForm(for: unit, of: program, in: .vietnamese).text())
    for id in blank.suggested {
      var clerk = blank
      let unmarked = clerk.unmark(id)
      let place = try #require(unmarked)
      let open = clerk.lines[place].reduce(0) { $0 + $1.count { $0 == "…" } }
      let outcome = FormOutcome(clerk.text, in: program)
      #expect(outcome.evidence == nil)
      #expect(open > 0)
      #expect(outcome.diagnostics.count { $0.id == "not-filled-in" } == open, "\(id)\n\(outcome.said)")
      #expect(outcome.diagnostics.allSatisfy { $0.span != nil })
    }
  }

  /// All marks off at once: whoever does that is told, and nothing is audited.
  @Test(arguments: FormSample.differentUnits)
  func refusesAllOfItLeftOpen(_ unit: Unit) throws {
    let program = try FormSample.plan.get()
    var clerk = Clerk(EvidenceForm(for: unit, of: program, in: .english).text())
    for id in clerk.suggested { clerk.unmark(id) }
    let outcome = FormOutcome(clerk.text, in: program)
    #expect(outcome.evidence == nil)
    #expect(!outcome.diagnostics.contains { $0.id == "duplicate-id" })
  }

  /// With what a person writes over each ellipsis the entries of an obligation are read, and are enough.
  @Test(arguments: FormSample.differentUnits)
  func isEnoughOnceFilledIn(_ unit: Unit) throws {
    let program = try FormSample.plan.get()
    let form = EvidenceForm(for: unit, of: program, in: .vietnamese)
    let blank = Clerk(form.text())
    for filled in try FilledDuty.all(of: form, unit, program) {
      var clerk = blank
      for (id, suggestion) in filled.entries { clerk.fillIn(id, from: suggestion.records) }
      let outcome = FormOutcome(clerk.text, in: program)
      guard var evidence = outcome.evidence else {
        Issue.record("\(filled.id) does not decode: \(outcome.said)\n\(clerk.text)")
        continue
      }
      filled.addCondition(to: &evidence)
      let verdict = filled.verdict(on: evidence)
      #expect(verdict == (filled.isJudged ? .review : .pass), "\(filled.id)")
    }
  }

  /// Nearly all that has a requirement has a suggestion; what has none is waited for or over.
  @Test func suggestsSomethingForAllThatIsOwed() throws {
    let program = try FormSample.plan.get()
    for unit in FormSample.units {
      for duty in EvidenceForm(for: unit, of: program, in: .english).duties {
        let asks = duty.obligation.what != nil && duty.state != .notOwed
        #expect(duty.suggestions.isEmpty != asks, "\(duty.obligation.id.value)")
      }
    }
  }

  @Test(
    arguments: Language.allCases,
    [("ward-committee", 12, "ward-12"), ("health-office", nil, "health-office")]
  )
  func looksAsStored(_ language: Language, _ unit: (code: String, ward: Int?, name: String)) throws {
    let program = try FormSample.plan.get()
    let chosen = try #require(FormSample.unit(unit.code, ward: unit.ward, in: program))
    let form = EvidenceForm(for: chosen, of: program, name: "\(unit.name).yaml", in: language)
    expectSnapshot(form.text(), "form/\(unit.name).\(language.rawValue).yaml")
  }
}
