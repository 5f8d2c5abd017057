import ArgumentParser
import Diagnostics
import Glibc
import Rules
import Terms
import Workbench

/// `gdcheck rules new ID`: a new obligation and its test, to be filled in.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: help(
      vi: "Thêm khung của một nghĩa vụ mới và bài kiểm thử của nó.",
      en: "Add the frame of a new obligation, and of its test."
    ),
    discussion: help(
      vi: """
        Nghĩa vụ được thêm vào cuối obligations/<phần đầu của mã>.yaml, bài kiểm thử vào tests/. Không tệp nào bị \
        ghi đè, và bộ quy tắc bị từ chối cho đến khi khung được điền xong.

        Ví dụ:
          gdcheck rules new health.school-visits --clause III.5.3 --agency health-office
        """,
      en: """
        The obligation goes to the end of obligations/<first part of the id>.yaml, its test likewise below tests/. \
        Nothing is overwritten, and the rule set is refused until the frame is filled in.

        Example:
          gdcheck rules new health.school-visits --clause III.5.3 --agency health-office
        """
    )
  )

  @Argument(
    help: ArgumentHelp(
      help(vi: "Mã của nghĩa vụ mới.", en: "The id of the new obligation."),
      valueName: "obligation"
    )
  )
  var name: String

  @Option(
    name: .long,
    help: ArgumentHelp(
      help(vi: "Điều khoản mà nghĩa vụ đáp ứng.", en: "The clause that it answers."),
      valueName: "clause"
    )
  )
  var clause: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      help(vi: "Cơ quan hoặc nhóm phải thực hiện.", en: "The agency or group that owes it."),
      valueName: "code"
    )
  )
  var agency: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let status = run(in: .process())
    if status != .clean { throw status.code }
  }

  /// Runs the command in `surroundings`.
  func run(in surroundings: Surroundings) -> ExitStatus {
    let language = common.lang ?? surroundings.language ?? .vietnamese
    return surroundings.delivering(in: language) {
      do throws(Refusal) {
        let set = try RuleSetFiles(RuleFolder(given: common.rules, in: surroundings), language)
        let request = Scaffold.Request(id: name, clause: clause, agency: agency)
        let scaffold: Scaffold
        do throws(ScaffoldFailure) {
          scaffold = try Scaffold(request, in: set.existing, language: language)
        } catch {
          let color = common.color.isOn(
            terminal: surroundings.errorsAreTerminal,
            variables: surroundings.variables
          )
          throw error.refusal(files: set.existing, language, color: color)
        }
        try set.write([scaffold.obligations, scaffold.tests])
        return .success(NewWords.written(scaffold, name, in: set.shownFolder)[language])
      } catch {
        return .failure(error)
      }
    }
  }
}

/// The files of a rule set that is being written.
private struct RuleSetFiles {
  let existing: Scaffold.Existing
  /// The folder as people know it, with a slash at its end.
  let shownFolder: String
  private let folder: String
  private let language: Language

  init(_ folders: RuleFolder, _ language: Language) throws(Refusal) {
    self.language = language
    do throws(RuleFolderError) {
      folder = try folders.locate(year: nil)
      let rules = try folders.read(folder)
      let tests = try folders.readTests(folder)
      // The plan comes first, and its name tells how the folder is shown.
      let shown = String((rules.first?.name ?? "plan.yaml").dropLast("plan.yaml".count))
      let below = { (file: SourceFile) in (path: String(file.name.dropFirst(shown.count)), source: file) }
      shownFolder = shown
      existing = Scaffold.Existing(rules: rules.map(below), tests: tests.map(below))
    } catch {
      throw Refusal(text: CommandProblem.rules(error).text(in: language), status: .notAudited)
    }
  }

  /// Writes `files`, each whole; none where one of them can't be written.
  func write(_ files: [Scaffold.File]) throws(Refusal) {
    var open: [AtomicFile] = []
    do throws(OutputError) {
      for file in files {
        let path = "\(folder)/\(file.path)"
        if file.isNew {
          mkdir(Paths.folder(of: path), 0o777)
          if InputFile.kind(of: path) != .missing { throw .failed(SystemError(number: EEXIST), path: path) }
        }
        let target = try AtomicFile(replacing: path)
        open.append(target)
        target.takePermissions(of: file.isNew ? "\(folder)/plan.yaml" : path)
        try target.write(file.text)
      }
    } catch {
      for file in open { file.discard() }
      throw refusal(error)
    }
    for (place, file) in open.enumerated() {
      do throws(OutputError) {
        try file.commit()
      } catch {
        for other in open[(place + 1)...] { other.discard() }
        throw refusal(error)
      }
    }
  }

  private func refusal(_ error: OutputError) -> Refusal {
    guard case .failed(let error, let path) = error else { return Refusal(text: "", status: .output) }
    return Refusal(text: CommandProblem.output(error, path: path).text(in: language), status: .output)
  }
}

extension ScaffoldFailure {
  /// Why nothing was written, as the error output tells it.
  fileprivate func refusal(files: Scaffold.Existing, _ language: Language, color: Bool) -> Refusal {
    switch self {
    case .unreadable(let problems):
      let renderer = DiagnosticRenderer(files: files.sources, language: language, color: color)
      let notice = CommandProblem.text(NewWords.unreadable, in: language)
      return Refusal(text: renderer.render(problems) + notice, status: .notAudited)
    case .taken(let id):
      let taken = NewWords.taken(id)
      let renderer = DiagnosticRenderer(files: files.sources, language: language, color: color)
      return Refusal(text: renderer.render([taken]), status: .usage)
    case .notABlock(let path, let key):
      let (text, help) = NewWords.notABlock(path, key)
      return Refusal(text, help: help, in: language, status: .notAudited)
    case .malformed, .noClause, .clauseBindsNobody, .noAgency:
      let (text, help) = NewWords.wrongName(self)
      return Refusal(text, help: help, in: language, status: .usage)
    }
  }
}
