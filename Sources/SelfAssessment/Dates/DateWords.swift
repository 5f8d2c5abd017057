import Engine
import Evidence
import Reports
import Rules
import Terms
import Diagnostics
import Workbench

// How a unit is told of its dates, on a terminal and in a calendar alike.
extension Wording {
  /// A day with its day of the week: `thứ Tư 30/11/2022`.
  func dated(_ day: CivilDate) -> String {
    "\(day.weekdayName[language]) \(day)"
  }

  /// How far a day is from the as-of date: `quá hạn 3 ngày`, `hạn cuối là hôm nay`, `còn 3 ngày`.
  func distance(to day: CivilDate, asOf: CivilDate) -> String {
    let days = day.days(since: asOf)
    switch days {
    case 0: return say("hạn cuối là hôm nay", "due today")
    case 1...: return say("còn \(days) ngày", "\(counted(days, "day", "days")) left")
    default:
      return say("quá hạn \(-days) ngày", "\(counted(-days, "day", "days")) overdue")
    }
  }

  /// The window of a date where its day alone does not say it: a period, an occasion, or days.
  func span(of date: DueDate) -> String? {
    switch date.window.label {
    case .by: nil
    case .period(.year) where date.window.closes == date.window.last: nil
    case .period, .occasion, .days, .after, .before: window(date.window)
    }
  }

  /// What is missing for a date, a text each; empty where nothing is.
  func missing(_ entry: UnitDates.Entry) -> [String] {
    guard !entry.date.isSettled else { return [] }
    if entry.finding.reason == .judged, let text = judged(entry) { return [text] }
    var texts = needs(entry.remainders(rules), in: entry.audit).filter { !$0.isEmpty }
    if let choice = entry.date.choice { texts.append(self.choice(choice, entry.date.state)) }
    return texts
  }

  private func judged(_ entry: UnitDates.Entry) -> String? {
    guard let place = entry.finding.judgement, entry.audit.visit.judgements.indices.contains(place) else {
      return nil
    }
    let judgement = entry.audit.visit.judgements[place]
    return self.judgement(
      passes: judgement.passes,
      by: judgement.by,
      date: judgement.date,
      note: judgement.note
    )
  }

  private func choice(_ choice: DueDate.Choice, _ state: DueDate.State) -> String {
    state == .lost
      ? say(
        "còn thiếu \(choice.needed) kỳ, trong \(choice.of) kỳ đã qua",
        "\(counted(choice.needed, "window", "windows")) short, of \(choice.of) that are over"
      )
      : say(
        "cần thêm \(choice.needed) kỳ, trong \(choice.of) kỳ còn lại",
        "\(choice.needed) of the \(choice.of) windows that are left will do"
      )
  }

  /// The records that came nearest in this window and what each lacks; those that ``missing(_:)`` names, and those that
  /// count for another window, are left out.
  func nearMisses(_ entry: UnitDates.Entry) -> [String] {
    let counted = entry.finding.explanation.map { entry.audit.explanations.evidence(of: $0) } ?? []
    var seen = Set(counted.map(\.record))
    for need in entry.remainders(rules) {
      switch need.kind {
      case .proof(let record), .amendment(let record): seen.insert(record)
      case .records, .moreProofs, .moreAmendments, .figure, .judgement: break
      }
    }
    var texts: [String] = []
    for step in entry.date.steps {
      for (miss, context) in misses(step, entry) where seen.insert(miss.record).inserted {
        let id = RecordFacts(miss.record, in: entry.audit.evidence).id ?? ""
        texts.append("\(id): \(self.miss(miss, context))")
      }
    }
    return texts
  }

  /// The misses of a cell that are what was asked, but for their day, their proof or the team's acceptance.
  private func misses(_ step: Int, _ entry: UnitDates.Entry) -> [(Explanations.Miss, MissContext)] {
    let tree = entry.audit.explanations
    guard tree.nodes.indices.contains(step), case .cell(let test, let value) = tree.nodes[step].kind,
      rules.tests.indices.contains(test)
    else { return [] }
    let context = MissContext(
      test: rules.tests[test],
      cell: value,
      window: tree.nodes[step].window,
      evidence: entry.audit.evidence,
      visit: entry.audit.visit
    )
    return tree.misses[tree.nodes[step].misses.clamped(to: 0..<tree.misses.count)]
      .filter { $0.second == nil && isRight($0.first) }
      .map { ($0, context) }
  }

