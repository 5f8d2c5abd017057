import Diagnostics
import Rules
import Terms
import YAMLTree

/// The year, number and day of the new plan.
struct PlanHeadEdit {
  private let plan: Plan
  /// Nil where nobody has said it yet.
  private let number: String?
  private let issued: CivilDate?

  /// What the person gives wins over what the new text's head says.
  init(_ plan: Plan, _ source: Roll.Source) {
    self.plan = plan
    let head = source.plan.map(PlanHead.init)
    number = source.number ?? head?.number
    issued = source.issued ?? head?.issued
  }

  /// The number without its digits: it says of itself that it is missing, and no report can take it for a real one.
  private var openNumber: String {
    let rest = plan.number.drop { ("0"..."9").contains($0) }
    return rest.count < plan.number.count && !rest.isEmpty ? "…\(rest)" : plan.number
  }

  func edits(_ file: RuleFileTree, year: Int) -> [TextEdit] {
    guard let heading = file.value("plan") else { return [] }
    var edits: [TextEdit] = []
    if let node = file.value("year", in: heading) { edits.append(TextEdit(file.range(node), "\(year)")) }
    if let node = file.value("number", in: heading) {
      let new = number ?? openNumber
      if new != plan.number { edits.append(TextEdit(file.range(node), YAMLText.quoted(new))) }
    }
    if let issued, let node = file.value("issued", in: heading), issued != plan.issued {
      edits.append(TextEdit(file.range(node), "\(issued)"))
    }
    return edits
  }

  func items(year: Int) -> [WorkItem] {
    var items: [WorkItem] = []
    if number == nil {
      items.append(
        WorkItem(
          .heading,
          "number",
          LocalText(
            vi: "`plan.number`: ghi số của kế hoạch năm \(year) (đang để `\(openNumber)`)",
            en: "`plan.number`: write the number of the plan of \(year) (it stands as `\(openNumber)`)"
          )
        )
      )
    }
    if issued == nil {
      items.append(
        WorkItem(
          .heading,
          "issued",
          LocalText(
            vi: "`plan.issued`: ghi ngày ban hành kế hoạch năm \(year) (vẫn là \(plan.issued) của năm trước)",
            en:
              "`plan.issued`: write the day on which the plan of \(year) was issued (it still is last year's, \(plan.issued))"
          )
        )
      )
    }
    return items
  }
}
