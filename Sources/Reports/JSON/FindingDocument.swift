import Engine
import Rules

/// What an audit found about one obligation.
struct FindingDocument: DocumentModel {
  static let name = "finding"
  static let summary = "What an audit found about one obligation, with its reasons."
  static let members: [Member<FindingDocument>] = [
    Member("obligation", "The obligation's id.") { $0.obligation },
    Member("clauses", "The clauses of the plan that it stands under.") { $0.clauses },
    Member("duty", "What the unit must do.") { $0.duty },
    Member("force", "Whether the plan requires it of the unit or requests it.") { $0.force },
    Member("verdict", "What the audit says at the as-of date.") { $0.verdict },
    Member("standing", "The verdict as people are told it.") { $0.standing },
    Member("reason", "Why the verdict is what it is.") { $0.reason },
    Member("why", "The reason in words, in the document's language.") { $0.why },
    Member(
      "counts_as_failure",
      "Whether it counts for the exit status: it fails and no waiver in force covers it."
    ) {
      $0.countsAsFailure
    },
    Member("basis", "What the verdict rests on: the plan's own numbers, or a reading of its words.") {
      $0.basis
    },
    Member(optional: "alternatives", "What each other reading says of the same evidence.") {
      $0.alternatives
    },
    Member("progress", "How far it is met.") { $0.progress },
    Member(optional: "timing", "The date that the verdict turns on.") { $0.timing },
    Member(optional: "owed_since", "The day from which it is owed, where a condition decides that.") {
      $0.owedSince
    },
    Member(optional: "asked", "What must be shown, in words, in the document's language.") { $0.asked },
    Member("when", "When it must be shown, in words, in the document's language.") { $0.when },
    Member(optional: "condition", "What must hold for it to be owed, in words, in the document's language.") {
      $0.condition
    },
    Member(optional: "question", "The question that a person must answer.") { $0.question },
    Member(optional: "ask", "What the team asks or opens at the visit.") { $0.ask },
    Member(optional: "remedy", "What the unit can do.") { $0.remedy },
    Member(optional: "judgement", "The judgement that decided.") { $0.judgement },
    Member(optional: "waiver", "The waiver that names it.") { $0.waiver },
    Member(
      optional: "unchecked",
      "The ids of the records that it rests on and that the team did not look at; absent where nobody has visited."
    ) {
      $0.unchecked
    },
    Member("needs", "The least that would meet what is missing.") { $0.needs },
    Member(optional: "explanation", "The steps of the decision; absent where nothing was evaluated.") {
      $0.explanation
    },
  ]

  var obligation: String
  var clauses: [String]
  var duty: TextDocument
  var force: Force
  var verdict: Verdict
  var standing: Standing
  var reason: Reason
  var why: String
  var countsAsFailure: Bool
  var basis: Basis
  var alternatives: [AlternativeDocument]?
  var progress: ProgressDocument
  var timing: TimingDocument?
  var owedSince: DayDocument?
  var asked: String?
  var when: String
  var condition: String?
  var question: TextDocument?
  var ask: TextDocument?
  var remedy: TextDocument?
  var judgement: JudgementDocument?
  var waiver: WaiverDocument?
  var unchecked: [String]?
  var needs: [NeedDocument]
  var explanation: NodeDocument?
}

/// What an alternative reading says of the same evidence.
struct AlternativeDocument: DocumentModel {
  static let name = "alternative"
  static let summary = "What another reading of the clause says of the same evidence."
  static let members: [Member<AlternativeDocument>] = [
    Member("name", "The reading's name in the rules.") { $0.name },
    Member("changes", "What it asks instead, in words, in the document's language.") { $0.changes },
    Member("verdict", "What it says.") { $0.verdict },
  ]

  var name: String
  var changes: [String]
  var verdict: Verdict
}

/// The date that a verdict turns on.
struct TimingDocument: DocumentModel {
  static let name = "timing"
  static let summary = "The date that a verdict turns on."
  static let members: [Member<TimingDocument>] = [
    Member(
      "due",
      "pending: the next day by which something must be there; fail: the last day of the window that decided; else the last day of the last window."
    ) {
      $0.due
    },
    Member("days_left", "Days from the as-of date to `due`: 0 on the day itself, negative once it is over.") {
      $0.daysLeft
    },
  ]

  var due: DayDocument
  var daysLeft: Int
}

/// A judgement that decided.
struct JudgementDocument: DocumentModel {
  static let name = "judgement"
  static let summary = "A person's answer to an obligation's question."
  static let members: [Member<JudgementDocument>] = [
    Member("passes", "Whether the person found it met.") { $0.passes },
    Member("by", "Who judged.") { $0.by },
    Member("date", "When.") { $0.date },
    Member(optional: "note", "What the person noted.") { $0.note },
  ]

  var passes: Bool
  var by: String
  var date: DayDocument
  var note: String?
}

/// A waiver that names the obligation.
struct WaiverDocument: DocumentModel {
  static let name = "waiver"
  static let summary = "Leave to miss an obligation until a day."
  static let members: [Member<WaiverDocument>] = [
    Member("in_force", "Whether it still holds at the as-of date.") { $0.inForce },
    Member("until", "Its last day.") { $0.until },
    Member("by", "Who gave it.") { $0.by },
    Member("reason", "Why.") { $0.reason },
  ]

  var inForce: Bool
  var until: DayDocument
  var by: String
  var reason: String
}

/// One thing that is still missing.
struct NeedDocument: DocumentModel {
  /// What is missing.
  enum Kind: String, SchemaWord {
    case records, proof, amendment, figure, judgement
  }

  static let name = "need"
  static let summary = "One thing that is still missing: the least that would meet a step that is not met."
  static let members: [Member<NeedDocument>] = [
    Member(
      "kind",
      "records: more of them; proof: a paper that proves a record; amendment: what a record must also show; figure; judgement."
    ) {
      $0.kind
    },
    Member(optional: "count", "How many records; of a figure, the count that would do.") { $0.count },
    Member(optional: "record", "The record that it is about.") { $0.record },
    Member(optional: "window", "The window that it is missing in.") { $0.window },
    Member("closed", "Whether its window is over, so that nothing dated from now on can meet it.") {
      $0.isClosed
    },
    Member("text", "The same in words, in the document's language.") { $0.text },
  ]

  var kind: Kind
  var count: Int?
  var record: RecordDocument?
  var window: WindowDocument?
  var isClosed: Bool
  var text: String
}
