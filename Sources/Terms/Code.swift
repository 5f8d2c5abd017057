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
/// stands.
package struct Code: Hashable, Comparable, Sendable {
  /// The place in the list, from 0.
  package let index: UInt16

  /// The code at `index` of its list.
  package init(_ index: UInt16) {
    self.index = index
  }

  package static func < (left: Code, right: Code) -> Bool {
    left.index < right.index
  }
}
