public import Terms

/// A few codes of one list, in the order in which they were named.
///
/// Records name one or two codes in most of their many lists: as many as three stand in place, and only where there
/// are more are all of them kept in an array. Reading and dropping a record then touches no memory beside it.
///
/// Public, though only this package uses it, for the compiler to inline it in other modules; see `YAMLTree`.
public struct Codes: Hashable, Sendable {
  @usableFromInline var few = InlineArray<3, Code>(repeating: Code(0))
  /// How many of `few` are codes; 0 where `many` holds them.
  @usableFromInline var fewCount: UInt8 = 0
  @usableFromInline var many: [Code]?

  /// No codes.
  @inlinable
  public init() {}

  /// The same codes as a list.
  @inlinable
  public init(_ codes: some Sequence<Code>) {
    for code in codes { append(code) }
  }

  /// Adds a code as the last one.
  @inlinable
  public mutating func append(_ code: Code) {
    if many != nil {
      many?.append(code)
    } else if Int(fewCount) < few.count {
      few[Int(fewCount)] = code
      fewCount += 1
    } else {
      many = Array(self) + [code]
      self = Codes(many: many)
    }
  }

  @usableFromInline
  init(many: [Code]?) {
    self.many = many
  }

  /// Whether `code` is one of them.
  @inlinable
  public func contains(_ code: Code) -> Bool {
    for place in indices where self[place] == code { return true }
    return false
  }

  /// Whether both hold the same codes in the same order.
  public static func == (left: Codes, right: Codes) -> Bool {
    left.elementsEqual(right)
  }

  /// Hashes the codes in their order.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(count)
    for code in self { hasher.combine(code) }
  }
}

extension Codes: RandomAccessCollection {
  /// The place of the first code.
  @inlinable public var startIndex: Int { 0 }
  /// The number of codes.
  @inlinable public var endIndex: Int { many?.count ?? Int(fewCount) }

  /// The code at `place`, which must be one of ``indices``.
  @inlinable
  public subscript(place: Int) -> Code {
    if let many { return many[place] }
    precondition(place < Int(fewCount), "no code stands here")
    return few[place]
  }
}

extension Codes: ExpressibleByArrayLiteral {
  /// The codes that are listed.
  @inlinable
  public init(arrayLiteral codes: Code...) {
    self.init(codes)
  }
}
