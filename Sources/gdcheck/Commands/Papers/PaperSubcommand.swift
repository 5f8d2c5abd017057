import ArgumentParser

/// A command that writes a paper.
protocol PaperSubcommand: ParsableCommand {
  /// Runs the command in `surroundings`.
  func run(in surroundings: Surroundings) -> ExitStatus
}

extension PaperSubcommand {
  func run() throws {
    let status = run(in: .process())
    if status != .clean { throw status.code }
  }
}
