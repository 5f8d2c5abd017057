package import Diagnostics
package import Rules
package import Terms

/// A file of a rule set, by its path within it: `plan.yaml`, `obligations/health.yaml`.
package struct RuleSetFile: Hashable, Sendable {
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// Next year's rule set, made from this year's: its files, changed only where the year makes them, and the list of
/// what only a person can do.
package struct Roll: Sendable {
  /// What a roll starts from.
  package struct Source: Sendable {
    /// The rules of the year that is rolled, checked.
    package var rules: RuleSet
    /// The paths of `rules.files` within the rule set, in their order.
    package var paths: [String]
    /// The authors' tests.
    package var tests: [RuleSetFile]
    /// The text of next year's plan, where it is known.
    package var plan: SourceFile?
    /// The text of this year's plan, so that clauses that read otherwise can be known.
    package var oldPlan: SourceFile?
    /// The new plan's number and day, where the person gives them.
    package var number: String?
    package var issued: CivilDate?

    package init(rules: RuleSet, paths: [String], tests: [RuleSetFile]) {
      self.rules = rules
      self.paths = paths
      self.tests = tests
    }
  }

  /// The files of the new set; the plan is the last, so that a set that was not written whole is none.
  package let files: [RuleSetFile]
  /// What a person must look at, in the order of the list.
  package let work: [WorkItem]
  /// How the clauses of the two plans belong together; nil without the new plan's text.
  package let alignment: ClauseAlignment?

  /// Rolls `source` to `year`.
  package init(_ source: Source, to year: Int) {
    let rules = source.rules
    let years = (from: rules.plan.year, to: year)
    let alignment = source.plan.map { plan in
      ClauseAlignment(from: rules.plan.clauses, in: source.oldPlan.map(PlanText.init), to: PlanText(plan))
    }
    let numbering = ClauseNumbering(alignment, years: years)
    let marks = alignment.map { KeptMarks(rules, $0, numbering, years: years) }
    let head = PlanHeadEdit(rules.plan, source)
    var files: [RuleSetFile] = []
    var plans: [RuleSetFile] = []
    var texts: [WorkItem] = []
    var leap: [WorkItem] = []

    for (path, file) in zip(source.paths, rules.files) {
      guard let tree = RuleFileTree(file) else {
        files.append(RuleSetFile(path: path, bytes: file.bytes))
        continue
      }
      texts += DatedTexts.items(in: tree, path: path, from: years.from, checksWords: alignment != nil)
      let days = MovedDates(daysOfYear: tree, in: year)
      leap += days.leapLines.map { WorkItem.leapDay(path, line: $0) }
      var edits = days.edits
      let isPlan = tree.value("plan") != nil && tree.value("clauses") != nil
      if isPlan {
        edits += head.edits(tree, year: year)
        if let alignment {
          let cited = Set(rules.obligations.flatMap { numbering.citations(of: $0) })
          let kept = Self.kept(rules.plan, cited, numbering)
          let list = marks.flatMap {
            ClauseListEdit(tree, rules.plan, alignment, numbering, $0, keeping: kept)
          }
          edits += list?.edits ?? []
        }
      } else {
        edits += CitationEdits.edits(tree, rules.obligations, numbering)
      }
      let rolled = RuleSetFile(path: path, bytes: edits.applied(to: tree.bytes))
      if isPlan { plans.append(rolled) } else { files.append(rolled) }
    }
    var tests: [WorkItem] = []
    for test in source.tests {
      guard let tree = RuleFileTree(SourceFile(name: test.path, bytes: test.bytes)) else {
        files.append(test)
        tests.append(TestsWork.unread(test.path))
        continue
      }
      let moved = MovedDates(tests: tree, by: year - years.from)
      leap += moved.leapLines.map { WorkItem.leapDay(test.path, line: $0) }
      let work = TestsWork(tree, path: test.path, rules, to: year)
      tests += work.items
      files.append(RuleSetFile(path: test.path, bytes: (moved.edits + work.edits).applied(to: tree.bytes)))
    }

    var items = head.items(year: year)
    if let alignment, let marks {
      let clauses = ClauseWork(
        rules: rules,
        alignment: alignment,
        numbering: numbering,
        marks: marks,
        years: years
      )
      items += clauses.items(knowsOldText: source.oldPlan != nil)
    }
    items += YearlyWork(rules, to: year).items + leap + texts + tests
    let order = WorkItem.Section.allCases
    work = items.enumerated()
      .sorted { left, right in
        let places = [left, right].map { order.firstIndex(of: $0.element.section) ?? 0 }
        return (places[0], left.offset) < (places[1], right.offset)
      }
      .map(\.element)
    self.files = files + plans
    self.alignment = alignment
  }

  /// The clauses that are gone and still cited, by obligations or as what carries another.
  private static func kept(_ plan: Plan, _ cited: Set<String>, _ numbering: ClauseNumbering) -> Set<String> {
    var kept: Set<String> = []
    for clause in plan.clauses {
      if cited.contains(ClauseNumbering.gone(clause.number.value)) { kept.insert(clause.number.value) }
      if case .carriedBy(let names) = clause.bearing,
        numbering.current(clause.number.value) != [ClauseNumbering.gone(clause.number.value)]
      {
        for name in names where numbering.current(name.value) == [ClauseNumbering.gone(name.value)] {
          kept.insert(name.value)
        }
      }
    }
    return kept
  }
}

extension WorkItem {
  /// A date of 29 February that the new year lacks.
  static func leapDay(_ path: String, line: Int) -> WorkItem {
    WorkItem(
      .days,
      "leap/\(path)/\(line)",
      LocalText(
        vi: "\(path):\(line): ngày 29/2 không có trong năm mới, đã ghi 28/2",
        en: "\(path):\(line): the new year has no 29/2; 28/2 was written"
      )
    )
  }
}
