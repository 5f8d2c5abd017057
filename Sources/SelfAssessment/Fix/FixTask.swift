import Engine
import Evidence
import Diagnostics
import Reports
import Rules
import Terms

/// Something that one test of an obligation still lacks, over all the windows and values in which it does.
struct FixTask: Sendable {
  /// The test, as a place in `ReportedRules.tests`.
  var test: Int
  /// What is missing by window and value; records or a figure.
  var remainders: [Remainder]

  /// The cells that lack something, in their order.
  var cells: [Int] { Set(remainders.map(\.cell)).sorted() }

  /// The windows in which one of `cells` lacks something, in the order of their days.
  func windows(of cells: [Int]) -> [Window] {
    var windows: [Window] = []
    for remainder in remainders where cells.contains(remainder.cell) {
      if let window = remainder.window, !windows.contains(window) { windows.append(window) }
    }
    return windows.sorted { ($0.first, $0.last) < ($1.first, $1.last) }
  }

  /// How many more different values one of `cells` lacks.
  func newValues(of cells: [Int]) -> Int {
    var most = 0
    for remainder in remainders where cells.contains(remainder.cell) {
      if case .records(_, let values) = remainder.kind { most = max(most, values) }
    }
    return most
  }
}

/// Codes that a record, which is there, must name to be as every one must be.
struct Amendment: Hashable, Sendable {
  var record: RecordRef
  var field: Field
  /// The key under which the file lists them.
  var key: String
  var list: CodeList
  /// Those that it does not name.
  var codes: [Code]
}

extension Field {
  /// The key under which a file lists codes of this field; nil where a record has one value of it only, or more than
  /// a code to each.
  fileprivate var listKey: String? {
    switch self {
    case .topic: "topics"
    case .audience: "audiences"
    case .site: "sites"
    case .club: "clubs"
    case .occasion: "occasions"
    case .partner: "partners"
    case .inspected: "inspected"
    case .contains: "contains"
    case .type, .sentTo, .issuedBy: nil
    }
  }
}

/// What can be done about one finding that is not met.
struct FixTasks: Sendable {
  /// What could be recorded; one of them may be enough.
  var toRecord: [FixTask] = []
  /// Activities that count once a paper proves them, each with the test that asks for it.
  var toProve: [(record: RecordRef, test: Int)] = []
  /// Records that must say more, as every one that counts must, each with the test that asks for it.
  var toAmend: [Amendment] = []
  /// Whether something lacks that only a change of a record already written can mend, be it one of `toAmend` or not.
  var needsAmendment = false
  /// Whether a person's judgement is missing.
  var needsJudgement = false
  /// Whether all that is missing lies in days that have not come.
  var isAhead = false

  init(_ finding: Finding, in audit: UnitFindings, _ rules: ReportedRules) {
    guard let root = finding.explanation, finding.reason != .judged else {
      needsJudgement = finding.reason == .judged
      return
    }
    var isAnythingAhead = false
    for var remainder in Remainder.all(of: finding, in: audit, rules, extent: .everyWay) {
      switch remainder.kind {
      case .records, .figure: break
      // Another record with its paper would do as well.
      case .proof: remainder.kind = .records(1, newValues: 0)
      case .moreProofs(let count): remainder.kind = .records(count, newValues: 0)
      case .amendment, .moreAmendments:
        needsAmendment = true
        continue
      case .judgement:
        needsJudgement = true
        continue
      }
      guard let test = remainder.test, rules.tests.indices.contains(test) else { continue }
      guard remainder.canHoldRecord(by: audit.asOf, rules.tests[test]) else {
        isAnythingAhead = true
        continue
      }
      add(remainder, of: test)
    }
    toProve = Self.unproven(below: root, audit)
    toAmend = Self.falling(short: root, audit, rules)
    isAhead = isAnythingAhead && toRecord.isEmpty && toProve.isEmpty
  }

  /// Whether there is anything that the unit can do about it here.
  var isEmpty: Bool { toRecord.isEmpty && toProve.isEmpty && !needsAmendment }

  /// Whether nothing is missing but a person's judgement.
  var isForJudges: Bool { needsJudgement && isEmpty && !isAhead }

  private mutating func add(_ remainder: Remainder, of test: Int) {
    if let place = toRecord.firstIndex(where: { $0.test == test }) {
      let isThere = toRecord[place].remainders.contains {
        $0.cell == remainder.cell && $0.window == remainder.window
      }
      if !isThere { toRecord[place].remainders.append(remainder) }
    } else {
      toRecord.append(FixTask(test: test, remainders: [remainder]))
    }
  }

  /// The records that fall short of nothing but codes that every one must name, each with those.
  private static func falling(short root: Int, _ audit: UnitFindings, _ rules: ReportedRules) -> [Amendment] {
    let tree = audit.explanations
    var found: [Amendment] = []
    for cell in tree.openCells(of: root) {
      guard case .cell(let test, _) = tree.nodes[cell].kind,
        case .records(let records) = rules.tests[test].ask
      else { continue }
      for miss in tree.misses[tree.nodes[cell].misses.clamped(to: 0..<tree.misses.count)] {
        guard miss.second == nil, case .everyOne(let place) = miss.first, let asked = records.everyOne,
          asked.indices.contains(place), case .codes(let field, let match) = asked[place], match.mode != .not,
          let key = field.listKey
        else { continue }
        let list = field.list(for: records.kind)
        let there = RecordFacts(miss.record, in: audit.evidence).codes(field)
        let codes = match.values.compactMap { rules.lexicon[list].code($0.value) }.filter {
          !there.contains($0)
        }
        let amendment = Amendment(record: miss.record, field: field, key: key, list: list, codes: codes)
        if !found.contains(amendment) { found.append(amendment) }
      }
    }
    return found
  }

  /// The activities that lack nothing but their paper, each once.
  private static func unproven(below root: Int, _ audit: UnitFindings) -> [(RecordRef, Int)] {
    let tree = audit.explanations
    var found: [(RecordRef, Int)] = []
    for cell in tree.openCells(of: root) {
      guard case .cell(let test, _) = tree.nodes[cell].kind else { continue }
      for miss in tree.misses[tree.nodes[cell].misses.clamped(to: 0..<tree.misses.count)] {
        guard miss.second == nil, miss.first.isOfProof, miss.record.kind == .activity,
          !found.contains(where: { $0.0 == miss.record && $0.1 == test })
        else { continue }
        found.append((miss.record, test))
      }
    }
    return found
  }
}

extension Remainder {
  /// Whether a record of a day up to `asOf` could be what is missing.
  fileprivate func canHoldRecord(by asOf: CivilDate, _ test: ReportedRules.Test) -> Bool {
    guard let window, window.first > asOf else { return true }
    // A paper may cover a period before it has begun.
    if case .records(let records) = test.ask { return records.asksAboutItsWindow }
    return false
  }
}

extension Explanations.Shortfall {
  /// Whether a paper would mend it.
  var isOfProof: Bool {
    switch self {
    case .noProof, .proofBeforeActivity, .proofRejected: true
    default: false
    }
  }
}
