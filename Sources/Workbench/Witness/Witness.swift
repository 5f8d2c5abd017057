import Diagnostics
package import Engine
package import Evidence
import Rules
package import Terms

/// The smallest evidence that meets an obligation, made from the rule itself.
///
/// It shows a rule's author and a unit what would do, and proves that something would: a rule for which none can be
/// made asks for the impossible. The same rule gives the same text each time.
package struct Witness: Sendable {
  /// The unit whose evidence it is.
  package let unit: Unit
  /// The first day on which all windows that it fills are closed: as of it, the obligation is met or to be judged.
  package let decidedFrom: CivilDate
  /// The records of that evidence, in the order in which the rule asks for them.
  package let records: [WitnessRecord]
  /// The evidence as a unit would write it, with comments.
  package let yaml: String
  /// What each test asks for by itself, the `if` first: a record may serve two tests, so that fewer may do.
  let collected: [WitnessRecord]
  /// What the `if` alone asks for.
  let condition: [WitnessRecord]

  /// Why there is no witness.
  package enum Failure: Error, Hashable, Sendable {
    /// No agency of the plan is bound.
    case nobodyBound
    /// The circumstance of this code has not arisen, so that nobody owes it.
    case notArisen(String)
    /// What it asks had ended before it was owed.
    case aroseAfterWindow
    /// It asks for a value that the plan doesn't have, such as one other than all there are.
    case impossible
    /// It asks for more records than an evidence file may hold.
    case tooManyRecords
  }

  /// A witness for the obligation at `place` of `program`, as evidence of `unit` or of the first unit that is bound.
  ///
  /// Comments are in `language`.
  package init(
    for place: Int,
    of program: Program,
    unit: Unit? = nil,
    language: Language = .vietnamese
  ) throws(Failure) {
    let obligation = program.rules.source.obligations[place]
    let plan = program.rules.source.plan
    let bound: Unit
    if let unit { bound = unit } else { bound = try Self.firstBound(place, program) }
    var builder = WitnessBuilder(plan: plan, lexicon: program.rules.lexicon, unit: bound, language: language)
    try builder.build(obligation)
    self.unit = bound
    decidedFrom = builder.decidedFrom
    condition = builder.records.filter(\.isOfCondition)
    let trial = WitnessTrial(place, of: program, unit: bound, decidedFrom: builder.decidedFrom)
    let asked = builder.records
    collected = builder.hasEveryOne && !trial.isMet(by: asked) ? builder.recordsWithEveryOne : asked
    records = trial.least(of: collected) { _ in true }
    yaml = WitnessText(
      obligation: obligation,
      plan: plan,
      lexicon: program.rules.lexicon,
      unit: bound,
      language: language
    ).render(records, upTo: builder.decidedFrom)
  }

  /// The first unit, in the order of the plan, that is bound and touched by the obligation's circumstance.
  static func firstBound(_ place: Int, _ program: Program) throws(Failure) -> Unit {
    let plan = program.rules.source.plan
    var touched: Set<Int>?
    if case .circumstance(let name)? = program.rules.source.obligations[place].condition {
      touched = plan.circumstance(named: name.value)?.wards.map(Set.init)
    }
    for agency in plan.agencies {
      guard let code = program.rules.lexicon[.parties].code(agency.code.value) else { continue }
      let wards: [Int?] = agency.wards.isEmpty ? [nil] : agency.wards
      for ward in wards {
        let unit = Unit(agency: code, ward: ward)
        let isTouched = ward.map { touched?.contains($0) ?? true } ?? true
        if isTouched, program.binds(obligation: place, unit: unit) { return unit }
      }
    }
    throw .nobodyBound
  }
}
