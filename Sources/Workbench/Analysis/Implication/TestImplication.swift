import Diagnostics
import Rules
import Terms

/// Whether what meets one test meets another, windows aside.
///
/// It answers yes only where that is certain: every record that counts for the first counts for the second, and as
/// many are asked for. A no may be wrong.
struct TestImplication {
  let plan: Plan

  /// Pairs of cells beyond which two `for_each` are not compared.
  private static let mostPairs = 10_000

  /// How the windows must lie to each other for evidence that meets `stronger` to meet `weaker`; nil where it need
  /// not whatever they are.
  func fit(_ stronger: RecordTest, _ weaker: RecordTest) -> WindowImplication.Fit? {
    guard stronger.kind == weaker.kind, stronger.atLeast.value >= weaker.atLeast.value,
      stronger.asksAboutItsWindow == weaker.asksAboutItsWindow
    else { return nil }
    if let distinct = weaker.distinct {
      guard let own = stronger.distinct, own.key == distinct.key, own.count.value >= distinct.count.value
      else {
        return nil
      }
    }
    guard isProven(stronger.proof, weaker.proof), asksSameOfAll(stronger, weaker) else { return nil }
    let cells = (stronger.cells(plan), weaker.cells(plan))
    guard cells.0.count * cells.1.count <= Self.mostPairs else { return nil }
    let isCovered = cells.1.allSatisfy { wanted in
      cells.0.contains { cell in
        let known = KnownRecord(
          plan: plan,
          kind: stronger.kind,
          criteria: stronger.criteria + (stronger.everyOne ?? []) + cell
        )
        return (weaker.criteria + wanted).allSatisfy(known.meets)
          && (weaker.kind == .document || weaker.organises || known.roles == [.organised])
      }
    }
    guard isCovered else { return nil }
    return weaker.everyOne != nil ? .same : weaker.asksAboutItsWindow ? .covering : .inside
  }

  /// As for records; of figures the latest counts, so that the windows must be the same.
  func fit(_ stronger: FigureTest, _ weaker: FigureTest) -> WindowImplication.Fit? {
    guard stronger.name.value == weaker.name.value else { return nil }
    switch (stronger.comparison, weaker.comparison) {
    case (.atLeast, .atLeast), (.moreThan, .moreThan), (.moreThan, .atLeast):
      return isBeyond(stronger.bound.value, weaker.bound.value) ? .same : nil
    case (.atMost, .atMost): return isBeyond(weaker.bound.value, stronger.bound.value) ? .same : nil
    case (.atLeast, .moreThan), (.atLeast, .atMost), (.moreThan, .atMost), (.atMost, _): return nil
    }
  }

  /// Whether a paper has the same day for both: by its arrival it may have another for each recipient.
  func sharesDay(_ stronger: RecordTest, _ weaker: RecordTest, in windows: WindowImplication) -> Bool {
    let isByArrival = weaker.countsByArrival(underDeadline: windows.weaker.usesArrival)
    guard stronger.countsByArrival(underDeadline: windows.stronger.usesArrival) == isByArrival else {
      return false
    }
    return !isByArrival || stronger.recipients == weaker.recipients
  }

  private func isBeyond(_ bound: FigureTest.Bound, _ other: FigureTest.Bound) -> Bool {
    switch (bound, other) {
    case (.number(let own), .number(let theirs)), (.share(let own), .share(let theirs)): own >= theirs
    case (.lastYear, .lastYear): true
    default: false
    }
  }

  private func isProven(_ own: CodeMatch?, _ wanted: CodeMatch?) -> Bool {
    guard let wanted else { return true }
    guard let own else { return false }
    let (owned, asked) = (Set(own.values.map(\.value)), Set(wanted.values.map(\.value)))
    switch (own.mode, wanted.mode) {
    case (.any, .any): return owned.isSubset(of: asked)
    case (.all, .any): return !owned.isDisjoint(with: asked)
    case (.all, .all): return owned.isSuperset(of: asked)
    case (.any, .all): return owned.count == 1 && owned == asked
    case (.not, _), (_, .not): return false
    }
  }

  /// Whether what `weaker` asks of every record is asked by `stronger` of the same records.
  private func asksSameOfAll(_ stronger: RecordTest, _ weaker: RecordTest) -> Bool {
    guard let wanted = weaker.everyOne else { return true }
    guard let own = stronger.everyOne, stronger.forEach.isEmpty, weaker.forEach.isEmpty else { return false }
    let all = KnownRecord(plan: plan, kind: weaker.kind, criteria: weaker.criteria)
    let known = KnownRecord(plan: plan, kind: weaker.kind, criteria: weaker.criteria + own)
    return stronger.criteria.allSatisfy(all.meets) && wanted.allSatisfy(known.meets)
      && all.roles == KnownRecord(plan: plan, kind: weaker.kind, criteria: stronger.criteria).roles
  }
}

extension RecordTest {
  /// Whether it says which roles count.
  fileprivate var organises: Bool {
    criteria.contains { if case .role = $0 { true } else { false } }
  }

  /// The recipients that decide on the day of a paper.
  fileprivate var recipients: [[String]] {
    var found: [[String]] = []
    for case .codes(.sentTo, let match) in criteria {
      found.append([match.mode.rawValue] + match.values.map(\.value).sorted())
    }
    for values in forEach {
      if case .codes(.sentTo, let names) = values.values { found.append(names.map(\.value).sorted()) }
    }
    return found
  }

  /// The criteria that each cell of its `for_each` adds; one empty cell where it has none.
  fileprivate func cells(_ plan: Plan) -> [[Criterion]] {
    var cells: [[Criterion]] = [[]]
    for values in forEach {
      let added: [Criterion] =
        switch values.values {
        case .codes(let field, let names): names.map { .codes(field, CodeMatch(.any, [$0])) }
        case .wards(let wards):
          (wards?.map(\.value) ?? Set(plan.agencies.flatMap(\.wards)).sorted()).map {
            .ward(WardMatch(.any, [Located($0, values.span)]), values.span)
          }
        }
      cells = cells.flatMap { cell in added.map { cell + [$0] } }
    }
    return cells
  }
}
