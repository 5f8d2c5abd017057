import Diagnostics
import Glibc

/// The lines of a stream of units (JSON Lines), each as a source of its own, read a block at a time.
struct LineReader {
  /// The bytes that one unit may hold: 1 MiB.
  static let limit = 1 << 20

  let name: String
  /// The folder that files named by the units lie below; nil where none is known.
  let folder: String?
  private var source: any ByteSource
  private let descriptor: Int32?
  private var buffer: [UInt8] = []
  private var position = 0
  private var line = 0
  private var ended = false

  init(source: any ByteSource, name: String, folder: String?, descriptor: Int32?) {
    self.source = source
    self.name = name
    self.folder = folder
    self.descriptor = descriptor
  }

  /// The lines of the file at `path`; `finish` closes it.
  init(path: String) throws(InputError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw .unreadable(SystemError.last) }
    self.init(
      source: DescriptorSource(descriptor: descriptor),
      name: path,
      folder: Paths.folder(of: path),
      descriptor: descriptor
    )
  }

  /// The next line that is not blank, named by the file and the line's number, or nil at the end.
  ///
  /// A line over the limit throws: what follows it can't be told from its rest.
  mutating func next() throws(InputError) -> SourceFile? {
    while let bytes = try nextBytes() {
      line += 1
      if bytes.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) {
        return SourceFile(name: "\(name):\(line)", bytes: bytes)
      }
    }
    return nil
  }

  /// Closes the file.
  func finish() {
    if let descriptor { close(descriptor) }
  }

  private mutating func nextBytes() throws(InputError) -> [UInt8]? {
    var searched = position
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        defer { position = end + 1 }
        return Array(buffer[position..<end])
      }
      if ended {
        guard position < buffer.count else { return nil }
        defer { position = buffer.count }
        return Array(buffer[position...])
      }
      guard buffer.count - position <= Self.limit else { throw .tooLarge(limit: Self.limit) }
      buffer.removeFirst(position)
      position = 0
      searched = buffer.count
      do {
        let chunk = try source.read(upTo: 1 << 16)
        ended = chunk.isEmpty
        buffer += chunk
      } catch {
        throw .unreadable(error)
      }
    }
  }
}
