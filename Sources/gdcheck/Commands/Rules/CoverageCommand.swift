import ArgumentParser
import Diagnostics
import Engine
import Reports
import Rules
import Terms
import Workbench
import YAMLTree

/// `gdcheck rules coverage [DIR]`: what answers for each clause of the plan, and what of its text nothing answers.
struct CoverageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: help(
      vi: "Cho biết từng điều khoản của kế hoạch do nghĩa vụ nào thực hiện.",
      en: "Tell which obligations carry out each clause of the plan."
    ),
    discussion: help(
      vi: """
        Mã kết thúc là 1 khi có điều khoản chưa có nghĩa vụ, mục khác thực hiện, hay lý do. Với --plan, còn là 1 khi \
        văn bản có điều khoản, chữ, số, ngày, phường hay cơ quan mà bộ quy tắc bỏ sót.

        Ví dụ:
          gdcheck rules coverage rules/2022
          gdcheck rules coverage --plan ke-hoach.txt --verbose
        """,
      en: """
        The exit code is 1 where a clause has neither obligations, nor others that carry it, nor a reason. With --plan \
        also where the text holds a clause, words, a number, day, ward or agency that the rule set passes over.

        Examples:
          gdcheck rules coverage rules/2022
          gdcheck rules coverage --plan plan.txt --verbose
        """
    )
  )

  @Argument(
    help: ArgumentHelp(
      help(
        vi: "Thư mục bộ quy tắc; nếu không có: như --rules.",
        en: "The folder of the rule set; else as --rules says."
      ),
      valueName: "dir"
    ),
    completion: .directory
  )
  var folder: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      help(
        vi: "Văn bản kế hoạch (UTF-8), để đối chiếu từng chữ; - là đầu vào chuẩn.",
        en: "The plan's own text in UTF-8, to be compared word by word; - is standard input."
      ),
      valueName: "file"
    ),
    completion: .file()
  )
  var plan: String?

  @Flag(
    name: .shortAndLong,
    help: ArgumentHelp(
      help(
        vi: "In cả những chữ được ghi là không ràng buộc ai.",
        en: "Print the words too that are set apart as binding nobody."
      )
    )
  )
  var verbose = false

  @Option(
    name: .long,
    help: ArgumentHelp(help(vi: "Dạng kết quả: text, json.", en: "The format: text, json."))
  )
  var format: AnswerFormat = .text

  @OptionGroup var file: OutputOption

  @OptionGroup var common: CommonOptions

  func run() throws {
    let status = run(in: .process())
    if status != .clean { throw status.code }
  }

  /// Runs the command in `surroundings`.
  func run(in surroundings: Surroundings) -> ExitStatus {
    let language = common.lang ?? surroundings.language ?? .vietnamese
    return surroundings.writing(to: file.output, in: language) { surroundings in
      common.answering(about: folder, in: surroundings) { setting in
        let isColoured = common.color.isOn(
          terminal: surroundings.errorsAreTerminal,
          variables: surroundings.variables
        )
        guard let plan else { return answer(setting, nil, in: surroundings) }
        return PlanFile.read(plan, in: surroundings, language: setting.language, color: isColoured)
          .flatMap { answer(setting, $0, in: surroundings) }
      }
    }
  }

  private func answer(
    _ setting: RuleSetSetting,
    _ source: SourceFile?,
    in surroundings: Surroundings
  ) -> Result<RuleSetAnswer, Refusal> {
    let rules = setting.rules.program.rules
    let coverage = RuleCoverage(rules)
    let text = source.map { TextCoverage(PlanText($0), rules, coverage) }
    let isWhole = coverage.covered == coverage.entries.count && text?.isClean ?? true
    do throws(JSONFailure) {
      let shown = try show(coverage, text, setting, in: surroundings)
      return .success(RuleSetAnswer(text: shown, status: isWhole ? .clean : .failures))
    } catch {
      let text = CommandProblem.unwritable.text(in: setting.language)
      return .failure(Refusal(text: text, status: .notAudited))
    }
  }

  private func show(
    _ coverage: RuleCoverage,
    _ text: TextCoverage?,
    _ setting: RuleSetSetting,
    in surroundings: Surroundings
  ) throws(JSONFailure) -> String {
    let rules = setting.rules.program.rules
    if format == .json {
      return try CoverageJSONReport(rules, coverage, language: setting.language).render(text)
    }
    let report = CoverageTextReport(
      rules,
      coverage,
      language: setting.language,
      style: setting.style,
      isVerbose: verbose
    )
    let renderer = DiagnosticRenderer(
      files: setting.rules.files,
      language: setting.language,
      color: common.color.isOn(terminal: surroundings.outputIsTerminal, variables: surroundings.variables)
    )
    return report.render(text, problems: renderer.render(text?.problems ?? []))
  }
}
