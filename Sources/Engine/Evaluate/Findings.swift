import Diagnostics
import Evidence
import Rules
import Terms

extension Evaluation {
  /// What is found about one obligation, on every axis.
  mutating func find(_ place: Int) -> Finding {
    let obligation = input.program.obligations[place]
    let decision = decide(obligation.main, of: place)
    var finding = Finding(obligation: place, verdict: decision.verdict, reason: decision.reason)
    finding.owedSince = decision.owedSince
    finding.judgement = decision.judgement
    finding.explanation = decision.explanation
    if let root = decision.explanation { finding.progress = sink.headline(from: root) }
    finding.timing = timing(of: decision)
    finding.alternatives = alternatives(of: obligation, place)
    finding.basis = basis(of: obligation, finding)
    if finding.verdict == .fail { finding.waiver = waiver(of: obligation) }
    return finding
  }

  /// The date that the verdict turns on.
  ///
  /// What a person decided turns on the last window, whichever way.
  private func timing(of decision: Decision) -> Timing? {
    guard let outcome = decision.outcome else { return nil }
    let turnsOnDue = decision.judgement == nil && (decision.verdict == .fail || decision.verdict == .pending)
    let due = turnsOnDue ? outcome.due : outcome.lastClose
    return Timing(due: due, daysLeft: due.days(since: asOf))
  }

  /// What the alternative readings decide, where the obligation or one of them binds the unit.
  private mutating func alternatives(of obligation: CompiledObligation, _ place: Int) -> [AlternativeVerdict]
  {
    let readings = obligation.alternatives
    guard
      obligation.main.who.contains(input.evidence.unit)
        || readings.contains(where: { $0.who.contains(input.evidence.unit) })
    else { return [] }
    return readings.indices.map { alternative in
      let decision = silently { $0.decide(readings[alternative], of: place) }
      return AlternativeVerdict(alternative: alternative, verdict: decision.verdict)
    }
  }

  private func basis(of obligation: CompiledObligation, _ finding: Finding) -> Basis {
    guard obligation.hasReading else { return .stated }
    let opposite: Verdict
    switch finding.verdict {
    case .pass: opposite = .fail
    case .fail: opposite = .pass
    case .pending, .review, .notApplicable: return .open
    }
    if finding.alternatives.contains(where: { $0.verdict == opposite }) { return .depends }
    return finding.alternatives.allSatisfy { $0.verdict == finding.verdict } ? .firm : .open
  }

  /// The waiver that runs longest; of equals, the later listed.
  private func waiver(of obligation: CompiledObligation) -> WaiverState? {
    let waivers = input.visit.waivers
    let latest = waivers.indices
      .filter { waivers[$0].obligation == obligation.id }
      .max { (waivers[$0].until, $0) < (waivers[$1].until, $1) }
    return latest.map { WaiverState(waiver: $0, inForce: asOf <= waivers[$0].until) }
  }

  /// The records whose day is after the as-of date, in the order of the file.
  func setAside() -> [RecordRef] {
    var later: [(start: UInt32, record: RecordRef)] = []
    // By place: going through the records themselves would copy each with all its lists.
    let (activities, documents) = (input.evidence.activities, input.evidence.documents)
    for index in activities.indices where activities[index].days.first > asOf {
      later.append((activities[index].span.start, RecordRef(.activity, index)))
    }
    for index in documents.indices {
      guard let day = documents.dates(at: index).ownDay, day > asOf else { continue }
      later.append((documents[index].span.start, RecordRef(.document, index)))
    }
    for (index, figure) in input.evidence.figures.enumerated() where figure.date > asOf {
      later.append((figure.span.start, RecordRef(.figure, index)))
    }
    guard !later.isEmpty else { return [] }
    return later.enumerated()
      .sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }
      .map(\.element.record)
  }
}
