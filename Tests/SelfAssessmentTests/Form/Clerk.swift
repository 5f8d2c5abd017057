import Rules
import Terms
import Workbench

/// Fills in a form as the form's own head says: takes marks off and writes over each ellipsis.
struct Clerk {
  private(set) var lines: [String]

  /// A clerk with the form `text`.
  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  var text: String { lines.joined(separator: "\n") }

  /// The ids of the entries that stand behind marks, in the order of the file.
  var suggested: [String] {
    lines.compactMap { line in
      for start in ["  # - {id: ", "  # - id: "] where line.hasPrefix(start) {
        return String(line.dropFirst(start.count).prefix { $0.isLetter || $0.isNumber })
      }
      return nil
    }
  }

  /// Takes the marks off the entry `id`, to the next empty line; answers where it stands.
  @discardableResult
  mutating func unmark(_ id: String) -> Range<Int>? {
    let first = lines.firstIndex { line in
      ["  # - {id: \(id),", "  # - id: \(id) ", "  # - id: \(id)\n"].contains { "\(line)\n".hasPrefix($0) }
    }
    guard let first else { return nil }
    let end = lines[first...].firstIndex(of: "") ?? lines.endIndex
    for place in first..<end { lines[place] = lines[place].replacing("# ", with: "", maxReplacements: 1) }
    return first..<end
  }

  /// Takes the marks off the entry `id` and writes what `records` say, each date of what recurs from one of them.
  mutating func fillIn(_ id: String, from records: [WitnessRecord]) {
    guard let place = unmark(id), let first = records.first else { return }
    var dates = records.makeIterator()
    for line in place {
      let isDate = lines[line].hasPrefix("      - ")
      let record = isDate ? dates.next() ?? first : first
      var pen = Pen(record, key: isDate ? "date" : "")
      lines[line] = pen.write(lines[line])
    }
  }
}

/// Writes over the ellipses of one line, each by the key that it stands under.
private struct Pen {
  private let record: WitnessRecord
  private var key: String
  /// Which item of a list comes next.
  private var item = 0
  private var sending = -1
  private var isLastYear = false

  init(_ record: WitnessRecord, key: String) {
    self.record = record
    self.key = key
  }

  mutating func write(_ line: String) -> String {
    var (written, word) = ("", "")
    for place in line.indices {
      let character = line[place]
      switch character {
      case ":":
        key = word
        item = 0
        if key == "last_year" { isLastYear = true }
        if key == "to" { sending += 1 }
      case ",": item += 1
      // What is said behind a value is no part of it.
      case "#": return written + line[place...]
      case "…":
        written += value
        continue
      default: break
      }
      word = character.isLetter || character == "_" ? word + String(character) : ""
      written.append(character)
    }
    return written
  }

  private var value: String {
    switch key {
    case "date", "received": "\(record.day)"
    case "issued": "\(record.proofDay ?? record.day)"
    case "title", "number": "Việc đã làm 1"
    case "total": "\(record.total ?? 0)"
    case "women": "\(record.women ?? 0)"
    case "wards": "\(record.wards[item])"
    case "role": record.role?.rawValue ?? ""
    case "to": record.codes[.sentTo]?[sending] ?? ""
    case "count", "of": number
    default: field.flatMap { record.codes[$0]?[item] } ?? ""
    }
  }

  private var number: String {
    guard case .figure(let figure) = record.kind else { return "" }
    let number = isLastYear ? figure.lastYear : key == "of" ? figure.of : figure.count
    return number.map(String.init) ?? ""
  }

  private var field: Field? {
    switch key {
    case "type": return .type
    case "topics": return .topic
    case "audiences": return .audience
    case "sites": return .site
    case "clubs": return .club
    case "occasions": return .occasion
    case "partners": return .partner
    case "inspected": return .inspected
    case "issued_by": return .issuedBy
    case "contains": return .contains
    default: return nil
    }
  }
}
