import ArgumentParser
import Reports
import Terms

/// `gdcheck fix UNIT`: asks for what is missing, and writes it into the unit's file.
struct FixCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fix",
    abstract: help(
      vi: "Hỏi lần lượt từng việc còn thiếu và ghi vào tệp hồ sơ của đơn vị.",
      en: "Ask for what is missing, thing by thing, and write it into the unit's file."
    ),
    discussion: help(
      vi: """
        Việc đến hạn trước được hỏi trước. Với mỗi việc: ghi việc đã làm mà chưa ghi, kèm giấy tờ cho việc đã ghi, \
        hoặc để sau. Câu trả lời được kiểm tra ngay. Trước khi ghi, bản ghi được cho xem và hỏi lại; phần còn lại của \
        tệp không thay đổi. Dừng lúc nào cũng được (q, Ctrl-D, Ctrl-C): tệp luôn nguyên vẹn. Chỉ ghi những gì đã có \
        thật. Câu trả lời cũng đọc được từ một tệp, mỗi dòng một câu.

        Mã kết thúc: 0 khi không còn việc nào chưa đạt, 1 khi còn, 2 khi tệp có lỗi.

        Ví dụ:
          gdcheck fix phuong-12.yaml
          gdcheck fix phuong-12.yaml --only III.3
          gdcheck fix phuong-12.yaml --as-of 31/12/2022
        """,
      en: """
        What is due first is asked first. Of each thing: record what was done but not recorded, attach a paper to what \
        is recorded, or put it off. Answers are checked at once. Before anything is written the record is shown and \
        asked about; the rest of the file stays as it is. You can stop at any point (q, Ctrl-D, Ctrl-C): the file is \
        always whole. Record only what really happened. Answers are read from a file too, one a line.

        Exit status: 0 once nothing fails, 1 while something does, 2 where the file has errors.

        Examples:
          gdcheck fix ward-12.yaml
          gdcheck fix ward-12.yaml --only III.3
          gdcheck fix ward-12.yaml --as-of 31/12/2022
        """
    )
  )

  @Argument(
    help: ArgumentHelp(
      help(vi: "Tệp hồ sơ của đơn vị.", en: "The unit's evidence file."),
      valueName: "unit"
    ),
    completion: .file(extensions: ["yaml", "yml", "json"])
  )
  var unit: String

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      help(
        vi: "Đánh giá tính đến ngày này; nếu không có: ngày ghi trong hồ sơ, rồi hôm nay.",
        en: "The date the verdicts are for; else the evidence's own as_of, else today."
      ),
      valueName: "dd/mm/yyyy"
    )
  )
  var asOf: CivilDate?

  @Option(
    name: .long,
    parsing: .singleValue,
    help: ArgumentHelp(
      help(
        vi: "Chỉ những nghĩa vụ hoặc điều khoản này (III.5 gồm cả III.5.4); cách nhau bằng dấu phẩy.",
        en: "Only these obligations or clauses (III.5 takes in III.5.4), separated by commas."
      ),
      valueName: "ids"
    )
  )
  var only: [String] = []

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
    if names.contains("") {
      throw ValidationError(help(vi: "--only có một tên trống", en: "--only holds an empty name"))
    }
  }

  /// What stands between the commas of `--only`.
  private var names: [String] {
    only.flatMap { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
  }

  func run() throws {
    let status = run(in: .process())
    if status != .clean { throw status.code }
  }

  /// Runs the command in `surroundings`.
  func run(in surroundings: Surroundings) -> ExitStatus {
    let selection = Selection(names)
    let isColoured = { common.color.isOn(terminal: $0, variables: surroundings.variables) }
    let run = FixRun(
      unit: unit,
      reader: UnitReader(
        library: RuleLibrary(RuleFolder(given: common.rules, in: surroundings), selection: selection),
        today: surroundings.today,
        asOf: asOf,
        language: common.lang ?? surroundings.language,
        skipsFiles: skipFiles,
        colorsErrors: isColoured(surroundings.errorsAreTerminal)
      ),
      selection: selection,
      style: isColoured(surroundings.outputIsTerminal) ? .ansi : .plain,
      surroundings: surroundings
    )
    return run.run()
  }
}
