import Diagnostics
import TestSupport
import Testing

@testable import SelfAssessment

/// Content lines, as a reader that knows RFC 5545 takes them.
@Suite struct ICalendarTextTests {
  private func file(_ text: String) -> String {
    var file = ICalendarText()
    file.line("BEGIN", "VCALENDAR")
    file.text("SUMMARY", text)
    file.line("END", "VCALENDAR")
    return file.contents
  }

  @Test(arguments: [
    ("a;b", #"a\;b"#), ("a,b", #"a\,b"#), (#"a\b"#, #"a\\b"#), ("a\nb", #"a\nb"#), ("a:b\"", "a:b\""),
    ("a\tb", #"a\\tb"#), ("\u{202E}", #"\\u{202E}"#), ("\r\n", #"\\r\n"#), (";\u{301}", "\\;\u{301}"),
    ("", ""),
  ])
  func escapes(_ text: String, _ expected: String) {
    #expect(Array(ICalendarText.escaped(text).utf8) == Array(expected.utf8))
  }

  @Test(arguments: [66, 67, 68, 140, 141, 142])
  func foldsAfterSeventyFiveOctets(_ count: Int) throws {
    // `SUMMARY:` takes eight of them.
    let read = try ReadCalendar(file(String(repeating: "x", count: count)))
    let rest = max(0, count - 67)
    #expect(read.physical.count == 3 + (rest + 73) / 74)
    #expect(read.physical[1].count == min(75, count + 8))
  }

  @Test(arguments: DateSample.hostile)
  func isReadBackEqual(_ text: String) throws {
    let read = try ReadCalendar(file(text))
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    let shown = lines.map { escapedForDisplay(String($0)) }.joined(separator: "\n")
    #expect(read.root.texts("SUMMARY").map { Array($0.utf8) } == [Array(shown.utf8)])
    #expect(read.physical.allSatisfy { $0.count <= 75 })
  }

  @Test(arguments: 0..<40)
  func anyTextIsReadBackEqual(_ seed: UInt64) throws {
    var random = RandomSource(seed: seed)
    let letters: [Unicode.Scalar] = [
      "a", ";", ",", "\\", "\n", " ", "đ", "ệ", "\u{301}", "漢", "👩", ":", "\"",
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<random.number(in: 0...400) { text.append(random.pick(letters)) }
    let read = try ReadCalendar(file(String(text)))
    #expect(Array(read.root.texts("SUMMARY").joined().utf8) == Array(String(text).utf8), "seed \(seed)")
    #expect(read.physical.allSatisfy { $0.count <= 75 }, "seed \(seed)")
    // No physical line ends inside a scalar.
    #expect(read.physical.allSatisfy { String(validating: $0, as: UTF8.self) != nil }, "seed \(seed)")
  }
}
