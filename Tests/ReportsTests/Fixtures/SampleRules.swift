import Diagnostics
import Engine
import Reports
import Rules
import Terms

/// The sample plan's obligations and the tests that they compile to.
enum SampleRules {
  private static func name(_ code: String) -> Name { SamplePlan.name(code) }
  private static func at<Value>(_ value: Value) -> Located<Value> { SamplePlan.at(value) }

  static let inspection = RecordTest(
    kind: .activity,
    criteria: [
      .codes(.type, CodeMatch(.any, [name("inspection")])),
      .codes(.topic, CodeMatch(.any, [name("sex-selective-abortion")])),
      .codes(.site, CodeMatch(.any, [name("clinic")])),
    ],
    atLeast: at(1),
    proof: CodeMatch(.any, [name("minutes")])
  )
  static let talks = RecordTest(
    kind: .activity,
    criteria: [.codes(.type, CodeMatch(.any, [name("talk"), name("training")]))],
    atLeast: at(2),
    forEach: [ValueList(.codes(.audience, [name("women"), name("men")]), span: SamplePlan.span)]
  )
  static let report = RecordTest(
    kind: .document,
    criteria: [
      .codes(.type, CodeMatch(.any, [name("report")])),
      .codes(.sentTo, CodeMatch(.any, [name("labour-office")])),
      .covers([at(.period(.year))]),
    ],
    atLeast: at(1)
  )
  static let share = FigureTest(
    name: name("women-in-leadership"),
    comparison: .atLeast,
    bound: at(.share(3_000))
  )

  static func requirement(_ test: RecordTest) -> Requirement {
    Requirement(.records(test), span: SamplePlan.span)
  }

  static let quarters = When(
    .each(.init(windows: (1...4).map { at(.period(.quarter($0))) })),
    span: SamplePlan.span
  )
  static let inYear = When(.within([at(.period(.year))]), span: SamplePlan.span)
  static let octoberDeadline = When(.by(at(DayOfYear(day: 31, month: 10))), span: SamplePlan.span)

  static func obligation(
    _ id: String,
    _ clause: String,
    _ duty: LocalText,
    what: Requirement? = nil,
    when: When? = nil,
    condition: Condition? = nil,
    judge: LocalText? = nil,
    reading: Reading? = nil,
    ask: LocalText? = nil,
    remedy: LocalText? = nil
  ) -> Obligation {
    Obligation(
      id: name(id),
      clauses: [name(clause)],
      who: [Binding(party: name("health-office"))],
      duty: duty,
      condition: condition,
      what: what,
      when: when,
      judge: judge,
      reading: reading,
      ask: ask,
      remedy: remedy,
      span: SamplePlan.span
    )
  }

  static let obligations: [Obligation] = [
    obligation(
      "health.clinic-inspections",
      "III.5.4",
      LocalText(
        vi: "Kiểm tra các phòng khám để ngăn nạo, phá thai vì lý do giới tính",
        en: "Inspect clinics to keep sex-selective abortion in check"
      ),
      what: requirement(inspection),
      when: quarters,
      reading: Reading(
        authority: name("standing-office"),
        why: LocalText(
          vi: "Kế hoạch ghi \"tăng cường\" và không nêu số cuộc.",
          en: "The plan says \"strengthen\" and gives no number."
        ),
        alternatives: [Alternative(name: name("once-a-year"), when: inYear)],
        span: SamplePlan.span
      ),
      ask: LocalText(
        vi: "Xin cho xem biên bản kiểm tra phòng khám của từng quý.",
        en: "Please open the minutes of the clinic inspections, quarter by quarter."
      ),
      remedy: LocalText(
        vi: "Sắp lịch kiểm tra cho quý còn lại và lập biên bản ngay tại buổi kiểm tra.",
        en: "Schedule an inspection in the quarter that is left, and write its minutes on the spot."
      )
    ),
    obligation(
      "health.year-report",
      "III.15.4.b",
      LocalText(
        vi: "Gửi báo cáo tổng kết năm về Thường trực Ban",
        en: "Send the annual report to the standing office"
      ),
      what: requirement(report),
      when: octoberDeadline,
      remedy: LocalText(vi: "Gửi bổ sung báo cáo.", en: "Send the report now.")
    ),
    obligation(
      "health.adult-talks",
      "III.5.2",
      LocalText(
        vi: "Truyền thông cho phụ nữ và cho nam giới",
        en: "Reach women, and men, with communication"
      ),
      what: requirement(talks),
      when: inYear
    ),
    obligation(
      "health.talks",
      "III.5.1",
      LocalText(vi: "Phối hợp triển khai chương trình dân số", en: "Carry on the population programme"),
      what: requirement(talks),
      judge: LocalText(
        vi: "Chương trình có được tiếp tục thực chất không?",
        en: "Is the programme really carried on?"
      ),
      ask: LocalText(
        vi: "Năm nay đơn vị đã làm gì về dân số?",
        en: "What have you done on population this year?"
      )
    ),
    obligation(
      "health.women-leaders",
      "I.2.3",
      LocalText(vi: "Bảo đảm tỷ lệ nữ lãnh đạo", en: "Keep up the share of women leaders"),
      what: Requirement(.figure(share), span: SamplePlan.span)
    ),
    obligation(
      "common.city-projects",
      "I.5.5",
      LocalText(vi: "Tham gia dự án của Thành phố", en: "Take part in City projects"),
      what: requirement(talks),
      condition: .circumstance(name("city-project-in-district"))
    ),
    obligation(
      "health.own-club",
      "III.3.4",
      LocalText(vi: "Duy trì sinh hoạt câu lạc bộ", en: "Keep the club going"),
      what: requirement(talks),
      condition: .shown(requirement(inspection))
    ),
    obligation(
      "ward.clubs",
      "III.15.3",
      LocalText(vi: "Việc của phường", en: "A ward's duty"),
      what: requirement(talks)
    ),
    obligation(
      "health.watch",
      "III.5.4",
      LocalText(
        vi: "Chủ động kiểm soát tình trạng nạo, phá thai vì lý do giới tính trên toàn địa bàn quận",
        en: "Keep an active watch on sex-selective abortion in the whole of the district"
      ),
      what: Requirement(.any([requirement(inspection), requirement(report)]), span: SamplePlan.span)
    ),
  ]

  static func cell(_ audience: String) -> [CellValue] {
    [.code(.audience, SamplePlan.code(audience, .audiences))]
  }

  static let rules = ReportedRules(
    plan: SamplePlan.plan,
    obligations: obligations,
    lexicon: SamplePlan.lexicon,
    tests: [
      .init(.records(inspection)),
      .init(.records(report)),
      .init(.records(talks), cells: [cell("women"), cell("men")]),
      .init(.figure(share)),
    ],
    windows: { _ in ((1...4).map { SamplePlan.window(.quarter($0)) }, 4) }
  )
}
