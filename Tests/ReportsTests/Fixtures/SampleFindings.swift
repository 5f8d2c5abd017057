import Engine
import Evidence
import Reports
import Terms

/// The findings of the sample audit, their explanations built node by node.
enum SampleFindings {
  /// A node to build, with its children.
  struct Tree {
    var kind: Explanations.Kind
    var verdict: Verdict
    var reason: Reason
    var progress: Progress
    var window: Window?
    var counted: [Explanations.Counted] = []
    var misses: [Explanations.Miss] = []
    var children: [Tree] = []
    var need: Need?
  }

  /// Appends `tree` and gives the place of its root.
  static func add(_ tree: Tree, to explanations: inout Explanations) -> Int {
    let place = explanations.nodes.count
    var node = Explanations.Node(kind: tree.kind, window: tree.window)
    node.verdict = tree.verdict
    node.reason = tree.reason
    node.progress = tree.progress
    node.need = tree.need
    let counted = explanations.counted.count
    explanations.counted += tree.counted
    node.counted = counted..<explanations.counted.count
    let misses = explanations.misses.count
    explanations.misses += tree.misses
    node.misses = misses..<explanations.misses.count
    explanations.nodes.append(node)
    for child in tree.children { _ = add(child, to: &explanations) }
    explanations.nodes[place].end = explanations.nodes.count
    return place
  }

  static func cell(
    _ test: Int,
    _ value: Int = 0,
    _ window: Window,
    _ verdict: Verdict,
    _ reason: Reason,
    _ done: Int = 0,
    of needed: Int = 1,
    counted: [Explanations.Counted] = [],
    misses: [Explanations.Miss] = []
  ) -> Tree {
    var need: Need?
    if verdict != .pass { need = reason == .unproven ? .proof(1) : .records(needed - done, values: 0) }
    return Tree(
      kind: .cell(test: test, value: value),
      verdict: verdict,
      reason: reason,
      progress: Progress(done: done, needed: needed),
      window: window,
      counted: counted,
      misses: misses,
      need: need
    )
  }

  static func group(_ kind: Explanations.Kind, _ verdict: Verdict, _ reason: Reason, _ children: [Tree])
    -> Tree
  {
    let passed = children.filter { $0.verdict == .pass }.count
    return Tree(
      kind: kind,
      verdict: verdict,
      reason: reason,
      progress: Progress(done: passed, needed: children.count),
      window: nil,
      children: children
    )
  }

  static func finding(
    _ obligation: Int,
    _ tree: Tree?,
    _ explanations: inout Explanations,
    due: CivilDate? = nil,
    verdict: Verdict? = nil,
    reason: Reason? = nil
  ) -> Finding {
    var finding = Finding(
      obligation: obligation,
      verdict: verdict ?? tree?.verdict ?? .notApplicable,
      reason: reason ?? tree?.reason ?? .notBound
    )
    if let tree {
      finding.progress = tree.progress
      finding.explanation = add(tree, to: &explanations)
    }
    if let due { finding.timing = Timing(due: due, daysLeft: due.days(since: SampleAudit.asOf)) }
    return finding
  }

  static let a1 = Explanations.Counted(
    record: RecordRef(.activity, 0),
    day: SamplePlan.date(18, 2),
    proof: 0,
    remarks: .proofWrittenLater
  )

  static func all(_ explanations: inout Explanations) -> [Finding] {
    let quarters = (1...4).map { SamplePlan.window(.quarter($0)) }
    let year = SamplePlan.window(.year)
    var clinics = finding(
      0,
      group(
        .windows(needed: 4),
        .fail,
        .late,
        [
          cell(0, 0, quarters[0], .pass, .met, 1, counted: [a1]),
          cell(
            0,
            0,
            quarters[1],
            .fail,
            .late,
            misses: [
              .init(record: RecordRef(.activity, 1), first: .late(day: SamplePlan.date(5, 7), days: 5)),
              .init(record: RecordRef(.activity, 2), first: .criterion(1)),
            ]
          ),
          cell(
            0,
            0,
            quarters[2],
            .fail,
            .unproven,
            misses: [.init(record: RecordRef(.activity, 1), first: .noProof)]
          ),
          cell(0, 0, quarters[3], .pending, .notDue),
        ]
      ),
      &explanations,
      due: SamplePlan.date(30, 6)
    )
    clinics.basis = .depends
    clinics.alternatives = [AlternativeVerdict(alternative: 0, verdict: .pass)]
    let deadline = SamplePlan.by(SamplePlan.date(31, 10))
    var report = finding(
      1,
      cell(
        1,
        0,
        deadline,
        .fail,
        .late,
        misses: [.init(record: RecordRef(.document, 1), first: .late(day: SamplePlan.date(12, 11), days: 12))]
      ),
      &explanations,
      due: SamplePlan.date(31, 10)
    )
    report.waiver = WaiverState(waiver: 0, inForce: true)
    let adults = finding(
      2,
      group(
        .values(test: 2),
        .pending,
        .notDue,
        [
          cell(2, 0, year, .pass, .met, 2, of: 2, counted: [a1]),
          cell(2, 1, year, .pending, .notDue, 1, of: 2),
        ]
      ),
      &explanations,
      due: year.closes
    )
    let judged = finding(
      3,
      cell(2, 0, year, .pass, .met, 2, of: 2, counted: [a1]),
      &explanations,
      due: year.closes,
      verdict: .review,
      reason: .toJudge
    )
    let leaders = finding(
      4,
      cell(
        3,
        0,
        year,
        .pass,
        .met,
        1,
        counted: [.init(record: RecordRef(.figure, 0), day: SamplePlan.date(30, 6))]
      ),
      &explanations,
      due: year.closes
    )
    let project = finding(5, nil, &explanations, verdict: .notApplicable, reason: .notArisen)
    let club = finding(6, nil, &explanations, verdict: .notApplicable, reason: .notClaimed)
    let ward = finding(7, nil, &explanations, verdict: .notApplicable, reason: .notBound)
    let watch = finding(
      8,
      group(
        .any,
        .pending,
        .unproven,
        [
          cell(
            0,
            0,
            year,
            .pending,
            .unproven,
            misses: [.init(record: RecordRef(.activity, 1), first: .noProof)]
          ),
          cell(1, 0, year, .pending, .notDue),
        ]
      ),
      &explanations,
      due: year.closes
    )
    return [clinics, report, adults, judged, leaders, project, club, ward, watch]
  }
}
