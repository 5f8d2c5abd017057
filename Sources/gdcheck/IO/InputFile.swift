import Diagnostics
import Glibc

/// Why a file that the user named could not be read.
enum InputError: Error, Hashable {
  case missing
  case isFolder
  case unreadable(SystemError)
  case tooLarge(limit: Int)
}

/// Reading files that the user named.
enum InputFile {
  /// What stands at a path.
  enum Kind {
    case file
    case folder
    case missing
  }

  /// What stands at `path`; a pipe or device counts as a file.
  static func kind(of path: String) -> Kind {
    var status = stat()
    guard stat(path, &status) == 0 else { return .missing }
    return status.st_mode & S_IFMT == S_IFDIR ? .folder : .file
  }

  /// Whether two paths lead to one regular file.
  static func isSame(_ path: String, _ other: String) -> Bool {
    var (status, otherStatus) = (stat(), stat())
    guard stat(path, &status) == 0, stat(other, &otherStatus) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return false
    }
    return status.st_dev == otherStatus.st_dev && status.st_ino == otherStatus.st_ino
  }

  /// The whole file at `path`, called `name` in messages.
  ///
  /// At most `limit` bytes are taken, so that neither a huge file nor an endless pipe fills the memory.
  static func read(_ path: String, name: String, limit: Int) throws(InputError) -> SourceFile {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else {
      throw errno == ENOENT || errno == ENOTDIR ? .missing : .unreadable(SystemError.last)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(SystemError.last) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw .isFolder }
    guard status.st_size <= limit else { throw .tooLarge(limit: limit) }
    var source = DescriptorSource(descriptor: descriptor)
    return try read(&source, name: name, limit: limit, expected: Int(status.st_size))
  }

  /// All that `source` holds, called `name` in messages.
  static func read(
    _ source: inout some ByteSource,
    name: String,
    limit: Int,
    expected: Int = 0
  ) throws(InputError) -> SourceFile {
    do {
      guard let bytes = try source.readAll(limit: limit, expected: expected) else {
        throw InputError.tooLarge(limit: limit)
      }
      return SourceFile(name: name, bytes: bytes)
    } catch let error as SystemError {
      throw error.number == EISDIR ? .isFolder : .unreadable(error)
    } catch let error as InputError {
      throw error
    } catch {
      throw .unreadable(SystemError(number: EIO))
    }
  }
}
