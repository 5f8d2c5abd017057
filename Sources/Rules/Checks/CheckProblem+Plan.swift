import Diagnostics
import Terms

/// What can be wrong with the plan: its year, names, agencies and clauses.
extension CheckProblem {
  static func notACode(_ code: Name) -> Diagnostic {
    error(
      "not-a-code",
      vi: "\(quoted(code.value)) không phải là mã",
      en: "\(quoted(code.value)) is no code",
      at: code.span,
      help: [
        help(
          vi: "mã gồm chữ thường không dấu và chữ số, nối bằng `-`: `health-office`",
          en: "a code is made of lower-case ASCII letters and digits, joined by `-`: `health-office`"
        )
      ]
    )
  }

  static func reservedCode(_ code: Name) -> Diagnostic {
    error(
      "reserved-code",
      vi: "\(quoted(code.value)) là từ của ngôn ngữ quy tắc, không dùng làm mã được",
      en: "\(quoted(code.value)) is a word of the rule language and can't be a code",
      at: code.span
    )
  }

  static func notAnID(_ id: Name) -> Diagnostic {
    error(
      "not-an-id",
      vi: "\(quoted(id.value)) không phải là mã nghĩa vụ",
      en: "\(quoted(id.value)) is no id of an obligation",
      at: id.span,
      help: [
        help(
          vi: "mã nghĩa vụ gồm các mã nối bằng dấu chấm: `health.clinic-inspections`",
          en: "an id is made of codes joined by dots: `health.clinic-inspections`"
        )
      ]
    )
  }

  static func notAClauseNumber(_ number: Name) -> Diagnostic {
    error(
      "not-a-clause-number",
      vi: "\(quoted(number.value)) không phải là số của một mục",
      en: "\(quoted(number.value)) is no number of a clause",
      at: number.span,
      help: [
        help(
          vi: "số mục gồm chữ và số nối bằng dấu chấm: `III.5.4`",
          en: "it is made of letters and digits joined by dots: `III.5.4`"
        )
      ]
    )
  }

  static func issuedInOtherYear(_ plan: Plan) -> Diagnostic {
    error(
      "issued-in-other-year",
      vi: "kế hoạch năm \(plan.year) lại ban hành ngày \(plan.issued)",
      en: "the plan of \(plan.year) is said to be issued on \(plan.issued)",
      at: plan.yearSpan,
      help: [help(vi: "sửa `year` hoặc `issued`", en: "mend `year` or `issued`")],
      notes: plan.issuedSpan.map { [note(vi: "ngày ban hành ở đây", en: "the day of issue is here", at: $0)] }
        ?? []
    )
  }

  static func oneLanguage(_ key: String, of name: Name, _ language: Language) -> Diagnostic {
    let vi = language == .vietnamese ? "tiếng Việt" : "tiếng Anh"
    let en = language == .vietnamese ? "Vietnamese" : "English"
    let other = language == .vietnamese ? "en" : "vi"
    return warning(
      "one-language",
      vi: "\(quoted(key)) của \(quoted(name.value)) chỉ có \(vi)",
      en: "\(quoted(key)) of \(quoted(name.value)) is in \(en) only",
      at: name.span,
      help: [
        help(
          vi: "viết `{vi: …, en: …}`; còn thiếu \(quoted(other))",
          en: "write `{vi: …, en: …}`; \(quoted(other)) is missing"
        )
      ]
    )
  }

  static func sameName(_ name: String, _ code: Name, _ other: Name) -> Diagnostic {
    warning(
      "same-name",
      vi:
        "\(quoted(code.value)) cùng tên \(quoted(name)) với \(quoted(other.value)): minh chứng chỉ gọi được bằng mã",
      en:
        "\(quoted(code.value)) is called \(quoted(name)) like \(quoted(other.value)): evidence can't use the name",
      at: code.span,
      notes: [note(vi: "mã kia ở đây", en: "the other is here", at: other.span)]
    )
  }

