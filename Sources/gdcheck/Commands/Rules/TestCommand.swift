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
          gdcheck rules test rules/2022 --coverage --mutate
          gdcheck rules test --format junit -o ket-qua.xml
        """,
      en: """
        Examples:
          gdcheck rules test rules/2022
          gdcheck rules test --filter health.clinic-inspections --verbose
          gdcheck rules test rules/2022 --coverage --mutate
          gdcheck rules test --format junit -o results.xml
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

  @Flag(
    name: .long,
    help: ArgumentHelp(
      help(
        vi: "Liệt kê phần quy tắc mà chưa kiểm thử nào thử tới.",
        en: "List the parts of the rules that no test reaches."
      )
    )
  )
  var coverage = false

  @Flag(
    name: .long,
    help: ArgumentHelp(
      help(
        vi: "Sửa nhẹ từng quy tắc và liệt kê những chỗ sửa mà không kiểm thử nào nhận ra.",
        en: "Change each rule a little and list the changes that no test notices."
      )
    )
  )
  var mutate = false

  @Option(
    name: .long,
    help: ArgumentHelp(help(vi: "Dạng kết quả: text, junit, json.", en: "The format: text, junit, json."))
  )
  var format: TestFormat = .text

  @OptionGroup var file: OutputOption

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if format == .junit, coverage || mutate {
      throw ValidationError(
        help(
          vi: "dạng junit không có chỗ cho --coverage và --mutate; dùng text hoặc json",
          en: "junit has no place for --coverage and --mutate; use text or json"
        )
      )
    }
  }

  func run() throws {
    let status = run(in: .process())
    if status != .clean { throw status.code }
  }

  /// Runs the command in `surroundings`.
  func run(in surroundings: Surroundings) -> ExitStatus {
    let language = common.lang ?? surroundings.language ?? .vietnamese
    return surroundings.writing(to: file.output, in: language) { surroundings in
      common.answering(about: folder, in: surroundings) { setting in
        tests(of: setting, in: surroundings).flatMap { answer(running: $0, setting, in: surroundings) }
      }
    }
  }

  private func answer(
    running tests: AuthorTests,
    _ setting: RuleSetSetting,
    in surroundings: Surroundings
  ) -> Result<RuleSetAnswer, Refusal> {
    let selected = tests.selected(by: filter)
    let places = tests.obligations(selectedBy: filter)
    if let filter, selected.isEmpty, places.isEmpty {
      let known = tests.planned.program.obligations.map(\.id)
      return .failure(TestMessages.nothingSelected(filter, known, setting.language))
    }
    let results = WorkSharing.onAllCores.map(selected.count) { tests.run(selected[$0]) }
    let reached = coverage ? TestCoverage(tests, results, of: Set(places)) : nil
    var changes: [MutationTest.Result]?
    if mutate {
      let mutation = MutationTest(tests, results)
      let label = LocalText(vi: "Thử sửa quy tắc", en: "Changing rules")
      let bar = ProgressBar(label, of: places.count, in: surroundings, setting.language)
      changes = WorkSharing.onAllCores.map(places.count) { place in
        defer { bar?.advance() }
        return mutation.result(of: places[place])
      }
      bar?.clear()
    }
    do throws(JSONFailure) {
      let text = try text(of: results, reached, changes, tests, setting)
      let status: ExitStatus = results.allSatisfy(\.passes) ? .clean : .failures
      return .success(RuleSetAnswer(text: text, status: status))
    } catch {
      let text = CommandProblem.unwritable.text(in: setting.language)
      return .failure(Refusal(text: text, status: .notAudited))
    }
  }

  private func text(
    of results: [TestResult],
    _ reached: TestCoverage?,
    _ changes: [MutationTest.Result]?,
    _ tests: AuthorTests,
    _ setting: RuleSetSetting
  ) throws(JSONFailure) -> String {
    let (language, style) = (setting.language, setting.style)
    switch format {
    case .junit:
      return JUnitReport(tests, language: language).render(results)
    case .json:
      let report = TestJSONReport(tests, language: language, coverage: reached, mutation: changes)
      return try report.render(results)
    case .text:
      let report = TestTextReport(tests, language: language, style: style, isVerbose: verbose)
      let gaps = GapsTextReport(tests, language: language, style: style)
      let parts = [report.render(results), reached.map(gaps.render), changes.map(gaps.render)]
      return parts.compactMap(\.self).joined(separator: "\n")
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

/// A form in which the results of tests are printed.
enum TestFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case junit
  case json
}

/// What `rules test` says of a run that it can't make.
private enum TestMessages {
  static func nothingSelected(_ filter: String, _ known: [String], _ language: Language) -> Refusal {
    Refusal(
      LocalText(
        vi: "không có kiểm thử hay nghĩa vụ nào có chữ \(quoted(filter))",
        en: "no test's name and no obligation's id holds \(quoted(filter))"
      ),
      help: didYouMean(filter, among: known).first,
      in: language,
      status: .usage
    )
  }

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
