import Diagnostics
import Terms

/// What a rule says, as text without places: two rules of one shape mean the same.
///
/// The order of the values of a list does not count, nor does the order of criteria.
enum Shape {
  static func of(_ parts: ObligationParts) -> String {
    let who = (parts.who ?? []).map(of).sorted().joined(separator: ",")
    let condition: String =
      switch parts.condition {
      case .circumstance(let name): "circumstance \(name.value)"
      case .shown(let requirement): of(requirement)
      case nil: ""
      }
    return
      "who[\(who)] if[\(condition)] what[\(parts.what.map(of) ?? "")] when[\(parts.when.map(of) ?? year)]"
  }

  /// What an absent `when` means.
  private static let year = "in Q year"

  private static func of(_ binding: Binding) -> String {
    let wards = binding.wards.map { "\($0.value.sorted())" } ?? ""
    return "\(binding.party.value) except\(list(binding.except)) wards\(wards)"
  }

  private static func of(_ requirement: Requirement) -> String {
    let ask: String =
      switch requirement.ask {
      case .records(let test): of(test)
      case .figure(let test): "figure \(test.name.value) \(test.comparison) \(test.bound.value)"
      case .all(let parts): "all(\(parts.map(of).sorted().joined(separator: ",")))"
      case .any(let parts): "any(\(parts.map(of).sorted().joined(separator: ",")))"
      }
    return requirement.when.map { "\(ask) when[\(of($0))]" } ?? ask
  }

  private static func of(_ test: RecordTest) -> String {
    let forEach = test.forEach.map { values in
      switch values.values {
      case .codes(let field, let codes): "\(field)\(list(codes))"
      case .wards(let wards): "ward\(wards.map { "\($0.map(\.value).sorted())" } ?? "all")"
      }
    }
    let distinct = test.distinct.map { "\($0.key) \($0.count.value)" } ?? ""
    return """
      \(test.kind)\(of(test.criteria)) \(test.atLeast.value) each\(forEach.sorted()) distinct[\(distinct)] \
      every\(test.everyOne.map(of) ?? "") proof\(test.proof.map(of) ?? "")
      """
  }

  private static func of(_ criteria: [Criterion]) -> String {
    let texts = criteria.map { criterion in
      switch criterion {
      case .codes(let field, let match): "\(field) \(of(match))"
      case .anyPartner: "any partner"
      case .ward(let match, _):
        "ward \(match.mode) \(match.wards.map { "\($0.map(\.value).sorted())" } ?? "all")"
      case .role(let roles): "role \(roles.map(\.value.rawValue).sorted())"
      case .covers(let coverages): "covers \(coverages.map { "\($0.value)" }.sorted())"
      case .participants(let number): "participants \(number.value)"
      case .women(let number): "women \(number.value)"
      case .womenShare(let share): "women share \(share.value)"
      }
    }
    return "\(texts.sorted())"
  }

  private static func of(_ match: CodeMatch) -> String {
    // One value is met by any of it just as by all of it.
    let mode = match.values.count == 1 && match.mode == .all ? .any : match.mode
    return "\(mode)\(list(match.values))"
  }

  private static func of(_ when: When) -> String {
    let form: String =
      switch when.form {
      case .by(let day): "by \(day.value)"
      case .within(let windows): "in \(of(windows))"
      case .each(let each):
        "each \(of(each.windows)) of \(each.inside.map { of([$0]) } ?? "") \(each.atLeast?.value ?? 0)"
      case .days(let count, let anchor, let name): "\(count.value) days \(anchor) \(name.value)"
      }
    return form + when.marginDays.map { " margin \($0.value)" }.orEmpty
      + when.graceDays.map { " grace \($0.value)" }.orEmpty
  }

  private static func of(_ windows: [Located<WindowName>]) -> String {
    windows.map { window in
      switch window.value {
      case .period(let period): "Q \(period.code)"
      case .occasion(let code): "occasion \(code)"
      case .days(let run): "days \(run.from)-\(run.to)"
      }
    }.sorted().joined(separator: "+")
  }

  private static func list(_ names: [Name]) -> String {
    "\(names.map(\.value).sorted())"
  }
}

extension String? {
  fileprivate var orEmpty: String { self ?? "" }
}
