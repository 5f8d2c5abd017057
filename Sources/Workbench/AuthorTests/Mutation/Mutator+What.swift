import Diagnostics
import Rules
import Terms

extension Mutator {
  /// A requirement with one small change in it or below it.
  func variations(of requirement: Requirement) -> [Variation<Requirement>] {
    var result = asks(of: requirement).map { variation in
      variation.map { ask in
        var changed = requirement
        changed.ask = ask
        return changed
      }
    }
    if let when = requirement.when {
      result += variations(of: when).map { variation in
        variation.map { when in
          var changed = requirement
          changed.when = when
          return changed
        }
      }
    }
    return result
  }

  private func asks(of requirement: Requirement) -> [Variation<Requirement.Ask>] {
    let span = requirement.span
    switch requirement.ask {
    case .all(let parts):
      let turned = Variation(Requirement.Ask.any(parts), .value(key: nil, from: "all", to: "any"), at: span)
      return [turned] + varyingEach(parts, variations).map { $0.map { .all($0) } }
    case .any(let parts):
      let turned = Variation(Requirement.Ask.all(parts), .value(key: nil, from: "any", to: "all"), at: span)
      return [turned] + varyingEach(parts, variations).map { $0.map { .any($0) } }
    case .records(let test):
      return variations(of: test).map { $0.map { .records($0) } }
    case .figure(let test):
      return variations(of: test).map { $0.map { .figure($0) } }
    }
  }

  // MARK: Records

  private func variations(of test: RecordTest) -> [Variation<RecordTest>] {
    func put<Value>(_ path: WritableKeyPath<RecordTest, Value>) -> (Variation<Value>) -> Variation<RecordTest>
    {
      { variation in
        variation.map { value in
          var changed = test
          changed[keyPath: path] = value
          return changed
        }
      }
    }
    var result = steps(test.atLeast, of: "at_least").map(put(\.atLeast))
    result += variations(of: test.criteria, test.kind).map(put(\.criteria))
    result += variations(of: test.forEach).map(put(\.forEach))
    if let distinct = test.distinct {
      let dropped = Variation<Distinct?>(nil, .dropped(key: "distinct"), at: distinct.count.span)
      let counts = steps(distinct.count, of: "distinct").map { variation in
        variation.map { count -> Distinct? in Distinct(key: distinct.key, count: count) }
      }
      result += ([dropped] + counts).map(put(\.distinct))
    }
    if let everyOne = test.everyOne {
      let dropped = Variation<[Criterion]?>(nil, .dropped(key: "every_one"), at: everyOne.first?.span)
      // To leave its only criterion out is to leave it out.
      let inside = variations(of: everyOne, test.kind).filter { !$0.value.isEmpty }
      result += ([dropped] + inside.map { $0.map(Optional.some) }).map(put(\.everyOne))
    }
    if let proof = test.proof {
      let dropped = Variation<CodeMatch?>(nil, .dropped(key: "proof"), at: proof.values.first?.span)
      let types = matches(proof, key: "proof", others: codes(of: .documents))
      result += ([dropped] + types.map { $0.map(Optional.some) }).map(put(\.proof))
    }
    return result
  }

  private func variations(of lists: [ValueList]) -> [Variation<[ValueList]>] {
    var result: [Variation<[ValueList]>] = []
    for (place, list) in lists.enumerated() {
      let (key, others): (String, [Variation<ValueList.Values>])
      switch list.values {
      case .codes(let field, let names):
        key = field.rawValue
        others = leavingOut(names, of: key) { $0 }.map { $0.map { .codes(field, $0) } }
      case .wards(let wards):
        key = "ward"
        others = leavingOut(wards ?? [], of: key) { "\($0)" }.map { $0.map { .wards($0) } }
      }
      guard others.isEmpty else {
        result += others.map { variation in
          variation.map { values in
            var changed = lists
            changed[place].values = values
            return changed
          }
        }
        continue
      }
      var rest = lists
      rest.remove(at: place)
      result.append(Variation(rest, .without(key: "for_each", value: key), at: list.span))
    }
    return result
  }

  // MARK: Figures

  private func variations(of test: FigureTest) -> [Variation<FigureTest>] {
    func changed(_ change: (inout FigureTest) -> Void) -> FigureTest {
      var result = test
      change(&result)
      return result
    }
    let key = test.comparison.rawValue
    var result: [Variation<FigureTest>] = []
    switch test.bound.value {
    case .number(let number):
      result += steps(Located(number, test.bound.span), of: key, least: 0).map { variation in
        variation.map { number in changed { $0.bound = number.map { .number($0) } } }
      }
    case .share(let share):
      result += points(Located(share, test.bound.span), of: key).map { variation in
        variation.map { share in changed { $0.bound = share.map { .share($0) } } }
      }
    case .lastYear:
      // The bound has no neighbours: the least change is whether it is met by an equal figure.
      let other: FigureTest.Comparison = test.comparison == .moreThan ? .atLeast : .moreThan
      result.append(
        Variation(
          changed { $0.comparison = other },
          .value(key: nil, from: key, to: other.rawValue),
          at: test.bound.span
        )
      )
    }
    if let other = another(than: [test.name.value], among: codes(of: .figures)) {
      result.append(
        Variation(
          changed { $0.name.value = other },
          .value(key: "name", from: test.name.value, to: other),
          at: test.name.span
        )
      )
    }
    return result
  }
}
