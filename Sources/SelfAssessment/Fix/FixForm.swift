import Diagnostics
import Engine
import Evidence
import Reports
import Rules
import Terms

/// What is to be written.
enum FixChange: Sendable {
  /// A record.
  case add(FixDraft)
  /// A paper of an activity that is there already.
  case attach(FixDraft, to: RecordRef)
  /// Codes under a key of a record that is there already; none where the user knows of none.
  case amend(RecordRef, key: String, codes: [String])
}

/// A record that is being asked for: what it is to be, and the answers so far.
struct FixForm: Sendable {
  /// What the user chose to do.
  enum Purpose: Sendable {
    /// Record something that was done.
    case record
    /// Attach a paper to an activity.
    case attach
    /// Say more of a record.
    case amend
  }

  let purpose: Purpose
  let tasks: FixTasks
  let ranges: WindowRanges
  var answers: [FixAnswer] = []
  /// An answer that will not count, taken once the user says so.
  var doubted: FixAnswer?
  /// How many of the notes on what is filled in were shown.
  var notesShown = 0

  init(_ purpose: Purpose, _ tasks: FixTasks, _ ranges: WindowRanges) {
    self.purpose = purpose
    self.tasks = tasks
    self.ranges = ranges
  }

  /// Where the form stands.
  enum State {
    case asks(FixQuestion)
    case done(FixChange)
  }

  /// The next question, or what all answers come to; with it what goes without asking.
  func state(_ words: FixWords, _ audit: UnitFindings) -> (
    state: State, notes: [(label: String, value: String)]
  ) {
    var script = FixScript(words, audit, ranges, given: answers)
    do throws(OpenQuestion) {
      let change =
        switch purpose {
        case .record: try record(&script)
        case .attach: try attach(&script)
        case .amend: try amend(&script)
        }
      return (.done(change), script.filled)
    } catch {
      return (.asks(error.question), script.filled)
    }
  }

  private func record(_ script: inout FixScript) throws(OpenQuestion) -> FixChange {
    var task = tasks.toRecord[0]
    if tasks.toRecord.count > 1 {
      let names = tasks.toRecord.map { task in
        let needs = script.wording.needs(task.remainders, in: script.audit)
        return script.wording.sentence(needs.joined(separator: "; "))
      }
      let place = try script.choose(script.words.task(names)).first ?? 0
      if tasks.toRecord.indices.contains(place) { task = tasks.toRecord[place] }
    }
    let test = script.rules.tests[task.test]
    switch test.ask {
    case .figure(let figure): return .add(try script.figure(task, figure))
    case .records(let records) where records.kind == .activity:
      return .add(try script.activity(task, test, records))
    case .records(let records): return .add(try script.document(task, test, records))
    }
  }

  private func attach(_ script: inout FixScript) throws(OpenQuestion) -> FixChange {
    var place = 0
    if tasks.toProve.count > 1 {
      let names = tasks.toProve.map { script.words.described($0.record, in: script.audit.evidence) }
      place = try script.choose(script.words.record(names)).first ?? 0
    }
    let target = tasks.toProve[min(max(0, place), tasks.toProve.count - 1)]
    script.fill(script.words.attachedTo, script.words.described(target.record, in: script.audit.evidence))
    guard case .records(let records) = script.rules.tests[target.test].ask else {
      return .attach(FixDraft(.document), to: target.record)
    }
    return .attach(try script.paper(for: target.record.index, records), to: target.record)
  }

  private func amend(_ script: inout FixScript) throws(OpenQuestion) -> FixChange {
    var place = 0
    if tasks.toAmend.count > 1 {
      let names = tasks.toAmend.map { script.words.described($0.record, in: script.audit.evidence) }
      place = try script.choose(script.words.record(names)).first ?? 0
    }
    let target = tasks.toAmend[min(max(0, place), tasks.toAmend.count - 1)]
    let record = script.words.described(target.record, in: script.audit.evidence)
    var codes: [String] = []
    for code in target.codes {
      let entry = script.rules.lexicon[target.list][code]
      let name = entry.name[script.wording.language]
      if try script.yes(script.words.amendment(target.field, code, name, of: record)) {
        codes.append(entry.code)
      }
    }
    return .amend(target.record, key: target.key, codes: codes)
  }
}
