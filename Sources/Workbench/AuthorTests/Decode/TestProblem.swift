import Diagnostics
import Engine
import Terms

/// The wording of what can be wrong with a file of tests, beyond what reading any file can find.
enum TestProblem {
  static func notTests(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "not-tests",
      .error,
      LocalText(vi: "đây không phải là tệp kiểm thử quy tắc", en: "this is no file of rule tests"),
      at: span,
      help: [
        LocalText(
          vi: "tệp kiểm thử bắt đầu bằng `gdcheck: tests/1`",
          en: "a file of tests begins with `gdcheck: tests/1`"
        )
      ]
    )
  }

  static func tooMuch(_ most: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "too-much",
      .error,
      LocalText(
        vi: "các kiểm thử có quá \(most) kiểm thử, biến thể và hồ sơ cộng lại",
        en: "more than \(most) tests, variants and records in all"
      ),
      at: span
    )
  }

  static func tooManyFiles(_ count: Int, most: Int) -> Diagnostic {
    Diagnostic(
      "too-many-files",
      .error,
      LocalText(
        vi: "có \(count) tệp kiểm thử, nhiều hơn \(most)",
        en: "there are \(count) files of tests, more than \(most)"
      ),
      at: nil
    )
  }

  static func unknownObligation(_ name: Located<String>, known: [String]) -> Diagnostic {
    unknown(
      "unknown-obligation",
      LocalText(
        vi: "không có nghĩa vụ \(quoted(name.value))",
        en: "unknown obligation \(quoted(name.value))"
      ),
      name,
      known
    )
  }

  static func unknownCircumstance(_ name: Located<String>, known: [String]) -> Diagnostic {
    unknown(
      "unknown-circumstance",
      LocalText(
        vi: "kế hoạch không có điều kiện \(quoted(name.value))",
        en: "unknown circumstance \(quoted(name.value))"
      ),
      name,
      known
    )
  }

  static func unknownRecord(_ name: Located<String>, known: [String]) -> Diagnostic {
    unknown(
      "unknown-record",
      LocalText(
        vi: "kiểm thử này không có hồ sơ \(quoted(name.value))",
        en: "this test has no record \(quoted(name.value))"
      ),
      name,
      known
    )
  }

  static func unknownRecordKey(
    _ key: String,
    of record: String,
    at span: SourceSpan,
    known: [String]
  ) -> Diagnostic {
    unknown(
      "unknown-record-key",
      LocalText(
        vi: "hồ sơ \(quoted(record)) không ghi \(quoted(key))",
        en: "the record \(quoted(record)) has no \(quoted(key))"
      ),
      Located(key, span),
      known
    )
  }

  /// An answer with the nearest of `known`, else all of them where they are few.
  private static func unknown(
    _ id: String,
    _ message: LocalText,
    _ name: Located<String>,
    _ known: [String]
  ) -> Diagnostic {
    var help = name.value.utf8.count > 200 ? [] : didYouMean(name.value, among: known)
    if help.isEmpty, (1...12).contains(known.count) {
      let list = known.map(quoted).joined(separator: ", ")
      help = [LocalText(vi: "có: \(list)", en: "there are: \(list)")]
    }
    return Diagnostic(id, .error, message, at: name.span, help: help)
  }

  static func dateNeeded(_ record: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "date-needed",
      .error,
      LocalText(
        vi: "\(quoted(record)) chỉ là một ngày: thay đổi phải ghi cả `date`",
        en: "\(quoted(record)) is a date alone: the change must give its `date` too"
      ),
      at: span
    )
  }

  static func changesNothing(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "variant-without-change",
      .error,
      LocalText(
        vi: "biến thể này không khác kiểm thử gốc",
        en: "this variant is the same as its test"
      ),
      at: span,
      help: [
        LocalText(
          vi: "ghi `change`, `drop`, `add`, `as_of`, `unit`, `circumstances` hoặc `visit`",
          en: "give it `change`, `drop`, `add`, `as_of`, `unit`, `circumstances` or `visit`"
        )
      ]
    )
  }

  static func misplaced(_ key: String, inVariant: Bool, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "misplaced-key",
      .error,
      inVariant
        ? LocalText(
          vi: "\(quoted(key)) không đứng trong một biến thể",
          en: "\(quoted(key)) can't stand in a variant"
        )
        : LocalText(
          vi: "\(quoted(key)) chỉ đứng trong một biến thể",
          en: "\(quoted(key)) only stands in a variant"
        ),
      at: span
    )
  }

  static func sameName(_ name: String, at span: SourceSpan, first: SourceSpan) -> Diagnostic {
    Diagnostic(
      "same-name",
      .error,
      LocalText(
        vi: "đã có kiểm thử tên \(quoted(name))",
        en: "there is a test called \(quoted(name)) already"
      ),
      at: span,
      notes: [Diagnostic.Note(LocalText(vi: "kiểm thử đó ở đây", en: "it is here"), at: first)]
    )
  }

  static func reasonOfOther(_ reason: Reason, _ verdict: Verdict, at span: SourceSpan) -> Diagnostic {
    let verdicts = reason.verdicts.map { quoted($0.rawValue) }.joined(separator: ", ")
    let reasons = Reason.allCases.filter { $0.verdicts.contains(verdict) }.map { quoted($0.rawValue) }
      .joined(separator: ", ")
    return Diagnostic(
      "reason-of-other-verdict",
      .error,
      LocalText(
        vi: "\(quoted(reason.rawValue)) là lý do của \(verdicts), không phải của \(quoted(verdict.rawValue))",
        en: "\(quoted(reason.rawValue)) is a reason of \(verdicts), not of \(quoted(verdict.rawValue))"
      ),
      at: span,
      help: [
        LocalText(
          vi: "lý do của \(quoted(verdict.rawValue)): \(reasons)",
          en: "the reasons of \(quoted(verdict.rawValue)): \(reasons)"
        )
      ]
    )
  }

  static func tooManyWords(_ text: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "bad-expectation",
      .error,
      LocalText(vi: "không hiểu \(quoted(text))", en: "can't read \(quoted(text))"),
      at: span,
      help: [
        LocalText(
          vi: "ghi kết luận, rồi lý do nếu cần: `fail too-few`",
          en: "write the verdict, then the reason where it matters: `fail too-few`"
        )
      ]
    )
  }

  static func dayFarOff(_ day: CivilDate, plan: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "day-far-off",
      .error,
      LocalText(
        vi: "ngày \(day) cách năm \(plan) của kế hoạch quá xa",
        en: "\(day) is too far from the plan's year \(plan)"
      ),
      at: span
    )
  }

  static func unusable(_ circumstances: [Located<String>], because problem: LocalText) -> Diagnostic {
    Diagnostic(
      "unusable-circumstances",
      .error,
      LocalText(
        vi: "với các điều kiện này bộ quy tắc không dùng được: \(problem[.vietnamese])",
        en: "under these circumstances the rules can't be used: \(problem[.english])"
      ),
      at: circumstances.first?.span
    )
  }
}
