import Diagnostics
import Evidence
import Rules
import Terms
import TestSupport

/// What a unit shows and what a team laid over it, made from the rules' own requirements with small faults, so
/// that most of it is near to what the rules ask.
struct EvidenceMaker {
  let rules: RuleSet
  let lexicon: Lexicon
  var random: RandomSource
  var evidence: Evidence
  var visit = Visit.none
  /// Where set, nothing is wrong with the records that are added, and none has a day before this one.
  var faultlessFrom: CivilDate?
  /// Days on which something changes: ends of windows, days of records.
  var turns: [CivilDate] = []

  init(_ rules: RuleSet, _ lexicon: Lexicon, seed: UInt64) {
    self.rules = rules
    self.lexicon = lexicon
    random = RandomSource(seed: seed)
    let agency = random.pick(["office", "office", "ward-committee", "ward-committee", "union", "school"])
    let unit = Unit(
      agency: lexicon[.parties].code(agency) ?? Code(0),
      ward: agency == "ward-committee" ? random.pick(GeneratedPlan.wards) : nil
    )
    evidence = Evidence(source: SourceFile(name: "e.yaml", text: ""), unit: unit, year: rules.plan.year)
  }

  /// Shows something for most obligations, then lays a visit over it.
  mutating func fill() {
    // Unlike draws of how much a unit shows give passes as well as fails.
    let diligence = random.pick([0, 60, 90, 98, 100, 100])
    for obligation in rules.obligations {
      note(obligation)
      guard random.chance(diligence) else { continue }
      if case .shown(let requirement) = obligation.condition, random.chance(75) {
        show(requirement, nil, diligence)
      }
      if let what = obligation.what { show(what, obligation.when, diligence) }
      for alternative in obligation.reading?.alternatives ?? [] where random.chance(25) {
        guard let what = alternative.what ?? obligation.what else { continue }
        show(what, alternative.when ?? obligation.when, diligence)
      }
    }
    for obligation in rules.obligations { lay(obligation) }
  }

  /// An as-of date, on or beside a day on which something changes.
  mutating func asOf() -> CivilDate {
    if random.chance(8) {
      return day(month: 1, 1).adding(days: random.number(in: -5...420))
    }
    let turn = turns.isEmpty || random.chance(10) ? day(month: 12, 31) : random.pick(turns)
    return turn.adding(days: random.pick([-1, 0, 0, 0, 1, 1, 1, 2, 40]))
  }

  private func day(month: Int, _ day: Int) -> CivilDate {
    CivilDate(year: rules.plan.year, month: month, day: day) ?? CivilDate(dayNumber: 0)
  }

  private mutating func note(_ obligation: Obligation) {
    for window in rules.referenceWindows(obligation.when).windows { note(window) }
    if case .circumstance(let name) = obligation.condition,
      let since = rules.plan.circumstances.first(where: { $0.code.value == name.value })?.since
    {
      turns.append(since)
    }
  }

  private mutating func note(_ window: ReferenceWindow) {
    turns += [window.first, window.last, window.closes]
  }

  // MARK: What the rules ask

  mutating func show(_ node: Requirement, _ outer: When?, _ diligence: Int) {
    for window in rules.referenceWindows(node.when ?? outer).windows where random.chance(diligence) {
      note(window)
      show(node, in: window, diligence)
    }
  }

  private mutating func show(_ node: Requirement, in window: ReferenceWindow, _ diligence: Int) {
    switch node.ask {
    case .records(let test):
      // A paper may go to several recipients: often one paper is all there is for two cells.
      let share = test.forEach.contains(where: \.isOfRecipients) ? 55 : 92
      for values in combinations(test) where faultlessFrom != nil || random.chance(share) {
        let needed = max(test.atLeast.value, test.distinct?.count.value ?? 0)
        let extra = faultlessFrom == nil ? random.pick([-1, 0, 0, 0, 0, 0, 1]) : 0
        for number in 0..<max(0, needed + extra) where evidence.count < 40 || faultlessFrom != nil {
          if test.kind == .activity {
            addActivity(test, values, window, number)
          } else {
            addDocument(test, values, window, number)
          }
        }
      }
    case .figure(let test):
      for _ in 0..<(faultlessFrom == nil ? random.pick([1, 1, 2]) : 1) { addFigure(test, window) }
    case .all(let parts):
      for part in parts { show(part, part.when, in: window, diligence) }
    case .any(let parts):
      for part in faultlessFrom == nil ? random.some(1, of: parts) : parts {
        show(part, part.when, in: window, diligence)
      }
    }
  }

  private mutating func show(
    _ part: Requirement,
    _ own: When?,
    in window: ReferenceWindow,
    _ diligence: Int
  ) {
    if own == nil { show(part, in: window, diligence) } else { show(part, nil, diligence) }
  }

  private func combinations(_ test: RecordTest) -> [[AskedValue]] {
    var combinations: [[AskedValue]] = [[]]
    for list in test.forEach {
      let values: [AskedValue] =
        switch list.values {
        case .codes(let field, let names): names.map { .code(field, $0.value) }
        case .wards(let wards): (wards?.map(\.value) ?? GeneratedPlan.wards).map { .ward($0) }
        }
      combinations = combinations.flatMap { combination in values.map { combination + [$0] } }
    }
    return combinations
  }
}

// MARK: The visit

extension EvidenceMaker {
  private mutating func lay(_ obligation: Obligation) {
    if obligation.judge != nil {
      var date = asOf()
      for _ in 0..<random.pick([0, 1, 1, 2, 2]) {
        // The second may be of the same day, so that the order listed decides.
        if random.chance(60) { date = asOf() }
        turns.append(date)
        visit.judgements.append(
          Visit.Judgement(
            obligation: obligation.id.value,
            passes: random.chance(60),
            by: "someone",
            date: date
          )
        )
      }
    }
    var until = asOf()
    for _ in 0..<random.pick([0, 0, 0, 0, 0, 1, 2]) {
      if random.chance(60) { until = asOf() }
      visit.waivers.append(
        Visit.Waiver(obligation: obligation.id.value, until: until, by: "someone", reason: "moved")
      )
    }
  }
}

extension Evidence {
  /// How many records it has.
  var count: Int { activities.count + documents.count + figures.count }
}
