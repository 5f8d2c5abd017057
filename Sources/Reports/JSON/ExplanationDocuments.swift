import Engine

/// One step of a decision.
struct NodeDocument: DocumentModel {
  /// What a step decides.
  enum Kind: String, SchemaWord {
    case windows, all, any, values, cell, judgement
  }

  static let name = "step"
  static let summary = "One step of a decision, with the steps that it rests on."
  static let members: [Member<NodeDocument>] = [
    Member(
      "kind",
      "windows: window by window; all, any: of its parts; values: each of them; cell: one test in one window; judgement: a person's."
    ) {
      $0.kind
    },
    Member("verdict", "What the step says.") { $0.verdict },
    Member("reason", "Why.") { $0.reason },
    Member("progress", "How far it is met.") { $0.progress },
    Member(optional: "needed", "Of windows: how many must be met.") { $0.needed },
    Member(optional: "window", "The window asked about.") { $0.window },
    Member(optional: "asked", "Of a cell: what is asked, in words.") { $0.asked },
    Member(optional: "values", "Of a cell: the values that it is asked for.") { $0.values },
    Member(optional: "counted", "Of a cell: the records that counted.") { $0.counted },
    Member(optional: "misses", "Of a cell that is not met: the nearest misses, nearest first.") { $0.misses },
    Member(optional: "parts", "The steps below.") { $0.parts },
  ]

  var kind: Kind
  var verdict: Verdict
  var reason: Reason
  var progress: ProgressDocument
  var needed: Int?
  var window: WindowDocument?
  var asked: String?
  var values: [String]?
  var counted: [CountedDocument]?
  var misses: [MissDocument]?
  var parts: [NodeDocument]?
}

/// A record that counted.
struct CountedDocument: DocumentModel {
  /// What a reader should know of it.
  enum Remark: String, SchemaWord {
    case proofWrittenLater = "proof-written-later"
    case arrivalNotRecorded = "arrival-not-recorded"
    case severalWindows = "several-windows"
  }

  static let name = "counted"
  static let summary = "A record that counted."
  static let members: [Member<CountedDocument>] = [
    Member("record", "The record.") { $0.record },
    Member("day", "The day on which it counted.") { $0.day },
    Member(optional: "proof", "The paper that proves it.") { $0.proof },
    Member("remarks", "What a reader should know of it.") { $0.remarks },
  ]

  var record: RecordDocument
  var day: DayDocument
  var proof: RecordDocument?
  var remarks: [Remark]
}

/// A record that nearly counted.
struct MissDocument: DocumentModel {
  /// What a record lacks.
  enum Code: String, SchemaWord {
    case criterion
    case everyOne = "every-one"
    case value
    case notOrganised = "not-organised"
    case early, late
    case afterAsOf = "after-as-of"
    case undated
    case noProof = "no-proof"
    case proofBeforeActivity = "proof-before-activity"
    case rejected
    case proofRejected = "proof-rejected"
    case beyondBound = "beyond-bound"
    case incomparable, superseded

    init(_ shortfall: Explanations.Shortfall) {
      switch shortfall {
      case .criterion: self = .criterion
      case .everyOne: self = .everyOne
      case .value: self = .value
      case .notOrganised: self = .notOrganised
      case .early: self = .early
      case .late: self = .late
      case .afterAsOf: self = .afterAsOf
      case .undated: self = .undated
      case .noProof: self = .noProof
      case .proofBeforeActivity: self = .proofBeforeActivity
      case .rejected: self = .rejected
      case .proofRejected: self = .proofRejected
      case .beyondBound: self = .beyondBound
      case .incomparable: self = .incomparable
      case .superseded: self = .superseded
      }
    }
  }

  static let name = "miss"
  static let summary = "A record that nearly counted, with the one or two things that it lacks."
  static let members: [Member<MissDocument>] = [
    Member("record", "The record.") { $0.record },
    Member("lacks", "What it lacks.") { $0.lacks },
    Member(optional: "rejection", "The rejection that keeps it from counting.") { $0.rejection },
    Member("text", "The same in words, in the document's language.") { $0.text },
  ]

  var record: RecordDocument
  var lacks: [Code]
  var rejection: RejectionDocument?
  var text: String
}
