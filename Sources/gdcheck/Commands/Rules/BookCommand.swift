import ArgumentParser
import Engine
import Reports
import Rules
import Terms
import Workbench

/// `gdcheck rules book`: the rule set as a book to review page by page.
struct BookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "book",
    abstract: help(
      vi: "In bộ quy tắc thành sách: mỗi điều khoản bên cạnh các nghĩa vụ của nó.",
      en: "Print the rule set as a book: each clause beside its obligations."
    ),
    discussion: help(
      vi: """
        Trang HTML mở bằng trình duyệt và in được trên khổ A4. Với --plan, nguyên văn Kế hoạch đứng ở lề.

        Ví dụ:
          gdcheck rules book -o quy-tac.html
          gdcheck rules book rules/2022 --plan ke-hoach.txt --format markdown -o quy-tac.md
        """,
      en: """
        The HTML page opens in any browser and prints on A4. With --plan the plan's own text stands in the margin.

        Examples:
          gdcheck rules book -o rules.html
          gdcheck rules book rules/2022 --plan plan.txt --format markdown -o rules.md
        """
    )
  )

  /// What the book is written as.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case html
    case markdown
  }

  @Argument(
    help: ArgumentHelp(help(vi: "Thư mục bộ quy tắc.", en: "The rule set's folder."), valueName: "dir"),
    completion: .directory
  )
  var folder: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      help(vi: "Dạng: html hoặc markdown.", en: "The form: html or markdown."),
      valueName: "form"
    )
  )
  var format: Format = .html

  @Option(
    name: .long,
    help: ArgumentHelp(
      help(
        vi: "Văn bản kế hoạch (UTF-8), để in ở lề; - là đầu vào chuẩn.",
        en: "The plan's own text in UTF-8, for the margin; - is standard input."
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
      guard let plan else { return .success(printed(setting, nil)) }
      let isColoured = common.color.isOn(
        terminal: surroundings.errorsAreTerminal,
        variables: surroundings.variables
      )
      return PlanFile.read(plan, in: surroundings, language: setting.language, color: isColoured)
        .map { printed(setting, PlanText($0)) }
    }
  }

  private func printed(_ setting: RuleSetSetting, _ text: PlanText?) -> RuleSetAnswer {
    let book = Book(setting.rules.reported, text: text, language: setting.language)
    return RuleSetAnswer(text: format == .html ? book.html() : book.markdown())
  }
}
