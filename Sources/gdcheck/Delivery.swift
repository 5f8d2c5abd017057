import Terms

/// Why a command has nothing to print, as the error output tells it.
struct Refusal: Error {
  let text: String
  let status: ExitStatus

  init(text: String, status: ExitStatus) {
    self.text = text
    self.status = status
  }

  /// A message about a command, in `language`.
  init(_ message: LocalText, help: LocalText? = nil, in language: Language, status: ExitStatus) {
    self.init(text: CommandProblem.text(message, help: help, in: language), status: status)
  }
}

extension Surroundings {
  /// Writes what `make` made to the output, or why it could not to the error output.
  func delivering(
    in language: Language,
    _ make: () -> Result<String, Refusal>
  ) -> ExitStatus {
    do throws(OutputError) {
      switch make() {
      case .success(let text):
        try output.write(text)
        return .clean
      case .failure(let refusal):
        try errors.write(refusal.text)
        return refusal.status
      }
    } catch {
      if case .failed(let error, let path) = error {
        // Where the error output fails too there is nobody left to tell.
        try? errors.write(CommandProblem.output(error, path: path).text(in: language))
      }
      return .output
    }
  }
}

extension Surroundings {
  /// Runs `body` with its output in the file at `path`, which appears whole or, where `body` has nothing to print,
  /// not at all; on the output itself where `path` is nil.
  func writing(
    to path: String?,
    in language: Language,
    _ body: (Surroundings) -> ExitStatus
  ) -> ExitStatus {
    guard let path else { return body(self) }
    do throws(OutputError) {
      let file = try AtomicFile(replacing: path)
      var redirected = self
      redirected.output = file
      redirected.outputIsTerminal = false
      let status = body(redirected)
      guard status == .clean || status == .failures else {
        file.discard()
        return status
      }
      try file.commit()
      return status
    } catch {
      if case .failed(let error, let path) = error {
        // Where the error output fails too there is nobody left to tell.
        try? errors.write(CommandProblem.output(error, path: path).text(in: language))
      }
      return .output
    }
  }
}
