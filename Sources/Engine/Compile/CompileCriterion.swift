import Diagnostics
import Rules
import Terms

extension RowTable {
  /// The row of the records that meet `criterion`, asked about `window`.
  mutating func row(
    _ criterion: Criterion,
    of kind: RecordTest.Kind,
    in window: CompiledWindow,
    _ names: Names,
    year: Int
  ) -> Row {
    switch criterion {
    case .codes(let field, let match):
      if let code = names.onlyCode(match, in: field, of: kind) { return row(Column(field), code) }
      let groups = match.values.map { name in
        names.codes(name.value, in: field, of: kind).map { row(Column(field), $0) }
      }
      return row(match.mode, groups) { $0.row(anyOf: Column(field)) }
    case .anyPartner:
      return row(anyOf: .partner)
    case .ward(let match, _):
      guard let wards = match.wards else {
        // `not: all` would be a ward that is none: nothing is.
        return match.mode == .not ? rowOfNothing() : rowOfAnyWard()
      }
      let groups = wards.map { [row(ward: $0.value)] }
      return row(match.mode, groups) { $0.rowOfAnyWard() }
    case .role(let roles):
      return row(roles: roles.map(\.value))
    case .covers(let coverages):
      // Where the window is asked for, a document is in it by covering it: a period beside it adds nothing.
      if criterion.asksForWindow { return row(.covers(window.ownDays.map { [$0] } ?? [])) }
      let periods = coverages.compactMap { coverage -> DateRange? in
        guard case .period(let period) = coverage.value else { return nil }
        return period.range(in: year)
      }
      return row(.covers(periods))
    case .participants(let number): return row(.threshold(.participants(atLeast: number.value)))
    case .women(let number): return row(.threshold(.women(atLeast: number.value)))
    case .womenShare(let share): return row(.threshold(.womenShare(atLeast: share.value)))
    }
  }

  /// The row of the records that have one of `roles`.
  mutating func row(roles: [Role]) -> Row {
    let rows = roles.compactMap { role in
      Role.allCases.firstIndex(of: role).map { row(.role, Code(UInt16($0))) }
    }
    return row(.combined(all: [rows], none: []))
  }

  /// The row of the records that have one, all or none of `groups`; one row of a group is enough.
  ///
  /// A group
  /// without rows is a name that resolves to nothing: in `all` and in `not` it makes the whole match nothing.
  private mutating func row(
    _ mode: CodeMatch.Mode,
    _ groups: [[Row]],
    present: (inout RowTable) -> Row
  ) -> Row {
    if mode != .not, groups.count == 1, groups[0].count == 1 { return groups[0][0] }
    switch mode {
    case .any: return row(.combined(all: [groups.flatMap { $0 }], none: []))
    case .all: return groups.isEmpty ? rowOfNothing() : row(.combined(all: groups, none: []))
    case .not:
      if groups.contains(where: { $0.isEmpty }) { return rowOfNothing() }
      return row(.combined(all: [[present(&self)]], none: groups.flatMap { $0 }))
    }
  }

  /// The row of the activities whose papers prove them; of `column`, which heeds rejections or not.
  mutating func row(proof match: CodeMatch, in column: Column, _ names: Names) -> Row {
    if let code = names.onlyCode(match, in: .type, of: .document) { return row(column, code) }
    let groups = match.values.map { name in
      names.lexicon.code(name.value, in: .documents).map { [row(column, $0)] } ?? []
    }
    return row(match.mode, groups) { $0.row(anyOf: column) }
  }
}

extension Criterion {
  /// Whether it asks for a number that a record can fall short of.
  var isThreshold: Bool {
    switch self {
    case .participants, .women, .womenShare: true
    default: false
    }
  }

  /// Whether meeting it says that a record is about the same thing, and not merely about nothing else.
  var isTelling: Bool {
    switch self {
    case .codes(_, let match): match.mode != .not
    case .ward(let match, _): match.mode != .not
    case .anyPartner, .covers: true
    case .role, .participants, .women, .womenShare: false
    }
  }

  /// Whether it asks whether the document covers the very window asked about.
  var asksForWindow: Bool {
    guard case .covers(let coverages) = self else { return false }
    return coverages.contains { $0.value == .window }
  }
}
