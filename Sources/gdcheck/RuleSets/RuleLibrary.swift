import Diagnostics
import Engine
import Reports
import Rules
import Synchronization

/// A rule set that is ready to audit with.
struct LoadedRules: Sendable {
  let folder: String
  let program: Program
  let reported: ReportedRules
  let files: [SourceFile]
}

/// Why there is no rule set to audit with.
enum RuleProblem: Error, Sendable {
  /// None was found, or its files can't be read.
  case command(CommandProblem)
  /// Its files hold errors.
  case diagnostics([Diagnostic], files: [SourceFile])
}

/// The rule sets of one run, each read and compiled once, whatever number of units asks for it.
final class RuleLibrary: Sendable {
  private let folders: RuleFolder
  private let loaded = Mutex<[Int?: Result<LoadedRules, RuleProblem>]>([:])

  init(_ folders: RuleFolder) {
    self.folders = folders
  }

  /// The rule set of `year`; with nil, the latest that is found.
  func rules(of year: Int?) throws(RuleProblem) -> LoadedRules {
    // Loading under the lock: others that ask for the same year have nothing better to do than wait.
    let result = loaded.withLock { loaded in
      if let known = loaded[year] { return known }
      let result = Result { () throws(RuleProblem) in try Self.load(year, folders) }
      loaded[year] = result
      return result
    }
    return try result.get()
  }

  private static func load(_ year: Int?, _ folders: RuleFolder) throws(RuleProblem) -> LoadedRules {
    let folder: String
    let files: [SourceFile]
    do throws(RuleFolderError) {
      folder = try folders.locate(year: year)
      files = try folders.read(folder)
    } catch {
      throw .command(.rules(error))
    }
    let decoded = RuleSet.decode(files)
    guard let rules = decoded.rules, !decoded.problems.hasErrors else {
      throw .diagnostics(decoded.problems, files: files)
    }
    let checked: CheckedRules
    do {
      checked = try rules.checked()
    } catch {
      throw .diagnostics(decoded.problems + error.diagnostics, files: files)
    }
    let program: Program
    do {
      program = try Program(checked)
    } catch {
      throw .diagnostics(error.diagnostics, files: files)
    }
    return LoadedRules(folder: folder, program: program, reported: ReportedRules(program), files: files)
  }
}
