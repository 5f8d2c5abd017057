import Diagnostics
import Engine
import Glibc
import Rules
import Terms
import Workbench

/// Writes a rolled rule set, once or once more.
struct RollRun {
  private let rules: LoadedRules
  private let year: Int
  private let language: Language
  private let folder: RolledFolder

  /// A run that rolls `rules` to `year`, into the folder of that year beside theirs.
  init(_ rules: LoadedRules, to year: Int, language: Language) {
    self.rules = rules
    self.year = year
    self.language = language
    folder = RolledFolder(path: "\(Paths.folder(of: Self.named(rules.folder)))/\(year)")
  }

  /// `path` by its own name: what lies beside `.` can't be told from the path alone.
  private static func named(_ path: String) -> String {
    guard path == "." || path == ".." || path.hasSuffix("/.") || path.hasSuffix("/.."),
      let real = realpath(path, nil)
    else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// The name of the list of what is left to do.
  static let list = "ROLL.md"

  /// The files of `rules` with their tests.
  static func source(_ rules: LoadedRules) throws(RollProblem) -> Roll.Source {
    let folder = "\(rules.folder)/tests"
    var files: [RuleSetFile] = []
    for path in try tests(in: folder) {
      do {
        let file = try InputFile.read(path, name: path, limit: RuleFolder.fileLimit)
        files.append(RuleSetFile(path: String(path.dropFirst(rules.folder.count + 1)), bytes: file.bytes))
      } catch {
        throw .command(.unreadable(name: path, error))
      }
    }
    let source = rules.program.rules.source
    return Roll.Source(rules: source, paths: paths(of: source.files), tests: files)
  }

  /// The paths of the authors' tests; none where there is no such folder.
  private static func tests(in folder: String) throws(RollProblem) -> [String] {
    guard InputFile.kind(of: folder) == .folder else { return [] }
    do {
      return try Folder.list(folder, endings: ["yaml", "yml"]).files
    } catch {
      throw .command(.folder(error))
    }
  }

  /// The paths of rule files within their set, told from their names: the plan first, the others below it.
  private static func paths(of files: [SourceFile]) -> [String] {
    let base = files.first.map { Paths.folder(of: $0.name) } ?? "."
    return files.map { file in
      let prefix = base == "." ? "" : base + "/"
      return file.name.hasPrefix(prefix) ? String(file.name.dropFirst(prefix.count)) : file.name
    }
  }

  /// Rolls `source` and writes what nobody has changed since; tells what was done.
  func roll(_ source: Roll.Source) throws(RollProblem) -> RuleSetAnswer {
    let old = source.rules.plan.year
    if let origin = try folder.origin() {
      if origin != old { throw .otherOrigin(folder.path, origin) }
    } else if folder.exists {
      throw .foreign(folder.path)
    }
    let roll = Roll(source, to: year)
    var report = RollReport(language: language, folder: folder.path)
    try folder.begin(from: old)
    for file in roll.files { try write(file, &report) }
    try writeList(roll.work, from: old, &report)
    return try answer(roll, source.paths, report)
  }

  private func write(_ file: RuleSetFile, _ report: inout RollReport) throws(RollProblem) {
    let step = RollStep(
      rolled: file.bytes,
      present: try folder.present(file.path),
      written: try folder.written(file.path)
    )
    report.add(step, file.path)
    switch step {
    case .write(let bytes): try folder.write(file.path, bytes, record: file.bytes)
    case .merge(let merge): try folder.write(file.path, merge.bytes, record: file.bytes)
    case .keep: try folder.note(file.path, file.bytes)
    case .leaveRemoved, .leaveForeign: break
    }
  }

  private func writeList(_ work: [WorkItem], from old: Int, _ report: inout RollReport) throws(RollProblem) {
    let list = Checklist(work, from: old, to: year, language: language)
    func text(_ bytes: [UInt8]?) -> String? { bytes.map { String(decoding: $0, as: UTF8.self) } }
    let merged = list.text(
      keeping: text(try folder.present(Self.list)),
      written: text(try folder.written(Self.list))
    )
    try folder.write(Self.list, Array(merged.utf8), record: Array(list.text().utf8))
    report.open = Checklist.open(in: merged)
  }

  /// What was done, and whether the new set can be used.
  private func answer(_ roll: Roll, _ paths: [String], _ report: RollReport) throws(RollProblem)
    -> RuleSetAnswer
  {
    var report = report
    report.alignment = roll.alignment
    var status: ExitStatus = report.hasConflicts ? .failures : .clean
    var files: [SourceFile] = []
    for path in paths {
      guard let bytes = try folder.present(path) else { continue }
      files.append(SourceFile(name: "\(folder.path)/\(path)", bytes: bytes))
    }
    do throws(RulesFailure) {
      _ = try RuleSet.load(files)
    } catch {
      status = .notAudited
      report.problems = DiagnosticRenderer(files: files, language: language, color: false).render(
        error.diagnostics
      )
    }
    return RuleSetAnswer(text: report.text, status: status)
  }
}
