import Diagnostics
import Terms

/// The wording of what the checks report; the files beside it word one family of checks each.
enum CheckProblem {
  /// What a name should be a name of.
  enum Named {
    case agency, group, agencyOrGroup, authority, clause, circumstance, window

    var wording: (vi: String, en: String) {
      switch self {
      case .agency: ("cơ quan", "agency")
      case .group: ("nhóm cơ quan", "group")
      case .agencyOrGroup: ("cơ quan hoặc nhóm", "agency or group")
      case .authority: ("người có thẩm quyền", "authority")
      case .clause: ("mục", "clause")
      case .circumstance: ("sự kiện", "circumstance")
      case .window: ("khoảng thời gian", "window")
      }
    }
  }

  /// A name that the plan does not define.
  static func unknown(_ named: Named, _ name: Name, among known: [String]) -> Diagnostic {
    let (vi, en) = named.wording
    return error(
      "unknown-name",
      vi: "kế hoạch không có \(vi) \(quoted(name.value))",
      en: "unknown \(en) \(quoted(name.value))",
      at: name.span,
      help: didYouMean(name.value, among: known)
    )
  }

  /// A value that stands twice where once is all it can say.
  static func repeated(_ value: String, at span: SourceSpan, first: SourceSpan?) -> Diagnostic {
    error(
      "repeated",
      vi: "\(quoted(value)) đã có ở trên",
      en: "\(quoted(value)) stands here a second time",
      at: span,
      notes: first.map { [note(vi: "lần đầu ở đây", en: "the first is here", at: $0)] } ?? []
    )
  }

  static func tooMany(_ what: String, _ limit: Int, at span: SourceSpan?) -> Diagnostic {
    error(
      "too-many",
      vi: "\(quoted(what)) có hơn \(limit) mục",
      en: "\(quoted(what)) has more than \(limit) entries",
      at: span
    )
  }

  static func outOfRange(_ key: String, _ number: Located<Int>, _ range: ClosedRange<Int>) -> Diagnostic {
    error(
      "out-of-range",
      vi: "\(quoted(key)) phải từ \(range.lowerBound) đến \(range.upperBound), không thể là \(number.value)",
      en: "\(quoted(key)) goes from \(range.lowerBound) to \(range.upperBound), not \(number.value)",
      at: number.span
    )
  }

  // MARK: Making them

  static func error(
    _ id: String,
    vi: String,
    en: String,
    at span: SourceSpan?,
    help: [LocalText] = [],
    notes: [Diagnostic.Note] = []
  ) -> Diagnostic {
    Diagnostic(id, .error, LocalText(vi: vi, en: en), at: span, help: help, notes: notes)
  }

  static func warning(
    _ id: String,
    vi: String,
    en: String,
    at span: SourceSpan?,
    help: [LocalText] = [],
    notes: [Diagnostic.Note] = []
  ) -> Diagnostic {
    Diagnostic(id, .warning, LocalText(vi: vi, en: en), at: span, help: help, notes: notes)
  }

  static func note(vi: String, en: String, at span: SourceSpan) -> Diagnostic.Note {
    Diagnostic.Note(LocalText(vi: vi, en: en), at: span)
  }

  static func help(vi: String, en: String) -> LocalText {
    LocalText(vi: vi, en: en)
  }
}
