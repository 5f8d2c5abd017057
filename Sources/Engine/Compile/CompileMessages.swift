import Diagnostics
import Terms

/// What compiling says of rules that it refuses.
enum CompileMessages {
  /// What of an obligation empty evidence meets.
  enum Part {
    case obligation
    case condition
    case alternative(String)
  }

  static func metByNothing(_ part: Part, of obligation: String, at span: SourceSpan) -> Diagnostic {
    let help = LocalText(
      vi: "yêu cầu ít nhất một hồ sơ, hoặc một số liệu",
      en: "ask for one record at least, or for a figure"
    )
    let name = quoted(obligation)
    let message =
      switch part {
      case .obligation:
        LocalText(
          vi: "nghĩa vụ \(name) được coi là đạt dù không có minh chứng nào",
          en: "obligation \(name) is met by empty evidence"
        )
      case .condition:
        LocalText(
          vi: "điều kiện `if` của nghĩa vụ \(name) được coi là có dù không có minh chứng nào",
          en: "the `if` of obligation \(name) is met by empty evidence"
        )
      case .alternative(let alternative):
        LocalText(
          vi:
            "cách hiểu \(quoted(alternative)) của nghĩa vụ \(name) được coi là đạt dù không có minh chứng nào",
          en: "reading \(quoted(alternative)) of obligation \(name) is met by empty evidence"
        )
      }
    return Diagnostic("met-by-nothing", .error, message, at: span, help: [help])
  }

  static func tooManyCells(most: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "too-many-values",
      .error,
      LocalText(
        vi: "`for_each` có quá \(most) giá trị hoặc cặp giá trị",
        en: "`for_each` asks for more than \(most) values or pairs of values"
      ),
      at: span,
      help: [LocalText(vi: "tách thành nhiều nghĩa vụ", en: "split it into several obligations")]
    )
  }
}
