import Diagnostics
import Evidence
import Rules
import Terms

/// The records that one cell looks for.
struct Search {
  let evaluator: ReferenceEvaluator
  let test: RecordTest
  let values: [AskedValue]
  let window: ReferenceWindow

  /// "Records that match, with their day in the window and ≤ T"; rejected ones among them.
  func matching(ignoringThresholds: Bool = false) -> [RecordRef] {
    candidates(ignoringThresholds).filter { record in
      guard let day = dayInWindow(record) else { return false }
      return day <= evaluator.today
    }
  }

  /// Those that match and came after the window, not after T.
  func late() -> [RecordRef] {
    candidates(false).filter { record in
      guard let day = dayOnItsOwn(record), day <= evaluator.today else { return false }
      if test.asksWindow { return evaluator.covers(record, .window, window) && day > window.closes }
      return day > window.last
    }
  }

  private func candidates(_ ignoringThresholds: Bool) -> [RecordRef] {
    let records =
      switch test.kind {
      case .activity: evaluator.evidence.activities.indices.map { RecordRef(.activity, $0) }
      case .document: evaluator.evidence.documents.indices.map { RecordRef(.document, $0) }
      }
    return records.filter { record in
      evaluator.hasRole(record, test)
        && test.criteria.allSatisfy { criterion in
          (ignoringThresholds && criterion.isThreshold) || evaluator.meets(criterion, record, window)
        }
        && values.allSatisfy { evaluator.names($0, record) }
    }
  }

  /// Its day, where that lies in the window.
  private func dayInWindow(_ record: RecordRef) -> CivilDate? {
    if record.kind == .activity {
      return window.firstDay(of: evaluator.evidence.activities[record.index].days)
    }
    guard let day = dayOnItsOwn(record) else { return nil }
    if test.asksWindow {
      return evaluator.covers(record, .window, window) && day <= window.closes ? day : nil
    }
    return window.contains(day) ? day : nil
  }

  /// Its day whatever the window's days are: of an activity the first of its span.
  private func dayOnItsOwn(_ record: RecordRef) -> CivilDate? {
    switch record.kind {
    case .activity: return evaluator.evidence.activities[record.index].days.first
    case .figure: return evaluator.evidence.figures[record.index].date
    case .document:
      let document = evaluator.evidence.documents[record.index]
      return test.asksArrival(in: window) ? arrival(of: document) : document.issued
    }
  }

  /// The day on which it arrived: with those asked for by name in `sent_to` (or as this cell's value), else
  /// anywhere; the day of issue where it was not sent.
  private func arrival(of document: Document) -> CivilDate? {
    var days: [CivilDate?] = []
    for case .codes(.sentTo, let match) in test.criteria {
      switch match.mode {
      case .any: days.append(earliest(document) { to in match.values.contains { isNamed($0.value, to) } })
      case .all: days += match.values.map { name in earliest(document) { isNamed(name.value, $0) } }
      case .not: break
      }
    }
    for case .code(.sentTo, let name) in values { days.append(earliest(document) { isNamed(name, $0) }) }
    if days.isEmpty {
      return document.sent.isEmpty ? document.issued : earliest(document) { _ in true }
    }
    return days.contains(nil) ? nil : days.compactMap { $0 }.max()
  }

  private func earliest(_ document: Document, _ counts: (Code) -> Bool) -> CivilDate? {
    document.sent.filter { counts($0.to) }
      .compactMap { $0.received ?? $0.date ?? document.issued }
      .min()
  }

  private func isNamed(_ name: String, _ code: Code) -> Bool {
    evaluator.codes(named: name, in: .parties).contains(code)
  }
}

extension RecordTest {
  /// "Its arrival, where the test asks `sent_to`, under `by` and `days`, or with `covers: window`".
  func asksArrival(in window: ReferenceWindow) -> Bool {
    guard window.asksArrival || asksWindow else { return false }
    var fields = (criteria + (everyOne ?? [])).compactMap { criterion -> Field? in
      if case .codes(let field, _) = criterion { field } else { nil }
    }
    for case .codes(let field, _) in forEach.map(\.values) { fields.append(field) }
    if case .field(let field)? = distinct?.key { fields.append(field) }
    return fields.contains(.sentTo)
  }

  /// Whether it asks for documents that cover the very window asked about.
  var asksWindow: Bool {
    criteria.contains { criterion in
      guard case .covers(let coverages) = criterion else { return false }
      return coverages.contains { $0.value == .window }
    }
  }
}

extension Criterion {
  /// Whether it is an amount within the record.
  var isThreshold: Bool {
    switch self {
    case .participants, .women, .womenShare: true
    case .codes, .anyPartner, .ward, .role, .covers: false
    }
  }
}

// MARK: Matching

