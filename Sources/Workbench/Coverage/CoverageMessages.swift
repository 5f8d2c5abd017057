import Diagnostics
import Rules
import Terms

/// The wording of what is wrong with a rule's quotations.
enum CoverageMessages {
  static func notInTheText(
    _ words: Name,
    of clauses: [String],
    near: String?,
    elsewhere: String?
  ) -> Diagnostic {
    let numbers = clauses.map(quoted).joined(separator: ", ")
    var help: [LocalText] = []
    if let near {
      help.append(LocalText(vi: "nguyên văn là \(quoted(near))", en: "the text says \(quoted(near))"))
    }
    if let elsewhere {
      help.append(
        LocalText(
          vi: "những chữ ấy ở mục \(quoted(elsewhere))",
          en: "these words stand in \(quoted(elsewhere))"
        )
      )
    }
    return Diagnostic(
      "not-in-the-text",
      .error,
      LocalText(
        vi: "mục \(numbers) của kế hoạch không có chữ \(quoted(words.value))",
        en: "\(quoted(words.value)) is not in the plan's text of \(numbers)"
      ),
      at: words.span,
      help: help
    )
  }
}
