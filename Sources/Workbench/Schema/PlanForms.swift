import Terms

/// The file of the plan as forms; the article of the module Rules says the same in prose.
enum PlanForms {
  /// Where a file begins.
  static let root = "plan-file"

  static let all: [Form] = [
    file, plan, issuer, agency, circumstance, calendar, occasion, vocabulary, figureEntry, clause, notBinding,
    TextForm.text, dayRun,
  ]

  private static let file = Form(
    name: root,
    summary: LocalText(
      vi: "Kế hoạch năm: số hiệu, cơ quan, lịch, từ vựng, điều khoản.",
      en: "The year's plan: its number, agencies, calendar, vocabulary and clauses."
    ),
    members: [
      .required(
        "gdcheck",
        .constant("rules/1"),
        vi: "Dạng tệp và phiên bản.",
        en: "The format and its version."
      ),
      .required("plan", .form("plan"), vi: "Văn bản kế hoạch.", en: "The paper itself."),
      .required(
        "agencies",
        .byCode(.form("agency")),
        vi: "Các cơ quan mà kế hoạch giao việc.",
        en: "The agencies that the plan binds."
      ),
      .optional("groups", .byCode(.localText), vi: "Các nhóm cơ quan.", en: "Groups of agencies."),
      .optional(
        "bodies",
        .byCode(.localText),
        vi: "Cơ quan, tổ chức khác: đối tác, nơi nhận, nơi ban hành.",
        en: "Outsiders that evidence names as partner, recipient or issuer."
      ),
      .optional(
        "calendar",
        .form("calendar"),
        vi: "Ngày kỷ niệm và ngày nghỉ.",
        en: "Commemorative days and days off."
      ),
      .optional(
        "circumstances",
        .byCode(.form("circumstance")),
        vi: "Sự kiện trong năm mà đơn vị không tự tạo ra được.",
        en: "Facts of the year that no unit can bring about."
      ),
      .required(
        "vocabulary",
        .form("vocabulary"),
        vi: "Các danh mục đóng mà hồ sơ được dùng.",
        en: "The closed lists that evidence may use."
      ),
      .required(
        "clauses",
        .byCode(.form("clause")),
        vi: "Mọi điều khoản của kế hoạch.",
        en: "Every clause of the plan."
      ),
    ]
  )

  private static let plan = Form(
    name: "plan",
    summary: LocalText(vi: "Văn bản kế hoạch.", en: "The paper itself."),
    members: [
      .required("number", .text, vi: "Số, ký hiệu.", en: "Its number.", examples: ["110/KH-BVSTBPN&BDG"]),
      .required("issued", .date, vi: "Ngày ban hành.", en: "The day of issue.", examples: ["12/04/2022"]),
      .required("year", .number(1900, 2199), vi: "Năm của kế hoạch.", en: "The year that it plans."),
      .required(
        "language",
        .words(Language.allCases.map(\.rawValue)),
        vi: "Ngôn ngữ của kế hoạch.",
        en: "The language of its text."
      ),
      .required(
        "standing_office",
        .code(.agencies),
        vi: "Cơ quan thường trực.",
        en: "The agency that runs the committee's daily work."
      ),
      .optional(
        "issuer",
        .form("issuer"),
        vi: "Cơ quan ban hành kế hoạch và kiểm tra việc thực hiện.",
        en: "Who issued it and inspects how it is carried out."
      ),
    ]
  )

  private static let issuer = Form(
    name: "issuer",
    summary: LocalText(
      vi: "Cơ quan ban hành, như ghi ở đầu văn bản.",
      en: "Who issued the plan, as the head of a paper names it."
    ),
    members: [
      .required("name", .localText, vi: "Tên gọi.", en: "Its name."),
      .optional("superior", .localText, vi: "Cơ quan cấp trên.", en: "The body above it."),
      .required(
        "place",
        .localText,
        vi: "Địa danh ghi trước ngày tháng.",
        en: "The place that stands before the date of a paper."
      ),
      .optional(
        "symbol",
        .text,
        vi: "Ký hiệu cơ quan trong số văn bản.",
        en: "Its symbol in the number of a paper.",
        examples: ["BVSTBPN&BDG"]
      ),
    ]
  )

