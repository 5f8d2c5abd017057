import Glibc

/// A folder for temporary files that nobody else may enter.
struct PrivateFolder {
  let path: String

  /// Makes one in `parent`, an absolute path.
  init(in parent: String) throws(OutputError) {
    var template = Array("\(parent)/gdcheck-XXXXXX".utf8CString)
    // mkdtemp gives it mode 0700, and a name that nobody can have planted.
    guard mkdtemp(&template) != nil else { throw .failed(SystemError.last, path: parent) }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Removes it with what it holds.
  func remove() {
    Self.remove(Array(path.utf8CString), depth: 0)
  }

  /// Writes a file `name` that only its owner may read; answers its path.
  func write(_ bytes: [UInt8], to name: String) throws(OutputError) -> String {
    let file = "\(path)/\(name)"
    let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .failed(SystemError.last, path: file) }
    defer { close(descriptor) }
    try DescriptorSink(descriptor: descriptor, path: file).write(bytes)
    return file
  }

  /// Removes what stands at `path`, following no link; what can't be removed is left for the system to clear away.
  private static func remove(_ path: [CChar], depth: Int) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      unlink(path)
      return
    }
    if depth < 64, let stream = opendir(path) {
      var names: [[CChar]] = []
      while let entry = readdir(stream) {
        names.append(
          withUnsafeBytes(of: entry.pointee.d_name) {
            $0.prefix { $0 != 0 }.map { CChar(bitPattern: $0) } + [0]
          }
        )
      }
      closedir(stream)
      for name in names where name != Array(".".utf8CString) && name != Array("..".utf8CString) {
        remove(path.dropLast() + [CChar(bitPattern: UInt8(ascii: "/"))] + name, depth: depth + 1)
      }
    }
    rmdir(path)
  }
}
