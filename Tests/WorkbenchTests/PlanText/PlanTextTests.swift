import Diagnostics
import TestSupport
import Testing

@testable import Workbench

@Suite struct PlanTextTests {
  @Test(arguments: PlanTextCase.all)
  func aPlanIsSplitByItsOwnNumbers(_ example: PlanTextCase) {
    #expect(listing(example.plan) == example.items)
  }

  /// However wide the lines are, and whether or not empty lines part the paragraphs.
  @Test(arguments: 40...120)
  func brokenLinesArePutTogether(width: Int) {
    // What comes after the closing words counts too: most lines of a broken text are broken.
    let plan = PlanTextCase.romanParts.plan + "\n" + String(repeating: "ký tên ", count: 200)
    for keepsGaps in [true, false] {
      #expect(
        listing(broken(plan, at: width, keepsGaps: keepsGaps)) == PlanTextCase.romanParts.items,
        "width \(width), \(keepsGaps ? "with" : "without") empty lines"
      )
    }
  }

  @Test(arguments: PlanTextCase.all)
  func aSpanCoversTheItemAndNothingElse(_ example: PlanTextCase) {
    let bytes = Array(example.plan.utf8)
    var last = 0
    for item in PlanText(SourceFile(name: "plan.txt", text: example.plan)).items {
      let (start, end) = (Int(item.span.start), Int(item.span.end))
      #expect(last <= start && start < end && end <= bytes.count, "\(item)")
      guard start < end, end <= bytes.count else { continue }
      let covered = String(decoding: bytes[start..<end], as: UTF8.self)
      #expect(
        covered.hasSuffix(item.text.split(separator: " ").suffix(1).joined()) || covered.hasSuffix("**")
      )
      #expect(!covered.hasPrefix(" ") && !covered.hasSuffix(" "))
      last = end
    }
  }

  @Test func theTextOfAPlanInCombiningAccentsIsTheSame() {
    let plan = PlanTextCase.romanParts.plan
    var decomposed = String.UnicodeScalarView()
    for character in plan {
      // Two marks of Vietnamese are enough: ề is e, circumflex and grave.
      switch character {
      case "ề": decomposed.append(contentsOf: "e\u{302}\u{300}".unicodeScalars)
      case "ế": decomposed.append(contentsOf: "e\u{302}\u{301}".unicodeScalars)
      case "ạ": decomposed.append(contentsOf: "a\u{323}".unicodeScalars)
      case "ơ": decomposed.append(contentsOf: "o\u{31B}".unicodeScalars)
      default: decomposed.append(contentsOf: character.unicodeScalars)
      }
    }
    let (first, second) = (items(plan), items(String(decomposed)))
    #expect(first.map(\.number) == second.map(\.number))
    #expect(first.map(\.fingerprint) == second.map(\.fingerprint))
  }

  /// Lists without a sign at their ends are no broken lines, though one of them is the longest.
  @Test func entriesOfAListStayApart() {
    let entries = ["Phòng Nội vụ", "Phòng Tài chính", "Phòng Y tế", "Phòng Kinh tế xã"]
    let plan =
      "I. CƠ QUAN\n1. Chủ trì:\n" + entries.map { "- \($0)\n" }.joined() + "2. Phối hợp:\n- Công an\n"
    #expect(items(plan).filter { $0.kind == .clause }.map(\.text) == entries + ["Công an"])
  }

  @Test func textWithoutMarksHasNoItems() {
    #expect(items("").isEmpty)
    #expect(items("Kính gửi các phòng, ban.\n\nTrân trọng./.").isEmpty)
  }

  /// Whatever the text, nothing traps, spans lie in it in order, and no number is given twice.
  @Test(arguments: 0..<60 as Range<UInt64>)
  func anyTextIsTaken(seed: UInt64) {
    var random = RandomSource(seed: seed)
    let pieces = [
      "I. ", "II/ ", "A. ", "1. ", "1.1. ", "2) ", "a) ", "đ) ", "- ", "+ ", "* ", "**", "Điều 1. ",
      "Chương I",
      "Phần thứ hai", "Quý I/2022:", "Trên đây là", "./.", "Nơi nhận:", "\n", "\n\n", "\r\n", "\u{C}", " ",
      "\u{A0}",
      "việc ", "Việc ", "VIỆC ", "12 ", ":", ";", ".", "...", "\u{202E}", "\u{301}", "IIII. ",
      "99999999999999999999. ",
    ]
    var bytes: [UInt8] = []
    for _ in 0..<random.number(in: 0...400) { bytes += Array(random.pick(pieces).utf8) }
    // Bytes that are no UTF-8 too.
    for _ in 0..<(seed % 3 == 0 ? 5 : 0) where !bytes.isEmpty {
      bytes[random.number(in: 0...bytes.count - 1)] = UInt8(random.number(in: 0...255))
    }
    let items = PlanText(SourceFile(name: "plan.txt", bytes: bytes)).items
    #expect(Set(items.map(\.number)).count == items.count, "seed \(seed)")
    var last = 0
    for item in items {
      #expect(Int(item.span.start) >= last && item.span.end >= item.span.start, "seed \(seed)")
      #expect(Int(item.span.end) <= bytes.count, "seed \(seed)")
      last = Int(item.span.end)
      let hasOddPart = item.number.split(separator: ".", omittingEmptySubsequences: false).contains { part in
        part.isEmpty || !part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
      }
      #expect(!hasOddPart, "seed \(seed): \(item.number)")
    }
  }

  // MARK: Helpers

  private func items(_ plan: String) -> [PlanItem] {
    PlanText(SourceFile(name: "plan.txt", text: plan)).items
  }

  private func listing(_ plan: String) -> String {
    items(plan).map { "\($0.number) \($0.kind.rawValue) \($0.text)" }.joined(separator: "\n")
  }

  /// `plan` with its lines broken at spaces so that none is longer than `width`.
  private func broken(_ plan: String, at width: Int, keepsGaps: Bool) -> String {
    var lines: [String] = []
    for line in plan.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty {
        if keepsGaps { lines.append("") }
        continue
      }
      var current = ""
      for word in line.split(separator: " ") {
        if !current.isEmpty, current.count + 1 + word.count > width {
          lines.append(current)
          current = String(word)
        } else {
          current += current.isEmpty ? String(word) : " " + word
        }
      }
      lines.append(current)
    }
    return lines.joined(separator: "\n")
  }
}
