import ArgumentParser
import Diagnostics
import Engine
import Evidence
import Papers
import Rules
import Terms

/// `gdcheck paper outline AGENCY`: the outline that a unit reports against.
struct OutlineCommand: PaperSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "outline",
    abstract: help(
      vi: "Lập đề cương báo cáo cho một đơn vị.",
      en: "Write the outline that a unit reports against."
    ),
    discussion: help(
      vi: """
        Ví dụ:
          gdcheck paper outline health-office -o de-cuong.docx
          gdcheck paper outline ward-committee --ward 12 -o de-cuong-phuong-12.docx
        """,
      en: """
        Examples:
          gdcheck paper outline health-office -o outline.docx
          gdcheck paper outline ward-committee --ward 12 -o outline-ward-12.docx
        """
    )
  )

  @Argument(
    help: ArgumentHelp(
      help(
        vi: "Mã hoặc tên của cơ quan; có thể kèm phường, như ward-committee/12.",
        en: "The agency, by its code or name; a ward may follow, as in ward-committee/12."
      ),
      valueName: "agency"
    )
  )
  var agency: String

  @Option(
    name: .long,
    help: ArgumentHelp(
      help(vi: "Số của phường, với cơ quan có nhiều phường.", en: "The ward, of an agency that has wards."),
      valueName: "number"
    )
  )
  var ward: Int?

  @OptionGroup var options: PaperOptions

  func validate() throws {
    if let named = UnitName(agency).ward, let ward, named != String(ward) {
      throw ValidationError(
        help(
          vi: "'\(agency)' và --ward \(ward) nêu hai phường khác nhau",
          en: "'\(agency)' and --ward \(ward) name two different wards"
        )
      )
    }
  }

  func run(in surroundings: Surroundings) -> ExitStatus {
    PaperRun(options, in: surroundings).write { () throws(Refusal) in
      let rules = try options.rules(in: surroundings)
      let language = options.common.lang ?? surroundings.language ?? rules.program.rules.source.plan.language
      let unit = try unit(of: rules, language)
      // What binds the unit is asked of evidence that holds nothing.
      let evidence = Evidence(
        source: SourceFile(name: agency, bytes: []),
        unit: unit,
        year: rules.program.rules.source.plan.year
      )
      let audit = rules.program.audit(evidence, asOf: options.asOf ?? surroundings.today)
      return PaperRun.Made(paper: Paper.outline(of: audit, rules.reported, in: language), inputs: rules.paths)
    }
  }

  private func unit(of rules: LoadedRules, _ language: Language) throws(Refusal) -> Unit {
    let name = UnitName(ward.map { UnitName(agency).ward == nil ? "\(agency)/\($0)" : agency } ?? agency)
    do throws(UnitNameProblem) {
      return try name.unit(in: rules.program)
    } catch {
      throw Refusal(error.message, help: error.help, in: language, status: .usage)
    }
  }
}
