import Terms

/// The clauses of a plan whose numbers begin alike: `III.5` with `III.5.1` to `III.5.4`.
package struct PlanPart: Hashable, Sendable {
  /// What the numbers have in common: `III.5`, `II.Q1`.
  package let number: String

  /// The part that a clause belongs to: its number without the last place, and never deeper than two.
  package init(ofClause clause: String) {
    let places = clause.split(separator: ".")
    number = places.prefix(max(1, min(2, places.count - 1))).joined(separator: ".")
  }

  /// The part above `part`, or that itself where there is none: `III` of `III.5`.
  package init(top part: PlanPart) {
    number = part.number.split(separator: ".").first.map(String.init) ?? part.number
  }

  /// The part in words: "Part III, section 5", "Part II, quarter I".
  package func heading(in wording: Wording) -> String {
    let places = number.split(separator: ".", maxSplits: 1).map(String.init)
    guard let first = places.first else { return wording.say("Nội dung khác", "Other") }
    let part = wording.say("Phần \(first)", "Part \(first)")
    guard places.count == 2 else { return part }
    // `II.Q1` names a quarter of the plan's year.
    if let period = Period(code: places[1]) { return "\(part), \(wording.period(period))" }
    // What stands before the first section of a part has the number 0.
    if places[1] == "0" { return part + wording.say(", phần chung", ", opening") }
    return part + wording.say(", mục \(places[1])", ", section \(places[1])")
  }
}
