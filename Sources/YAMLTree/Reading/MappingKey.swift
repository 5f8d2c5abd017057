/// The keys that one kind of mapping may have, as an enumeration whose cases read like the format's table.
///
///     enum OccasionKey: String, MappingKey {
///       case day, from, to, name
///       static let table = KeyTable<Self>()
///     }
package protocol MappingKey: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// The keys by their bytes, made once.
  static var table: KeyTable<Self> { get }
}

/// Finds the key that a run of bytes spells, without making a string of it.
package struct KeyTable<Key: MappingKey>: Sendable {
  @usableFromInline let spellings: [(key: Key, utf8: [UInt8])]

  /// The table of all cases of `Key`.
  package init() {
    spellings = Key.allCases.map { ($0, Array($0.rawValue.utf8)) }
  }

  /// The key that is spelt exactly so, or nil.
  @inlinable
  package func key(_ bytes: UnsafeBufferPointer<UInt8>) -> Key? {
    for (key, utf8) in spellings where utf8.count == bytes.count && utf8.elementsEqual(bytes) {
      return key
    }
    return nil
  }
}

/// The entries of a mapping that was read against its keys.
package struct Fields<Key: MappingKey>: Sendable {
  /// An entry whose key is known.
  package struct Entry: Sendable {
    package let key: Key
    package let keyNode: NodeID
    package let value: NodeID

    /// The entry of `key`, written at `keyNode`.
    package init(key: Key, keyNode: NodeID, value: NodeID) {
      self.key = key
      self.keyNode = keyNode
      self.value = value
    }
  }

  /// The mapping itself.
  package let node: NodeID
  /// The known entries in the order of the file.
  package let entries: [Entry]

  /// The entries of `node` whose keys are known.
  package init(node: NodeID, entries: [Entry]) {
    self.node = node
    self.entries = entries
  }

  /// The value of `key`, or nil where the mapping lacks it.
  @inlinable
  package subscript(_ key: Key) -> NodeID? {
    entry(key)?.value
  }

  /// The entry of `key`, or nil where the mapping lacks it.
  @inlinable
  package func entry(_ key: Key) -> Entry? {
    entries.first { $0.key == key }
  }

  /// The entries whose keys are among `keys`, in the order of the file.
  package func entries(of keys: Set<Key>) -> [Entry] {
    entries.filter { keys.contains($0.key) }
  }
}
