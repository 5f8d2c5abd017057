#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Programs of others that read what is written, as a second opinion.
///
/// Tests that need one are skipped where it is not installed.
package enum ExternalProgram {
  /// Whether `name` is a program on the path.
  package static func isInstalled(_ name: String) -> Bool {
    system("command -v \(quoted(name)) >/dev/null 2>&1") == 0
  }

  /// Runs a program, its error output among its output.
  package static func run(_ command: [String]) -> (status: Int32, output: String) {
    guard let folder = ScratchFolder() else { return (-1, "no temporary folder") }
    let output = "\(folder.path)/output"
    let words = command.map { quoted($0) }.joined(separator: " ")
    let status = system("\(words) >\(quoted(output)) 2>&1 </dev/null")
    return (status, String(decoding: folder.read("output") ?? [], as: UTF8.self))
  }

  private static func quoted(_ word: String) -> String {
    "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#) + "'"
  }
}

/// A temporary folder of its own, gone with its last user.
package final class ScratchFolder {
  package let path: String

  /// Nil where none can be made.
  package init?() {
    var template = temporaryTemplate()
    guard mkdtemp(&template) != nil else { return nil }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit {
    _ = system("rm -rf '\(path)'")
  }

  /// Writes a file of the folder and gives its path.
  package func write(_ bytes: [UInt8], _ name: String) -> String? {
    guard let file = fopen("\(path)/\(name)", "wb") else { return nil }
    let written = fwrite(bytes, 1, bytes.count, file)
    return fclose(file) == 0 && written == bytes.count ? "\(path)/\(name)" : nil
  }

  /// What a file of the folder holds.
  package func read(_ name: String) -> [UInt8]? {
    guard let file = fopen("\(path)/\(name)", "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
    return bytes
  }
}
