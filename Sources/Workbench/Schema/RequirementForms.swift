import Rules
import Terms

/// What stands under `what`, as forms.
enum RequirementForms {
  static let all: [Form] =
    [
      requirement, activity, document, figure, activityCriteria, documentCriteria, wardChoice, count, share,
      values(.activity), values(.document), distinct(.activity), distinct(.document),
    ] + matched.map(choice)

  private static let requirement = Form(
    name: "requirement",
    summary: LocalText(
      vi: "Minh chứng phải có: một loại bản ghi, hoặc nhiều yêu cầu ghép lại.",
      en: "What the evidence must show: a kind of record, or several requirements together."
    ),
    members: [
      .optional(
        "activity",
        .form("activity-test"),
        vi: "Hoạt động thỏa các tiêu chí.",
        en: "Activities that meet these criteria."
      ),
      .optional(
        "document",
        .form("document-test"),
        vi: "Văn bản thỏa các tiêu chí.",
        en: "Papers that meet these criteria."
      ),
      .optional("figure", .form("figure-test"), vi: "Số liệu đạt mức.", en: "A figure that reaches a bound."),
      .optional("all", .list(.form("requirement")), vi: "Tất cả các yêu cầu này.", en: "All of these."),
      .optional("any", .list(.form("requirement")), vi: "Một trong các yêu cầu này.", en: "Any of these."),
      .optional(
        "when",
        .form("when"),
        vi: "Thời gian riêng của yêu cầu này.",
        en: "A time of its own, in place of the outer one."
      ),
      .optional(
        "at_least",
        .either([.number(1, 10_000), bound]),
        vi: "Ít nhất bao nhiêu.",
        en: "How many at least."
      ),
      .optional(
        "at_most",
        bound,
        vi: "Nhiều nhất bao nhiêu (chỉ với số liệu).",
        en: "How many at most; of figures only."
      ),
      .optional(
        "more_than",
        bound,
        vi: "Nhiều hơn bao nhiêu (chỉ với số liệu).",
        en: "More than; of figures only."
      ),
      .optional(
        "for_each",
        .either([.form("activity-values"), .form("document-values")]),
        vi: "Riêng cho từng giá trị.",
        en: "The amount for each value by itself."
      ),
      .optional(
        "distinct",
        .either([.form("activity-distinct"), .form("document-distinct")]),
        vi: "Bao nhiêu giá trị khác nhau.",
        en: "So many different values of one key."
      ),
      .optional(
        "every_one",
        .either([.form("activity-criteria"), .form("document-criteria")]),
        vi: "Mọi bản ghi khớp đều thỏa thêm các tiêu chí này.",
        en: "All that match meet these criteria too."
      ),
      .optional(
        "proof",
        matching(.documents),
        vi: "Loại giấy tờ phải kèm theo hoạt động.",
        en: "The papers that an activity must name."
      ),
    ],
    oneOf: [["activity"], ["document"], ["figure"], ["all"], ["any"]]
  )

  /// A bound of a figure.
  private static let bound = Shape.either([.number(0, nil), .share, .constant("last-year")])

  private static let activityOnes: [Form.Member] = [
    .optional("type", matching(.activities), vi: "Loại hoạt động.", en: "The kind of activity."),
    .optional("topic", matching(.topics), vi: "Nội dung.", en: "What it was about."),
    .optional("audience", matching(.audiences), vi: "Đối tượng.", en: "For whom it was."),
    .optional("site", matching(.sites), vi: "Loại địa điểm.", en: "At what kind of place."),
    .optional("club", matching(.clubs), vi: "Câu lạc bộ.", en: "Clubs."),
    .optional("ward", wards, vi: "Phường.", en: "Wards."),
    .optional("occasion", matching(.occasions), vi: "Nhân dịp.", en: "On what occasion."),
    .optional(
      "partner",
      .either([.constant("any"), matching(.partners)]),
      vi: "Cơ quan phối hợp; any là bất kỳ.",
      en: "With whom; any for whomever."
    ),
    .optional("inspected", matching(.agencies), vi: "Đơn vị được kiểm tra.", en: "The agencies inspected."),
    .optional(
      "role",
      .listOrOne(.words(Role.allCases.map(\.rawValue))),
      vi: "Tổ chức (mặc định) hay tham dự.",
      en: "Organised, unless said, or attended."
    ),
    .optional("participants", .form("at-least"), vi: "Số người dự.", en: "How many took part."),
    .optional("women", .form("at-least"), vi: "Số nữ dự.", en: "How many women took part."),
    .optional("women_share", .form("share-at-least"), vi: "Tỷ lệ nữ dự.", en: "The share of women."),
  ]

