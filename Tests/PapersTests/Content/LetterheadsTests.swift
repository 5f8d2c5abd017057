import Diagnostics
import Engine
import Evidence
import Reports
import Rules
import Terms
import TestSupport
import Testing

@testable import Papers

@Suite("Heads of papers")
struct LetterheadsTests {
  static func heads(
    issuer: Issuer? = Issuer(
      name: "Ban Vì sự tiến bộ phụ nữ",
      superior: "Ủy ban nhân dân Quận 10",
      place: "Quận 10",
      symbol: "BVSTBPN"
    ),
    superior: LocalText? = nil,
    _ language: Language = .vietnamese
  ) -> Letterheads {
    var sample = Plan.sample
    sample.issuer = issuer
    for place in sample.agencies.indices { sample.agencies[place].superior = superior }
    let plan = sample
    let rules = ReportedRules(
      plan: plan,
      obligations: [],
      lexicon: Lexicon { list in
        list == .parties ? plan.agencies.map { .init(code: $0.code.value, name: $0.name) } : []
      },
      tests: [],
      windows: { _ in ([], 0) }
    )
    return Letterheads(rules, in: language)
  }

  @Test(
    "numbers below ten get a zero, a whole number stays, an unknown one leaves room",
    arguments: [
      ("5", "Số: 05/TB-BVSTBPN"), ("05", "Số: 05/TB-BVSTBPN"), ("10", "Số: 10/TB-BVSTBPN"),
      ("7/TB-X&Y", "Số: 7/TB-X&Y"), ("3a", "Số: 3a/TB-BVSTBPN"),
      (nil, "Số: \(String(repeating: "\u{A0}", count: 8))/TB-BVSTBPN"),
    ] as [(String?, String)]
  )
  func number(number: String?, expected: String) {
    let head = Self.heads().ofCommittee(.init(kind: "Thông báo", abbreviation: "TB", number: number))
    #expect(head.number == expected)
  }

  @Test("a paper without an abbreviation bears no number")
  func unnumbered() {
    #expect(Self.heads().ofCommittee(.init(kind: "Phiếu kiểm tra", number: "5")).number == nil)
  }

  @Test(
    "days below ten and the months one and two get a zero, and no other month",
    arguments: [
      ("5/12/2022", "Quận 10, ngày 05 tháng 12 năm 2022"), ("12/4/2022", "Quận 10, ngày 12 tháng 4 năm 2022"),
      ("8/2/2022", "Quận 10, ngày 08 tháng 02 năm 2022"), (nil, "Quận 10, ngày …… tháng …… năm 2022"),
    ] as [(CivilDate?, String)]
  )
  func day(date: CivilDate?, expected: String) {
    #expect(Self.heads().ofCommittee(.init(kind: "Thông báo", date: date)).placeAndDate == expected)
  }

  @Test("the committee stands in capitals under the body above it")
  func committee() {
    let head = Self.heads().ofCommittee(.init(kind: "Thông báo"))
    #expect(head.superior == "ỦY BAN NHÂN DÂN QUẬN 10")
    #expect(head.issuer == "BAN VÌ SỰ TIẾN BỘ PHỤ NỮ")
    #expect(head.kind == "THÔNG BÁO")
  }

  @Test(
    "where the plan does not say who issued it, the team stands for the committee and the place is left open"
  )
  func noIssuer() {
    let head = Self.heads(issuer: nil).ofCommittee(.init(kind: "Biên bản", abbreviation: "BB", date: "5/12"))
    #expect(head.superior == nil)
    #expect(head.issuer == "ĐOÀN KIỂM TRA")
    #expect(head.placeAndDate == "……………, ngày 05 tháng 12 năm 2022")
    #expect(head.number?.hasSuffix("/BB-………") == true)
  }

  @Test(
    "a unit's own papers bear the name that it gives itself, and never without its ward",
    arguments: [
      ("health-office", nil, nil, "HEALTH"), ("health-office", nil, "Phòng Y tế", "PHÒNG Y TẾ"),
      ("ward-committee", 12, nil, "WARDS 12"),
      ("ward-committee", 12, "Ban VSTBPN phường 12", "BAN VSTBPN PHƯỜNG 12"),
      ("ward-committee", 1, "Ban VSTBPN phường 01", "BAN VSTBPN PHƯỜNG 01"),
      ("ward-committee", 1, "Ban VSTBPN phường 12", "WARDS 1"),
      ("ward-committee", 2, "Ban VSTBPN", "WARDS 2"),
    ] as [(String, Int?, String?, String)]
  )
  func unit(agency: String, ward: Int?, name: String?, expected: String) throws {
    let heads = Self.heads(superior: "Ủy ban nhân dân Quận 10")
    let code = try #require(heads.rules.lexicon[.parties].code(agency))
    let head = heads.ofUnit(Unit(agency: code, ward: ward, name: name), .init(kind: "Báo cáo", date: "5/12"))
    #expect(head.issuer == expected)
    #expect(head.superior == "ỦY BAN NHÂN DÂN QUẬN 10")
    let place = ward.map { "Phường \($0)" } ?? "Quận 10"
    #expect(head.placeAndDate == "\(place), ngày 05 tháng 12 năm 2022")
  }
}
