/// How wide the texts of a paper's head are set, and how far they and the rules under them are drawn in from both sides.
///
/// WordprocessingML has no rule "as long as that text", and neither it nor every browser sets lines of about one length,
/// so the texts are measured here. What is drawn in is in twentieths of a point.
struct HeadMeasures: Sendable {
  /// The issuing body's name, so that its last line is not a single word.
  let issuerIndent: Int
  /// The width that this leaves it, in the size of its letters.
  let issuerEms: String
  /// Under the issuing body: two fifths of its name.
  let issuerRule: Int
  /// Under the motto: exactly as long.
  let mottoRule: Int
  /// The subject, as the issuing body.
  let subjectIndent: Int
  let subjectEms: String
  /// Under the subject: a short one.
  let subjectRule: Int

  init(of letterhead: Letterhead) {
    let left = WordMeasures.leftColumn - WordMeasures.columnGap
    let issuer = BoldText(letterhead.issuer, points: 13).balancedWidth(within: left)
    issuerIndent = (left - issuer) / 2
    issuerEms = Self.ems(issuer, points: 13)
    issuerRule = (left - issuer * 2 / 5) / 2

    let right = WordMeasures.rightColumn
    mottoRule = (right - min(BoldText(letterhead.motto, points: 14).width, right)) / 2

    let subject = BoldText(letterhead.subject ?? "", points: 14).balancedWidth(within: WordMeasures.text)
    subjectIndent = (WordMeasures.text - subject) / 2
    subjectEms = Self.ems(subject, points: 14)
    subjectRule = (WordMeasures.text - min(max(subject / 3, Self.shortest), Self.longest)) / 2
  }

  private static func ems(_ twips: Int, points: Int) -> String {
    let hundredths = twips * 5 / points
    return "\(hundredths / 100).\(hundredths / 10 % 10)\(hundredths % 10)"
  }

  /// The rule under a subject is 1 cm to 4 cm long.
  private static let shortest = 567
  private static let longest = 2268
}

/// The measures of the page as Word counts, in twentieths of a point.
enum WordMeasures {
  /// 165 mm, which the margins leave of A4.
  static let text = 9354
  /// The columns of the head: the issuing body, and the national name.
  static let leftColumn = 3855
  static let rightColumn = text - leftColumn
  static let columnGap = 113
  /// At the left and the right of a table's cell.
  static let cellPadding = 85
}