  private static let documentOnes: [Form.Member] = [
    .optional("type", matching(.documents), vi: "Loại văn bản.", en: "The kind of paper."),
    .optional("topic", matching(.topics), vi: "Nội dung.", en: "What it is about."),
    .optional("site", matching(.sites), vi: "Loại địa điểm.", en: "The kind of place that it is about."),
    .optional("sent_to", matching(.parties), vi: "Nơi nhận.", en: "The recipient."),
    .optional("issued_by", matching(.parties), vi: "Nơi ban hành.", en: "Who issued it."),
    .optional("contains", matching(.sections), vi: "Các phần phải có.", en: "The sections that it has."),
    .optional(
      "covers",
      .listOrOne(.words(["window"] + EvidenceForms.periods)),
      vi: "Kỳ báo cáo; window là đúng kỳ đang xét.",
      en: "The period that it covers; window for the very one in question."
    ),
  ]

  private static func amounts(_ kind: RecordTest.Kind) -> [Form.Member] {
    let name = kind.rawValue
    return [
      .optional(
        "at_least",
        .number(1, 10_000),
        vi: "Ít nhất bao nhiêu; 1 nếu không nói.",
        en: "So many; 1 unless said."
      ),
      .optional(
        "for_each",
        .form("\(name)-values"),
        vi: "Riêng cho từng giá trị.",
        en: "The amount for each value by itself."
      ),
      .optional(
        "distinct",
        .form("\(name)-distinct"),
        vi: "Bao nhiêu giá trị khác nhau.",
        en: "So many different values of one key."
      ),
      .optional(
        "every_one",
        .form("\(name)-criteria"),
        vi: "Mọi bản ghi khớp đều thỏa thêm các tiêu chí này.",
        en: "All that match meet these criteria too."
      ),
    ]
  }

  private static let activity = Form(
    name: "activity-test",
    summary: LocalText(vi: "Tiêu chí của hoạt động.", en: "Criteria of activities, with their amounts."),
    members: activityOnes + amounts(.activity) + [
      .optional(
        "proof",
        matching(.documents),
        vi: "Loại giấy tờ phải kèm theo.",
        en: "The papers that it must name."
      )
    ]
  )

  private static let document = Form(
    name: "document-test",
    summary: LocalText(vi: "Tiêu chí của văn bản.", en: "Criteria of papers, with their amounts."),
    members: documentOnes + amounts(.document)
  )

  private static let activityCriteria = Form(
    name: "activity-criteria",
    summary: LocalText(vi: "Tiêu chí của hoạt động.", en: "Criteria of activities."),
    members: activityOnes
  )

  private static let documentCriteria = Form(
    name: "document-criteria",
    summary: LocalText(vi: "Tiêu chí của văn bản.", en: "Criteria of papers."),
    members: documentOnes
  )

  private static let figure = Form(
    name: "figure-test",
    summary: LocalText(vi: "Số liệu và mức phải đạt.", en: "A figure and its bound."),
    members: [
      .required("name", .code(.figures), vi: "Số liệu.", en: "The figure."),
      .optional("at_least", bound, vi: "Ít nhất.", en: "At least.", examples: ["30%"]),
      .optional("at_most", bound, vi: "Nhiều nhất.", en: "At most."),
      .optional("more_than", bound, vi: "Nhiều hơn.", en: "More than.", examples: ["last-year"]),
    ]
  )

