import Testing

@testable import SelfAssessment

@Suite struct NameSearchTests {
  static let names = [
    "Biên bản", "Danh sách ký tên tham dự", "Hình ảnh", "Đồng hành cùng cha", "Tập huấn, hội thảo",
  ]

  /// Names are found without accents, in any case, in both ways of encoding them, the whole word first.
  @Test(arguments: [
    ("bien ban", [0]), ("BIÊN", [0]), ("bie\u{302}n ba\u{309}n", [0]), ("anh", [2]), ("ảnh", [2]),
    ("dong", [3]),
    ("đồng", [3]), ("Đ", [1, 3]), ("hanh cha", [3]), ("tap huan, hoi thao", [4]), ("h", [2, 3, 4]),
    ("xyz", []),
    ("  ", []), ("danh  sach", [1]),
  ]) func findsByPart(_ text: String, _ places: [Int]) {
    #expect(NameSearch(Self.names).matches(text) == places)
  }
}
