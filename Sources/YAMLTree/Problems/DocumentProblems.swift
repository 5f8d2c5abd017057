internal import Diagnostics
internal import Terms

/// What is wrong with a text as a whole: its size, its shape, what stands before or after the document.
extension SourceText {
  /// Nothing but blanks and comments.
  func emptyProblem() -> Diagnostic {
    bytes.isEmpty
      ? problem("empty", 0..<0, vi: "tệp trống", en: "the file is empty")
      : problem(
        "empty",
        0..<0,
        vi: "tệp không có nội dung, chỉ có dòng trống hoặc ghi chú",
        en: "the file has no content, only blank lines or comments"
      )
  }

  /// More bytes than a text may have.
  func tooLarge(_ limit: Int) -> Diagnostic {
    let size = Self.size(limit)
    return problem(
      "too-large",
      0..<0,
      vi: "tệp lớn hơn \(size)",
      en: "the file is larger than \(size)",
      help: [LocalText(vi: "chia tệp thành nhiều tệp nhỏ hơn", en: "split it into smaller files")]
    )
  }

  /// `bytes` as people read it: `1 MiB`.
  static func size(_ bytes: Int) -> String {
    if bytes > 0, bytes % (1 << 20) == 0 { return "\(bytes >> 20) MiB" }
    if bytes > 0, bytes % (1 << 10) == 0 { return "\(bytes >> 10) KiB" }
    return "\(bytes) byte"
  }

  /// More collections inside one another than a text may have.
  func tooDeep(_ offset: Int, _ limit: Int) -> Diagnostic {
    problem(
      "too-deep",
      offset..<offset + 1,
      vi: "các nhóm lồng vào nhau quá \(limit) tầng",
      en: "lists and mappings stand more than \(limit) deep inside one another",
      help: [
        LocalText(
          vi: "kiểm tra xem có thừa dấu `[`, `{` hoặc `-` không",
          en: "look for a `[`, `{` or `-` too many"
        )
      ]
    )
  }

  /// More nodes than a text may have.
  func tooManyNodes(_ offset: Int, _ limit: Int) -> Diagnostic {
    problem(
      "too-many-values",
      offset..<offset + 1,
      vi: "tệp có hơn \(limit) giá trị",
      en: "the file has more than \(limit) values",
      help: [LocalText(vi: "chia tệp thành nhiều tệp nhỏ hơn", en: "split it into smaller files")]
    )
  }

  /// A scalar with more bytes than it may have.
  func tooLongScalar(_ offset: Int, _ limit: Int) -> Diagnostic {
    let size = Self.size(limit)
    return problem(
      "too-long",
      offset..<offset + 1,
      vi: "đoạn chữ bắt đầu ở đây dài hơn \(size)",
      en: "the text that begins here is longer than \(size)",
      help: [
        LocalText(
          vi: "rút ngắn đoạn chữ, hoặc để trong một tài liệu riêng",
          en: "shorten it, or keep it in a document of its own"
        )
      ]
    )
  }

  /// A line that begins with `%` where YAML has its directives.
  func directive(_ offset: Int) -> Diagnostic {
    problem(
      "directive",
      offset..<wordEnd(offset, inFlow: false),
      vi: "dòng bắt đầu bằng `%` là chỉ thị của YAML, gdcheck không nhận cách viết này",
      en: "a line that begins with `%` is a YAML directive, which gdcheck does not accept",
      help: [LocalText(vi: "xóa dòng này", en: "delete this line")]
    )
  }

  /// The parser could not get the memory that it needs.
  func outOfMemory() -> Diagnostic {
    problem(
      "out-of-memory",
      0..<0,
      vi: "không đủ bộ nhớ để đọc tệp",
      en: "there is not enough memory to read the file"
    )
  }

  /// What stands after the document that began first, from `offset` on, or nil where nothing does.
  ///
  /// After an end mark `...` only blanks and comments may follow, or further end marks.
  func restProblem(from offset: Int, afterEndMark: Bool, lastScalar: Node?) -> Diagnostic? {
    var isAfterEndMark = afterEndMark
    var at = skipToContent(offset)
    while isMarker(at, UInt8(ascii: ".")) {
      isAfterEndMark = true
      at = skipToContent(at + 3)
    }
    guard at < bytes.count else { return nil }
    if isMarker(at, UInt8(ascii: "-")) { return secondDocument(at) }
    if byte(at) == UInt8(ascii: "%"), at == lineStart(at) { return directive(at) }
    if isAfterEndMark {
      return problem(
        "after-end",
        at..<lineEnd(at),
        vi: "còn nội dung sau dấu `...`, là dấu kết thúc tệp",
        en: "something follows the `...` that ends the file",
        help: [
          LocalText(
            vi: "xóa dấu `...`, hoặc xóa phần sau nó",
            en: "delete the `...`, or what follows it"
          )
        ]
      )
    }
    return SyntaxProblem(text: self, place: at, context: nil, openBracket: nil, lastScalar: lastScalar)
      .unexpectedContent()
  }

  private func secondDocument(_ offset: Int) -> Diagnostic {
    let rest = skipToContent(offset + 3)
    let help =
      rest == bytes.count
      ? LocalText(vi: "xóa dòng `---` này", en: "delete this `---` line")
      : LocalText(
        vi: "để mỗi đơn vị trong một tệp riêng, hoặc xóa dòng `---`",
        en: "put each unit in a file of its own, or delete the `---` line"
      )
    return problem(
      "second-document",
      offset..<offset + 3,
      vi: "dòng `---` này mở đầu một tài liệu thứ hai; mỗi tệp chỉ có một tài liệu",
      en: "this `---` begins a second document; a file holds only one",
      help: [help]
    )
  }

  /// Whether three times `mark` stand at the start of a line and nothing is glued to them.
  func isMarker(_ offset: Int, _ mark: UInt8) -> Bool {
    byte(offset) == mark && byte(offset + 1) == mark && byte(offset + 2) == mark
      && offset == lineStart(offset)
      && (offset + 3 >= bytes.count || !isText(bytes[offset + 3]))
  }
}
