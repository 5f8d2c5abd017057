import Engine
import Rules
import Terms

extension CommonOptions {
  /// The rule set that `name` names: a folder, or the year of a set among those of `--rules` and the environment.
  func ruleSet(_ name: String, in surroundings: Surroundings) -> Result<LoadedRules, Refusal> {
    let language = lang ?? surroundings.language ?? .vietnamese
    do throws(RuleProblem) {
      return .success(try RuleLibrary(folder(of: name, in: surroundings)).rules(of: year(name)))
    } catch {
      let isColoured = color.isOn(terminal: surroundings.errorsAreTerminal, variables: surroundings.variables)
      return .failure(Refusal(text: error.text(in: language, color: isColoured), status: error.status))
    }
  }

  /// The rule set of `year` among those of `--rules` and the environment.
  func ruleSet(year: Int, in surroundings: Surroundings) -> Result<LoadedRules, Refusal> {
    do throws(RuleProblem) {
      return .success(try RuleLibrary(RuleFolder(given: rules, in: surroundings)).rules(of: year))
    } catch {
      let language = lang ?? surroundings.language ?? .vietnamese
      let isColoured = color.isOn(terminal: surroundings.errorsAreTerminal, variables: surroundings.variables)
      return .failure(Refusal(text: error.text(in: language, color: isColoured), status: error.status))
    }
  }

  /// Where the rule set that `name` names is looked for.
  func folder(of name: String, in surroundings: Surroundings) -> RuleFolder {
    RuleFolder(given: year(name) == nil ? name : rules, in: surroundings)
  }

  /// The year that `name` is, unless a folder is called so.
  func year(_ name: String) -> Int? {
    guard name.utf8.count == 4, name.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let year = Int(name),
      CivilDate.years.contains(year), InputFile.kind(of: name) == .missing
    else { return nil }
    return year
  }
}
