import Diagnostics
import Terms

/// What can be wrong with an obligation as a whole: whom it binds, and its readings.
extension CheckProblem {
  static func notFilledIn(_ id: Name, _ keys: [String]) -> Diagnostic {
    let places = keys.map(quoted).joined(separator: ", ")
    let mark = quoted(Placeholder.text)
    return error(
      "not-filled-in",
      vi: "nghĩa vụ \(quoted(id.value)) chưa điền xong: còn \(mark) ở \(places)",
      en: "obligation \(quoted(id.value)) is not filled in: \(mark) still stands in \(places)",
      at: id.span,
      help: [
        help(
          vi: "viết điều kế hoạch yêu cầu thay cho mỗi \(mark); trước đó bộ quy tắc chưa dùng được",
          en: "write what the plan asks in place of each \(mark); until then the rule set audits nobody"
        )
      ]
    )
  }

  static func replacesPresent(_ id: Name, at present: SourceSpan) -> Diagnostic {
    error(
      "replaces-present",
      vi: "\(quoted(id.value)) có trong chính bộ quy tắc này, không thể được thay thế",
      en: "\(quoted(id.value)) is in this very rule set and can't be replaced",
      at: id.span,
      help: [
        help(
          vi: "`replaces` ghi nghĩa vụ của các năm trước",
          en: "`replaces` names obligations of earlier years"
        )
      ],
      notes: [note(vi: "nghĩa vụ đó ở đây", en: "it is here", at: present)]
    )
  }

  static func bindsABody(_ party: Name) -> Diagnostic {
    error(
      "binds-a-body",
      vi: "\(quoted(party.value)) là tổ chức ngoài kế hoạch, không thể giao nghĩa vụ",
      en: "\(quoted(party.value)) is a body outside the plan and can't be bound",
      at: party.span
    )
  }

  static func wrongForm(_ party: Name, written: String, is kind: String) -> Diagnostic {
    let vi = kind == "group" ? "nhóm cơ quan" : "cơ quan"
    let en = kind == "group" ? "a group" : "an agency"
    return error(
      "wrong-form",
      vi: "\(quoted(party.value)) là \(vi)",
      en: "\(quoted(party.value)) is \(en)",
      at: party.span,
      help: [help(vi: "viết `\(kind):` thay cho `\(written):`", en: "write `\(kind):` for `\(written):`")]
    )
  }

  static func exceptOutsideGroup(_ agency: Name, group: String, _ members: [String]) -> Diagnostic {
    error(
      "except-outside-group",
      vi: "\(quoted(agency.value)) không thuộc nhóm \(quoted(group)), không cần loại trừ",
      en: "\(quoted(agency.value)) is not in the group \(quoted(group)), so it can't be excepted",
      at: agency.span,
      help: didYouMean(agency.value, among: members)
    )
  }

  static func agencyWithoutWards(_ agency: Name, at span: SourceSpan) -> Diagnostic {
    error(
      "agency-without-wards",
      vi: "\(quoted(agency.value)) không chia theo phường",
      en: "\(quoted(agency.value)) has no wards",
      at: span
    )
  }

  static func bindsNobody(_ party: Name) -> Diagnostic {
    error(
      "binds-nobody",
      vi: "`who` không ràng buộc đơn vị nào",
      en: "`who` binds no unit",
      at: party.span
    )
  }

  static func noAuthority(_ obligation: Name) -> Diagnostic {
    error(
      "no-authority",
      vi: "cách hiểu của \(quoted(obligation.value)) không ghi ai chọn",
      en: "the reading of \(quoted(obligation.value)) does not say who chose it",
      at: obligation.span,
      help: [
        help(
          vi: "ghi `authority` ở cách hiểu, hoặc ở `defaults` của tệp",
          en: "give an `authority` in the reading, or in the file's `defaults`"
        )
      ]
    )
  }

  static func asksForNothing(_ obligation: Name) -> Diagnostic {
    error(
      "asks-for-nothing",
      vi: "\(quoted(obligation.value)) không có `what` lẫn `judge`",
      en: "\(quoted(obligation.value)) has neither `what` nor `judge`",
      at: obligation.span,
      help: [
        help(
          vi: "ghi minh chứng phải có, hoặc câu hỏi để người xem xét trả lời",
          en: "say what evidence must show, or what a person must judge"
        )
      ]
    )
  }

  static func alternativeWithoutParts(_ alternative: Name) -> Diagnostic {
    error(
      "alternative-without-parts",
      vi: "cách hiểu \(quoted(alternative.value)) không thay gì",
      en: "the alternative \(quoted(alternative.value)) replaces nothing",
      at: alternative.span,
      help: [
        help(
          vi: "ghi `who`, `if`, `what` hoặc `when` khác với quy tắc",
          en: "give it a `who`, `if`, `what` or `when` of its own"
        )
      ]
    )
  }

  static func sameReading(_ alternative: Name, as earlier: SourceSpan) -> Diagnostic {
    error(
      "same-reading",
      vi: "cách hiểu \(quoted(alternative.value)) trùng với một cách hiểu khác",
      en: "the alternative \(quoted(alternative.value)) reads the same as another",
      at: alternative.span,
      notes: [note(vi: "cách hiểu kia ở đây", en: "the other is here", at: earlier)]
    )
  }
}
