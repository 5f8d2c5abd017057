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
  static var alternatives: [String: Self] { get }
  /// What people are known to write in place of a key: never read, but answered with the key that they mean.
  static var mistakes: [String: Self] { get }
}

extension MappingKey {
  /// No further spellings, unless the keys say so.
  public static var alternatives: [String: Self] { [:] }
  /// No known mistakes, unless the keys say so.
  public static var mistakes: [String: Self] { [:] }
}

/// Finds the key that a run of bytes spells, without making a string of it.
public struct KeyTable<Key: MappingKey>: Sendable {
  /// A spelling of a key: its first sixteen bytes as two numbers, and what follows them.
  @usableFromInline
  struct Spelling: Sendable {
    @usableFromInline let key: Key
    @usableFromInline let count: Int
    @usableFromInline let head: UInt64
    @usableFromInline let middle: UInt64
    @usableFromInline let tail: [UInt8]
  }

  @usableFromInline let spellings: [Spelling]

  /// The table of all cases of `Key` and their alternatives.
  package init() {
    let alternatives = Key.alternatives.sorted { $0.key < $1.key }
    let all = Key.allCases.map { ($0.rawValue, $0) } + alternatives.map { ($0.key, $0.value) }
    spellings = all.map { spelling, key in
      Array(spelling.utf8).withUnsafeBufferPointer { bytes in
        Spelling(
          key: key,
          count: bytes.count,
          head: eightBytes(bytes, from: 0),
          middle: eightBytes(bytes, from: 8),
          tail: Array(bytes.dropFirst(16))
        )
      }
    }
  }

  /// The key that is spelt exactly so, or nil.
  @inlinable
  public func key(_ bytes: UnsafeBufferPointer<UInt8>) -> Key? {
    let head = eightBytes(bytes, from: 0)
    let middle = eightBytes(bytes, from: 8)
    for spelling in spellings
    where spelling.head == head && spelling.count == bytes.count && spelling.middle == middle {
      if spelling.tail.elementsEqual(bytes.dropFirst(16)) { return spelling.key }
    }
    return nil
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

/// The entries of a mapping that was read against its keys.
public struct Fields<Key: MappingKey>: Sendable {
  /// An entry whose key is known.
  public struct Entry: Sendable {
    /// The key that is meant.
    public let key: Key
    /// Where the key is written.
    public let keyNode: NodeID
    /// What stands under it.
    public let value: NodeID

    /// The entry of `key`, written at `keyNode`.
    public init(key: Key, keyNode: NodeID, value: NodeID) {
      self.key = key
      self.keyNode = keyNode
      self.value = value
    }
  }

  /// The mapping itself.
  public let node: NodeID
  /// The known entries in the order of the file.
  public let entries: [Entry]

  /// The entries of `node` whose keys are known.
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
  package func entries(of keys: Set<Key>) -> [Entry] {
    entries.filter { keys.contains($0.key) }
  }
}
