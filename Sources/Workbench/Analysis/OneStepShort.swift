import Diagnostics
import Rules
import Terms

/// Evidence that lacks one thing of what is enough.
struct OneStepShort {
  /// What it lacks.
  enum Lack: Hashable {
    /// What a criterion or a `for_each` asks for, named by its key in the rules.
    case value(String)
    /// One record of those that an amount asks for.
    case record
    case proof
    /// The proof is there, and dated before the activity.
    case proofInTime
    /// It comes after the last window has closed.
    case timeAfter
    /// It comes before the first window begins.
    case timeBefore
    /// The figure misses its bound by the least.
    case figure
  }

  let lack: Lack
  /// What of the rule asks for it.
  let span: SourceSpan
  let records: [WitnessRecord]
  /// The same with that thing missing from every record of its kind: what was made for one test may serve another.
  let everywhere: [WitnessRecord]
}

/// Makes the evidences that are one step short of `records`, which are enough and of which none can be spared.
struct OneStepShortMaker {
  let plan: Plan
  let lexicon: Lexicon
  let records: [WitnessRecord]
  /// The day before every window, and the first day on which all are closed.
  let before: CivilDate
  let after: CivilDate

  /// One for each record left out, and, of each test, for each thing that its first record lacks.
  func make() -> [OneStepShort] {
    var found: [OneStepShort] = []
    var seen: Set<SourceSpan> = []
    for place in records.indices where !records[place].isOfCondition {
      guard let origin = records[place].origin else { continue }
      var fewer = records
      fewer.remove(at: place)
      found.append(OneStepShort(lack: .record, span: origin.span, records: fewer, everywhere: fewer))
      guard seen.insert(origin.span).inserted else { continue }
      switch origin.ask {
      case .records(let test): found += damages(of: test, at: place, origin.span)
      case .figure(let test): found += damages(of: test, at: place)
      }
    }
    return found
  }

  private func damages(of test: RecordTest, at place: Int, _ span: SourceSpan) -> [OneStepShort] {
    var found: [OneStepShort] = []
    func changed(
      _ lack: OneStepShort.Lack,
      _ at: SourceSpan,
      _ change: (WitnessRecord) -> WitnessRecord?
    ) {
      guard let lesser = change(records[place]) else { return }
      var one = records
      one[place] = lesser
      found.append(
        OneStepShort(lack: lack, span: at, records: one, everywhere: changedEverywhere(test, change))
      )
    }
    let losses = CriterionLoss(plan, lexicon, test.kind)
    for criterion in test.criteria + (test.everyOne ?? []) {
      guard let at = criterion.span else { continue }
      changed(.value(criterion.key), at) { losses.loss(of: criterion, $0) }
    }
    for values in test.forEach {
      for end in [ForEachEnd.first, .last] {
        changed(.value(values.key), values.span) { losses.loss(of: values, end, $0) }
      }
    }
    if let proof = test.proof, let at = proof.values.first?.span {
      // Of `all` one paper is enough to be missed; of `any` the record has one only.
      changed(.proof, at) { record in
        record.with { $0.proof = Array($0.proof.dropFirst()) }
      }
      changed(.proofInTime, at) { record in
        record.with { $0.proofDay = record.day.adding(days: -1) }
      }
    }
    changed(.timeAfter, span) { record in record.with { $0.day = after } }
    if !test.asksAboutItsWindow { changed(.timeBefore, span) { record in record.with { $0.day = before } } }
    if let distinct = test.distinct, let fewer = withFewer(distinct, test) {
      found.append(
        OneStepShort(lack: .value("distinct"), span: distinct.count.span, records: fewer, everywhere: fewer)
      )
    }
    return found
  }

  /// The records with those of the kind that `test` counts changed, those of the `if` left as they are.
  private func changedEverywhere(_ test: RecordTest, _ change: (WitnessRecord) -> WitnessRecord?)
    -> [WitnessRecord]
  {
    records.map { $0.isCounted(by: test) ? change($0) ?? $0 : $0 }
  }

  /// The records with one different value less than `distinct` asks for; nil where each of them has one only, so
  /// that a record left out is a value left out.
  private func withFewer(_ distinct: Distinct, _ test: RecordTest) -> [WitnessRecord]? {
    let most = max(0, distinct.count.value - 1)
    let counted = records.filter { $0.isCounted(by: test) }
    switch distinct.key {
    case .ward:
      let kept = Set(Set(counted.flatMap(\.wards)).sorted().prefix(most))
      return changedEverywhere(test) { record in
        record.with { $0.wards.removeAll { !kept.contains($0) } }
      }
    case .field(let field):
      guard !WitnessRecord.isSingle(field) else { return nil }
      let kept = Set(Set(counted.flatMap { $0.codes[field] ?? [] }).sorted().prefix(most))
      return changedEverywhere(test) { record in
        record.with { $0.codes[field]?.removeAll { !kept.contains($0) } }
      }
    }
  }

  private func damages(of test: FigureTest, at place: Int) -> [OneStepShort] {
    var found: [OneStepShort] = []
    func changed(_ lack: OneStepShort.Lack, _ at: SourceSpan, _ change: (inout WitnessRecord) -> Void) {
      var all = records
      change(&all[place])
      found.append(OneStepShort(lack: lack, span: at, records: all, everywhere: all))
    }
    guard case .figure(var value) = records[place].kind else { return [] }
    switch test.comparison {
    case .atLeast, .moreThan: value.count -= 1
    case .atMost: value.count += 1
    }
    if let whole = value.of { value.of = max(whole, value.count) }
    if value.count >= 0 {
      changed(.figure, test.bound.span) { $0.kind = .figure(value) }
    }
    changed(.timeAfter, test.name.span) { $0.day = after }
    changed(.timeBefore, test.name.span) { $0.day = before }
    return found
  }
}

extension WitnessRecord {
  /// The record as `change` leaves it.
  fileprivate func with(_ change: (inout WitnessRecord) -> Void) -> WitnessRecord {
    var record = self
    change(&record)
    return record
  }

  /// Whether it is of the kind that `test` counts, and not there for the `if`.
  fileprivate func isCounted(by test: RecordTest) -> Bool {
    switch (kind, test.kind) {
    case (.activity, .activity), (.document, .document): !isOfCondition
    default: false
    }
  }
}
