import Diagnostics
import Glibc
import Terms

/// A file of the user's own that a command changes: replaced whole or not at all, and only while it holds what was
/// read from it.
struct EditedFile {
  /// Where the file itself lies: behind a link, which stays what it is.
  let path: String

  /// Why a file can't be changed.
  enum Problem: Error {
    /// It holds something else than what was read.
    case changed
    case output(OutputError)
  }

  /// The file that `path` leads to; nil where that can't be told.
  init?(_ path: String) {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    self.path = String(cString: real)
  }

  /// Whether it is a regular file.
  var isRegular: Bool { Folder.isRegular(path) }

  /// Why it could not be written, as far as that can be told beforehand; nil where nothing speaks against it.
  func obstacle() -> OutputError? {
    for (place, wanted) in [(path, W_OK), (Paths.folder(of: path), W_OK | X_OK)]
    where access(place, wanted) != 0 {
      return .failed(SystemError.last, path: place)
    }
    return nil
  }

  /// Puts `bytes` in place of `old`, which it must still hold when the new ones are stored.
  ///
  /// A signal that would end the program waits until the file is in its place, so that nothing half-made stays beside
  /// it.
  func replace(_ old: [UInt8], with bytes: [UInt8]) throws(Problem) {
    let held = HeldSignals()
    defer { held.release() }
    // A file that must not be written can still be renamed over.
    if let obstacle = obstacle() { throw .output(obstacle) }
    let file: AtomicFile
    do throws(OutputError) {
      file = try AtomicFile(replacing: path)
    } catch {
      throw .output(error)
    }
    do throws(OutputError) {
      file.takePermissions(of: path)
      try file.write(bytes)
      try file.sync()
    } catch {
      file.discard()
      throw .output(error)
    }
    guard holds(old) else {
      file.discard()
      throw .changed
    }
    do throws(OutputError) {
      try file.commit()
    } catch {
      throw .output(error)
    }
  }

  private func holds(_ bytes: [UInt8]) -> Bool {
    (try? InputFile.read(path, name: path, limit: LineReader.limit))?.bytes == bytes
  }
}

/// The signals by which a user ends a program, held back for a moment.
private struct HeldSignals {
  private var before = sigset_t()

  init() {
    var held = sigset_t()
    sigemptyset(&held)
    for number in [SIGHUP, SIGINT, SIGTERM] { sigaddset(&held, number) }
    pthread_sigmask(SIG_BLOCK, &held, &before)
  }

  /// Lets them through again, those that came meanwhile too.
  func release() {
    var mask = before
    pthread_sigmask(SIG_SETMASK, &mask, nil)
  }
}
