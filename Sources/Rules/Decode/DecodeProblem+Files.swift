import Diagnostics
import Terms

/// What can be wrong with the files of a rule set as a whole.
extension DecodeProblem {
  static func unknownFormat(_ format: Located<String>) -> Diagnostic {
    Diagnostic(
      "unknown-format",
      .error,
      LocalText(
        vi: "\(quoted(format.value)) không phải là loại tệp của bộ quy tắc",
        en: "\(quoted(format.value)) is no kind of file of a rule set"
      ),
      at: format.span,
      help: [fileKinds]
    )
  }

  static func newerFormat(_ format: Located<String>, reads: String) -> Diagnostic {
    Diagnostic(
      "newer-format",
      .error,
      LocalText(
        vi: "tệp viết cho \(quoted(format.value)), gdcheck này đọc \(quoted(reads))",
        en: "made for \(quoted(format.value)), this gdcheck reads \(quoted(reads))"
      ),
      at: format.span
    )
  }

  static func otherFile(_ format: Located<String>, is what: LocalText) -> Diagnostic {
    Diagnostic(
      "not-rules",
      .error,
      LocalText(
        vi: "đây là \(what[.vietnamese]), không phải tệp quy tắc",
        en: "this is \(what[.english]), not a file of rules"
      ),
      at: format.span,
      help: [fileKinds]
    )
  }

  static func missingFormat(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "missing-key",
      .error,
      LocalText(vi: "thiếu khoá `gdcheck`", en: "missing key `gdcheck`"),
      at: span,
      help: [fileKinds]
    )
  }

  static func noPlan() -> Diagnostic {
    Diagnostic(
      "no-plan",
      .error,
      LocalText(vi: "bộ quy tắc không có kế hoạch", en: "the rule set has no plan"),
      at: nil,
      help: [
        LocalText(
          vi: "thêm một tệp bắt đầu bằng `gdcheck: rules/1`, thường đặt tên là plan.yaml",
          en: "add a file that begins with `gdcheck: rules/1`, by custom plan.yaml"
        )
      ]
    )
  }

  static func secondPlan(_ format: SourceSpan, first: SourceSpan) -> Diagnostic {
    Diagnostic(
      "second-plan",
      .error,
      LocalText(vi: "bộ quy tắc có hai kế hoạch", en: "the rule set has a second plan"),
      at: format,
      notes: [Diagnostic.Note(LocalText(vi: "kế hoạch đầu ở đây", en: "the first one is here"), at: first)]
    )
  }

  static func noObligations() -> Diagnostic {
    Diagnostic(
      "no-obligations",
      .error,
      LocalText(
        vi: "bộ quy tắc có 0 nghĩa vụ: không có gì để kiểm tra",
        en: "the rule set has 0 obligations: there is nothing to check"
      ),
      at: nil,
      help: [
        LocalText(
          vi: "thêm một tệp bắt đầu bằng `gdcheck: obligations/1`",
          en: "add a file that begins with `gdcheck: obligations/1`"
        )
      ]
    )
  }

  static func tooManyFiles(_ count: Int) -> Diagnostic {
    Diagnostic(
      "too-many-files",
      .error,
      LocalText(
        vi: "bộ quy tắc có \(count) tệp, nhiều hơn 1000",
        en: "the rule set has \(count) files, more than 1000"
      ),
      at: nil
    )
  }

  private static let fileKinds = LocalText(
    vi: "kế hoạch bắt đầu bằng `gdcheck: rules/1`, tệp nghĩa vụ bằng `gdcheck: obligations/1`",
    en: "a plan begins with `gdcheck: rules/1`, a file of obligations with `gdcheck: obligations/1`"
  )
}
