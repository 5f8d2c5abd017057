import ArgumentParser
import Diagnostics
import Engine
import Reports
import Rules
import Terms
import Workbench

/// `gdcheck rules check [DIR]`: everything that can be said against a rule set before it audits anybody.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: help(
      vi: "Kiểm tra và phân tích một bộ quy tắc.",
      en: "Check and analyse a rule set."
    ),
    discussion: help(
      vi: """
        Với mỗi nghĩa vụ, gdcheck tự tạo minh chứng ít nhất đủ để đạt và các minh chứng thiếu đúng một điều, rồi \
        đánh giá cả hai. Lệnh báo nghĩa vụ không bao giờ đạt, không bao giờ chưa đạt, trùng nhau, hoặc đã nằm \
        trong nghĩa vụ khác.

        Ví dụ:
          gdcheck rules check rules/2022
          gdcheck rules check --strict --format sarif -o ket-qua.sarif

        Mã kết thúc: 0 không có lỗi; 1 phân tích thấy lỗi (với --strict: cả cảnh báo); 2 bộ quy tắc có lỗi, \
        không dùng được.
        """,
      en: """
        For each obligation gdcheck makes the smallest evidence that passes and the evidences that lack just one \
        thing, and evaluates both. It reports obligations that can never pass, can never fail, say the same as \
        another, or are met by whoever meets another.

        Examples:
          gdcheck rules check rules/2022
          gdcheck rules check --strict --format sarif -o findings.sarif

        Exit codes: 0 no errors; 1 the analysis found errors (with --strict, or warnings); 2 the rule set has \
        errors and can't be used.
        """
    )
  )

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

  @OptionGroup var common: CommonOptions

  @Option(
    name: .long,
    help: ArgumentHelp(help(vi: "Dạng kết quả: text, json, sarif.", en: "The format: text, json, sarif."))
  )
  var format: Format = .text

  @OptionGroup var file: OutputOption

  @Flag(
    name: .long,
    help: ArgumentHelp(
      help(vi: "Có cảnh báo thì kết thúc bằng 1.", en: "Exit with 1 where there are warnings.")
    )
  )
  var strict = false

  /// A form of the result.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case sarif
  }

  func run() throws {
    let status = run(in: .process())
    if status != .clean { throw status.code }
  }

  /// Runs the command in `surroundings`.
  func run(in surroundings: Surroundings) -> ExitStatus {
    // The file is written also where the rules hold errors: that they do is the answer.
    var status = ExitStatus.clean
    let written = surroundings.writing(
      to: file.output,
      in: common.lang ?? surroundings.language ?? .vietnamese
    ) {
      answer(in: $0, &status)
    }
    return written == .clean ? status : written
  }

  /// Prints the answer, and says by `status` what it is.
  private func answer(in surroundings: Surroundings, _ status: inout ExitStatus) -> ExitStatus {
    let chosen = common.lang ?? surroundings.language
    return surroundings.delivering(in: chosen ?? .vietnamese) {
      let folders = RuleFolder(given: folder ?? common.rules, in: surroundings)
      let files: [SourceFile]
      do throws(RuleFolderError) {
        files = try folders.read(try folders.locate(year: nil))
      } catch {
        let problem = CommandProblem.rules(error)
        return .failure(Refusal(text: problem.text(in: chosen ?? .vietnamese), status: .notAudited))
      }
      let check = Self.check(files)
      let language = chosen ?? check.language ?? .vietnamese
      let report = CheckReport(
        files: files,
        problems: check.problems,
        analysis: check.analysis,
        language: language
      )
      do throws(JSONFailure) {
        let text =
          switch format {
          case .text: report.text(color: isColoured(surroundings))
          case .json: try report.json()
          case .sarif: try report.sarif(version: GDCheck.version)
          }
        status = self.status(of: check)
        return .success(text)
      } catch {
        return .failure(Refusal(text: CommandProblem.unwritable.text(in: language), status: .notAudited))
      }
    }
  }

  private func isColoured(_ surroundings: Surroundings) -> Bool {
    common.color.isOn(terminal: surroundings.outputIsTerminal, variables: surroundings.variables)
  }

  // MARK: Checking

  /// What came of checking and, where that found no error, of analysing.
  private struct Check {
    var problems: [Diagnostic]
    var analysis: RuleAnalysis?
    /// The plan's language, where there is a plan.
    var language: Language?
  }

  private static func check(_ files: [SourceFile]) -> Check {
    do throws(RulesFailure) {
      let rules = try RuleSet.load(files)
      let language = rules.source.plan.language
      do throws(CompileFailure) {
        let program = try Program(rules)
        return Check(problems: rules.warnings, analysis: RuleAnalysis(program), language: language)
      } catch {
        return Check(problems: rules.warnings + error.diagnostics, language: language)
      }
    } catch {
      return Check(problems: error.diagnostics)
    }
  }

  private func status(of check: Check) -> ExitStatus {
    guard let analysis = check.analysis else { return .notAudited }
    if analysis.findings.hasErrors { return .failures }
    let warns = (check.problems + analysis.findings).contains { $0.severity == .warning }
    return strict && warns ? .failures : .clean
  }
}
