/// One list of codes with their names, and the way from what a file says to the code that it means.
///
/// A code is found by its own spelling or by one of its names, compared canonically (`hoà` typed with a
/// combining accent equals the precomposed one). Nothing else is folded: case and spaces count.
///
/// A class, so that it is passed about as one reference however often it is asked.
package final class CodeTable: Sendable {
  /// A code and its name.
  package struct Entry: Sendable {
    /// The ASCII code, such as `sex-selective-abortion`.
    package let code: String
    /// What people call it.
    package let name: LocalText

    /// An entry for `code`, called `name`.
    package init(code: String, name: LocalText) {
      self.code = code
      self.name = name
    }
  }

  /// The entries in the order of the plan; a `Code` is a place in it.
  package let entries: [Entry]

  private let codeOfSpelling: [String: Code]
  private let codeOfBytes: SpellingIndex
  private let ambiguous: Set<String>
  /// Whether some spelling stands for two entries: a name that both have, or the code of one that is a name of the
  /// other.
  package let hasSharedSpellings: Bool

  /// A table of `entries`, at most 65,536 of them; of two entries with one code the first is kept.
  package init(_ entries: [Entry]) {
    let entries = Array(entries.prefix(Int(UInt16.max) + 1))
    var spelling: [String: Code] = [:]
    // Growing would hash every name again, and hashing one that is not ASCII normalises it.
    spelling.reserveCapacity(entries.count * 3)
    var ambiguous: Set<String> = []
    var isShared = false
    for (index, entry) in entries.enumerated() where spelling[entry.code] == nil {
      spelling[entry.code] = Code(UInt16(index))
    }
    for (index, entry) in entries.enumerated() {
      let code = Code(UInt16(index))
      for name in entry.name.languages.map({ entry.name[$0] }) {
        // Updated first and put right afterwards: each look-up would hash the name again.
        guard let other = spelling.updateValue(code, forKey: name), other != code else { continue }
        isShared = true
        if entries[Int(other.index)].code == name {
          spelling[name] = other
        } else {
          ambiguous.insert(name)
        }
      }
    }
    for name in ambiguous { spelling[name] = nil }
    self.entries = entries
    self.codeOfSpelling = spelling
    self.codeOfBytes = SpellingIndex(spelling)
    self.ambiguous = ambiguous
    hasSharedSpellings = isShared
  }

  /// The code that `spelling` names by itself or by a name, or nil.
  package func code(_ spelling: String) -> Code? {
    codeOfSpelling[spelling]
  }

  /// The code that the text `utf8` names by itself or by a name, or nil.
  ///
  /// Makes no `String` where the bytes are those of the rule set; only what is typed otherwise (a combining
  /// accent, or a mistake) is compared canonically.
  package func code(utf8: UnsafeBufferPointer<UInt8>) -> Code? {
    codeOfBytes.code(utf8) ?? codeOfSpelling[String(decoding: utf8, as: UTF8.self)]
  }

  /// Whether `spelling` is the name of two or more codes, so that only a code can tell them apart.
  package func isAmbiguous(_ spelling: String) -> Bool {
    ambiguous.contains(spelling)
  }

  /// The entry of `code`, which must come from this table.
  package subscript(_ code: Code) -> Entry {
    entries[Int(code.index)]
  }
}
