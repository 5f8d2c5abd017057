import Diagnostics
import Engine
import Rules
import Terms
import YAMLTree

/// Reads what stands in a file of tests; the extensions beside it read one part of the format each.
///
/// A reading function returns nil after it has reported why, so that everything wrong with a file is found in one go.
struct TestReader {
  var reader: TreeReader
  /// The rules as the plan has them.
  let program: Program
  /// The places of obligations, by id.
  let obligations: [String: Int]
  /// How many tests and records may still be read.
  var room: Int
  /// Tests without their rules, which depend on their circumstances.
  var tests: [AuthorTest] = []
  /// Where each set of circumstances is first asked for.
  var circumstances: [CircumstanceDays: [Located<String>]] = [:]

  init(_ tree: YAMLTree, _ program: Program, obligations: [String: Int], room: Int) {
    reader = TreeReader(tree)
    self.program = program
    self.obligations = obligations
    self.room = room
  }

  var tree: YAMLTree { reader.tree }
  var plan: Plan { program.rules.source.plan }

  /// Reads the whole file.
  mutating func read() {
    guard reader.expect(.mapping, tree.root) else { return }
    let version = tree.entries(tree.root).first { reader.says("gdcheck", $0.key) }?.value
    guard let version, reader.says("tests/1", version) else {
      reader.report(TestProblem.notTests(at: version.map(tree.span) ?? reader.place(tree.root)))
      return
    }
    guard let fields = reader.fields(tree.root, TestFileKey.self),
      let list = reader.required(.tests, in: fields), let items = reader.items(list)
    else { return }
    var names: [String: SourceSpan] = [:]
    for item in items { test(item, &names) }
  }

  /// Whether so many more tests or records may be read; says once that they may not.
  mutating func takeRoom(_ count: Int = 1, at span: SourceSpan) -> Bool {
    let hadRoom = room >= 0
    room -= count
    if room < 0, hadRoom { reader.report(TestProblem.tooMuch(AuthorTests.mostHeld, at: span)) }
    return room >= 0
  }

  // MARK: Words

  /// A name: `{vi: …, en: …}`, or a plain text in the plan's language.
  mutating func name(_ node: NodeID) -> Located<LocalText>? {
    if tree.kind(node) == .scalar {
      return reader.text(node).map { text in text.map { LocalText($0, in: plan.language) } }
    }
    guard let fields = reader.fields(node, NameKey.self), reader.expectSome(node) else { return nil }
    let vietnamese = fields[.vi].flatMap { reader.text($0)?.value }
    let english = fields[.en].flatMap { reader.text($0)?.value }
    let place = reader.place(node)
    switch (vietnamese, english) {
    case (let vi?, let en?): return Located(LocalText(vi: vi, en: en), place)
    case (let vi?, nil): return Located(LocalText(vi, in: .vietnamese), place)
    case (nil, let en?): return Located(LocalText(en, in: .english), place)
    case (nil, nil): return nil
    }
  }

  /// An obligation of the rules, by its place.
  mutating func obligation(_ name: Located<String>) -> Int? {
    if let place = obligations[name.value] { return place }
    let known = reader.maySuggest() ? program.obligations.map(\.id) : []
    reader.report(TestProblem.unknownObligation(name, known: known))
    return nil
  }

  /// A date within a year of the plan's.
  mutating func day(_ node: NodeID) -> CivilDate? {
    guard let day = reader.date(node) else { return nil }
    guard abs(day.value.year - plan.year) <= 1 else {
      reader.report(TestProblem.dayFarOff(day.value, plan: plan.year, at: day.span))
      return nil
    }
    return day.value
  }

