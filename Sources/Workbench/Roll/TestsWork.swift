import Diagnostics
import Rules
import Terms
import YAMLTree

/// What the authors' tests need besides dates that move with the year.
///
/// The day on which a circumstance arose stays in the plan; a test that hangs on it gets that day for itself, moved as
/// its other dates are, so that it still tests what it tested.
struct TestsWork {
  private let file: RuleFileTree
  private let path: String
  /// For each circumstance that has arisen, its day in the new year.
  private let days: [String: CivilDate]
  /// The circumstances that each obligation, or another reading of it, is owed under.
  private let circumstances: [String: Set<String>]
  private(set) var edits: [TextEdit] = []
  private(set) var items: [WorkItem] = []

  /// The work that the tests of `file` need, which stands at `path` of the rule set.
  init(_ file: RuleFileTree, path: String, _ rules: RuleSet, to year: Int) {
    self.file = file
    self.path = path
    var days: [String: CivilDate] = [:]
    for circumstance in rules.plan.circumstances {
      guard let since = circumstance.since else { continue }
      days[circumstance.code.value] = since.moved(by: year - rules.plan.year)
    }
    self.days = days
    circumstances = Dictionary(rules.obligations.map { ($0.id.value, Self.circumstances(of: $0)) }) {
      first,
      _ in
      first
    }
    for test in file.value("tests").map({ Array(file.tree.items($0)) }) ?? [] { read(test) }
  }

  /// A file of tests that could not be read.
  static func unread(_ path: String) -> WorkItem {
    WorkItem(
      .tests,
      "unread/\(path)",
      LocalText(
        vi: "\(path): không đọc được nên chép nguyên, ngày chưa được chuyển",
        en: "\(path): it could not be read and was copied as it is, its dates not moved"
      )
    )
  }

  private static func circumstances(of obligation: Obligation) -> Set<String> {
    let conditions = [obligation.condition] + (obligation.reading?.alternatives.map(\.condition) ?? [])
    return Set(
      conditions.compactMap { condition in
        if case .circumstance(let name)? = condition { name.value } else { nil }
      }
    )
  }

  private mutating func read(_ test: NodeID) {
    let variants = file.value("variants", in: test).map { Array(file.tree.items($0)) } ?? []
    let expected = ([test] + variants).flatMap { node in file.value("expect", in: node).map(keys) ?? [] }
    let hanging = Set(expected.flatMap { circumstances[$0] ?? [] }).filter { days[$0] != nil }
    guard !hanging.isEmpty else { return }
    let added = give(hanging, to: test)
    // A variant that names circumstances has none of the test's.
    for variant in variants where file.value("circumstances", in: variant) != nil {
      _ = give(hanging, to: variant)
    }
    for code in added {
      guard let day = days[code] else { continue }
      items.append(
        WorkItem(
          .tests,
          "\(path)/\(file.line(test))/\(code)",
          LocalText(
            vi:
              "\(path):\(file.line(test)): bài thử nay tự ghi ngày phát sinh của `\(code)` là \(day); xem lại",
            en:
              "\(path):\(file.line(test)): the test now gives the day of `\(code)` itself, \(day); look at it"
          )
        )
      )
    }
  }

  /// Gives a test or variant the days of `codes` that it does not name; answers which those were.
  private mutating func give(_ codes: Set<String>, to node: NodeID) -> [String] {
    let map = file.value("circumstances", in: node)
    let given = map.map(keys) ?? []
    let missing = codes.filter { !given.contains($0) }.sorted()
    let entries = missing.compactMap { code in days[code].map { "\(code): \($0)" } }
    guard !entries.isEmpty else { return [] }
    if let map {
      guard let last = Array(file.tree.entries(map)).last else { return [] }
      if file.isFlow(map) {
        insert(", " + entries.joined(separator: ", "), behind: last.value)
      } else {
        let indent = indent(of: last.key)
        insert(entries.map { "\(indent)\($0)\n" }.joined(), belowLineOf: last.value)
      }
    } else {
      guard let asOf = file.tree.entries(node).first(where: { file.tree.string($0.key) == "as_of" }) else {
        return []
      }
      let text = "circumstances: {\(entries.joined(separator: ", "))}"
      if file.isFlow(node) {
        insert(", \(text)", behind: asOf.value)
      } else {
        insert("\(indent(of: asOf.key))\(text)\n", belowLineOf: asOf.value)
      }
    }
    return missing
  }

  private mutating func insert(_ text: String, behind node: NodeID) {
    let end = file.range(node).upperBound
    edits.append(TextEdit(end..<end, text))
  }

  /// Inserts whole lines, so that a comment at the end of the line stays where it is.
  private mutating func insert(_ lines: String, belowLineOf node: NodeID) {
    let end = file.bytes[file.range(node).upperBound...].firstIndex(of: UInt8(ascii: "\n"))
    let place = end.map { $0 + 1 } ?? file.bytes.count
    edits.append(TextEdit(place..<place, end == nil ? "\n" + lines : lines))
  }

  private func indent(of key: NodeID) -> String {
    let start = file.range(key).lowerBound
    let line = file.bytes[..<start].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return String(repeating: " ", count: start - line)
  }

  private func keys(_ node: NodeID) -> [String] {
    file.tree.entries(node).map { file.tree.string($0.key) }
  }
}

extension CivilDate {
  /// The same day so many years later; of 29 February the 28th where that year has none.
  fileprivate func moved(by years: Int) -> CivilDate {
    let (year, month, day) = components
    return CivilDate(year: year + years, month: month, day: day)
      ?? CivilDate(year: year + years, month: month, day: day - 1) ?? self
  }
}
