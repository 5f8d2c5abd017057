import ArgumentParser
import Diagnostics
import Reports
import Terms
import Workbench

/// `gdcheck rules export`: the rule set in a form that programs of others read.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: help(
      vi: "Xuất bộ quy tắc cho phần mềm khác đọc.",
      en: "Export the rule set for programs of others."
    ),
    discussion: help(
      vi: """
        Danh mục OSCAL: mỗi nghĩa vụ là một control, xếp theo phần, mục và điều khoản của kế hoạch. Kết quả của \
        gdcheck audit --format oscal dẫn tới các control này.

        Ví dụ:
          gdcheck rules export --format oscal -o danh-muc.json
          gdcheck rules export rules/2022 --plan ke-hoach.txt --lang vi -o danh-muc.json
        """,
      en: """
        An OSCAL catalogue: each obligation is a control, grouped by the parts, sections and clauses of the plan. What \
        gdcheck audit --format oscal writes refers to these controls.

        Examples:
          gdcheck rules export --format oscal -o catalogue.json
          gdcheck rules export rules/2022 --plan plan.txt --lang en -o catalogue.json
        """
    )
  )

  /// What the rule set is exported as.
  enum Format: String, WordArgument, CaseIterable {
    case oscal
  }

  @Argument(
    help: ArgumentHelp(
      help(
        vi: "Thư mục bộ quy tắc; nếu không có thì tìm như --rules.",
        en: "The folder of a rule set; else it is looked for as with --rules."
      ),
      valueName: "dir"
    ),
    completion: .directory
  )
  var folder: String?

  @Option(
    name: .long,
    help: ArgumentHelp(help(vi: "Dạng: oscal.", en: "The form: oscal."), valueName: "form")
  )
  var format: Format = .oscal

  @Option(
    name: .long,
    help: ArgumentHelp(
      help(
        vi: "Văn bản kế hoạch (UTF-8), để ghi nguyên văn từng điều khoản; - là đầu vào chuẩn.",
        en: "The plan's own text in UTF-8, to set each clause in full; - is standard input."
      ),
      valueName: "file"
    ),
    completion: .file()
  )
  var plan: String?

  @OptionGroup var file: OutputOption
  @OptionGroup var common: CommonOptions

  func run() throws {
    let status = run(in: .process())
    if status != .clean { throw status.code }
  }

  /// Runs the command in `surroundings`.
  func run(in surroundings: Surroundings) -> ExitStatus {
    surroundings.writing(to: file.output, in: common.lang ?? surroundings.language ?? .vietnamese, answer)
  }

  private func answer(in surroundings: Surroundings) -> ExitStatus {
    common.answering(about: folder, in: surroundings) { setting in
      guard let plan else { return exported(setting, nil) }
      let isColoured = common.color.isOn(
        terminal: surroundings.errorsAreTerminal,
        variables: surroundings.variables
      )
      return PlanFile.read(plan, in: surroundings, language: setting.language, color: isColoured)
        .flatMap { exported(setting, PlanText($0)) }
    }
  }

  private func exported(_ setting: RuleSetSetting, _ text: PlanText?) -> Result<RuleSetAnswer, Refusal> {
    let catalog = OSCALCatalog(
      setting.rules.reported,
      text: text,
      fingerprint: setting.rules.fingerprint,
      language: setting.language
    )
    do throws(JSONFailure) {
      return .success(RuleSetAnswer(text: try catalog.render()))
    } catch {
      let text = CommandProblem.unwritable.text(in: setting.language)
      return .failure(Refusal(text: text, status: .notAudited))
    }
  }
}
