import Terms

/// What stands under `when`, as forms.
enum WhenForms {
  static let all: [Form] = [when]

  /// A window: a period, an occasion, or a run of days.
  private static let window = Shape.either([.code(.windows), .form("day-run")])

  private static let when = Form(
    name: "when",
    summary: LocalText(
      vi: "Thời gian: đúng một trong by, in, each, days.",
      en: "When: exactly one of by, in, each and days."
    ),
    members: [
      .optional(
        "by",
        .dayOfYear,
        vi: "Từ đầu năm đến hết ngày này.",
        en: "From the year's start to that day.",
        examples: ["31/5"]
      ),
      .optional(
        "in",
        .listOrOne(window),
        vi: "Trong kỳ này; nhiều kỳ thì gộp lại.",
        en: "In that window; a list is their union.",
        examples: ["Q2"]
      ),
      .optional(
        "each",
        .either([.words(["month", "quarter", "half"]), .list(window)]),
        vi: "Từng kỳ, xét riêng.",
        en: "Every one of these, decided by itself.",
        examples: ["quarter"]
      ),
      .optional(
        "of",
        window,
        vi: "Chỉ các kỳ nằm trọn trong khoảng này.",
        en: "Only windows that lie wholly inside."
      ),
      .optional(
        "in_at_least",
        .number(1, 366),
        vi: "Chỉ cần chừng này kỳ.",
        en: "So many of the windows, not all."
      ),
      .optional(
        "days",
        .number(1, 3650),
        vi: "Trong số ngày này kể từ (after) hoặc trước (before) sự kiện.",
        en: "So many days after or before a circumstance."
      ),
      .optional("after", .code(.circumstances), vi: "Kể từ sự kiện này.", en: "From the day it arose."),
      .optional("before", .code(.circumstances), vi: "Trước sự kiện này.", en: "Up to the day it arose."),
      .optional(
        "margin_days",
        .number(1, 366),
        vi: "Nới mỗi đầu thêm số ngày này.",
        en: "Widens each window on both sides."
      ),
      .optional(
        "grace_days",
        .number(1, 366),
        vi: "Văn bản của kỳ được đến muộn số ngày này.",
        en: "The paper may come that much later."
      ),
    ],
    oneOf: [["by"], ["in"], ["each"], ["days"]]
  )
}
