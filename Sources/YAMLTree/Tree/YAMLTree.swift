package import Diagnostics

/// A YAML text as a tree whose every node knows where it was written.
///
/// Only the strict profile is read: one document of scalars, sequences and mappings with plain keys. The tree
/// is flat and holds no object or string for a node, only runs of bytes (see ``TreeStorage``). Plain scalars stay
/// text; nothing is guessed from their form.
///
/// What reads the tree is `public`, though only this package uses it: the compiler specialises and inlines code
/// of another module only where that is public and inlinable, and decoding spends its time in these few calls.
public struct YAMLTree: Sendable {
  /// The text that was read.
  package let source: SourceFile
  /// The number that spans give to the text.
  package let file: UInt16

  @usableFromInline let storage: TreeStorage

  init(source: SourceFile, file: UInt16, storage: TreeStorage) {
    self.source = source
    self.file = file
    self.storage = storage
  }

  /// Reads `source` as one document of the strict profile, within `limits`.
  ///
  /// - Throws: ``YAMLFailure`` with all that was found wrong before reading had to stop.
  package static func parse(
    _ source: SourceFile,
    file: UInt16 = 0,
    limits: YAMLLimits
  ) throws(YAMLFailure) -> YAMLTree {
    try TreeBuilder.build(source, file: file, limits: limits)
  }

  /// What a node is.
  public enum Kind: Hashable, Sendable {
    case scalar
    case sequence
    case mapping
  }

  /// The node that holds all others.
  @inlinable
  public var root: NodeID { NodeID(0) }

  /// What `id` is.
  @inlinable
  public func kind(_ id: NodeID) -> Kind {
    let node = storage[id]
    return node.isScalar ? .scalar : node.isMapping ? .mapping : .sequence
  }

  /// Whether `id` is a scalar written without quotes and not as a block of lines.
  @inlinable
  public func isPlain(_ id: NodeID) -> Bool {
    storage[id].isPlain
  }

  /// Whether `id` stands for nothing written at all, as after `key:`.
  @inlinable
  public func isEmptyPlain(_ id: NodeID) -> Bool {
    let node = storage[id]
    return node.isPlain && node.count == 0
  }

  /// The bytes of `id`: of a scalar with its quotes, of a collection from its first byte to its last.
  package func span(_ id: NodeID) -> SourceSpan {
    let node = storage[id]
    return SourceSpan(file: file, start: node.start, end: node.end)
  }

  /// The text of a scalar, without quotes and with escapes resolved; empty for a collection.
  package func string(_ id: NodeID) -> String {
    // All bytes are UTF-8: the source was refused otherwise, and the parser makes nothing else.
    withUTF8(id) { String(copying: UTF8Span(unchecked: $0.span)) }
  }

  /// What `body` makes of the text of a scalar in UTF-8 (no bytes for a collection), without a copy.
  ///
  /// The bytes must not be used after `body` has returned.
  @inlinable
  public func withUTF8<Result>(
    _ id: NodeID,
    _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    let node = storage[id]
    guard node.isScalar else { return try body(UnsafeBufferPointer(start: nil, count: 0)) }
    return try withExtendedLifetime(storage) { try body(storage.text(of: node)) }
  }

  /// The number of entries of a mapping or items of a sequence; 0 for a scalar.
  @inlinable
  public func count(_ id: NodeID) -> Int {
    let node = storage[id]
    return node.isScalar ? 0 : node.count
  }

  /// The entries of a mapping in the order of the file; none for another node.
  @inlinable
  public func entries(_ id: NodeID) -> Entries {
    let node = storage[id]
    let first = Int(id.index) + 1
    return Entries(storage: storage, range: first..<(node.isMapping ? Int(node.reference) : first))
  }

  /// The items of a sequence in the order of the file; none for another node.
  @inlinable
  public func items(_ id: NodeID) -> Items {
    let node = storage[id]
    let first = Int(id.index) + 1
    let isSequence = !node.isScalar && !node.isMapping
    return Items(storage: storage, range: first..<(isSequence ? Int(node.reference) : first))
  }
}
