import Diagnostics
import Rules
import Terms
import Testing

@testable import Workbench

@Suite struct MentionTests {
  /// A text, and what it says exactly, as "words: subject".
  static let texts: [(String, [String])] = [
    // Numbers.
    ("Tại 14 phường và ba câu lạc bộ.", ["14 phường: 14", "ba câu lạc bộ: 3"]),
    ("Trồng 3.500 cây, sống 95%.", ["3.500 cây: 3500", "95: 95%"]),
    ("Hai lần, bốn buổi, năm lớp.", ["Hai lần: 2", "bốn buổi: 4", "năm lớp: 5"]),
    ("Một số đơn vị, cả năm, bà Hai, thứ ba, lần thứ hai.", []),
    ("Quận 10, Điều 5, Khoản 2.", []),
    // Days and periods.
    (
      "Ngày 8/3, 20/10/2031 và ngày 05 tháng 6.",
      ["Ngày 8/3: 8/3", "20/10/2031: 20/10", "ngày 05 tháng 6: 5/6"]
    ),
    (
      "Từ ngày 15 tháng 11 đến ngày 15 tháng 12 năm 2031",
      ["ngày 15 tháng 11: 15/11", "ngày 15 tháng 12 năm 2031: 15/12"]
    ),
    ("(15/11 – 15/12)", ["15/11: 15/11", "15/12: 15/12"]),
    ("Trong tháng 6, quý II, Quý IV/2031.", ["tháng 6: T6", "quý II: Q2", "Quý IV/2031: Q4"]),
    ("Sơ kết 6 tháng đầu năm và 6 tháng cuối năm", ["6 tháng đầu: H1", "6 tháng cuối: H2"]),
    ("Năm 2031, năm 2019, giai đoạn 2021-2030", ["năm 2019: 2019", "2021-2030: 2021", "2021-2030: 2030"]),
    // Rhythms; once a year is the plan itself.
    (
      "Định kỳ 6 tháng/lần, 1 lần/ tháng, hằng quý, mỗi năm",
      ["6 tháng/lần: 6 months", "1 lần/ tháng: 1 months", "hằng quý: 3 months"]
    ),
    ("2 lần/quý", ["2 lần: 2", "2 lần/quý: 3 months"]),
    // Papers, with the day that belongs to them.
    ("Công văn số 785-CV/TU ngày 21 tháng 4 năm 2015", ["785-CV/TU: 785-cv/tu"]),
    (
      "Quyết định 2282/QĐ-TTg, 110/KH-BVS&BDG",
      ["2282/QĐ-TTg: 2282/qđ-ttg", "110/KH-BVS&BDG: 110/kh-bvs&bdg"]
    ),
    // Wards.
    (
      "Ban Cây xanh phường 1, 3 và 4",
      ["Ban Cây xanh: tree-committee", "phường 1: ward 1", "phường 3: ward 3", "phường 4: ward 4"]
    ),
    ("Ban Cây xanh 4 phường", ["Ban Cây xanh 4 phường: tree-committee", "4 phường: 4"]),
    // Whom it names, by usual spellings and abbreviations.
    (
      "phòng kinh tế, Phòng Văn hoá thị xã Minh Thuỷ",
      ["phòng kinh tế: economy-office", "Phòng Văn hoá thị xã Minh Thuỷ: culture-office"]
    ),
    (
      "UBND Thị xã Minh Thủy; Ủy ban nhân dân",
      ["UBND Thị xã Minh Thủy: town-government", "Ủy ban nhân dân: town-government"]
    ),
    ("Ủy ban nhân dân Thành phố", []),
    ("Thường trực Ban", ["Thường trực Ban: economy-office"]),
    (
      "các đơn vị có liên quan, các ngành liên quan, cơ quan chức năng",
      ["đơn vị có liên quan: others", "ngành liên quan: others", "cơ quan chức năng: others"]
    ),
    ("hoạt động liên quan đến cây xanh của đơn vị liên quan đến rừng", []),
    ("Ngày Tết trồng cây", ["Tết trồng cây: tree-day"]),
    // Nothing that runs over the end.
    ("ngày", []), ("ngày 3", ["3: 3"]), ("phường", []), ("12-", ["12: 12"]), ("8/", ["8: 8"]), ("quý", []),
    ("6 tháng", ["6 tháng: 6 months"]),
    ("31/13 và 31/2", ["31: 31", "13: 13", "31: 31", "2: 2"]),
  ]

  @Test(arguments: texts)
  func whatATextSaysExactlyIsFound(_ example: (text: String, found: [String])) throws {
    let rules = try RuleSet.load([
      SourceFile(name: "plan.yaml", text: TreePlan.plan),
      SourceFile(name: "obligations/all.yaml", text: TreePlan.obligations),
    ])
    let mentions = MentionReader(rules).mentions(in: FoldedText(example.text)).map(\.mention)
    #expect(mentions.map { "\($0.words): \(Self.name($0.subject))" } == example.found)
  }

  private static func name(_ subject: Mention.Subject) -> String {
    switch subject {
    case .number(let number, _): "\(number)"
    case .share(let share): "\(share / 100)%"
    case .day(let day): "\(day)"
    case .month(let month): "T\(month)"
    case .months(let length): "\(length) months"
    case .period(let period): period.code
    case .year(let year): "\(year)"
    case .paper(let number): number
    case .ward(let ward): "ward \(ward)"
    case .party(let code), .group(let code), .occasion(let code): code
    case .someUnits: "others"
    }
  }

  @Test(arguments: [
    ("hoà", "hòa"), ("thuỷ", "thủy"), ("quý", "quý"), ("khoẻ", "khỏe"), ("toán", "tóan"), ("ban", "ban"),
  ])
  func bothWaysToPlaceAToneAreOneWord(_ pair: (String, String)) {
    #expect(WordTokens.oldTones(pair.0) == pair.1)
    #expect(WordTokens.oldTones(pair.1) == pair.1)
  }
}
