package import Diagnostics

/// The text of a plan as its clauses: what a yearly administrative plan says, by the numbers that rules cite.
///
/// The plan's head (national name, number, legal grounds) and tail (closing words, signature, "Nơi nhận") are left
/// out. A number is made of what the plan itself writes and of what it only sets apart:
///
/// | in the plan | in the number |
/// | --- | --- |
/// | part `I.`, `A.`, `Phần thứ nhất`, `Chương I`, `Mục 1` | `I`, `A`, `P1`, `C1`, `M1` |
/// | `Điều 3` | `D3`, whatever chapter it stands in |
/// | section `2.`, `1.1.` | `2`, `1.1` |
/// | a section called by a period: `1. Quý I/2022`, `Tháng 3` | `Q1`, `T3` |
/// | `a)`, `đ)` | `a`, `dd` |
/// | bullets and paragraphs below a section | counted from 1 |
/// | bullets below a bullet | letters below a digit, digits below a letter |
/// | what stands before the first section of a part | `0`, then counted from 1: `III.0.1` |
/// | paragraphs before the first bullet of a section | the same: `III.5.0.1` |
///
/// A number that was there before gets a letter behind it (`3`, `3b`), so that each is unique. Lines that were broken
/// for the page are put together again.
package struct PlanText: Sendable {
  /// Headings and clauses in the order of the text.
  package let items: [PlanItem]

  /// The items of `source`, whose bytes are taken as UTF-8; spans point into it as file 0.
  ///
  /// Any text is taken; one without parts, sections or bullets has no items.
  package init(_ source: SourceFile) {
    let lines = PlanLines(source.bytes)
    let paragraphs = PlanBody(Paragraph.join(lines)).paragraphs
    items = PlanNumbering(PlanOutline(paragraphs)).items
  }

  /// The items that are clauses.
  package var clauses: [PlanItem] { items.filter { $0.kind == .clause } }
}

/// A heading or a clause of a plan's text.
package struct PlanItem: Hashable, Sendable {
  /// Whether it can bind anybody.
  package enum Kind: String, Hashable, Sendable {
    /// It names what stands below it.
    case heading
    case clause
  }

  /// The number by which rules cite it: `III.15.4.a`.
  package let number: String
  package let kind: Kind
  /// Its own words without its mark, as written, on one line.
  package let text: String
  /// From its mark to the end of its last line.
  package let span: SourceSpan
  /// SHA-256 of its text in lower-case hex; see ``PlanItem/fingerprint(of:)``.
  package let fingerprint: String

  init(number: String, kind: Kind, text: String, span: SourceSpan) {
    self.number = number
    self.kind = kind
    self.text = text
    self.span = span
    fingerprint = Self.fingerprint(of: text)
  }
}
