import Diagnostics
import Terms

/// Why no rule set could be read.
enum RuleFolderError: Error {
  /// None was found where it was looked for.
  case notFound(year: Int?, looked: [String])
  /// A file or folder of it can't be read.
  case unreadable(path: String, InputError)
  case unlistable(FolderError)
  /// A symbolic link, pipe or device stands among its files: leaving it out could leave obligations out.
  case irregular(path: String)
}

/// Finding the folder of a rule set and reading its files.
struct RuleFolder: Sendable {
  /// The folder given with `--rules`, or nil.
  private let given: String?
  private let variables: [String: String]
  private let folder: String
  private let program: String

  init(given: String?, in surroundings: Surroundings) {
    self.given = given
    variables = surroundings.variables
    folder = surroundings.folder
    program = surroundings.program
  }

  /// The bytes that a rule file may hold.
  static let fileLimit = 4 << 20

  /// The folder that holds the rule set of `year`.
  ///
  /// Looked for in this order: `--rules`, `GDCHECK_RULES`, `rules/` in the working folder and the folders above
  /// it, the copy installed beside the program. Each may be one rule set or a folder of them by year; with
  /// `year` nil a folder by year yields its latest.
  func locate(year: Int?) throws(RuleFolderError) -> String {
    if let given { return try require(given, year: year) }
    if let named = variables["GDCHECK_RULES"], !named.isEmpty {
      return try require(named, year: year)
    }
    var looked: [String] = []
    for candidate in candidates {
      looked.append(candidate)
      if let found = ruleSet(in: candidate, year: year) { return found }
    }
    throw .notFound(year: year, looked: looked)
  }

  /// The files of the rule set in `folder`: `plan.yaml`, then those of `obligations/` by name.
  func read(_ folder: String) throws(RuleFolderError) -> [SourceFile] {
    try read(["\(folder)/plan.yaml"] + names(below: "\(folder)/obligations"))
  }

  /// The files of the authors' tests of the rule set in `folder`, by name; none where it has no `tests/`.
  func readTests(_ folder: String) throws(RuleFolderError) -> [SourceFile] {
    guard InputFile.kind(of: "\(folder)/tests") != .missing else { return [] }
    return try read(names(below: "\(folder)/tests"))
  }

  /// The YAML files below `folder`, sorted.
  private func names(below folder: String) throws(RuleFolderError) -> [String] {
    let listing: FolderListing
    do {
      listing = try Folder.list(folder, endings: ["yaml", "yml"])
    } catch {
      throw .unlistable(error)
    }
    if let path = listing.passedOver.first(where: { !Folder.isRegular($0) }) {
      throw .irregular(path: shown(path))
    }
    return listing.files
  }

  private func read(_ paths: [String]) throws(RuleFolderError) -> [SourceFile] {
    var files: [SourceFile] = []
    for path in paths {
      do {
        files.append(try InputFile.read(path, name: shown(path), limit: Self.fileLimit))
      } catch {
        throw .unreadable(path: shown(path), error)
      }
    }
    return files
  }

  /// `path` as people know it: from the working folder where it lies there.
  private func shown(_ path: String) -> String {
    let base = self.folder + "/"
    return path.hasPrefix(base) ? String(path.dropFirst(base.count)) : path
  }

  private func require(_ path: String, year: Int?) throws(RuleFolderError) -> String {
    guard let found = ruleSet(in: path, year: year) else { throw .notFound(year: year, looked: [path]) }
    return found
  }

  /// The rule set that `path` is, or holds for `year`.
  private func ruleSet(in path: String, year: Int?) -> String? {
    let path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    if isRuleSet(path) { return path }
    if let year {
      let dated = "\(path)/\(year)"
      return isRuleSet(dated) ? dated : nil
    }
    for year in CivilDate.years.reversed() where isRuleSet("\(path)/\(year)") {
      return "\(path)/\(year)"
    }
    return nil
  }

  private func isRuleSet(_ path: String) -> Bool {
    InputFile.kind(of: "\(path)/plan.yaml") == .file
  }

  private var candidates: [String] {
    var result: [String] = []
    var folder = self.folder
    while true {
      result.append(folder == "/" ? "/rules" : "\(folder)/rules")
      guard folder.contains("/"), folder != "/" else { break }
      folder = Paths.folder(of: folder)
    }
    result.append("\(Paths.folder(of: program))/../share/gdcheck/rules")
    return result
  }
}
