/// The keys that one kind of mapping may have, as an enumeration whose cases read like the format's table.
///
///     enum OccasionKey: String, MappingKey {
///       case day, from, to, name
///       static let table = KeyTable<Self>()
///     }
public protocol MappingKey: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// The keys by their bytes, made once.
  static var table: KeyTable<Self> { get }
  /// Further spellings that are read as a key, such as the singular of one that takes a list.
  static var alternatives: [String: String] { get }
  /// What people are known to write in place of a key: never read, but answered with the key that they mean.
  static var mistakes: [String: String] { get }
}

extension MappingKey {
  /// No further spellings, unless the keys say so.
  public static var alternatives: [String: String] { [:] }
  /// No known mistakes, unless the keys say so.
  public static var mistakes: [String: String] { [:] }
}

/// Finds the key that a run of bytes spells, without making a string of it.
///
/// Its arrays hold types that don't depend on the protocol: the runtime would have to look for the conformance
/// of each key type, which costs a short run more than reading the file.
public struct KeyTable<Key: MappingKey>: Sendable {
  /// The key of each spelling.
  @usableFromInline let keys: [Key]
  @usableFromInline let spellings: KeySpellings

  /// The table of all cases of `Key` and their alternatives.
  @inlinable
  public init() {
    var keys = Array(Key.allCases)
    var spellings = keys.map(\.rawValue)
    for (spelling, name) in Key.alternatives {
      guard let key = Key(rawValue: name) else { continue }
      keys.append(key)
      spellings.append(spelling)
    }
    self.keys = keys
    self.spellings = KeySpellings(spellings)
  }

  /// The key that is spelt exactly so, or nil.
  @inlinable
  public func key(_ bytes: UnsafeBufferPointer<UInt8>) -> Key? {
    spellings.place(of: bytes).map { keys[$0] }
  }
}

/// The spellings of a table of keys by their bytes: an open-addressed table with linear probing.
///
/// A class, so that a table is passed about as one reference.
@usableFromInline
final class KeySpellings: Sendable {
  /// Places in `known`, or `free`; a power of two of them, most of which stay free.
  private let slots: [UInt8]
  private let known: [KeySpelling]
  /// The texts of all spellings, one after another.
  private let texts: [UInt8]

  private static let free = UInt8.max

  /// A table of `spellings`, of which there are far fewer than slots.
  @usableFromInline
  init(_ spellings: [String]) {
    var slots = [UInt8](repeating: Self.free, count: 128)
    var known: [KeySpelling] = []
    var texts: [UInt8] = []
    precondition(spellings.count <= slots.count / 2, "too many keys for one mapping")
    for spelling in spellings {
      let utf8 = Array(spelling.utf8)
      let entry = utf8.withUnsafeBufferPointer { KeySpelling($0, text: texts.count) }
      var slot = entry.hash & (slots.count - 1)
      while slots[slot] != Self.free { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt8(truncatingIfNeeded: known.count)
      known.append(entry)
      texts += utf8
    }
    self.slots = slots
    self.known = known
    self.texts = texts
  }

  /// The place among the spellings of the one that is `bytes`, or nil.
  @usableFromInline
  func place(of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let wanted = KeySpelling(bytes, text: 0)
    var slot = wanted.hash & (slots.count - 1)
    while slots[slot] != Self.free {
      let place = Int(slots[slot])
      let spelling = known[place]
      if spelling.head == wanted.head, spelling.tail == wanted.tail, spelling.count == wanted.count {
        // The first and last eight bytes are all there is of most keys.
        if spelling.count <= 16 { return place }
        if texts[spelling.text..<spelling.text + spelling.count].elementsEqual(bytes) { return place }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }
}

/// A spelling as numbers that are quickly compared.
private struct KeySpelling: BitwiseCopyable, Sendable {
  let count: Int
  /// Where its text begins among the texts of the table.
  let text: Int
  /// The first eight bytes; of a shorter spelling, all of it.
  let head: UInt64
  /// The last eight bytes, which may overlap the first; 0 for a shorter spelling.
  let tail: UInt64

  init(_ bytes: UnsafeBufferPointer<UInt8>, text: Int) {
    count = bytes.count
    self.text = text
    let raw = UnsafeRawBufferPointer(bytes)
    if count >= 8 {
      head = raw.loadUnaligned(fromByteOffset: 0, as: UInt64.self)
      tail = raw.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
    } else {
      tail = 0
      if count >= 4 {
        let first = raw.loadUnaligned(fromByteOffset: 0, as: UInt32.self)
        let last = raw.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
        head = UInt64(first) << 32 | UInt64(last)
      } else {
        head = bytes.reduce(0) { $0 << 8 | UInt64($1) }
      }
    }
  }

  /// Never negative.
  var hash: Int {
    let mixed = (head ^ (tail &* 31) ^ UInt64(truncatingIfNeeded: count)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 48)
  }
}
