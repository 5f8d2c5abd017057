import Diagnostics
import Engine
import Evidence
import Reports
import Rules
import Terms

/// Activities, and the papers that prove them.
extension FixScript {
  /// An activity that counts for `task`.
  mutating func activity(_ task: FixTask, _ test: ReportedRules.Test, _ records: RecordTest)
    throws(OpenQuestion) -> FixDraft
  {
    let cells = try cells(of: task, test, kind: .activity)
    let ask = recordAsk(task, test, records, cells)
    var draft = FixDraft(.activity)
    draft.put("type", single(try codes(ask.field(.type), kind: .activity), .activities))
    // What the rule leaves no choice about is shown before the first question about the rest.
    let fields: [(Field, String)] = [
      (.topic, "topics"), (.audience, "audiences"), (.site, "sites"), (.club, "clubs"),
      (.occasion, "occasions"), (.partner, "partners"), (.inspected, "inspected"),
    ]
    var codesOf: [(key: String, value: NewValue?)] = []
    for (field, key) in fields {
      let codes = try codes(ask.field(field), kind: .activity)
      codesOf.append((key, spelled(codes, field.list(for: .activity))))
    }
    let wards = try wards(ask)
    let role = try role(ask)
    draft.put("title", try text(words.title(.activity)).map { .text($0) })
    let days = try days(words.held(counting: counting(task.windows(of: cells)), asOf: audit.asOf))
    putDays(days, into: &draft)
    for (key, value) in codesOf { draft.put(key, value) }
    draft.put("wards", wards.isEmpty ? nil : .list(wards.map { .number($0) }))
    if role == .attended { draft.put("role", .text("attended")) }
    try putParticipants(ask, into: &draft)
    if let proof = records.proof, let first = days?.first {
      let papers = try papers(proof, provingFrom: first)
      draft.put("documents", papers.isEmpty ? nil : .list(papers.map { .mapping($0) }))
    }
    return draft
  }

  /// The paper that proves the activity at `place` of the evidence.
  mutating func paper(for place: Int, _ records: RecordTest) throws(OpenQuestion) -> FixDraft {
    var draft = FixDraft(.document)
    guard audit.evidence.activities.indices.contains(place), let proof = records.proof else { return draft }
    let activity = audit.evidence.activities[place]
    let papers = try papers(lacking(proof, activity), provingFrom: activity.days.first, isAsked: true)
    draft.fields = papers.first ?? []
    return draft
  }

  // MARK: Steps

  func recordAsk(
    _ task: FixTask,
    _ test: ReportedRules.Test,
    _ records: RecordTest,
    _ cells: [Int]
  ) -> RecordAsk {
    let values = cells.compactMap { test.cells.indices.contains($0) ? test.cells[$0] : nil }
    var ask = RecordAsk(records, cells: values, rules, unit)
    ask.newValues = task.newValues(of: cells)
    if ask.newValues > 0, case .field(let field)? = records.distinct?.key {
      ask.knownValues = knownValues(of: field, records.kind, task.test)
    }
    return ask
  }

  /// The values of `field` that records which count for the test name already.
  private func knownValues(of field: Field, _ kind: RecordTest.Kind, _ test: Int) -> Set<Code> {
    var known: Set<Code> = []
    for node in audit.explanations.nodes {
      guard case .cell(test, _) = node.kind else { continue }
      for counted in audit.explanations.counted[node.counted] {
        known.formUnion(RecordFacts(counted.record, in: audit.evidence).codes(field))
      }
    }
    return known
  }

  func single(_ codes: [Code], _ list: CodeList) -> NewValue? {
    codes.first.map { .text(rules.lexicon[list][$0].code) }
  }

  private func putDays(_ days: DateRange?, into draft: inout FixDraft) {
    guard let days else { return }
    if days.first == days.last {
      draft.put("date", .date(days.first))
    } else {
      draft.put("from", .date(days.first))
      draft.put("to", .date(days.last))
    }
  }

