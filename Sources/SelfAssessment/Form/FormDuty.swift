import Diagnostics
import Engine
import Evidence
import Rules
import Terms
import Workbench

/// An obligation that binds the unit, as its evidence file tells of it.
struct FormDuty {
  /// Where in the year it stands.
  enum State: Hashable {
    /// The unit owes it, or would once its own evidence shows something.
    case owed
    /// It waits for a circumstance of the plan.
    case waits
    /// What it asks had ended before its circumstance arose, or the circumstance does not touch the unit.
    case notOwed
  }

  /// Its place among the obligations of the rules.
  let place: Int
  let obligation: Obligation
  let force: Force
  let state: State
  /// The windows in which it is to be met, the first to close first; none while it waits.
  let windows: [Window]
  /// How many of the windows must be met, where that is fewer than all.
  let needed: Int?
  /// The list under which it is described; nil where a person judges without records.
  let home: Suggestion.List?
  /// The records that would meet it.
  let suggestions: [Suggestion]

  /// The first day on which something of it is due; nil while that is unknown.
  var due: CivilDate? { windows.first?.closes }

  /// Suggestions beyond so many are not written: nobody fills in a form of thousands.
  static let mostRecords = 120

  /// The obligation at `place` of `program`, owed by `unit`.
  ///
  /// `arisen` is the same program as if all circumstances had arisen at the start of the year; comments are in
  /// `language`.
  init(_ place: Int, of program: Program, arisen: Program?, unit: Unit, language: Language) {
    let plan = program.rules.source.plan
    obligation = program.rules.source.obligations[place]
    self.place = place
    force = program.force(obligation: place, unit: unit)
    var since: CivilDate?
    var state = State.owed
    if case .circumstance(let name)? = obligation.condition {
      let circumstance = plan.circumstance(named: name.value)
      since = circumstance?.since
      if since == nil { state = .waits }
      if let ward = unit.ward, circumstance?.wards?.contains(ward) == false { state = .notOwed }
    }
    let spread = WindowSpread(obligation, in: program)
    windows = spread.windows.filter { window in since.map { window.last >= $0 } ?? true }
    needed = spread.needed
    if state == .owed, windows.isEmpty { state = .notOwed }
    self.state = state
    suggestions =
      state == .notOwed
      ? [] : Self.suggestions(place, of: state == .waits ? arisen : program, unit, state, needed, language)
    home = Self.home(obligation, suggestions)
  }

  private static func suggestions(
    _ place: Int,
    of program: Program?,
    _ unit: Unit,
    _ state: State,
    _ needed: Int?,
    _ language: Language
  ) -> [Suggestion] {
    guard let program, let witness = try? Witness(for: place, of: program, unit: unit, language: language)
    else { return [] }
    // What the obligation waits for is said in words: it is not for a form to suggest it.
    let own = witness.records.filter { !$0.isOfCondition }
    let records = own.isEmpty ? witness.records : own
    guard records.count <= mostRecords else { return [] }
    let source = program.rules.source
    return Suggestions(plan: source.plan, lexicon: program.rules.lexicon, unit: unit)
      .of(records, labelled: state == .owed && needed == nil)
  }

  /// The first list that has a suggestion; without one the list that the rule asks about first.
  private static func home(_ obligation: Obligation, _ suggestions: [Suggestion]) -> Suggestion.List? {
    if let list = Suggestion.List.allCases.first(where: { list in suggestions.contains { $0.list == list } })
    {
      return list
    }
    return obligation.what.flatMap(firstList)
  }

  private static func firstList(_ requirement: Requirement) -> Suggestion.List? {
    switch requirement.ask {
    case .records(let test): test.kind == .activity ? .activities : .documents
    case .figure: .figures
    case .all(let parts), .any(let parts): parts.lazy.compactMap(firstList).first
    }
  }
}

/// All windows in which an obligation asks for something, those of its parts included.
private struct WindowSpread {
  /// Each once, the first to close first.
  private(set) var windows: [Window] = []
  /// How many of them must be met, where that is fewer than all.
  private(set) var needed: Int?

  init(_ obligation: Obligation, in program: Program) {
    if let what = obligation.what {
      add(what, obligation.when, program)
    } else {
      add(obligation.when, program)
    }
    windows.sort { ($0.closes, $0.first) < ($1.closes, $1.first) }
  }

  private mutating func add(_ requirement: Requirement, _ outer: When?, _ program: Program) {
    let when = requirement.when ?? outer
    switch requirement.ask {
    case .records, .figure: add(when, program)
    case .all(let parts), .any(let parts): for part in parts { add(part, when, program) }
    }
  }

  private mutating func add(_ when: When?, _ program: Program) {
    let found = program.windows(of: when)
    if found.needed < found.windows.count { needed = found.needed }
    for window in found.windows where !windows.contains(window) { windows.append(window) }
  }
}
