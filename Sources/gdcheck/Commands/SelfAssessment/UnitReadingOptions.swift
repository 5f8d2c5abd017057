import ArgumentParser
import Diagnostics
import Evidence
import Terms

/// How a command about one unit reads its evidence: as of which date, and with which visit laid over it.
struct UnitReadingOptions: ParsableArguments {
  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      help(
        vi: "Tính đến ngày này; nếu không có: ngày Đoàn làm việc, ngày ghi trong hồ sơ, rồi hôm nay.",
        en: "The date to see from; else the visit's, else the evidence's own as_of, else today."
      ),
      valueName: "dd/mm/yyyy"
    )
  )
  var asOf: CivilDate?

  @Option(
    name: .long,
    help: ArgumentHelp(
      help(
        vi: "Tệp ghi của Đoàn kiểm tra: những gì đã đối chiếu, không chấp nhận, nhận định, cho hoãn.",
        en: "What the team checked, rejected, judged and waived at its visit."
      ),
      valueName: "file"
    ),
    completion: .file(extensions: ["yaml", "yml", "json"])
  )
  var visit: String?

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

  /// Refuses a visit from standard input.
  func check(unit: String) throws {
    guard visit == "-" else { return }
    throw ValidationError(
      help(
        vi: "--visit đọc từ tệp, không đọc từ đầu vào chuẩn",
        en: "--visit reads a file, not standard input"
      )
    )
  }

  /// Why `output` must not be written, where it is what is read.
  func problem(writing output: String?, unit: String) -> SealedFileProblem? {
    guard let output else { return nil }
    let inputs = [unit] + (visit.map { [$0] } ?? [])
    return inputs.first { InputFile.isSame($0, output) }.map { .isInput($0) }
  }

  /// The unit in the file at `path`, `-` for standard input, audited; what was remarked on the way is told on the
  /// error output.
  func read(
    _ path: String,
    _ common: CommonOptions,
    in surroundings: Surroundings
  ) throws(Refusal) -> VisitedUnit {
    let chosen = common.lang ?? surroundings.language
    let isColoured = common.color.isOn(
      terminal: surroundings.errorsAreTerminal,
      variables: surroundings.variables
    )
    let reader = UnitReader(
      library: RuleLibrary(RuleFolder(given: common.rules, in: surroundings)),
      today: surroundings.today,
      asOf: asOf,
      language: chosen,
      skipsFiles: skipFiles,
      colorsErrors: isColoured
    )
    let unit: VisitedUnit
    do throws(UnitFailure) {
      unit =
        path == "-"
        ? try reader.read(standardInput(surroundings, chosen), folder: nil, visit: try visit.map(reader.file))
        : try reader.read(path, visit: visit)
    } catch {
      throw Refusal(text: error.text(in: chosen ?? .vietnamese, color: isColoured), status: error.status)
    }
    do throws(OutputError) {
      try surroundings.errors.write(unit.warnings)
    } catch {
      throw Refusal(text: "", status: .output)
    }
    return unit
  }

  private func standardInput(
    _ surroundings: Surroundings,
    _ language: Language?
  ) throws(UnitFailure) -> SourceFile {
    var input = surroundings.input
    do throws(InputError) {
      return try InputFile.read(&input, name: "<stdin>", limit: LineReader.limit)
    } catch {
      throw UnitFailure("<stdin>", .unreadable(name: "<stdin>", error), in: language ?? .vietnamese)
    }
  }
}
