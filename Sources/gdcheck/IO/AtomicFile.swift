import Glibc

/// A file that appears whole or not at all.
///
/// Bytes go to a temporary file in the same folder; `commit` syncs it, renames it over the target and syncs the
/// folder. Without `commit` the temporary file is removed by `discard` and the old file is untouched.
struct AtomicFile: ByteSink {
  private let path: String
  private let temporary: String?
  private let sink: DescriptorSink

  /// Opens a temporary file beside `path`.
  ///
  /// Where `path` is a device or pipe there is nothing to replace, and bytes go straight to it.
  init(replacing path: String) throws(OutputError) {
    self.path = path
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      guard status.st_mode & S_IFMT != S_IFDIR else {
        throw .failed(SystemError(number: EISDIR), path: path)
      }
      let descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY)
      guard descriptor >= 0 else { throw .failed(SystemError.last, path: path) }
      temporary = nil
      sink = DescriptorSink(descriptor: descriptor, path: path)
      return
    }
    // mkstemp opens with O_EXCL and mode 0600: a planted name or link can't be written through.
    var template = Array("\(Paths.folder(of: path))/.gdcheck-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw .failed(SystemError.last, path: path) }
    temporary = template.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { String(cString: $0) }
    }
    sink = DescriptorSink(descriptor: descriptor, path: path)
  }

  func write(_ bytes: [UInt8]) throws(OutputError) {
    try sink.write(bytes)
  }

  /// Gives the file the permissions of the one at `other`, where there is one: without, only its owner may read it.
  func takePermissions(of other: String) {
    var status = stat()
    if stat(other, &status) == 0 { fchmod(sink.descriptor, status.st_mode & 0o777) }
  }

  /// Has what was written stored, so that `commit` has little left to do.
  func sync() throws(OutputError) {
    guard temporary == nil || fsync(sink.descriptor) == 0 else { throw .failed(SystemError.last, path: path) }
  }

  /// Puts the file in its place; where that fails there is nothing left to discard.
  ///
  /// Without `replaces` it fails with `EEXIST` where anything stands there by now.
  func commit(replaces: Bool = true) throws(OutputError) {
    guard let temporary else {
      guard close(sink.descriptor) == 0 else { throw .failed(SystemError.last, path: path) }
      return
    }
    do throws(OutputError) {
      try sync()
    } catch {
      discard()
      throw error
    }
    guard close(sink.descriptor) == 0, put(temporary, replaces: replaces) else {
      let error = SystemError.last
      unlink(temporary)
      throw .failed(error, path: path)
    }
    let folder = open(Paths.folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return }
    defer { close(folder) }
    // Some file systems can't sync a folder; the file itself is safe by then.
    guard fsync(folder) == 0 || errno == EINVAL else { throw .failed(SystemError.last, path: path) }
  }

  /// Moves the file at `temporary` to its place; the error is left in `errno`.
  private func put(_ temporary: String, replaces: Bool) -> Bool {
    guard !replaces else { return rename(temporary, path) == 0 }
    // A rename would replace what came meanwhile; a link does not. Where the file system has none, asking must do.
    if link(temporary, path) == 0 {
      unlink(temporary)
      return true
    }
    guard errno == EPERM || errno == EOPNOTSUPP || errno == ENOSYS else { return false }
    var status = stat()
    guard lstat(path, &status) != 0 else {
      errno = EEXIST
      return false
    }
    return rename(temporary, path) == 0
  }

  /// Leaves the old file as it was.
  func discard() {
    close(sink.descriptor)
    if let temporary { unlink(temporary) }
  }
}
