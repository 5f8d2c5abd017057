import Diagnostics
import TestSupport

@testable import gdcheck

/// A folder with the small rule set in `rules/2022`, and gdcheck run in it.
struct Workplace {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("rules/2022/plan.yaml", SmallRules.plan())
    try folder.write("rules/2022/obligations/all.yaml", SmallRules.obligations)
  }

  /// Writes a file; answers its path.
  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    try folder.write(name, text)
  }

  /// The path of `name` in the folder.
  func path(_ name: String) -> String {
    "\(folder.path)/\(name)"
  }

  /// What the file `name` of the folder holds.
  func read(_ name: String) throws -> String {
    try contents(of: path(name))
  }

  /// The names in the folder `name`, sorted.
  func names(in name: String) -> [String] {
    TemporaryFolder.names(in: path(name))
  }

  /// Runs `gdcheck audit` on the files `names` of the folder (`-` is standard input) with `options`.
  ///
  /// What it printed names files as the test does: the folder's own path is left out.
  func audit(
    _ names: [String],
    _ options: [String] = [],
    input: String = "",
    variables: [String: String] = ["GDCHECK_LANG": "en"],
    below: String = "",
    output: MemorySink = MemorySink(),
    onTerminal: Bool = false
  ) throws -> Transcript {
    let transcript = try gdcheckTests.audit(
      names.map { $0 == "-" ? $0 : path($0) } + options,
      input: input,
      variables: variables,
      folder: below.isEmpty ? folder.path : path(below),
      output: output,
      onTerminal: onTerminal
    )
    return Transcript(
      status: transcript.status,
      output: transcript.output.replacing(folder.path + "/", with: ""),
      errors: transcript.errors.replacing(folder.path + "/", with: "")
    )
  }
}

/// What the file at `path` holds.
func contents(of path: String) throws -> String {
  String(decoding: try InputFile.read(path, name: path, limit: 1 << 24).bytes, as: UTF8.self)
}
