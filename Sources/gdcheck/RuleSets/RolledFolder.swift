import Diagnostics
import Glibc
import Terms
import Workbench

/// The folder of a rule set that is being rolled, and what was written there before.
///
/// Beside the files stands `.roll/`: for each file what was last written, so that what a person changed since can be
/// told from what nobody touched.
struct RolledFolder {
  let path: String

  /// The year that the set was rolled from; nil where the folder was not begun by a roll.
  func origin() throws(RollProblem) -> Int? {
    try bytes(".roll/from").flatMap { Int(String(decoding: $0, as: UTF8.self).prefix(4)) }
  }

  /// Whether anything stands there.
  var exists: Bool { InputFile.kind(of: path) != .missing }

  /// What the file `name` holds; nil where there is none.
  func present(_ name: String) throws(RollProblem) -> [UInt8]? { try bytes(name) }

  /// What was last written to the file `name`; nil where nothing was.
  func written(_ name: String) throws(RollProblem) -> [UInt8]? { try bytes(".roll/written/\(name)") }

  /// Notes that the set is rolled from `year`, before anything else is written.
  func begin(from year: Int) throws(RollProblem) {
    try put(".roll/from", Array("\(year)\n".utf8))
  }

  /// Writes `bytes` to the file `name`, and then notes `record` as what was written.
  ///
  /// A run that is cut off between the two has a file that is as it should be, which the next run sees.
  func write(_ name: String, _ bytes: [UInt8], record: [UInt8]) throws(RollProblem) {
    if try present(name) != bytes { try put(name, bytes) }
    try note(name, record)
  }

  /// Notes `record` as what was written to the file `name`.
  func note(_ name: String, _ record: [UInt8]) throws(RollProblem) {
    if try written(name) != record { try put(".roll/written/\(name)", record) }
  }

  /// The bytes of a file, nil only where there is none: what can't be read must not be taken for missing and replaced.
  private func bytes(_ name: String) throws(RollProblem) -> [UInt8]? {
    let path = "\(path)/\(name)"
    do {
      return try InputFile.read(path, name: path, limit: RuleFolder.fileLimit).bytes
    } catch {
      if error == .missing { return nil }
      throw .command(.unreadable(name: path, error))
    }
  }

  private func put(_ name: String, _ bytes: [UInt8]) throws(RollProblem) {
    let target = "\(path)/\(name)"
    do throws(OutputError) {
      try makeFolders(Paths.folder(of: target))
      let file = try AtomicFile(replacing: target)
      do throws(OutputError) {
        try file.write(bytes)
      } catch {
        file.discard()
        throw error
      }
      try file.commit()
    } catch {
      throw .output(error)
    }
    // Rules are read by everyone who works with them, as the files that they came from were.
    chmod(target, 0o644)
  }

  private func makeFolders(_ folder: String) throws(OutputError) {
    guard InputFile.kind(of: folder) != .folder else { return }
    if folder.contains("/"), folder != "/" { try makeFolders(Paths.folder(of: folder)) }
    guard mkdir(folder, 0o755) == 0 || errno == EEXIST else {
      throw .failed(SystemError.last, path: folder)
    }
  }
}
