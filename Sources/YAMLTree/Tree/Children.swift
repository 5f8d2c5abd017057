/// The entries of a mapping: each a key, which is a scalar, and its value.
public struct Entries: Sequence, IteratorProtocol, Sendable {
  @usableFromInline let storage: TreeStorage
  @usableFromInline var index: Int
  @usableFromInline let end: Int

  @usableFromInline
  init(storage: TreeStorage, range: Range<Int>) {
    self.storage = storage
    index = range.lowerBound
    end = range.upperBound
  }

  /// The next entry, or nil after the last.
  @inlinable
  public mutating func next() -> (key: NodeID, value: NodeID)? {
    guard index < end else { return nil }
    let key = index
    let value = key + 1
    index = storage[NodeID(value)].next(after: value)
    return (NodeID(key), NodeID(value))
  }
}

/// The items of a sequence.
public struct Items: Sequence, IteratorProtocol, Sendable {
  @usableFromInline let storage: TreeStorage
  @usableFromInline var index: Int
  @usableFromInline let end: Int

  @usableFromInline
  init(storage: TreeStorage, range: Range<Int>) {
    self.storage = storage
    index = range.lowerBound
    end = range.upperBound
  }

  /// The next item, or nil after the last.
  @inlinable
  public mutating func next() -> NodeID? {
    guard index < end else { return nil }
    let item = index
    index = storage[NodeID(item)].next(after: item)
    return NodeID(item)
  }
}
