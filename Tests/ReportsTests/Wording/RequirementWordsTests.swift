import Diagnostics
import Reports
import Rules
import Terms
import Testing

@Suite struct RequirementWordsTests {
  private let vi = Wording(SampleRules.rules, in: .vietnamese)
  private let en = Wording(SampleRules.rules, in: .english)

  private static func names(_ codes: String...) -> [Name] { codes.map(SamplePlan.name) }
  private static func any(_ field: Field, _ codes: String...) -> Criterion {
    .codes(field, CodeMatch(.any, codes.map(SamplePlan.name)))
  }
  private static func at<Value>(_ value: Value) -> Located<Value> { SamplePlan.at(value) }

  static let criteria: [(RecordTest.Kind, Criterion, String, String)] = [
    (.activity, any(.topic, "gender-equality"), "về bình đẳng giới", "on gender equality"),
    (
      .activity, any(.audience, "women", "men"), "cho phụ nữ hoặc nam giới", "for women or men"
    ),
    (
      .activity, .codes(.audience, CodeMatch(.all, names("women", "men"))), "cho phụ nữ và nam giới",
      "for women and men"
    ),
    (.activity, .codes(.audience, CodeMatch(.not, names("men"))), "cho ngoài nam giới", "for other than men"),
    (.activity, any(.site, "clinic"), "tại phòng khám", "at a clinic"),
    (.activity, any(.site, "clinic", "school"), "tại phòng khám hoặc trường học", "at: clinic or school"),
    (
      .activity, any(.club, "pioneer-mens-club"), "của câu lạc bộ nam giới tiên phong",
      "of: pioneer men's club"
    ),
    (.activity, any(.occasion, "womens-day"), "dịp Ngày Quốc tế Phụ nữ", "for International Women's Day"),
    (
      .activity, any(.partner, "member"), "phối hợp với thành viên Ban",
      "together with members of the committee"
    ),
    (
      .activity, any(.inspected, "health-office"), "kiểm tra tại Phòng Y tế Quận 10",
      "held at District 10 Health Office"
    ),
    (.activity, .anyPartner(SamplePlan.span), "có đơn vị phối hợp", "with a partner"),
    (
      .activity, .ward(WardMatch(.any, [at(1), at(12)]), SamplePlan.span), "tại phường 1 hoặc 12",
      "in wards 1 or 12"
    ),
    (.activity, .ward(WardMatch(.any, nil), SamplePlan.span), "tại một phường cụ thể", "in a named ward"),
    (.activity, .ward(WardMatch(.not, [at(4)]), SamplePlan.span), "ngoài phường 4", "outside ward 4"),
    (.activity, .role([at(.attended)]), "do đơn vị tham dự", "attended by the unit"),
    (.activity, .role([at(.organised)]), "do đơn vị tổ chức", "organised by the unit"),
    (
      .activity, .role([at(.organised), at(.attended)]), "do đơn vị tổ chức hoặc tham dự",
      "organised or attended by the unit"
    ),
    (.activity, .participants(at(30)), "có từ 30 người tham gia", "with at least 30 people taking part"),
    (.activity, .women(at(1)), "có từ 1 nữ tham gia", "with at least 1 woman taking part"),
    (
      .activity, .womenShare(at(3_050)), "nữ chiếm ít nhất 30,5% người tham gia",
      "women being at least 30.5% of those taking part"
    ),
    (
      .document, any(.sentTo, "health-office"), "gửi Phòng Y tế Quận 10", "sent to District 10 Health Office"
    ),
    (
      .document, any(.issuedBy, "city-committee"), "do Ban Vì sự tiến bộ phụ nữ Thành phố ban hành",
      "issued by City Committee"
    ),
    (
      .document, .codes(.contains, CodeMatch(.all, names("objectives", "timeline"))),
      "có phần mục tiêu và tiến độ",
      "containing objectives and timeline"
    ),
    (.document, .covers([at(.period(.quarter(2)))]), "cho quý II", "covering quarter II"),
    (.document, .covers([at(.window)]), "cho đúng kỳ đang xét", "covering the very period asked about"),
    (.document, any(.type, "minutes"), "thuộc loại biên bản", "of a type minutes"),
  ]

  @Test(arguments: criteria.indices) func tellsACriterion(_ place: Int) {
    let (kind, criterion, vi, en) = Self.criteria[place]
    #expect(self.vi.criterion(criterion, of: kind) == vi)
    #expect(self.en.criterion(criterion, of: kind) == en)
  }

