import Diagnostics
import Engine
import Evidence
import Reports
import Rules
import SelfAssessment
import Terms

/// One run of `gdcheck fix`: hands the lines of the input to the session, and writes what it wants written.
struct FixRun {
  let unit: String
  let reader: UnitReader
  let selection: Selection
  let style: Style
  let surroundings: Surroundings

  /// Runs it to its end.
  func run() -> ExitStatus {
    do throws(OutputError) {
      do throws(Refusal) {
        return try session()
      } catch {
        try surroundings.errors.write(error.text)
        return error.status
      }
    } catch {
      if case .failed(let error, let path) = error {
        // Where the error output fails too there is nobody left to tell.
        try? surroundings.errors.write(CommandProblem.output(error, path: path).text(in: language))
      }
      return .output
    }
  }

  // MARK: Before the first question

  private var language: Language { reader.language ?? .vietnamese }

  /// The file that is to be changed, after making sure that it can be.
  private func file() throws(Refusal) -> EditedFile {
    if unit == "-" { throw FixMessages.standardInput.refusal(in: language, .usage) }
    switch InputFile.kind(of: unit) {
    case .folder: throw FixMessages.folder(unit).refusal(in: language, .usage)
    case .missing:
      throw Refusal(text: CommandProblem.noSuchFile(unit).text(in: language), status: .notAudited)
    case .file: break
    }
    if InputQueue.holdsStream(unit) { throw FixMessages.stream(unit).refusal(in: language, .usage) }
    guard let file = EditedFile(unit), file.isRegular else {
      throw FixMessages.noRegularFile(unit).refusal(in: language, .usage)
    }
    if case .failed(let reason, let path)? = file.obstacle() {
      throw Refusal(text: CommandProblem.output(reason, path: path).text(in: language), status: .output)
    }
    return file
  }

  private func read() throws(UnitFailure) -> VisitedUnit {
    try reader.read(unit)
  }

  // MARK: Questions and answers

  private func session() throws(Refusal) -> ExitStatus {
    let file = try file()
    let read: VisitedUnit
    do throws(UnitFailure) {
      read = try self.read()
    } catch {
      throw Refusal(text: error.text(in: language, color: reader.colorsErrors), status: error.status)
    }
    let selection = selection
    var session = FixSession(
      read.audit,
      by: read.rules.program,
      language: read.language,
      today: surroundings.today,
      style: style
    ) { selection.takes($0) }
    try tell(read.warnings, to: surroundings.errors)
    var input = LineInput(surroundings.input)
    var reply = session.begin()
    while true {
      try tell(reply.text, to: surroundings.output)
      switch reply.next {
      case .end: return session.hasFailures ? .failures : .clean
      case .file(let bytes): reply = try write(bytes, to: file, &session)
      case .line:
        switch input.next() {
        case .text(let line): reply = session.take(line)
        case .problem(let problem): reply = session.take(problem)
        case .end:
          // What is typed ends its own line; the end of the input does not.
          try tell("\n", to: surroundings.output)
          reply = session.end()
        }
      }
    }
  }

  /// Writes the file, and goes on with what then stands in it.
  private func write(_ bytes: [UInt8], to file: EditedFile, _ session: inout FixSession) throws(Refusal)
    -> FixReply
  {
    var hasChanged = false
    do throws(EditedFile.Problem) {
      try file.replace(session.audit.evidence.source.bytes, with: bytes)
    } catch {
      switch error {
      case .changed: hasChanged = true
      case .output(let problem): throw SealedFileProblem.output(problem).refusal(in: language)
      }
    }
    do throws(UnitFailure) {
      let now = try read()
      return hasChanged ? session.found(now.audit) : session.wrote(now.audit)
    } catch {
      try tell(error.text(in: language, color: reader.colorsErrors), to: surroundings.errors)
      return session.foundErrors()
    }
  }

  private func tell(_ text: String, to sink: any ByteSink) throws(Refusal) {
    do throws(OutputError) {
      try sink.write(text)
    } catch {
      throw SealedFileProblem.output(error).refusal(in: language)
    }
  }
}
