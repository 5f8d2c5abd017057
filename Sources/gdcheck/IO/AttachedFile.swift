import Crypto
import Glibc

/// Why a file that evidence names could not be taken.
enum AttachedFileError: Error, Hashable {
  case missing
  case unreadable(SystemError)
  /// A folder, pipe, socket or device.
  case notRegular
  /// A symbolic link stands on the way.
  case link
  case tooLarge(limit: Int)
}

/// Opening the files that evidence names: beneath its own folder, through no link, regular ones only.
enum AttachedFile {
  /// The bytes of a file that are hashed at most: 512 MiB.
  static let limit = 512 << 20

  /// The SHA-256 of the file at `path` below `folder`, in lower-case hex.
  ///
  /// `path` was checked to be relative and without `..`. Each of its parts is opened from the one before, so
  /// that nothing can be swapped in between, and what is hashed is what was opened.
  static func digest(of path: String, below folder: String) throws(AttachedFileError) -> String {
    let descriptor = try open(path, below: folder)
    defer { close(descriptor) }
    var hash = SHA256()
    let source = DescriptorSource(descriptor: descriptor)
    var taken = 0
    do {
      while case let chunk = try source.read(upTo: 1 << 16), !chunk.isEmpty {
        taken += chunk.count
        guard taken <= limit else { throw AttachedFileError.tooLarge(limit: limit) }
        hash.update(data: chunk)
      }
    } catch let error as AttachedFileError {
      throw error
    } catch {
      throw .unreadable((error as? SystemError) ?? SystemError(number: EIO))
    }
    return hexadecimal(hash.finalize())
  }

  /// Whether a regular file stands at `path` below `folder`; throws what is wrong where none does.
  static func check(_ path: String, below folder: String) throws(AttachedFileError) {
    close(try open(path, below: folder))
  }

  private static func open(_ path: String, below folder: String) throws(AttachedFileError) -> Int32 {
    var current = Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard current >= 0 else { throw .unreadable(SystemError.last) }
    let parts = path.split(separator: "/").filter { $0 != "." }
    for (place, part) in parts.enumerated() {
      let isLast = place == parts.count - 1
      // Without O_NONBLOCK a pipe put in a file's place would hold the audit up for ever.
      let flags = isLast ? O_NONBLOCK | O_NOCTTY : O_DIRECTORY
      let next = openat(current, String(part), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | flags)
      let error = SystemError.last
      let isLink = next < 0 && Self.isLink(String(part), in: current)
      close(current)
      guard next >= 0 else { throw isLink ? .link : failure(error) }
      current = next
    }
    var status = stat()
    guard fstat(current, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(current)
      throw .notRegular
    }
    return current
  }

  private static func isLink(_ name: String, in folder: Int32) -> Bool {
    var status = stat()
    return fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  private static func failure(_ error: SystemError) -> AttachedFileError {
    switch error.number {
    case ENOENT, ENOTDIR: .missing
    case ELOOP: .link
    case ENXIO, ENODEV: .notRegular
    default: .unreadable(error)
    }
  }
}

/// `bytes` in lower-case hex, two digits each.
func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
  bytes.map { byte in
    let digits = String(byte, radix: 16)
    return digits.count == 1 ? "0" + digits : digits
  }.joined()
}
