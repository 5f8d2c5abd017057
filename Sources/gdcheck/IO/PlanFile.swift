import Diagnostics
import Terms
import YAMLTree

/// Reading the text of a plan.
enum PlanFile {
  /// A plan has some tens of kilobytes; what is far larger is something else.
  static let limit = 4 << 20

  /// The text at `path`, `-` for standard input, or why it can't be used: it is missing, too large, or no UTF-8.
  static func read(
    _ path: String,
    in surroundings: Surroundings,
    language: Language,
    color: Bool
  ) -> Result<SourceFile, Refusal> {
    let file: SourceFile
    do throws(InputError) {
      if path == "-" {
        var input = surroundings.input
        file = try InputFile.read(&input, name: "<stdin>", limit: limit)
      } else {
        file = try InputFile.read(path, name: path, limit: limit)
      }
    } catch {
      let text = CommandProblem.unreadable(name: path, error).text(in: language)
      return .failure(Refusal(text: text, status: .notAudited))
    }
    let problems = TextEncoding.problems(in: file)
    guard problems.isEmpty else {
      let renderer = DiagnosticRenderer(files: [file], language: language, color: color)
      return .failure(Refusal(text: renderer.render(problems), status: .notAudited))
    }
    return .success(file)
  }
}
