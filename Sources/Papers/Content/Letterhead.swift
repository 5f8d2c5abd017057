/// The head of an administrative paper: what stands above its first sentence.
struct Letterhead: Sendable {
  /// The body above the one that issues, in capitals.
  var superior: String?
  /// Who issues the paper, in capitals.
  var issuer: String
  /// "Số: 05/TB-…"; nil for a paper that bears no number.
  var number: String?
  /// "Quận 10, ngày 05 tháng 12 năm 2022".
  var placeAndDate: String
  /// The kind of paper, in capitals: "BIÊN BẢN".
  var kind: String
  /// What it is about.
  var subject: String?
  /// The national name and the motto, in the language of the paper.
  var nation: String
  var motto: String
  /// The code of the language, for the page.
  var language: String
}
