import Reports

/// An output that the user asked for: a form, and where it goes.
struct OutputTarget: Sendable, Hashable {
  let format: FindingsFormat
  /// The file; nil for the output of the process.
  var path: String?

  /// What `formats` and `paths` ask for together, each path with the format at its place; without formats the endings
  /// of the names tell.
  ///
  /// - Throws: ``OutputMismatch``, where they do not fit.
  static func all(_ formats: [FindingsFormat], _ paths: [String]) throws(OutputMismatch) -> [OutputTarget] {
    guard !paths.isEmpty else {
      guard formats.count <= 1 else { throw .formatsWithoutFiles }
      return [OutputTarget(format: formats.first ?? .text)]
    }
    guard formats.isEmpty || formats.count == paths.count else { throw .unequalNumbers }
    for (place, path) in paths.enumerated() where paths[..<place].contains(path) { throw .sameFile(path) }
    return paths.enumerated().map { place, path in
      let format = formats.isEmpty ? FindingsFormat(ending: path) ?? .text : formats[place]
      return OutputTarget(format: format, path: path == "-" ? nil : path)
    }
  }
}

/// Why formats and files do not fit together.
enum OutputMismatch: Error, Hashable {
  /// Several formats, and no file for any.
  case formatsWithoutFiles
  /// Neither none nor one a file.
  case unequalNumbers
  /// Two outputs into one file.
  case sameFile(String)
}
