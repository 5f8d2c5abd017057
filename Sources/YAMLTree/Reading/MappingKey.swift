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
  @usableFromInline var keys: [Key] = []
  @usableFromInline var spellings: [KeySpelling] = []

  /// The table of all cases of `Key` and their alternatives.
  @inlinable
  public init() {
    for key in Key.allCases { add(key.rawValue, key) }
    for (spelling, name) in Key.alternatives {
      if let key = Key(rawValue: name) { add(spelling, key) }
    }
  }

  @inlinable
  mutating func add(_ spelling: String, _ key: Key) {
    keys.append(key)
    spellings.append(KeySpelling(spelling))
  }

  /// The key that is spelt exactly so, or nil.
  @inlinable
  public func key(_ bytes: UnsafeBufferPointer<UInt8>) -> Key? {
    let head = eightBytes(bytes, from: 0)
    let middle = eightBytes(bytes, from: 8)
    for place in spellings.indices {
      let spelling = spellings[place]
      guard spelling.head == head, spelling.count == bytes.count, spelling.middle == middle else { continue }
      if bytes.count <= 16 || spelling.tail.elementsEqual(bytes.dropFirst(16)) { return keys[place] }
    }
    return nil
  }
}

/// A spelling of a key: its first sixteen bytes as two numbers, and what follows them.
@usableFromInline
struct KeySpelling: Sendable {
  @usableFromInline let count: Int
  @usableFromInline let head: UInt64
  @usableFromInline let middle: UInt64
  @usableFromInline let tail: [UInt8]

  @usableFromInline
  init(_ spelling: String) {
    let utf8 = Array(spelling.utf8)
    count = utf8.count
    (head, middle) = utf8.withUnsafeBufferPointer { (eightBytes($0, from: 0), eightBytes($0, from: 8)) }
    tail = utf8.count > 16 ? Array(utf8[16...]) : []
  }
}

/// Up to eight bytes from `start` on as one number.
@inlinable
func eightBytes(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> UInt64 {
  var number: UInt64 = 0
  var place = start
  while place < bytes.count, place < start + 8 {
    number = number << 8 | UInt64(bytes[place])
    place += 1
  }
  return number
}

/// An entry of a mapping whose key is known.
public struct FieldEntry<Key: Sendable>: Sendable {
  /// The key that is meant.
  public let key: Key
  /// Where the key is written.
  public let keyNode: NodeID
  /// What stands under it.
  public let value: NodeID

  /// The entry of `key`, written at `keyNode`.
  @inlinable
  public init(key: Key, keyNode: NodeID, value: NodeID) {
    self.key = key
    self.keyNode = keyNode
    self.value = value
  }
}

/// The entries of a mapping that was read against its keys.
public struct Fields<Key: MappingKey>: Sendable {
  /// An entry whose key is known.
  public typealias Entry = FieldEntry<Key>

  /// The mapping itself.
  public let node: NodeID
  /// The known entries in the order of the file.
  public let entries: [Entry]

  /// The entries of `node` whose keys are known.
  @inlinable
  public init(node: NodeID, entries: [Entry]) {
    self.node = node
    self.entries = entries
  }

  /// The value of `key`, or nil where the mapping lacks it.
  @inlinable
  public subscript(_ key: Key) -> NodeID? {
    entry(key)?.value
  }

  /// The entry of `key`, or nil where the mapping lacks it.
  @inlinable
  public func entry(_ key: Key) -> Entry? {
    entries.first { $0.key == key }
  }

  /// The entries whose keys are among `keys`, in the order of the file.
  package func entries(of keys: [Key]) -> [Entry] {
    entries.filter { keys.contains($0.key) }
  }
}
