import ArgumentParser
import Papers
import Terms

/// `gdcheck paper minutes UNIT --visit FILE`: the minutes that both sides sign.
struct MinutesCommand: PaperSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "minutes",
    abstract: help(
      vi: "Lập biên bản kiểm tra để hai bên ký.",
      en: "Write the minutes of a visit, for both sides to sign."
    ),
    discussion: help(
      vi: """
        Ví dụ:
          gdcheck paper minutes phong-y-te.yaml --visit kiem-tra.yaml -o bien-ban.docx
          gdcheck paper minutes phong-y-te.yaml --visit kiem-tra.yaml --format pdf -o bien-ban.pdf
        """,
      en: """
        Examples:
          gdcheck paper minutes health-office.yaml --visit visit.yaml -o minutes.docx
          gdcheck paper minutes health-office.yaml --visit visit.yaml --format pdf -o minutes.pdf
        """
    )
  )

  @OptionGroup var unit: UnitPaperOptions
  @OptionGroup var visit: RequiredVisitOption

  func run(in surroundings: Surroundings) -> ExitStatus {
    PaperRun(unit.options, in: surroundings).write(about: unit, visit: visit.visit) { unit, visit in
      Paper.minutes(of: unit.audit, visit, unit.rules.reported, in: unit.language)
    }
  }
}
