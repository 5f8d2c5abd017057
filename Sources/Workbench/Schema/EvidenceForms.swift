import Evidence
import Terms

/// The evidence format as forms; the article of the module Evidence says the same in prose.
enum EvidenceForms {
  /// Where a file begins.
  static let root = "evidence"

  static let all: [Form] = [
    file, unit, activity, occurrence, participants, document, sending, span, figure, figureValue,
  ]

  private static let file = Form(
    name: root,
    summary: LocalText(
      vi: "Hồ sơ minh chứng của một đơn vị trong một năm.",
      en: "The evidence of one unit for one year."
    ),
    members: [
      .required(
        "gdcheck",
        .constant("evidence/1"),
        vi: "Dạng tệp và phiên bản.",
        en: "The format and its version."
      ),
      .required("unit", .form("unit"), vi: "Đơn vị nộp hồ sơ.", en: "The unit that submits it."),
      .required(
        "year",
        .number(1900, 2199),
        vi: "Năm của kế hoạch; chọn bộ quy tắc.",
        en: "The year of the plan; it chooses the rule set."
      ),
      .optional(
        "as_of",
        .date,
        vi: "Hồ sơ đầy đủ đến hết ngày này.",
        en: "The day up to which the file is complete.",
        examples: ["30/11/2022"]
      ),
      .optional(
        "activities",
        .openList(.form("activity")),
        vi: "Những việc đơn vị tổ chức hoặc tham dự.",
        en: "What the unit held or attended."
      ),
      .optional("documents", .openList(.form("document")), vi: "Văn bản, giấy tờ.", en: "Papers."),
      .optional("figures", .openList(.form("figure")), vi: "Số liệu tại một ngày.", en: "Counts on a day."),
    ],
    spellings: EvidenceKeys.file.spellings
  )

  private static let unit = Form(
    name: "unit",
    summary: LocalText(vi: "Một đơn vị có nghĩa vụ theo kế hoạch.", en: "A unit that the plan binds."),
    members: [
      .required(
        "agency",
        .named(.agencies),
        vi: "Cơ quan, theo mã hoặc tên.",
        en: "The agency, by code or name."
      ),
      .optional(
        "ward",
        .number(1, 999),
        vi: "Số phường; cần có với Ban của phường.",
        en: "The ward's number; needed where the agency has wards."
      ),
      .optional("name", .text, vi: "Tên riêng của đơn vị.", en: "The unit's own name."),
    ],
    spellings: EvidenceKeys.unit.spellings
  )

  /// What an activity and one of its dates may both say.
  private static let particulars: [Form.Member] = [
    .optional(
      "title",
      .text,
      vi: "Tên gọi của hoạt động.",
      en: "What it is called.",
      examples: ["Kiểm tra phòng khám sản phụ khoa, phường 12"]
    ),
    .optional(
      "date",
      .date,
      vi: "Ngày tổ chức.",
      en: "The day on which it was held.",
      examples: ["18/02/2022"]
    ),
    .optional("from", .date, vi: "Ngày bắt đầu.", en: "Its first day."),
    .optional("to", .date, vi: "Ngày kết thúc.", en: "Its last day."),
    .optional("topics", .listOrOne(.named(.topics)), vi: "Nội dung.", en: "What it was about."),
    .optional("audiences", .listOrOne(.named(.audiences)), vi: "Đối tượng.", en: "For whom it was."),
    .optional("sites", .listOrOne(.named(.sites)), vi: "Nơi tổ chức.", en: "At what kind of place."),
    .optional("clubs", .listOrOne(.named(.clubs)), vi: "Câu lạc bộ.", en: "Clubs."),
    .optional("occasions", .listOrOne(.named(.occasions)), vi: "Nhân dịp.", en: "On what occasion."),
    .optional(
      "partners",
      .listOrOne(.named(.parties)),
      vi: "Cơ quan, tổ chức phối hợp.",
      en: "With whom it was held."
    ),
    .optional(
      "inspected",
      .listOrOne(.named(.agencies)),
      vi: "Đơn vị được kiểm tra.",
      en: "The agencies inspected."
    ),
    .optional("wards", .listOrOne(.number(1, 999)), vi: "Số phường.", en: "Numbers of wards."),
    .optional(
      "role",
      .words(Role.allCases.map(\.rawValue)),
      vi: "Tổ chức (organised, mặc định) hay tham dự (attended).",
      en: "Organised, unless said, or attended."
    ),
    .optional(
      "participants",
      .either([.number(0, nil), .form("participants")]),
      vi: "Số người dự: tổng số, hoặc {total: 40, women: 25}.",
      en: "How many took part: the total, or {total: 40, women: 25}."
    ),
    .optional(
      "documents",
      .listOrOne(.either([.text, .form("document")])),
      vi: "Minh chứng: mã văn bản, hoặc viết luôn văn bản tại đây.",
      en: "Papers that prove it: ids, or the papers themselves."
    ),
    .optional("note", .text, vi: "Ghi chú; không dùng để đánh giá.", en: "A note; it counts for nothing."),
  ]

