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
    for obligation in obligations {
      obligation.forEachRecordTest { test in
        guard test.kind == .document, test.asksForPeriod else { return }
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
  /// Calls `body` with each test of records of what it asks and of what it is owed under, in every reading.
  fileprivate func forEachRecordTest(_ body: (RecordTest) -> Void) {
    what?.forEachRecordTest(body)
    condition?.forEachRecordTest(body)
    for alternative in reading?.alternatives ?? [] {
      alternative.what?.forEachRecordTest(body)
      alternative.condition?.forEachRecordTest(body)
    }
  }
}

extension Condition {
  fileprivate func forEachRecordTest(_ body: (RecordTest) -> Void) {
    if case .shown(let requirement) = self { requirement.forEachRecordTest(body) }
  }
}

extension Requirement {
  fileprivate func forEachRecordTest(_ body: (RecordTest) -> Void) {
    switch ask {
    case .records(let test): body(test)
    case .figure: break
    case .all(let parts), .any(let parts): for part in parts { part.forEachRecordTest(body) }
    }
  }
}

extension RecordTest {
  /// Whether a record must cover a period, to count or to be as `every_one` asks.
  fileprivate var asksForPeriod: Bool {
    let isPeriod = { (criterion: Criterion) in
      if case .covers = criterion { true } else { false }
    }
    return criteria.contains(where: isPeriod) || everyOne?.contains(where: isPeriod) == true
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
