import Diagnostics
import Engine
import Rules
import Terms

/// The wording of what the analysis of a rule set finds.
enum AnalysisMessages {
  // MARK: Passing and failing

  static func neverPasses(_ id: Name, _ why: LocalText, at span: SourceSpan) -> Diagnostic {
    make(
      .neverPasses,
      .error,
      vi: "không minh chứng nào đáp ứng được nghĩa vụ \(quoted(id.value)): \(why[.vietnamese])",
      en: "no evidence meets obligation \(quoted(id.value)): \(why[.english])",
      at: span,
      help: [
        LocalText(
          vi: "sửa `what`, `when` hoặc `if` để có ít nhất một cách đạt được",
          en: "change `what`, `when` or `if` so that there is one way at least to meet it"
        )
      ]
    )
  }

  /// A part of an `any`.
  static func wayNeverPasses(_ id: Name, _ why: LocalText, at span: SourceSpan) -> Diagnostic {
    make(
      .wayNeverPasses,
      .warning,
      vi: "phần này của nghĩa vụ \(quoted(id.value)) không bao giờ đạt được: \(why[.vietnamese])",
      en: "this part of obligation \(quoted(id.value)) can never be met: \(why[.english])",
      at: span,
      help: [LocalText(vi: "sửa hoặc bỏ phần này", en: "mend the part, or leave it out")]
    )
  }

  static func readingNeverPasses(_ name: Name, of id: Name, _ why: LocalText) -> Diagnostic {
    make(
      .wayNeverPasses,
      .warning,
      vi:
        "cách hiểu \(quoted(name.value)) của nghĩa vụ \(quoted(id.value)) không bao giờ đạt được: \(why[.vietnamese])",
      en:
        "reading \(quoted(name.value)) of obligation \(quoted(id.value)) can never be met: \(why[.english])",
      at: name.span,
      help: [LocalText(vi: "sửa hoặc bỏ cách hiểu này", en: "mend the reading, or leave it out")]
    )
  }

  /// It is met by what its own `if` asks for.
  static func neverFails(_ id: Name, reading: Name?, at span: SourceSpan) -> Diagnostic {
    let subject = subject(id, reading)
    return make(
      .neverFails,
      .error,
      vi: "\(subject.vi) không bao giờ chưa đạt: minh chứng làm phát sinh nghĩa vụ cũng đủ để đạt",
      en: "\(subject.en) can never fail: the evidence that makes it owed is enough to meet it",
      at: span,
      help: [
        LocalText(
          vi: "yêu cầu trong `what` điều mà `if` chưa đòi hỏi",
          en: "ask in `what` for something that `if` does not ask for already"
        )
      ]
    )
  }

  static func shortIsEnough(
    _ id: Name,
    reading: Name?,
    _ lack: OneStepShort.Lack,
    at span: SourceSpan
  ) -> Diagnostic {
    let subject = subject(id, reading)
    let lacking = words(lack)
    return make(
      .neverFails,
      .error,
      vi: "\(subject.vi) vẫn đạt khi \(lacking[.vietnamese])",
      en: "\(subject.en) passes though \(lacking[.english])",
      at: span,
      help: [
        LocalText(
          vi: "bỏ yêu cầu thừa này, hoặc sửa để thiếu nó thì chưa đạt",
          en: "leave out what decides nothing, or change it so that it does"
        )
      ]
    )
  }

  private static func words(_ lack: OneStepShort.Lack) -> LocalText {
    switch lack {
    case .value(let key):
      LocalText(vi: "thiếu \(quoted(key)) ở đây", en: "the \(quoted(key)) asked for here is missing")
    case .record: LocalText(vi: "thiếu một hồ sơ", en: "a record is missing")
    case .proof: LocalText(vi: "thiếu `proof`", en: "its `proof` is missing")
    case .proofInTime:
      LocalText(vi: "`proof` có ngày trước hoạt động", en: "its `proof` is dated before the activity")
    case .timeAfter: LocalText(vi: "hồ sơ đến sau thời hạn", en: "the record comes after its time")
    case .timeBefore: LocalText(vi: "hồ sơ có trước thời hạn", en: "the record comes before its time")
    case .figure: LocalText(vi: "số liệu chưa tới mức", en: "the figure misses its bound")
    }
  }

  private static func subject(_ id: Name, _ reading: Name?) -> (vi: String, en: String) {
    guard let reading else { return ("nghĩa vụ \(quoted(id.value))", "obligation \(quoted(id.value))") }
    return (
      "cách hiểu \(quoted(reading.value)) của nghĩa vụ \(quoted(id.value))",
      "reading \(quoted(reading.value)) of obligation \(quoted(id.value))"
    )
  }

  static func bindsNoUnit(_ id: Name, circumstance: Circumstance?) -> Diagnostic {
    make(
      .bindsNoUnit,
      .error,
      vi: "nghĩa vụ \(quoted(id.value)) không ràng buộc đơn vị nào",
      en: "obligation \(quoted(id.value)) binds no unit",
      at: id.span,
      help: circumstance.map { circumstance in
        let wards = (circumstance.wards ?? []).map(String.init).joined(separator: ", ")
        return [
          LocalText(
            vi:
              "\(quoted(circumstance.code.value)) chỉ liên quan các phường \(wards): sửa `who` hoặc `wards`",
            en: "\(quoted(circumstance.code.value)) touches the wards \(wards) only: mend `who` or `wards`"
          )
        ]
      } ?? []
    )
  }

  // MARK: Why there is no way

  /// Why nothing was found that meets a rule.
  static func why(_ failure: Witness.Failure) -> LocalText {
    switch failure {
    case .nobodyBound: LocalText(vi: "không đơn vị nào phải thực hiện", en: "it binds no unit")
    case .notArisen(let code):
      LocalText(
        vi: "\(quoted(code)) chưa phát sinh",
        en: "\(quoted(code)) has not arisen"
      )
    case .aroseAfterWindow:
      LocalText(
        vi: "thời hạn đã qua trước khi nghĩa vụ phát sinh",
        en: "its time is over before it is owed"
      )
    case .impossible:
      LocalText(
        vi: "kế hoạch không có mã nào hợp với yêu cầu này",
        en: "the plan has no code that fits what it asks"
      )
    case .tooManyRecords:
      LocalText(
        vi: "cần nhiều hồ sơ hơn mức một tệp minh chứng có thể chứa",
        en: "it takes more records than an evidence file may hold"
      )
    }
  }

  /// Why the evidence that was made for a rule does not meet it.
  static func why(_ reason: Reason) -> LocalText {
    switch reason {
    case .aroseAfterWindow, .notArisen: why(Witness.Failure.aroseAfterWindow)
    case .notClaimed:
      LocalText(vi: "điều kiện `if` không bao giờ có", en: "its `if` can never hold")
    default:
      LocalText(
        vi: "minh chứng đủ mọi yêu cầu vẫn chưa đạt (\(reason.rawValue))",
        en: "evidence with all that it asks for does not pass (\(reason.rawValue))"
      )
    }
  }

  static func make(
    _ kind: AnalysisKind,
    _ severity: Diagnostic.Severity,
    vi: String,
    en: String,
    at span: SourceSpan?,
    help: [LocalText] = [],
    notes: [Diagnostic.Note] = []
  ) -> Diagnostic {
    Diagnostic(kind.rawValue, severity, LocalText(vi: vi, en: en), at: span, help: help, notes: notes)
  }
}
