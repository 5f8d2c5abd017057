internal import CLibYAML

/// The keys of the mappings that are open, to find the one that is given twice.
///
/// Keys are the same when their text is canonically equivalent, however they were quoted. Few keys are compared
/// by a signature first; a mapping with many gets a table, so that a large file takes linear time.
struct KeyRegister: ~Copyable {
  private struct Key {
    /// A mix of length and bytes; the highest bit stands for a text that is not all ASCII.
    let signature: UInt64
    let node: Int32
    let text: UnsafeBufferPointer<UInt8>
  }

  private var keys: ContiguousArray<Key> = []
  private var openings: ContiguousArray<Int> = []
  private var tables: [[String: Int32]?] = []
  /// Copies of key texts that do not stand literally in the source; few, and freed with the register.
  private var copies: [UnsafeMutableBufferPointer<UInt8>] = []

  private static let notASCII: UInt64 = 1 << 63
  private static let tableSize = 16

  init() {
    keys.reserveCapacity(64)
    openings.reserveCapacity(64)
  }

  deinit {
    for copy in copies { copy.deallocate() }
  }

  /// A copy of `text` that stays valid as long as the register.
  mutating func copy(_ text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.count)
    _ = copy.initialize(from: text)
    copies.append(copy)
    return UnsafeBufferPointer(copy)
  }

  /// Enters a mapping.
  mutating func open() {
    openings.append(keys.count)
  }

  /// Leaves the mapping entered last.
  mutating func close() {
    if let first = openings.popLast() { keys.removeLast(keys.count - first) }
    if tables.count > openings.count { tables.removeLast(tables.count - openings.count) }
  }

  /// Adds a key of the mapping entered last; the node of an earlier key with the same text, or nil.
  ///
  /// `text` must stay valid until the mapping is left.
  @inline(__always)
  mutating func add(_ text: UnsafeBufferPointer<UInt8>, node: Int) -> Int? {
    let first = openings[openings.count - 1]
    if keys.count - first >= Self.tableSize { return addToTable(text, node) }
    let key = Key(signature: Self.signature(text), node: Int32(node), text: text)
    for place in first..<keys.count {
      let other = keys[place]
      if other.signature == key.signature || (other.signature | key.signature) & Self.notASCII != 0,
        Self.same(other.text, key.text)
      {
        return Int(other.node)
      }
    }
    keys.append(key)
    return nil
  }

  private mutating func addToTable(_ text: UnsafeBufferPointer<UInt8>, _ node: Int) -> Int? {
    let depth = openings.count - 1
    while tables.count <= depth { tables.append(nil) }
    if tables[depth] == nil {
      var table: [String: Int32] = [:]
      for key in keys[openings[depth]...] { table[String(decoding: key.text, as: UTF8.self)] = key.node }
      tables[depth] = table
    }
    let string = String(decoding: text, as: UTF8.self)
    if let other = tables[depth]?[string] { return Int(other) }
    tables[depth]?[string] = Int32(node)
    return nil
  }

  @inline(__always)
  private static func signature(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var signature = UInt64(truncatingIfNeeded: text.count)
    var bits: UInt8 = 0
    for byte in text {
      signature = (signature << 7 | signature >> 55) ^ UInt64(byte)
      bits |= byte
    }
    return bits >= 0x80 ? signature | notASCII : signature & ~notASCII
  }

  private static func same(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
    if left.count == right.count, gd_same_bytes(left.baseAddress, right.baseAddress, left.count) != 0 {
      return true
    }
    return String(decoding: left, as: UTF8.self) == String(decoding: right, as: UTF8.self)
  }
}
