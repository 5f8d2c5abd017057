import ArgumentParser
import Diagnostics
import Engine
import Reports
import Rules
import Terms
import Workbench

/// `gdcheck rules list`: the obligations of a rule set, by clause, agency or due date.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: help(
      vi: "Liệt kê các nghĩa vụ theo điều khoản, cơ quan hoặc hạn.",
      en: "List the obligations by clause, agency or due date."
    ),
    discussion: help(
      vi: """
        Ví dụ:
          gdcheck rules list --clause III.5
          gdcheck rules list --by due --agency ward-committee/12
          gdcheck rules list --by agency --format csv --excel -o nghia-vu.csv
        """,
      en: """
        Examples:
          gdcheck rules list --clause III.5
          gdcheck rules list --by due --agency ward-committee/12
          gdcheck rules list --by agency --format csv --excel -o obligations.csv
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
    help: ArgumentHelp(
      help(vi: "Xếp theo: clause, agency, due.", en: "Group by: clause, agency, due."),
      valueName: "order"
    )
  )
  var by: ObligationList.Order = .clause

  @Option(
    name: .long,
    help: ArgumentHelp(
      help(
        vi: "Chỉ những nghĩa vụ của cơ quan này, hoặc của một phường.",
        en: "Only what this agency owes, or one ward of it."
      ),
      valueName: "agency[/ward]"
    )
  )
  var agency: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      help(
        vi: "Chỉ điều khoản này (III.5 gồm cả III.5.4).",
        en: "Only this clause (III.5 takes in III.5.4)."
      ),
      valueName: "clause"
    )
  )
  var clause: String?

  @Option(
    name: .long,
    help: ArgumentHelp(help(vi: "Dạng kết quả: text, csv, json.", en: "The format: text, csv, json."))
  )
  var format: Format = .text

  @Flag(
    name: .long,
    help: ArgumentHelp(
      help(
        vi: "CSV cho bảng tính: dấu chấm phẩy, dấu UTF-8, ngày và tên cột cho người đọc.",
        en: "CSV for a spreadsheet: semicolons, a UTF-8 mark, dates and column names for people."
      )
    )
  )
  var excel = false

  @OptionGroup var file: OutputOption

  /// A form of the list.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case csv
    case json
  }

  func validate() throws {
    if excel, format != .csv {
      throw ValidationError(help(vi: "--excel chỉ đi với --format csv", en: "--excel goes with --format csv"))
    }
  }

  func run() throws {
    let status = run(in: .process())
    if status != .clean { throw status.code }
  }

  /// Runs the command in `surroundings`.
  func run(in surroundings: Surroundings) -> ExitStatus {
    surroundings.writing(to: file.output, in: common.lang ?? surroundings.language ?? .vietnamese) {
      surroundings in
      common.answering(about: folder, in: surroundings) { setting in
        do throws(Refusal) {
          let filter = try filter(in: setting)
          let program = setting.rules.program
          let list = ObligationList(program, by: by, filter, language: setting.language)
          return .success(RuleSetAnswer(text: try text(of: list, setting)))
        } catch {
          return .failure(error)
        }
      }
    }
  }

  private func text(of list: ObligationList, _ setting: RuleSetSetting) throws(Refusal) -> String {
    switch format {
    case .text: return list.text(style: setting.style)
    case .csv: return list.csv(excel ? .spreadsheet : .standard)
    case .json:
      do {
        return try list.json()
      } catch {
        throw Refusal(text: CommandProblem.unwritable.text(in: setting.language), status: .notAudited)
      }
    }
  }

  private func filter(in setting: RuleSetSetting) throws(Refusal) -> ObligationList.Filter {
    var filter = ObligationList.Filter(clause: clause)
    if let agency {
      do throws(UnitNameProblem) {
        let name = UnitName(agency)
        let named = try name.agency(in: setting.rules.program).agency
        filter.agency = named.code.value
        filter.ward = try name.ward(of: named)
      } catch {
        throw Refusal(error.message, help: error.help, in: setting.language, status: .usage)
      }
    }
    if let clause {
      let numbers = setting.rules.program.rules.source.plan.clauses.map(\.number.value)
      guard numbers.contains(where: { $0 == clause || $0.hasPrefix(clause + ".") }) else {
        throw Refusal(
          LocalText(
            vi: "kế hoạch không có điều khoản \(quoted(clause))",
            en: "the plan has no clause \(quoted(clause))"
          ),
          help: didYouMean(clause, among: numbers).first,
          in: setting.language,
          status: .usage
        )
      }
    }
    return filter
  }
}

extension ObligationList.Order: ExpressibleByArgument {}
