/// The nodes of a tree and the bytes that they point into, in memory that never moves or changes.
///
/// One object rather than arrays: a copy of a tree is then one more reference, and reading a node neither
/// retains nor checks an array. Places come from the tree itself, so that they lie inside.
@usableFromInline
final class TreeStorage: @unchecked Sendable {
  // Unchecked since pointers are not Sendable: what they point to is written before the storage is made, and
  // freed when nobody can read it any more.
  @usableFromInline let nodes: UnsafeBufferPointer<Node>
  /// The source and behind it the texts that it does not hold literally, such as those with escapes.
  @usableFromInline let bytes: UnsafeBufferPointer<UInt8>
  /// Whose the bytes are, where they are not this storage's own.
  private let owner: TreeStorage?

  /// Takes `nodes` over and copies the bytes: `aside` goes behind `source`.
  init(
    nodes: UnsafeBufferPointer<Node>,
    source: UnsafeBufferPointer<UInt8>,
    aside: UnsafeBufferPointer<UInt8>
  ) {
    self.nodes = nodes
    owner = nil
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: source.count + aside.count)
    _ = copy[..<source.count].initialize(fromContentsOf: source)
    _ = copy[source.count...].initialize(fromContentsOf: aside)
    bytes = UnsafeBufferPointer(copy)
  }

  /// Takes `nodes` over, which point into the bytes of `other`.
  init(nodes: UnsafeBufferPointer<Node>, sharing other: TreeStorage) {
    self.nodes = nodes
    owner = other.owner ?? other
    bytes = other.bytes
  }

  deinit {
    nodes.deallocate()
    if owner == nil { bytes.deallocate() }
  }

  @inlinable
  subscript(_ id: NodeID) -> Node {
    assert(nodes.indices.contains(Int(id.index)))
    return nodes.baseAddress.unsafelyUnwrapped[Int(id.index)]
  }

  /// The text of a scalar, valid as long as the storage.
  @inlinable
  func text(of node: Node) -> UnsafeBufferPointer<UInt8> {
    let start = Int(node.reference)
    assert(start + node.count <= bytes.count)
    return UnsafeBufferPointer(start: bytes.baseAddress.unsafelyUnwrapped + start, count: node.count)
  }
}
