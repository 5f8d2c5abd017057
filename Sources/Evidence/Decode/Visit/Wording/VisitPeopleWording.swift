import Diagnostics
import Terms

/// Who was there, and the notice that somebody signs.
extension VisitWording {
  static func onlyAName(_ name: Located<String>) -> Diagnostic {
    Diagnostic(
      "wrong-kind",
      .error,
      LocalText(
        vi: "cần họ tên và chức vụ, nhưng ở đây chỉ có \(quoted(name.value))",
        en: "expected a name and a position, found only \(quoted(name.value))"
      ),
      at: name.span,
      help: [
        LocalText(
          vi: "ghi `{name: …, position: …}`; chưa rõ chức vụ thì bỏ `position`",
          en: "write `{name: …, position: …}`; the position may be left out"
        )
      ]
    )
  }

  static func noLead(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "no-lead",
      .error,
      LocalText(vi: "Đoàn chưa có trưởng đoàn", en: "nobody leads the team"),
      at: span,
      help: [
        LocalText(
          vi: "thêm `role: lead` vào người là trưởng đoàn",
          en: "add `role: lead` to the member who leads"
        )
      ]
    )
  }

  static func secondHolder(_ role: Located<VisitRecord.Member.Role>, first: SourceSpan) -> Diagnostic {
    let isLead = role.value == .lead
    return Diagnostic(
      isLead ? "second-lead" : "second-secretary",
      .error,
      isLead
        ? LocalText(vi: "Đoàn có hai trưởng đoàn", en: "two members lead the team")
        : LocalText(vi: "Đoàn có hai thư ký", en: "the team has two secretaries"),
      at: role.span,
      help: [
        LocalText(
          vi: "chỉ để một người; người kia bỏ `role` hoặc ghi `role: member`",
          en: "keep one; of the other leave `role` out, or write `role: member`"
        )
      ],
      notes: [Diagnostic.Note(LocalText(vi: "người thứ nhất ở đây", en: "the first is here"), at: first)]
    )
  }

  static func numberWithSymbol(_ number: Located<String>) -> Diagnostic {
    let digits =
      number.value.split(separator: "/", omittingEmptySubsequences: false).first.map(String.init) ?? ""
    return Diagnostic(
      "number-with-symbol",
      .error,
      LocalText(
        vi: "số thông báo \(quoted(number.value)) có cả ký hiệu",
        en: "the notice's number \(quoted(number.value)) carries a symbol"
      ),
      at: number.span,
      help: [
        digits.isEmpty
          ? LocalText(
            vi: "chỉ ghi số; ký hiệu được thêm vào",
            en: "write the number only; the symbol is added"
          )
          : LocalText(
            vi: "chỉ ghi số \(quoted(digits)); ký hiệu được thêm vào",
            en: "write the number only, \(quoted(digits)); the symbol is added"
          )
      ]
    )
  }

  static func noticeBeforeVisit(_ day: Located<CivilDate>, _ visit: Located<CivilDate>) -> Diagnostic {
    Diagnostic(
      "notice-before-visit",
      .error,
      LocalText(
        vi: "thông báo ghi ngày \(day.value), trước ngày làm việc \(visit.value)",
        en: "the notice is dated \(day.value), before the visit on \(visit.value)"
      ),
      at: day.span,
      help: [LocalText(vi: "sửa một trong hai ngày", en: "correct one of the two dates")],
      notes: [visitHere(visit)]
    )
  }

  /// The note that shows where the day of the visit is written.
  static func visitHere(_ visit: Located<CivilDate>) -> Diagnostic.Note {
    Diagnostic.Note(LocalText(vi: "ngày làm việc ở đây", en: "the visit's day is here"), at: visit.span)
  }
}
