import ArgumentParser
import Engine
import Reports
import Rules
import Terms
import Workbench

/// `gdcheck schema FORMAT`: the JSON Schema of what gdcheck reads or writes.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: help(
      vi: "In JSON Schema của một dạng dữ liệu.",
      en: "Print the JSON Schema of a format."
    ),
    discussion: help(
      vi: """
        Trình soạn thảo dùng schema để gợi ý và kiểm tra khi gõ. Các danh mục trong đó là của bộ quy tắc.

        Ví dụ:
          gdcheck schema evidence > rules/schema/evidence.schema.json
          gdcheck schema rules --rules rules/2023 --lang vi
        """,
      en: """
        Editors complete and check files by it as one types. Its closed lists are those of the rule set.

        Examples:
          gdcheck schema evidence > rules/schema/evidence.schema.json
          gdcheck schema rules --rules rules/2023 --lang en
        """
    )
  )

  /// A format that has a schema.
  enum Format: String, WordArgument, CaseIterable {
    case rules
    case tests
    case evidence
    case visit
    case findings

    /// The format of files that people write, nil of what gdcheck writes.
    var written: FormatSchema? { FormatSchema(rawValue: rawValue) }
  }

  @Argument(
    help: ArgumentHelp(
      help(
        vi: "Dạng dữ liệu: rules, tests, evidence, visit, findings.",
        en: "The format: rules, tests, evidence, visit or findings."
      ),
      valueName: "format"
    )
  )
  var format: Format

  @OptionGroup var file: OutputOption
  @OptionGroup var common: CommonOptions

  func run() throws {
    let status = run(in: .process())
    if status != .clean { throw status.code }
  }

  /// Runs the command in `surroundings`.
  func run(in surroundings: Surroundings) -> ExitStatus {
    surroundings.writing(to: file.output, in: common.lang ?? surroundings.language ?? .vietnamese, answer)
  }

  private func answer(in surroundings: Surroundings) -> ExitStatus {
    guard let written = format.written else {
      // Findings name codes of any rule set.
      return surroundings.delivering(in: common.lang ?? surroundings.language ?? .vietnamese) {
        delivery(in: common.lang ?? .vietnamese) { () throws(JSONFailure) in try FindingsSchema.json() }.map(
          \.text
        )
      }
    }
    return common.answering(in: surroundings) { setting in
      // Only a language that was asked for by name narrows it: the file is for everybody who edits.
      let languages = common.lang.map { [$0] } ?? Language.allCases
      return delivery(in: setting.language) { () throws(JSONFailure) in
        try written.json(for: setting.rules.program.rules.source, languages: languages)
      }
    }
  }

  private func delivery(
    in language: Language,
    _ make: () throws(JSONFailure) -> String
  ) -> Result<RuleSetAnswer, Refusal> {
    do throws(JSONFailure) {
      return .success(RuleSetAnswer(text: try make()))
    } catch {
      return .failure(Refusal(text: CommandProblem.unwritable.text(in: language), status: .notAudited))
    }
  }
}
