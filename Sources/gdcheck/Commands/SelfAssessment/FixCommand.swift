import ArgumentParser
import Terms

/// `gdcheck fix`.
struct FixCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "fix")

  @OptionGroup var common: CommonOptions

  func run() throws {
    let status = run(in: .process())
    if status != .clean { throw status.code }
  }

  /// Runs the command in `surroundings`.
  func run(in surroundings: Surroundings) -> ExitStatus { .clean }
}
