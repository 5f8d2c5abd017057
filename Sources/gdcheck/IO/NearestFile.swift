import Diagnostics

extension Folder {
  /// The file of one of `endings` that was probably meant by `path`, at which there is none: of a name much like it, or
  /// of the same name with an ending.
  static func nearest(to path: String, endings: [String]) -> String? {
    let folder = Paths.folder(of: path)
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let names = try? names(in: folder) else { return nil }
    let candidates = names.filter { endings.contains(ending(of: $0)) }.sorted()
    let named = endings.lazy.map { "\(name).\($0)" }.first(where: candidates.contains)
    guard let meant = named ?? Diagnostics.nearest(to: name, among: candidates) else { return nil }
    return path.utf8.contains(UInt8(ascii: "/")) ? "\(folder)/\(meant)" : meant
  }
}
