import Terms

/// A file of obligations as forms; the article of the module Rules says the same in prose.
enum ObligationForms {
  /// Where a file begins.
  static let root = "obligations-file"

  static let all: [Form] =
    [file, defaults, obligation, reading, alternative, group, wards, circumstance]
    + RequirementForms.all + WhenForms.all

  private static let file = Form(
    name: root,
    summary: LocalText(
      vi: "Các nghĩa vụ của một phần kế hoạch.",
      en: "The obligations of one part of the plan."
    ),
    members: [
      .required(
        "gdcheck",
        .constant("obligations/1"),
        vi: "Dạng tệp và phiên bản.",
        en: "The format and its version."
      ),
      .optional(
        "defaults",
        .form("defaults"),
        vi: "Giá trị chung của tệp.",
        en: "What holds for the whole file."
      ),
      .required("obligations", .list(.form("obligation")), vi: "Các nghĩa vụ.", en: "The obligations."),
    ]
  )

  private static let defaults = Form(
    name: "defaults",
    summary: LocalText(vi: "Giá trị chung của tệp.", en: "What holds for the whole file."),
    members: [
      .optional(
        "authority",
        authority,
        vi: "Ai chọn cách hiểu, nếu cách hiểu không tự nói.",
        en: "Who chose the readings that don't say."
      )
    ]
  )

  /// Who may choose a reading.
  private static let authority = Shape.either([.constant("standing-office"), .code(.parties)])

  /// Whom an obligation binds.
  private static let who = Shape.listOrOne(
    .either([.code(.agencies), .code(.groups), .form("group-binding"), .form("agency-binding")])
  )

  /// When an obligation is owed at all.
  private static let condition = Shape.either([.form("circumstance-condition"), .form("requirement")])

  private static let obligation = Form(
    name: "obligation",
    summary: LocalText(
      vi: "Một nghĩa vụ: ai, việc gì, khi nào, minh chứng gì, theo điều khoản nào.",
      en: "An obligation: who owes what, when, shown by which proof, under which clause."
    ),
    members: [
      .required(
        "id",
        .text,
        vi: "Mã, giữ nguyên qua các năm.",
        en: "Its id, kept from year to year.",
        examples: ["health.clinic-inspections"]
      ),
      .required(
        "clause",
        .listOrOne(.code(.clauses)),
        vi: "Điều khoản làm căn cứ.",
        en: "The clause that it answers."
      ),
      .required(
        "words",
        .listOrOne(.text),
        vi: "Vài chữ của điều khoản, chép nguyên văn.",
        en: "The few words of the clause that it answers, as the plan writes them."
      ),
      .required(
        "who",
        who,
        vi: "Ai phải thực hiện; mỗi đơn vị tự chịu trách nhiệm.",
        en: "Whom it binds; each unit owes it by itself."
      ),
      .required(
        "duty",
        .localText,
        vi: "Việc phải làm, gọn trong một dòng.",
        en: "What is owed, in one line."
      ),
      .optional("if", condition, vi: "Khi nào mới phát sinh.", en: "When it is owed at all."),
      .optional("what", .form("requirement"), vi: "Minh chứng phải có.", en: "What the evidence must show."),
      .optional(
        "judge",
        .localText,
        vi: "Câu hỏi để người có trách nhiệm xem xét.",
        en: "The question that a person answers."
      ),
      .optional(
        "when",
        .form("when"),
        vi: "Thời gian; cả năm nếu không nói.",
        en: "When; the whole year unless said."
      ),
      .optional(
        "reading",
        .form("reading"),
        vi: "Cách hiểu câu chữ không có con số.",
        en: "How words without a number were read."
      ),
      .optional(
        "force",
        .words(["must", "requested"]),
        vi: "Khác với mức của cơ quan.",
        en: "Where it differs from the agency's."
      ),
      .optional(
        "ask",
        .localText,
        vi: "Đoàn kiểm tra hỏi hoặc xem gì.",
        en: "What the team asks or opens at the visit."
      ),
      .optional(
        "remedy",
        .localText,
        vi: "Đơn vị nên làm gì khi chưa đạt.",
        en: "What the unit can do about it."
      ),
      .optional(
        "replaces",
        .listOrOne(.text),
        vi: "Mã nghĩa vụ năm trước mà nó thay thế.",
        en: "Ids of earlier years that it takes over from."
      ),
    ]
  )

  private static let reading = Form(
    name: "reading",
    summary: LocalText(
      vi: "Cách hiểu đã chọn và các cách hiểu khác.",
      en: "The reading that was taken, and the others."
    ),
    members: [
      .optional("authority", authority, vi: "Ai chọn cách hiểu này.", en: "Who chose it."),
      .required(
        "why",
        .localText,
        vi: "Vì sao phải hiểu, và hiểu như vậy.",
        en: "Why a reading was needed, and why this one."
      ),
      .optional(
        "alternatives",
        .list(.form("alternative")),
        vi: "Các cách hiểu khác.",
        en: "Other readings."
      ),
    ]
  )

  private static let alternative = Form(
    name: "alternative",
    summary: LocalText(
      vi: "Một cách hiểu khác; thay phần nào thì viết phần đó.",
      en: "Another reading: what it says replaces what the obligation says."
    ),
    members: [
      .required("name", .text, vi: "Tên của cách hiểu.", en: "Its name.", examples: ["once-a-year"]),
      .optional("why", .localText, vi: "Lý do của cách hiểu.", en: "Its reason."),
      .optional("who", who, vi: "Ai phải thực hiện.", en: "Whom it binds."),
      .optional("if", condition, vi: "Khi nào mới phát sinh.", en: "When it is owed at all."),
      .optional("what", .form("requirement"), vi: "Minh chứng phải có.", en: "What the evidence must show."),
      .optional("when", .form("when"), vi: "Thời gian.", en: "When."),
    ]
  )

  private static let group = Form(
    name: "group-binding",
    summary: LocalText(vi: "Một nhóm, trừ vài cơ quan.", en: "A group without some of its agencies."),
    members: [
      .required("group", .code(.groups), vi: "Nhóm.", en: "The group."),
      .optional("except", .listOrOne(.code(.agencies)), vi: "Trừ các cơ quan này.", en: "Without these."),
    ]
  )

  private static let wards = Form(
    name: "agency-binding",
    summary: LocalText(vi: "Một cơ quan, hoặc vài phường của nó.", en: "An agency, or some of its wards."),
    members: [
      .required("agency", .code(.agencies), vi: "Cơ quan.", en: "The agency."),
      .optional("wards", .listOrOne(.number(1, 999)), vi: "Chỉ các phường này.", en: "These wards only."),
    ]
  )

  private static let circumstance = Form(
    name: "circumstance-condition",
    summary: LocalText(vi: "Phát sinh khi sự kiện xảy ra.", en: "Owed once the circumstance has arisen."),
    members: [.required("circumstance", .code(.circumstances), vi: "Sự kiện.", en: "The circumstance.")]
  )
}
