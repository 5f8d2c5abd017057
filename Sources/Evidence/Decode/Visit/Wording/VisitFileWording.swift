import Diagnostics
import Terms

/// The wording of all that can be wrong with the file of a visit, by what it concerns.
enum VisitWording {}

/// What concerns the file as a whole, its texts and lists.
extension VisitWording {
  static func notFilledIn(_ key: Located<String>) -> Diagnostic {
    Diagnostic(
      "not-filled-in",
      .error,
      LocalText(vi: "\(quoted(key.value)) chưa được điền", en: "\(quoted(key.value)) is not filled in yet"),
      at: key.span,
      help: [stillOpen]
    )
  }

  static func notFilledIn(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "not-filled-in",
      .error,
      LocalText(vi: "mục này chưa được điền", en: "this entry is not filled in yet"),
      at: span,
      help: [stillOpen]
    )
  }

  private static let stillOpen = LocalText(
    vi: "điền vào; chưa có gì để ghi thì đặt `#` trước mục này hoặc bỏ đi",
    en: "fill it in; while there is nothing to say yet, put `#` before the entry or leave it out"
  )

  static func tooManyEntries(_ limit: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "too-many-entries",
      .error,
      LocalText(vi: "danh sách có hơn \(limit) mục", en: "the list has more than \(limit) entries"),
      at: span,
      help: [
        LocalText(vi: "mỗi tệp là của một buổi làm việc", en: "a file is the record of one visit")
      ]
    )
  }

  static func tooLong(_ limit: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "text-too-long",
      .error,
      LocalText(vi: "nội dung dài quá \(limit) ký tự", en: "the text is longer than \(limit) characters"),
      at: span,
      help: [LocalText(vi: "viết gọn lại", en: "shorten it")]
    )
  }

  static func severalLines(_ text: Located<String>) -> Diagnostic {
    Diagnostic(
      "several-lines",
      .error,
      LocalText(vi: "nội dung này chỉ được một dòng", en: "this must stand on one line"),
      at: text.span,
      help: [
        LocalText(vi: "bỏ các chỗ xuống dòng", en: "take out the line breaks")
      ]
    )
  }

  static func badCopies(_ number: Located<Int>) -> Diagnostic {
    Diagnostic(
      "bad-copies",
      .error,
      LocalText(
        vi: "biên bản không thể được lập thành \(number.value) bản",
        en: "the minutes can't be made in \(number.value) copies"
      ),
      at: number.span,
      help: [LocalText(vi: "ghi số từ 1 đến 99, như `4`", en: "write a number from 1 to 99, such as `4`")]
    )
  }
}

/// The unit and the day.
extension VisitWording {
  /// An agency's code, and its ward where it has one.
  typealias UnitName = (agency: String, ward: Int?)

  static func otherUnit(_ unit: UnitName, evidence: UnitName, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "other-unit",
      .error,
      LocalText(
        vi: "buổi làm việc với \(name(unit, "phường")), còn minh chứng là của \(name(evidence, "phường"))",
        en: "the visit is to \(name(unit, "ward")), the evidence is of \(name(evidence, "ward"))"
      ),
      at: span,
      help: [
        LocalText(
          vi: "sửa `unit`, hoặc đưa vào tệp minh chứng của đơn vị đã làm việc",
          en: "correct `unit`, or give the evidence of the unit that was visited"
        )
      ]
    )
  }

  private static func name(_ unit: UnitName, _ ward: String) -> String {
    quoted(unit.agency) + (unit.ward.map { " \(ward) \($0)" } ?? "")
  }

  static func otherName(_ name: String, evidence: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "other-name",
      .warning,
      LocalText(
        vi: "tên đơn vị \(quoted(name)) khác tên trong tệp minh chứng, \(quoted(evidence))",
        en: "the name \(quoted(name)) is not the one in the evidence, \(quoted(evidence))"
      ),
      at: span,
      help: [
        LocalText(
          vi: "bỏ `name`: giấy tờ dùng tên trong tệp minh chứng",
          en: "leave `name` out: papers take the name in the evidence"
        )
      ]
    )
  }

  static func dayFarOff(_ day: Located<CivilDate>, plan: Int) -> Diagnostic {
    Diagnostic(
      "visit-far-off",
      .error,
      LocalText(
        vi: "ngày làm việc \(day.value) không thuộc năm \(plan) của kế hoạch hay năm sau đó",
        en: "the visit's day \(day.value) is neither in the plan's year, \(plan), nor in the next"
      ),
      at: day.span,
      help: [LocalText(vi: "năm đã đúng chưa?", en: "is the year right?")]
    )
  }

  static func beforeEvidence(_ day: Located<CivilDate>, asOf: CivilDate) -> Diagnostic {
    Diagnostic(
      "before-evidence",
      .error,
      LocalText(
        vi: "ngày làm việc \(day.value) trước ngày đơn vị chốt minh chứng, \(asOf)",
        en: "the visit's day \(day.value) is before the evidence's own `as_of`, \(asOf)"
      ),
      at: day.span,
      help: [
        LocalText(
          vi: "sửa ngày này, hoặc dùng tệp minh chứng mà Đoàn đã xem tại buổi làm việc",
          en: "correct the day, or give the evidence as it was at the visit"
        )
      ]
    )
  }

  static func notATime(_ text: Located<String>) -> Diagnostic {
    Diagnostic(
      "not-a-time",
      .error,
      LocalText(
        vi: "\(quoted(text.value)) không phải là giờ trong ngày",
        en: "\(quoted(text.value)) is no time of day"
      ),
      at: text.span,
      help: [
        LocalText(
          vi: "ghi như `8h30` hoặc `08:30`, buổi chiều như `14h00`",
          en: "write it as in `8h30` or `08:30`, in the afternoon `14h00`"
        )
      ]
    )
  }

  static func endsBeforeItBegins(_ end: Located<ClockTime>, _ start: Located<ClockTime>) -> Diagnostic {
    Diagnostic(
      "end-before-start",
      .error,
      LocalText(
        vi: "giờ kết thúc không sau giờ bắt đầu",
        en: "the end does not come after the start"
      ),
      at: end.span,
      help: [
        LocalText(
          vi: "sửa một trong hai giờ; buổi chiều ghi như `14h00`",
          en: "correct one of the two; the afternoon is written as in `14h00`"
        )
      ],
      notes: [Diagnostic.Note(LocalText(vi: "giờ bắt đầu ở đây", en: "the start is here"), at: start.span)]
    )
  }
}
