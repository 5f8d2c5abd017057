import Diagnostics
import Terms

/// What a rule says, as text without places: two rules of one shape mean the same.
///
/// The order of the values of a list does not count, nor does the order of criteria or of parts.
struct Shape: Hashable {
  let who: String
  let condition: String
  let what: String
  let when: String

  /// The shape of one reading; what `parts` do not say is as `other` has it.
  init(_ parts: ObligationParts, takingOver other: Shape? = nil) {
    who = parts.who.map { Self.list($0.map(Self.of)) } ?? other?.who ?? ""
    condition = parts.condition.map(Self.of) ?? other?.condition ?? ""
    what = parts.what.map(Self.of) ?? other?.what ?? ""
    when = parts.when.map(Self.of) ?? other?.when ?? "in(year)"
  }

  private static func of(_ condition: Condition) -> String {
    switch condition {
    case .circumstance(let name): "circumstance \(name.value)"
    case .shown(let requirement): of(requirement)
    }
  }

  private static func of(_ binding: Binding) -> String {
    var text = binding.party.value
    if !binding.except.isEmpty { text += " except" + list(binding.except) }
    if let wards = binding.wards { text += " wards" + list(wards.value) }
    return text
  }

  /// The shape of a requirement.
  static func of(_ requirement: Requirement) -> String {
    let ask: String =
      switch requirement.ask {
      case .records(let test): of(test)
      case .figure(let test): "\(test.name.value) \(test.comparison.rawValue) \(of(test.bound.value))"
      case .all(let parts): "all" + list(parts.map(of))
      case .any(let parts): "any" + list(parts.map(of))
      }
    return requirement.when.map { "\(ask) when(\(of($0)))" } ?? ask
  }

  private static func of(_ bound: FigureTest.Bound) -> String {
    switch bound {
    case .number(let number): "\(number)"
    case .share(let share): "\(share)/10000"
    case .lastYear: "last-year"
    }
  }

  private static func of(_ test: RecordTest) -> String {
    var text = "\(test.kind.rawValue)\(of(test.criteria)) at_least \(test.atLeast.value)"
    if !test.forEach.isEmpty { text += " for_each" + list(test.forEach.map(of)) }
    if let distinct = test.distinct { text += " distinct \(distinct.key.word) \(distinct.count.value)" }
    if let everyOne = test.everyOne { text += " every_one" + of(everyOne) }
    if let proof = test.proof { text += " proof \(of(proof))" }
    return text
  }

  private static func of(_ values: ValueList) -> String {
    switch values.values {
    case .codes(let field, let codes): field.rawValue + list(codes)
    case .wards(let wards): "ward" + of(wards)
    }
  }

  private static func of(_ criteria: [Criterion]) -> String {
    list(
      criteria.map { criterion in
        switch criterion {
        case .codes(let field, let match): "\(field.rawValue) \(of(match))"
        case .anyPartner: "partner any"
        case .ward(let match, _): "ward \(match.mode.rawValue)\(of(match.wards))"
        case .role(let roles): "role" + list(roles.map(\.value.rawValue))
        case .covers(let coverages): "covers" + list(coverages.map(\.value.word))
        case .participants(let number): "participants \(number.value)"
        case .women(let number): "women \(number.value)"
        case .womenShare(let share): "women_share \(share.value)/10000"
        }
      }
    )
  }

  private static func of(_ wards: [Located<Int>]?) -> String {
    wards.map { list($0.map(\.value)) } ?? "(all)"
  }

  private static func of(_ match: CodeMatch) -> String {
    // One value is met by any of it just as by all of it.
    let mode = match.values.count == 1 && match.mode == .all ? .any : match.mode
    return mode.rawValue + list(match.values)
  }

  /// The shape of a `when`.
  static func of(_ when: When) -> String {
    var text =
      switch when.form {
      case .by(let day): "by \(day.value)"
      case .within(let windows): "in" + of(windows)
      case .each(let each): "each" + of(each.windows)
      case .days(let count, let anchor, let name): "days \(count.value) \(anchor.rawValue) \(name.value)"
      }
    if case .each(let each) = when.form {
      if let inside = each.inside { text += " of" + of([inside]) }
      if let atLeast = each.atLeast { text += " in_at_least \(atLeast.value)" }
    }
    if let margin = when.marginDays { text += " margin_days \(margin.value)" }
    if let grace = when.graceDays { text += " grace_days \(grace.value)" }
    return text
  }

  private static func of(_ windows: [Located<WindowName>]) -> String {
    list(
      windows.map { window in
        switch window.value {
        case .period(let period): period.code
        case .occasion(let code): "occasion \(code)"
        case .days(let run): "\(run.from) - \(run.to)"
        }
      }
    )
  }

  private static func list(_ names: [Name]) -> String {
    list(names.map(\.value))
  }

  private static func list(_ values: [Int]) -> String {
    "(\(values.sorted().map(String.init).joined(separator: ", ")))"
  }

  private static func list(_ values: [String]) -> String {
    "(\(values.sorted().joined(separator: ", ")))"
  }
}

extension Coverage {
  /// The word by which rules write it.
  var word: String {
    switch self {
    case .period(let period): period.code
    case .window: "window"
    }
  }
}

extension ValueKey {
  /// The word by which rules write it.
  var word: String {
    switch self {
    case .field(let field): field.rawValue
    case .ward: "ward"
    }
  }
}
