import Diagnostics
package import Engine
package import Rules
import Terms

// The reading that a rule takes, the others that it could take, and what hangs on them.
extension Wording {
  /// Whether a verdict hangs on the reading, with the readings that decide otherwise; nil where the plan itself
  /// gives the numbers or nothing is decided yet.
  package func reading(_ finding: Finding) -> String? {
    guard rules.obligations.indices.contains(finding.obligation),
      let reading = rules.obligations[finding.obligation].reading
    else { return nil }
    switch finding.basis {
    case .stated, .open: return nil
    case .firm:
      guard !finding.alternatives.isEmpty else { return nil }
      return say(
        "chắc chắn: các cách hiểu khác cũng cho kết quả này",
        "firm: the other readings decide the same"
      )
    case .depends:
      let opposite: Verdict = finding.verdict == .pass ? .fail : .pass
      let others = finding.alternatives.filter {
        $0.verdict == opposite && reading.alternatives.indices.contains($0.alternative)
      }
      let names = list(others.map { alternative(reading.alternatives[$0.alternative]) }, .or)
      return say(
        "phụ thuộc cách hiểu: theo \(names) thì \(verdict(opposite))",
        "depends on the reading: under \(names) it would be \(verdict(opposite))"
      )
    }
  }

  /// An alternative by its name and what it changes: "`once-a-year` (in 2022)".
  package func alternative(_ alternative: Alternative) -> String {
    let changes = self.changes(alternative)
    return quoted(alternative.name.value) + (changes.isEmpty ? "" : " (\(changes.joined(separator: "; ")))")
  }

  /// What an alternative asks instead, one text for each thing that it changes.
  package func changes(_ alternative: Alternative) -> [String] {
    var changes: [String] = []
    if let who = alternative.who { changes.append(say("áp dụng cho ", "binding ") + self.who(who)) }
    if let condition = alternative.condition { changes.append(self.condition(condition)) }
    if let what = alternative.what { changes.append(requirement(what)) }
    if let when = alternative.when { changes.append(self.when(when)) }
    return changes
  }

  /// Whom a rule binds, by name.
  package func who(_ bindings: [Binding]) -> String {
    list(bindings.map(binding), .and)
  }

  private func binding(_ binding: Binding) -> String {
    var text = name(binding.party, in: .parties)
    if let wards = binding.wards?.value, !wards.isEmpty {
      let word = say("phường", wards.count == 1 ? "ward" : "wards")
      text += " (\(word) " + list(wards.map { "\($0)" }, .and) + ")"
    }
    if !binding.except.isEmpty {
      text += say(" (trừ ", " (except ") + list(binding.except.map { name($0, in: .parties) }, .and) + ")"
    }
    return text
  }

  /// What must hold for a rule to be owed.
  package func condition(_ condition: Condition) -> String {
    switch condition {
    case .circumstance(let name): say("khi \(circumstance(name))", "once \(circumstance(name))")
    case .shown(let requirement):
      say(
        "khi đơn vị có \(self.requirement(requirement))",
        "where the unit has \(self.requirement(requirement))"
      )
    }
  }

  /// Who chose a reading.
  package func authority(_ name: Name?) -> String {
    guard let name else { return say("người soạn quy tắc", "the authors of the rules") }
    guard name.value == "standing-office" else { return self.name(name, in: .parties) }
    return say("Thường trực Ban", "the standing office")
      + " (\(self.name(rules.plan.standingOffice, in: .parties)))"
  }
}
