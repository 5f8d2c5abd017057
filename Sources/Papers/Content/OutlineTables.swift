import Diagnostics
import Engine
import Evidence
import Reports
import Rules
import Terms

/// Sets what a unit is asked to report on, with empty cells to answer in.
struct OutlineTables {
  private let words: DutyWords
  private let wording: Wording
  private let language: Language

  init(_ words: DutyWords) {
    self.words = words
    wording = words.wording
    language = words.wording.language
  }

  /// The duties of a part: what is asked, what counts and by when, and room for what was done.
  func table(_ part: PlanParts.Part) -> TableContent {
    var table = TableContent([
      .init(wording.say("TT", "No."), millimetres: 11),
      .init(wording.say("Nhiệm vụ", "Duty"), millimetres: 45),
      .init(wording.say("Minh chứng được tính và thời hạn", "What counts, and by when"), millimetres: 64),
      .init(wording.say("Kết quả, số hiệu văn bản", "What was done, papers"), millimetres: 45),
    ])
    for duty in part.duties {
      table.append(
        .init([
          .init("\(duty.number)", isCentred: true),
          .init(self.duty(duty)),
          .init(counts(duty)),
          .init([], blanks: 4),
        ])
      )
    }
    return table
  }

  private func duty(_ duty: Duty) -> [TableContent.Line] {
    var lines = [
      TableContent.Line(duty.obligation.duty[language]),
      .init("(\(duty.clauses))", isItalic: true),
    ]
    if wording.rules.force(of: duty.finding, in: words.audit) == .requested {
      lines.append(.init(wording.say("Kế hoạch đề nghị", "Requested by the plan"), isItalic: true))
    }
    return lines
  }

  private func counts(_ duty: Duty) -> [TableContent.Line] {
    var lines: [TableContent.Line] = []
    if let condition = duty.obligation.condition {
      lines.append(
        .init(
          wording.say("Chỉ báo cáo ", "Only ") + wording.condition(condition) + state(duty),
          isItalic: true
        )
      )
    }
    if let asked = wording.asked(duty.obligation) { lines.append(.init(wording.sentence(asked) + ".")) }
    if let judge = duty.obligation.judge {
      lines.append(
        .init(wording.say("Tự nhận định: ", "Say yourselves: ") + judge[language])
      )
    }
    return lines
  }

  /// Whether a circumstance had arisen when the outline was made.
  private func state(_ duty: Duty) -> String {
    switch duty.finding.reason {
    case .notArisen:
      let asOf = words.audit.asOf
      return wording.say(" (đến \(asOf) chưa phát sinh)", " (not arisen by \(asOf))")
    case .notClaimed: return ""
    default:
      return duty.finding.owedSince.map { wording.say(" (từ ngày \($0))", " (since \($0))") } ?? ""
    }
  }

  /// The figures with room for their numbers, of this year and of the last; nil where there is none.
  func figures(_ names: [Name]) -> TableContent? {
    guard !names.isEmpty else { return nil }
    let plan = wording.rules.plan
    var table = TableContent([
      .init(wording.say("TT", "No."), millimetres: 11),
      .init(wording.say("Chỉ tiêu", "Figure"), millimetres: 58),
      .init(wording.say("Đơn vị tính", "Unit"), millimetres: 22),
      .init(wording.say("Số lượng", "Count"), millimetres: 18),
      .init(wording.say("Trong tổng số", "Of"), millimetres: 18),
      .init(wording.say("Số lượng năm \(plan.year - 1)", "Count in \(plan.year - 1)"), millimetres: 19),
      .init(wording.say("Tổng số năm \(plan.year - 1)", "Of in \(plan.year - 1)"), millimetres: 19),
    ])
    for (place, name) in names.enumerated() {
      table.append(
        .init([
          .init("\(place + 1)", isCentred: true),
          .init(wording.sentence(wording.name(name, in: .figures))),
          .init(plan.figureUnits[name.value]?[language] ?? "", isCentred: true),
          .init(""), .init(""), .init(""), .init(""),
        ])
      )
    }
    return table
  }
}