  private func isRight(_ shortfall: Explanations.Shortfall) -> Bool {
    switch shortfall {
    case .criterion, .everyOne, .value, .notOrganised, .superseded: false
    // What misses by more than a month was held for a window of its own.
    case .early(_, let days), .late(_, let days): days <= 31
    default: true
    }
  }

  /// What a unit can still do about a date that is lost, a text each; what ``missing(_:)`` says already is left out.
  func stillPossible(_ entry: UnitDates.Entry) -> [String] {
    guard entry.date.state == .lost else { return [] }
    if entry.finding.reason == .judged {
      return [
        say(
          "bổ sung minh chứng và đề nghị Đoàn nhận định lại",
          "add evidence and ask the team to judge again"
        )
      ]
    }
    var texts: [String] = []
    for need in entry.remainders(rules) {
      guard let text = stillPossible(need), !texts.contains(text) else { continue }
      texts.append(text)
    }
    if entry.isRejected {
      texts.append(
        say(
          "nộp minh chứng khác thay cho những gì Đoàn không chấp nhận",
          "submit other evidence in place of what the team rejected"
        )
      )
    }
    return texts
  }

  private func stillPossible(_ need: Remainder) -> String? {
    switch need.kind {
    // These are steps by themselves: a paper may be written, and a record made clear, after the day.
    case .proof, .moreProofs, .amendment, .moreAmendments, .judgement: return nil
    case .figure:
      return say(
        "nếu đã có số liệu trong thời gian đó mà chưa ghi: ghi bổ sung vào hồ sơ",
        "if the figure was taken in time and only not recorded: add it to the evidence"
      )
    case .records:
      guard let test = need.test, rules.tests.indices.contains(test),
        case .records(let records) = rules.tests[test].ask
      else { return nil }
      if records.kind == .document {
        return say(
          "nếu văn bản đã có đúng hạn mà chưa ghi: ghi bổ sung, cả ngày gửi và ngày đến",
          "if the paper was there in time and only not recorded: add it, with the days of sending and arrival"
        )
      }
      return say(
        "nếu việc đã làm đúng hạn mà chưa ghi: ghi bổ sung vào hồ sơ",
        "if it was done in time and only not recorded: add it to the evidence"
      ) + proof(records)
    }
  }

  private func proof(_ test: RecordTest) -> String {
    guard test.proof != nil else { return "" }
    return say(", kèm minh chứng (lập sau vẫn được)", ", with its proof (which may be written later)")
  }

  /// The waiver in force over a date that is lost.
  func waiver(_ entry: UnitDates.Entry) -> String? {
    guard entry.isWaived, let state = entry.finding.waiver,
      entry.audit.visit.waivers.indices.contains(state.waiver)
    else { return nil }
    let waiver = entry.audit.visit.waivers[state.waiver]
    return self.waiver(inForce: true, by: waiver.by, until: waiver.until, reason: waiver.reason)
  }

  /// The obligation that `finding` is of.
  func obligation(of finding: Finding) -> Obligation? {
    rules.obligations.indices.contains(finding.obligation) ? rules.obligations[finding.obligation] : nil
  }
}

extension UnitDates.Entry {
  /// Whether its day is over and a waiver in force covers that.
  var isWaived: Bool { date.state == .lost && finding.waiver?.inForce == true }

  /// Whether its steps would be met with what the team rejected.
  var isRejected: Bool {
    date.steps.contains {
      audit.explanations.nodes.indices.contains($0) && audit.explanations.nodes[$0].reason == .rejected
    }
  }

  /// Whether only proof is missing, which may be added at any time.
  var lacksProofOnly: Bool {
    !date.steps.isEmpty
      && date.steps.allSatisfy {
        audit.explanations.nodes.indices.contains($0) && audit.explanations.nodes[$0].reason == .unproven
      }
  }

  /// What is missing for it.
  func remainders(_ rules: ReportedRules) -> [Remainder] {
    Remainder.all(of: date.steps, in: audit, rules)
  }
}
