import Diagnostics
import Engine
import Evidence
import Rules
import TestSupport
import Terms
import Testing

@testable import SelfAssessment

/// The plan of 2022, against which evidence is read here.
enum Plan2022 {
  private static let program = Result { try Program(RuleSet.load(Repository.rules2022)) }

  static func frame() throws -> PlanFrame {
    try program.get().frame
  }
}

/// The evidence that `source` is.
func decoded(_ source: SourceFile) throws -> Evidence {
  try ParsedEvidence.parse(source).decode(frame: Plan2022.frame()).evidence
}

/// The text of `file` as it now is.
func text(_ file: EvidenceFile) -> String {
  String(decoding: file.source.bytes, as: UTF8.self)
}

/// A file that holds `text`.
func evidenceFile(_ text: String) throws -> EvidenceFile {
  try EvidenceFile(SourceFile(name: "unit.yaml", text: text))
}

/// All that evidence says, record by record under its id; papers by their ids, places in the file left out.
func described(_ evidence: Evidence) -> [String: String] {
  var records: [String: String] = [:]
  records[""] = "\(evidence.unit) \(evidence.year) \(evidence.asOf.map { "\($0)" } ?? "-")"
  for activity in evidence.activities {
    records[activity.id] =
      "\(activity.recurrence ?? "-") \(activity.type) \(activity.title.debugDescription) \(activity.days) "
      + "\(activity.topics) \(activity.audiences) \(activity.sites) \(activity.clubs) \(activity.occasions) "
      + "\(activity.partners) \(activity.inspected) \(activity.wards) \(activity.role) "
      + "\(activity.participants.debugDescription) \(activity.documents.map { evidence.documents[$0].id })"
  }
  for document in evidence.documents {
    records[document.id] =
      "\(document.type) \(document.title.debugDescription) \(document.number.debugDescription) "
      + "\(document.issued.debugDescription) \(document.issuedBy) \(document.sent) "
      + "\(document.covers.debugDescription) \(document.contains) \(document.topics) \(document.sites) "
      + "\((document.file?.value).debugDescription) \((document.sha256?.value).debugDescription)"
  }
  for figure in evidence.figures {
    records[figure.id] =
      "\(figure.name) \(figure.date) \(figure.value) \(figure.lastYear.debugDescription) "
      + "\(figure.source.map { evidence.documents[$0].id } ?? "-")"
  }
  return records
}

/// The records of `after` that `before` has otherwise or not at all, and whether it has lost none.
func difference(_ before: Evidence, _ after: Evidence) -> (changed: [String: String], lostNone: Bool) {
  let (old, new) = (described(before), described(after))
  return (new.filter { old[$0.key] != $0.value }, old.keys.allSatisfy { new[$0] != nil })
}
