package import Diagnostics
package import Evidence
import Terms

extension Program {
  /// What is wrong with the record of a visit to the unit of `evidence` that only the rules can tell, in the order of
  /// the file.
  ///
  /// An error is a judgement on what was not under review on its day, with what the team rejected left out, or a
  /// judgement, waiver or recommendation about what does not bind the unit; a warning is a waiver of what is met or
  /// not owed. Obligations that the program does not know are passed over: decoding has reported them.
  package func problems(of record: VisitRecord, evidence: Evidence) -> [Diagnostic] {
    let review = VisitReview(self, record, evidence)
    var problems = review.problemsOfJudgements()
    problems += review.problemsOfWaivers()
    problems += review.problemsOfRecommendations()
    return problems.enumerated()
      .sorted { ($0.element.span?.start ?? 0, $0.offset) < ($1.element.span?.start ?? 0, $1.offset) }
      .map(\.element)
  }
}

/// The record of a visit held against what the evidence shows.
private struct VisitReview {
  private let program: Program
  private let record: VisitRecord
  private let evidence: Evidence
  /// The places of obligations by their ids.
  private let places: [String: Int]

  init(_ program: Program, _ record: VisitRecord, _ evidence: Evidence) {
    self.program = program
    self.record = record
    self.evidence = evidence
    let ids = program.obligations.enumerated().map { ($0.element.id, $0.offset) }
    places = Dictionary(ids) { first, _ in first }
  }

  func problemsOfJudgements() -> [Diagnostic] {
    guard !record.judgements.isEmpty else { return [] }
    // Without the judgements: what is asked is whether there was something to judge.
    let visit = Visit(date: record.date.value, rejections: record.overlay.rejections)
    var evaluation = Evaluation(program, evidence, visit, asOf: record.date.value, explains: false)
    return record.judgements.compactMap { judgement in
      guard let place = places[judgement.value.obligation] else { return nil }
      let obligation = program.obligations[place]
      let decision = evaluation.at(judgement.value.date) { $0.decide(obligation.main, of: place) }
      return obstacle(to: decision, obligation).map { VisitMessages.notUnderReview(judgement, $0) }
    }
  }

  /// Why nobody judges what has come to `decision`, or nil where a person must.
  private func obstacle(
    to decision: Evaluation.Decision,
    _ obligation: CompiledObligation
  ) -> VisitMessages.Obstacle? {
    if decision.reason == .notBound { return .notBound }
    guard obligation.judged else { return .noQuestion(decision.verdict) }
    switch decision.verdict {
    case .review, .pass: return nil
    case .notApplicable: return .notOwed(decision.reason)
    case .fail: return .failed(decision.reason)
    case .pending:
      let due = decision.outcome?.due
      return obligation.main.what == nil ? .tooEarly(until: due) : .notMetYet(until: due)
    }
  }

  func problemsOfWaivers() -> [Diagnostic] {
    guard !record.waivers.isEmpty else { return [] }
    var evaluation = Evaluation(program, evidence, record.overlay, asOf: record.date.value, explains: false)
    return record.waivers.compactMap { waiver in
      guard let place = places[waiver.value.obligation] else { return nil }
      let decision = evaluation.decide(program.obligations[place].main, of: place)
      switch (decision.verdict, decision.reason) {
      case (.notApplicable, .notBound):
        return VisitMessages.notBound(waiver.value.obligation, .waiver, at: waiver.span)
      case (.notApplicable, _): return VisitMessages.waivedThoughNotOwed(waiver, decision.reason)
      case (.pass, _): return VisitMessages.waivedThoughMet(waiver, on: record.date.value)
      case (.fail, _), (.pending, _), (.review, _): return nil
      }
    }
  }

  func problemsOfRecommendations() -> [Diagnostic] {
    record.recommendations.compactMap { recommendation in
      guard let obligation = recommendation.obligation, let place = places[obligation.value],
        !program.binds(obligation: place, unit: evidence.unit)
      else { return nil }
      return VisitMessages.notBound(obligation.value, .recommendation, at: obligation.span)
    }
  }
}
