/// A rule set of four obligations that each test can follow in its head.
///
/// Every member owes a training on equality by the end of H1, an inspection with minutes in Q2, a plan sent to the
/// labour office by 31/10, and what the plan only asks of the Fatherland Front: a training in Q4.
enum SmallRules {
  /// The plan of `year`; its ward committees have the wards 1 to 60.
  static func plan(year: Int = 2022) -> String {
    """
    gdcheck: rules/1
    plan: {number: 1/KH, issued: 12/04/\(year), year: \(year), language: vi, standing_office: labour-office}
    groups:
      member: {vi: Thành viên, en: Members}
      union: {vi: Đoàn thể, en: Unions}
    agencies:
      labour-office:
        name: {vi: Phòng Lao động, en: Labour Office}
        groups: [member]
      health-office:
        name: {vi: Phòng Y tế, en: Health Office}
        groups: [member]
      fatherland-front:
        name: {vi: Mặt trận, en: Fatherland Front}
        groups: [union]
        force: requested
      ward-committee:
        name: {vi: Ban phường, en: Ward Committee}
        groups: [member]
        wards: [\((1...60).map(String.init).joined(separator: ", "))]
    vocabulary:
      activities:
        inspection: {vi: Kiểm tra, en: Inspection}
        training: {vi: Tập huấn, en: Training}
      topics:
        equality: {vi: Bình đẳng giới, en: Gender equality}
        violence: {vi: Bạo lực gia đình, en: Domestic violence}
      documents:
        minutes: {vi: Biên bản, en: Minutes}
        plan: {vi: Kế hoạch, en: Plan}
    clauses:
      I.1: {begins: Tập huấn}
      I.2: {begins: Kiểm tra}
      I.2.1: {begins: Gửi kế hoạch}
      I.3: {begins: Đề nghị tập huấn}

    """
  }

  static let obligations = """
    gdcheck: obligations/1
    obligations:
      - id: year.training
        clause: I.1
        words: [Tập huấn]
        who: member
        duty: {vi: Tổ chức tập huấn, en: Hold a training}
        what:
          activity: {type: training, topic: equality}
        when: {in: H1}
      - id: year.inspection
        clause: I.2
        words: [Kiểm tra]
        who: member
        duty: {vi: Đi kiểm tra, en: Carry out an inspection}
        what:
          activity: {type: inspection}
          proof: minutes
        when: {in: Q2}
      - id: plan.sent
        clause: I.2.1
        words: [Gửi kế hoạch]
        who: member
        duty: {vi: Gửi kế hoạch năm, en: Send the year's plan}
        what:
          document: {type: plan, sent_to: labour-office}
        when: {by: 31/10}
      - id: front.training
        clause: I.3
        words: [Đề nghị tập huấn]
        who: fatherland-front
        duty: {vi: Tập huấn hội viên, en: Train the members}
        what:
          activity: {type: training}
        when: {in: Q4}

    """

  /// Evidence of 2022 that meets the training alone: two of the three obligations fail once their time is over.
  static let unit = evidence()

  /// As ``unit``, of another unit or year, with `extra` lines at its end.
  static func evidence(
    _ unit: String = "{agency: health-office}",
    year: Int = 2022,
    extra: String = ""
  ) -> String {
    """
    gdcheck: evidence/1
    unit: \(unit)
    year: \(year)
    activities:
      - {id: A1, type: training, topic: equality, title: Lớp bình đẳng giới, date: 10/05/\(year)}
    \(extra)
    """
  }

  /// As ``evidence(_:year:extra:)`` of a ward, on one line, as a stream of units holds it.
  static func line(ward: Int) -> String {
    """
    {"gdcheck": "evidence/1", "unit": {"agency": "ward-committee", "ward": \(ward)}, "year": 2022, \
    "activities": [{"id": "A1", "type": "training", "topic": "equality", "title": "Lớp", "date": "10/05/2022"}]}
    """
  }
}
