package import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Compares `actual` with the golden file `Snapshots/<name>` in the folder of the test's target.
///
/// With `GDCHECK_RECORD=1` in the environment the file is written anew and the test fails, so that a recording
/// run can't pass for a green one.
package func expectSnapshot(
  _ actual: String,
  _ name: String,
  testFile: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let parts = testFile.split(separator: "/", omittingEmptySubsequences: false)
  let tests = parts.lastIndex(of: "Tests") ?? max(0, parts.count - 2)
  let target = parts.prefix(tests + 2).joined(separator: "/")
  expectStored(actual, at: "\(target)/Snapshots/\(name)", sourceLocation: sourceLocation)
}

/// Compares `actual` with the file at `path`, or records it there: see ``expectSnapshot(_:_:testFile:sourceLocation:)``.
package func expectStored(
  _ actual: String,
  at path: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  if getenv("GDCHECK_RECORD").map({ String(cString: $0) }) == "1" {
    let written = write(actual, to: path)
    Issue.record("\(written ? "recorded" : "could not write") \(path)", sourceLocation: sourceLocation)
    return
  }
  guard let stored = read(path) else {
    Issue.record("no snapshot \(path): record it with GDCHECK_RECORD=1", sourceLocation: sourceLocation)
    return
  }
  if let difference = firstDifference(stored, actual) {
    Issue.record("\(path) differs\n\(difference)", sourceLocation: sourceLocation)
  }
}

/// The first line in which two texts differ, byte by byte, with what was stored and what came; nil where none does.
package func firstDifference(_ stored: String, _ actual: String) -> String? {
  guard Array(stored.utf8) != Array(actual.utf8) else { return nil }
  let old = stored.split(separator: "\n", omittingEmptySubsequences: false)
  let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
  for line in 0..<max(old.count, new.count) {
    let (was, now) = (line < old.count ? old[line] : nil, line < new.count ? new[line] : nil)
    guard was.map({ Array($0.utf8) }) != now.map({ Array($0.utf8) }) else { continue }
    let before = line > 0 ? "    \(old[line - 1])\n" : ""
    return
      "line \(line + 1):\n\(before)  - \(was.map(String.init) ?? "(end)")\n  + \(now.map(String.init) ?? "(end)")"
  }
  return nil
}

private func read(_ path: String) -> String? {
  guard let file = fopen(path, "rb") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 65_536)
  while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
  return String(decoding: bytes, as: UTF8.self)
}

private func write(_ text: String, to path: String) -> Bool {
  guard let file = fopen(path, "wb") else { return false }
  let bytes = Array(text.utf8)
  let written = fwrite(bytes, 1, bytes.count, file)
  return fclose(file) == 0 && written == bytes.count
}
