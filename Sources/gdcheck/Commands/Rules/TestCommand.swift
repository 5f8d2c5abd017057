import ArgumentParser
import Diagnostics
import Engine
import Reports
import Rules
import Terms
import Workbench

/// `gdcheck rules test [DIR]`: runs the authors' tests of a rule set.
struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: help(
      vi: "Chạy các kiểm thử của bộ quy tắc (tests/*.yaml).",
      en: "Run the tests of a rule set (tests/*.yaml)."
    ),
    discussion: help(
      vi: """
        Ví dụ:
          gdcheck rules test rules/2022
          gdcheck rules test --filter health.clinic-inspections --verbose
        """,
      en: """
        Examples:
          gdcheck rules test rules/2022
          gdcheck rules test --filter health.clinic-inspections --verbose
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
        vi: "Chỉ những kiểm thử có tên, hoặc nghĩa vụ có mã, chứa chữ này.",
        en: "Only tests whose name, or an obligation's id, holds this text."
      ),
      valueName: "text"
    )
  )
  var filter: String?

  @Flag(
    name: .shortAndLong,
    help: ArgumentHelp(help(vi: "In cả những kiểm thử đúng.", en: "Print the tests that pass too."))
  )
  var verbose = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let status = run(in: .process())
    if status != .clean { throw status.code }
  }

  /// Runs the command in `surroundings`.
  func run(in surroundings: Surroundings) -> ExitStatus {
    common.answering(about: folder, in: surroundings) { setting in
      tests(of: setting, in: surroundings).map { tests in
        let results = tests.selected(by: filter).map(tests.run)
        let report = TestTextReport(
          tests,
          language: setting.language,
          style: setting.style,
          isVerbose: verbose
        )
        let status: ExitStatus = results.allSatisfy(\.passes) ? .clean : .failures
        return RuleSetAnswer(text: report.render(results), status: status)
      }
    }
  }

  /// The tests that stand beside the rules.
  private func tests(of setting: RuleSetSetting, in surroundings: Surroundings) -> Result<
    AuthorTests, Refusal
  > {
    let files: [SourceFile]
    do throws(RuleFolderError) {
      files = try RuleFolder(given: nil, in: surroundings).readTests(setting.rules.folder)
    } catch {
      let text = CommandProblem.rules(error).text(in: setting.language)
      return .failure(Refusal(text: text, status: .notAudited))
    }
    guard !files.isEmpty else {
      return .failure(TestMessages.noTests(in: setting.rules.folder, setting.language))
    }
    do throws(AuthorTestsFailure) {
      return .success(try AuthorTests.decode(files, testing: setting.rules.program))
    } catch {
      let isColoured = common.color.isOn(
        terminal: surroundings.errorsAreTerminal,
        variables: surroundings.variables
      )
      let renderer = DiagnosticRenderer(files: files, language: setting.language, color: isColoured)
      return .failure(Refusal(text: renderer.render(error.diagnostics), status: .notAudited))
    }
  }
}

/// What `rules test` says of a run that it can't make.
private enum TestMessages {
  static func noTests(in folder: String, _ language: Language) -> Refusal {
    Refusal(
      LocalText(
        vi: "bộ quy tắc \(quoted(folder)) chưa có kiểm thử",
        en: "the rule set \(quoted(folder)) has no tests"
      ),
      help: LocalText(
        vi: "viết chúng vào tests/*.yaml trong thư mục ấy",
        en: "write them in tests/*.yaml in that folder"
      ),
      in: language,
      status: .notAudited
    )
  }
}
