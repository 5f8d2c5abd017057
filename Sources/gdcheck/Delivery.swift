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