  private mutating func wards(_ ask: RecordAsk) throws(OpenQuestion) -> [Int] {
    let (fixed, choices) = ask.wards
    if !fixed.isEmpty { fill(words.wards, fixed.map { "\($0)" }.joined(separator: ", ")) }
    guard !choices.isEmpty else { return fixed }
    let taken = try choose(words.ward(choices))
    let chosen = taken.compactMap { choices.indices.contains($0) ? choices[$0] : nil }
    return fixed + chosen.filter { !fixed.contains($0) }
  }

  private mutating func role(_ ask: RecordAsk) throws(OpenQuestion) -> Role {
    let roles = ask.roles
    guard roles.contains(.attended) else { return .organised }
    guard roles.contains(.organised) else {
      fill(words.role, words.name(.attended))
      return .attended
    }
    return try choose(words.roleQuestion) == [1] ? .attended : .organised
  }

  private mutating func putParticipants(_ ask: RecordAsk, into draft: inout FixDraft) throws(OpenQuestion) {
    var (total, women, share): (Int?, Int?, Int?) = (nil, nil, nil)
    for criterion in ask.criteria {
      switch criterion {
      case .participants(let least): total = max(total ?? 0, least.value)
      case .women(let least): women = max(women ?? 0, least.value)
      case .womenShare(let least): share = max(share ?? 0, least.value)
      default: break
      }
    }
    guard total != nil || women != nil || share != nil else { return }
    guard let all = try number(words.participants(atLeast: max(total ?? 0, women ?? 0))) else { return }
    guard women != nil || share != nil else { return draft.put("participants", .number(all)) }
    let rule = NumberRule(enough: women ?? 0, most: all, share: share.map { (of: all, atLeast: $0) })
    var members = [NewRecord.Field("total", .number(all))]
    if let count = try number(words.women(rule)) { members.append(NewRecord.Field("women", .number(count))) }
    draft.put("participants", .mapping(members))
  }

  /// The papers that `proof` asks for, each with its number and day; none where the unit has none yet.
  private mutating func papers(
    _ proof: CodeMatch,
    provingFrom day: CivilDate,
    isAsked: Bool = false
  ) throws(OpenQuestion) -> [[NewRecord.Field]] {
    let types = proof.values.compactMap { rules.lexicon[.documents].code($0.value) }
    var papers: [[NewRecord.Field]] = []
    // Of papers that are all needed each is asked for; of others one is enough. A paper attached comes by itself.
    let rounds = proof.mode == .all && !isAsked ? types.map { [$0] } : [types]
    for choices in rounds {
      let names = choices.map { rules.lexicon[.documents][$0].name[wording.language] }
      let type: Code?
      if isAsked, choices.count == 1 {
        type = choices[0]
        fill(words.paper, names[0])
      } else {
        type = try choose(words.paperType(names, isOptional: !isAsked)).first.flatMap {
          choices.indices.contains($0) ? choices[$0] : nil
        }
      }
      guard let type else { continue }
      var paper = [NewRecord.Field("type", .text(rules.lexicon[.documents][type].code))]
      if let number = try text(words.paperNumber) { paper.append(NewRecord.Field("number", .text(number))) }
      if let issued = try days(words.paperIssued(proves: day)) {
        paper.append(NewRecord.Field("issued", .date(issued.first)))
      }
      papers.append(paper)
    }
    return papers
  }

  /// Of papers that are all needed, those that the activity does not have yet.
  private func lacking(_ proof: CodeMatch, _ activity: Activity) -> CodeMatch {
    guard proof.mode == .all else { return proof }
    let papers = activity.documents.compactMap {
      audit.evidence.documents.indices.contains($0) ? audit.evidence.documents[$0] : nil
    }
    let rejected = Set(audit.visit.rejections.map(\.record))
    let good = papers.filter { paper in
      !rejected.contains(paper.id) && (paper.issued.map { $0 >= activity.days.first } ?? true)
    }
    let there = Set(good.map { rules.lexicon[.documents][$0.type].code })
    let missing = proof.values.filter { !there.contains($0.value) }
    return CodeMatch(.all, missing.isEmpty ? proof.values : missing)
  }
}
