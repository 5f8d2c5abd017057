import ArgumentParser
import Diagnostics
import Engine
import Rules
import Terms
import Workbench

/// `gdcheck rules roll FROM TO`: next year's rule set from this year's.
struct RollCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roll",
    abstract: help(
      vi: "Lập bộ quy tắc năm sau từ bộ năm nay.",
      en: "Make next year's rule set from this year's."
    ),
    discussion: help(
      vi: """
        Ví dụ:
          gdcheck rules roll 2022 2023
          gdcheck rules roll 2022 2023 --plan ke-hoach-2023.txt --old-plan ke-hoach-2022.txt

        Chép plan.yaml, obligations/ và tests/ sang thư mục năm sau, giữ chú thích, cách trình bày và mã nghĩa \
        vụ; chuyển ngày trong bài thử; ghi việc cần làm vào ROLL.md. Chạy lại thì làm tiếp: chỗ người đã sửa \
        được giữ nguyên.

        Mã kết thúc: 0 xong; 1 có chỗ người đã sửa nên không ghi điều mới vào; 2 không đọc được bộ quy tắc \
        hoặc kế hoạch, hoặc bộ đã chuyển có lỗi; 64 sai câu lệnh; 74 không ghi được.
        """,
      en: """
        Examples:
          gdcheck rules roll 2022 2023
          gdcheck rules roll 2022 2023 --plan plan-2023.txt --old-plan plan-2022.txt

        Copies plan.yaml, obligations/ and tests/ into the next year's folder with their comments, layout and \
        ids, moves the dates of tests, and writes what is left to do into ROLL.md. Run again it continues: what a \
        person has edited stays.

        Exit codes: 0 done; 1 something new was not written where a person had edited; 2 the rules or a plan could \
        not be read, or the rolled set has errors; 64 wrong usage; 74 something could not be written.
        """
    )
  )

  @Argument(
    help: ArgumentHelp(help(vi: "Năm đã có bộ quy tắc.", en: "The year that has rules."), valueName: "from")
  )
  var from: Int

  @Argument(help: ArgumentHelp(help(vi: "Năm cần lập.", en: "The year to make."), valueName: "to"))
  var to: Int

  @Option(
    name: .long,
    help: ArgumentHelp(
      help(
        vi: "Văn bản kế hoạch mới: đối chiếu điều khoản và chuyển số điều khoản.",
        en: "The new plan's text: align its clauses and carry their numbers over."
      ),
      valueName: "file"
    ),
    completion: .file()
  )
  var plan: String?

  @Option(
    name: .customLong("old-plan"),
    help: ArgumentHelp(
      help(
        vi: "Văn bản kế hoạch cũ: để nhận ra điều khoản đổi lời, tách, nhập.",
        en: "The old plan's text: to know clauses that were reworded, split or merged."
      ),
      valueName: "file"
    ),
    completion: .file()
  )
  var oldPlan: String?

  @Option(
    name: .long,
    help: ArgumentHelp(help(vi: "Số của kế hoạch mới.", en: "The new plan's number."), valueName: "number")
  )
  var number: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      help(vi: "Ngày ban hành kế hoạch mới.", en: "The day on which it was issued."),
      valueName: "dd/mm/yyyy"
    )
  )
  var issued: CivilDate?

  /// How many clauses a plan may have: each is compared with each, and no plan comes near.
  private static let mostClauses = 2000

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard CivilDate.years.contains(from), CivilDate.years.contains(to), to > from else {
      throw ValidationError(
        help(vi: "năm sau phải lớn hơn năm trước", en: "the year to make must follow the other")
      )
    }
    if oldPlan != nil && plan == nil {
      throw ValidationError(help(vi: "--old-plan cần có --plan", en: "--old-plan needs --plan"))
    }
  }

  func run() throws {
    let status = run(in: .process())
    if status != .clean { throw status.code }
  }

  /// Runs the command in `surroundings`.
  func run(in surroundings: Surroundings) -> ExitStatus {
    let chosen = common.lang ?? surroundings.language
    return surroundings.answering(in: chosen ?? .vietnamese) {
      common.ruleSet(year: from, in: surroundings).flatMap { rules in
        let language = chosen ?? rules.program.rules.source.plan.language
        do throws(RollProblem) {
          let run = RollRun(rules, to: to, language: language)
          return .success(try run.roll(try source(rules)))
        } catch {
          return .failure(error.refusal(in: language))
        }
      }
    }
  }

  /// What there is to roll.
  private func source(_ rules: LoadedRules) throws(RollProblem) -> Roll.Source {
    guard rules.program.rules.source.plan.year == from else {
      throw .otherYear(folder: rules.folder, year: rules.program.rules.source.plan.year)
    }
    var source = try RollRun.source(rules)
    source.plan = try text(plan)
    source.oldPlan = try text(oldPlan)
    source.number = number
    source.issued = issued
    return source
  }

  private func text(_ path: String?) throws(RollProblem) -> SourceFile? {
    guard let path else { return nil }
    let file: SourceFile
    do {
      file = try InputFile.read(path, name: path, limit: RuleFolder.fileLimit)
    } catch {
      throw .command(.unreadable(name: path, error))
    }
    let count = PlanText(file).clauses.count
    guard count > 0 else { throw .noClauses(path) }
    guard count <= Self.mostClauses else { throw .tooManyClauses(path, most: Self.mostClauses) }
    return file
  }
}
