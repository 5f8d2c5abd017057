import Evidence
import Rules
import Terms

/// The place of a row in the matrix of one kind of record.
typealias Row = Int32

/// A property of a record that holds codes, as columns of the matrix see it: the fields of rules and what the
/// engine adds to them.
enum Column: Int, CaseIterable {
  case type, topic, audience, site, club, occasion, partner, inspected, sentTo, issuedBy, contains
  /// The roles; codes are places in `Role.allCases`.
  case role
  /// Types of an activity's papers that prove it.
  case proof
  /// The same, whatever the team rejected.
  case proofUnlessRejected

  init(_ field: Field) {
    self =
      switch field {
      case .type: .type
      case .topic: .topic
      case .audience: .audience
      case .site: .site
      case .club: .club
      case .occasion: .occasion
      case .partner: .partner
      case .inspected: .inspected
      case .sentTo: .sentTo
      case .issuedBy: .issuedBy
      case .contains: .contains
      }
  }
}

/// How the bits of a row come about.
enum RowRule: Hashable {
  /// Set while the records are read: the record has a value.
  case read
  /// The record has one row of each group of `all` and no row of `none`; a group without rows matches nothing.
  case combined(all: [[Row]], none: [Row])
  /// The document covers all days of one of these ranges.
  case covers([DateRange])
  case threshold(Threshold)
}

/// How many must have taken part in an activity.
enum Threshold: Hashable {
  case participants(atLeast: Int)
  case women(atLeast: Int)
  /// In hundredths of a percent.
  case womenShare(atLeast: Int)
}

/// The rows that the rules ask about, for one kind of record: each value and each criterion once, however many
/// tests share it.
///
/// A row comes after the rows that it combines, so that filling them in order is enough.
struct RowTable: Sendable {
  /// A row that is combined of others, in flat lists so that filling it retains none.
  struct Combination: Sendable {
    let row: Row
    /// Of each group the record has a row: places in `groups`.
    let all: Range<Int>
    /// The record has none of these rows: places in `members`.
    let none: Range<Int>
  }

  /// The number of rows.
  private(set) var count = 0
  /// The rows that are combined of others, in their order.
  private(set) var combinations: [Combination] = []
  /// Groups of rows, as places in `members`.
  private(set) var groups: [Range<Int>] = []
  private(set) var members: [Row] = []
  /// The rows of documents that cover days; one row may have several such ranges, of which one is enough.
  private(set) var coverages: [(row: Row, days: DateRange)] = []
  private(set) var thresholds: [(row: Row, threshold: Threshold)] = []
  private(set) var columns = [ColumnRows](repeating: ColumnRows(), count: Column.allCases.count)
  /// The row of a ward, by its number; -1 where no rule asks for it.
  private var rowOfWard: [Row] = []
  private(set) var anyWard: Row = -1
  /// The rules that are more than `read`, and the row of each.
  private var made = Interned<RowRule>()
  private var rowOfMade: [Row] = []

  /// The rows of one column's values.
  struct ColumnRows: Sendable {
    /// The row of a code, by its index; -1 where no rule asks for it.
    var rowOfCode: [Row] = []
    /// The row of records that have any value here; -1 where no rule asks.
    var present: Row = -1
    /// Whether any rule asks about the column.
    var isAsked: Bool { !rowOfCode.isEmpty || present >= 0 }
  }

  /// The row of records whose `column` has `code`.
  mutating func row(_ column: Column, _ code: Code) -> Row {
    let index = Int(code.index)
    let known = columns[column.rawValue].rowOfCode
    if index < known.count, known[index] >= 0 { return known[index] }
    if index >= known.count {
      columns[column.rawValue].rowOfCode += Array(repeating: -1, count: index + 1 - known.count)
    }
    let row = append(.read)
    columns[column.rawValue].rowOfCode[index] = row
    return row
  }

  /// The row of records that have any value in `column`.
  mutating func row(anyOf column: Column) -> Row {
    if columns[column.rawValue].present < 0 { columns[column.rawValue].present = append(.read) }
    return columns[column.rawValue].present
  }

  /// The row of records that name the ward `number`, one of the plan's.
  mutating func row(ward number: Int) -> Row {
    if number >= rowOfWard.count {
      rowOfWard += Array(repeating: -1, count: number + 1 - rowOfWard.count)
    }
    if rowOfWard[number] < 0 { rowOfWard[number] = append(.read) }
    return rowOfWard[number]
  }

  /// The row of the records that name the ward `number`, or -1 where no rule asks for it.
  func rowIfAsked(ward number: Int) -> Row {
    rowOfWard.indices.contains(number) ? rowOfWard[number] : -1
  }

  /// Whether any rule asks about wards.
  var asksForWards: Bool { anyWard >= 0 || !rowOfWard.isEmpty }

  /// The row of records that name a ward.
  mutating func rowOfAnyWard() -> Row {
    if anyWard < 0 { anyWard = append(.read) }
    return anyWard
  }

  /// The row of `rule`.
  mutating func row(_ rule: RowRule) -> Row {
    if case .combined(let all, let none) = rule, none.isEmpty, all.count == 1, all[0].count == 1 {
      return all[0][0]
    }
    let place = made.place(of: rule)
    if place == rowOfMade.count { rowOfMade.append(append(rule)) }
    return rowOfMade[place]
  }

  /// The row that no record is in: what a name that resolves to nothing compiles to.
  mutating func rowOfNothing() -> Row {
    row(.combined(all: [[]], none: []))
  }

  private mutating func append(_ rule: RowRule) -> Row {
    let row = Row(count)
    count += 1
    switch rule {
    case .read: break
    case .combined(let all, let none):
      let first = groups.count
      for group in all { groups.append(append(members: group)) }
      let combination = Combination(row: row, all: first..<groups.count, none: append(members: none))
      combinations.append(combination)
    case .covers(let ranges): coverages += ranges.map { (row, $0) }
    case .threshold(let threshold): thresholds.append((row, threshold))
    }
    return row
  }

  private mutating func append(members rows: [Row]) -> Range<Int> {
    members += rows
    return members.count - rows.count..<members.count
  }
}