  private static let activity = Form(
    name: "activity",
    summary: LocalText(
      vi: "Một việc đã tổ chức hoặc tham dự, một lần hoặc nhiều lần.",
      en: "Something held or attended, once or on several dates."
    ),
    members: [
      .required(
        "id",
        .text,
        vi: "Mã riêng trong hồ sơ.",
        en: "An id of its own in the file.",
        examples: ["A1"]
      ),
      .required("type", .named(.activities), vi: "Loại hoạt động.", en: "The kind of activity."),
      .optional(
        "dates",
        .listOrOne(.either([.date, .form("occurrence")])),
        vi: "Các ngày của việc lặp lại.",
        en: "The dates of what recurs."
      ),
    ] + particulars,
    oneOf: [["date"], ["from", "to"], ["dates"]],
    spellings: EvidenceKeys.activity.spellings
  )

  private static let occurrence = Form(
    name: "occurrence",
    summary: LocalText(
      vi: "Một lần của việc lặp lại, với những gì khác đi hôm đó.",
      en: "One date of what recurs, with whatever differs that day."
    ),
    members: particulars,
    oneOf: [["date"], ["from", "to"]],
    spellings: EvidenceKeys.activity.spellings
  )

  private static let participants = Form(
    name: "participants",
    summary: LocalText(vi: "Số người tham dự.", en: "How many took part."),
    members: [
      .required("total", .number(0, nil), vi: "Tổng số.", en: "All of them."),
      .optional("women", .number(0, nil), vi: "Trong đó nữ.", en: "Women among them."),
    ]
  )