extension ReferenceEvaluator {
  /// Whether the record is what `criterion` asks.
  func meets(_ criterion: Criterion, _ record: RecordRef, _ window: ReferenceWindow) -> Bool {
    switch criterion {
    case .codes(let field, let match):
      let list = field.list(for: record.kind == .activity ? .activity : .document)
      let listed = match.values.map { codes(named: $0.value, in: list) }
      return meet(match.mode, Set(codes(of: field, in: record)), listed)
    case .anyPartner:
      return !codes(of: .partner, in: record).isEmpty
    case .ward(let match, _):
      let named = wards(of: record)
      guard let wards = match.wards else { return !named.isEmpty }
      return meet(match.mode, Set(named), wards.map { [$0.value] })
    case .role(let roles):
      return record.kind == .activity && roles.contains { $0.value == evidence.activities[record.index].role }
    case .covers(let coverages):
      return coverages.contains { covers(record, $0.value, window) }
    case .participants(let least):
      return (participants(of: record)?.total).map { $0 >= least.value } ?? false
    case .women(let least):
      return (participants(of: record)?.women).map { $0 >= least.value } ?? false
    case .womenShare(let share):
      guard let people = participants(of: record), people.total > 0, let women = people.women else {
        return false
      }
      return women * 10_000 >= share.value * people.total
    }
  }

  /// `any`: shares one; `all`: has all; `not`: has some value and none of these.
  ///
  /// Without a value, none of the three is met. A listed name may stand for several values, as a group does for its agencies.
  private func meet<Value: Hashable>(
    _ mode: CodeMatch.Mode,
    _ values: Set<Value>,
    _ listed: [Set<Value>]
  ) -> Bool {
    guard !values.isEmpty else { return false }
    return switch mode {
    case .any: listed.contains { !$0.isDisjoint(with: values) }
    case .all: listed.allSatisfy { !$0.isDisjoint(with: values) }
    case .not: listed.allSatisfy { $0.isDisjoint(with: values) }
    }
  }

  /// The code that `name` means, or those of a group's agencies.
  func codes(named name: String, in list: CodeList) -> Set<Code> {
    if list == .parties, rules.plan.groups.contains(where: { $0.code.value == name }) {
      let members = rules.plan.agencies.filter { $0.groups.contains { $0.value == name } }
      return Set(members.compactMap { lexicon[.parties].code($0.code.value) })
    }
    return Set([lexicon[list].code(name)].compactMap { $0 })
  }

  /// Whether the record names the value of a `for_each`.
  func names(_ value: AskedValue, _ record: RecordRef) -> Bool {
    switch value {
    case .ward(let ward):
      return wards(of: record).contains(ward)
    case .code(let field, let name):
      let list = field.list(for: record.kind == .activity ? .activity : .document)
      return !codes(named: name, in: list).isDisjoint(with: codes(of: field, in: record))
    }
  }

  /// "A role criterion lists the roles that match; without one, only organised matches".
  func hasRole(_ record: RecordRef, _ test: RecordTest) -> Bool {
    guard record.kind == .activity else { return true }
    let asked = test.criteria.contains { if case .role = $0 { true } else { false } }
    return asked || evidence.activities[record.index].role == .organised
  }

  /// Whether the document's range contains all days of the period, or the window's own days.
  func covers(_ record: RecordRef, _ coverage: Coverage, _ window: ReferenceWindow) -> Bool {
    guard record.kind == .document, let range = evidence.documents[record.index].covers else { return false }
    return switch coverage {
    case .period(let period): range.contains(rules.days(of: .period(period)))
    case .window: window.own.allSatisfy { range.contains($0) }
    }
  }

  /// The record's values of a field.
  func codes(of field: Field, in record: RecordRef) -> Codes {
    if record.kind == .activity {
      let activity = evidence.activities[record.index]
      return switch field {
      case .type: [activity.type]
      case .topic: activity.topics
      case .audience: activity.audiences
      case .site: activity.sites
      case .club: activity.clubs
      case .occasion: activity.occasions
      case .partner: activity.partners
      case .inspected: activity.inspected
      case .sentTo, .issuedBy, .contains: []
      }
    }
    let document = evidence.documents[record.index]
    return switch field {
    case .type: [document.type]
    case .topic: document.topics
    case .site: document.sites
    case .sentTo: Codes(document.sent.map(\.to))
    case .issuedBy: [document.issuedBy]
    case .contains: document.contains
    case .audience, .club, .occasion, .partner, .inspected: []
    }
  }

  func wards(of record: RecordRef) -> [Int] {
    record.kind == .activity ? evidence.activities[record.index].wards : []
  }

  private func participants(of record: RecordRef) -> Participants? {
    record.kind == .activity ? evidence.activities[record.index].participants : nil
  }
}

// MARK: Proof and rejection

extension ReferenceEvaluator {
  /// "Rejected when a rejection names its id, or the id of its recurrence".
  func isRejected(_ record: RecordRef) -> Bool {
    let ids: [String?] =
      switch record.kind {
      case .activity: [evidence.activities[record.index].id, evidence.activities[record.index].recurrence]
      case .document: [evidence.documents[record.index].id]
      case .figure: [evidence.figures[record.index].id]
      }
    return visit.rejections.contains { ids.contains($0.record) }
  }

  /// "Of the papers that the activity names": the right kind, not rejected, not issued before the activity.
  func isProven(_ record: RecordRef, _ test: RecordTest, ignoringRejections: Bool) -> Bool {
    guard let proof = test.proof else { return true }
    guard record.kind == .activity else { return false }
    let activity = evidence.activities[record.index]
    let counting = activity.documents.filter { place in
      let issued = evidence.documents[place].issued
      return (issued.map { $0 >= activity.days.first } ?? true)
        && (ignoringRejections || !isRejected(RecordRef(.document, place)))
    }
    let kinds = Set(counting.map { evidence.documents[$0].type })
    return meet(proof.mode, kinds, proof.values.map { codes(named: $0.value, in: .documents) })
  }
}
