package import Terms

/// Something exact that a plan's text says: a number, a day, a ward, a period, a paper or somebody by name.
package struct Mention: Hashable, Sendable {
  /// What is mentioned.
  package enum Subject: Hashable, Sendable {
    /// So many of what the next word names, nil where none does.
    case number(Int, of: String?)
    /// Hundredths.
    case share(Int)
    case day(DayOfYear)
    /// A month by its number.
    case month(Int)
    /// A rhythm or span of so many months: "6 tháng/lần".
    case months(Int)
    case period(Period)
    /// A year that is not the plan's.
    case year(Int)
    /// A paper by its number and symbol: "785-CV/QU".
    case paper(String)
    case ward(Int)
    /// An agency or body, by its code.
    case party(String)
    /// A group of agencies, by its code.
    case group(String)
    /// Others without a name: "các đơn vị liên quan".
    case someUnits
    /// An occasion, by its code.
    case occasion(String)
  }

  package let subject: Subject
  /// The words as the plan writes them.
  package let words: String
  /// Whether they stand in the heading above the clause.
  package var isInHeading = false
}

/// A mention with its place in the text that it was found in.
struct FoundMention {
  let mention: Mention
  /// Offsets in ``FoldedText/folded``.
  let range: Range<Int>
}
