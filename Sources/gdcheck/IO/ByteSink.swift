import Glibc

/// Why output could not be delivered.
enum OutputError: Error, Hashable {
  /// Whoever was reading has left: nothing needs to be said, but it was no success.
  case readerLeft
  /// The system refused, as a full disk does.
  case failed(SystemError, path: String?)
}

/// Where bytes go.
///
/// Every write is checked; what `write` did not throw for was taken by the system.
protocol ByteSink {
  func write(_ bytes: [UInt8]) throws(OutputError)
}

extension ByteSink {
  func write(_ text: String) throws(OutputError) {
    try write(Array(text.utf8))
  }
}

/// An open file descriptor.
struct DescriptorSink: ByteSink {
  let descriptor: Int32
  var path: String?

  func write(_ bytes: [UInt8]) throws(OutputError) {
    var offset = 0
    while offset < bytes.count {
      let written = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress.map { $0 + offset }, bytes.count - offset)
      }
      if written >= 0 {
        offset += written
      } else if errno == EPIPE {
        throw .readerLeft
      } else if errno == EAGAIN {
        // Someone made the terminal or pipe non-blocking: wait until it takes more.
        var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&waiting, 1, -1)
      } else if errno != EINTR {
        throw .failed(SystemError.last, path: path)
      }
    }
  }
}
