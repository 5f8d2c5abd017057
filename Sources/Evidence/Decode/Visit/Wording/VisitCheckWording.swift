import Diagnostics
import Terms

/// The records that the team looked at.
extension VisitWording {
  static func unknownRecord(_ id: Located<String>, _ guess: RecordGuess?) -> Diagnostic {
    Diagnostic(
      "unknown-record",
      .error,
      LocalText(
        vi: "tệp minh chứng không có mã \(quoted(id.value))",
        en: "the evidence has no record \(quoted(id.value))"
      ),
      at: id.span,
      help: guess.map { [help(for: $0)] } ?? []
    )
  }

  private static func help(for guess: RecordGuess) -> LocalText {
    switch guess {
    case .record(let id): return Wording.didYouMean(id, code: nil)
    case .date(let of, 1):
      return LocalText(
        vi: "\(quoted(of)) chỉ có một ngày, \(quoted("\(of).1"))",
        en: "\(quoted(of)) has one date, \(quoted("\(of).1"))"
      )
    case .date(let of, let count):
      let (first, last) = (quoted("\(of).1"), quoted("\(of).\(count)"))
      return LocalText(
        vi: "\(quoted(of)) có \(count) ngày, từ \(first) đến \(last)",
        en: "\(quoted(of)) has \(count) dates, \(first) to \(last)"
      )
    case .heldOnce(let id):
      return LocalText(
        vi: "\(quoted(id)) chỉ diễn ra một lần: ghi \(quoted(id))",
        en: "\(quoted(id)) was held once: write \(quoted(id))"
      )
    case .example(let id):
      return LocalText(
        vi: "ghi mã của một hoạt động, văn bản hay số liệu trong tệp minh chứng, như \(quoted(id))",
        en: "write the id of an activity, document or figure of the evidence, such as \(quoted(id))"
      )
    }
  }

  static func noOutcome(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "no-outcome",
      .error,
      LocalText(
        vi: "chưa ghi Đoàn đã xem hay không chấp nhận",
        en: "it is not said whether the record was seen or rejected"
      ),
      at: span,
      help: [
        LocalText(
          vi: "thêm `seen: true`, hoặc `rejected:` với lý do",
          en: "add `seen: true`, or `rejected:` with the reason"
        )
      ]
    )
  }

  static func twoOutcomes(_ key: Located<String>, _ other: Located<String>) -> Diagnostic {
    Diagnostic(
      "two-outcomes",
      .error,
      LocalText(
        vi: "không ghi cả `seen` lẫn `rejected`",
        en: "`rejected` can't stand beside `seen`"
      ),
      at: key.span,
      help: [
        LocalText(
          vi: "giữ `rejected` nếu bản ghi không được tính, `seen` nếu được tính",
          en: "keep `rejected` where the record does not count, `seen` where it does"
        )
      ],
      notes: [Diagnostic.Note(LocalText(vi: "`seen` ở đây", en: "`seen` is here"), at: other.span)]
    )
  }

  static func notSeen(_ text: Located<String>) -> Diagnostic {
    Diagnostic(
      "not-seen",
      .error,
      LocalText(
        vi: "`seen` chỉ có thể là `true`, không phải \(quoted(text.value))",
        en: "`seen` can only be `true`, not \(quoted(text.value))"
      ),
      at: text.span,
      help: [
        LocalText(
          vi: "Đoàn chưa xem bản gốc thì bỏ cả mục này",
          en: "leave the whole entry out where the original was not seen"
        )
      ]
    )
  }

  static func noReason(_ text: Located<String>) -> Diagnostic {
    Diagnostic(
      "no-reason",
      .error,
      LocalText(vi: "không chấp nhận thì phải có lý do", en: "a rejection needs its reason"),
      at: text.span,
      help: [
        LocalText(
          vi: "ghi lý do, như `rejected: \"biên bản không có chữ ký\"`",
          en: "write the reason, as in `rejected: \"the minutes are not signed\"`"
        )
      ]
    )
  }

  /// `agree` is whether both entries say the same.
  static func checkedTwice(_ record: Located<String>, _ earlier: SourceSpan, agree: Bool) -> Diagnostic {
    Diagnostic(
      "checked-twice",
      .error,
      agree
        ? LocalText(
          vi: "\(quoted(record.value)) được ghi hai lần",
          en: "\(quoted(record.value)) is listed twice"
        )
        : LocalText(
          vi: "\(quoted(record.value)) vừa được xem vừa không được chấp nhận",
          en: "\(quoted(record.value)) is both seen and rejected"
        ),
      at: record.span,
      help: [
        agree
          ? LocalText(vi: "gộp thành một mục", en: "make one entry of the two")
          : LocalText(
            vi: "giữ mục `rejected` nếu không được tính, mục `seen` nếu được tính",
            en: "keep `rejected` where it does not count, `seen` where it does"
          )
      ],
      notes: [firstHere(earlier)]
    )
  }

  /// A date says what the whole says already.
  static func checkedWithTheWhole(_ record: Located<String>, _ whole: Located<String>) -> Diagnostic {
    Diagnostic(
      "checked-with-the-whole",
      .warning,
      LocalText(
        vi: "\(quoted(record.value)) đã được ghi cùng cả \(quoted(whole.value))",
        en: "\(quoted(record.value)) is listed already, with the whole of \(quoted(whole.value))"
      ),
      at: record.span,
      help: [
        LocalText(
          vi: "bỏ một mục: \(quoted(whole.value)) là mọi ngày của hoạt động",
          en: "drop one: \(quoted(whole.value)) means every date of it"
        )
      ],
      notes: [wholeHere(whole)]
    )
  }

  /// A date was seen though the whole does not count.
  static func rejectedWithTheWhole(_ record: Located<String>, _ whole: Located<String>) -> Diagnostic {
    Diagnostic(
      "rejected-with-the-whole",
      .error,
      LocalText(
        vi: "\(quoted(record.value)) đã xem, nhưng cả \(quoted(whole.value)) không được chấp nhận",
        en: "\(quoted(record.value)) was seen, but the whole of \(quoted(whole.value)) is rejected"
      ),
      at: record.span,
      help: [
        LocalText(
          vi: "chỉ ghi `rejected` cho từng ngày không được tính, theo mã của ngày đó",
          en: "reject only the dates that do not count, each by its own id"
        )
      ],
      notes: [wholeHere(whole)]
    )
  }

  private static func wholeHere(_ whole: Located<String>) -> Diagnostic.Note {
    Diagnostic.Note(
      LocalText(vi: "cả \(quoted(whole.value)) ở đây", en: "the whole of \(quoted(whole.value)) is here"),
      at: whole.span
    )
  }

  /// The note that shows where something stood before.
  static func firstHere(_ span: SourceSpan) -> Diagnostic.Note {
    Diagnostic.Note(LocalText(vi: "lần đầu ở đây", en: "first here"), at: span)
  }
}
