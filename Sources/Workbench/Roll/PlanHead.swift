import Diagnostics
import Terms

/// What the head of a plan's text says of the paper: its number and its day.
struct PlanHead {
  /// Such as `110/KH-BVSTBPN&BDG`; nil where the head leaves it open, as drafts do.
  let number: String?
  let issued: CivilDate?

  /// The lines that are looked at: the head of an official paper.
  private static let lines = 60

  init(_ source: SourceFile) {
    let text = String(decoding: source.bytes.prefix(16_384), as: UTF8.self)
    let lines = text.split(whereSeparator: \.isNewline).prefix(Self.lines).map { line in
      canonicalText(line.filter { $0 != "*" && $0 != "_" })
    }
    number = lines.lazy.compactMap(Self.number).first
    issued = lines.lazy.compactMap(Self.day).first
  }

  /// What follows `Số:` where it has both digits and a symbol.
  private static func number(_ line: String) -> String? {
    guard let mark = line.firstIndex(of: ":"), line[..<mark].lowercased() == "số" else { return nil }
    let number = line[line.index(after: mark)...].filter { !$0.isWhitespace }
    let digits = number.prefix { ("0"..."9").contains($0) }
    guard !digits.isEmpty, digits.count < number.count, number.utf8.count <= 100 else { return nil }
    return number
  }

  /// The date of a line "Quận 10, ngày 12 tháng 4 năm 2022".
  private static func day(_ line: String) -> CivilDate? {
    let words = line.lowercased().split { !$0.isLetter && !$0.isNumber }
    for start in words.indices.dropLast(5) {
      guard words[start] == "ngày", words[start + 2] == "tháng", words[start + 4] == "năm",
        let day = Int(words[start + 1]), let month = Int(words[start + 3]), let year = Int(words[start + 5])
      else { continue }
      return CivilDate(year: year, month: month, day: day)
    }
    return nil
  }
}
