import Crypto
import Diagnostics
import Engine
import Reports
import Rules
import Synchronization
import Terms

/// A rule set that is ready to audit with.
struct LoadedRules: Sendable {
  let folder: String
  let program: Program
  let reported: ReportedRules
  let files: [SourceFile]

  /// The paths of the files.
  var paths: [String] {
    // The plan comes first, and its name tells how the folder is shown.
    let shown = (files.first?.name ?? "").dropLast("plan.yaml".count)
    return files.map { "\(folder)/\($0.name.dropFirst(shown.count))" }
  }

  /// SHA-256 over the names and bytes of the files, in lower-case hex.
  var fingerprint: String {
    var hash = SHA256()
    for file in files {
      let name = file.name.split(separator: "/").last.map(String.init) ?? file.name
      for part in [Array(name.utf8), file.bytes] {
        withUnsafeBytes(of: UInt64(part.count).littleEndian) { hash.update(bufferPointer: $0) }
        hash.update(data: part)
      }
    }
    return hexadecimal(hash.finalize())
  }
}

/// Why there is no rule set to audit with.
enum RuleProblem: Error, Sendable {
  /// None was found, or its files can't be read.
  case command(CommandProblem)
  /// Its files hold errors.
  case diagnostics([Diagnostic], files: [SourceFile])

  /// How a run ends that meets it.
  var status: ExitStatus {
    if case .command(.noSuchObligation) = self { .usage } else { .notAudited }
  }

  /// The problem as one line.
  func summary(in language: Language) -> String {
    switch self {
    case .command(let problem): problem.message.text[language]
    case .diagnostics: language == .english ? "the rule set has errors" : "bộ quy tắc có lỗi"
    }
  }

  /// The problem in full, as the error output shows it.
  func text(in language: Language, color: Bool) -> String {
    switch self {
    case .command(let problem): problem.text(in: language)
    case .diagnostics(let diagnostics, let files):
      DiagnosticRenderer(files: files, language: language, color: color).render(diagnostics)
    }
  }
}

/// The rule sets of one run, each read and compiled once, whatever number of units asks for it.
final class RuleLibrary: Sendable {
  private let folders: RuleFolder
  /// What `--only` names; a rule set that knows nothing of it is a mistake in the command.
  private let selection: Selection
  /// Few, since a run has a rule set a year.
  private let attempts = Mutex<[Attempt]>([])

  /// What came of loading the rule set of a year.
  private struct Attempt: Sendable {
    enum Outcome: Sendable {
      case rules(LoadedRules)
      case problem(RuleProblem)
    }

    let year: Int?
    let outcome: Outcome
  }

  init(_ folders: RuleFolder, selection: Selection = Selection([])) {
    self.folders = folders
    self.selection = selection
  }

  /// The rule set of `year`; with nil, the latest that is found.
  func rules(of year: Int?) throws(RuleProblem) -> LoadedRules {
    // Loading under the lock: others that ask for the same year have nothing better to do than wait.
    let result = attempts.withLock { attempts in
      if let earlier = attempts.first(where: { $0.year == year }) { return earlier.outcome }
      let attempt = Attempt(year: year, outcome: outcome(of: year))
      attempts.append(attempt)
      return attempt.outcome
    }
    switch result {
    case .rules(let rules): return rules
    case .problem(let problem): throw problem
    }
  }

  private func outcome(of year: Int?) -> Attempt.Outcome {
    do throws(RuleProblem) {
      return .rules(try load(year))
    } catch {
      return .problem(error)
    }
  }

  private func load(_ year: Int?) throws(RuleProblem) -> LoadedRules {
    let folder: String
    let files: [SourceFile]
    do throws(RuleFolderError) {
      folder = try folders.locate(year: year)
      files = try folders.read(folder)
    } catch {
      throw .command(.rules(error))
    }
    let checked: CheckedRules
    do throws(RulesFailure) {
      checked = try RuleSet.load(files, by: .onAllCores)
    } catch {
      throw .diagnostics(error.diagnostics, files: files)
    }
    let program: Program
    do throws(CompileFailure) {
      program = try Program(checked)
    } catch {
      throw .diagnostics(checked.warnings + error.diagnostics, files: files)
    }
    let obligations = checked.source.obligations
    if let unknown = selection.unknown(among: obligations).first {
      let known = obligations.flatMap { [$0.id.value] + $0.clauses.map(\.value) }
      throw .command(.noSuchObligation(unknown, nearest: nearest(to: unknown, among: known)))
    }
    return LoadedRules(folder: folder, program: program, reported: ReportedRules(program), files: files)
  }
}
