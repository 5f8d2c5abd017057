import ArgumentParser
import Papers
import Terms

/// `gdcheck paper checklist UNIT`: what the team asks and opens, with room to write.
struct ChecklistCommand: PaperSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "checklist",
    abstract: help(
      vi: "Lập phiếu kiểm tra: từng nghĩa vụ, minh chứng đã nộp, điều cần hỏi, chỗ ghi tay.",
      en: "Write the checklist: duty by duty what was submitted, what to ask and open, room to write."
    ),
    discussion: help(
      vi: """
        Ví dụ:
          gdcheck paper checklist phong-y-te.yaml -o phieu-kiem-tra.html
          gdcheck paper checklist phong-y-te.yaml --as-of 05/12/2022 -o phieu-kiem-tra.pdf
          gdcheck paper checklist phong-y-te.yaml --visit kiem-tra.yaml -o phieu-kiem-tra.docx
        """,
      en: """
        Examples:
          gdcheck paper checklist health-office.yaml -o checklist.html
          gdcheck paper checklist health-office.yaml --as-of 05/12/2022 -o checklist.pdf
          gdcheck paper checklist health-office.yaml --visit visit.yaml -o checklist.docx
        """
    )
  )

  @OptionGroup var unit: UnitPaperOptions
  @OptionGroup var visit: VisitOption

  func run(in surroundings: Surroundings) -> ExitStatus {
    PaperRun(unit.options, in: surroundings).write(about: unit, visit: visit.visit) { unit in
      Paper.checklist(of: unit.audit, unit.rules.reported, in: unit.language)
    }
  }
}
