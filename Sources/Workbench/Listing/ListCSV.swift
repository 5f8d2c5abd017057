import Diagnostics
import Engine
package import Reports
import Rules
import Terms

extension ObligationList {
  /// The list as CSV: a row for each obligation of each group.
  ///
  /// The standard flavour has names of columns and dates for programs, that for spreadsheets has them for people.
  package func csv(_ flavour: CSVText.Flavour) -> String {
    var csv = CSVText(flavour)
    csv.add(Column.allCases.map { flavour == .standard ? $0.rawValue : $0.title[wording.language] })
    for group in groups {
      for entry in group.entries { csv.add(Column.allCases.map { field($0, entry, group, flavour) }) }
    }
    return csv.text
  }

  private func field(
    _ column: Column,
    _ entry: ListedObligation,
    _ group: Group,
    _ flavour: CSVText.Flavour
  ) -> String {
    let obligation = entry.obligation
    let language = wording.language
    switch column {
    case .clause:
      if case .clause(let clause) = group.key { return clause.number.value }
      return obligation.clauses.map(\.value).joined(separator: " ")
    case .obligation: return obligation.id.value
    case .agency:
      let bound = entry.bound.filter { bound in
        if case .agency(let agency) = group.key { agency.code.value == bound.agency.code.value } else { true }
      }
      return bound.map { bound in
        let name = flavour == .standard ? bound.agency.code.value : bound.agency.name[language]
        return bound.wards.count == bound.agency.wards.count
          ? name : name + " (" + ListWords.wards(bound.wards)[language] + ")"
      }.joined(separator: "; ")
    case .duty: return obligation.duty[language]
    case .asked: return obligation.what.map(wording.requirement) ?? obligation.judge?[language] ?? ""
    case .when: return wording.when(obligation.when)
    case .due:
      if case .due(let day) = group.key { return day.map { date($0, flavour) } ?? "" }
      return entry.dueDays.map { date($0, flavour) }.joined(separator: " ")
    case .force:
      let forces = obligation.force.map { [$0] } ?? entry.bound.map(\.agency.force)
      let isRequested = !forces.isEmpty && forces.allSatisfy { $0 == .requested }
      let force: Force = isRequested ? .requested : .must
      return flavour == .standard ? force.rawValue : wording.force(force)
    case .basis:
      let isStated = obligation.reading == nil
      if flavour == .standard { return isStated ? "stated" : "reading" }
      return isStated ? wording.basis(.stated) : obligation.reading?.why[language] ?? ""
    }
  }

  private func date(_ day: CivilDate, _ flavour: CSVText.Flavour) -> String {
    flavour == .standard ? day.iso : day.description
  }
}

/// The columns of a list.
private enum Column: String, CaseIterable {
  case clause
  case obligation
  case agency
  case duty
  case asked
  case when
  case due
  case force
  case basis

  var title: LocalText {
    switch self {
    case .clause: LocalText(vi: "Điều khoản", en: "Clause")
    case .obligation: LocalText(vi: "Mã nghĩa vụ", en: "Obligation")
    case .agency: LocalText(vi: "Cơ quan", en: "Agency")
    case .duty: LocalText(vi: "Nội dung", en: "Duty")
    case .asked: LocalText(vi: "Yêu cầu", en: "Asked")
    case .when: LocalText(vi: "Thời gian", en: "When")
    case .due: LocalText(vi: "Hạn", en: "Due")
    case .force: LocalText(vi: "Mức độ", en: "Force")
    case .basis: LocalText(vi: "Căn cứ", en: "Basis")
    }
  }
}
