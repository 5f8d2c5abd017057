import Evidence

/// Telling files of visits from evidence: a team keeps both in one folder.
enum VisitFile {
  /// Whether the file at `path` holds a visit.
  static func stands(at path: String) -> Bool {
    do {
      _ = try ParsedVisit.parse(try InputFile.read(path, name: path, limit: LineReader.limit))
      return true
    } catch {
      return false
    }
  }
}