  /// The values of a `for_each`.
  private static func values(_ kind: RecordTest.Kind) -> Form {
    Form(
      name: "\(kind.rawValue)-values",
      summary: LocalText(
        vi: "Các giá trị phải đủ từng cái.",
        en: "The values that are asked for one by one."
      ),
      members: valueKeys(kind).map { key, words in
        .optional(
          key,
          words.map { .listOrOne(.code($0)) } ?? .either([.constant("all"), .listOrOne(.number(1, 999))]),
          vi: "Riêng cho từng giá trị này.",
          en: "For each of these."
        )
      }
    )
  }

  /// The count of a `distinct`.
  private static func distinct(_ kind: RecordTest.Kind) -> Form {
    Form(
      name: "\(kind.rawValue)-distinct",
      summary: LocalText(vi: "Số giá trị khác nhau.", en: "How many different values."),
      members: valueKeys(kind).map { key, _ in
        .optional(key, .number(2, 10_000), vi: "Bao nhiêu giá trị khác nhau.", en: "So many different ones.")
      }
    )
  }

  /// The keys that values are told apart by; with nil, ward numbers.
  private static func valueKeys(_ kind: RecordTest.Kind) -> [(String, Words?)] {
    switch kind {
    case .activity:
      [
        ("topic", .topics), ("audience", .audiences), ("site", .sites), ("club", .clubs), ("ward", nil),
        ("occasion", .occasions), ("partner", .parties), ("inspected", .agencies),
      ]
    case .document:
      [
        ("type", .documents), ("topic", .topics), ("site", .sites), ("sent_to", .parties),
        ("contains", .sections),
      ]
    }
  }

  private static let count = Form(
    name: "at-least",
    summary: LocalText(vi: "Ít nhất bao nhiêu người.", en: "So many people at least."),
    members: [.required("at_least", .number(1, nil), vi: "Ít nhất.", en: "At least.")]
  )

  private static let share = Form(
    name: "share-at-least",
    summary: LocalText(vi: "Ít nhất bao nhiêu phần trăm.", en: "Such a share at least."),
    members: [.required("at_least", .share, vi: "Ít nhất.", en: "At least.", examples: ["30%"])]
  )

  // MARK: Matches

  /// The lists whose codes criteria name.
  private static let matched: [Words] = [
    .activities, .topics, .audiences, .sites, .clubs, .documents, .sections, .occasions, .agencies, .parties,
    .partners,
  ]

  /// One code, a list of which any will do, `{all: […]}` or `{not: […]}`.
  private static func matching(_ words: Words) -> Shape {
    .either([.listOrOne(.code(words)), .form("\(words.rawValue)-choice")])
  }

  /// As `matching`, for numbers of wards.
  private static let wards = Shape.either([
    .constant("all"), .listOrOne(.number(1, 999)), .form("wards-choice"),
  ])

  private static func choice(_ words: Words) -> Form {
    choice("\(words.rawValue)-choice", of: .code(words))
  }

  private static let wardChoice = choice("wards-choice", of: .number(1, 999))

  private static func choice(_ name: String, of value: Shape) -> Form {
    Form(
      name: name,
      summary: LocalText(
        vi: "Tất cả các giá trị này, hoặc trừ các giá trị này.",
        en: "All of these, or none of these."
      ),
      members: [
        .optional("all", .listOrOne(value), vi: "Tất cả.", en: "All of them."),
        .optional(
          "not",
          .listOrOne(value),
          vi: "Có giá trị, nhưng không phải các giá trị này.",
          en: "Some value, and none of these."
        ),
      ],
      oneOf: [["all"], ["not"]]
    )
  }
}