  static func emptyGroup(_ group: Name) -> Diagnostic {
    error(
      "empty-group",
      vi: "không cơ quan nào thuộc nhóm \(quoted(group.value))",
      en: "no agency is in the group \(quoted(group.value))",
      at: group.span
    )
  }

  static func notAWard(_ ward: Int, at span: SourceSpan) -> Diagnostic {
    error(
      "not-a-ward",
      vi: "\(ward) không phải là số phường",
      en: "\(ward) is no number of a ward",
      at: span
    )
  }

  static func unknownWard(_ ward: Int, known: [Int], at span: SourceSpan) -> Diagnostic {
    let list = known.prefix(30).map(String.init).joined(separator: ", ")
    return error(
      "unknown-ward",
      vi: "không có phường \(ward)",
      en: "there is no ward \(ward)",
      at: span,
      help: known.isEmpty ? [] : [help(vi: "các phường: \(list)", en: "the wards are \(list)")]
    )
  }

  static func sinceOutOfRange(_ code: Name, _ since: CivilDate, _ years: ClosedRange<Int>) -> Diagnostic {
    error(
      "since-out-of-range",
      vi:
        "\(quoted(code.value)) phát sinh ngày \(since), ngoài các năm \(years.lowerBound) đến \(years.upperBound)",
      en:
        "\(quoted(code.value)) arose on \(since), outside the years \(years.lowerBound) to \(years.upperBound)",
      at: code.span,
      help: [
        help(
          vi: "nếu chưa phát sinh thì bỏ `since`",
          en: "leave `since` out where it has not arisen"
        )
      ]
    )
  }

  // MARK: Clauses

  static func carriedByNothing(_ clause: Name, _ carrier: Name) -> Diagnostic {
    error(
      "carried-by-nothing",
      vi: "\(quoted(clause.value)) dựa vào \(quoted(carrier.value)), là mục không ràng buộc ai",
      en: "\(quoted(clause.value)) is carried by \(quoted(carrier.value)), which is no obligation",
      at: carrier.span
    )
  }

  static func carriedInALoop(_ clause: Name) -> Diagnostic {
    error(
      "carried-in-a-loop",
      vi: "\(quoted(clause.value)) rốt cuộc lại dựa vào chính nó",
      en: "\(quoted(clause.value)) is carried by itself in the end",
      at: clause.span
    )
  }

  static func bindsNobodyAnyway(_ words: Name, _ clause: Name) -> Diagnostic {
    error(
      "binds-nobody-anyway",
      vi:
        "không nghĩa vụ nào theo mục \(quoted(clause.value)), nên không thể chỉ tách ra vài chữ không ràng buộc ai",
      en:
        "no obligation is under \(quoted(clause.value)), so that no words of it can be taken out as binding nobody",
      at: words.span,
      help: [
        help(
          vi: "viết nghĩa vụ cho mục này, hoặc `not_an_obligation` cho cả mục",
          en: "write its obligations, or `not_an_obligation` for the whole clause"
        )
      ]
    )
  }

  static func citesCarried(_ cited: Name, _ clause: Name) -> Diagnostic {
    error(
      "cites-carried-clause",
      vi: "mục \(quoted(cited.value)) được ghi là do mục khác thực hiện",
      en: "clause \(quoted(cited.value)) is said to be carried by others",
      at: cited.span,
      help: [help(vi: "bỏ `carried_by` của mục đó", en: "take `carried_by` off the clause")],
      notes: [note(vi: "mục ở đây", en: "the clause is here", at: clause.span)]
    )
  }

  static func citesNoObligation(_ cited: Name, _ clause: Name) -> Diagnostic {
    error(
      "cites-no-obligation",
      vi: "mục \(quoted(cited.value)) được ghi là không ràng buộc ai",
      en: "clause \(quoted(cited.value)) is said to be no obligation",
      at: cited.span,
      help: [help(vi: "bỏ `not_an_obligation` của mục đó", en: "take `not_an_obligation` off the clause")],
      notes: [note(vi: "mục ở đây", en: "the clause is here", at: clause.span)]
    )
  }
}
