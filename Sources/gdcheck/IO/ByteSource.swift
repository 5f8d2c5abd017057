import Glibc
import Terms

/// Why a file or stream could not be read or written: the system's error number.
struct SystemError: Error, Hashable {
  let number: Int32

  /// The error that the last failed call left.
  static var last: SystemError { SystemError(number: errno) }

  /// What it means, for people.
  var text: LocalText {
    switch number {
    case ENOENT: LocalText(vi: "không có tệp này", en: "no such file")
    case EACCES, EPERM: LocalText(vi: "không có quyền", en: "permission denied")
    case ENOSPC: LocalText(vi: "đĩa đã đầy", en: "the disk is full")
    case EDQUOT: LocalText(vi: "đã hết hạn mức lưu trữ", en: "the storage quota is used up")
    case EROFS: LocalText(vi: "hệ thống tệp chỉ cho đọc", en: "the file system is read-only")
    case EISDIR: LocalText(vi: "đây là thư mục", en: "it is a folder")
    case ENOTDIR: LocalText(vi: "đường dẫn đi qua một tệp", en: "the path goes through a file")
    case ELOOP: LocalText(vi: "liên kết tượng trưng", en: "it is a symbolic link")
    case EIO: LocalText(vi: "thiết bị báo lỗi", en: "the device reports an error")
    case EBADF: LocalText(vi: "đầu ra đã đóng", en: "the output is closed")
    default: LocalText(vi: "lỗi hệ thống số \(number)", en: "system error \(number)")
    }
  }
}

/// Where bytes come from.
protocol ByteSource {
  /// Up to `count` bytes, fewer where fewer are there; empty at the end.
  mutating func read(upTo count: Int) throws(SystemError) -> [UInt8]
}

/// An open file descriptor.
struct DescriptorSource: ByteSource {
  let descriptor: Int32

  func read(upTo count: Int) throws(SystemError) -> [UInt8] {
    var result: Int = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      repeat {
        result = Glibc.read(descriptor, buffer.baseAddress, count)
      } while result < 0 && errno == EINTR
      filled = max(0, result)
    }
    if result < 0 { throw SystemError.last }
    return bytes
  }
}

extension ByteSource {
  /// All bytes up to the end, or nil where there are more than `limit`.
  mutating func readAll(limit: Int, expected: Int = 0) throws(SystemError) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(limit, expected) + 1)
    while bytes.count <= limit {
      // Where the size is known, one byte more than it tells whether that was all.
      let wanted = bytes.count <= expected && expected > 0 ? expected + 1 - bytes.count : 65_536
      let chunk = try read(upTo: min(limit + 1 - bytes.count, wanted))
      if chunk.isEmpty { return bytes }
      bytes = bytes.isEmpty ? chunk : bytes + chunk
    }
    return nil
  }
}
