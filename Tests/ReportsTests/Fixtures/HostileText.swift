import Engine
import Evidence

/// Texts that a file may hold and that must not reach a terminal, or break a document.
enum HostileText {
  static let all: [String] = [
    "\u{1B}[31mred\u{1B}[0m", "\u{1B}]0;title\u{7}", "a\u{202E}dcba\u{202C}", "\u{2066}x\u{2069}",
    "one\ntwo\r\nthree\ttab",
    "\u{85}next\u{2028}line\u{2029}", "nul\u{0}del\u{7F}c1\u{9B}31m", "\u{200B}\u{200D}\u{FEFF}",
    "\u{E0041}\u{E007F}tag",
    "\u{F0000}private", "\"quoted\" \\back\\ /slash/", "</script><b>&amp;", "=1+1", "hoà và hòa, Đ đ Ð",
    "ho\u{61}\u{300} nga\u{303} (NFD)", "漢字かなカナ한글", "👩‍👩‍👧‍👦 🏳️‍🌈", "e" + String(repeating: "\u{301}", count: 300),
    String(repeating: "x", count: 10_000), String(repeating: "việc dài ", count: 1_500), "",
  ]
}

extension SampleAudit {
  /// The sample audit with `title` for the title of every activity, as evidence, near miss and set aside.
  static func titled(_ title: String) -> UnitFindings {
    var audit = audit
    for place in audit.evidence.activities.indices { audit.evidence.activities[place].title = title }
    for place in audit.visit.waivers.indices { audit.visit.waivers[place].reason = title }
    for place in audit.visit.rejections.indices { audit.visit.rejections[place].reason = title }
    audit.evidence.unit.name = title
    return audit
  }
}
