import Engine
import Reports
import Rules
import Terms

/// What a command about a rule set prints, and how it ends.
struct RuleSetAnswer {
  let text: String
  var status: ExitStatus = .clean
}

/// The rule set that a command is about, and how to speak of it.
struct RuleSetSetting {
  let rules: LoadedRules
  let language: Language
  let style: Style
}

extension CommonOptions {
  /// Prints what `make` says of the rule set in `folder`, else of the one that `--rules` and the environment name.
  ///
  /// A rule set with an error is told on the error output, and `make` is not asked.
  func answering(
    about folder: String? = nil,
    selection: Selection = Selection([]),
    in surroundings: Surroundings,
    _ make: (RuleSetSetting) -> Result<RuleSetAnswer, Refusal>
  ) -> ExitStatus {
    let chosen = lang ?? surroundings.language
    return surroundings.answering(in: chosen ?? .vietnamese) {
      let library = RuleLibrary(RuleFolder(given: folder ?? rules, in: surroundings), selection: selection)
      do throws(RuleProblem) {
        let rules = try library.rules(of: nil)
        let isColoured = color.isOn(
          terminal: surroundings.outputIsTerminal,
          variables: surroundings.variables
        )
        return make(
          RuleSetSetting(
            rules: rules,
            language: chosen ?? rules.program.rules.source.plan.language,
            style: isColoured ? .ansi : .plain
          )
        )
      } catch {
        let isColoured = color.isOn(
          terminal: surroundings.errorsAreTerminal,
          variables: surroundings.variables
        )
        let text = error.text(in: chosen ?? .vietnamese, color: isColoured)
        return .failure(Refusal(text: text, status: error.status))
      }
    }
  }
}

extension Surroundings {
  /// Writes the answer of `make` to the output, or why there is none to the error output.
  func answering(in language: Language, _ make: () -> Result<RuleSetAnswer, Refusal>) -> ExitStatus {
    var status = ExitStatus.clean
    let delivered = delivering(in: language) {
      make().map { answer in
        status = answer.status
        return answer.text
      }
    }
    return delivered == .clean ? status : delivered
  }
}
