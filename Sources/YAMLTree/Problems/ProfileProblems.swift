internal import Diagnostics
internal import Terms

/// What YAML has and the strict profile does not.
extension SourceText {
  /// An anchor, a tag or both before a value.
  func propertyProblems(_ offset: Int, isAnchor: Bool, isTag: Bool) -> [Diagnostic] {
    // They may stand in either order; each is pointed at where it is found.
    var first = offset..<wordEnd(offset)
    var second = first
    if isAnchor, isTag || byte(offset) == UInt8(ascii: "!") {
      let next = skipBlanks(first.upperBound)
      second = next..<wordEnd(next)
    }
    if byte(offset) == UInt8(ascii: "!") { swap(&first, &second) }
    var found: [Diagnostic] = []
    if isAnchor { found.append(anchor(first)) }
    if isTag || byte(second.lowerBound) == UInt8(ascii: "!") { found.append(tag(second)) }
    return found
  }

  private func anchor(_ range: Range<Int>) -> Diagnostic {
    problem(
      "anchor",
      range,
      vi: "dấu `&` ở đầu giá trị đặt tên để nhắc lại (anchor), gdcheck không nhận cách viết này",
      en: "`&` at the start of a value makes an anchor, which gdcheck does not accept",
      help: [
        LocalText(
          vi: "viết lại giá trị ở mỗi chỗ cần; nếu đây là chữ thì đặt trong dấu ngoặc kép",
          en: "write the value out wherever it is needed; if this is text, set it in quotes"
        )
      ]
    )
  }

  private func tag(_ range: Range<Int>) -> Diagnostic {
    problem(
      "tag",
      range,
      vi: "dấu `!` ở đầu giá trị là nhãn kiểu (tag), gdcheck không nhận cách viết này",
      en: "`!` at the start of a value makes a tag, which gdcheck does not accept",
      help: [
        LocalText(
          vi: "bỏ nhãn đi; nếu đây là chữ thì đặt trong dấu ngoặc kép",
          en: "leave the tag out; if this is text, set it in quotes"
        )
      ]
    )
  }

  /// An alias, or a text that begins with an asterisk.
  func aliasProblem(_ offset: Int) -> Diagnostic {
    problem(
      "alias",
      offset..<wordEnd(offset),
      vi: "dấu `*` ở đầu giá trị nhắc lại một giá trị khác (alias), gdcheck không nhận cách viết này",
      en: "`*` at the start of a value makes an alias, which gdcheck does not accept",
      help: [
        LocalText(
          vi: "viết lại giá trị ở đây; nếu đây là chữ thì đặt trong dấu ngoặc kép",
          en: "write the value out here; if this is text, set it in quotes"
        )
      ]
    )
  }

  /// The merge key `<<`.
  func mergeKey(_ offset: Int) -> Diagnostic {
    problem(
      "merge-key",
      offset..<offset + 2,
      vi: "gdcheck không nhận khóa gộp `<<`",
      en: "the merge key `<<` is not accepted",
      help: [LocalText(vi: "viết từng mục ra ở đây", en: "write the entries out here")]
    )
  }

  /// A list or mapping in the place of a key.
  func complexKey(_ offset: Int) -> Diagnostic {
    problem(
      "complex-key",
      offset..<offset + 1,
      vi: "tên mục phải là chữ, không thể là danh sách hay nhóm",
      en: "a key must be text, not a list or a mapping",
      help: [LocalText(vi: "viết `tên: giá trị`", en: "write `key: value`")]
    )
  }

  /// A `?` that begins a key.
  func explicitKey(_ offset: Int) -> Diagnostic {
    problem(
      "question-mark",
      offset..<offset + 1,
      vi: "dấu `?` ở đầu mục có nghĩa riêng trong YAML, gdcheck không nhận cách viết này",
      en: "a `?` at the start has a meaning of its own in YAML, which gdcheck does not accept",
      help: [
        LocalText(
          vi: "nếu đây là chữ thì đặt trong dấu ngoặc kép; nếu là tên mục thì viết `tên: giá trị`",
          en: "if this is text, set it in quotes; if it is a key, write `key: value`"
        )
      ]
    )
  }

  /// An entry `key: value` in a list without braces.
  func singlePair(_ offset: Int) -> Diagnostic {
    problem(
      "pair-in-list",
      offset..<wordEnd(offset),
      vi: "trong `[…]` có một mục `tên: giá trị` không có ngoặc nhọn",
      en: "`key: value` stands in a `[…]` list without braces",
      help: [
        LocalText(
          vi: "viết `{tên: giá trị}`; nếu đây là chữ thì đặt trong dấu ngoặc kép",
          en: "write `{key: value}`; if this is text, set it in quotes"
        )
      ]
    )
  }

  /// A colon without a key before it.
  func missingKey(_ offset: Int) -> Diagnostic {
    problem(
      "missing-key",
      offset..<offset + 1,
      vi: "thiếu tên mục trước dấu hai chấm",
      en: "there is no key before the colon",
      help: [LocalText(vi: "viết `tên: giá trị`", en: "write `key: value`")]
    )
  }

  /// A key that its mapping has already.
  func duplicateKey(_ node: Node, first: Node) -> Diagnostic {
    let name = quoted(string(Int(node.start)..<Int(node.end)))
    return problem(
      "duplicate-key",
      Int(node.start)..<Int(node.end),
      vi: "mục \(name) được viết hai lần",
      en: "key \(name) is given twice",
      help: [
        LocalText(
          vi: "giữ lại một mục, hoặc gộp hai mục làm một",
          en: "keep one of them, or join the two"
        )
      ],
      notes: [
        Diagnostic.Note(
          LocalText(vi: "lần đầu ở đây", en: "first given here"),
          at: span(Int(first.start)..<Int(first.end))
        )
      ]
    )
  }

  /// The rest of a text in braces after its comma.
  func commaInText(previous: Node, key: Node) -> Diagnostic {
    var comma = Int(previous.end)
    while comma < Int(key.start), byte(comma) != UInt8(ascii: ",") { comma += 1 }
    let before = string(Int(previous.start)..<Int(previous.end))
    let after = string(Int(key.start)..<Int(key.end))
    let isNumber = (before + after).utf8.allSatisfy { (0x30...0x39).contains($0) }
    let help =
      isNumber
      ? LocalText(
        vi: "viết số liền nhau, không có dấu phẩy: \(quoted(before + after))",
        en: "write the number without a comma: \(quoted(before + after))"
      )
      : LocalText(
        vi: "đặt cả đoạn chữ trong dấu ngoặc kép: \(quoted("\"\(before), \(after)\""))",
        en: "set the whole text in quotes: \(quoted("\"\(before), \(after)\""))"
      )
    return problem(
      "comma-in-text",
      comma..<comma + 1,
      vi: "dấu phẩy kết thúc đoạn chữ ở đây; hãy đặt đoạn chữ trong dấu ngoặc kép",
      en: "a comma ends the text here; quote it",
      help: [help]
    )
  }

  /// A line that looks like a list item and goes on with the unquoted text above it.
  func itemInText(_ offset: Int) -> Diagnostic {
    problem(
      "item-in-text",
      offset..<offset + 1,
      vi: "dòng này nối tiếp đoạn chữ ở trên, không phải một mục của danh sách",
      en: "this line goes on with the text above and is no list item",
      help: [
        LocalText(
          vi:
            "muốn viết danh sách thì để trống sau tên mục; muốn viết tiếp đoạn chữ thì đặt cả đoạn trong dấu ngoặc kép",
          en: "to begin a list, write nothing after its key; to go on with the text, set all of it in quotes"
        )
      ]
    )
  }
}
