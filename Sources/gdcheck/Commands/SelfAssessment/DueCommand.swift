import ArgumentParser
import Diagnostics
import Evidence
import Reports
import SelfAssessment
import Terms

/// `gdcheck due UNIT`: what is overdue, due and coming, by date.
struct DueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due",
    abstract: help(
      vi: "Liệt kê việc quá hạn, đến hạn và sắp tới của đơn vị, theo ngày.",
      en: "List what is overdue, due and coming for a unit, by date."
    ),
    discussion: help(
      vi: """
        Mỗi thời hạn một mục: việc gì, còn thiếu gì, còn làm được gì. Việc lặp lại có mỗi kỳ một mục. Việc đã đạt \
        không còn trong danh sách.

        Mã kết thúc: 0 khi không có gì quá hạn, 1 khi có việc quá hạn mà không được hoãn, 2 khi hồ sơ không đọc được.

        Ví dụ:
          gdcheck due phuong-12.yaml
          gdcheck due phuong-12.yaml --within 2w
          gdcheck due phuong-12.yaml --as-of 30/09/2022 --format json
        """,
      en: """
        Each date is an entry: the duty, what is missing, and what can still be done. A duty with a rhythm has an \
        entry for each of its windows. What is met leaves the list.

        Exit codes: 0 where nothing is overdue, 1 where something is and no waiver covers it, 2 where the evidence \
        can't be read.

        Examples:
          gdcheck due ward-12.yaml
          gdcheck due ward-12.yaml --within 2w
          gdcheck due ward-12.yaml --as-of 30/09/2022 --format json
        """
    )
  )

  @Argument(
    help: ArgumentHelp(
      help(
        vi: "Tệp hồ sơ của đơn vị; - là đầu vào chuẩn.",
        en: "The unit's evidence; - is standard input."
      ),
      valueName: "unit"
    ),
    completion: .file(extensions: ["yaml", "yml", "json"])
  )
  var unit: String

  @Option(
    name: .long,
    help: ArgumentHelp(
      help(
        vi: "Thế nào là sắp đến hạn: 30d (ngày), 2w (tuần), 3m (tháng), hoặc số ngày.",
        en: "What is soon: 30d (days), 2w (weeks), 3m (months), or a number of days."
      ),
      valueName: "time"
    ),
    transform: DueSpan.init(argument:)
  )
  var within = DueSpan.days(30)

  @OptionGroup var reading: UnitReadingOptions

  @Option(
    name: .long,
    help: ArgumentHelp(help(vi: "Dạng kết quả: text, json.", en: "The format: text, json."))
  )
  var format: AnswerFormat = .text

  @OptionGroup var file: OutputOption

  @Flag(
    name: .customLong("exit-zero"),
    help: ArgumentHelp(
      help(vi: "Kết thúc bằng 0 dù có việc quá hạn.", en: "Exit with 0 even where something is overdue.")
    )
  )
  var exitZero = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    try reading.check(unit: unit)
  }

  func run() throws {
    let status = run(in: .process())
    if status != .clean { throw status.code }
  }

  /// Runs the command in `surroundings`.
  func run(in surroundings: Surroundings) -> ExitStatus {
    let language = common.lang ?? surroundings.language ?? .vietnamese
    if let problem = reading.problem(writing: file.output, unit: unit) {
      return surroundings.delivering(in: language) { .failure(problem.refusal(in: language)) }
    }
    return surroundings.writing(to: file.output, in: language) { surroundings in
      surroundings.answering(in: language) {
        do throws(Refusal) {
          let read = try reading.read(unit, common, in: surroundings)
          return .success(try answer(read, in: surroundings))
        } catch {
          return .failure(error)
        }
      }
    }
  }

  private func answer(_ read: VisitedUnit, in surroundings: Surroundings) throws(Refusal) -> RuleSetAnswer {
    let list = DueList(read.audit, within: within)
    let isOverdue = !list.entries(in: .overdue).isEmpty
    return RuleSetAnswer(
      text: try text(of: list, read, in: surroundings),
      status: isOverdue && !exitZero ? .failures : .clean
    )
  }

  private func text(
    of list: DueList,
    _ read: VisitedUnit,
    in surroundings: Surroundings
  ) throws(Refusal) -> String {
    let rules = read.rules.reported
    switch format {
    case .text:
      let isColoured = common.color.isOn(
        terminal: surroundings.outputIsTerminal,
        variables: surroundings.variables
      )
      let report = DueReport(
        rules,
        language: read.language,
        style: isColoured ? .ansi : .plain,
        asOfSource: read.asOfSource
      )
      return report.render(list, file: unit == "-" ? nil : escapedForDisplay(unit), exitZero: exitZero)
    case .json:
      do throws(JSONFailure) {
        return try DueJSON(rules, language: read.language, asOfSource: read.asOfSource).render(list)
      } catch {
        throw Refusal(text: CommandProblem.unwritable.text(in: read.language), status: .notAudited)
      }
    }
  }
}

extension DueSpan {
  /// A stretch of time as an option names it.
  init(argument: String) throws {
    guard let span = DueSpan(argument) else {
      throw ValidationError(
        help(
          vi: "viết như 30d, 2w hoặc 3m, hay một số ngày; dài nhất là 366d, 52w, 12m",
          en: "write 30d, 2w or 3m, or a number of days; at most 366d, 52w or 12m"
        )
      )
    }
    self = span
  }
}
