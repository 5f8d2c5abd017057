import Diagnostics
import Terms
import YAMLTree

/// What the team decided: judgements, waivers and recommendations.
extension VisitDecoder {
  /// The entries of `judgements`; of one obligation on one date a person says one thing.
  mutating func judgements(_ node: NodeID) -> [Located<Visit.Judgement>] {
    var first: [JudgementDay: Located<Visit.Judgement>] = [:]
    return each(node) { decoder, item in
      guard let judgement = decoder.judgement(item) else { return nil }
      let day = JudgementDay(obligation: judgement.value.obligation, date: judgement.value.date)
      if let earlier = first[day] {
        decoder.reader.report(
          VisitWording.judgedTwice(
            judgement,
            earlier.span,
            agree: judgement.value.passes == earlier.value.passes
          )
        )
      } else {
        first[day] = judgement
      }
      return judgement
    }
  }

  private mutating func judgement(_ node: NodeID) -> Located<Visit.Judgement>? {
    guard let fields = reader.fields(node, JudgementKey.self) else { return nil }
    let obligation = required(.obligation, in: fields).flatMap { self.obligation($0) }
    let passes = required(.verdict, in: fields).flatMap { verdict($0) }
    let by = required(.by, in: fields).flatMap { line($0)?.value }
    let date = required(.date, in: fields).flatMap { reader.date($0) }
    let note = optional(.note, in: fields).flatMap { text($0)?.value }
    if let date { look(atJudgementOf: date) }
    guard let obligation, let passes, let by, let date else { return nil }
    let judgement = Visit.Judgement(
      obligation: obligation.value,
      passes: passes,
      by: by,
      date: date.value,
      note: note
    )
    return Located(judgement, obligation.span)
  }

  /// A judgement belongs to the plan's year or follows it; one after the visit is follow-up.
  private mutating func look(atJudgementOf date: Located<CivilDate>) {
    guard base.planYear.first <= date.value else {
      reader.report(VisitWording.judgedBeforePlan(date, plan: frame.year))
      return
    }
    guard date.value <= base.nearYears.last else {
      reader.report(VisitWording.judgedFarOff(date, plan: frame.year))
      return
    }
    if let visitDay, date.value > visitDay.value {
      reader.report(VisitWording.judgedAfterVisit(date, visitDay))
    }
  }

  /// Whether the person says that the obligation is met.
  private mutating func verdict(_ node: NodeID) -> Bool? {
    guard let word = reader.text(node) else { return nil }
    if let verdict = JudgedVerdict(rawValue: word.value) { return verdict == .pass }
    reader.report(VisitWording.noVerdict(word, meant: JudgedVerdict.meant(by: word.value)?.rawValue))
    return nil
  }

  /// The entries of `waivers`.
  mutating func waivers(_ node: NodeID) -> [Located<Visit.Waiver>] {
    var first: [String: Located<Visit.Waiver>] = [:]
    return each(node) { decoder, item in
      guard let waiver = decoder.waiver(item) else { return nil }
      if let earlier = first[waiver.value.obligation] {
        decoder.reader.report(VisitWording.waivedTwice(waiver, earlier.span))
      } else {
        first[waiver.value.obligation] = waiver
      }
      return waiver
    }
  }

  private mutating func waiver(_ node: NodeID) -> Located<Visit.Waiver>? {
    guard let fields = reader.fields(node, WaiverKey.self) else { return nil }
    let obligation = required(.obligation, in: fields).flatMap { self.obligation($0) }
    let until = end(in: fields)
    let by = required(.by, in: fields).flatMap { line($0)?.value }
    let reason = required(.reason, in: fields).flatMap { text($0)?.value }
    guard let obligation, let until, let by, let reason else { return nil }
    let waiver = Visit.Waiver(obligation: obligation.value, until: until, by: by, reason: reason)
    return Located(waiver, obligation.span)
  }

  /// The last day of a waiver, which every waiver has.
  private mutating func end(in fields: Fields<WaiverKey>) -> CivilDate? {
    guard let entry = fields.entry(.until), !tree.isEmptyPlain(entry.value) else {
      let place = fields.entry(.until).map { tree.span($0.keyNode) } ?? reader.place(fields.node)
      reader.report(VisitWording.waiverWithoutEnd(at: place))
      return nil
    }
    guard let node = filled(entry), let until = reader.date(node) else { return nil }
    if let visitDay, until.value < visitDay.value {
      reader.report(VisitWording.lapsedWaiver(until, visitDay))
    } else {
      remarkIfFarOff(until)
    }
    return until.value
  }

  /// What the team recommends: about an obligation or about the work as a whole.
  mutating func recommendation(_ node: NodeID) -> VisitRecord.Recommendation? {
    guard let fields = reader.fields(node, RecommendationKey.self) else { return nil }
    let obligation = optional(.obligation, in: fields).flatMap { self.obligation($0) }
    let action = required(.action, in: fields).flatMap { text($0)?.value }
    let due = optional(.due, in: fields).flatMap { reader.date($0) }
    let proof = optional(.proof, in: fields).flatMap { text($0)?.value }
    if let due {
      if let visitDay, due.value < visitDay.value {
        reader.report(VisitWording.dueBeforeVisit(due, visitDay))
      } else {
        remarkIfFarOff(due)
      }
    }
    return VisitRecord.Recommendation(
      obligation: obligation,
      action: action ?? "",
      due: due?.value,
      proof: proof,
      span: tree.span(node)
    )
  }

  /// The id of an obligation of the rules.
  private mutating func obligation(_ node: NodeID) -> Located<String>? {
    guard let id = reader.text(node) else { return nil }
    guard obligations.contains(id.value) else {
      reader.report(
        VisitWording.unknownObligation(id, meant: reader.maySuggest() ? obligations.guess(id.value) : nil)
      )
      return nil
    }
    return id
  }

  /// Remarks on a day that lies more than a year after the plan's year: its year is likely mistyped.
  mutating func remarkIfFarOff(_ day: Located<CivilDate>) {
    guard day.value > base.nearYears.last else { return }
    reader.report(VisitWording.farOff(day, plan: frame.year))
  }
}

/// What a person says of an obligation on one day, which can be one thing only.
private struct JudgementDay: Hashable {
  let obligation: String
  let date: CivilDate
}

/// What a person can judge.
private enum JudgedVerdict: String {
  case pass, fail

  /// What a word that people are known to write in its place means.
  static func meant(by word: String) -> JudgedVerdict? {
    switch word.lowercased() {
    case "đạt", "dat", "yes", "true", "ok", "met", "passed", "có": .pass
    case "chưa đạt", "không đạt", "chua dat", "no", "false", "failed", "not met", "không": .fail
    default: nearest(to: word, among: ["pass", "fail"]).flatMap(JudgedVerdict.init)
    }
  }
}
