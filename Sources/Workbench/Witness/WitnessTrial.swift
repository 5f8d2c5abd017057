import Diagnostics
import Engine
import Evidence
import Rules
import Terms

/// One obligation held against evidence that is made of witness records.
struct WitnessTrial {
  /// The obligation, as a place in the program's.
  private let place: Int
  private let program: Program
  private let unit: Unit
  private let decidedFrom: CivilDate

  /// Beyond so many records it is not tried which of them can be spared: each trial looks at all of them.
  static let mostTried = 256

  init(_ place: Int, of program: Program, unit: Unit, decidedFrom: CivilDate) {
    self.place = place
    self.program = program
    self.unit = unit
    self.decidedFrom = decidedFrom
  }

  /// What the obligation comes to at `day`, by default when it is decided; where a person judges, `judged` is what
  /// was said on that day.
  func decide(_ records: [WitnessRecord], asOf day: CivilDate? = nil, judged passes: Bool? = nil)
    -> (verdict: Verdict, reason: Reason)
  {
    let day = day ?? decidedFrom
    var visit = Visit.none
    if let passes {
      let id = program.obligations[place].id
      visit.judgements = [Visit.Judgement(obligation: id, passes: passes, by: "", date: day)]
    }
    return program.decide(obligation: place, evidence(of: records), visit: visit, asOf: day)
  }

  /// Whether the evidence is enough, but for what a person judges.
  func isMet(by records: [WitnessRecord]) -> Bool {
    switch decide(records).verdict {
    case .pass, .review: true
    case .fail, .pending, .notApplicable: false
    }
  }

  /// `records` without those that can be spared, tried one after another in their order, of those that
  /// `maySpare`; all of them where even all are not enough.
  func least(of records: [WitnessRecord], maySpare: (WitnessRecord) -> Bool) -> [WitnessRecord] {
    guard records.count <= Self.mostTried, isMet(by: records) else { return records }
    var kept = records
    var place = 0
    while place < kept.count {
      var fewer = kept
      let record = fewer.remove(at: place)
      if maySpare(record), isMet(by: fewer) { kept = fewer } else { place += 1 }
    }
    return kept
  }

  private func evidence(of records: [WitnessRecord]) -> Evidence {
    WitnessEvidence(lexicon: program.rules.lexicon, unit: unit, year: program.rules.source.plan.year)
      .make(records)
  }
}
