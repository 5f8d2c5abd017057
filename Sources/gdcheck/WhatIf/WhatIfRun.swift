import Diagnostics
import Engine
import Evidence
import Reports
import Rules
import SelfAssessment
import Terms

/// One run of `gdcheck audit UNIT --what-if FILE`: the unit audited without the further records and with them.
///
/// It ends as the audit with them does, since that is the question: would this do?
struct WhatIfRun {
  private let request: AuditRequest
  /// The file of the further records; `-` is standard input.
  private let further: String
  private let surroundings: Surroundings

  init(_ request: AuditRequest, further: String, in surroundings: Surroundings) {
    self.request = request
    self.further = further
    self.surroundings = surroundings
  }

  /// Runs it.
  func run() -> ExitStatus {
    surroundings.writing(to: mistake == nil ? output.path : nil, in: language) { surroundings in
      surroundings.answering(in: language) {
        if let mistake { return .failure(mistake) }
        do throws(UnitFailure) {
          return try answer(in: surroundings)
        } catch {
          return .failure(Refusal(text: error.text(in: language, color: colorsErrors), status: error.status))
        }
      }
    }
  }

  /// What is wrong with the command line that only the files can tell.
  private var mistake: Refusal? {
    if let name = request.files.first, InputFile.kind(of: name) == .folder || InputQueue.holdsStream(name) {
      return Refusal(
        WhatIfMessages.ofMany(name).text,
        help: WhatIfMessages.ofMany(name).help,
        in: language,
        status: .usage
      )
    }
    guard let path = output.path else { return nil }
    let inputs = request.files + [request.visit, further].compactMap { $0 }
    return inputs.first { InputFile.isSame($0, path) }.map { name in
      SealedFileProblem.isInput(name).refusal(in: language)
    }
  }

  private func answer(in surroundings: Surroundings) throws(UnitFailure) -> Result<RuleSetAnswer, Refusal> {
    let (unit, files) = try unit()
    // Where the error output fails there is nobody left to tell; the exit status still says it.
    try? surroundings.errors.write(unit.warnings)
    let obligations = unit.rules.program.rules.source.obligations
    let selection = Selection(request.only)
    let whatIf = WhatIf(unit.rules.program, after: unit.audit) { finding in
      selection.takes(obligations[finding.obligation])
    }
    let isColoured = request.color.isOn(
      terminal: surroundings.outputIsTerminal,
      variables: surroundings.variables
    )
    let report = WhatIfReport(
      whatIf,
      unit.rules.reported,
      files: files,
      language: unit.language,
      style: isColoured ? .ansi : .plain,
      WhatIfReport.Setting(
        asOfSource: unit.asOfSource,
        scope: request.failOn == .must ? .must : .any,
        shown: request.verdicts,
        ignoresFailures: request.exitZero
      )
    )
    let status: ExitStatus = report.failures > 0 && !request.exitZero ? .failures : .clean
    do throws(JSONFailure) {
      let text =
        output.format == .json ? try report.json() : request.isQuiet ? report.line() : report.render()
      return .success(RuleSetAnswer(text: text, status: status))
    } catch {
      throw UnitFailure(unit.evidence.source.name, .unwritable, in: language)
    }
  }

  /// The unit audited with the further records, and the files by their numbers in spans.
  func unit() throws(UnitFailure) -> (unit: VisitedUnit, files: [SourceFile]) {
    let reader = UnitReader(
      library: RuleLibrary(
        RuleFolder(given: request.rules, in: surroundings),
        selection: Selection(request.only)
      ),
      today: surroundings.today,
      asOf: request.asOf,
      language: request.language,
      skipsFiles: request.skipsFiles,
      colorsErrors: colorsErrors
    )
    var failure: UnitFailure?
    func source(_ name: String) -> SourceFile? {
      do throws(UnitFailure) {
        return try name == "-" ? standardInput() : reader.file(name)
      } catch {
        failure = failure.map { $0.and(error) } ?? error
        return nil
      }
    }
    let name = request.files.first ?? "-"
    let evidence = source(name)
    let visit = request.visit.flatMap(source)
    let records = source(further)
    if let failure { throw failure }
    guard let evidence, let records else { throw UnitFailure(name, .noSuchFile(name), in: language) }
    let unit = try reader.read(
      evidence,
      folder: Self.folder(of: name),
      visit: visit,
      further: FurtherFile(source: records, folder: Self.folder(of: further))
    )
    return (unit, [evidence] + (visit.map { [$0] } ?? []) + [records])
  }

  private static func folder(of name: String) -> String? {
    name == "-" ? nil : Paths.folder(of: name)
  }

  private func standardInput() throws(UnitFailure) -> SourceFile {
    var input = surroundings.input
    do {
      return try InputFile.read(&input, name: "<stdin>", limit: LineReader.limit)
    } catch {
      throw UnitFailure("<stdin>", .unreadable(name: "<stdin>", error), in: language)
    }
  }

  /// Where the answer goes; the command line has been held to one.
  private var output: OutputTarget { request.outputs.first ?? OutputTarget(format: .text) }

  private var language: Language { request.language ?? .vietnamese }

  private var colorsErrors: Bool {
    request.color.isOn(terminal: surroundings.errorsAreTerminal, variables: surroundings.variables)
  }
}

extension AuditRequest {
  /// Runs it once, whichever of the ways of an audit it asks for.
  func run(in surroundings: Surroundings) -> ExitStatus {
    if let whatIf { return WhatIfRun(self, further: whatIf, in: surroundings).run() }
    return AuditRun(self, in: surroundings).run()
  }
}
