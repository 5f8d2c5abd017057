import Diagnostics
import Evidence
import Terms

/// What only the rules can say against the record of a visit.
enum VisitMessages {
  /// Why an obligation was not under review on a day.
  enum Obstacle {
    case notBound
    /// The evidence alone decides, and came to this.
    case noQuestion(Verdict)
    case notOwed(Reason)
    /// It is for a person alone, and only once its time is over.
    case tooEarly(until: CivilDate?)
    case notMetYet(until: CivilDate?)
    case failed(Reason)
  }

  static func notUnderReview(_ judgement: Located<Visit.Judgement>, _ obstacle: Obstacle) -> Diagnostic {
    let (why, help) = (why(obstacle), help(for: obstacle))
    let (name, date) = (quoted(judgement.value.obligation), judgement.value.date)
    return Diagnostic(
      "not-under-review",
      .error,
      LocalText(
        vi: "ngày \(date), \(name) không thuộc diện cần nhận định: \(why[.vietnamese])",
        en: "\(name) is not under review on \(date): \(why[.english])"
      ),
      at: judgement.span,
      help: [help]
    )
  }

  private static func why(_ obstacle: Obstacle) -> LocalText {
    switch obstacle {
    case .notBound: LocalText(vi: "không phải việc của đơn vị này", en: "it does not bind this unit")
    case .noQuestion(let verdict):
      LocalText(
        vi: "chỉ minh chứng quyết định, và kết quả là \(word(verdict)[.vietnamese])",
        en: "the evidence alone decides, and it is \(word(verdict)[.english])"
      )
    case .notOwed(let reason): notOwed(reason)
    case .tooEarly(let day):
      LocalText(
        vi: "chỉ được nhận định khi đã hết hạn\(day.map { ", sau ngày \($0)" } ?? "")",
        en: "it is judged once its time is over\(day.map { ", after \($0)" } ?? "")"
      )
    case .notMetYet(let day):
      LocalText(
        vi: "minh chứng chưa đủ, còn hạn\(day.map { " đến hết ngày \($0)" } ?? "")",
        en: "it is not met yet, and still can be\(day.map { " until \($0)" } ?? "")"
      )
    case .failed(let reason): failed(reason)
    }
  }

  private static func notOwed(_ reason: Reason) -> LocalText {
    switch reason {
    case .notArisen:
      LocalText(
        vi: "sự kiện làm phát sinh việc này chưa xảy ra",
        en: "the circumstance under which it is owed has not arisen"
      )
    case .aroseAfterWindow:
      LocalText(
        vi: "việc phát sinh khi thời hạn đã qua",
        en: "what it asks had ended before it was owed"
      )
    default:
      LocalText(
        vi: "đơn vị chưa kê khai điều làm phát sinh việc này",
        en: "the unit claims nothing that would make it owed"
      )
    }
  }

  private static func failed(_ reason: Reason) -> LocalText {
    switch reason {
    case .rejected:
      LocalText(
        vi: "không tính những gì Đoàn không chấp nhận thì chưa đạt",
        en: "without what the team rejected it is not met"
      )
    case .unproven:
      LocalText(vi: "chưa đạt vì thiếu giấy tờ chứng minh", en: "it is not met, its proof is missing")
    case .late:
      LocalText(vi: "chưa đạt vì làm sau thời hạn", en: "it is not met, what was done came too late")
    default: LocalText(vi: "theo minh chứng thì chưa đạt", en: "by the evidence it is not met")
    }
  }

  private static func word(_ verdict: Verdict) -> LocalText {
    switch verdict {
    case .pass: LocalText(vi: "đạt", en: "met")
    case .fail: LocalText(vi: "chưa đạt", en: "not met")
    case .pending: LocalText(vi: "chưa đến hạn", en: "not due yet")
    case .review: LocalText(vi: "cần xem xét", en: "to be judged")
    case .notApplicable: LocalText(vi: "không áp dụng", en: "not applicable")
    }
  }

  private static func help(for obstacle: Obstacle) -> LocalText {
    switch obstacle {
    case .notBound:
      LocalText(
        vi: "xem lại mã: có phải một việc khác của đơn vị này?",
        en: "look at the id again: is another of this unit's obligations meant?"
      )
    case .noQuestion:
      LocalText(
        vi: "bỏ mục này; bản ghi có được tính hay không thì ghi trong `checked`",
        en: "leave the entry out; whether a record counts is said under `checked`"
      )
    case .notOwed:
      LocalText(
        vi: "bỏ mục này; điều cần lưu ý thì ghi vào `recommendations`",
        en: "leave the entry out; what the unit should mind goes into `recommendations`"
      )
    case .tooEarly, .notMetYet:
      LocalText(
        vi: "bỏ mục này cho đến khi đủ minh chứng hoặc hết hạn; việc cần làm thì ghi vào `recommendations`",
        en: "leave the entry out until then; what is still to be done goes into `recommendations`"
      )
    case .failed:
      LocalText(
        vi:
          "bỏ mục này: nhận định không thay được minh chứng; cho hoãn thì ghi vào `waivers`, việc cần làm thì ghi vào `recommendations`",
        en:
          "leave the entry out: a judgement does not stand in for evidence; leave to miss it is one of `waivers`, what to do one of `recommendations`"
      )
    }
  }

  /// What of a visit is about an obligation.
  enum Part {
    case waiver, recommendation
  }

  static func notBound(_ obligation: String, _ part: Part, at span: SourceSpan) -> Diagnostic {
    let name = quoted(obligation)
    let message =
      switch part {
      case .waiver:
        LocalText(
          vi: "cho hoãn \(name), nhưng đó không phải việc của đơn vị này",
          en: "\(name) is waived, but does not bind this unit"
        )
      case .recommendation:
        LocalText(
          vi: "kiến nghị về \(name), nhưng đó không phải việc của đơn vị này",
          en: "the recommendation is about \(name), which does not bind this unit"
        )
      }
    let alternative =
      switch part {
      case .waiver:
        LocalText(vi: "bỏ mục này, hoặc xem lại mã", en: "leave the entry out, or look at the id again")
      case .recommendation:
        LocalText(
          vi: "bỏ `obligation` nếu kiến nghị về công tác chung, hoặc xem lại mã",
          en: "leave `obligation` out where it is about the work as a whole, or look at the id again"
        )
      }
    return Diagnostic("not-bound", .error, message, at: span, help: [alternative])
  }

  static func waivedThoughMet(_ waiver: Located<Visit.Waiver>, on day: CivilDate) -> Diagnostic {
    Diagnostic(
      "waived-though-met",
      .warning,
      LocalText(
        vi: "cho hoãn \(quoted(waiver.value.obligation)), nhưng ngày \(day) việc này đã đạt",
        en: "\(quoted(waiver.value.obligation)) is waived, but is met on \(day)"
      ),
      at: waiver.span,
      help: [LocalText(vi: "bỏ mục này", en: "leave the entry out")]
    )
  }

  static func waivedThoughNotOwed(_ waiver: Located<Visit.Waiver>, _ reason: Reason) -> Diagnostic {
    let why = notOwed(reason)
    return Diagnostic(
      "waived-though-not-owed",
      .warning,
      LocalText(
        vi: "cho hoãn \(quoted(waiver.value.obligation)), nhưng \(why[.vietnamese])",
        en: "\(quoted(waiver.value.obligation)) is waived, but \(why[.english])"
      ),
      at: waiver.span,
      help: [LocalText(vi: "bỏ mục này", en: "leave the entry out")]
    )
  }
}
