import ArgumentParser
import Engine
import Glibc
import Rules
import Terms

/// `gdcheck audit FILE…`: the main job.
struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    // Parsed by itself (see `GDCheck.command(for:)`) it need not look for a request for completions, which is the
    // whole program's.
    _superCommandName: "gdcheck",
    abstract: help(
      vi: "Đánh giá hồ sơ của một hay nhiều đơn vị.",
      en: "Audit the evidence of one or more units."
    ),
    discussion: help(
      vi: """
        Ví dụ:
          gdcheck audit phong-y-te.yaml
          gdcheck audit phong-y-te.yaml --as-of 30/06/2022 --verdict fail,pending
          gdcheck audit phong-y-te.yaml --visit doan-kiem-tra.yaml
          gdcheck audit phong-y-te.yaml --what-if du-kien.yaml
          gdcheck audit phong-y-te.yaml --watch
          gdcheck audit ho-so/ --quiet
          gdcheck audit --format json -o ket-qua.json ho-so/
          cat don-vi.ndjson | gdcheck audit - --ndjson --quiet
        """,
      en: """
        Examples:
          gdcheck audit health-office.yaml
          gdcheck audit health-office.yaml --as-of 30/06/2022 --verdict fail,pending
          gdcheck audit health-office.yaml --visit visit.yaml
          gdcheck audit health-office.yaml --what-if planned.yaml
          gdcheck audit health-office.yaml --watch
          gdcheck audit evidence/ --quiet
          gdcheck audit --format json -o findings.json evidence/
          cat units.ndjson | gdcheck audit - --ndjson --quiet
        """
    )
  )

  @Argument(
    help: ArgumentHelp(
      help(
        vi: "Tệp hồ sơ, thư mục hồ sơ, hoặc - để đọc từ đầu vào chuẩn.",
        en: "Evidence files, folders of them, or - for standard input."
      ),
      valueName: "file"
    ),
    completion: .file(extensions: ["yaml", "yml", "json", "ndjson", "jsonl"])
  )
  var files: [String]

  @OptionGroup var common: CommonOptions

  @Option(
    name: .long,
    help: ArgumentHelp(
      help(
        vi:
          "Tệp của đoàn kiểm tra: điều đã đối chiếu, không chấp nhận, nhận định, cho hoãn; với đúng một hồ sơ.",
        en: "What the team checked, rejected, judged and waived at its visit; with one evidence file."
      ),
      valueName: "file"
    ),
    completion: .file(extensions: ["yaml", "yml", "json"])
  )
  var visit: String?

  @Option(
    name: .customLong("what-if"),
    help: ArgumentHelp(
      help(
        vi:
          "Cho biết điều gì thay đổi nếu thêm các mục trong tệp này (- là đầu vào chuẩn); với đúng một hồ sơ.",
        en:
          "Tell what the further records in this file (- is standard input) would change; with one evidence file."
      ),
      discussion: help(
        vi: "Mã kết thúc là của kết quả khi đã thêm. Dạng: text, json.",
        en: "The exit code is that of the audit with them. Formats: text, json."
      ),
      valueName: "file"
    ),
    completion: .file(extensions: ["yaml", "yml", "json"])
  )
  var whatIf: String?

  @Flag(
    name: .long,
    help: ArgumentHelp(
      help(
        vi: "Đánh giá lại mỗi khi tệp hồ sơ hay quy tắc được lưu, đến khi nhấn Ctrl-C.",
        en: "Audit again each time the evidence or the rules are saved, until Ctrl-C."
      )
    )
  )
  var watch = false

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      help(
        vi:
          "Đánh giá tính đến ngày này; nếu không có: ngày Đoàn làm việc, ngày ghi trong hồ sơ, rồi hôm nay.",
        en: "The date the verdicts are for; else the visit's, else the evidence's own as_of, else today."
      ),
      valueName: "dd/mm/yyyy"
    )
  )
  var asOf: CivilDate?

  @OptionGroup var output: FindingsOutputOptions

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

  @Option(
    name: .long,
    parsing: .singleValue,
    help: ArgumentHelp(
      help(
        vi: "Chỉ in những kết luận này, cách nhau bằng dấu phẩy; mã kết thúc không đổi.",
        en: "Print only these verdicts, separated by commas; the exit code stays the same."
      ),
      valueName: "verdicts"
    )
  )
  var verdict: [String] = []

  @Option(
    name: .customLong("fail-on"),
    help: ArgumentHelp(
      help(
        vi:
          "Điều gì chưa đạt thì mã kết thúc là 1: requested (mọi nghĩa vụ) hoặc must (trừ điều được đề nghị).",
        en: "What counts for exit code 1: requested (everything) or must (not what the plan only asks for)."
      ),
      valueName: "force"
    )
  )
  var failOn: Force = .requested

  @Flag(
    name: .customLong("exit-zero"),
    help: ArgumentHelp(
      help(
        vi: "Kết thúc bằng 0 dù có nghĩa vụ chưa đạt.",
        en: "Exit with 0 even where a finding fails."
      )
    )
  )
  var exitZero = false

  @Flag(
    name: .shortAndLong,
    help: ArgumentHelp(
      help(
        vi: "Mỗi đơn vị một dòng, không có bảng ở cuối.",
        en: "One line a unit, and no table at the end."
      )
    )
  )
  var quiet = false

  @Flag(
    name: .long,
    help: ArgumentHelp(
      help(
        vi: "Với nhiều đơn vị: in đầy đủ kết quả của từng đơn vị, không chỉ một dòng.",
        en: "Of many units tell everything, not a line each."
      )
    )
  )
  var details = false

  @Flag(
    name: .long,
    help: ArgumentHelp(
      help(
        vi: "Đầu vào chuẩn có mỗi dòng một đơn vị (JSON Lines).",
        en: "Standard input holds a unit a line (JSON Lines)."
      )
    )
  )
  var ndjson = false

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

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      help(vi: "Số đơn vị đánh giá cùng lúc; 0 là theo số lõi.", en: "Units at a time; 0 takes one a core."),
      valueName: "n"
    )
  )
  var jobs = 0

  func validate() throws {
    if files.isEmpty {
      throw ValidationError(help(vi: "thiếu tệp hồ sơ cần đánh giá", en: "name the evidence to audit"))
    }
    if visit != nil, files.count > 1 || ndjson {
      throw ValidationError(help(vi: "--visit cần đúng một tệp hồ sơ", en: "--visit takes one evidence file"))
    }
    if visit == "-" {
      throw ValidationError(
        help(
          vi: "--visit đọc từ tệp, không đọc từ đầu vào chuẩn",
          en: "--visit reads a file, not standard input"
        )
      )
    }
    if !(0...256).contains(jobs) {
      throw ValidationError(help(vi: "--jobs từ 0 đến 256", en: "--jobs takes 0 to 256"))
    }
    if Self.names(in: only).contains("") {
      throw ValidationError(help(vi: "--only có một tên trống", en: "--only holds an empty name"))
    }
    _ = try verdicts()
    try OneUnitOptions(self).validate()
  }

  func run() {
    if whatIf != nil || watch { Glibc.exit(run(in: .process()).rawValue) }
    // The process ends while its rules still stand: to take them apart would cost a short run as much as its unit.
    let run = auditRun(in: .process())
    withExtendedLifetime(run) { Glibc.exit(run.run().rawValue) }
  }

  /// Runs the command in `surroundings`.
  func run(in surroundings: Surroundings) -> ExitStatus {
    let request = request(in: surroundings)
    if watch { return request.watching(in: surroundings) }
    return request.run(in: surroundings)
  }

  private func auditRun(in surroundings: Surroundings) -> AuditRun {
    AuditRun(request(in: surroundings), in: surroundings)
  }

  /// What the command line asks for.
  func request(in surroundings: Surroundings) -> AuditRequest {
    AuditRequest(
      files: files,
      visit: visit,
      whatIf: whatIf,
      rules: common.rules,
      asOf: asOf,
      language: common.lang ?? surroundings.language,
      outputs: output.targets,
      isForExcel: output.excel,
      only: Self.names(in: only),
      verdicts: (try? verdicts()) ?? nil,
      failOn: failOn,
      exitZero: exitZero,
      isQuiet: quiet,
      wantsDetails: details,
      streamsInput: ndjson,
      skipsFiles: skipFiles,
      jobs: jobs,
      color: common.color
    )
  }

  /// What stands between the commas of an option's values; a part that is empty is kept, to be refused.
  private static func names(in values: [String]) -> [String] {
    values.flatMap { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
  }

  /// The verdicts named with `--verdict`, or nil for all.
  private func verdicts() throws -> Set<Verdict>? {
    guard !verdict.isEmpty else { return nil }
    var result: Set<Verdict> = []
    for name in Self.names(in: verdict) {
      guard let verdict = Verdict(rawValue: name) else {
        let known = Verdict.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError(
          help(
            vi: "không có kết luận '\(name)'; có: \(known)",
            en: "no verdict '\(name)'; there are: \(known)"
          )
        )
      }
      result.insert(verdict)
    }
    return result
  }
}

extension Force: WordArgument {}
