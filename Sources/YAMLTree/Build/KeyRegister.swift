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

  /// A mapping that is open.
  private struct Opening {
    /// The place of its first key.
    let first: Int
    /// A bit for each signature that it may hold; a bit that is not set tells that a key is new.
    var filter: UInt64 = 0
  }

  private var keys = Stack<Key>(capacity: 64)
  private var openings = Stack<Opening>(capacity: 64)
  private var tables: [[String: Int32]?] = []
  /// Copies of key texts that do not stand literally in the source; few, and freed with the register.
  private var copies: [UnsafeMutableBufferPointer<UInt8>] = []

  private static let notASCII: UInt64 = 1 << 63
  private static let tableSize = 16

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
    openings.append(Opening(first: keys.count))
  }

  /// Leaves the mapping entered last.
  mutating func close() {
    if let opening = openings.popLast() { keys.drop(from: opening.first) }
    if tables.count > openings.count { tables.removeLast(tables.count - openings.count) }
  }

  /// Adds a key of the mapping entered last; the node of an earlier key with the same text, or nil.
  ///
  /// `text` must stay valid until the mapping is left; it is roomy where eight bytes can be read from its start
  /// even if it is shorter.
  @inline(__always)
  mutating func add(_ text: UnsafeBufferPointer<UInt8>, node: Int, isRoomy: Bool) -> Int? {
    var opening = openings[openings.count - 1]
    let key = Key(signature: Self.signature(text, isRoomy: isRoomy), node: Int32(node), text: text)
    // Texts that are not all ASCII share the filter's last bit, since equal ones may differ in their bytes and
    // may even equal an ASCII text.
    let isASCII = key.signature & Self.notASCII == 0
    let bit: UInt64 = isASCII ? 1 &<< ((key.signature &* 0x9E37_79B9_7F4A_7C15) &>> 58) : 1 << 63
    let mayBeKnown = opening.filter & (bit | 1 << 63) != 0 || !isASCII
    if mayBeKnown || keys.count - opening.first >= Self.tableSize {
      if let known = search(key, from: opening.first) { return known }
    }
    opening.filter |= bit
    openings[openings.count - 1] = opening
    if keys.count - opening.first < Self.tableSize { keys.append(key) }
    return nil
  }

  /// The node of an earlier key with the text of `key`, or nil; in a mapping with many keys it is added too.
  private mutating func search(_ key: Key, from first: Int) -> Int? {
    if keys.count - first >= Self.tableSize { return addToTable(key, first) }
    for place in first..<keys.count {
      let other = keys[place]
      if other.signature == key.signature || (other.signature | key.signature) & Self.notASCII != 0,
        Self.same(other.text, key.text)
      {
        return Int(other.node)
      }
    }
    return nil
  }

  private mutating func addToTable(_ key: Key, _ first: Int) -> Int? {
    let depth = openings.count - 1
    while tables.count <= depth { tables.append(nil) }
    if tables[depth] == nil {
      var table: [String: Int32] = [:]
      for key in keys.values[first...] { table[String(decoding: key.text, as: UTF8.self)] = key.node }
      tables[depth] = table
    }
    let string = String(decoding: key.text, as: UTF8.self)
    if let other = tables[depth]?[string] { return Int(other) }
    tables[depth]?[string] = key.node
    return nil
  }

  /// The first eight bytes and the length, mixed.
  @inline(__always)
  private static func signature(_ text: UnsafeBufferPointer<UInt8>, isRoomy: Bool) -> UInt64 {
    guard let base = text.baseAddress else { return 0 }
    var bits: UInt64 = 0
    var first: UInt64 = 0
    if text.count >= 8 || isRoomy {
      first = UnsafeRawPointer(base).loadUnaligned(as: UInt64.self)
      if text.count < 8 { first &= 1 << UInt64(text.count * 8) - 1 }
      bits = first
      var at = 8
      while at + 8 <= text.count {
        bits |= UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self)
        at += 8
      }
      // The last eight bytes overlap those before; every byte has been seen then.
      if text.count > 8 { bits |= UnsafeRawPointer(base + text.count - 8).loadUnaligned(as: UInt64.self) }
    } else {
      for (place, byte) in text.enumerated() { first |= UInt64(byte) << UInt64(place * 8) }
      bits = first
    }
    let signature = first &+ UInt64(truncatingIfNeeded: text.count) &* 0x9E37_79B9_7F4A_7C15
    return bits & 0x8080_8080_8080_8080 != 0 ? signature | notASCII : signature & ~notASCII
  }

  private static func same(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
    if left.count == right.count, gd_same_bytes(left.baseAddress, right.baseAddress, left.count) != 0 {
      return true
    }
    return String(decoding: left, as: UTF8.self) == String(decoding: right, as: UTF8.self)
  }
}
