import Diagnostics
import Evidence
import Rules
import Terms

extension PlanFrame {
  /// The frame of the plan that `names` belong to, and of the obligations under it.
  init(_ names: Names, _ obligations: [Obligation]) {
    var agencies: Set<Code> = []
    var wards: [Code: [Int]] = [:]
    for agency in names.plan.agencies {
      guard let code = names.party(agency.code.value) else { continue }
      agencies.insert(code)
      if !agency.wards.isEmpty { wards[code] = agency.wards.sorted() }
    }
    var periodic: Set<Code> = []
    for requirement in obligations.flatMap(\.requirements) {
      for test in requirement.recordTests where test.kind == .document && test.asksForPeriod {
        periodic.formUnion(test.types.flatMap { names.codes($0, in: .type, of: .document) })
      }
    }
    self.init(
      year: names.plan.year,
      lexicon: names.lexicon,
      agencies: agencies,
      wards: wards,
      periodicDocumentTypes: periodic
    )
  }
}

extension Obligation {
  /// What it asks and what it is owed under, in every reading.
  fileprivate var requirements: [Requirement] {
    let alternatives = reading?.alternatives ?? []
    let conditions = [condition] + alternatives.map(\.condition)
    let shown = conditions.compactMap { condition -> Requirement? in
      if case .shown(let requirement) = condition { requirement } else { nil }
    }
    return ([what] + alternatives.map(\.what)).compactMap { $0 } + shown
  }
}

extension Requirement {
  /// The tests of records that it is made of.
  fileprivate var recordTests: [RecordTest] {
    switch ask {
    case .records(let test): [test]
    case .figure: []
    case .all(let parts), .any(let parts): parts.flatMap(\.recordTests)
    }
  }
}

extension RecordTest {
  /// Whether a record must cover a period, to count or to be as `every_one` asks.
  fileprivate var asksForPeriod: Bool {
    (criteria + (everyOne ?? [])).contains { criterion in
      if case .covers = criterion { true } else { false }
    }
  }

  /// The names of the types that a record may have; none where it may have any, or any but some.
  fileprivate var types: [String] {
    let named = criteria.flatMap { criterion -> [Name] in
      if case .codes(.type, let match) = criterion, match.mode != .not { match.values } else { [] }
    }
    let asked = forEach.flatMap { list -> [Name] in
      if case .codes(.type, let names) = list.values { names } else { [] }
    }
    return (named + asked).map(\.value)
  }
}