  /// What `circumstances:` says: for each code the day on which it arose, or `never`.
  mutating func circumstances(_ node: NodeID) -> CircumstanceDays? {
    guard let entries = reader.entries(node) else { return nil }
    var days: [String: CivilDate?] = [:]
    var names: [Located<String>] = []
    for (key, value) in entries {
      let name = reader.key(key)
      if plan.circumstance(named: name.value) == nil {
        let known = plan.circumstances.map(\.code.value)
        reader.report(TestProblem.unknownCircumstance(name, known: reader.maySuggest() ? known : []))
      } else if reader.says("never", value) {
        days.updateValue(nil, forKey: name.value)
        names.append(name)
      } else if let day = day(value) {
        days[name.value] = day
        names.append(name)
      }
    }
    let result = CircumstanceDays(days, in: plan)
    if result != .asPlanned, circumstances[result] == nil { circumstances[result] = names }
    return result
  }

  // MARK: Expectations

  /// What a test expects; nil where nothing of it can be read.
  mutating func expectations(_ node: NodeID) -> [Expectation]? {
    guard let entries = reader.entries(node) else { return nil }
    var result: [Expectation] = []
    for (key, value) in entries {
      let name = reader.key(key)
      let place = obligation(name)
      if var expectation = expectation(value, at: name.span), let place {
        expectation.obligation = place
        result.append(expectation)
      }
    }
    return result.isEmpty ? nil : result
  }

  private mutating func expectation(_ node: NodeID, at span: SourceSpan) -> Expectation? {
    guard tree.kind(node) == .mapping else { return shortExpectation(node, at: span) }
    guard let fields = reader.fields(node, ExpectationKey.self) else { return nil }
    let verdict = reader.required(.verdict, in: fields).flatMap { reader.choice($0, Verdict.self) }
    let reason = fields[.reason].flatMap { reader.choice($0, Reason.self) }
    let basis = fields[.basis].flatMap { reader.choice($0, Basis.self)?.value }
    guard let verdict else { return nil }
    return expectation(verdict.value, reason, basis, at: span)
  }

  /// `fail`, or `fail too-few`.
  private mutating func shortExpectation(_ node: NodeID, at span: SourceSpan) -> Expectation? {
    guard let text = reader.text(node) else { return nil }
    let words = words(of: text)
    guard words.count <= 2, let first = words.first else {
      reader.report(TestProblem.tooManyWords(text.value, at: text.span))
      return nil
    }
    guard let verdict: Verdict = word(first) else { return nil }
    guard let second = words.dropFirst().first else {
      return expectation(verdict, nil, nil, at: span)
    }
    guard let reason: Reason = word(second) else { return nil }
    return expectation(verdict, Located(reason, second.span), nil, at: span)
  }

  /// The words of a text, each at its place where the file holds the text as it is.
  private func words(of text: Located<String>) -> [Located<String>] {
    let utf8 = text.value.utf8
    let isLiteral = utf8.count == Int(text.span.end - text.span.start)
    return utf8.split(separator: UInt8(ascii: " ")).map { word in
      var span = text.span
      if isLiteral {
        let start = UInt32(utf8.distance(from: utf8.startIndex, to: word.startIndex))
        span.end = span.start + start + UInt32(word.count)
        span.start += start
      }
      return Located(String(Substring(word)), span)
    }
  }

  private mutating func word<Choice>(_ word: Located<String>) -> Choice?
  where Choice: RawRepresentable<String> & CaseIterable {
    if let choice = Choice(rawValue: word.value) { return choice }
    reader.report(ReadingProblem.unknownWord(word, known: Choice.allCases.map(\.rawValue)))
    return nil
  }

  private mutating func expectation(
    _ verdict: Verdict,
    _ reason: Located<Reason>?,
    _ basis: Basis?,
    at span: SourceSpan
  ) -> Expectation? {
    if let reason, !reason.value.verdicts.contains(verdict) {
      reader.report(TestProblem.reasonOfOther(reason.value, verdict, at: reason.span))
      return nil
    }
    return Expectation(obligation: 0, verdict: verdict, reason: reason?.value, basis: basis, span: span)
  }
}
