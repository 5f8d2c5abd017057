import Diagnostics
import Rules
import Terms

/// The marks of last year's clauses (carried by others, no obligation) that this year's list can keep.
///
/// A mark goes where its clause reads otherwise, and where it no longer fits the others: an obligation cites the clause
/// now, what carried it became itself, or is no obligation, or leads back to it.
struct KeptMarks {
  /// The clauses of last year whose mark stays.
  private(set) var clauses: Set<String> = []

  init(
    _ rules: RuleSet,
    _ alignment: ClauseAlignment,
    _ numbering: ClauseNumbering,
    years: (from: Int, to: Int)
  ) {
    let cited = Set(rules.obligations.flatMap(numbering.citations))
    let bearings = Dictionary(rules.plan.clauses.map { ($0.number.value, $0.bearing) }) { first, _ in first }
    // By the numbers of the new list.
    var marks: [String: (old: String, carriers: [String]?)] = [:]
    for link in alignment.links where link.keepsBearing(in: years) {
      guard let new = link.new, !cited.contains(new) else { continue }
      switch bearings[link.old] {
      case .carriedBy(let names)?:
        marks[new] = (link.old, names.flatMap { numbering.current($0.value) })
      case .notAnObligation?: marks[new] = (link.old, nil)
      case .obligations?, nil: break
      }
    }
    // In the order of the numbers: of a loop the same mark goes each time.
    while let misfit = marks.keys.sorted().first(where: { !Self.fits($0, marks[$0]?.carriers, marks) }) {
      marks[misfit] = nil
    }
    clauses = Set(marks.values.map(\.old))
  }

  /// Whether everything that carries the clause `number` carries it in the end.
  private static func fits(
    _ number: String,
    _ carriers: [String]?,
    _ marks: [String: (old: String, carriers: [String]?)]
  ) -> Bool {
    guard let carriers else { return true }
    var open = carriers
    var met: Set<String> = []
    while let carrier = open.popLast() {
      if carrier == number { return false }
      guard met.insert(carrier).inserted, let mark = marks[carrier] else { continue }
      guard let further = mark.carriers else { return false }
      open += further
    }
    return true
  }
}
