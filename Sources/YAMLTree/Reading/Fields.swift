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
  @inlinable
  public func entries(of keys: [Key]) -> [Entry] {
    entries.filter { keys.contains($0.key) }
  }
}
