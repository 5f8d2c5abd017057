import Engine
import Terms

/// The audit of one unit.
struct UnitDocument: DocumentModel {
  static let name = "unit"
  static let summary = "The audit of one unit at one date."
  static let members: [Member<UnitDocument>] = [
    Member("language", "The language of the texts in words.") { $0.language },
    Member("rules", "The rule set that the audit went by.") { $0.rules },
    Member("agency", "The agency's code.") { $0.agency },
    Member(optional: "ward", "The ward's number.") { $0.ward },
    Member("name", "The plan's name for the unit.") { $0.name },
    Member(optional: "own_name", "The unit's name as it writes it itself.") { $0.ownName },
    Member("evidence", "The file that holds its evidence.") { $0.evidence },
    Member(optional: "visit", "The visit that was laid over it; absent where nobody has visited.") {
      $0.visit
    },
    Member("as_of", "The date that every verdict is as of.") { $0.asOf },
    Member("as_of_source", "Where that date came from.") { $0.asOfSource },
    Member("counts", "The findings, counted.") { $0.counts },
    Member("remarks", "What a reader should know before the findings.") { $0.remarks },
    Member("set_aside", "Records dated after the as-of date, which were not looked at.") { $0.setAside },
    Member(
      "findings",
      "One for each obligation that binds the unit and was asked for, as the rules order them."
    ) {
      $0.findings
    },
  ]

  var language: Language
  var rules: RulesDocument
  var agency: String
  var ward: Int?
  var name: TextDocument
  var ownName: String?
  var evidence: EvidenceDocument
  var visit: VisitDocument?
  var asOf: DayDocument
  var asOfSource: AsOfSource
  var counts: CountsDocument
  var remarks: [RemarkDocument]
  var setAside: [RecordDocument]
  var findings: [FindingDocument]
}

/// The file that an audit read.
struct EvidenceDocument: DocumentModel {
  static let name = "evidence"
  static let summary = "The file that holds a unit's evidence."
  static let members: [Member<EvidenceDocument>] = [
    Member("file", "The file, as it was named.") { $0.file },
    Member(optional: "complete_to", "The day up to which the unit says that it is complete.") {
      $0.completeTo
    },
    Member("activities", "How many activities it holds; what recurs counts once for each date.") {
      $0.activities
    },
    Member("documents", "How many papers it holds.") { $0.documents },
    Member("figures", "How many figures it holds.") { $0.figures },
  ]

  var file: String
  var completeTo: DayDocument?
  var activities: Int
  var documents: Int
  var figures: Int
}

/// The findings of a unit, counted.
struct CountsDocument: DocumentModel {
  static let name = "counts"
  static let summary = "The findings of a unit, counted by verdict; their sum is the number of obligations."
  static let members: [Member<CountsDocument>] =
    Verdict.allCases.map { verdict in
      Member(verdict.rawValue, "Findings whose verdict is \(verdict.rawValue).") { $0.tally.count(verdict) }
    } + [
      Member("not_bound", "Of those not applicable: obligations of others.") { $0.tally.notBound },
      Member("waived", "Of those that fail: covered by a waiver in force.") { $0.tally.waived },
      Member("failures", "Those that count for the exit status.") { $0.tally.failures },
    ]

  let tally: Tally
}

/// A remark on a whole audit.
struct RemarkDocument: DocumentModel {
  /// What the remark is about.
  enum Code: String, SchemaWord {
    case evidenceOutrun = "evidence-outrun"
    case recordsSetAside = "records-set-aside"
  }

  static let name = "remark"
  static let summary = "What a reader should know before the findings."
  static let members: [Member<RemarkDocument>] = [
    Member("code", "What it is about.") { $0.code },
    Member("text", "In words, in the document's language.") { $0.text },
  ]

  var code: Code
  var text: String
}

/// The rule set that an audit went by.
struct RulesDocument: DocumentModel {
  static let name = "rules"
  static let summary = "The rule set that an audit went by."
  static let members: [Member<RulesDocument>] = [
    Member("plan", "The plan's number.") { $0.plan },
    Member("issued", "The day on which the plan was issued.") { $0.issued },
    Member("year", "The plan's year.") { $0.year },
    Member("obligations", "How many obligations the rule set holds.") { $0.obligations },
    Member(optional: "fingerprint", "SHA-256 of the rule files, where it was computed.") { $0.fingerprint },
  ]

  var plan: String
  var issued: DayDocument
  var year: Int
  var obligations: Int
  var fingerprint: String?
}

/// An input that could not be audited.
package struct NotAudited: Sendable {
  /// The file as it was named, with its line in a stream.
  package var source: String
  /// Why, one text a problem.
  package var problems: [String]

  /// An input called `source` that has these problems.
  package init(source: String, problems: [String]) {
    self.source = source
    self.problems = problems
  }
}

/// An input that could not be audited.
struct NotAuditedDocument: DocumentModel {
  static let name = "not_audited"
  static let summary = "An input that could not be audited; no verdict is given for it."
  static let members: [Member<NotAuditedDocument>] = [
    Member("source", "The file as it was named.") { $0.input.source },
    Member("problems", "Why, in words, in the language of the run.") { $0.input.problems },
  ]

  let input: NotAudited
}
