package import Terms

/// What the analysis of a rule set may find; the raw values are the ids of its diagnostics and never change.
package enum AnalysisKind: String, Sendable, CaseIterable {
  case neverPasses = "never-passes"
  case neverFails = "never-fails"
  case bindsNoUnit = "binds-no-unit"
  case wayNeverPasses = "way-never-passes"
  case duplicate = "duplicate"
  case implied = "implied"
  case idleAlternative = "idle-alternative"
  case neverOwed = "never-owed"
  case endedBeforeIssue = "ended-before-issue"
  case unusedNames = "unused-names"
  case notAnalysed = "not-analysed"

  /// What such a finding says, for a list of kinds.
  package var summary: LocalText {
    switch self {
    case .neverPasses:
      LocalText(vi: "Không minh chứng nào đáp ứng được nghĩa vụ.", en: "No evidence meets the obligation.")
    case .neverFails:
      LocalText(
        vi: "Nghĩa vụ được coi là đạt dù thiếu điều mà quy tắc yêu cầu.",
        en: "The obligation is met though what the rule asks for is lacking."
      )
    case .bindsNoUnit:
      LocalText(vi: "Không đơn vị nào phải thực hiện nghĩa vụ.", en: "The obligation binds no unit.")
    case .wayNeverPasses:
      LocalText(
        vi: "Một phần của `any` hoặc một cách hiểu khác không bao giờ đạt được.",
        en: "A part of an `any`, or an alternative reading, can never be met."
      )
    case .duplicate:
      LocalText(
        vi: "Hai nghĩa vụ yêu cầu cùng một điều với cùng đơn vị.",
        en: "Two obligations ask the same of the same units."
      )
    case .implied:
      LocalText(
        vi: "Đơn vị nào đạt một nghĩa vụ khác thì cũng đạt nghĩa vụ này.",
        en: "Whoever meets another obligation meets this one."
      )
    case .idleAlternative:
      LocalText(
        vi: "Cách hiểu khác không bao giờ cho kết luận khác.",
        en: "An alternative reading never decides differently."
      )
    case .neverOwed:
      LocalText(
        vi: "Nghĩa vụ phát sinh sau khi thời hạn của nó đã qua.",
        en: "The obligation arose after its time was over."
      )
    case .endedBeforeIssue:
      LocalText(
        vi: "Thời hạn đã qua trước ngày ban hành kế hoạch.",
        en: "The time was over before the plan was issued."
      )
    case .unusedNames:
      LocalText(vi: "Mã mà không quy tắc nào dùng.", en: "Codes that no rule uses.")
    case .notAnalysed:
      LocalText(vi: "Quy tắc không được phân tích.", en: "Rules that were not analysed.")
    }
  }
}
