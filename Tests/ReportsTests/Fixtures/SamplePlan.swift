import Diagnostics
import Engine
import Reports
import Rules
import Terms

/// A small plan in the manner of the real one, made by hand so that reports are tested without the engine.
enum SamplePlan {
  static let year = 2022

  static func text(_ vi: String, _ en: String) -> LocalText { LocalText(vi: vi, en: en) }
  static let span = SourceSpan(file: 0, start: 0, end: 0)
  static func name(_ code: String) -> Name { Name(code, span) }
  static func at<Value>(_ value: Value) -> Located<Value> { Located(value, span) }

  static let names: [CodeList: [(String, LocalText)]] = [
    .activities: [
      ("inspection", text("Kiểm tra, thanh tra", "Inspection")),
      ("training", text("Tập huấn, bồi dưỡng", "Training")),
      ("club-meeting", text("Sinh hoạt câu lạc bộ", "Club meeting")),
      ("talk", text("Tọa đàm", "Round-table talk")),
    ],
    .topics: [
      ("sex-selective-abortion", text("Nạo, phá thai vì lý do giới tính", "Sex-selective abortion")),
      ("reproductive-health", text("Sức khỏe sinh sản", "Reproductive health")),
      ("gender-equality", text("Bình đẳng giới", "Gender equality")),
    ],
    .audiences: [("women", text("Phụ nữ", "Women")), ("men", text("Nam giới", "Men"))],
    .sites: [("clinic", text("Phòng khám", "Clinic")), ("school", text("Trường học", "School"))],
    .clubs: [
      ("pioneer-mens-club", text("Câu lạc bộ nam giới tiên phong", "Pioneer men's club")),
      ("young-mens-club", text("Câu lạc bộ thanh niên", "Young men's club")),
    ],
    .documents: [
      ("minutes", text("Biên bản", "Minutes")), ("report", text("Báo cáo", "Report")),
      ("photos", text("Hình ảnh", "Photographs")), ("plan", text("Kế hoạch", "Plan")),
    ],
    .sections: [("objectives", text("Mục tiêu", "Objectives")), ("timeline", text("Tiến độ", "Timeline"))],
    .figures: [("women-in-leadership", text("Nữ trong cán bộ lãnh đạo", "Women among the leaders"))],
    .occasions: [
      (
        "action-month",
        text(
          "Tháng hành động vì bình đẳng giới và phòng, chống bạo lực trên cơ sở giới",
          "Action Month for Gender Equality and against Gender-Based Violence"
        )
      ),
      ("womens-day", text("Ngày Quốc tế Phụ nữ", "International Women's Day")),
    ],
    .parties: [
      ("health-office", text("Phòng Y tế Quận 10", "District 10 Health Office")),
      (
        "labour-office",
        text(
          "Phòng Lao động - Thương binh và Xã hội Quận 10",
          "District 10 Office of Labour, War Invalids and Social Affairs"
        )
      ),
      (
        "ward-committee",
        text(
          "Ban Vì sự tiến bộ phụ nữ và bình đẳng giới phường",
          "Ward Committee for the Advancement of Women"
        )
      ),
      ("city-committee", text("Ban Vì sự tiến bộ phụ nữ Thành phố", "City Committee")),
    ],
  ]

  static let lexicon = Lexicon { list in
    (names[list] ?? []).map { CodeTable.Entry(code: $0.0, name: $0.1) }
  }

  static func code(_ code: String, _ list: CodeList) -> Code {
    lexicon[list].code(code) ?? Code(0)
  }

  static let plan = Plan(
    number: "110/KH-BVSTBPN&BDG",
    issued: date(12, 4),
    year: year,
    language: .vietnamese,
    standingOffice: name("labour-office"),
    agencies: [
      Agency(code: name("health-office"), name: names[.parties]![0].1, groups: [name("member")]),
      Agency(code: name("labour-office"), name: names[.parties]![1].1),
      Agency(
        code: name("ward-committee"),
        name: names[.parties]![2].1,
        force: .requested,
        wards: [1, 2, 4]
      ),
    ],
    groups: [NamedCode(code: name("member"), name: text("Thành viên Ban", "Members of the committee"))],
    bodies: [NamedCode(code: name("city-committee"), name: names[.parties]![3].1)],
    circumstances: [
      Circumstance(
        code: name("city-project-in-district"),
        name: text(
          "Thành phố có triển khai dự án trên địa bàn Quận 10",
          "The City runs a project in District 10"
        )
      ),
      Circumstance(
        code: name("city-strategy-decision"),
        name: text(
          "Thành phố đã ban hành Quyết định về Chiến lược",
          "The City has issued its strategy decision"
        ),
        since: date(27, 10),
        source: "3640/QĐ-UBND"
      ),
    ],
    figureUnits: ["women-in-leadership": text("người", "people")],
    clauses: [
      Clause(
        number: name("III.5.4"),
        begins: "Đồng thời tăng cường công tác",
        fingerprint: nil,
        bearing: .obligations
      )
    ]
  )

  static func date(_ day: Int, _ month: Int, _ year: Int = year) -> CivilDate {
    CivilDate(year: year, month: month, day: day) ?? CivilDate(dayNumber: 0)
  }

  static func window(_ period: Period, grace: Int = 0) -> Window {
    let range = period.range(in: year) ?? DateRange(date(1, 1))
    return Window(
      first: range.first,
      last: range.last,
      closes: range.last.adding(days: grace),
      label: .period(period)
    )
  }

  static func by(_ day: CivilDate) -> Window {
    Window(first: date(1, 1), last: day, closes: day, label: .by)
  }
}
