import Diagnostics
import Rules
import Terms
import YAMLTree

/// Moves the dates of a file by whole years, each in the form in which it was written.
struct MovedDates {
  private let file: RuleFileTree
  private let years: Int
  private(set) var edits: [TextEdit] = []
  /// The lines of dates of 29 February that the new year lacks; they became the 28th.
  private(set) var leapLines: [Int] = []

  /// Keys whose values are for people: a date there is part of a sentence.
  private static let texts: Set<String> = [
    "name", "title", "note", "reason", "vi", "en", "number", "unit_comments",
  ]

  /// Moves every date of a file of tests by `years`: a test is about the same day of the next year.
  init(tests file: RuleFileTree, by years: Int) {
    self.file = file
    self.years = years
    var nodes: [(String, NodeID)] = []
    file.eachScalar { nodes.append(($0, $1)) }
    for (key, node) in nodes where !Self.texts.contains(key) {
      moveDate(node)
      if key == "year" || key == "covers" { moveYear(node) }
    }
  }

  /// Turns days of the year that the year `year` lacks into the last day of their month.
  init(daysOfYear file: RuleFileTree, in year: Int) {
    self.file = file
    years = 0
    var nodes: [NodeID] = []
    file.eachScalar { key, node in
      if !Self.texts.contains(key) { nodes.append(node) }
    }
    for node in nodes {
      let day = file.tree.withUTF8(node) { bytes in try? Dates.readDayOfYear(bytes) }
      guard let day, day.date(in: year) == nil, day.isReal else { continue }
      replace(node, "28/\(day.month)")
      leapLines.append(file.line(node))
    }
  }

  private mutating func moveDate(_ node: NodeID) {
    let date = file.tree.withUTF8(node) { bytes in try? Dates.read(bytes) }
    guard let date else { return }
    let (year, month, day) = date.components
    if CivilDate(year: year + years, month: month, day: day) == nil {
      guard let last = CivilDate(year: year + years, month: month, day: day - 1) else { return }
      replace(node, file.tree.string(node).contains("-") ? last.iso : "\(last)")
      leapLines.append(file.line(node))
    } else {
      replaceYear(node, year)
    }
  }

  private mutating func moveYear(_ node: NodeID) {
    let text = file.tree.string(node)
    guard text.utf8.count == 4, let year = Int(text), CivilDate.years.contains(year + years) else { return }
    replaceYear(node, year)
  }

  /// Replaces the digits of `year` where they stand, so that the rest of the date stays as it was written.
  private mutating func replaceYear(_ node: NodeID, _ year: Int) {
    let range = file.range(node)
    let digits = Array("\(year)".utf8)
    let starts = (range.lowerBound..<max(range.lowerBound, range.upperBound - digits.count + 1)).filter {
      start in
      file.bytes[start..<start + digits.count].elementsEqual(digits)
    }
    if starts.count == 1 {
      edits.append(TextEdit(starts[0]..<starts[0] + digits.count, "\(year + years)"))
    } else {
      // Escapes hide the digits: the value is written anew.
      let text = file.tree.string(node).replacing("\(year)", with: "\(year + years)")
      edits.append(TextEdit(range, YAMLText.quoted(text)))
    }
  }

  private mutating func replace(_ node: NodeID, _ text: String) {
    edits.append(TextEdit(file.range(node), text))
  }
}
