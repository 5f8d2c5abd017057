import Engine
import Evidence
import Rules
import Terms

/// One question put to the engine and to the reference: an obligation, evidence, a visit and a date.
struct AuditCase {
  var seed: UInt64
  var obligation: Obligation
  var rules: GeneratedRules
  var evidence: Evidence
  var visit: Visit
  var today: CivilDate

  /// The case as text, to be read beside both answers.
  var description: String {
    let describer = Describer(rules: rules.rules, lexicon: rules.lexicon)
    let lines =
      ["seed \(seed), as of \(today)"] + describer.planLines + describer.lines(obligation)
      + describer.lines(evidence, visit)
    return lines.joined(separator: "\n")
  }

  /// The smallest case found, by leaving out records, papers, parts of the visit and readings, in which `fails`
  /// still holds.
  func shrunk(while fails: (AuditCase) -> Bool) -> AuditCase {
    var smallest = self
    var isSmaller = true
    while isSmaller {
      isSmaller = false
      for candidate in smallest.smaller where fails(candidate) {
        smallest = candidate
        isSmaller = true
        break
      }
    }
    return smallest
  }

  /// The cases with one thing less.
  private var smaller: [AuditCase] {
    var cases: [AuditCase] = []
    func add(_ change: (inout AuditCase) -> Void) {
      var smaller = self
      change(&smaller)
      cases.append(smaller)
    }
    if obligation.reading != nil { add { $0.obligation.reading = nil } }
    if obligation.judge != nil, obligation.what != nil { add { $0.obligation.judge = nil } }
    if obligation.condition != nil, !obligation.namesCircumstance { add { $0.obligation.condition = nil } }
    for part in obligation.what?.parts ?? [] {
      add {
        $0.obligation.what = part
        $0.obligation.when = part.when ?? $0.obligation.when
      }
    }
    for place in evidence.activities.indices { add { $0.evidence.activities.remove(at: place) } }
    for place in evidence.documents.indices { add { $0.evidence.removeDocument(place) } }
    for place in evidence.figures.indices { add { $0.evidence.figures.remove(at: place) } }
    for place in visit.rejections.indices { add { $0.visit.rejections.remove(at: place) } }
    for place in visit.judgements.indices { add { $0.visit.judgements.remove(at: place) } }
    for place in visit.waivers.indices { add { $0.visit.waivers.remove(at: place) } }
    return cases
  }
}

extension Obligation {
  /// Whether its `if` is a circumstance, on which a `when` of it may rest.
  fileprivate var namesCircumstance: Bool {
    if case .circumstance = condition { true } else { false }
  }
}

extension Requirement {
  /// The parts of a composition.
  var parts: [Requirement] {
    switch ask {
    case .records, .figure: []
    case .all(let parts), .any(let parts): parts
    }
  }

  /// Whether some test in it speaks of the state at the as-of date, and so can turn while its window is open.
  var canTurn: Bool {
    switch ask {
    case .records(let test): test.everyOne != nil
    case .figure: true
    case .all(let parts), .any(let parts): parts.contains(where: \.canTurn)
    }
  }
}

extension Obligation {
  /// Whether what it asks, or what makes it owed, can turn.
  var canTurn: Bool {
    if case .shown(let requirement) = condition, requirement.canTurn { return true }
    return what?.canTurn ?? false
  }
}

extension Evidence {
  /// Leaves out a paper; the places of those after it move up.
  fileprivate mutating func removeDocument(_ place: Int) {
    documents.remove(at: place)
    for index in activities.indices {
      activities[index].documents = activities[index].documents
        .filter { $0 != place }
        .map { $0 > place ? $0 - 1 : $0 }
    }
  }
}
