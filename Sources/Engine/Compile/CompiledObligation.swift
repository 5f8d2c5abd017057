import Rules
import Terms

/// An obligation ready to be evaluated.
///
/// A class, so that an evaluation passes it about without copying its readings.
package final class CompiledObligation: Sendable {
  /// Its id.
  package let id: String
  /// The tests that its own `what` runs, as a range of `Program.tests`.
  package let tests: Range<Int>

  /// The most nodes that its explanation can have.
  let mostNodes: Int
  let main: CompiledReading
  let alternatives: [CompiledReading]
  let hasReading: Bool
  let judged: Bool
  let force: Force?

  init(
    id: String,
    tests: Range<Int>,
    mostNodes: Int,
    main: CompiledReading,
    alternatives: [CompiledReading],
    hasReading: Bool,
    judged: Bool,
    force: Force?
  ) {
    self.id = id
    self.tests = tests
    self.mostNodes = mostNodes
    self.main = main
    self.alternatives = alternatives
    self.hasReading = hasReading
    self.judged = judged
    self.force = force
  }
}

/// One reading of an obligation, whole.
///
/// A class, so that an evaluation passes it about without copying its lists.
final class CompiledReading: Sendable {
  let who: BoundParties
  let condition: CompiledCondition?
  /// The first step of what must be shown; nil where only a person judges.
  let what: Int?
  /// The `when` of the obligation, a place in the program's.
  let when: Int

  init(who: BoundParties, condition: CompiledCondition?, what: Int?, when: Int) {
    self.who = who
    self.condition = condition
    self.what = what
    self.when = when
  }
}

/// What must hold for an obligation to be owed.
enum CompiledCondition: Sendable {
  /// A circumstance: a place in the plan's list, -1 for one that the plan does not know.
  case circumstance(Int)
  case shown(CompiledEvidenceCondition)
}

/// A condition on the unit's own evidence.
struct CompiledEvidenceCondition: Sendable {
  var root: Int
  /// Whether what passes stays passed: then the day from which it holds can be found by halving.
  var staysPassed: Bool
  /// The `when`s below, places in the program's: their windows' first days can be the day on which it comes to hold.
  var whens: Range<Int>
}

/// One step of a requirement; a subtree is `index ..< end`.
struct Step: Sendable {
  enum Ask {
    /// Its child in each window of a `when`.
    case windows(Int)
    case all
    case any
    case test(Int)
  }

  var ask: Ask
  var end: Int
}
