import ArgumentParser
import Papers
import Terms

/// `gdcheck paper self-assessment UNIT`: the unit's own report.
struct SelfAssessmentCommand: PaperSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "self-assessment",
    abstract: help(
      vi: "Lập báo cáo tự đánh giá của đơn vị.",
      en: "Write the unit's own report on how it stands."
    ),
    discussion: help(
      vi: """
        Ví dụ:
          gdcheck paper self-assessment phong-y-te.yaml -o bao-cao.docx
          gdcheck paper self-assessment phong-y-te.yaml --as-of 30/11/2022 -o bao-cao.pdf
        """,
      en: """
        Examples:
          gdcheck paper self-assessment health-office.yaml -o report.docx
          gdcheck paper self-assessment health-office.yaml --as-of 30/11/2022 -o report.pdf
        """
    )
  )

  @OptionGroup var unit: UnitPaperOptions
  @OptionGroup var visit: VisitOption

  func run(in surroundings: Surroundings) -> ExitStatus {
    PaperRun(unit.options, in: surroundings).write(about: unit, visit: visit.visit) { unit in
      Paper.selfAssessment(of: unit.audit, unit.rules.reported, in: unit.language)
    }
  }
}
