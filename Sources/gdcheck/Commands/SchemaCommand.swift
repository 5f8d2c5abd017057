import ArgumentParser
import Reports
import Terms

/// `gdcheck schema findings`: the JSON Schema of what gdcheck writes.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: help(
      vi: "In JSON Schema của một dạng dữ liệu.",
      en: "Print the JSON Schema of a format."
    ),
    discussion: help(
      vi: "Ví dụ:\n  gdcheck schema findings > findings.schema.json",
      en: "Example:\n  gdcheck schema findings > findings.schema.json"
    )
  )

  /// A format that has a schema.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case findings
  }

  @Argument(
    help: ArgumentHelp(help(vi: "Dạng dữ liệu: findings.", en: "The format: findings."), valueName: "format")
  )
  var format: Format

  func run() throws {
    let status = run(in: .process())
    if status != .clean { throw status.code }
  }

  /// Runs the command in `surroundings`.
  func run(in surroundings: Surroundings) -> ExitStatus {
    let language = surroundings.language ?? .vietnamese
    return surroundings.delivering(in: language) {
      do throws(JSONFailure) {
        return .success(try FindingsSchema.json())
      } catch {
        return .failure(Refusal(text: CommandProblem.unwritable.text(in: language), status: .notAudited))
      }
    }
  }
}
