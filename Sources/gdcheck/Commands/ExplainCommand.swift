import ArgumentParser
import Diagnostics
import Engine
import Evidence
import Reports
import Rules
import Terms
import Workbench

/// `gdcheck explain OBLIGATION`: what one obligation asks, with evidence that meets it.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: help(
      vi: "Giải thích một nghĩa vụ: ai, việc gì, khi nào, minh chứng gì.",
      en: "Explain an obligation: who, what, when, and what proves it."
    ),
    discussion: help(
      vi: """
        Ví dụ:
          gdcheck explain health.clinic-inspections
          gdcheck explain III.15.4
        """,
      en: """
        Examples:
          gdcheck explain health.clinic-inspections
          gdcheck explain III.15.4
        """
    )
  )

  @Argument(
    help: ArgumentHelp(
      help(
        vi: "Mã nghĩa vụ, hoặc số điều khoản để giải thích mọi nghĩa vụ của nó.",
        en: "An obligation's id, or a clause's number for every obligation of it."
      ),
      valueName: "obligation"
    )
  )
  var names: [String]

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if names.isEmpty {
      throw ValidationError(help(vi: "thiếu mã nghĩa vụ", en: "name an obligation"))
    }
  }

  func run() throws {
    let status = run(in: .process())
    if status != .clean { throw status.code }
  }

  /// Runs the command in `surroundings`.
  func run(in surroundings: Surroundings) -> ExitStatus {
    let color = { common.color.isOn(terminal: $0, variables: surroundings.variables) }
    let language = common.lang ?? surroundings.language
    return surroundings.delivering(in: language ?? .vietnamese) {
      let library = RuleLibrary(
        RuleFolder(given: common.rules, in: surroundings),
        selection: Selection(names)
      )
      do throws(RuleProblem) {
        let rules = try library.rules(of: nil)
        let language = language ?? rules.program.rules.source.plan.language
        let style: Style = color(surroundings.outputIsTerminal) ? .ansi : .plain
        let report = ExplainReport(rules.reported, language: language, style: style)
        return .success(text(of: rules, report, language))
      } catch {
        let text = error.text(in: language ?? .vietnamese, color: color(surroundings.errorsAreTerminal))
        return .failure(Refusal(text: text, status: error.status))
      }
    }
  }

  private func text(of rules: LoadedRules, _ report: ExplainReport, _ language: Language) -> String {
    let selection = Selection(names)
    let obligations = rules.program.rules.source.obligations
    return obligations.indices.filter { selection.takes(obligations[$0]) }
      .map { place in
        let witness = try? Witness(for: place, of: rules.program, language: language)
        return report.render(obligation: place, example: witness?.yaml)
      }
      .joined(separator: "\n\n")
  }
}
