#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The template of a path in the folder for temporary files, for `mkstemp` and `mkdtemp`: `TMPDIR` where it is set.
package func temporaryTemplate() -> [CChar] {
  let folder = getenv("TMPDIR").map { String(cString: $0) } ?? P_tmpdir
  return Array("\(folder)/gdcheck-test-XXXXXX".utf8CString)
}
