import Diagnostics
import Terms

/// What one reading of an obligation says: the obligation's own, or that of an alternative.
struct ObligationParts {
  var who: [Binding]?
  var condition: Condition?
  var what: Requirement?
  var when: When?
}

extension Obligation {
  /// The parts as they are written: the obligation's own first, then of each alternative what it replaces.
  var written: [ObligationParts] {
    [ObligationParts(who: who, condition: condition, what: what, when: when)]
      + (reading?.alternatives ?? []).map {
        ObligationParts(who: $0.who, condition: $0.condition, what: $0.what, when: $0.when)
      }
  }

  /// Each reading in full: the obligation's own first, then each alternative with all that it takes over.
  var readings: [ObligationParts] {
    written.map {
      ObligationParts(
        who: $0.who ?? who,
        condition: $0.condition ?? condition,
        what: $0.what ?? what,
        when: $0.when ?? when
      )
    }
  }

  /// Every `who` that is written in it.
  var everyWho: [[Binding]] {
    [who] + (reading?.alternatives ?? []).compactMap(\.who)
  }

  /// Every requirement that is written in it, conditions included, whole.
  var roots: [Requirement] {
    var result: [Requirement] = []
    func add(_ what: Requirement?, _ condition: Condition?) {
      if let what { result.append(what) }
      if let shown = condition?.shown { result.append(shown) }
    }
    add(what, condition)
    for alternative in reading?.alternatives ?? [] { add(alternative.what, alternative.condition) }
    return result
  }

  /// Every `if` that is written in it.
  var conditions: [Condition] {
    var result = condition.map { [$0] } ?? []
    for alternative in reading?.alternatives ?? [] {
      if let condition = alternative.condition { result.append(condition) }
    }
    return result
  }

  /// Every `when` that is written beside a `what` of it.
  var outerWhens: [When] {
    var result = when.map { [$0] } ?? []
    for alternative in reading?.alternatives ?? [] {
      if let when = alternative.when { result.append(when) }
    }
    return result
  }
}

extension ObligationParts {
  /// Every `when` in force in this reading.
  var whens: [When] {
    let nodes = (what?.nodes ?? []) + (condition?.shown?.nodes ?? [])
    return ([when] + nodes.map(\.when)).compactMap { $0 }
  }

  /// Each test with the `when` that its records are held to; nil for the year.
  var leaves: [(node: Requirement, when: When?)] {
    (what?.leaves(under: when) ?? []) + (condition?.shown?.leaves(under: nil) ?? [])
  }
}

extension Condition {
  /// The requirement, where the condition is one.
  var shown: Requirement? {
    if case .shown(let requirement) = self { requirement } else { nil }
  }

  /// The circumstance, where the condition is one.
  var circumstance: Name? {
    if case .circumstance(let name) = self { name } else { nil }
  }
}

extension Requirement {
  /// Its parts; none for a test.
  var parts: [Requirement] {
    switch ask {
    case .all(let parts), .any(let parts): parts
    case .records, .figure: []
    }
  }

  /// Itself and all below it.
  var nodes: [Requirement] {
    var result: [Requirement] = []
    addNodes(to: &result)
    return result
  }

  /// Adds itself and all below it to `nodes`.
  func addNodes(to nodes: inout [Requirement]) {
    nodes.append(self)
    for part in parts { part.addNodes(to: &nodes) }
  }

  /// The test of records, where it is one.
  var records: RecordTest? {
    if case .records(let test) = ask { test } else { nil }
  }

  /// The test of a figure, where it is one.
  var figure: FigureTest? {
    if case .figure(let test) = ask { test } else { nil }
  }

  /// The tests below it, each with the `when` nearest above it.
  func leaves(under outer: When?) -> [(node: Requirement, when: When?)] {
    let when = when ?? outer
    return parts.isEmpty ? [(self, when)] : parts.flatMap { $0.leaves(under: when) }
  }
}

extension RecordTest {
  /// Its criteria, and those of `every_one`.
  var allCriteria: [Criterion] {
    everyOne.map { criteria + $0 } ?? criteria
  }

  /// Whether it asks for papers that cover the window.
  var coversWindow: Bool {
    allCriteria.contains { criterion in
      if case .covers(let coverages) = criterion { coverages.contains { $0.value == .window } } else { false }
    }
  }
}
