internal import Diagnostics
internal import Terms

/// Lines that are indented wrongly, and lists and mappings that are mixed.
extension SyntaxProblem {
  /// A dash of a list item that does not begin its line.
  func misplacedDash() -> Diagnostic {
    text.problem(
      "misplaced-dash",
      place..<place + 1,
      vi: "mục của danh sách không thể bắt đầu ở đây",
      en: "a list item cannot begin here",
      help: [
        LocalText(
          vi:
            "viết mỗi `- mục` trên một dòng riêng, dưới tên mục; chữ bắt đầu bằng gạch ngang thì đặt trong dấu ngoặc kép",
          en:
            "put each `- item` on a line of its own below its key; set a text that begins with a dash in quotes"
        )
      ]
    )
  }

  /// A line that fits none of the lists and mappings that are open above it.
  func misplacedLine() -> Diagnostic {
    let isItem = text.byte(place) == UInt8(ascii: "-") && !text.isText(text.byte(place + 1))
    let indent = place - text.lineStart(place)
    let levels = openLevels()
    let end = max(place + 1, text.wordEnd(place))
    if levels.contains(indent) {
      return isItem
        ? text.problem(
          "mixed",
          place..<place + 1,
          vi: "mục của danh sách `- …` đứng lẫn với các mục `tên: giá trị` cùng bậc",
          en: "a list item `- …` stands among `key: value` entries of the same level",
          help: [
            LocalText(
              vi: "lùi danh sách vào dưới tên mục của nó",
              en: "indent the list below its key"
            )
          ]
        )
        : text.problem(
          "mixed",
          place..<end,
          vi: "dòng này đứng lẫn với các mục của danh sách `- …` cùng bậc",
          en: "this line stands among the list items `- …` of the same level",
          help: [
            LocalText(
              vi: "viết `- ` ở đầu dòng nếu đây là một mục, hoặc lùi danh sách vào dưới tên mục của nó",
              en: "begin it with `- ` if it is an item, or indent the list below its key"
            )
          ]
        )
    }
    let fitting = [levels.last { $0 < indent }, levels.first { $0 > indent }].compactMap(\.self)
    return text.problem(
      "indentation",
      place..<end,
      vi: "dòng này lùi vào \(indent) dấu cách, không khớp với dòng nào ở trên",
      en: "this line is indented by \(Self.spaces(indent)), which fits no line above",
      help: fitting.isEmpty ? [] : [Self.indentHelp(fitting)]
    )
  }

  /// How far to indent a line: by one of `levels`, which are one or two numbers of spaces.
  static func indentHelp(_ levels: [Int]) -> LocalText {
    if levels == [0] {
      return LocalText(vi: "viết sát đầu dòng, không lùi vào", en: "begin it at the start of the line, without spaces")
    }
    let vietnamese = levels.map(String.init).joined(separator: " hoặc ")
    let english = levels.map(String.init).joined(separator: " or ")
    return LocalText(
      vi: "lùi vào \(vietnamese) dấu cách",
      en: "indent it by \(english) \(levels == [1] ? "space" : "spaces")"
    )
  }

  /// The indentations of the lines above that are still open, from the least on: each line that is indented
  /// less than all between it and ``place``.
  private func openLevels() -> [Int] {
    var levels: [Int] = []
    var at = place
    while let above = lineAbove(at), levels.first != 0, levels.count < 64 {
      let indent = text.skipBlanks(above.lowerBound) - above.lowerBound
      if indent < levels.first ?? Int.max { levels.insert(indent, at: 0) }
      at = above.lowerBound
    }
    return levels
  }

  /// Something on the line of a value that is already complete.
  func afterValue() -> Diagnostic {
    text.problem(
      "after-value",
      place..<max(place + 1, text.wordEnd(place)),
      vi: "còn nội dung sau khi giá trị đã kết thúc",
      en: "something follows where the value has ended",
      help: [
        LocalText(
          vi: "xuống dòng cho mục tiếp theo; nếu tất cả là một đoạn chữ thì đặt trong dấu ngoặc kép",
          en: "begin the next entry on a new line; if all of it is one text, set it in quotes"
        )
      ]
    )
  }
}
