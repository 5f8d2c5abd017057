/// A closed list of codes that a plan defines.
package enum CodeList: Int, Hashable, Sendable, CaseIterable {
  case activities
  case topics
  case audiences
  case sites
  case clubs
  case documents
  case sections
  case figures
  case occasions
  /// Agencies and bodies together: whoever can be a partner, a recipient or an issuer.
  case parties
}

/// A code of one of a plan's lists, as its place in that list.
///
/// Comparing two codes is comparing two integers; the list that a code belongs to is known from where it
/// stands. Public, though only this package uses it, for the compiler to inline it in other modules.
@frozen
public struct Code: Hashable, Comparable, BitwiseCopyable, Sendable {
  /// The place in the list, from 0.
  public let index: UInt16

  /// The code at `index` of its list.
  @inlinable
  public init(_ index: UInt16) {
    self.index = index
  }

  /// Whether both are the same place in their list.
  @inlinable
  public static func == (left: Code, right: Code) -> Bool {
    left.index == right.index
  }

  /// Whether `left` comes first in the list.
  @inlinable
  public static func < (left: Code, right: Code) -> Bool {
    left.index < right.index
  }
}
