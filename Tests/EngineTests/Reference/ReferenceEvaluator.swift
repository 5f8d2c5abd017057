import Diagnostics
import Engine
import Evidence
import Rules
import Terms

/// The definitions of a verdict, written down as plainly as they read: loops over all records, names looked up
/// each time, nothing indexed, nothing remembered.
///
/// The engine is compared with it. It shares no code with the engine beyond the words for findings, so that a
/// slip in one shows as a disagreement with the other.
struct ReferenceEvaluator {
  let rules: RuleSet
  let lexicon: Lexicon
  let evidence: Evidence
  let visit: Visit
  /// The as-of date, T in the definitions.
  var today: CivilDate

  /// The same question asked at another date.
  func at(_ day: CivilDate) -> ReferenceEvaluator {
    var other = self
    other.today = day
    return other
  }
}

/// What the definitions say of one obligation.
struct Answer: Equatable {
  var verdict: Verdict
  var reason: Reason
  var basis = Basis.stated
  var alternatives: [AlternativeVerdict] = []
  var progress = Progress(done: 0, needed: 0)
  var timing: Timing?
  var owedSince: CivilDate?
  var judgement: Int?
  var waiver: WaiverState?
}

/// An obligation as one of its readings has it.
struct Reader {
  var id: String
  var who: [Binding]
  var condition: Condition?
  var what: Requirement?
  var when: When?
  var hasJudge: Bool

  init(_ obligation: Obligation) {
    id = obligation.id.value
    who = obligation.who
    condition = obligation.condition
    what = obligation.what
    when = obligation.when
    hasJudge = obligation.judge != nil
  }

  /// "The obligation with who, if, what, when replaced; the judge stays".
  func replaced(by alternative: Alternative) -> Reader {
    var reader = self
    reader.who = alternative.who ?? who
    reader.condition = alternative.condition ?? condition
    reader.what = alternative.what ?? what
    reader.when = alternative.when ?? when
    return reader
  }
}

// MARK: The obligation

extension ReferenceEvaluator {
  /// What the definitions say of `obligation`, on every axis.
  func answer(_ obligation: Obligation) -> Answer {
    let reader = Reader(obligation)
    var answer = decide(reader)

    let alternatives = obligation.reading?.alternatives ?? []
    let readers = alternatives.map(reader.replaced(by:))
    if ([reader] + readers).contains(where: { binds($0.who) }) {
      answer.alternatives = readers.enumerated().map { place, reader in
        AlternativeVerdict(alternative: place, verdict: decide(reader).verdict)
      }
    }
    answer.basis = basis(of: answer, hasReading: obligation.reading != nil)
    if answer.verdict == .fail { answer.waiver = waiver(of: obligation) }
    return answer
  }

  /// verdict(obligation, evidence, T), for one reading.
  func decide(_ reader: Reader) -> Answer {
    var answer: Answer
    let outcome: Outcome?
    switch automatic(reader) {
    case .notApplicable(let reason, let owed):
      answer = Answer(verdict: .notApplicable, reason: reason)
      answer.owedSince = owed
      return answer
    case .decided(let decided, let owed):
      answer = Answer(verdict: decided.verdict, reason: decided.reason)
      answer.progress = decided.outermostProgress
      answer.owedSince = owed
      outcome = decided
    }

    if answer.verdict == .pass, reader.hasJudge {
      if let place = judgement(of: reader) {
        answer.verdict = visit.judgements[place].passes ? .pass : .fail
        answer.reason = .judged
        answer.judgement = place
      } else {
        answer.verdict = .review
        answer.reason = .toJudge
      }
    }
    answer.timing = outcome.flatMap { timing(of: $0, reason: answer.reason) }
    return answer
  }

  /// What the part without a judge comes to.
  enum Automatic {
    case notApplicable(Reason, owedSince: CivilDate?)
    case decided(Outcome, owedSince: CivilDate?)

    var passes: Bool {
      if case .decided(let outcome, _) = self { outcome.verdict == .pass } else { false }
    }
  }

  func automatic(_ reader: Reader) -> Automatic {
    guard binds(reader.who) else { return .notApplicable(.notBound, owedSince: nil) }

    var owed: CivilDate?
    switch reader.condition {
    case nil:
      break
    case .circumstance(let name):
      guard let since = arisen(name.value) else { return .notApplicable(.notArisen, owedSince: nil) }
      owed = since
    case .shown(let requirement):
      guard let since = firstPass(of: requirement) else { return .notApplicable(.notClaimed, owedSince: nil) }
      owed = since
    }

    let outcome =
      if let what = reader.what {
        evaluate(what, when: reader.when, owed: owed)
      } else {
        evaluateJudgeOnly(when: reader.when, owed: owed)
      }
    guard let outcome else { return .notApplicable(.aroseAfterWindow, owedSince: owed) }
    return .decided(outcome, owedSince: owed)
  }

