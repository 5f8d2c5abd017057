package import Terms

/// The list of what a person must do, in Markdown: `ROLL.md` of the new rule set.
///
/// Each item ends in a comment with its key, by which it is known again when the list is made anew: what was ticked
/// stays ticked, and what a person wrote stays.
package struct Checklist: Sendable {
  private let items: [WorkItem]
  private let years: (from: Int, to: Int)
  private let language: Language

  /// The list of `items` for rolling from one year to another.
  package init(_ items: [WorkItem], from old: Int, to new: Int, language: Language) {
    self.items = items
    years = (old, new)
    self.language = language
  }

  /// The list, taking over from `present`, the list as it stands now, where that was made from `written`.
  package func text(keeping present: String? = nil, written: String? = nil) -> String {
    let kept = KeptNotes(present, written: written)
    var lines = [
      say("# Việc cần làm cho bộ quy tắc năm \(years.to)", "# What the rules of \(years.to) need"),
      "",
      say(
        "Chuyển từ năm \(years.from). Đánh dấu [x] việc đã làm; chạy lại `gdcheck rules roll` thì dấu và ghi chú vẫn còn.",
        "Rolled from \(years.from). Tick what is done; running `gdcheck rules roll` again keeps ticks and notes."
      ),
    ]
    lines += kept.preamble
    var used: Set<String> = []
    for section in WorkItem.Section.allCases {
      let listed = items.filter { $0.section == section && used.insert($0.key).inserted }
      guard !listed.isEmpty else { continue }
      lines += ["", "## \(name(section))", ""]
      for item in listed {
        lines.append(
          kept.line(item.key)
            ?? "- [\(kept.isTicked(item.key) ? "x" : " ")] \(escaped(item.text[language])) \(Self.mark(item.key))"
        )
        lines += kept.notes(item.key)
      }
    }
    let left = kept.leftovers(besides: used)
    if !left.isEmpty {
      lines += ["", say(Self.earlier.vi, Self.earlier.en), ""] + left
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// How many items are not ticked in `text`, a list that this type made.
  package static func open(in text: String) -> Int {
    text.split(whereSeparator: \.isNewline).filter { $0.hasPrefix("- [ ] ") }.count
  }

  /// The heading of what is not asked any more.
  static let earlier = (vi: "## Việc cũ", en: "## Earlier items")

  static func mark(_ key: String) -> String { "<!-- \(key) -->" }

  /// An item on one line, its text unable to end the line, open a comment or hide.
  private func escaped(_ text: String) -> String {
    canonicalLine(text).replacing("<", with: "&lt;")
  }

  private func canonicalLine(_ text: String) -> String {
    var result = ""
    for scalar in canonicalText(text).unicodeScalars {
      let isSafe = !scalar.properties.isBidiControl && scalar.properties.generalCategory != .control
      result.unicodeScalars.append(isSafe ? scalar : "\u{FFFD}")
    }
    return result
  }

  private func say(_ vi: String, _ en: String) -> String {
    language == .vietnamese ? vi : en
  }

  private func name(_ section: WorkItem.Section) -> String {
    switch section {
    case .heading: say("Kế hoạch", "The plan")
    case .newClauses: say("Điều khoản mới, chưa có nghĩa vụ", "New clauses without an obligation")
    case .obligations: say("Nghĩa vụ có điều khoản đã đổi", "Obligations whose clause changed")
    case .rewordedClauses: say("Điều khoản đổi lời", "Clauses that read otherwise")
    case .goneClauses: say("Điều khoản không còn", "Clauses that are gone")
    case .days: say("Ngày", "Days")
    case .circumstances: say("Điều kiện của năm", "Circumstances")
    case .readings: say("Cách hiểu", "Readings")
    case .figures: say("Chỉ tiêu", "Targets")
    case .texts: say("Lời văn gắn với năm hoặc văn bản", "Texts tied to a year or a paper")
    case .tests: say("Bài thử", "Tests")
    }
  }
}

/// What a person did to a list: ticks, notes, items in other words.
private struct KeptNotes {
  private struct Entry {
    var line: String
    var notes: [String] = []
  }

  /// In the order of the list.
  private var keys: [String] = []
  private var entries: [String: Entry] = [:]
  /// Lines that a person wrote above the first part.
  private(set) var preamble: [String] = []
  private let written: Set<String>

  init(_ present: String?, written: String?) {
    // What is not asked any more is in no list as it was written.
    let earlier = [Checklist.earlier.vi, Checklist.earlier.en]
    self.written = Set(Self.lines(written ?? "").map(Self.unticked) + earlier)
    guard let present else { return }
    var current: String?
    for line in Self.lines(present) {
      if let key = Self.key(line) {
        current = key
        if entries[key] == nil { keys.append(key) }
        entries[key] = Entry(line: line)
      } else if !self.written.contains(Self.unticked(line)), !line.isEmpty {
        if let key = current { entries[key]?.notes.append(line) } else { preamble.append(line) }
      }
    }
  }

  func isTicked(_ key: String) -> Bool {
    entries[key].map { Self.isTicked($0.line) } ?? false
  }

  /// The item as a person reworded it; nil where it is as it was written.
  func line(_ key: String) -> String? {
    guard let line = entries[key]?.line, !written.contains(Self.unticked(line)) else { return nil }
    return line
  }

  func notes(_ key: String) -> [String] {
    entries[key]?.notes ?? []
  }

  /// Items that are not asked any more and that a person did something to.
  func leftovers(besides keys: Set<String>) -> [String] {
    self.keys.filter { !keys.contains($0) }.flatMap { key -> [String] in
      guard let entry = entries[key], isTicked(key) || line(key) != nil || !entry.notes.isEmpty else {
        return []
      }
      return [entry.line] + entry.notes
    }
  }

  private static func lines(_ text: String) -> [String] {
    // A line end of two bytes is one character.
    text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.map(String.init)
  }

  private static func isTicked(_ line: String) -> Bool {
    line.hasPrefix("- [x]") || line.hasPrefix("- [X]")
  }

  private static func unticked(_ line: String) -> String {
    isTicked(line) ? "- [ ]" + line.dropFirst(5) : line
  }

  /// The key at the end of an item.
  private static func key(_ line: String) -> String? {
    guard line.hasPrefix("- ["), line.hasSuffix(" -->"), let start = line.ranges(of: "<!-- ").last else {
      return nil
    }
    return String(line[start.upperBound...].dropLast(4))
  }
}
