import Rules

extension Obligation {
  /// The `when` of each test, and of the obligation where only a person judges; nil for the year.
  var whensInForce: [When?] {
    what?.whensInForce(under: when) ?? [when]
  }
}

extension Requirement {
  /// The `when` of each test, `outer` where neither it nor what it stands in has one.
  fileprivate func whensInForce(under outer: When?) -> [When?] {
    let when = when ?? outer
    switch ask {
    case .records, .figure: return [when]
    case .all(let parts), .any(let parts): return parts.flatMap { $0.whensInForce(under: when) }
    }
  }
}
