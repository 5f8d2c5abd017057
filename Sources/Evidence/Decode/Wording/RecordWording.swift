import Diagnostics
import Terms
import YAMLTree

/// Ids, references and counts.
extension Wording {
  static func badID(_ text: Located<String>, longest: Int) -> Diagnostic {
    guard text.value.utf8.count <= longest else {
      return Diagnostic(
        "bad-id",
        .error,
        LocalText(
          vi: "mã \(quoted(text.value)) dài quá \(longest) ký tự",
          en: "the id \(quoted(text.value)) is longer than \(longest) characters"
        ),
        at: text.span,
        help: [LocalText(vi: "dùng mã ngắn như `A1`", en: "use a short id such as `A1`")]
      )
    }
    return Diagnostic(
      "bad-id",
      .error,
      LocalText(
        vi: "\(quoted(text.value)) không dùng làm mã được",
        en: "\(quoted(text.value)) can't be an id"
      ),
      at: text.span,
      help: [
        LocalText(
          vi: "mã gồm chữ cái không dấu, chữ số, `.`, `_`, `/`, `-`, bắt đầu bằng chữ cái hoặc chữ số",
          en:
            "an id is of unaccented letters, digits, `.`, `_`, `/` and `-`, and begins with a letter or digit"
        )
      ]
    )
  }

  static func repeatedID(
    _ id: Located<String>,
    _ meaning: RecordRegister.Meaning,
    _ earlier: RecordRegister.Entry
  ) -> Diagnostic {
    let owner: String?
    switch (meaning, earlier.meaning) {
    case (.date(let activity), _), (_, .date(let activity)): owner = activity
    default: owner = nil
    }
    return Diagnostic(
      "repeated-id",
      .error,
      LocalText(
        vi: "mã \(quoted(id.value)) được dùng hai lần",
        en: "the id \(quoted(id.value)) is used twice"
      ),
      at: id.span,
      help: [
        owner.map {
          LocalText(
            vi: "mỗi ngày trong `dates` của \(quoted($0)) có mã \(quoted("\($0).1")), \(quoted("\($0).2"))…",
            en: "the dates of \(quoted($0)) bear the ids \(quoted("\($0).1")), \(quoted("\($0).2"))…"
          )
        }
          ?? LocalText(
            vi: "mã là duy nhất trong cả hoạt động, văn bản và số liệu",
            en: "an id is unique over activities, documents and figures"
          )
      ],
      notes: [Diagnostic.Note(LocalText(vi: "lần đầu ở đây", en: "first used here"), at: earlier.span)]
    )
  }

  static func lookalikeID(_ id: Located<String>, _ earlier: RecordRegister.Entry) -> Diagnostic {
    Diagnostic(
      "lookalike-id",
      .warning,
      LocalText(
        vi: "mã \(quoted(id.value)) dễ nhầm với \(quoted(earlier.id))",
        en: "the id \(quoted(id.value)) is easily taken for \(quoted(earlier.id))"
      ),
      at: id.span,
      help: [
        LocalText(
          vi: "nếu là một, hãy ghi giống nhau; nếu là hai, hãy đặt mã khác hẳn",
          en: "where they are one, write them alike; where they are two, tell them apart"
        )
      ],
      notes: [Diagnostic.Note(LocalText(vi: "mã kia ở đây", en: "the other is here"), at: earlier.span)]
    )
  }

  static func noDocument(_ id: Located<String>, meant: String?) -> Diagnostic {
    Diagnostic(
      "unknown-document",
      .error,
      LocalText(vi: "không có văn bản \(quoted(id.value))", en: "there is no document \(quoted(id.value))"),
      at: id.span,
      help: [
        meant.map { didYouMean($0, code: nil) }
          ?? LocalText(
            vi: "thêm văn bản vào `documents`, hoặc ghi ngay tại đây: `{type: …, …}`",
            en: "add it to `documents`, or write it in place: `{type: …, …}`"
          )
      ]
    )
  }

  static func notADocument(_ id: Located<String>, _ entry: RecordRegister.Entry) -> Diagnostic {
    let what =
      entry.meaning == .figure
      ? LocalText(vi: "số liệu", en: "a figure") : LocalText(vi: "hoạt động", en: "an activity")
    return Diagnostic(
      "not-a-document",
      .error,
      LocalText(
        vi: "\(quoted(id.value)) là \(what[.vietnamese]), không phải văn bản",
        en: "\(quoted(id.value)) is \(what[.english]), not a document"
      ),
      at: id.span,
      help: [
        LocalText(vi: "ghi mã của một mục trong `documents`", en: "write the id of an entry of `documents`")
      ],
      notes: [
        Diagnostic.Note(LocalText(vi: "mã được đặt ở đây", en: "the id is given here"), at: entry.span)
      ]
    )
  }

  /// What can exceed its whole.
  enum Part {
    case women
    case count
  }

  static func partExceedsWhole(_ part: Located<Int>, _ whole: Located<Int>, _ kind: Part) -> Diagnostic {
    let message =
      switch kind {
      case .women:
        LocalText(
          vi: "\(part.value) nữ nhiều hơn tổng số \(whole.value) người",
          en: "\(part.value) women are more than the \(whole.value) people in all"
        )
      case .count:
        LocalText(
          vi: "\(part.value) nhiều hơn tổng số \(whole.value) ở `of`",
          en: "\(part.value) is more than the whole, \(whole.value) in `of`"
        )
      }
    return Diagnostic(
      "part-exceeds-whole",
      .error,
      message,
      at: part.span,
      help: [LocalText(vi: "sửa một trong hai số", en: "correct one of the two numbers")],
      notes: [Diagnostic.Note(LocalText(vi: "tổng số ở đây", en: "the whole is here"), at: whole.span)]
    )
  }
}
