import Diagnostics
import Engine
import Evidence
import Reports
import Rules
import Terms
import TestSupport

/// A health office under a plan of seven duties, among them one of every standing; made by hand, as files are.
enum SmallUnit {
  static let program: Result<Program, any Error> = Result {
    try Program(
      RuleSet.load([
        SourceFile(name: "plan.yaml", text: plan), SourceFile(name: "health.yaml", text: obligations),
      ])
    )
  }

  static func rules() throws -> ReportedRules { ReportedRules(try program.get()) }

  /// The audit of ``evidence``, or of another file, as of 30/11/2022.
  static func audit(_ text: String = evidence) throws -> UnitFindings {
    let program = try program.get()
    let parsed = try ParsedEvidence.parse(SourceFile(name: "health-office.yaml", text: text))
    return program.audit(try parsed.decode(frame: program.frame).evidence, asOf: "30/11")
  }

  static let plan = """
    gdcheck: rules/1
    plan:
      number: 7/KH-BVSTBPN
      issued: 08/02/2022
      year: 2022
      language: vi
      standing_office: labour-office
      issuer:
        name: {vi: Ban Vì sự tiến bộ phụ nữ Quận 10, en: District 10 Committee for the Advancement of Women}
        superior: {vi: Ủy ban nhân dân Quận 10, en: District 10 People's Committee}
        place: {vi: Quận 10, en: District 10}
        symbol: BVSTBPN
    agencies:
      labour-office: {name: {vi: Phòng Lao động, en: Labour Office}}
      health-office:
        name: {vi: Phòng Y tế Quận 10, en: District 10 Health Office}
        superior: {vi: Ủy ban nhân dân Quận 10, en: District 10 People's Committee}
    circumstances:
      city-project: {name: {vi: Thành phố có triển khai dự án, en: The City runs a project}}
    vocabulary:
      activities:
        inspection: {vi: Kiểm tra, en: Inspection}
        talk: {vi: Nói chuyện chuyên đề, en: Talk}
        club-meeting: {vi: Sinh hoạt câu lạc bộ, en: Club meeting}
      topics:
        reproductive-health: {vi: Sức khỏe sinh sản, en: Reproductive health}
        sex-selective-abortion: {vi: Phá thai vì lý do giới tính, en: Sex-selective abortion}
        domestic-violence: {vi: Bạo lực gia đình, en: Domestic violence}
      documents:
        minutes: {vi: Biên bản, en: Minutes}
        plan: {vi: Kế hoạch, en: Plan}
        report: {vi: Báo cáo, en: Report}
      figures:
        women-in-leadership:
          unit: {vi: người, en: people}
          name: {vi: Số nữ giữ chức vụ lãnh đạo, en: Women among leaders}
        clinics: {unit: {vi: phòng khám, en: clinics}, name: {vi: Số phòng khám, en: Clinics}}
    clauses:
      I.2.1: {begins: "Đảm bảo tỷ lệ nữ"}
      II.Q1.1: {begins: "Xây dựng kế hoạch"}
      III.5.1: {begins: "Tuyên truyền"}
      III.5.2: {begins: "Tăng cường kiểm tra"}
      III.5.3: {begins: "Tham gia dự án"}
      III.6: {begins: "Duy trì câu lạc bộ"}
      III.7.1: {begins: "Tổng hợp"}
    """

