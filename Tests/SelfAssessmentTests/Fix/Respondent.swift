import Diagnostics
import Engine
import Evidence
import Reports
import Rules
import Terms
import Testing

@testable import SelfAssessment

/// Answers a session's questions as somebody would who has the records of `evidence` in a drawer.
struct Respondent {
  let evidence: Evidence
  private var left: [RecordRef]
  /// The record that is being told of.
  private var record: RecordRef?
  /// How many of its papers were told of.
  private var paper = -1

  init(_ evidence: Evidence) {
    self.evidence = evidence
    left =
      evidence.activities.indices.map { RecordRef(.activity, $0) }
      + evidence.documents.indices.filter { !evidence.documents[$0].id.contains("#") }.map {
        RecordRef(.document, $0)
      }
      + evidence.figures.indices.map { RecordRef(.figure, $0) }
  }

  var hasRecords: Bool { !left.isEmpty }

  /// The line that answers what `session` asks; nil where the drawer holds nothing of the kind.
  mutating func line(for session: FixSession) -> String? {
    if let tasks = session.choices {
      // What the unit claims already, and tells in full only now.
      if !tasks.toAmend.isEmpty, let amended = evidence.documents.indices.first {
        record = RecordRef(.document, amended)
        return "3"
      }
      guard take(for: tasks, session) != nil else { return nil }
      return "1"
    }
    guard let question = session.question else { return "c" }
    return answer(question, session)
  }

  /// Takes a record that one of `tasks` could be about; answers the place of the task.
  private mutating func take(for tasks: FixTasks, _ session: FixSession) -> Int? {
    for (place, task) in tasks.toRecord.enumerated() {
      guard let found = left.first(where: { fits($0, task, session) }) else { continue }
      left.removeAll { $0 == found }
      (record, paper) = (found, -1)
      return place
    }
    return nil
  }

  private func fits(_ record: RecordRef, _ task: FixTask, _ session: FixSession) -> Bool {
    let test = session.rules.tests[task.test]
    switch test.ask {
    case .figure(let figure):
      guard record.kind == .figure else { return false }
      return session.rules.lexicon[.figures][evidence.figures[record.index].name].code == figure.name.value
    case .records(let records):
      guard (record.kind == .activity) == (records.kind == .activity), record.kind != .figure else {
        return false
      }
      let facts = RecordFacts(record, in: evidence)
      let type = RecordAsk(records, cells: [], session.rules, evidence.unit).field(.type)
      guard (type.fixed + type.choices.joined()).contains(where: facts.codes(.type).contains) else {
        return false
      }
      let cells = task.cells.filter { holds(test.cells[$0], facts) }
      guard !cells.isEmpty else { return false }
      if records.asksAboutItsWindow, let covers = facts.document?.covers {
        return task.windows(of: cells).contains { covers.first <= $0.last && $0.first <= covers.last }
      }
      let days = [facts.days?.first, facts.document?.sent.compactMap { $0.received ?? $0.date }.max()]
      return task.windows(of: cells).isEmpty
        || task.windows(of: cells).contains { window in
          days.compactMap(\.self).contains { window.first <= $0 && $0 <= window.closes }
        }
    }
  }

  private func holds(_ values: [CellValue], _ facts: RecordFacts) -> Bool {
    values.allSatisfy { value in
      switch value {
      case .code(let field, let code): facts.codes(field).contains(code)
      case .ward(let number): facts.activity?.wards.contains(number) == true
      case .group: !facts.codes(.partner).isEmpty
      case .unknown: false
      }
    }
  }

  // MARK: Answers

  private mutating func answer(_ question: FixQuestion, _ session: FixSession) -> String? {
    guard let record else { return nil }
    let facts = RecordFacts(record, in: evidence)
    let names: [String]
    if case .choice(let choices, _) = question.form { names = choices } else { names = [] }
    func day(_ date: CivilDate?) -> String { date.map { "\($0)" } ?? "" }
    switch question.subject {
    case .task:
      let tasks = session.form?.tasks.toRecord ?? []
      return tasks.firstIndex { fits(record, $0, session) }.map { "\($0 + 1)" }
    case .record: return "1"
    case .values: return values(session, facts, question)
    case .field(let field):
      let list = field.list(for: record.kind == .activity ? .activity : .document)
      let own = facts.codes(field).map { session.rules.lexicon[list][$0].name[session.wording.language] }
      return numbers(names.indices.filter { own.contains(names[$0]) })
    case .ward:
      let own = facts.activity?.wards.map { "Phường \($0)" } ?? []
      return numbers(names.indices.filter { own.contains(names[$0]) })
    case .role: return facts.activity?.role == .attended ? "2" : "1"
    case .title: return facts.activity?.title ?? facts.document?.title ?? ""
    case .held:
      guard let days = facts.activity?.days else { return nil }
      return days.first == days.last ? "\(days.first)" : "\(days.first) - \(days.last)"
    case .participants: return facts.activity?.participants.map { "\($0.total)" } ?? ""
    case .women: return facts.activity?.participants?.women.map { "\($0)" } ?? ""
    case .paperType:
      paper += 1
      guard let papers = facts.activity?.documents, papers.indices.contains(paper) else { return "" }
      let type = session.rules.lexicon[.documents][evidence.documents[papers[paper]].type]
      return numbers(names.indices.filter { names[$0] == type.name[session.wording.language] })
    case .paperNumber, .number: return ""
    case .paperIssued:
      guard let papers = facts.activity?.documents, papers.indices.contains(paper) else { return "" }
      return day(evidence.documents[papers[paper]].issued)
    case .issued: return day(facts.document?.issued)
    case .sent(let to): return day(facts.document?.sent.first { $0.to == to }?.date)
    case .received(let to): return day(facts.document?.sent.first { $0.to == to }?.received)
    case .amendment: return "c"
    case .section(let section): return facts.document?.contains.contains(section) == true ? "c" : "k"
    case .covers:
      guard let covers = facts.document?.covers else { return nil }
      let days = session.wording.days(covers.first, covers.last)
      let periods =
        ([.year] + (1...2).map(Period.half) + (1...4).map(Period.quarter) + (1...12).map(Period.month))
        .filter { $0.range(in: evidence.year) == covers }.map { session.wording.period($0) }
      return numbers(
        names.indices.filter { place in
          names[place].contains(days)
            || periods.contains { names[place].lowercased().hasPrefix($0.lowercased()) }
        }.prefix(1)
      )
    case .figureDay: return day(facts.figure?.date)
    case .count: return facts.figure.map { "\($0.value.count)" }
    case .whole: return facts.figure?.value.of.map { "\($0)" } ?? ""
    case .lastCount: return facts.figure?.lastYear.map { "\($0.count)" }
    case .lastWhole: return facts.figure?.lastYear?.of.map { "\($0)" } ?? ""
    }
  }

  private func values(_ session: FixSession, _ facts: RecordFacts, _ question: FixQuestion) -> String? {
    guard let tasks = session.form?.tasks.toRecord,
      let task = tasks.first(where: { fits(facts.record, $0, session) }),
      case .choice(_, let many) = question.form
    else { return nil }
    let cells = session.rules.tests[task.test].cells
    let places = task.cells.indices.filter { holds(cells[task.cells[$0]], facts) }
    return numbers(places.prefix(many ? places.count : 1))
  }

  private func numbers(_ places: some Sequence<Int>) -> String {
    places.map { "\($0 + 1)" }.joined(separator: ", ")
  }
}
