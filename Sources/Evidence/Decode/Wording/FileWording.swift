import Diagnostics
import Terms
import YAMLTree

/// The wording of all that can be wrong with evidence, by what it concerns.
enum Wording {}

/// What concerns the file as a whole: its kind, its version, its size.
extension Wording {
  static func notAFile(of kind: FileKind, _ found: YAMLTree.Kind, at span: SourceSpan) -> Diagnostic {
    let what =
      found == .sequence ? LocalText(vi: "một danh sách", en: "a list") : LocalText(vi: "chữ", en: "text")
    return Diagnostic(
      "wrong-kind",
      .error,
      LocalText(
        vi: "\(kind.name[.vietnamese]) gồm các khoá có giá trị, nhưng ở đây là \(what[.vietnamese])",
        en: "\(kind.one) is keys with values, found \(what[.english])"
      ),
      at: span,
      help: [
        LocalText(
          vi: "bắt đầu tệp bằng `gdcheck: \(kind.version)`; sau mỗi dấu hai chấm có một dấu cách",
          en: "begin the file with `gdcheck: \(kind.version)`; a space follows each colon"
        )
      ]
    )
  }

  static func noVersion(of kind: FileKind, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "missing-version",
      .error,
      LocalText(vi: "thiếu khoá `gdcheck`", en: "missing key `gdcheck`"),
      at: span,
      help: [
        LocalText(
          vi: "ghi `gdcheck: \(kind.version)` ở dòng đầu",
          en: "write `gdcheck: \(kind.version)` on the first line"
        )
      ]
    )
  }

  /// `text` is what stands where the version of a file of `kind` is expected.
  static func otherVersion(_ text: Located<String>, than kind: FileKind) -> Diagnostic {
    let version = kind.version
    let parts = text.value.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let found = FileKind(rawValue: String(parts[0])) else {
      return Diagnostic(
        "unknown-version",
        .error,
        LocalText(
          vi: "\(quoted(text.value)) không phải là một phiên bản của \(kind.name[.vietnamese])",
          en: "\(quoted(text.value)) is no version of \(kind.many)"
        ),
        at: text.span,
        help: [LocalText(vi: "ghi `gdcheck: \(version)`", en: "write `gdcheck: \(version)`")]
      )
    }
    guard found == kind else {
      return Diagnostic(
        "other-file-kind",
        .error,
        LocalText(
          vi: "đây là \(found.name[.vietnamese]), không phải \(kind.name[.vietnamese])",
          en: "this is \(found.name[.english]), not \(kind.name[.english])"
        ),
        at: text.span,
        help: [
          kind == .evidence && found == .visit
            ? LocalText(
              vi: "đưa tệp này sau `--visit`, cùng với tệp minh chứng của đơn vị",
              en: "give it with `--visit`, beside the unit's evidence"
            )
            : LocalText(
              vi: "đưa vào tệp bắt đầu bằng `gdcheck: \(version)`",
              en: "give a file that begins with `gdcheck: \(version)`"
            )
        ]
      )
    }
    return Diagnostic(
      "other-version",
      .error,
      LocalText(
        vi: "tệp theo phiên bản \(quoted(text.value)), gdcheck này đọc \(quoted(version))",
        en: "the file is of version \(quoted(text.value)), this gdcheck reads \(quoted(version))"
      ),
      at: text.span,
      help: [
        LocalText(
          vi: "cập nhật gdcheck, hoặc ghi lại tệp theo `\(version)`",
          en: "update gdcheck, or write the file as `\(version)`"
        )
      ]
    )
  }

  static func otherYear(_ year: Int, plan: Int, at span: SourceSpan) -> Diagnostic {
    return Diagnostic(
      "other-year",
      .error,
      LocalText(
        vi: "năm \(year) không phải năm \(plan) của kế hoạch",
        en: "the year \(year) is not the plan's, \(plan)"
      ),
      at: span,
      help: [
        LocalText(
          vi: "sửa năm, hoặc dùng bộ quy tắc của năm \(year)",
          en: "correct the year, or use the rules of \(year)"
        )
      ]
    )
  }

  static func emptyList(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "empty-value",
      .error,
      LocalText(vi: "danh sách để trống", en: "the list is empty"),
      at: span,
      help: [
        LocalText(
          vi: "danh sách trống không phải là minh chứng: điền vào hoặc bỏ khoá này",
          en: "an empty list is no evidence: fill it in, or leave the key out"
        )
      ]
    )
  }

  static func notFilledIn(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "not-filled-in",
      .error,
      LocalText(vi: "chỗ này chưa được điền", en: "this is not filled in yet"),
      at: span,
      help: [
        LocalText(
          vi: "ghi điều có thật thay vào đây; không có thì bỏ khoá này, hoặc đặt lại `#` trước cả mục",
          en:
            "write what is so in its place; where there is nothing, leave the key out, or put `#` back before the entry"
        )
      ]
    )
  }

  static func noRecords(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "no-records",
      .warning,
      LocalText(
        vi: "tệp không nêu hoạt động, văn bản hay số liệu nào",
        en: "the file claims no activities, documents or figures"
      ),
      at: span,
      help: [LocalText(vi: "tệp có bị cắt mất phần sau không?", en: "was the file cut off?")]
    )
  }

  /// An error whatever the others are: what is not listed may be one.
  static func moreProblems(_ count: Int) -> Diagnostic {
    Diagnostic(
      "more-problems",
      .error,
      LocalText(
        vi: "còn \(count) chỗ cần xem lại không liệt kê ở đây",
        en: "\(count) more problems are not listed"
      ),
      at: nil,
      help: [LocalText(vi: "sửa những chỗ đã nêu trước", en: "correct those that are listed first")]
    )
  }

  static func tooManyRecords(_ limit: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "too-many-records",
      .error,
      LocalText(
        vi: "tệp có hơn \(limit) hoạt động, văn bản và số liệu",
        en: "the file has more than \(limit) activities, documents and figures"
      ),
      at: span,
      help: [
        LocalText(
          vi: "mỗi tệp là minh chứng của một đơn vị trong một năm",
          en: "a file is the evidence of one unit for one year"
        )
      ]
    )
  }

  static func tooManyLinks(_ limit: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "too-many-links",
      .error,
      LocalText(
        vi: "các hoạt động dẫn tới văn bản hơn \(limit) lần",
        en: "activities name documents more than \(limit) times"
      ),
      at: span,
      help: [
        LocalText(
          vi: "ghi văn bản ở đúng ngày mà nó chứng minh",
          en: "name a document at the date that it proves"
        )
      ]
    )
  }
}
