internal import Diagnostics
package import Evidence

extension EvidenceFile {
  /// An id that no record has: the letter of the kind, and one more than the highest number behind that letter.
  ///
  /// Entries that are commented out count too, since their marks may come off.
  package func freshID(_ kind: RecordRef.Kind) -> String {
    let letter = kind.letter
    let ids = Array(records.records.keys) + commentedIDs
    let highest = ids.compactMap { number(of: $0, behind: letter) }.max() ?? 0
    return "\(letter)\(highest + 1)"
  }

  /// The number of an id such as `A13`, or nil where it is made otherwise or the number has more than nine digits.
  private func number(of id: String, behind letter: Character) -> Int? {
    guard let first = id.first, first.uppercased() == String(letter) else { return nil }
    let digits = id.dropFirst()
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    let significant = digits.drop { $0 == "0" }
    return significant.utf8.count <= 9 ? Int(significant) ?? 0 : nil
  }

  /// The ids of entries that are commented out, `# - id: A1` or `# - {id: A1, …}`.
  private var commentedIDs: [String] {
    source.bytes.split { $0 == 0x0A || $0 == 0x0D }.compactMap { line -> String? in
      let mark = UInt8(ascii: "#")
      var rest = line.drop { $0 == 0x20 || $0 == 0x09 }
      guard rest.first == mark else { return nil }
      rest = rest.drop { $0 == mark || $0 == 0x20 }
      for word in ["-", "{", "id:"] {
        let bytes = Array(word.utf8)
        if rest.starts(with: bytes) { rest = rest.dropFirst(bytes.count) } else if word != "{" { return nil }
        rest = rest.drop { $0 == 0x20 }
      }
      let quotes = [UInt8(ascii: "\""), UInt8(ascii: "'")]
      if let first = rest.first, quotes.contains(first) { rest = rest.dropFirst() }
      let ends = Array(" ,}\"'".utf8)
      return String(decoding: rest.prefix { !ends.contains($0) }, as: UTF8.self)
    }
  }
}
