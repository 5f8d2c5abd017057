import Terms

/// The record of a team's visit as forms.
enum VisitForms {
  /// Where a file begins.
  static let root = "visit"

  static let all: [Form] = [file, member, check, recommendation] + shared

  /// What tests of rules hold as well.
  static let shared: [Form] = [judgement, waiver]

  private static let file = Form(
    name: root,
    summary: LocalText(
      vi: "Những gì Đoàn kiểm tra ghi thêm; hồ sơ của đơn vị giữ nguyên.",
      en: "What the team lays over a unit's evidence, which is never altered."
    ),
    members: [
      .required(
        "gdcheck",
        .constant("visit/1"),
        vi: "Dạng tệp và phiên bản.",
        en: "The format and its version."
      ),
      .required("unit", .form("unit"), vi: "Đơn vị được kiểm tra.", en: "The unit visited."),
      .required("date", .date, vi: "Ngày làm việc.", en: "The day of the visit.", examples: ["05/12/2022"]),
      .required("team", .list(.form("team-member")), vi: "Thành phần Đoàn kiểm tra.", en: "Who visited."),
      .optional(
        "checked",
        .list(.form("check")),
        vi: "Bản ghi đã xem hoặc không chấp nhận.",
        en: "Records seen or rejected."
      ),
      .optional(
        "judgements",
        .list(.form("judgement")),
        vi: "Kết luận của người có trách nhiệm.",
        en: "What persons have judged."
      ),
      .optional(
        "waivers",
        .list(.form("waiver")),
        vi: "Nghĩa vụ được miễn.",
        en: "Leave to miss an obligation."
      ),
      .optional("unit_comments", .text, vi: "Ý kiến của đơn vị.", en: "What the unit says."),
      .optional(
        "recommendations",
        .list(.form("recommendation")),
        vi: "Kiến nghị.",
        en: "What the team recommends."
      ),
    ]
  )

  private static let member = Form(
    name: "team-member",
    summary: LocalText(vi: "Một thành viên Đoàn.", en: "A member of the team."),
    members: [
      .required("name", .text, vi: "Họ tên.", en: "The name."),
      .optional(
        "role",
        .words(["lead", "member", "secretary"]),
        vi: "Trưởng đoàn, thành viên, thư ký.",
        en: "lead, member or secretary."
      ),
    ]
  )

  private static let check = Form(
    name: "check",
    summary: LocalText(vi: "Một bản ghi mà Đoàn đã xem.", en: "A record that the team looked at."),
    members: [
      .required("record", .text, vi: "Mã của bản ghi.", en: "The record's id.", examples: ["A1"]),
      .optional("seen", .affirmed, vi: "Đã xem bản gốc.", en: "The original was seen."),
      .optional("rejected", .text, vi: "Lý do không chấp nhận.", en: "Why it does not count."),
    ],
    oneOf: [["seen"], ["rejected"]]
  )

  private static let judgement = Form(
    name: "judgement",
    summary: LocalText(
      vi: "Kết luận của một người về một nghĩa vụ.",
      en: "A person's answer to an obligation's question."
    ),
    members: [
      .required("obligation", .code(.obligations), vi: "Nghĩa vụ.", en: "The obligation."),
      .required("verdict", .words(["pass", "fail"]), vi: "Đạt hay chưa đạt.", en: "Pass or fail."),
      .required("by", .text, vi: "Ai kết luận.", en: "Who judged."),
      .required("date", .date, vi: "Ngày kết luận.", en: "When."),
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
      .required(
        "obligation",
        .code(.obligations),
        vi: "Nghĩa vụ liên quan.",
        en: "The obligation that it is about."
      ),
      .required("action", .text, vi: "Việc cần làm.", en: "What to do."),
      .optional("due", .date, vi: "Hạn.", en: "By when."),
    ]
  )
}
