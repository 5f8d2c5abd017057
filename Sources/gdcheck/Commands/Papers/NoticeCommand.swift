import ArgumentParser
import Papers
import Terms

/// `gdcheck paper notice UNIT --visit FILE`: the notice of results with its recommendations.
struct NoticeCommand: PaperSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "notice",
    abstract: help(
      vi: "Lập thông báo kết quả kiểm tra, kèm từng kiến nghị.",
      en: "Write the notice of a visit's results, with each recommendation."
    ),
    discussion: help(
      vi: """
        Ví dụ:
          gdcheck paper notice phong-y-te.yaml --visit kiem-tra.yaml -o thong-bao.docx
          gdcheck paper notice phong-y-te.yaml --visit kiem-tra.yaml -o thong-bao.pdf
        """,
      en: """
        Examples:
          gdcheck paper notice health-office.yaml --visit visit.yaml -o notice.docx
          gdcheck paper notice health-office.yaml --visit visit.yaml -o notice.pdf
        """
    )
  )

  @OptionGroup var unit: UnitPaperOptions
  @OptionGroup var visit: RequiredVisitOption

  func run(in surroundings: Surroundings) -> ExitStatus {
    PaperRun(unit.options, in: surroundings).write(about: unit, visit: visit.visit) { unit, visit in
      Paper.notice(of: unit.audit, visit, unit.rules.reported, in: unit.language)
    }
  }
}
