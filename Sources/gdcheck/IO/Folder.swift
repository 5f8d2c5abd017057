import Glibc

/// What stands in a folder and below it.
struct FolderListing {
  /// Paths of the files with one of the endings asked for, sorted by their bytes.
  var files: [String] = []
  /// Paths of what may be missed by someone: links, pipes, and leftovers such as `unit.yaml~` and `.unit.yaml.swp`.
  var passedOver: [String] = []
  /// Paths of the folder itself and of those below it that were looked into, in no order.
  var folders: [String] = []
}

/// Why a folder could not be listed.
enum FolderError: Error, Hashable {
  case unreadable(path: String, SystemError)
  /// More entries or levels than are read.
  case tooLarge(path: String)
}

/// Walking folders, with bounds, never through a symbolic link.
enum Folder {
  /// Entries and levels that are read at most.
  static let limits = (entries: 100_000, depth: 16)

  /// The files below `path` whose names end in a dot and one of `endings`, at any level.
  static func list(_ path: String, endings: Set<String>) throws(FolderError) -> FolderListing {
    var listing = FolderListing()
    var entries = 0
    try walk(path, depth: 0, endings: endings, entries: &entries, into: &listing)
    listing.files.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    listing.passedOver.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return listing
  }

  private static func walk(
    _ path: String,
    depth: Int,
    endings: Set<String>,
    entries: inout Int,
    into listing: inout FolderListing
  ) throws(FolderError) {
    guard depth < limits.depth else { throw .tooLarge(path: path) }
    listing.folders.append(path)
    for name in try names(in: path) {
      entries += 1
      guard entries <= limits.entries else { throw .tooLarge(path: path) }
      let child = path.hasSuffix("/") ? path + name : "\(path)/\(name)"
      var status = stat()
      guard lstat(child, &status) == 0 else {
        // Gone meanwhile, or a name that is no UTF-8: what looks like evidence fails when it is opened, aloud.
        if endings.contains(ending(of: name)) { listing.files.append(child) }
        continue
      }
      switch status.st_mode & S_IFMT {
      case S_IFDIR where !name.hasPrefix("."):
        try walk(child, depth: depth + 1, endings: endings, entries: &entries, into: &listing)
      case S_IFREG where !name.hasPrefix(".") && endings.contains(ending(of: name)):
        listing.files.append(child)
      case S_IFREG where !endings.contains(where: { name.lowercased().contains("." + $0) }),
        S_IFDIR:
        // Attached papers and hidden folders lie beside evidence by right.
        continue
      default:
        listing.passedOver.append(child)
      }
    }
  }

  /// The names in the folder at `path`, in no order.
  static func names(in path: String) throws(FolderError) -> [String] {
    guard let stream = opendir(path) else { throw .unreadable(path: path, SystemError.last) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names
  }

  /// Whether a regular file stands at `path` itself, not at the end of a link.
  static func isRegular(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// What follows the last dot of a name, lower-case.
  static func ending(of name: String) -> String {
    guard let dot = name.lastIndex(of: ".") else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }
}
