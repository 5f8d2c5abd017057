import Diagnostics
import Terms

/// The wording of what decoding refuses, beyond the shapes that `ReadingProblem` words.
enum DecodeProblem {
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

  static func notABound(_ text: Located<String>) -> Diagnostic {
    Diagnostic(
      "not-a-bound",
      .error,
      LocalText(
        vi: "không so sánh số liệu với \(quoted(text.value)) được",
        en: "a figure can't be compared with \(quoted(text.value))"
      ),
      at: text.span,
      help: didYouMean(text.value, among: ["last-year"]) + [
        LocalText(
          vi: "ghi một số, một tỷ lệ như `30%`, hoặc `last-year`",
          en: "write a number, a share such as `30%`, or `last-year`"
        )
      ]
    )
  }

  static func bareThreshold(_ key: Located<String>, _ text: Located<String>) -> Diagnostic {
    Diagnostic(
      "bare-threshold",
      .error,
      LocalText(
        vi: "\(quoted(key.value)) cần `at_least`",
        en: "\(quoted(key.value)) needs an `at_least`"
      ),
      at: text.span,
      help: [
        LocalText(
          vi: "viết \(quoted("\(key.value): {at_least: \(text.value)}"))",
          en: "write \(quoted("\(key.value): {at_least: \(text.value)}"))"
        )
      ]
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
