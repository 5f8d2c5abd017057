import ArgumentParser
import Diagnostics
import Engine
import Evidence
import Papers
import Reports
import Rules
import Terms

/// `gdcheck visit new UNIT`: the file of a visit, ready to be filled in.
struct VisitNewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: help(
      vi: "Soạn tệp ghi của Đoàn kiểm tra, để điền khi làm việc với đơn vị.",
      en: "Write the file of a visit, ready to be filled in."
    ),
    discussion: help(
      vi: """
        Tệp có sẵn các bản ghi cần mở, theo thứ tự mở hồ sơ, các câu hỏi cần người nhận định, và những nghĩa vụ chưa \
        đạt. Mọi việc chưa làm đứng sau dấu #: làm xong thì bỏ dấu. Hồ sơ của đơn vị không bị thay đổi.

        Ví dụ:
          gdcheck visit new phong-y-te.yaml --date 05/12/2022 -o doan.yaml
          gdcheck visit new phong-y-te.yaml --lead "Nguyễn Thị A" -o doan.yaml
        """,
      en: """
        It lists the records to open, in the order of opening the files, the questions that a person must answer, and \
        what is not met. Whatever is not done yet stands behind a #, which is taken off once it is. The unit's own file \
        is never altered.

        Examples:
          gdcheck visit new health-office.yaml --date 05/12/2022 -o visit.yaml
          gdcheck visit new health-office.yaml --lead "Nguyễn Thị A" -o visit.yaml
        """
    )
  )

  @Argument(
    help: ArgumentHelp(
      help(vi: "Tệp hồ sơ của đơn vị được kiểm tra.", en: "The evidence of the unit that is visited."),
      valueName: "unit"
    ),
    completion: .file(extensions: ["yaml", "yml", "json"])
  )
  var unit: String

  @Option(
    name: .long,
    help: ArgumentHelp(
      help(vi: "Ngày làm việc với đơn vị; nếu không có: hôm nay.", en: "The day of the visit; else today."),
      valueName: "dd/mm/yyyy"
    )
  )
  var date: CivilDate?

  @Option(
    name: .long,
    help: ArgumentHelp(
      help(vi: "Họ tên trưởng đoàn.", en: "The name of who leads the team."),
      valueName: "name"
    )
  )
  var lead: String?

  @OptionGroup var target: SealedOutputOption

  @Flag(
    name: .customLong("skip-files"),
    help: ArgumentHelp(
      help(
        vi: "Không mở các tệp đính kèm mà hồ sơ nêu tên.",
        en: "Do not open the attached files that the evidence names."
      )
    )
  )
  var skipFiles = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard let lead else { return }
    let isName =
      lead.unicodeScalars.contains { !$0.properties.isWhitespace } && lead.unicodeScalars.count <= 300
    // What breaks a line or turns it round is no part of a name.
    if !isName || lead.unicodeScalars.contains(where: \.isUnsafeToPrint) {
      throw ValidationError(
        help(vi: "--lead phải là họ tên, trên một dòng", en: "--lead takes a name, on one line")
      )
    }
  }

  func run() throws {
    let status = run(in: .process())
    if status != .clean { throw status.code }
  }

  /// Runs the command in `surroundings`.
  func run(in surroundings: Surroundings) -> ExitStatus {
    surroundings.delivering(in: common.lang ?? surroundings.language ?? .vietnamese) {
      do throws(Refusal) {
        return .success(try answer(in: surroundings))
      } catch {
        return .failure(error)
      }
    }
  }

  /// The file, or what is said of it once it is written.
  private func answer(in surroundings: Surroundings) throws(Refusal) -> String {
    let chosen = common.lang ?? surroundings.language
    let file = target.target(keeping: [unit])
    do throws(SealedFileProblem) {
      try file?.check()
    } catch {
      throw error.refusal(in: chosen ?? .vietnamese)
    }
    let read = try read(in: surroundings)
    let visit = VisitForm(
      for: read.audit,
      read.rules.reported,
      lead: lead,
      name: file?.path ?? "visit.yaml",
      in: read.language
    )
    let bytes = Array(visit.text().utf8)
    guard let file else { return String(decoding: Seal.yaml.sealed(bytes) ?? bytes, as: UTF8.self) }
    do throws(SealedFileProblem) {
      try file.write(bytes, under: .yaml)
    } catch {
      throw error.refusal(in: read.language)
    }
    return VisitNewWords.written(visit, unit: unit, file: file.path)[read.language]
  }

  /// The unit, audited on the day of the visit.
  private func read(in surroundings: Surroundings) throws(Refusal) -> VisitedUnit {
    let chosen = common.lang ?? surroundings.language
    let isColoured = common.color.isOn(
      terminal: surroundings.errorsAreTerminal,
      variables: surroundings.variables
    )
    let day = date ?? surroundings.today
    let reader = UnitReader(
      library: RuleLibrary(RuleFolder(given: common.rules, in: surroundings)),
      today: surroundings.today,
      asOf: day,
      language: chosen,
      skipsFiles: skipFiles,
      colorsErrors: isColoured
    )
    let read: VisitedUnit
    do throws(UnitFailure) {
      read = try reader.read(unit)
    } catch {
      throw Refusal(text: error.text(in: chosen ?? .vietnamese, color: isColoured), status: error.status)
    }
    do throws(OutputError) {
      try surroundings.errors.write(read.warnings)
    } catch {
      throw Refusal(text: "", status: .output)
    }
    try check(day, of: read)
    return read
  }

  /// Makes sure that a visit can have been on `day`, as a visit's file has to say it.
  private func check(_ day: CivilDate, of read: VisitedUnit) throws(Refusal) {
    let year = read.evidence.year
    guard let first = Period.year.range(in: year)?.first, let last = Period.year.range(in: year + 1)?.last
    else { return }
    let problem: (text: LocalText, help: LocalText)
    if day < first || day > last {
      problem = VisitNewWords.farOff(day, year: year, read.evidence.asOf ?? first, last)
    } else if let complete = read.evidence.asOf, day < complete {
      problem = VisitNewWords.beforeEvidence(day, complete, file: unit)
    } else {
      return
    }
    throw Refusal(problem.text, help: problem.help, in: read.language, status: .notAudited)
  }
}
