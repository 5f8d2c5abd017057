package import Diagnostics
import Terms

/// The wording of what can be wrong with the shape of a file, whichever format it is of.
package enum ReadingProblem {
  /// A key that the mapping can't have; `known` are those that it can, `alternatives` their other spellings.
  package static func unknownKey(
    _ key: Located<String>,
    known: [String],
    alternatives: [String] = []
  ) -> Diagnostic {
    let intro = LocalText(vi: "các khoá có thể dùng ở đây", en: "the keys here are")
    return unknownKey(key, help: suggestions(key.value, known, alternatives, intro))
  }

  /// A key that the mapping can't have, but that is a known name for `meant`.
  package static func unknownKey(_ key: Located<String>, meant: String) -> Diagnostic {
    unknownKey(
      key,
      help: [LocalText(vi: "ở đây dùng khoá \(quoted(meant))", en: "the key for it here is \(quoted(meant))")]
    )
  }

  private static func unknownKey(_ key: Located<String>, help: [LocalText]) -> Diagnostic {
    Diagnostic(
      "unknown-key",
      .error,
      LocalText(vi: "không có khoá \(quoted(key.value)) ở đây", en: "unknown key \(quoted(key.value))"),
      at: key.span,
      help: help
    )
  }

  /// A key that is another spelling of one that stands already.
  package static func sameKey(_ key: Located<String>, as earlier: Located<String>) -> Diagnostic {
    Diagnostic(
      "repeated-key",
      .error,
      LocalText(
        vi: "\(quoted(key.value)) và \(quoted(earlier.value)) là một khoá",
        en: "\(quoted(key.value)) and \(quoted(earlier.value)) are the same key"
      ),
      at: key.span,
      help: [LocalText(vi: "gộp thành một danh sách", en: "put them into one list")],
      notes: [Diagnostic.Note(LocalText(vi: "lần đầu ở đây", en: "first given here"), at: earlier.span)]
    )
  }

  /// A mapping lacks a key that it must have.
  package static func missingKey(_ key: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "missing-key",
      .error,
      LocalText(vi: "thiếu khoá \(quoted(key))", en: "missing key \(quoted(key))"),
      at: span
    )
  }

  /// A word that is none of those that the format lists.
  package static func unknownWord(_ word: Located<String>, known: [String]) -> Diagnostic {
    Diagnostic(
      "unknown-word",
      .error,
      LocalText(
        vi: "không dùng được \(quoted(word.value)) ở đây",
        en: "\(quoted(word.value)) can't stand here"
      ),
      at: word.span,
      help: suggestions(word.value, known, [], LocalText(vi: "các từ có thể dùng", en: "it is one of"))
    )
  }

  /// A value of another kind than the format expects.
  package static func wrongKind(
    expected: ExpectedKind,
    found: YAMLTree.Kind,
    at span: SourceSpan
  ) -> Diagnostic {
    let expected = name(expected.kind)
    let found = name(found)
    return Diagnostic(
      "wrong-kind",
      .error,
      LocalText(
        vi: "cần \(expected[.vietnamese]), nhưng ở đây là \(found[.vietnamese])",
        en: "expected \(expected[.english]), found \(found[.english])"
      ),
      at: span
    )
  }

  /// A key with nothing after it.
  package static func noValue(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "empty-value",
      .error,
      LocalText(vi: "chưa có giá trị", en: "no value is given"),
      at: span,
      help: [
        LocalText(vi: "điền giá trị hoặc bỏ khoá này", en: "give a value, or leave the key out")
      ]
    )
  }

  /// A text of no or only blank characters.
  package static func emptyText(at span: SourceSpan) -> Diagnostic {
    Diagnostic("empty-value", .error, LocalText(vi: "nội dung để trống", en: "the text is empty"), at: span)
  }

  /// A list or mapping that holds nothing where something must stand.
  package static func emptyCollection(_ kind: YAMLTree.Kind, at span: SourceSpan) -> Diagnostic {
    let message =
      kind == .sequence
      ? LocalText(vi: "danh sách để trống", en: "the list is empty")
      : LocalText(vi: "không có khoá nào ở đây", en: "there are no keys here")
    return Diagnostic("empty-value", .error, message, at: span)
  }

  private static func name(_ kind: YAMLTree.Kind) -> LocalText {
    switch kind {
    case .scalar: LocalText(vi: "chữ", en: "text")
    case .sequence: LocalText(vi: "một danh sách", en: "a list")
    case .mapping: LocalText(vi: "các khoá có giá trị", en: "keys with values")
    }
  }

  /// The near word where there is one, else all of them where they are few enough to read.
  private static func suggestions(
    _ word: String,
    _ known: [String],
    _ alternatives: [String],
    _ intro: LocalText
  ) -> [LocalText] {
    let near = word.utf8.count > 100 ? [] : didYouMean(word, among: known + alternatives)
    guard near.isEmpty, !known.isEmpty, known.count <= 30 else { return near }
    let list = known.map(quoted).joined(separator: ", ")
    return [LocalText(vi: "\(intro[.vietnamese]): \(list)", en: "\(intro[.english]): \(list)")]
  }
}
