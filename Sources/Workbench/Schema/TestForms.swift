import Engine
import Terms

/// A file of the authors' tests as forms.
enum TestForms {
  /// Where a file begins.
  static let root = "tests-file"

  static let all: [Form] = [file, test, variant, evidence, visit, expectation]

  private static let file = Form(
    name: root,
    summary: LocalText(vi: "Kiểm thử của người soạn quy tắc.", en: "Tests of rules, by their authors."),
    members: [
      .required(
        "gdcheck",
        .constant("tests/1"),
        vi: "Dạng tệp và phiên bản.",
        en: "The format and its version."
      ),
      .required("tests", .list(.form("test")), vi: "Các kiểm thử.", en: "The tests."),
    ]
  )

  private static let name = Form.Member.required(
    "name",
    .localText,
    vi: "Kiểm thử nói lên điều gì.",
    en: "What the test shows."
  )
  private static let unit = Shape.either([.code(.agencies), .form("unit")])

  private static let settings: [Form.Member] = [
    .optional(
      "circumstances",
      .byKnownCode(.circumstances, .either([.date, .constant("never")])),
      vi: "Ngày phát sinh của sự kiện trong kiểm thử này; never là chưa.",
      en: "The day a circumstance arose, in this test; or never."
    ),
    .optional(
      "visit",
      .form("test-visit"),
      vi: "Những gì Đoàn kiểm tra đã ghi.",
      en: "What the team has rejected, judged and waived."
    ),
  ]

  private static let expect = Form.Member.required(
    "expect",
    .byKnownCode(.obligations, .either([.pattern("^(\(verdicts))( (\(reasons)))?$"), .form("expectation")])),
    vi: "Kết luận mong đợi của từng nghĩa vụ: pass, fail too-few, …",
    en: "The verdict expected of each obligation: pass, fail too-few, …"
  )

  private static let verdicts = Verdict.allCases.map(\.rawValue).joined(separator: "|")
  private static let reasons = Reason.allCases.map(\.rawValue).joined(separator: "|")

  private static let test = Form(
    name: "test",
    summary: LocalText(
      vi: "Một đơn vị, một ngày, một hồ sơ, các kết luận mong đợi.",
      en: "A unit, a day, its evidence, and the verdicts expected."
    ),
    members: [
      name,
      .required("unit", unit, vi: "Đơn vị.", en: "The unit."),
      .required("as_of", .date, vi: "Ngày đánh giá.", en: "The day as of which it is audited."),
      .optional(
        "evidence",
        .form("test-evidence"),
        vi: "Hồ sơ; không có thì đơn vị chưa nộp gì.",
        en: "The evidence; absent, the unit submits nothing."
      ),
      expect,
      .optional(
        "variants",
        .list(.form("variant")),
        vi: "Kiểm thử này với một thay đổi.",
        en: "The same test with something changed."
      ),
    ] + settings
  )

  private static let variant = Form(
    name: "variant",
    summary: LocalText(vi: "Kiểm thử gốc với một thay đổi.", en: "The test with something changed."),
    members: [
      name,
      .optional("unit", unit, vi: "Đơn vị khác.", en: "Another unit."),
      .optional("as_of", .date, vi: "Ngày đánh giá khác.", en: "Another day."),
      .optional(
        "change",
        .byCode(.byCode(.any)),
        vi: "Giá trị mới của vài khóa trong vài bản ghi.",
        en: "New values of some keys of some records."
      ),
      .optional(
        "drop",
        .listOrOne(.text),
        vi: "Bản ghi (A1) hoặc khóa của bản ghi (A1.sites) bị bỏ.",
        en: "Records (A1), or keys of records (A1.sites), left out."
      ),
      .optional("add", .form("test-evidence"), vi: "Bản ghi thêm vào.", en: "Records added."),
      expect,
    ] + settings
  )

  private static let evidence = Form(
    name: "test-evidence",
    summary: LocalText(
      vi: "Các bản ghi, viết như trong hồ sơ.",
      en: "Records, as an evidence file writes them."
    ),
    members: [
      .optional("activities", .listOrOne(.form("activity")), vi: "Hoạt động.", en: "Activities."),
      .optional("documents", .listOrOne(.form("document")), vi: "Văn bản.", en: "Papers."),
      .optional("figures", .listOrOne(.form("figure")), vi: "Số liệu.", en: "Figures."),
    ]
  )

  private static let visit = Form(
    name: "test-visit",
    summary: LocalText(
      vi: "Những gì Đoàn kiểm tra đã ghi.",
      en: "What the team has rejected, judged and waived."
    ),
    members: [
      .optional(
        "rejected",
        .listOrOne(.text),
        vi: "Bản ghi không được chấp nhận.",
        en: "Records that do not count."
      ),
      .optional(
        "judgements",
        .list(.form("judgement")),
        vi: "Nhận định của người có trách nhiệm.",
        en: "What persons have judged."
      ),
      .optional(
        "waivers",
        .list(.form("waiver")),
        vi: "Nghĩa vụ được miễn.",
        en: "Leave to miss an obligation."
      ),
    ]
  )

  private static let expectation = Form(
    name: "expectation",
    summary: LocalText(vi: "Kết luận mong đợi.", en: "What is expected."),
    members: [
      .required("verdict", .words(Verdict.allCases.map(\.rawValue)), vi: "Kết luận.", en: "The verdict."),
      .optional("reason", .words(Reason.allCases.map(\.rawValue)), vi: "Lý do.", en: "The reason."),
      .optional("basis", .words(Basis.allCases.map(\.rawValue)), vi: "Mức chắc chắn.", en: "The basis."),
    ]
  )
}
