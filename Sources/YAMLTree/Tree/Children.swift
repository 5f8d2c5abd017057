/// The entries of a mapping: each a key, which is a scalar, and its value.
public struct Entries: Sequence, IteratorProtocol, Sendable {
  @usableFromInline let nodes: ContiguousArray<Node>
  @usableFromInline var index: Int
  @usableFromInline let end: Int

  @usableFromInline
  init(nodes: ContiguousArray<Node>, range: Range<Int>) {
    self.nodes = nodes
    index = range.lowerBound
    end = range.upperBound
  }

  /// The next entry, or nil after the last.
  @inlinable
  public mutating func next() -> (key: NodeID, value: NodeID)? {
    guard index < end else { return nil }
    let key = index
    let value = key + 1
    index = nodes[value].next(after: value)
    return (NodeID(key), NodeID(value))
  }
}

/// The items of a sequence.
public struct Items: Sequence, IteratorProtocol, Sendable {
  @usableFromInline let nodes: ContiguousArray<Node>
  @usableFromInline var index: Int
  @usableFromInline let end: Int

  @usableFromInline
  init(nodes: ContiguousArray<Node>, range: Range<Int>) {
    self.nodes = nodes
    index = range.lowerBound
    end = range.upperBound
  }

  /// The next item, or nil after the last.
  @inlinable
  public mutating func next() -> NodeID? {
    guard index < end else { return nil }
    let item = index
    index = nodes[item].next(after: item)
    return NodeID(item)
  }
}
