import Terms

extension Surroundings {
  /// What `run` comes to with its output going to the file at `path`, whole or not at all; to the output where nil.
  ///
  /// Where nothing was written the file that stands there stays.
  func writing(to path: String?, in language: Language, _ run: (Surroundings) -> ExitStatus) -> ExitStatus {
    guard let path else { return run(self) }
    do throws(OutputError) {
      let file = try AtomicFile(replacing: path)
      let sink = WatchedSink(file)
      var inner = self
      inner.output = sink
      inner.outputIsTerminal = false
      let status = run(inner)
      guard sink.holdsSomething, status != .output else {
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

/// A sink that knows whether anything went through it.
private final class WatchedSink: ByteSink {
  private let sink: any ByteSink
  private(set) var holdsSomething = false

  init(_ sink: any ByteSink) {
    self.sink = sink
  }

  func write(_ bytes: [UInt8]) throws(OutputError) {
    if !bytes.isEmpty { holdsSomething = true }
    try sink.write(bytes)
  }
}
