import ArgumentParser
import Diagnostics
import Engine
import Evidence
import Reports
import Rules
import Terms
import Workbench

/// `gdcheck rules diff A B`: what two rule sets see differently.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: help(
      vi: "So hai bộ quy tắc theo ý nghĩa, không theo cách viết.",
      en: "Compare two rule sets by what they mean, not by how they are written."
    ),
    discussion: help(
      vi: """
        Ví dụ:
          gdcheck rules diff rules/2022 rules/2023
          gdcheck rules diff 2022 2023 --units ho-so/
          gdcheck rules diff 2022 2023 --format json -o khac-biet.json

        Cùng một ngày trong năm được coi là như nhau ở mọi năm. Với --units, quy tắc của B được đặt vào năm \
        của A để so trên cùng một hồ sơ.

        Mã kết thúc: 0 không khác; 1 có khác; 2 không đọc được bộ quy tắc hoặc hồ sơ; 64 sai câu lệnh.
        """,
      en: """
        Examples:
          gdcheck rules diff rules/2022 rules/2023
          gdcheck rules diff 2022 2023 --units evidence/
          gdcheck rules diff 2022 2023 --format json -o difference.json

        The same day of the year is the same in every year. With --units the rules of B are laid on the year of A, \
        so that both see the same evidence.

        Exit codes: 0 no difference; 1 differences; 2 a rule set or some evidence could not be read; 64 wrong \
        usage.
        """
    )
  )

  @Argument(
    help: ArgumentHelp(
      help(
        vi: "Bộ quy tắc cũ: thư mục, hoặc năm của bộ trong --rules.",
        en: "The old rule set: a folder, or the year of one in --rules."
      ),
      valueName: "a"
    ),
    completion: .directory
  )
  var old: String

  @Argument(
    help: ArgumentHelp(
      help(vi: "Bộ quy tắc mới, cũng vậy.", en: "The new rule set, likewise."),
      valueName: "b"
    ),
    completion: .directory
  )
  var new: String

  @Option(
    name: .long,
    help: ArgumentHelp(
      help(
        vi: "Đánh giá các hồ sơ trong thư mục này theo cả hai bộ và in những kết luận thay đổi.",
        en: "Audit the evidence in this folder under both and print the verdicts that change."
      ),
      valueName: "dir"
    ),
    completion: .directory
  )
  var units: String?

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      help(
        vi: "Với --units: đánh giá tính đến ngày này; nếu không có: ngày ghi trong hồ sơ, rồi hôm nay.",
        en: "With --units: the date the verdicts are for; else the evidence's own as_of, else today."
      ),
      valueName: "dd/mm/yyyy"
    )
  )
  var asOf: CivilDate?

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
    let chosen = common.lang ?? surroundings.language
    var unreadable = false
    let status = surroundings.writing(to: file.output, in: chosen ?? .vietnamese) { surroundings in
      surroundings.answering(in: chosen ?? .vietnamese) {
        common.ruleSet(old, in: surroundings).flatMap { before in
          common.ruleSet(new, in: surroundings).flatMap { after in
            let language = chosen ?? before.program.rules.source.plan.language
            let diff = RuleDiff(from: before.program.rules.source, to: after.program.rules.source)
            return compared(before, after, language, surroundings, &unreadable).flatMap { units in
              answer(diff, before, after, units, language, surroundings)
            }
          }
        }
      }
    }
    return unreadable ? max(status, .notAudited) : status
  }

  private func answer(
    _ diff: RuleDiff,
    _ before: LoadedRules,
    _ after: LoadedRules,
    _ units: [UnitDiff]?,
    _ language: Language,
    _ surroundings: Surroundings
  ) -> Result<RuleSetAnswer, Refusal> {
    let (old, new) = (before.reported, after.reported)
    let status: ExitStatus = diff.isEmpty ? .clean : .failures
    switch format {
    case .text:
      let isColoured = common.color.isOn(
        terminal: surroundings.outputIsTerminal,
        variables: surroundings.variables
      )
      let style: Style = isColoured ? .ansi : .plain
      let report = DiffReport(diff, from: old, to: new, language: language, style: style)
      return .success(RuleSetAnswer(text: report.render(units: units), status: status))
    case .json:
      let document = DiffDocument(diff, from: old, to: new, language: language, units: units)
      do throws(JSONFailure) {
        return .success(RuleSetAnswer(text: try JSONText.encode(document) + "\n", status: status))
      } catch {
        return .failure(Refusal(text: CommandProblem.unwritable.text(in: language), status: .notAudited))
      }
    }
  }

  /// What changes for each unit of `--units`; nil without it.
  ///
  /// What can't be read is told on the error output.
  private func compared(
    _ before: LoadedRules,
    _ after: LoadedRules,
    _ language: Language,
    _ surroundings: Surroundings,
    _ unreadable: inout Bool
  ) -> Result<[UnitDiff]?, Refusal> {
    guard let units else { return .success(nil) }
    let comparison: VerdictComparison
    do throws(VerdictComparison.Failure) {
      comparison = try VerdictComparison(from: before.program, to: after.program)
    } catch {
      let renderer = DiagnosticRenderer(files: after.files, language: language, color: false)
      return .failure(Refusal(text: renderer.render(error.diagnostics), status: .notAudited))
    }
    var queue = InputQueue(names: [units], input: surroundings.input, streamsInput: false)
    var result: [UnitDiff] = []
    var visits: [String] = []
    while let input = queue.next() {
      switch diff(of: input, comparison, language, surroundings.today) {
      case .success(let unit): result.append(unit)
      case .failure(let refusal):
        if case .file(let path, isNamed: false) = input, VisitFile.stands(at: path) {
          visits.append(path)
          continue
        }
        unreadable = true
        // Where the error output fails there is nobody left to tell; the exit status still says it.
        try? surroundings.errors.write(refusal.text)
      }
    }
    if !visits.isEmpty {
      try? surroundings.errors.write(CommandProblem.visitsPassedOver(visits).text(in: language))
    }
    return .success(result)
  }

  private func diff(
    of input: UnitInput,
    _ comparison: VerdictComparison,
    _ language: Language,
    _ today: CivilDate
  ) -> Result<UnitDiff, Refusal> {
    let source: SourceFile
    switch input {
    case .problem(let problem):
      return .failure(Refusal(text: problem.text(in: language), status: .notAudited))
    case .text(let file, _): source = file
    case .file(let path, _):
      do {
        source = try InputFile.read(path, name: path, limit: LineReader.limit)
      } catch {
        let problem = CommandProblem.unreadable(name: path, error)
        return .failure(Refusal(text: problem.text(in: language), status: .notAudited))
      }
    }
    do throws(EvidenceFailure) {
      let parsed = try ParsedEvidence.parse(source)
      return .success(try comparison.compare(parsed, asOf: asOf, today: today))
    } catch {
      let renderer = DiagnosticRenderer(files: [source], language: language, color: false)
      return .failure(Refusal(text: renderer.render(error.diagnostics), status: .notAudited))
    }
  }
}
