import Diagnostics
import Terms

/// What can be wrong with a requirement: its codes and amounts, and what no record can meet.
extension CheckProblem {
  static func unknownCode(_ code: Name, _ list: CodeList, among known: [String]) -> Diagnostic {
    let (vi, en, _) = wording(list)
    return error(
      "unknown-code",
      vi: "không có \(vi) \(quoted(code.value))",
      en: "unknown \(en) \(quoted(code.value))",
      at: code.span,
      help: didYouMean(code.value, among: known)
    )
  }

  static func codeOfOtherList(_ code: Name, is list: CodeList, wanted: CodeList) -> Diagnostic {
    let (vi, _, en) = wording(list)
    let (wantedVi, _, wantedEn) = wording(wanted)
    return error(
      "code-of-other-list",
      vi: "\(quoted(code.value)) là \(vi), không phải \(wantedVi)",
      en: "\(quoted(code.value)) is \(en), not \(wantedEn)",
      at: code.span
    )
  }

  static func groupAsParty(_ group: Name, in key: String) -> Diagnostic {
    error(
      "group-as-party",
      vi: "\(quoted(group.value)) là nhóm cơ quan, \(quoted(key)) cần từng cơ quan hoặc tổ chức",
      en: "\(quoted(group.value)) is a group, and \(quoted(key)) takes agencies and bodies one by one",
      at: group.span
    )
  }

  static func inspectsABody(_ body: Name) -> Diagnostic {
    error(
      "inspects-a-body",
      vi: "\(quoted(body.value)) là tổ chức ngoài kế hoạch, `inspected` cần một cơ quan",
      en: "\(quoted(body.value)) is a body outside the plan, and `inspected` takes agencies",
      at: body.span
    )
  }

  static func planWithoutWards(at span: SourceSpan) -> Diagnostic {
    error(
      "plan-without-wards",
      vi: "kế hoạch không có cơ quan nào chia theo phường",
      en: "no agency of the plan has wards",
      at: span
    )
  }

  // MARK: Amounts

  static func asksForNone(_ key: String, at span: SourceSpan) -> Diagnostic {
    error(
      "asks-for-none",
      vi: "\(quoted(key)) như vậy không đòi hỏi gì: không bao giờ chưa đạt",
      en: "this \(quoted(key)) asks for nothing and can never fail",
      at: span
    )
  }

  static func beyondTheWhole(_ key: String, at span: SourceSpan) -> Diagnostic {
    error(
      "beyond-the-whole",
      vi: "\(quoted(key)) vượt quá toàn bộ, không bao giờ đạt",
      en: "\(quoted(key)) asks for more than the whole, which nothing can meet",
      at: span
    )
  }

  static func womenBeyondParticipants(_ women: Located<Int>, _ participants: Located<Int>) -> Diagnostic {
    warning(
      "women-beyond-participants",
      vi: "cần ít nhất \(women.value) nữ, nên \(participants.value) người tham gia không nói thêm gì",
      en: "with at least \(women.value) women, at least \(participants.value) participants says nothing more",
      at: women.span,
      notes: [note(vi: "số người tham gia ở đây", en: "the participants are here", at: participants.span)]
    )
  }

  static func distinctOutOfReach(_ count: Located<Int>, _ key: String, _ known: Int) -> Diagnostic {
    error(
      "distinct-out-of-reach",
      vi: "cần \(count.value) giá trị khác nhau của \(quoted(key)), nhưng chỉ có \(known)",
      en: "asks for \(count.value) different values of \(quoted(key)), and only \(known) can be named",
      at: count.span
    )
  }

  static func tooManyKeys(at span: SourceSpan) -> Diagnostic {
    error(
      "too-many-keys",
      vi: "`for_each` đi theo nhiều nhất hai khoá",
      en: "`for_each` goes by two keys at most",
      at: span
    )
  }

  static func tooManyCells(_ count: Int, at span: SourceSpan) -> Diagnostic {
    error(
      "too-many-cells",
      vi: "`for_each` tách thành \(count) phần, nhiều hơn 400",
      en: "`for_each` makes \(count) parts, more than 400",
      at: span
    )
  }

  // MARK: What no record can meet

  static func allOfOneValue(_ key: String, at span: SourceSpan) -> Diagnostic {
    error(
      "all-of-one-value",
      vi: "một bản ghi chỉ có một \(quoted(key)), không thể có tất cả",
      en: "a record has one \(quoted(key)) only and can't have all of these",
      at: span,
      help: [help(vi: "danh sách thường nghĩa là một trong số đó", en: "a plain list means any of them")]
    )
  }

  static func leavesNothing(at span: SourceSpan) -> Diagnostic {
    error(
      "leaves-nothing",
      vi: "`not` loại hết mọi giá trị, không gì đáp ứng được",
      en: "`not` leaves no value, so no record can meet it",
      at: span
    )
  }

  static func contradiction(at span: SourceSpan, other: SourceSpan?) -> Diagnostic {
    error(
      "contradiction",
      vi: "không bản ghi nào đáp ứng được cùng lúc với tiêu chí bên cạnh",
      en: "no record can meet this together with the criterion beside it",
      at: span,
      notes: other.map { [note(vi: "tiêu chí đó ở đây", en: "that criterion is here", at: $0)] } ?? []
    )
  }

  static func proofOfDocument(at span: SourceSpan) -> Diagnostic {
    error(
      "proof-of-document",
      vi: "`proof` chỉ dành cho hoạt động: văn bản tự chứng minh",
      en: "`proof` is for activities only: a document proves itself",
      at: span
    )
  }

  static func proofByNot(at span: SourceSpan) -> Diagnostic {
    error(
      "proof-by-not",
      vi: "`proof` phải nêu loại văn bản, không dùng `not`",
      en: "`proof` must name papers, so it can't be a `not`",
      at: span
    )
  }

  /// The list's name: in Vietnamese, in English, and in English with its article.
  private static func wording(_ list: CodeList) -> (vi: String, en: String, article: String) {
    switch list {
    case .activities: ("loại hoạt động", "type of activity", "a type of activity")
    case .topics: ("chủ đề", "topic", "a topic")
    case .audiences: ("đối tượng", "audience", "an audience")
    case .sites: ("loại địa điểm", "site", "a site")
    case .clubs: ("câu lạc bộ", "club", "a club")
    case .documents: ("loại văn bản", "type of document", "a type of document")
    case .sections: ("phần nội dung", "section", "a section")
    case .figures: ("số liệu", "figure", "a figure")
    case .occasions: ("dịp kỷ niệm", "occasion", "an occasion")
    case .parties: ("cơ quan, tổ chức", "agency or body", "an agency or body")
    }
  }
}