  private static let agency = Form(
    name: "agency",
    summary: LocalText(vi: "Một cơ quan được giao việc.", en: "An agency that the plan binds."),
    members: [
      .required("name", .localText, vi: "Tên gọi.", en: "Its name."),
      .optional(
        "superior",
        .localText,
        vi: "Cơ quan cấp trên, như ghi ở đầu văn bản của đơn vị.",
        en: "The body above it, as the head of its own papers names it."
      ),
      .optional(
        "groups",
        .listOrOne(.code(.groups)),
        vi: "Các nhóm mà cơ quan thuộc về.",
        en: "The groups that it belongs to."
      ),
      .optional(
        "force",
        .words(["must", "requested"]),
        vi: "Bắt buộc (must, mặc định) hay đề nghị (requested).",
        en: "must, unless said, or requested where the plan only asks."
      ),
      .optional(
        "wards",
        .listOrOne(.number(1, 999)),
        vi: "Số các phường; mỗi phường là một đơn vị.",
        en: "Its wards, each a unit of its own."
      ),
    ]
  )

  private static let circumstance = Form(
    name: "circumstance",
    summary: LocalText(vi: "Một sự kiện trong năm.", en: "A fact of the year."),
    members: [
      .required("name", .localText, vi: "Tên gọi, thành một câu.", en: "Its name, as a sentence."),
      .optional(
        "since",
        .date,
        vi: "Ngày phát sinh; bỏ trống nếu chưa.",
        en: "The day it arose; absent where it has not."
      ),
      .optional(
        "source",
        .text,
        vi: "Văn bản làm căn cứ.",
        en: "The paper that says so.",
        examples: ["3640/QĐ-UBND"]
      ),
      .optional(
        "wards",
        .listOrOne(.number(1, 999)),
        vi: "Chỉ liên quan đến các phường này.",
        en: "Of the wards only these are touched."
      ),
    ]
  )

  private static let calendar = Form(
    name: "calendar",
    summary: LocalText(vi: "Những ngày mà quy tắc nhắc đến.", en: "The days that rules refer to."),
    members: [
      .optional(
        "occasions",
        .byCode(.form("occasion")),
        vi: "Ngày, tháng kỷ niệm.",
        en: "Commemorative days and months."
      ),
      .optional(
        "non_working_days",
        .list(.either([.constant("weekends"), .dayOfYear, .form("day-run")])),
        vi: "Ngày nghỉ.",
        en: "Days on which offices are closed."
      ),
      .optional(
        "deadline_on_non_working_day",
        .words(["keep", "next-working-day"]),
        vi: "Hạn rơi vào ngày nghỉ: giữ nguyên hay lùi đến ngày làm việc kế tiếp.",
        en: "What becomes of a deadline on such a day."
      ),
    ]
  )

  private static let occasion = Form(
    name: "occasion",
    summary: LocalText(vi: "Một ngày hoặc tháng kỷ niệm.", en: "A commemorative day or month."),
    members: [
      .required("name", .localText, vi: "Tên gọi.", en: "Its name."),
      .optional("day", .dayOfYear, vi: "Ngày.", en: "The day.", examples: ["8/3"]),
      .optional("from", .dayOfYear, vi: "Ngày đầu.", en: "The first day."),
      .optional("to", .dayOfYear, vi: "Ngày cuối.", en: "The last day."),
      .optional(
        "moves",
        .words(["lunar"]),
        vi: "Theo âm lịch: mỗi năm phải đặt lại ngày.",
        en: "A person sets the day anew each year."
      ),
    ],
    oneOf: [["day"], ["from", "to"]]
  )

