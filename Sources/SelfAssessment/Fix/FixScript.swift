import Engine
import Evidence
import Reports
import Rules
import Terms

/// The next question of a script that has run out of answers.
struct OpenQuestion: Error {
  let question: FixQuestion
}

/// Asks for a record, question by question.
///
/// A script is run from its beginning with all answers given so far, and stops at the first question that has none.
/// So one reads its questions from top to bottom, and to go back is to forget the last answer.
struct FixScript {
  let words: FixWords
  /// The unit as it was audited last.
  let audit: UnitFindings
  let ranges: WindowRanges
  /// What went without asking, as the rule leaves no choice: what it is, and its value.
  private(set) var filled: [(label: String, value: String)] = []
  private var given: ArraySlice<FixAnswer>

  init(_ words: FixWords, _ audit: UnitFindings, _ ranges: WindowRanges, given: [FixAnswer]) {
    self.words = words
    self.audit = audit
    self.ranges = ranges
    self.given = given[...]
  }

  var wording: Wording { words.wording }
  var rules: ReportedRules { wording.rules }
  var unit: Unit { audit.evidence.unit }

  /// The answer to `question`, else the question itself.
  mutating func ask(_ question: FixQuestion) throws(OpenQuestion) -> FixAnswer {
    guard let answer = given.popFirst() else { throw OpenQuestion(question: question) }
    return answer
  }

  /// Notes what is written without asking.
  mutating func fill(_ label: String, _ value: String) {
    filled.append((label, value))
  }

  // MARK: Answers by their form

  /// The places of the choices taken.
  mutating func choose(_ question: FixQuestion) throws(OpenQuestion) -> [Int] {
    if case .picked(let places) = try ask(question) { places } else { [] }
  }

  mutating func text(_ question: FixQuestion) throws(OpenQuestion) -> String? {
    if case .text(let text) = try ask(question) { text } else { nil }
  }

  mutating func days(_ question: FixQuestion) throws(OpenQuestion) -> DateRange? {
    if case .days(let days) = try ask(question) { days } else { nil }
  }

  mutating func number(_ question: FixQuestion) throws(OpenQuestion) -> Int? {
    if case .number(let number) = try ask(question) { number } else { nil }
  }

  mutating func yes(_ question: FixQuestion) throws(OpenQuestion) -> Bool {
    if case .yes(let yes) = try ask(question) { yes } else { false }
  }

  // MARK: What the task leaves open

  /// The cells of `task` that the record serves; asked where there are several.
  mutating func cells(of task: FixTask, _ test: ReportedRules.Test, kind: RecordTest.Kind)
    throws(OpenQuestion) -> [Int]
  {
    let cells = task.cells
    guard cells.count > 1 else { return cells }
    let names = cells.map { cell in
      wording.cellNames([test.cells.indices.contains(cell) ? test.cells[cell] : []], of: kind)
    }
    // A record has one type, so that it can serve one value of it only.
    let isSingle = test.cells.joined().contains { value in
      if case .code(let field, _) = value { FieldAsk.isSingle(field) } else { false }
    }
    let taken = try choose(words.values(names, many: !isSingle, kind))
    return taken.compactMap { cells.indices.contains($0) ? cells[$0] : nil }
  }

  /// The codes that a record gets for `field`; those that the rule leaves no choice about are only noted.
  mutating func codes(_ ask: FieldAsk, kind: RecordTest.Kind) throws(OpenQuestion) -> [Code] {
    let list = ask.field.list(for: kind)
    var codes = ask.fixed
    for candidates in ask.choices where !candidates.contains(where: codes.contains) {
      let names = candidates.map { rules.lexicon[list][$0].name[wording.language] }
      let isMany = !FieldAsk.isSingle(ask.field)
      let taken = try choose(words.field(ask.field, names, many: isMany, kind))
      for place in taken where candidates.indices.contains(place) && !codes.contains(candidates[place]) {
        codes.append(candidates[place])
      }
    }
    if !ask.fixed.isEmpty {
      fill(words.label(ask.field, kind), wording.list(ask.fixed.map { wording.name($0, in: list) }, .and))
    }
    return codes
  }

  /// The codes as a file spells them.
  func spelled(_ codes: [Code], _ list: CodeList) -> NewValue? {
    codes.isEmpty ? nil : .texts(codes.map { rules.lexicon[list][$0].code })
  }

  /// The days that count for one of `windows`.
  func counting(_ windows: [Window], coversWindow: Bool = false) -> [DateRange] {
    windows.flatMap { ranges.days(of: $0, coversWindow: coversWindow) }
  }
}