  static let obligations = """
    gdcheck: obligations/1
    defaults: {authority: standing-office}
    obligations:
      - id: health.club
        clause: III.6
        words: ["Duy trì câu lạc bộ"]
        who: [health-office]
        duty: {vi: Duy trì sinh hoạt câu lạc bộ, en: Keep the club going}
        if: {activity: {type: club-meeting}}
        what: {activity: {type: club-meeting}, at_least: 6}
        when: {in: year}
        ask: {vi: "Câu lạc bộ họp mấy lần?", en: "How often did the club meet?"}
      - id: health.inspections
        clause: [III.5.2, I.2.1]
        words: ["Tăng cường kiểm tra"]
        who: [health-office]
        duty: {vi: Kiểm tra các phòng khám, en: Inspect clinics}
        what:
          activity: {type: inspection, topic: sex-selective-abortion}
          proof: minutes
        when: {each: quarter}
        reading:
          why: {vi: Kế hoạch không nêu số cuộc., en: The plan gives no number.}
          alternatives:
            - {name: once-a-year, when: {in: year}}
        ask: {vi: Xin xem biên bản từng quý., en: "Please open the minutes, quarter by quarter."}
        remedy: {vi: Xếp lịch kiểm tra quý IV., en: Schedule an inspection in quarter IV.}
      - id: health.talks
        clause: III.5.1
        words: ["Tuyên truyền"]
        who: [health-office]
        duty: {vi: Nói chuyện về sức khỏe sinh sản, en: Give talks on reproductive health}
        what: {activity: {type: talk, topic: reproductive-health}, at_least: 1}
        judge: {vi: "Buổi nói chuyện có thiết thực không?", en: "Was the talk of use?"}
      - id: health.leaders
        clause: I.2.1
        words: ["Đảm bảo tỷ lệ nữ"]
        who: [health-office]
        duty: {vi: Bảo đảm tỷ lệ nữ lãnh đạo, en: Keep up the share of women leaders}
        what: {figure: {name: women-in-leadership}, at_least: 30%}
      - id: health.plan
        clause: II.Q1.1
        words: ["Xây dựng kế hoạch"]
        who: [health-office]
        duty: {vi: Gửi kế hoạch năm về Thường trực, en: Send the year's plan to the standing office}
        what: {document: {type: plan, sent_to: labour-office}}
        when: {by: 31/3}
        remedy: {vi: Gửi bổ sung kế hoạch., en: Send the plan now.}
      - id: health.project
        clause: III.5.3
        words: ["Tham gia dự án"]
        who: [health-office]
        duty: {vi: Tham gia dự án của Thành phố, en: Take part in the City's project}
        if: {circumstance: city-project}
        what: {activity: {type: talk}}
      - id: health.violence
        clause: III.5.1
        words: ["Tuyên truyền"]
        who: [health-office]
        duty: {vi: Tuyên truyền phòng chống bạo lực, en: Speak against violence}
        what: {activity: {type: talk, topic: domestic-violence}, proof: minutes}
        when: {in: H2}
        force: requested
      - id: labour.summary
        clause: III.7.1
        words: ["Tổng hợp"]
        who: [labour-office]
        duty: {vi: Tổng hợp báo cáo chung, en: Sum up all reports}
        what: {document: {type: report}}
    """

  static let evidence = """
    gdcheck: evidence/1
    unit: {agency: health-office, name: Phòng Y tế Quận 10}
    year: 2022
    as_of: 15/11/2022
    activities:
      - id: KT
        type: inspection
        topic: sex-selective-abortion
        title: Kiểm tra phòng khám
        dates:
          - {date: 18/02/2022, participants: {total: 6, women: 4}, documents: [{type: minutes, number: 12/BB-PYT, issued: 19/02/2022}]}
          - {date: 05/07/2022, title: "Kiểm tra phòng khám, phường 4", documents: [BB19]}
          - {date: 12/08/2022, documents: [{type: minutes, number: 21/BB-PYT, issued: 12/08/2022, file: bb/21.pdf}]}
      - id: NC1
        type: talk
        topic: reproductive-health
        title: Nói chuyện về sức khỏe sinh sản
        date: 20/05/2022
        participants: 60
      - id: NC2
        type: talk
        topic: domestic-violence
        role: organised
        from: 10/11/2022
        to: 11/11/2022
      - {id: KT9, type: inspection, topic: reproductive-health, title: Kiểm tra nhà thuốc, date: 01/09/2022}
    documents:
      - {id: BB19, type: minutes, number: 19/BB-PYT, issued: 05/07/2022}
      - id: KH1
        type: plan
        number: 05/KH-PYT
        title: Kế hoạch hoạt động năm 2022
        issued: 25/03/2022
        sent: [{to: labour-office, date: 28/03/2022, received: 04/04/2022}]
      - {id: BC1, type: report, number: 30/BC-PYT, issued: 01/06/2022}
    figures:
      - {id: SL1, name: women-in-leadership, date: 30/06/2022, count: 3, of: 8, last_year: {count: 2, of: 8}, source: BC1}
      - {id: SL2, name: clinics, date: 30/06/2022, count: 14}
    """
}
