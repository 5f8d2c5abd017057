import Diagnostics
import Evidence
import Papers
import Terms

extension PaperRun {
  /// Writes the paper that `make` makes of the unit's evidence, and of the visit in the file `visit` where one is
  /// named.
  func write(
    about unit: UnitPaperOptions,
    visit: String?,
    _ make: (VisitedUnit) throws(Refusal) -> Paper
  ) -> ExitStatus {
    write(reading: [unit.unit] + (visit.map { [$0] } ?? [])) { () throws(Refusal) in
      let read = try read(unit, visit: visit)
      return Made(
        paper: try make(read),
        warnings: read.warnings,
        inputs: Self.inputs(of: read, at: unit.unit)
      )
    }
  }

  /// Writes the paper that `make` makes of the unit's evidence and of the visit in the file `visit`.
  func write(
    about unit: UnitPaperOptions,
    visit: String,
    _ make: (VisitedUnit, VisitRecord) throws(Refusal) -> Paper
  ) -> ExitStatus {
    write(about: unit, visit: visit as String?) { (read) throws(Refusal) in
      guard let record = read.visit else {
        let language = options.language(in: surroundings)
        throw Refusal(PaperMessages.noVisit(visit), in: language, status: .notAudited)
      }
      return try make(read, record)
    }
  }

  private func read(_ unit: UnitPaperOptions, visit: String?) throws(Refusal) -> VisitedUnit {
    let language = options.language(in: surroundings)
    let isColoured = options.common.color.isOn(
      terminal: surroundings.errorsAreTerminal,
      variables: surroundings.variables
    )
    if unit.unit == "-" && visit == "-" {
      throw Refusal(PaperMessages.inputTwice, in: language, status: .usage)
    }
    let reader = UnitReader(
      library: RuleLibrary(RuleFolder(given: options.common.rules, in: surroundings)),
      today: surroundings.today,
      asOf: options.asOf,
      language: options.common.lang ?? surroundings.language,
      skipsFiles: unit.skipFiles,
      colorsErrors: isColoured
    )
    let evidence = try file(unit.unit)
    let folder = unit.unit == "-" ? nil : Paths.folder(of: unit.unit)
    let overlay: SourceFile?
    if let visit { overlay = try file(visit) } else { overlay = nil }
    do throws(UnitFailure) {
      return try reader.read(evidence, folder: folder, visit: overlay)
    } catch {
      throw Refusal(text: error.text(in: language, color: isColoured), status: error.status)
    }
  }

  /// The file at `path`, `-` for standard input.
  private func file(_ path: String) throws(Refusal) -> SourceFile {
    let language = options.language(in: surroundings)
    do throws(InputError) {
      guard path != "-" else {
        var input = surroundings.input
        return try InputFile.read(&input, name: "<stdin>", limit: LineReader.limit)
      }
      return try InputFile.read(path, name: path, limit: LineReader.limit)
    } catch {
      guard error == .missing else {
        let text = CommandProblem.unreadable(name: path, error).text(in: language)
        throw Refusal(text: text, status: .notAudited)
      }
      let (text, help) = PaperMessages.noFile(
        path,
        nearest: Folder.nearest(to: path, endings: ["yaml", "yml", "json"])
      )
      throw Refusal(text, help: help, in: language, status: .notAudited)
    }
  }

  /// The files that stand behind a unit that was read from `path`: its rules, and the papers that it attached.
  private static func inputs(of unit: VisitedUnit, at path: String) -> [String] {
    let folder = Paths.folder(of: path)
    return unit.rules.paths + unit.evidence.attachments.map { "\(folder)/\($0.path.value)" }
  }
}
