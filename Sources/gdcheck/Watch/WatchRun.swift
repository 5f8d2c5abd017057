import Reports
import Terms

/// `gdcheck audit … --watch`: audits, waits until a file that it read is saved, and audits again, until the user ends it.
///
/// A file that can't be read at the moment, as when it is half saved, is told like any other and does not end it. Each
/// run reads everything anew, the rules too. It ends as the last audit did.
struct WatchRun {
  private let request: AuditRequest
  private let surroundings: Surroundings
  private let world: any WatchWorld

  /// How long nothing must happen before a save is taken to be complete, in milliseconds.
  static let pause: Int32 = 100
  /// How many pauses are waited for at most, where something goes on changing.
  static let mostPauses = 50

  init(_ request: AuditRequest, in surroundings: Surroundings, world: any WatchWorld) {
    self.request = request
    self.surroundings = surroundings
    self.world = world
  }

  /// Runs it until the user ends it.
  func run() -> ExitStatus {
    let named = request.files + [request.visit, request.whatIf].compactMap { $0 }
    // A name that is wrong from the start is nothing to wait for.
    guard named.allSatisfy({ InputFile.kind(of: $0) != .missing }) else {
      return request.run(in: surroundings)
    }
    var status = ExitStatus.clean
    do throws(OutputError) {
      try watch(&status)
    } catch {
      if case .failed(let error, let path) = error { tell(.output(error, path: path)) }
      return .output
    }
    return status
  }

  private func watch(_ status: inout ExitStatus) throws(OutputError) {
    var surroundings = surroundings
    var verdicts = WatchedVerdicts()
    var audited: WatchedFiles?
    while true {
      surroundings.today = world.today
      let files: WatchedFiles
      do throws(SystemError) {
        files = try look(since: audited)
      } catch {
        status = try deaf(error, status, after: audited)
        return
      }
      try begin()
      status = request.run(in: surroundings)
      if status == .usage || status == .output && request.printsFindings { return }
      let changes = verdicts.update(files.changedUnits(since: audited), of: request, in: surroundings)
      try end(changes, files, isFirst: audited == nil, status)
      audited = files
      do throws(SystemError) {
        guard try waitForSave(of: files) else { break }
      } catch {
        status = try deaf(error, status, after: audited)
        return
      }
    }
    // The terminal shows `^C`: what comes next begins on a line of its own.
    if surroundings.outputIsTerminal { try surroundings.output.write("\n") }
  }

  // MARK: Waiting

  /// The files as they stand, in folders that are listened to before it is looked at what stands there.
  private func look(since earlier: WatchedFiles?) throws(SystemError) -> WatchedFiles {
    let first = WatchedFiles(request, in: surroundings, since: earlier)
    try world.listen(to: first.folders)
    let second = WatchedFiles(request, in: surroundings, since: first)
    if second.folders != first.folders { try world.listen(to: second.folders) }
    return second
  }

  /// Waits until a file is other than in `files`; false where the user ends the watch.
  private func waitForSave(of files: WatchedFiles) throws(SystemError) -> Bool {
    while true {
      guard world.wait(milliseconds: nil) == .changed else { return false }
      settling: for _ in 0..<Self.mostPauses {
        switch world.wait(milliseconds: Self.pause) {
        case .changed: continue
        case .quiet: break settling
        case .ended: return false
        }
      }
      if try look(since: files).stamps != files.stamps { return true }
    }
  }

  // MARK: Showing

  private var words: WatchWords { WatchWords(language: language) }

  private var language: Language { request.language ?? .vietnamese }

  private func begin() throws(OutputError) {
    let clear = "\u{1B}[H\u{1B}[2J"
    try surroundings.output.write(
      surroundings.outputIsTerminal ? clear : words.separator(at: world.timeOfDay)
    )
  }

  private func end(
    _ changes: [WatchedVerdicts.Change]?,
    _ files: WatchedFiles,
    isFirst: Bool,
    _ status: ExitStatus
  ) throws(OutputError) {
    var text = ""
    if status < .notAudited { text += request.outputPaths.map(words.written).joined() }
    if !isFirst, let changes { text += words.changes(changes, namingUnits: files.units.count > 1) }
    text += words.watching(files.count, at: surroundings.outputIsTerminal ? world.timeOfDay : nil)
    try surroundings.output.write((request.printsFindings ? "\n" : "") + text)
  }

  /// Tells that changes can't be heard of; where nothing was audited yet, that is done once.
  private func deaf(
    _ error: SystemError,
    _ status: ExitStatus,
    after audited: WatchedFiles?
  ) throws(OutputError) -> ExitStatus {
    let status = audited == nil ? request.run(in: surroundings) : status
    let (text, help) = WatchWords.deaf(error)
    try surroundings.errors.write(CommandProblem.text(text, help: help, in: language))
    return max(status, .notAudited)
  }

  private func tell(_ problem: CommandProblem) {
    // Where the error output fails there is nobody left to tell; the exit status still says it.
    try? surroundings.errors.write(problem.text(in: language))
  }
}

extension AuditRequest {
  /// Runs it again at each save until the user ends it.
  func watching(in surroundings: Surroundings) -> ExitStatus {
    let world: SystemWatchWorld
    do throws(SystemError) {
      world = try SystemWatchWorld()
    } catch {
      let status = run(in: surroundings)
      let (text, help) = WatchWords.deaf(error)
      try? surroundings.errors.write(CommandProblem.text(text, help: help, in: language ?? .vietnamese))
      return max(status, .notAudited)
    }
    defer { world.close() }
    return WatchRun(self, in: surroundings, world: world).run()
  }
}
