/// The place of a node in its tree; only meaningful together with that tree.
public struct NodeID: Hashable, Sendable {
  /// The number of nodes that stand before it in the file.
  @usableFromInline let index: Int32

  @usableFromInline
  init(_ index: Int) {
    self.index = Int32(truncatingIfNeeded: index)
  }
}

/// One node of the tree, in 16 bytes: the nodes of a file stand in one array in the order of the file, and a
/// collection knows the place after its last descendant.
@usableFromInline
struct Node: BitwiseCopyable, Sendable {
  /// The offset of the first byte.
  @usableFromInline var start: UInt32
  /// The offset after the last byte.
  @usableFromInline var end: UInt32
  /// Of a scalar, where its text begins in the bytes of the storage; of a collection, the place in the array after
  /// its last descendant.
  @usableFromInline var reference: UInt32
  /// The kind in the upper four bits; below them, the bytes of a scalar's text or the number of children.
  @usableFromInline var packed: UInt32

  /// The greatest number that fits beside the kind.
  static let maxCount = 1 << 28 - 1

  @usableFromInline static let sequence: UInt32 = 1 << 28
  @usableFromInline static let mapping: UInt32 = 2 << 28
  @usableFromInline static let collection: UInt32 = 3 << 28
  @usableFromInline static let plain: UInt32 = 4 << 28
  /// Marks a text that the source does not hold literally; it stands behind the source.
  @usableFromInline static let isAside: UInt32 = 8 << 28
  @usableFromInline static let countMask: UInt32 = 1 << 28 - 1

  @usableFromInline
  init(start: Int, end: Int, reference: Int, flags: UInt32, count: Int) {
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
    self.reference = UInt32(truncatingIfNeeded: reference)
    packed = flags | UInt32(truncatingIfNeeded: count)
  }

  @inlinable var isScalar: Bool { packed & Self.collection == 0 }
  @inlinable var isMapping: Bool { packed & Self.mapping != 0 }
  @inlinable var isPlain: Bool { packed & Self.plain != 0 }
  @inlinable var count: Int { Int(packed & Self.countMask) }

  /// The place in the array of the node that follows this one and all that it holds.
  @inlinable
  func next(after index: Int) -> Int {
    isScalar ? index + 1 : Int(reference)
  }
}
