import ArgumentParser
import Glibc
import Synchronization
import Terms
import Testing

@testable import gdcheck

/// A sink that keeps what it is given, or fails as a full disk or a closed pipe does.
final class MemorySink: ByteSink, Sendable {
  private let bytes = Mutex<[UInt8]>([])
  private let error: OutputError?

  init(failing error: OutputError? = nil) {
    self.error = error
  }

  func write(_ bytes: [UInt8]) throws(OutputError) {
    if let error, !bytes.isEmpty { throw error }
    self.bytes.withLock { $0 += bytes }
  }

  var contents: [UInt8] { bytes.withLock { $0 } }

  var text: String { String(decoding: contents, as: UTF8.self) }
}

/// A source that hands out bytes that it holds.
struct MemorySource: ByteSource {
  var bytes: [UInt8]

  mutating func read(upTo count: Int) -> [UInt8] {
    defer { bytes.removeFirst(min(count, bytes.count)) }
    return Array(bytes.prefix(count))
  }
}

/// What a command run in a test left behind.
struct Transcript {
  let status: gdcheck.ExitStatus
  let output: String
  let errors: String
}

/// Runs `gdcheck audit` in this process, from the root of the package and on a fixed day.
func audit(
  _ arguments: [String],
  input: String = "",
  variables: [String: String] = ["GDCHECK_LANG": "en"],
  folder: String = packageRoot,
  output: MemorySink = MemorySink(),
  errors: MemorySink = MemorySink(),
  onTerminal: Bool = false
) throws -> Transcript {
  let command = try AuditCommand.parse(arguments)
  return try transcript(
    input: input,
    variables: variables,
    folder: folder,
    output: output,
    errors: errors,
    onTerminal: onTerminal,
    command.run(in:)
  )
}

/// Runs `gdcheck explain` as ``audit(_:input:variables:folder:output:errors:onTerminal:)`` does its command.
func explain(
  _ arguments: [String],
  variables: [String: String] = ["GDCHECK_LANG": "en"],
  folder: String = packageRoot,
  output: MemorySink = MemorySink()
) throws -> Transcript {
  let command = try ExplainCommand.parse(arguments)
  return try transcript(variables: variables, folder: folder, output: output, command.run(in:))
}

/// Runs `gdcheck rules diff` in the folder of `work`; years are those of its `rules/`.
func diff(_ arguments: [String], in work: Workplace) throws -> Transcript {
  let command = try DiffCommand.parse(arguments)
  return try transcript(variables: ["GDCHECK_LANG": "en"], folder: work.folder.path, command.run(in:))
}

/// Runs `gdcheck rules coverage` on the rules of `work`, with `input` as standard input.
func coverage(_ arguments: [String], in work: Workplace, input: String = "") throws -> Transcript {
  let command = try CoverageCommand.parse(arguments)
  return try transcript(input: input, variables: [:], folder: work.folder.path, command.run(in:))
}

/// Runs `gdcheck rules roll` in the folder of `work`, whose path is left out of what it printed.
func roll(_ arguments: [String], in work: Workplace) throws -> Transcript {
  let command = try RollCommand.parse(arguments)
  let told = try transcript(variables: ["GDCHECK_LANG": "en"], folder: work.folder.path, command.run(in:))
  return Transcript(
    status: told.status,
    output: told.output.replacing(work.folder.path + "/", with: ""),
    errors: told.errors.replacing(work.folder.path + "/", with: "")
  )
}

/// Runs a command about the rules of `work` in its folder; what it printed names files as the test does.
func tool(
  in work: Workplace,
  language: String = "en",
  _ command: (Surroundings) -> gdcheck.ExitStatus
) throws -> Transcript {
  let variables = ["GDCHECK_LANG": language]
  let left = try transcript(variables: variables, folder: work.folder.path, command)
  return Transcript(
    status: left.status,
    output: left.output.replacing(work.folder.path + "/", with: ""),
    errors: left.errors.replacing(work.folder.path + "/", with: "")
  )
}

/// What `command` leaves behind in surroundings that the test makes.
func transcript(
  input: String = "",
  variables: [String: String],
  folder: String,
  output: MemorySink = MemorySink(),
  errors: MemorySink = MemorySink(),
  onTerminal: Bool = false,
  _ command: (Surroundings) -> gdcheck.ExitStatus
) throws -> Transcript {
  try #require(startsAtPackageRoot)
  let surroundings = Surroundings(
    variables: variables,
    folder: folder,
    today: try #require(CivilDate(year: 2022, month: 12, day: 5)),
    input: MemorySource(bytes: Array(input.utf8)),
    output: output,
    errors: errors,
    outputIsTerminal: onTerminal,
    errorsAreTerminal: onTerminal,
    program: "/nowhere/bin/gdcheck"
  )
  let status = command(surroundings)
  return Transcript(status: status, output: output.text, errors: errors.text)
}

/// The root of the package, found from where this file lies.
let packageRoot: String = {
  var parts = #filePath.split(separator: "/")
  parts.removeLast(4)
  return "/" + parts.joined(separator: "/")
}()

/// Files are named from the root of the package, wherever the tests were started.
private let startsAtPackageRoot = chdir(packageRoot) == 0
