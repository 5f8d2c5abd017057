import CMiniZip

/// A ZIP archive in memory: the same entries give the same bytes.
enum ZipArchive {
  /// A file of the archive.
  struct Entry {
    var path: String
    var bytes: [UInt8]
  }

  /// The archive of `entries`, in their order, without a comment.
  static func bytes(of entries: [Entry]) throws(PaperFailure) -> [UInt8] {
    let memory = Memory()
    var functions = memory.functions
    guard let archive = zipOpen2_64("", APPEND_STATUS_CREATE, nil, &functions) else {
      throw PaperFailure(message: "ZIP: cannot begin an archive")
    }
    var failure: PaperFailure?
    for entry in entries where failure == nil { failure = add(entry, to: archive) }
    let closed = zipClose(archive, nil)
    if failure == nil, closed != ZIP_OK {
      failure = PaperFailure(message: "ZIP: cannot end the archive: \(closed)")
    }
    if let failure { throw failure }
    return memory.bytes
  }

  private static func add(_ entry: Entry, to archive: zipFile) -> PaperFailure? {
    // The first day that a ZIP can name: the archive of a paper does not tell when it was made.
    var info = zip_fileinfo()
    info.dosDate = 1 << 21 | 1 << 16
    var status = zipOpenNewFileInZip(
      archive,
      entry.path,
      &info,
      nil,
      0,
      nil,
      0,
      nil,
      Z_DEFLATED,
      Z_DEFAULT_COMPRESSION
    )
    if status == ZIP_OK {
      status = entry.bytes.withUnsafeBytes { zipWriteInFileInZip(archive, $0.baseAddress, UInt32($0.count)) }
    }
    if status == ZIP_OK { status = zipCloseFileInZip(archive) }
    return status == ZIP_OK ? nil : PaperFailure(message: "ZIP: cannot add \(entry.path): \(status)")
  }
}

/// What minizip takes for a file: bytes that grow, and a place in them.
private final class Memory {
  var bytes: [UInt8] = []
  var position = 0

  /// minizip's way to this memory, which must outlive it.
  var functions: zlib_filefunc64_def {
    zlib_filefunc64_def(
      zopen64_file: { memory, _, _ in memory },
      zread_file: { memory, _, target, count in
        Memory.at(memory).map { $0.read(into: target, Int(count)) }.map(UInt.init) ?? 0
      },
      zwrite_file: { memory, _, source, count in
        Memory.at(memory).map { $0.write(source, Int(count)) }.map(UInt.init) ?? 0
      },
      ztell64_file: { memory, _ in Memory.at(memory).map { UInt64($0.position) } ?? 0 },
      zseek64_file: { memory, _, offset, origin in Memory.at(memory)?.seek(offset, origin) ?? -1 },
      zclose_file: { _, _ in 0 },
      zerror_file: { _, _ in 0 },
      opaque: Unmanaged.passUnretained(self).toOpaque()
    )
  }

  private static func at(_ pointer: UnsafeMutableRawPointer?) -> Memory? {
    pointer.map { Unmanaged<Memory>.fromOpaque($0).takeUnretainedValue() }
  }

  private func read(into target: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    let count = min(count, bytes.count - position)
    target?.copyMemory(from: Array(bytes[position..<position + count]), byteCount: count)
    position += count
    return count
  }

  private func write(_ source: UnsafeRawPointer?, _ count: Int) -> Int {
    let new = UnsafeRawBufferPointer(start: source, count: source == nil ? 0 : count)
    bytes.replaceSubrange(position..<min(position + new.count, bytes.count), with: new)
    position += new.count
    return new.count
  }

  private func seek(_ offset: UInt64, _ origin: Int32) -> Int {
    let start = [ZLIB_FILEFUNC_SEEK_CUR: position, ZLIB_FILEFUNC_SEEK_END: bytes.count][origin] ?? 0
    let (place, overflow) = start.addingReportingOverflow(Int(truncatingIfNeeded: offset))
    guard !overflow, 0...bytes.count ~= place else { return -1 }
    position = place
    return 0
  }
}
