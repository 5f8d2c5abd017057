import Evidence
import Terms

/// The record of a team's visit as forms; the article of the module Evidence says the same in prose.
enum VisitForms {
  /// Where a file begins.
  static let root = "visit"

  static let all: [Form] = [file, hours, member, person, check, recommendation, notice] + shared

  /// What tests of rules hold as well.
  static let shared: [Form] = [judgement, waiver]

  private static let file = Form(
    name: root,
    summary: LocalText(
      vi: "Những gì Đoàn kiểm tra ghi thêm; hồ sơ của đơn vị giữ nguyên.",
      en: "What the team lays over a unit's evidence, which is never altered."
    ),
    members: head + findings,
    spellings: VisitKeys.file.spellings
  )

  /// Who met, when and where.
  private static let head: [Form.Member] = [
    .required(
      "gdcheck",
      .constant("visit/1"),
      vi: "Dạng tệp và phiên bản.",
      en: "The format and its version."
    ),
    .required(
      "unit",
      .form("unit"),
      vi: "Đơn vị được kiểm tra, như trong hồ sơ minh chứng.",
      en: "The unit visited, as in its evidence."
    ),
    .required(
      "date",
      .date,
      vi: "Ngày làm việc, không trước ngày chốt hồ sơ.",
      en: "The day of the visit, not before the evidence's own as_of.",
      examples: ["05/12/2022"]
    ),
    .optional("time", .form("visit-time"), vi: "Giờ làm việc.", en: "When the work began and ended."),
    .optional("place", .text, vi: "Địa điểm.", en: "Where.", examples: ["Phòng họp Phòng Y tế"]),
    .optional(
      "grounds",
      .openList(.text),
      vi: "Căn cứ, ngoài kế hoạch.",
      en: "Legal grounds beside the plan."
    ),
    .required(
      "team",
      .listOrOne(.form("team-member")),
      vi: "Thành phần Đoàn kiểm tra: một trưởng đoàn, không quá một thư ký.",
      en: "Who visited: exactly one leads, at most one is secretary."
    ),
    .optional(
      "present",
      .openList(.form("person")),
      vi: "Đại diện đơn vị, người đứng đầu trước.",
      en: "Who stood for the unit, its head first."
    ),
  ]

  /// What the team found, decided and recommends.
  private static let findings: [Form.Member] = [
    .optional(
      "checked",
      .openList(.form("check")),
      vi: "Bản ghi đã xem hoặc không chấp nhận.",
      en: "Records seen or rejected."
    ),
    .optional(
      "judgements",
      .openList(.form("judgement")),
      vi: "Nhận định của người có trách nhiệm.",
      en: "What persons have judged."
    ),
    .optional(
      "waivers",
      .openList(.form("waiver")),
      vi: "Việc được cho hoãn.",
      en: "Leave to miss an obligation."
    ),
    .optional("strengths", .openList(.text), vi: "Ưu điểm.", en: "Strong points."),
    .optional("limits", .openList(.text), vi: "Hạn chế.", en: "What falls short."),
    .optional(
      "unit_comments",
      .text,
      vi: "Ý kiến của đơn vị; có thể nhiều đoạn.",
      en: "What the unit says, in its own words and paragraphs."
    ),
    .optional(
      "recommendations",
      .openList(.form("recommendation")),
      vi: "Kiến nghị.",
      en: "What the team recommends."
    ),
    .optional(
      "copies",
      .number(1, 99),
      vi: "Số bản của biên bản.",
      en: "How many copies of the minutes are made."
    ),
    .optional(
      "notice",
      .form("notice"),
      vi: "Thông báo kết quả.",
      en: "What is known of the notice of results."
    ),
  ]

  private static let hours = Form(
    name: "visit-time",
    summary: LocalText(vi: "Giờ làm việc.", en: "When the work began and ended."),
    members: [
      .optional("from", .pattern(clock), vi: "Bắt đầu.", en: "The start.", examples: ["8h30"]),
      .optional("to", .pattern(clock), vi: "Kết thúc.", en: "The end.", examples: ["11h00"]),
    ]
  )

  /// A time of day: `8h`, `8h30`, `08:30`.
  private static let clock = "^([01]?[0-9]|2[0-3])(h|[h:][0-5][0-9])$"

  private static let name = Form.Member.required("name", .text, vi: "Họ tên.", en: "The name.")
  private static let position = Form.Member.optional(
    "position",
    .text,
    vi: "Chức vụ.",
    en: "The office held.",
    examples: ["Phó Trưởng phòng"]
  )

