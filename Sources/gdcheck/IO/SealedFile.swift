import Diagnostics
import Glibc
import Terms

/// A file that is written with a ``Seal`` and never over what a person made.
///
/// A file that stands at the path is replaced where its seal is intact, so that nothing but what gdcheck wrote is
/// lost, or where the user asked for it with `--force`.
struct SealedFile {
  let path: String
  /// Whether `--force` was given.
  let isForced: Bool
  /// The files that the command reads, which even `--force` does not give up.
  var inputs: [String] = []

  /// The largest file whose seal is looked at; a larger one is none of gdcheck's.
  static let limit = 64 << 20

  /// Refuses where the file must not be written, before any work is done for it.
  func check() throws(SealedFileProblem) {
    _ = try standing()
  }

  /// Writes `bytes` under `seal`, whole or not at all.
  ///
  /// The check is made again when all bytes are stored, with only the renaming to follow: what a person saves while
  /// the command works is kept.
  func write(_ bytes: [UInt8], under seal: Seal) throws(SealedFileProblem) {
    guard let sealed = seal.sealed(bytes) else { throw .unsealable(path) }
    try check()
    let (file, replaces) = try stored(sealed)
    do throws(OutputError) {
      try file.commit(replaces: replaces)
    } catch {
      guard case .failed(let reason, _) = error, reason.number == EEXIST else { throw .output(error) }
      throw .edited(path)
    }
  }

  /// `bytes` stored beside the path, and whether they may replace what stands there now.
  private func stored(_ bytes: [UInt8]) throws(SealedFileProblem) -> (file: AtomicFile, replaces: Bool) {
    let file: AtomicFile
    do throws(OutputError) {
      file = try AtomicFile(replacing: path)
    } catch {
      throw .output(error)
    }
    do throws(SealedFileProblem) {
      do throws(OutputError) {
        file.takePermissions(of: path)
        try file.write(bytes)
        try file.sync()
      } catch {
        throw .output(error)
      }
      return (file, try standing())
    } catch {
      file.discard()
      throw error
    }
  }

  /// Whether something stands at the path that may be replaced.
  private func standing() throws(SealedFileProblem) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0 else { return false }
    let isLink = status.st_mode & S_IFMT == S_IFLNK
    var target = stat()
    let leads = stat(path, &target) == 0
    if let input = inputs.first(where: { InputFile.isSame($0, path) }) { throw .isInput(input) }
    switch (leads ? target : status).st_mode & S_IFMT {
    case S_IFDIR: throw .output(.failed(SystemError(number: EISDIR), path: path))
    case S_IFREG, S_IFLNK: break
    // A device or pipe has nothing that could be lost.
    default: return true
    }
    guard !isForced else { return true }
    // A link is somebody's: the file that it leads to would stay, but no longer be what the name means.
    guard !isLink else { throw .link(path) }
    let old: [UInt8]
    do throws(InputError) {
      old = try InputFile.read(path, name: path, limit: Self.limit).bytes
    } catch {
      switch error {
      case .missing: return false
      case .unreadable(let reason): throw .output(.failed(reason, path: path))
      case .isFolder: throw .output(.failed(SystemError(number: EISDIR), path: path))
      case .tooLarge: throw .edited(path)
      }
    }
    guard Seal.isIntact(old) else { throw .edited(path) }
    return true
  }
}