  private static let vocabulary = Form(
    name: "vocabulary",
    summary: LocalText(vi: "Các danh mục đóng: mã và tên.", en: "The closed lists: codes and their names."),
    members: [
      .optional("activities", .byCode(.localText), vi: "Loại hoạt động.", en: "Kinds of activity."),
      .optional("topics", .byCode(.localText), vi: "Nội dung.", en: "Topics."),
      .optional("audiences", .byCode(.localText), vi: "Đối tượng.", en: "Audiences."),
      .optional("sites", .byCode(.localText), vi: "Loại địa điểm.", en: "Kinds of place."),
      .optional("clubs", .byCode(.localText), vi: "Câu lạc bộ.", en: "Clubs."),
      .optional("documents", .byCode(.localText), vi: "Loại văn bản.", en: "Kinds of paper."),
      .optional(
        "sections",
        .byCode(.localText),
        vi: "Phần của văn bản.",
        en: "What a paper can be said to contain."
      ),
      .optional("figures", .byCode(.form("figure-entry")), vi: "Số liệu.", en: "Figures."),
    ]
  )

  private static let figureEntry = Form(
    name: "figure-entry",
    summary: LocalText(vi: "Một loại số liệu.", en: "A kind of figure."),
    members: [
      .required("unit", .localText, vi: "Đơn vị tính.", en: "What it counts."),
      .required("name", .localText, vi: "Tên gọi.", en: "Its name."),
    ]
  )

  private static let clause = Form(
    name: "clause",
    summary: LocalText(vi: "Một điều khoản và việc thực hiện nó.", en: "A clause and what becomes of it."),
    members: [
      .required("begins", .text, vi: "Vài chữ đầu.", en: "A few opening words."),
      .optional(
        "fingerprint",
        .pattern("^[0-9a-f]{64}$"),
        vi: "SHA-256 của nguyên văn (NFC, bỏ dấu *, gộp khoảng trắng).",
        en: "SHA-256 of its text: NFC, emphasis marks dropped, runs of space as one."
      ),
      .optional(
        "carried_by",
        .listOrOne(.code(.clauses)),
        vi: "Được thực hiện qua các điều khoản khác.",
        en: "Done through other clauses."
      ),
      .optional(
        "not_an_obligation",
        .localText,
        vi: "Lý do không ai phải thực hiện.",
        en: "Why nobody owes it."
      ),
      .optional(
        "not_binding",
        .list(.form("not-binding")),
        vi: "Những chữ không ràng buộc ai, trong khi phần còn lại có.",
        en: "Words of it that bind nobody though the rest does."
      ),
    ]
  )

  private static let notBinding = Form(
    name: "not-binding",
    summary: LocalText(
      vi: "Những chữ của điều khoản không ràng buộc ai.",
      en: "Words of a clause that bind nobody."
    ),
    members: [
      .required("words", .text, vi: "Nguyên văn trong kế hoạch.", en: "The words, as the plan writes them."),
      .required("why", .localText, vi: "Lý do.", en: "The reason."),
    ]
  )

  private static let dayRun = Form(
    name: "day-run",
    summary: LocalText(vi: "Từ ngày đến ngày, trong một năm.", en: "From a day to a day, within a year."),
    members: [
      .required("from", .dayOfYear, vi: "Ngày đầu.", en: "The first day.", examples: ["15/11"]),
      .required("to", .dayOfYear, vi: "Ngày cuối.", en: "The last day.", examples: ["15/12"]),
    ]
  )
}

/// A text in both languages.
enum TextForm {
  static let text = Form(
    name: "text",
    summary: LocalText(vi: "Lời văn bằng hai thứ tiếng.", en: "A text in both languages."),
    members: [
      .optional("vi", .text, vi: "Tiếng Việt.", en: "In Vietnamese."),
      .optional("en", .text, vi: "Tiếng Anh.", en: "In English."),
    ]
  )
}
