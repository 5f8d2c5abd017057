import Diagnostics
import Terms

/// The wording of what decoding refuses, beyond the shapes that `ReadingProblem` words.
enum DecodeProblem {
  // MARK: Files

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

  // MARK: Keys

  /// Several of `words` stand where one must.
  static func oneOf(_ words: [String], at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "one-of",
      .error,
      LocalText(
        vi: "chỉ được dùng một trong \(list(words, .vietnamese))",
        en: "only one of \(list(words, .english)) can stand here"
      ),
      at: span
    )
  }

  /// None of `words` stands where one must.
  static func needsOneOf(_ words: [String], at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "needs-one-of",
      .error,
      LocalText(
        vi: "cần một trong \(list(words, .vietnamese))",
        en: "one of \(list(words, .english)) must stand here"
      ),
      at: span
    )
  }

  static func goesWith(_ key: String, _ other: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "misplaced-key",
      .error,
      LocalText(
        vi: "\(quoted(key)) chỉ đi cùng \(quoted(other))",
        en: "\(quoted(key)) only goes with \(quoted(other))"
      ),
      at: span
    )
  }

  static func saidTwice(
    _ key: String,
    _ kind: String,
    at span: SourceSpan,
    first: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "said-twice",
      .error,
      LocalText(
        vi: "\(quoted(key)) được ghi cả trong lẫn cạnh \(quoted(kind))",
        en: "\(quoted(key)) stands both inside and beside \(quoted(kind))"
      ),
      at: span,
      notes: [Diagnostic.Note(LocalText(vi: "và ở đây", en: "and here"), at: first)]
    )
  }

  // MARK: Requirements

  static func noSuchAmount(_ key: String, of kind: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "misplaced-key",
      .error,
      LocalText(
        vi: "\(quoted(kind)) không có \(quoted(key))",
        en: "\(quoted(kind)) has no \(quoted(key))"
      ),
      at: span,
      help: kind == "all" || kind == "any"
        ? [LocalText(vi: "ghi \(quoted(key)) ở từng phần", en: "write \(quoted(key)) in the parts it is for")]
        : []
    )
  }

  static func atMostOfRecords(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "passes-by-silence",
      .error,
      LocalText(
        vi: "không đặt `at_most` cho hoạt động hay văn bản: không nộp gì cũng đạt",
        en: "records have no `at_most`: to submit nothing would meet it"
      ),
      at: span,
      help: [
        LocalText(
          vi: "chỉ `figure` mới có `at_most`; hoặc dùng `judge` để người xem xét",
          en: "only a `figure` has `at_most`; or let a person decide with `judge`"
        )
      ]
    )
  }

  static func criterionOfOtherKind(_ key: Located<String>, _ kind: RecordTest.Kind) -> Diagnostic {
    let wording: (vi: String, en: String) =
      kind == .activity ? ("hoạt động", "activities") : ("văn bản", "documents")
    let known = RecordKey.allCases.filter(RecordKey.criteria(of: kind).contains).map { quoted($0.rawValue) }
    return Diagnostic(
      "criterion-of-other-kind",
      .error,
      LocalText(
        vi: "\(wording.vi) không có tiêu chí \(quoted(key.value))",
        en: "\(wording.en) have no criterion \(quoted(key.value))"
      ),
      at: key.span,
      help: [
        LocalText(
          vi: "tiêu chí của \(wording.vi): \(known.joined(separator: ", "))",
          en: "the criteria of \(wording.en) are: \(known.joined(separator: ", "))"
        )
      ]
    )
  }

  static func amountInEveryOne(_ key: Located<String>) -> Diagnostic {
    Diagnostic(
      "misplaced-key",
      .error,
      LocalText(
        vi: "`every_one` chỉ có tiêu chí, không có \(quoted(key.value))",
        en: "`every_one` holds criteria only, no \(quoted(key.value))"
      ),
      at: key.span
    )
  }

  static func notAValueKey(
    _ key: Located<String>,
    of amount: String,
    _ kind: String,
    known: [String]
  ) -> Diagnostic {
    Diagnostic(
      "not-a-value-key",
      .error,
      LocalText(
        vi: "\(quoted(amount)) của \(quoted(kind)) không đếm theo \(quoted(key.value))",
        en: "\(quoted(amount)) of \(quoted(kind)) can't go by \(quoted(key.value))"
      ),
      at: key.span,
      help: [
        LocalText(
          vi: "có thể theo: \(known.map(quoted).joined(separator: ", "))",
          en: "it goes by one of: \(known.map(quoted).joined(separator: ", "))"
        )
      ]
    )
  }

  static func oneDistinctKey(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "one-of",
      .error,
      LocalText(vi: "`distinct` chỉ đếm theo một khoá", en: "`distinct` counts by one key only"),
      at: span
    )
  }

  // MARK: Values

  static func unknownPeriod(_ word: Located<String>) -> Diagnostic {
    Diagnostic(
      "unknown-period",
      .error,
      LocalText(vi: "không có kỳ \(quoted(word.value))", en: "unknown period \(quoted(word.value))"),
      at: word.span,
      help: [
        LocalText(
          vi: "dùng `Q1`-`Q4`, `H1`, `H2`, `T1`-`T12`, `year` hoặc `window`",
          en: "write `Q1`-`Q4`, `H1`, `H2`, `T1`-`T12`, `year` or `window`"
        )
      ]
    )
  }

  static func yearOutOfRange(_ year: Located<Int>) -> Diagnostic {
    Diagnostic(
      "year-out-of-range",
      .error,
      LocalText(
        vi: "năm \(year.value) nằm ngoài khoảng 1900 đến 2199",
        en: "the year \(year.value) is not between 1900 and 2199"
      ),
      at: year.span
    )
  }

  static func notAFingerprint(_ text: Located<String>) -> Diagnostic {
    Diagnostic(
      "not-a-fingerprint",
      .error,
      LocalText(
        vi: "\(quoted(text.value)) không phải là SHA-256",
        en: "\(quoted(text.value)) is no SHA-256"
      ),
      at: text.span,
      help: [
        LocalText(
          vi: "ghi 64 chữ số thập lục phân viết thường",
          en: "write 64 hexadecimal digits in lower case"
        )
      ]
    )
  }

  private static func list(_ words: [String], _ language: Language) -> String {
    let quotedWords = words.map(quoted)
    guard let last = quotedWords.last, words.count > 1 else { return quotedWords.first ?? "" }
    let joint = language == .vietnamese ? "và" : "and"
    return "\(quotedWords.dropLast().joined(separator: ", ")) \(joint) \(last)"
  }
}
