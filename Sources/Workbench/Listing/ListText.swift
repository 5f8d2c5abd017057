import Diagnostics
package import Reports
import Rules
import Terms

extension ObligationList {
  /// The list for a terminal, in 80 columns.
  package func text(style: Style = .plain) -> String {
    var text = ""
    for group in groups {
      text += style.paint(Layout.cut(title(of: group), width: Layout.width), .heading) + "\n"
      for entry in group.entries { text += row(entry, in: group, style) }
      text += "\n"
    }
    return text + ListWords.count(entries.count, rules.plan)[wording.language] + "\n"
  }

  private func title(of group: Group) -> String {
    switch group.key {
    case .clause(let clause): "\(clause.number.value)  \(clause.begins) …"
    case .agency(let agency): "\(agency.code.value)  \(agency.name[wording.language])"
    case .due(let day?): day.description
    case .due(nil): ListWords.undated[wording.language]
    }
  }

  /// The id with what the heading does not say, and below it the duty.
  private func row(_ entry: ListedObligation, in group: Group, _ style: Style) -> String {
    let clauses = entry.obligation.clauses.map(\.value).joined(separator: ", ")
    let (left, right, below): (String, String, String)
    switch group.key {
    case .clause:
      (left, right, below) = (entry.obligation.id.value, due(entry), "\(entry.who(in: wording.language)): ")
    case .agency(let agency):
      let wards = entry.bound.first { $0.agency.code.value == agency.code.value }?.wards ?? []
      let some = wards.count == agency.wards.count ? "" : ListWords.wards(wards)[wording.language] + ": "
      (left, right, below) = ("\(entry.obligation.id.value)  \(clauses)", due(entry), some)
    case .due:
      (left, right, below) = (entry.obligation.id.value, clauses, "\(entry.who(in: wording.language)): ")
    }
    return line(left, right, style)
      + style.paint(
        "    " + Layout.cut(below + entry.obligation.duty[wording.language], width: Layout.width - 4),
        .faint
      ) + "\n"
  }

  /// `left` and, at the end of the line or of the next one, `right`.
  private func line(_ left: String, _ right: String, _ style: Style) -> String {
    let left = "  " + Layout.cut(left, width: Layout.width - 2)
    let right = Layout.cut(right, width: Layout.width - 4)
    let room = Layout.width - displayWidth(right)
    guard displayWidth(left) + 2 > room else { return Layout.padded(left, room) + right + "\n" }
    return left + "\n" + Layout.padded("", room) + right + "\n"
  }

  /// When it is due, as short as can be: the days, or how many there are and the last.
  private func due(_ entry: ListedObligation) -> String {
    let days = entry.dueDays
    guard let last = days.last else { return ListWords.notArisen[wording.language] }
    if days.count == 1 { return last.description }
    guard days.count <= 4 else { return ListWords.times(days.count, last)[wording.language] }
    return days.map { $0.year == rules.plan.year ? String($0.description.prefix(5)) : $0.description }
      .joined(separator: " ")
  }
}

/// The words of a list itself.
enum ListWords {
  static let undated = LocalText(vi: "Chưa có hạn: chưa phát sinh", en: "Not due yet: has not arisen")
  static let notArisen = LocalText(vi: "chưa phát sinh", en: "not arisen")

  static func times(_ count: Int, _ last: CivilDate) -> LocalText {
    LocalText(vi: "\(count) kỳ, đến \(last)", en: "\(count) times, to \(last)")
  }

  static func wards(_ numbers: [Int]) -> LocalText {
    let list = numbers.map(String.init).joined(separator: ", ")
    return LocalText(vi: "phường \(list)", en: numbers.count == 1 ? "ward \(list)" : "wards \(list)")
  }

  static func except(_ agencies: String) -> LocalText {
    LocalText(vi: " (trừ \(agencies))", en: " (except \(agencies))")
  }

  static func count(_ count: Int, _ plan: Plan) -> LocalText {
    let number = escapedForDisplay(plan.number)
    return LocalText(
      vi: "\(count) nghĩa vụ của kế hoạch \(number) năm \(plan.year)",
      en: "\(count) \(count == 1 ? "obligation" : "obligations") of plan \(number) of \(plan.year)"
    )
  }
}