  private static let member = Form(
    name: "team-member",
    summary: LocalText(vi: "Một thành viên Đoàn.", en: "A member of the team."),
    members: [
      name, position,
      .optional(
        "role",
        .words(VisitRecord.Member.Role.allCases.map(\.rawValue)),
        vi: "Trưởng đoàn, thành viên (mặc định), thư ký.",
        en: "lead, member (unless said) or secretary."
      ),
    ]
  )

  private static let person = Form(
    name: "person",
    summary: LocalText(vi: "Một người.", en: "Somebody."),
    members: [name, position]
  )

  private static let check = Form(
    name: "check",
    summary: LocalText(vi: "Một bản ghi mà Đoàn đã xem.", en: "A record that the team looked at."),
    members: [
      .required(
        "record",
        .text,
        vi: "Mã của bản ghi: A1, A2 (mọi ngày), A2.3 (một ngày), A1#2 (văn bản ghi tại chỗ).",
        en: "The record's id: A1, A2 (every date), A2.3 (one of them), A1#2 (a paper written in place).",
        examples: ["A1"]
      ),
      .optional("seen", .affirmed, vi: "Đã xem bản gốc.", en: "The original was seen."),
      .optional("rejected", .text, vi: "Lý do không chấp nhận.", en: "Why it does not count."),
      .optional(
        "by",
        .text,
        vi: "Ai xem; không ghi thì là trưởng đoàn.",
        en: "Who looked; the lead unless said."
      ),
      .optional("note", .text, vi: "Ghi chú.", en: "A note."),
    ],
    oneOf: [["seen"], ["rejected"]]
  )

  private static let judgement = Form(
    name: "judgement",
    summary: LocalText(
      vi: "Nhận định của một người về một nghĩa vụ.",
      en: "A person's answer to an obligation's question."
    ),
    members: [
      .required("obligation", .code(.obligations), vi: "Nghĩa vụ.", en: "The obligation."),
      .required("verdict", .words(["pass", "fail"]), vi: "Đạt hay chưa đạt.", en: "Pass or fail."),
      .required("by", .text, vi: "Ai nhận định.", en: "Who judged."),
      .required("date", .date, vi: "Ngày nhận định.", en: "When."),
      .optional("note", .text, vi: "Ghi chú.", en: "A note."),
    ]
  )

  private static let waiver = Form(
    name: "waiver",
    summary: LocalText(
      vi: "Cho phép chưa thực hiện một nghĩa vụ đến một ngày.",
      en: "Leave to miss an obligation until a day."
    ),
    members: [
      .required("obligation", .code(.obligations), vi: "Nghĩa vụ.", en: "The obligation."),
      .required("until", .date, vi: "Đến hết ngày.", en: "The last day of it."),
      .required("by", .text, vi: "Ai cho phép.", en: "Who gave it."),
      .required("reason", .text, vi: "Lý do.", en: "Why."),
    ]
  )

  private static let recommendation = Form(
    name: "recommendation",
    summary: LocalText(vi: "Một kiến nghị.", en: "A recommendation."),
    members: [
      .optional(
        "obligation",
        .code(.obligations),
        vi: "Nghĩa vụ liên quan; không ghi nếu về công tác chung.",
        en: "The obligation that it is about; absent, it is about the work as a whole."
      ),
      .required("action", .text, vi: "Việc cần làm.", en: "What to do."),
      .optional("due", .date, vi: "Hạn, không trước ngày làm việc.", en: "By when, not before the visit."),
      .optional("proof", .text, vi: "Minh chứng khi đã làm xong.", en: "What shows that it was done."),
    ]
  )

  private static let notice = Form(
    name: "notice",
    summary: LocalText(vi: "Thông báo kết quả.", en: "The notice of results."),
    members: [
      .optional(
        "number",
        .either([.number(1, nil), .pattern("^[^/]+$")]),
        vi: "Số, không có ký hiệu.",
        en: "Its number, without the symbol.",
        examples: ["12"]
      ),
      .optional(
        "date",
        .date,
        vi: "Ngày ban hành, không trước ngày làm việc.",
        en: "Its date, not before the visit."
      ),
      .optional("signed_by", .form("person"), vi: "Người ký.", en: "Who signs it."),
      .optional(
        "recipients",
        .listOrOne(.text),
        vi: "Nơi nhận khác, ngoài đơn vị.",
        en: "Further recipients, beside the unit."
      ),
    ],
    spellings: VisitKeys.notice.spellings
  )
}
