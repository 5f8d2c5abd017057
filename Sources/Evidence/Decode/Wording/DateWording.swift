import Diagnostics
import Terms
import YAMLTree

/// Dates, spans and periods.
extension Wording {
  static func notADate(_ found: YAMLTree.Kind, at span: SourceSpan) -> Diagnostic {
    let isList = found == .sequence
    return Diagnostic(
      "wrong-kind",
      .error,
      LocalText(
        vi: "cần một ngày, nhưng ở đây là \(isList ? "một danh sách" : "các khoá có giá trị")",
        en: "expected a date, found \(isList ? "a list" : "keys with values")"
      ),
      at: span,
      help: [
        isList
          ? LocalText(
            vi: "hoạt động diễn ra nhiều ngày thì ghi `dates:`",
            en: "for what is held on several dates write `dates:`"
          )
          : LocalText(vi: "ghi ngày như `31/05/2022`", en: "write a date such as `31/05/2022`")
      ]
    )
  }

  static func noDate(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "missing-key",
      .error,
      LocalText(vi: "thiếu ngày diễn ra", en: "no date is given"),
      at: span,
      help: [
        LocalText(
          vi: "ghi `date`, hoặc `from` và `to`; diễn ra nhiều lần thì ghi `dates`",
          en: "write `date`, or `from` and `to`; for what recurs write `dates`"
        )
      ]
    )
  }

  static func twoForms(_ key: Located<String>, and other: Located<String>) -> Diagnostic {
    Diagnostic(
      "two-dates",
      .error,
      LocalText(
        vi: "không ghi cả \(quoted(key.value)) lẫn \(quoted(other.value))",
        en: "\(quoted(key.value)) can't stand beside \(quoted(other.value))"
      ),
      at: key.span,
      help: [
        LocalText(
          vi: "chỉ ghi một cách: `date`, hoặc `from` và `to`, hoặc `dates`",
          en: "give the days in one way: `date`, or `from` and `to`, or `dates`"
        )
      ],
      notes: [
        Diagnostic.Note(
          LocalText(vi: "\(quoted(other.value)) ở đây", en: "\(quoted(other.value)) is here"),
          at: other.span
        )
      ]
    )
  }

  static func sharedByDates(_ key: Located<String>) -> Diagnostic {
    Diagnostic(
      "shared-key",
      .error,
      LocalText(
        vi: "\(quoted(key.value)) là của cả hoạt động, không ghi riêng cho một ngày",
        en: "\(quoted(key.value)) belongs to the whole activity, not to one of its dates"
      ),
      at: key.span,
      help: [
        LocalText(
          vi: "hoạt động khác thì ghi thành một mục riêng trong `activities`",
          en: "give another activity an entry of its own in `activities`"
        )
      ]
    )
  }

  static func endBeforeStart(_ end: Located<CivilDate>, _ start: Located<CivilDate>) -> Diagnostic {
    Diagnostic(
      "end-before-start",
      .error,
      LocalText(
        vi: "ngày kết thúc \(end.value) trước ngày bắt đầu \(start.value)",
        en: "the end \(end.value) comes before the start \(start.value)"
      ),
      at: end.span,
      help: [LocalText(vi: "sửa một trong hai ngày", en: "correct one of the two dates")],
      notes: [Diagnostic.Note(LocalText(vi: "ngày bắt đầu ở đây", en: "the start is here"), at: start.span)]
    )
  }

  static func tooLong(_ days: DateRange, limit: Int, at span: SourceSpan) -> Diagnostic {
    let length = days.last.days(since: days.first) + 1
    return Diagnostic(
      "span-too-long",
      .error,
      LocalText(
        vi: "hoạt động kéo dài \(length) ngày, quá \(limit) ngày",
        en: "the activity runs for \(length) days, more than \(limit)"
      ),
      at: span,
      help: [
        LocalText(
          vi: "năm đã đúng chưa? diễn ra nhiều lần thì ghi từng ngày trong `dates`",
          en: "is the year right? for what recurs write each day in `dates`"
        )
      ]
    )
  }

  static func outsideYear(_ day: Located<CivilDate>, plan: Int) -> Diagnostic {
    Diagnostic(
      "outside-year",
      .warning,
      LocalText(
        vi: "ngày \(day.value) ở ngoài năm \(plan) của kế hoạch",
        en: "\(day.value) is outside the plan's year, \(plan)"
      ),
      at: day.span,
      help: [LocalText(vi: "năm đã đúng chưa?", en: "is the year right?")]
    )
  }

  static func asOfFarOff(_ day: Located<CivilDate>, plan: Int) -> Diagnostic {
    Diagnostic(
      "as-of-far-off",
      .error,
      LocalText(
        vi: "`as_of` là ngày \(day.value), cách năm \(plan) của kế hoạch hơn một năm",
        en: "`as_of` is \(day.value), more than a year from the plan's year \(plan)"
      ),
      at: day.span,
      help: [
        LocalText(
          vi: "ghi ngày mà minh chứng trong tệp đã đầy đủ tính đến ngày đó",
          en: "give the day up to which the file's evidence is complete"
        )
      ]
    )
  }

  static func afterAsOf(_ day: Located<CivilDate>, _ asOf: Located<CivilDate>) -> Diagnostic {
    Diagnostic(
      "after-as-of",
      .warning,
      LocalText(
        vi: "ngày \(day.value) sau ngày \(asOf.value) mà tệp ghi ở `as_of`",
        en: "\(day.value) is after the file's own `as_of`, \(asOf.value)"
      ),
      at: day.span,
      help: [LocalText(vi: "sửa một trong hai ngày", en: "correct one of the two dates")],
      notes: [Diagnostic.Note(LocalText(vi: "`as_of` ở đây", en: "`as_of` is here"), at: asOf.span)]
    )
  }

  static func unknownPeriod(_ text: Located<String>, meant: String?) -> Diagnostic {
    Diagnostic(
      "unknown-period",
      .error,
      LocalText(vi: "\(quoted(text.value)) không phải là một kỳ", en: "\(quoted(text.value)) is no period"),
      at: text.span,
      help: (meant.map { [didYouMean($0, code: nil)] } ?? []) + [
        LocalText(
          vi: "ghi `Q1`–`Q4` (quý), `H1`, `H2` (nửa năm), `T1`–`T12` (tháng), `year`, một năm như `2021`, "
            + "hoặc `{from: …, to: …}`",
          en:
            "write `Q1` to `Q4` (quarter), `H1`, `H2` (half), `T1` to `T12` (month), `year`, a year such as "
            + "`2021`, or `{from: …, to: …}`"
        )
      ]
    )
  }
}