  private static let document = Form(
    name: "document",
    summary: LocalText(vi: "Một văn bản, giấy tờ.", en: "A paper."),
    members: [
      .optional(
        "id",
        .text,
        vi: "Mã riêng; có thể bỏ nếu văn bản viết tại hoạt động.",
        en: "An id of its own; may be left out of a paper written at its activity.",
        examples: ["D1"]
      ),
      .required("type", .named(.documents), vi: "Loại văn bản.", en: "The kind of paper."),
      .optional("title", .text, vi: "Trích yếu.", en: "What it is about, in its own words."),
      .optional("number", .text, vi: "Số văn bản.", en: "Its number.", examples: ["12/BB-PYT"]),
      .optional(
        "symbol",
        .text,
        vi: "Ký hiệu, ghép sau số bằng dấu /.",
        en: "Its symbol, joined to the number by /."
      ),
      .optional("issued", .date, vi: "Ngày ban hành.", en: "The day of issue.", examples: ["19/02/2022"]),
      .optional(
        "issued_by",
        .named(.parties),
        vi: "Nơi ban hành; mặc định là đơn vị.",
        en: "Who issued it; the unit unless said."
      ),
      .optional(
        "sent",
        .listOrOne(.form("sending")),
        vi: "Nơi nhận và ngày gửi, ngày nhận.",
        en: "To whom and when it went."
      ),
      .optional(
        "covers",
        .either([.words(periods), .number(1900, 2199), .form("span")]),
        vi: "Kỳ báo cáo.",
        en: "The period that it reports on.",
        examples: ["Q1"]
      ),
      .optional(
        "contains",
        .listOrOne(.named(.sections)),
        vi: "Các phần có trong văn bản.",
        en: "The sections that it has."
      ),
      .optional("topics", .listOrOne(.named(.topics)), vi: "Nội dung.", en: "What it is about."),
      .optional(
        "sites",
        .listOrOne(.named(.sites)),
        vi: "Nơi mà văn bản nói đến.",
        en: "The kinds of place that it is about."
      ),
      .optional(
        "file",
        .text,
        vi: "Tệp đính kèm, trong thư mục của hồ sơ.",
        en: "The attached file, beneath the folder of this one."
      ),
      .optional(
        "sha256",
        .pattern("^[0-9A-Fa-f]{64}$"),
        vi: "SHA-256 của tệp đính kèm.",
        en: "SHA-256 of the attached file."
      ),
      .optional("note", .text, vi: "Ghi chú; không dùng để đánh giá.", en: "A note; it counts for nothing."),
    ],
    spellings: EvidenceKeys.document.spellings
  )

  /// Codes of the periods that a paper may cover.
  static let periods =
    ["year"] + (1...2).map { "H\($0)" } + (1...4).map { "Q\($0)" } + (1...12).map { "T\($0)" }

  private static let sending = Form(
    name: "sending",
    summary: LocalText(vi: "Một lần gửi văn bản.", en: "One sending of a paper."),
    members: [
      .required("to", .named(.parties), vi: "Nơi nhận.", en: "The recipient."),
      .optional("date", .date, vi: "Ngày gửi.", en: "The day it was sent."),
      .optional("received", .date, vi: "Ngày nhận.", en: "The day it arrived."),
    ]
  )

  private static let span = Form(
    name: "span",
    summary: LocalText(vi: "Từ ngày đến ngày.", en: "From a day to a day."),
    members: [
      .required("from", .date, vi: "Ngày đầu.", en: "The first day."),
      .required("to", .date, vi: "Ngày cuối.", en: "The last day."),
    ]
  )

  private static let figure = Form(
    name: "figure",
    summary: LocalText(vi: "Một số liệu tại một ngày.", en: "A count on a day."),
    members: [
      .required(
        "id",
        .text,
        vi: "Mã riêng trong hồ sơ.",
        en: "An id of its own in the file.",
        examples: ["F1"]
      ),
      .required("name", .named(.figures), vi: "Tên số liệu.", en: "What is counted."),
      .required("date", .date, vi: "Ngày chốt số.", en: "The day of the count."),
      .required("count", .number(0, nil), vi: "Số đếm được.", en: "The count."),
      .optional("of", .number(0, nil), vi: "Trên tổng số.", en: "The whole that it is part of."),
      .optional("last_year", .form("figure-value"), vi: "Số của năm trước.", en: "Last year's value."),
      .optional("source", .text, vi: "Mã văn bản làm căn cứ.", en: "The id of the paper that it comes from."),
      .optional("note", .text, vi: "Ghi chú; không dùng để đánh giá.", en: "A note; it counts for nothing."),
    ]
  )

  private static let figureValue = Form(
    name: "figure-value",
    summary: LocalText(vi: "Số của năm trước.", en: "Last year's value."),
    members: [
      .required("count", .number(0, nil), vi: "Số đếm được.", en: "The count."),
      .optional("of", .number(0, nil), vi: "Trên tổng số.", en: "The whole that it is part of."),
    ]
  )
}
