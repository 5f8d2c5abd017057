import Diagnostics
import Engine
import Glibc
import Rules

/// Why the benchmark can't start.
struct BenchError: Error, CustomStringConvertible {
  let description: String
}

/// The rule set that units are audited by, and the paths of its files.
struct BenchRules {
  let paths: [String]
  let program: Program

  init(folder: String) throws {
    let obligations = try Self.names(in: "\(folder)/obligations").filter { $0.hasSuffix(".yaml") }.sorted()
    paths = ["\(folder)/plan.yaml"] + obligations.map { "\(folder)/obligations/\($0)" }
    let files = try paths.map { SourceFile(name: $0, bytes: try Self.read($0)) }
    let decoded = RuleSet.decode(files)
    guard let rules = decoded.rules, !decoded.problems.hasErrors else {
      throw BenchError(description: "the rules in \(folder) have errors; see gdcheck")
    }
    program = try Program(try rules.checked())
  }

  /// The bytes of the file at `path`.
  static func read(_ path: String) throws -> [UInt8] {
    guard let file = fopen(path, "rb") else { throw BenchError(description: "can't read \(path)") }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
    return bytes
  }

  private static func names(in folder: String) throws -> [String] {
    guard let stream = opendir(folder) else { throw BenchError(description: "can't list \(folder)") }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      )
    }
    return names
  }
}
