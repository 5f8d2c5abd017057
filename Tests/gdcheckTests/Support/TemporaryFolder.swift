import Glibc
import TestSupport
import Testing

/// A folder for one test, removed with what it holds when the test ends.
final class TemporaryFolder {
  let path: String

  init() throws {
    var template = temporaryTemplate()
    let made = mkdtemp(&template)
    path = String(cString: try #require(made))
  }

  deinit {
    Self.remove(Array(path.utf8CString))
  }

  /// Writes `text` to the file `name`, making the folders on the way; answers its path.
  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    try write(name, bytes: Array(text.utf8))
  }

  /// Writes `bytes` to the file `name`, making the folders on the way; answers its path.
  @discardableResult
  func write(_ name: String, bytes: [UInt8]) throws -> String {
    var folder = path
    for part in name.split(separator: "/").dropLast() {
      folder += "/" + part
      mkdir(folder, 0o700)
    }
    let file = "\(path)/\(name)"
    let descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      try #require(written > 0)
      rest = rest.dropFirst(written)
    }
    return file
  }

  /// The names in the folder, sorted.
  var names: [String] { Self.names(in: path) }

  /// The names in the folder at `path`, sorted.
  static func names(in path: String) -> [String] {
    rawNames(in: Array(path.utf8CString))
      .map { String(decoding: $0.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self) }
      .sorted()
  }

  /// The names in a folder, as the system holds them: with a zero at the end, and perhaps no UTF-8.
  private static func rawNames(in path: [CChar]) -> [[CChar]] {
    guard let stream = opendir(path) else { return [] }
    defer { closedir(stream) }
    var names: [[CChar]] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        bytes.prefix { $0 != 0 }.map { CChar(bitPattern: $0) } + [0]
      }
      if name != Array(".".utf8CString) && name != Array("..".utf8CString) { names.append(name) }
    }
    return names
  }

  private static func remove(_ path: [CChar]) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      unlink(path)
      return
    }
    chmod(path, 0o700)
    for name in rawNames(in: path) { remove(path.dropLast() + [CChar(bitPattern: UInt8(ascii: "/"))] + name) }
    rmdir(path)
  }
}