  /// Whether one of `bindings` binds the unit: an agency, or a group's agencies minus the excepted, and of an
  /// agency with wards only those named.
  func binds(_ bindings: [Binding]) -> Bool {
    let agency = rules.plan.agencies.first { lexicon[.parties].code($0.code.value) == evidence.unit.agency }
    guard let agency else { return false }
    return bindings.contains { binding in
      let named = binding.party.value == agency.code.value
      let grouped = agency.groups.contains { $0.value == binding.party.value }
      let excepted = binding.except.contains { $0.value == agency.code.value }
      guard named || grouped, !excepted else { return false }
      // Agencies without wards of their own are bound whatever wards are named.
      guard let wards = binding.wards, !agency.wards.isEmpty else { return true }
      return evidence.unit.ward.map(wards.value.contains) ?? false
    }
  }

  /// The day on which the circumstance arose for this unit, where that is not after T.
  func arisen(_ name: String) -> CivilDate? {
    guard let circumstance = rules.plan.circumstances.first(where: { $0.code.value == name }),
      let since = circumstance.since, since <= today
    else { return nil }
    if let wards = circumstance.wards, let ward = evidence.unit.ward, !wards.contains(ward) { return nil }
    return since
  }

  /// Where the requirement passes at T: the first day on which it did.
  func firstPass(of requirement: Requirement) -> CivilDate? {
    guard passes(requirement) else { return nil }
    return daysOfRecords.first { $0 <= today && at($0).passes(requirement) }
  }

  private func passes(_ requirement: Requirement) -> Bool {
    evaluate(requirement, when: nil, owed: nil)?.verdict == .pass
  }

  /// Every day on which the set of records that count may grow, in order: each day that a record names, and the
  /// first days of all windows, where what began earlier enters them.
  private var daysOfRecords: [CivilDate] {
    var days: Set<CivilDate> = [today]
    for activity in evidence.activities {
      var day = activity.days.first
      while day <= activity.days.last {
        days.insert(day)
        day = day.adding(days: 1)
      }
    }
    for document in evidence.documents {
      days.formUnion([document.issued].compactMap { $0 })
      for sending in document.sent { days.formUnion([sending.date, sending.received].compactMap { $0 }) }
    }
    days.formUnion(evidence.figures.map(\.date))
    return days.sorted()
  }

  /// "The latest judgement dated ≤ T, on a day when v was already pass"; of equal dates the later listed.
  private func judgement(of reader: Reader) -> Int? {
    var best: Int?
    for (place, judgement) in visit.judgements.enumerated()
    where judgement.obligation == reader.id && judgement.date <= today {
      guard at(judgement.date).automatic(reader).passes else { continue }
      if let chosen = best, visit.judgements[chosen].date > judgement.date { continue }
      best = place
    }
    return best
  }

  private func basis(of answer: Answer, hasReading: Bool) -> Basis {
    guard hasReading else { return .stated }
    let opposite: Verdict
    switch answer.verdict {
    case .pass: opposite = .fail
    case .fail: opposite = .pass
    case .pending, .review, .notApplicable: return .open
    }
    let others = answer.alternatives.map(\.verdict)
    if others.contains(opposite) { return .depends }
    return others.allSatisfy { $0 == answer.verdict } ? .firm : .open
  }

  /// The waiver of this obligation with the latest `until`; of equal days the later listed.
  private func waiver(of obligation: Obligation) -> WaiverState? {
    var best: Int?
    for (place, waiver) in visit.waivers.enumerated() where waiver.obligation == obligation.id.value {
      if let chosen = best, visit.waivers[chosen].until > waiver.until { continue }
      best = place
    }
    return best.map { WaiverState(waiver: $0, inForce: today <= visit.waivers[$0].until) }
  }

  private func timing(of outcome: Outcome, reason: Reason) -> Timing? {
    let due: CivilDate? =
      switch outcome.verdict {
      case .pending: outcome.pendingLeaves.map(\.closes).filter { $0 >= today }.min()
      case .fail: outcome.decidingLeaf?.closes
      // What a person judged, or must judge, has passed by itself.
      case .pass, .review, .notApplicable: outcome.leaves.map(\.closes).max()
      }
    return due.map { Timing(due: $0, daysLeft: $0.days(since: today)) }
  }
}
