import Diagnostics
import Rules
import Terms

/// Turns rules into the tables of a program: names become codes, criteria rows, windows days, requirements steps.
struct Compiler {
  /// What the rules ask about one kind of record.
  struct Side: Sendable {
    var rows = RowTable()
    var modes = Interned<DayMode>()
  }

  let names: Names
  var activities = Side()
  var documents = Side()
  var slots = Interned<TimeSlot>()
  var windows = Interned<CompiledWindow>()
  var whens: [CompiledWhen] = []
  var steps: [Step] = []
  var tests: [CompiledTest] = []
  var obligations: [CompiledObligation] = []
  var problems: [Diagnostic] = []
  /// The places of obligations with a `when` that has no window, because what it counts from has not arisen.
  var waiting: [Int] = []

  init(plan: Plan, lexicon: Lexicon) {
    names = Names(plan: plan, lexicon: lexicon)
  }

  /// What `body` does with the tables of one kind of record.
  mutating func with<Result>(_ kind: RecordTest.Kind, _ body: (inout Side) -> Result) -> Result {
    switch kind {
    case .activity: body(&activities)
    case .document: body(&documents)
    }
  }

  /// Compiles `obligation` with all its readings.
  mutating func compile(_ obligation: Obligation) {
    let firstTest = tests.count
    let firstWhen = whens.count
    // Resolved once, since what stands under it and the obligation itself both have it.
    let ownWhen = resolve(obligation.when)
    let what = obligation.what.map { compile($0, under: ownWhen) }
    let when = place(of: ownWhen)
    let ownTests = firstTest..<tests.count
    let main = CompiledReading(
      who: BoundParties(obligation.who, names),
      condition: obligation.condition.map { compile($0) },
      what: what,
      when: when
    )

    let alternatives = (obligation.reading?.alternatives ?? []).map { alternative in
      let who = alternative.who.map { BoundParties($0, names) } ?? main.who
      let condition = alternative.condition.map { compile($0) } ?? main.condition
      guard alternative.what != nil || alternative.when != nil else {
        return CompiledReading(who: who, condition: condition, what: main.what, when: main.when)
      }
      let ownWhen = alternative.when.map { resolve($0) } ?? ownWhen
      let what = (alternative.what ?? obligation.what).map { compile($0, under: ownWhen) }
      return CompiledReading(who: who, condition: condition, what: what, when: place(of: ownWhen))
    }

    if whens[firstWhen...].contains(where: { $0.windows.isEmpty }) { waiting.append(obligations.count) }
    obligations.append(
      CompiledObligation(
        id: obligation.id.value,
        tests: ownTests,
        mostNodes: main.what.map(nodeCount) ?? 1,
        main: main,
        alternatives: alternatives,
        hasReading: obligation.reading != nil,
        judged: obligation.judge != nil,
        force: obligation.force
      )
    )
  }

  private mutating func compile(_ condition: Condition) -> CompiledCondition {
    switch condition {
    case .circumstance(let name):
      let place = names.plan.circumstances.firstIndex { $0.code.value == name.value }
      return .circumstance(place ?? -1)
    case .shown(let requirement):
      let firstWhen = whens.count
      let firstTest = tests.count
      let root = compile(requirement, under: resolve(nil))
      let staysPassed = tests[firstTest...].allSatisfy { test in
        switch test.program {
        case .figure: false
        case .records(let program): !program.asksEveryOne
        }
      }
      return .shown(
        CompiledEvidenceCondition(root: root, staysPassed: staysPassed, whens: firstWhen..<whens.count)
      )
    }
  }

  /// Compiles `requirement` under its own `when` or `outer`, and returns its first step.
  private mutating func compile(_ requirement: Requirement, under outer: CompiledWhen) -> Int {
    let root = steps.count
    addWindows(requirement.when.map { resolve($0) } ?? outer) { compiler, when in
      compiler.addAsk(of: requirement, in: when)
    }
    return root
  }

  private mutating func addPart(_ part: Requirement, in when: Int) {
    guard let own = part.when else { return addAsk(of: part, in: when) }
    addWindows(resolve(own)) { compiler, when in compiler.addAsk(of: part, in: when) }
  }

  private mutating func addWindows(_ when: CompiledWhen, _ body: (inout Compiler, Int) -> Void) {
    let place = place(of: when)
    add(.windows(place)) { body(&$0, place) }
  }

  private mutating func addAsk(of requirement: Requirement, in when: Int) {
    switch requirement.ask {
    case .all(let parts): add(.all) { for part in parts { $0.addPart(part, in: when) } }
    case .any(let parts): add(.any) { for part in parts { $0.addPart(part, in: when) } }
    case .records(let test):
      let place = compile(test, in: whens[when])
      add(.test(place)) { _ in }
    case .figure(let test):
      let place = compile(test)
      add(.test(place)) { _ in }
    }
  }

  private mutating func add(_ ask: Step.Ask, _ children: (inout Compiler) -> Void) {
    let place = steps.count
    steps.append(Step(ask: ask, end: 0))
    children(&self)
    steps[place].end = steps.count
  }

  /// A new place for `when` among the `when`s.
  private mutating func place(of when: CompiledWhen) -> Int {
    whens.append(when)
    return whens.count - 1
  }

  private mutating func resolve(_ when: When?) -> CompiledWhen {
    guard let resolved = names.plan.resolve(when) else { return CompiledWhen() }
    var result = CompiledWhen(needed: resolved.needed, usesArrival: resolved.usesArrival)
    var lastDay: CivilDate?
    for window in resolved.windows {
      result.windows.append(windows.place(of: CompiledWindow(window, names)))
      if let lastDay, lastDay >= window.first { result.windowsOverlap = true }
      lastDay = max(lastDay ?? window.last, window.last)
    }
    return result
  }

  /// The number of nodes that explain a step where all of its windows are left.
  private func nodeCount(of step: Int) -> Int {
    switch steps[step].ask {
    case .windows(let when): return 1 + whens[when].windows.count * nodeCount(of: step + 1)
    case .test(let test): return tests[test].cells.count + 1
    case .all, .any:
      var count = 1
      var part = step + 1
      while part < steps[step].end {
        count += nodeCount(of: part)
        part = steps[part].end
      }
      return count
    }
  }
}
