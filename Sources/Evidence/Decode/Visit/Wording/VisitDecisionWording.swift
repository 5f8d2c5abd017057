import Diagnostics
import Terms

/// What the team decided: judgements, waivers and recommendations.
extension VisitWording {
  static func unknownObligation(_ id: Located<String>, meant: String?) -> Diagnostic {
    Diagnostic(
      "unknown-obligation",
      .error,
      LocalText(
        vi: "bộ quy tắc không có nghĩa vụ \(quoted(id.value))",
        en: "the rules have no obligation \(quoted(id.value))"
      ),
      at: id.span,
      help: [
        meant.map { Wording.didYouMean($0, code: nil) }
          ?? LocalText(
            vi: "mã của nghĩa vụ là dòng `Mã số` trong kết quả của `gdcheck audit`",
            en: "an obligation's id is the line `Rule` in what `gdcheck audit` prints"
          )
      ]
    )
  }

  static func noVerdict(_ word: Located<String>, meant: String?) -> Diagnostic {
    Diagnostic(
      "unknown-word",
      .error,
      LocalText(
        vi: "nhận định là `pass` (đạt) hoặc `fail` (chưa đạt), không phải \(quoted(word.value))",
        en: "a person judges `pass` or `fail`, not \(quoted(word.value))"
      ),
      at: word.span,
      help: [
        meant.map { Wording.didYouMean($0, code: nil) }
          ?? LocalText(
            vi: "chưa nhận định thì đặt `#` trước mục này hoặc bỏ đi",
            en: "while it is open, put `#` before the entry or leave it out"
          )
      ]
    )
  }

  /// `agree` is whether both say the same.
  static func judgedTwice(
    _ judgement: Located<Visit.Judgement>,
    _ earlier: SourceSpan,
    agree: Bool
  ) -> Diagnostic {
    let (obligation, date) = (quoted(judgement.value.obligation), judgement.value.date)
    return Diagnostic(
      "judged-twice",
      agree ? .warning : .error,
      agree
        ? LocalText(
          vi: "\(obligation) được nhận định hai lần trong ngày \(date)",
          en: "\(obligation) is judged twice on \(date)"
        )
        : LocalText(
          vi: "\(obligation) có hai nhận định trái nhau trong ngày \(date)",
          en: "\(obligation) is judged both pass and fail on \(date)"
        ),
      at: judgement.span,
      help: [
        agree
          ? LocalText(vi: "giữ một mục", en: "keep one of the two")
          : LocalText(
            vi: "giữ nhận định cuối cùng; xem xét lại vào ngày khác thì ghi ngày đó",
            en: "keep the one that stands; what was judged anew on another day bears that date"
          )
      ],
      notes: [firstHere(earlier)]
    )
  }

  static func judgedBeforePlan(_ date: Located<CivilDate>, plan: Int) -> Diagnostic {
    Diagnostic(
      "judged-before-plan",
      .error,
      LocalText(
        vi: "nhận định ghi ngày \(date.value), trước năm \(plan) của kế hoạch",
        en: "the judgement is dated \(date.value), before the plan's year, \(plan)"
      ),
      at: date.span,
      help: [LocalText(vi: "năm đã đúng chưa?", en: "is the year right?")]
    )
  }

  static func judgedFarOff(_ date: Located<CivilDate>, plan: Int) -> Diagnostic {
    Diagnostic(
      "judged-far-off",
      .error,
      LocalText(
        vi: "nhận định ghi ngày \(date.value), quá một năm sau năm \(plan) của kế hoạch",
        en: "the judgement is dated \(date.value), more than a year after the plan's year, \(plan)"
      ),
      at: date.span,
      help: [LocalText(vi: "năm đã đúng chưa?", en: "is the year right?")]
    )
  }

  static func judgedAfterVisit(_ date: Located<CivilDate>, _ visit: Located<CivilDate>) -> Diagnostic {
    Diagnostic(
      "judged-after-visit",
      .remark,
      LocalText(
        vi: "nhận định ngày \(date.value) chưa được tính vào ngày làm việc \(visit.value)",
        en: "the judgement of \(date.value) does not count yet on the day of the visit, \(visit.value)"
      ),
      at: date.span,
      help: [
        LocalText(
          vi: "để tính cả nhận định này, đánh giá với `--as-of \(date.value)` hoặc muộn hơn",
          en: "to count it, audit with `--as-of \(date.value)` or later"
        )
      ]
    )
  }

  static func waiverWithoutEnd(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "waiver-without-end",
      .error,
      LocalText(vi: "cho hoãn thì phải có ngày hết hạn", en: "a waiver must end"),
      at: span,
      help: [
        LocalText(
          vi:
            "ghi ngày cuối cùng được hoãn vào `until`, như `until: 31/12/2022`; sau ngày đó việc lại được tính",
          en:
            "write its last day under `until`, as in `until: 31/12/2022`; after it the obligation counts again"
        )
      ]
    )
  }

  static func lapsedWaiver(_ until: Located<CivilDate>, _ visit: Located<CivilDate>) -> Diagnostic {
    Diagnostic(
      "lapsed-waiver",
      .warning,
      LocalText(
        vi: "thời gian cho hoãn đã hết ngày \(until.value), trước ngày làm việc \(visit.value)",
        en: "the waiver ran out on \(until.value), before the visit on \(visit.value)"
      ),
      at: until.span,
      help: [LocalText(vi: "năm đã đúng chưa?", en: "is the year right?")],
      notes: [visitHere(visit)]
    )
  }

  static func waivedTwice(_ waiver: Located<Visit.Waiver>, _ earlier: SourceSpan) -> Diagnostic {
    Diagnostic(
      "waived-twice",
      .warning,
      LocalText(
        vi: "\(quoted(waiver.value.obligation)) được cho hoãn hai lần",
        en: "\(quoted(waiver.value.obligation)) is waived twice"
      ),
      at: waiver.span,
      help: [
        LocalText(
          vi: "chỉ lần có ngày hết hạn muộn hơn được tính; giữ một mục",
          en: "only the one that ends later counts; keep one of the two"
        )
      ],
      notes: [firstHere(earlier)]
    )
  }

  static func dueBeforeVisit(_ due: Located<CivilDate>, _ visit: Located<CivilDate>) -> Diagnostic {
    Diagnostic(
      "due-before-visit",
      .error,
      LocalText(
        vi: "kiến nghị có hạn \(due.value), trước ngày làm việc \(visit.value)",
        en: "the recommendation is due on \(due.value), before the visit on \(visit.value)"
      ),
      at: due.span,
      help: [LocalText(vi: "năm đã đúng chưa?", en: "is the year right?")],
      notes: [visitHere(visit)]
    )
  }

  static func farOff(_ day: Located<CivilDate>, plan: Int) -> Diagnostic {
    Diagnostic(
      "far-off",
      .warning,
      LocalText(
        vi: "ngày \(day.value) quá một năm sau năm \(plan) của kế hoạch",
        en: "\(day.value) is more than a year after the plan's year, \(plan)"
      ),
      at: day.span,
      help: [LocalText(vi: "năm đã đúng chưa?", en: "is the year right?")]
    )
  }
}
