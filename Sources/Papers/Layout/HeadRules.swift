/// How far the rules of a paper's head are drawn in from both sides, in twentieths of a point.
///
/// A browser measures texts itself. WordprocessingML has no line "as long as that text", so the texts are measured
/// here.
struct HeadRules: Sendable {
  /// Under the issuing body: two fifths of its name.
  let issuerIndent: Int
  /// Under the motto: exactly as long.
  let mottoIndent: Int
  /// Under the subject: a short one.
  let subjectIndent: Int

  init(under letterhead: Letterhead) {
    let left = WordMeasures.leftColumn - WordMeasures.columnGap
    let issuer = min(BoldText.twips(letterhead.issuer, points: 13), left)
    let motto = min(BoldText.twips(letterhead.motto, points: 14), WordMeasures.rightColumn)
    let subject = min(BoldText.twips(letterhead.subject ?? "", points: 14), WordMeasures.text)
    issuerIndent = (left - issuer * 2 / 5) / 2
    mottoIndent = (WordMeasures.rightColumn - motto) / 2
    // A third of a short subject; of a long one, still short.
    subjectIndent = (WordMeasures.text - min(max(subject / 3, 567), 2268)) / 2
  }
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
