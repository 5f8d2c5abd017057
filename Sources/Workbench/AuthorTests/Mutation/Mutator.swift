import Diagnostics
import Rules
import Terms

/// Makes the small changes of rules; the extensions beside it change one part of a rule each.
///
/// What it makes may be refused by the checks of rules, or mean the same as before: that is for the caller to see.
struct Mutator {
  let plan: Plan

  /// Every small change of `obligation`; its alternatives stay as they are.
  func mutants(of obligation: Obligation) -> [Mutant] {
    variations(of: obligation).map {
      Mutant(obligation: $0.value, change: $0.change, span: $0.span ?? obligation.id.span)
    }
  }

  private func variations(of obligation: Obligation) -> [Variation<Obligation>] {
    func put<Value>(
      _ path: WritableKeyPath<Obligation, Value>
    ) -> (Variation<Value>) -> Variation<Obligation> {
      { variation in
        variation.map { value in
          var changed = obligation
          changed[keyPath: path] = value
          return changed
        }
      }
    }
    var result = variations(of: obligation.who).map(put(\.who))
    if let what = obligation.what {
      result += variations(of: what).map { $0.map(Optional.some) }.map(put(\.what))
    }
    if let when = obligation.when {
      result += variations(of: when).map { $0.map(Optional.some) }.map(put(\.when))
    }
    if let condition = obligation.condition {
      result.append(put(\.condition)(Variation(nil, .dropped(key: "if"), at: condition.span)))
      if case .shown(let requirement) = condition {
        result += variations(of: requirement).map { $0.map { .shown($0) } }.map(put(\.condition))
      }
    }
    if obligation.judge != nil, obligation.what != nil {
      result.append(put(\.judge)(Variation(nil, .dropped(key: "judge"), at: nil)))
    }
    return result
  }

  /// `values` with one left out, for each of them; none where there is one only.
  func leavingOut<Value: Sendable>(
    _ values: [Located<Value>],
    of key: String,
    _ word: (Value) -> String
  ) -> [Variation<[Located<Value>]>] {
    guard values.count > 1 else { return [] }
    return values.indices.map { place in
      var rest = values
      let left = rest.remove(at: place)
      return Variation(rest, .without(key: key, value: word(left.value)), at: left.span)
    }
  }

  /// `values` with one varied, for each variation of each of them.
  func varyingEach<Value>(
    _ values: [Value],
    _ vary: (Value) -> [Variation<Value>]
  ) -> [Variation<[Value]>] {
    values.indices.flatMap { place in
      vary(values[place]).map { variation in
        variation.map { value in
          var changed = values
          changed[place] = value
          return changed
        }
      }
    }
  }

  /// `number` one greater and one smaller, but never below `least`.
  func steps(_ number: Located<Int>, of key: String, least: Int = 1) -> [Variation<Located<Int>>] {
    [number.value + 1, number.value - 1].filter { $0 >= least }.map { other in
      Variation(
        Located(other, number.span),
        .value(key: key, from: "\(number.value)", to: "\(other)"),
        at: number.span
      )
    }
  }

  /// A share one point greater and one smaller; shares are in hundredths of a percent.
  func points(_ share: Located<Int>, of key: String) -> [Variation<Located<Int>>] {
    [share.value + 100, share.value - 100].filter { (1...10_000).contains($0) }.map { other in
      Variation(
        Located(other, share.span),
        .value(key: key, from: percent(share.value), to: percent(other)),
        at: share.span
      )
    }
  }

  private func percent(_ share: Int) -> String {
    let (whole, part) = (share / 100, share % 100)
    if part == 0 { return "\(whole)%" }
    let digits = part < 10 ? "0\(part)" : part % 10 == 0 ? "\(part / 10)" : "\(part)"
    return "\(whole).\(digits)%"
  }
}

extension Condition {
  /// Where it is written.
  fileprivate var span: SourceSpan {
    switch self {
    case .circumstance(let name): name.span
    case .shown(let requirement): requirement.span
    }
  }
}
