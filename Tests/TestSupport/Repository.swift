package import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The files of the project itself, as they stand in the repository.
package enum Repository {
  /// The root of the package, from this file's place in it.
  package static let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    .joined(separator: "/")

  /// The YAML files directly in `folder`, a path from the root, by name; they are called by their paths.
  package static func yaml(in folder: String) -> [SourceFile] {
    guard let directory = opendir("\(root)/\(folder)") else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(".yaml") { names.append("\(folder)/\(name)") }
    }
    return names.sorted().compactMap(file)
  }

  /// The file at `path`, a path from the root, or nil where there is none.
  package static func file(_ path: String) -> SourceFile? {
    guard let file = fopen("\(root)/\(path)", "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
    return SourceFile(name: path, bytes: bytes)
  }

  /// The files of the rule set of 2022: the plan first.
  package static let rules2022: [SourceFile] =
    [file("rules/2022/plan.yaml")].compactMap(\.self) + yaml(in: "rules/2022/obligations")
}
