internal import Diagnostics
internal import Terms

/// What to tell the writer of a text that is no YAML, where the parser stopped.
///
/// libyaml's wording supposes that its reader knows the grammar; here each of its complaints is turned into what
/// was probably meant, by a look at the line.
struct SyntaxProblem {
  let text: SourceText
  /// Where the parser stopped.
  let place: Int
  /// Where the construct began in which it stopped, as far as the parser says.
  let context: Int?
  /// The bracket or brace that is open, or nil.
  let openBracket: Int?
  /// The scalar read last, or nil.
  let lastScalar: Node?

  /// The diagnostic for what libyaml complained of.
  ///
  /// This is the one table of libyaml's complaints; one that it does not know is told in general words.
  func diagnostic(_ problem: String, while activity: String) -> Diagnostic {
    switch problem {
    case "found unexpected end of stream", "found unexpected document indicator":
      return text.unclosedQuote(context ?? place)
    case "found unknown escape character", "did not find expected hexdecimal number":
      return badEscape(isSurrogate: false)
    case "found invalid Unicode character escape code":
      return badEscape(isSurrogate: true)
    case "found character that cannot start any token":
      return badFirstCharacter()
    case "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      return tab(place)
    case "found an indentation indicator equal to 0", "did not find expected comment or line break":
      return badBlockText()
    case "could not find expected ':'":
      return missingColon(context ?? place)
    case "mapping values are not allowed in this context":
      return unexpectedColon()
    case "found unexpected ':'":
      return text.noSpaceAfterColon(place..<place + 1)
    case "block sequence entries are not allowed in this context":
      return misplacedDash()
    case "mapping keys are not allowed in this context":
      return text.explicitKey(place)
    case "did not find expected key", "did not find expected '-' indicator",
      "did not find expected <document start>":
      return unexpectedContent()
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
      return unexpectedInBrackets()
    case "did not find expected node content":
      return missingContent()
    case "did not find expected alphabetic or numeric character":
      return activity.hasSuffix("anchor")
        ? text.propertyProblems(context ?? place, isAnchor: true, isTag: false)[0]
        : text.aliasProblem(context ?? place)
    default:
      if activity.contains("directive") { return text.directive(context ?? place) }
      if activity.contains("tag") || problem.contains("tag") { return unknownTag() }
      return unexplained()
    }
  }

  /// The diagnostic for something that stands at ``place`` where nothing can.
  func unexpectedContent() -> Diagnostic {
    if let problem = afterQuote() { return problem }
    switch text.byte(place) {
    case UInt8(ascii: "]"), UInt8(ascii: "}"): return strayBracket()
    case UInt8(ascii: ":"): return text.missingKey(place)
    default: break
    }
    guard text.skipBlanks(text.lineStart(place)) == place else { return afterValue() }
    return misplacedLine()
  }

  private func unknownTag() -> Diagnostic {
    let start = context ?? place
    return text.propertyProblems(start, isAnchor: false, isTag: true).first ?? unexplained()
  }

  /// A place that the parser did not understand, for a reason that this program does not foresee.
  func unexplained() -> Diagnostic {
    text.problem(
      "syntax",
      place..<max(place + 1, text.wordEnd(place)),
      vi: "gdcheck không hiểu cách viết ở đây",
      en: "this is not understood here",
      help: [
        LocalText(
          vi:
            "kiểm tra dấu cách, dấu ngoặc ở dòng này và dòng trên; chữ có ký tự đặc biệt thì đặt trong dấu ngoặc kép",
          en:
            "look at the spaces and quotes of this line and the one above; set text with special characters in quotes"
        )
      ]
    )
  }
}
