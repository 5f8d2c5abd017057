import Diagnostics
import Engine
import Evidence
import Terms
import YAMLTree

/// What the team of a test lays over the evidence, with the places of the records that it names.
struct TestVisit {
  var visit: Visit
  var rejected: [Located<String>]
}

extension TestReader {
  /// What `visit:` says.
  mutating func visit(_ node: NodeID) -> TestVisit? {
    guard let fields = reader.fields(node, TestVisitKey.self), reader.expectSome(node) else { return nil }
    var result = TestVisit(visit: .none, rejected: [])
    if let node = fields[.rejected] {
      result.rejected = (reader.itemsOrOne(node) ?? []).compactMap { reader.text($0) }
      result.visit.rejections = result.rejected.map { Visit.Rejection(record: $0.value, reason: "") }
    }
    if let node = fields[.judgements] {
      for item in reader.itemsOrOne(node) ?? [] {
        if let judgement = judgement(item) { result.visit.judgements.append(judgement) }
      }
    }
    if let node = fields[.waivers] {
      for item in reader.itemsOrOne(node) ?? [] {
        if let waiver = waiver(item) { result.visit.waivers.append(waiver) }
      }
    }
    return result
  }

  private mutating func judgement(_ node: NodeID) -> Visit.Judgement? {
    guard let fields = reader.fields(node, TestJudgementKey.self) else { return nil }
    let obligation = reader.required(.obligation, in: fields).flatMap { known($0) }
    let verdict = reader.required(.verdict, in: fields).flatMap { reader.choice($0, JudgedVerdict.self) }
    let date = reader.required(.date, in: fields).flatMap { day($0) }
    let by = fields[.by].flatMap { reader.text($0)?.value }
    let note = fields[.note].flatMap { reader.text($0)?.value }
    guard let obligation, let verdict, let date else { return nil }
    let passes = verdict.value == .pass
    return Visit.Judgement(obligation: obligation, passes: passes, by: by ?? "", date: date, note: note)
  }

  private mutating func waiver(_ node: NodeID) -> Visit.Waiver? {
    guard let fields = reader.fields(node, TestWaiverKey.self) else { return nil }
    let obligation = reader.required(.obligation, in: fields).flatMap { known($0) }
    let until = reader.required(.until, in: fields).flatMap { day($0) }
    let by = fields[.by].flatMap { reader.text($0)?.value }
    let reason = fields[.reason].flatMap { reader.text($0)?.value }
    guard let obligation, let until else { return nil }
    return Visit.Waiver(obligation: obligation, until: until, by: by ?? "", reason: reason ?? "")
  }

  /// The id of an obligation of the rules.
  private mutating func known(_ node: NodeID) -> String? {
    guard let name = reader.text(node), obligation(name) != nil else { return nil }
    return name.value
  }

  /// Reports each record that `visit` rejects and `evidence` lacks.
  mutating func report(unknownRecordsOf visit: TestVisit, in evidence: Evidence) {
    guard !visit.rejected.isEmpty else { return }
    let activities = evidence.activities.flatMap { [$0.recurrence, $0.id].compactMap(\.self) }
    let known = activities + evidence.documents.map(\.id) + evidence.figures.map(\.id)
    let ids = Set(known)
    for record in visit.rejected where !ids.contains(record.value) {
      reader.report(TestProblem.unknownRecord(record, known: reader.maySuggest() ? known : []))
    }
  }
}

/// What a person can judge.
private enum JudgedVerdict: String, CaseIterable, Sendable {
  case pass, fail
}
