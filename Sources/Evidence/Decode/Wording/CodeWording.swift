import Diagnostics
import Terms

/// Codes that a plan doesn't have, or has elsewhere.
extension Wording {
  static func unknownCode(_ text: Located<String>, _ noun: Noun, help: [LocalText]) -> Diagnostic {
    Diagnostic(
      "unknown-code",
      .error,
      LocalText(
        vi: "không có \(noun.name[.vietnamese]) \(quoted(text.value))",
        en: "unknown \(noun.name[.english]) \(quoted(text.value))"
      ),
      at: text.span,
      help: help
    )
  }

  static func codeOfOtherList(_ text: Located<String>, _ noun: Noun, _ other: Noun, key: String?)
    -> Diagnostic
  {
    Diagnostic(
      "code-of-other-list",
      .error,
      LocalText(
        vi: "\(quoted(text.value)) là \(other.name[.vietnamese]), không phải \(noun.name[.vietnamese])",
        en: "\(quoted(text.value)) is \(other.withArticle), not \(noun.withArticle)"
      ),
      at: text.span,
      help: key.map { [LocalText(vi: "ghi vào khoá \(quoted($0))", en: "write it under \(quoted($0))")] }
        ?? []
    )
  }

  static func ambiguousCode(_ text: Located<String>, _ noun: Noun, codes: [String]) -> Diagnostic {
    let list = codes.map(quoted).joined(separator: ", ")
    return Diagnostic(
      "ambiguous-name",
      .error,
      LocalText(
        vi: "\(quoted(text.value)) là tên của nhiều \(noun.name[.vietnamese])",
        en: "\(quoted(text.value)) is the name of more than one \(noun.name[.english])"
      ),
      at: text.span,
      help: [LocalText(vi: "ghi mã: \(list)", en: "write the code: \(list)")]
    )
  }

  /// `code` is that of the spelling that is proposed.
  static func didYouMean(_ spelling: String, code: String?) -> LocalText {
    guard let code, code != spelling else {
      return LocalText(vi: "có phải ý bạn là \(quoted(spelling))?", en: "did you mean \(quoted(spelling))?")
    }
    return LocalText(
      vi: "có phải ý bạn là \(quoted(spelling)) (mã \(quoted(code)))?",
      en: "did you mean \(quoted(spelling)) (code \(quoted(code)))?"
    )
  }

  static func list(_ noun: Noun, _ codes: [String]) -> LocalText {
    let list = codes.map(quoted).joined(separator: ", ")
    return LocalText(
      vi: "\(noun.name[.vietnamese]) có thể dùng: \(list)",
      en: "the plan has: \(list)"
    )
  }

  static func repeatedValue(_ text: Located<String>) -> Diagnostic {
    Diagnostic(
      "repeated-value",
      .warning,
      LocalText(
        vi: "\(quoted(text.value)) được ghi hai lần trong danh sách này",
        en: "\(quoted(text.value)) stands twice in this list"
      ),
      at: text.span,
      help: [LocalText(vi: "bỏ một lần", en: "drop one of them")]
    )
  }

  static func bodyNotAgency(_ text: Located<String>) -> Diagnostic {
    Diagnostic(
      "body-not-agency",
      .error,
      LocalText(
        vi:
          "\(quoted(text.value)) chỉ được nêu tên trong kế hoạch, không phải cơ quan, đơn vị được giao nhiệm vụ",
        en: "\(quoted(text.value)) is a body that the plan names, not an agency that it binds"
      ),
      at: text.span,
      help: [
        LocalText(
          vi: "ghi mã của cơ quan, đơn vị có nhiệm vụ trong kế hoạch",
          en: "write the code of an agency with tasks in the plan"
        )
      ]
    )
  }
}
