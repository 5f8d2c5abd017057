import Diagnostics
import Terms

/// A text that names no code where one is expected, and what was likely meant.
struct UnknownCode {
  /// The list whose code is expected.
  let list: CodeList
  /// What a code of it is called.
  let noun: Noun
  /// The codes that can be meant.
  let entries: [CodeTable.Entry]
  /// The kind of record that it stands in, where it stands in one.
  var place: RecordKeys?

  /// The longest text for which a near code is looked for, in bytes: no code or name comes close to it.
  private static let longestGuess = 200
  /// The most codes that a message lists.
  private static let longestList = 12

  /// What is wrong with `text`.
  ///
  /// `suggesting` is whether the nearest code may be looked for.
  func diagnostic(for text: Located<String>, _ lexicon: Lexicon, suggesting: Bool) -> Diagnostic {
    if lexicon[list].isAmbiguous(text.value) {
      return Wording.ambiguousCode(text, noun, codes: codes(named: text.value))
    }
    for other in CodeList.allCases where other != list && lexicon[other].code(text.value) != nil {
      return Wording.codeOfOtherList(text, noun, other.noun, key: place?.key(for: other))
    }
    return Wording.unknownCode(text, noun, help: suggesting ? guesses(text.value) : [])
  }

  private func codes(named name: String) -> [String] {
    entries.filter { entry in entry.name.languages.contains { entry.name[$0] == name } }.map(\.code)
  }

  /// The nearest code or name, else all codes where they are few.
  private func guesses(_ text: String) -> [LocalText] {
    guard text.utf8.count <= Self.longestGuess else { return [] }
    let word = text.trimmed
    let spellings =
      entries.map(\.code) + entries.flatMap { entry in entry.name.languages.map { entry.name[$0] } }
    // A code that is only surrounded by spaces is at no distance, which `nearest` leaves out.
    let near = spellings.first { $0 == word } ?? nearest(to: word, among: spellings)
    if let near { return [Wording.didYouMean(near, code: entries.code(of: near))] }
    guard entries.count <= Self.longestList else { return [] }
    return entries.isEmpty ? [] : [Wording.list(noun, entries.map(\.code))]
  }
}

extension [CodeTable.Entry] {
  /// The code of the entry that is spelt or called `spelling`.
  fileprivate func code(of spelling: String) -> String? {
    first { entry in
      entry.code == spelling || entry.name.languages.contains { entry.name[$0] == spelling }
    }?.code
  }
}

extension String {
  /// The text without white space at its ends.
  fileprivate var trimmed: String {
    let scalars = unicodeScalars.drop { $0.properties.isWhitespace }
    let end = scalars.lastIndex { !$0.properties.isWhitespace }
    return end.map { String(scalars[...$0]) } ?? ""
  }
}