  /// The table above names every field of both kinds of records.
  @Test func theTableLeavesNoFieldOut() {
    let told = Self.criteria.compactMap { _, criterion, _, _ -> Field? in
      if case .codes(let field, _) = criterion { field } else { nil }
    }
    #expect(Set(told) == Set(Field.allCases))
  }

  private static func test(_ kind: RecordTest.Kind, _ criteria: [Criterion], _ atLeast: Int = 1) -> RecordTest
  {
    RecordTest(kind: kind, criteria: criteria, atLeast: at(atLeast))
  }

  @Test func tellsAnAmountAsAnOfficialWould() {
    var club = Self.test(.activity, [Self.any(.type, "club-meeting")], 3)
    club.distinct = Distinct(key: .field(.club), count: Self.at(3))
    let cases: [(Requirement, String, String)] = [
      (
        SampleRules.requirement(SampleRules.inspection),
        "ít nhất 1 cuộc kiểm tra, thanh tra về nạo, phá thai vì lý do giới tính tại phòng khám, có biên bản",
        "at least 1 inspection on sex-selective abortion at a clinic, with minutes"
      ),
      (
        SampleRules.requirement(SampleRules.talks),
        "ít nhất 2 hoạt động (tọa đàm; hoặc tập huấn, bồi dưỡng), đủ từng đối tượng: phụ nữ và nam giới",
        "at least 2 activities (round-table talk or training), for each of the audiences: women and men"
      ),
      (
        SampleRules.requirement(Self.test(.document, [Self.any(.type, "report")], 2)), "ít nhất 2 báo cáo",
        "at least 2 papers (report)"
      ),
      (SampleRules.requirement(Self.test(.document, [])), "ít nhất 1 văn bản", "at least 1 paper"),
      (
        SampleRules.requirement(club),
        "ít nhất 3 buổi sinh hoạt câu lạc bộ, thuộc ít nhất 3 câu lạc bộ khác nhau",
        "at least 3 activities (club meeting), over at least 3 different clubs"
      ),
      (
        Requirement(
          .any([
            SampleRules.requirement(Self.test(.activity, [Self.any(.type, "training")])),
            Requirement(
              .records(Self.test(.document, [])),
              when: SampleRules.octoberDeadline,
              span: SamplePlan.span
            ),
          ]),
          span: SamplePlan.span
        ),
        "ít nhất 1 lớp tập huấn, bồi dưỡng; hoặc ít nhất 1 văn bản, chậm nhất 31/10/2022",
        "at least 1 training; or at least 1 paper, by 31/10/2022"
      ),
    ]
    for (requirement, vi, en) in cases {
      #expect(self.vi.requirement(requirement) == vi)
      #expect(self.en.requirement(requirement) == en)
    }
  }

  @Test(arguments: FigureTest.Comparison.allCases) func tellsEveryBoundOfAFigure(
    _ comparison: FigureTest.Comparison
  ) {
    func told(_ bound: FigureTest.Bound) -> [String] {
      let test = FigureTest(
        name: SamplePlan.name("women-in-leadership"),
        comparison: comparison,
        bound: Self.at(bound)
      )
      return [vi.figure(test), en.figure(test)]
    }
    let (number, share, lastYear) = (told(.number(3)), told(.share(3_000)), told(.lastYear))
    switch comparison {
    case .atLeast:
      #expect(
        number == ["nữ trong cán bộ lãnh đạo: ít nhất 3 người", "women among the leaders: at least 3 people"]
      )
      #expect(share == ["nữ trong cán bộ lãnh đạo: ít nhất 30%", "women among the leaders: at least 30%"])
      #expect(lastYear[1] == "women among the leaders: no lower than last year")
    case .atMost:
      #expect(number[0] == "nữ trong cán bộ lãnh đạo: không quá 3 người")
      #expect(share[1] == "women among the leaders: at most 30%")
      #expect(lastYear[0] == "nữ trong cán bộ lãnh đạo: không cao hơn năm trước")
    case .moreThan:
      #expect(number[1] == "women among the leaders: more than 3 people")
      #expect(share[0] == "nữ trong cán bộ lãnh đạo: trên 30%")
      #expect(
        lastYear == [
          "nữ trong cán bộ lãnh đạo: cao hơn năm trước", "women among the leaders: higher than last year",
        ]
      )
    }
  }
}
