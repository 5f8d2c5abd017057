package import Terms

/// Something that a person must look at or write before the next year's rules can be used.
package struct WorkItem: Hashable, Sendable {
  /// What it is about; the parts of the list, in this order.
  package enum Section: String, Sendable, CaseIterable {
    case heading
    /// Clauses of the new plan that nothing answers for.
    case newClauses = "new-clauses"
    case obligations
    case rewordedClauses = "reworded-clauses"
    case goneClauses = "gone-clauses"
    case days
    case circumstances
    case readings
    case figures
    case texts
    case tests
  }

  package let section: Section
  /// What makes it this item and no other, whatever language it is told in: of letters, digits and `.:/_-`.
  ///
  /// What it is about changes the key, so that a tick stands for what the person saw.
  package let key: String
  package let text: LocalText

  init(_ section: Section, _ key: String, _ text: LocalText) {
    self.section = section
    let plain = Self.plain(key)
    // Two names that look alike without their marks must not share a key.
    self.key =
      "\(section.rawValue):\(plain)" + (plain == key ? "" : "." + PlanItem.fingerprint(of: key).prefix(6))
    self.text = text
  }

  /// `key` without what a comment of Markdown can't hold.
  private static func plain(_ key: String) -> String {
    let allowed = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.:/_-".unicodeScalars)
    var result = String.UnicodeScalarView()
    for scalar in key.unicodeScalars {
      let opensComment = scalar == "-" && result.last == "-"
      result.append(allowed.contains(scalar) && !opensComment ? scalar : "_")
    }
    return String(result)
  }
}
