import Diagnostics
import Evidence
import Reports
import Terms

/// A file with a change made: its bytes, the record's id, and the lines that the user is shown.
struct FixEdit: Sendable {
  /// Why a file can't take a change.
  enum Failure: Error {
    /// The file as it stands can't be edited.
    case unreadable
    case edit(EditFailure)
  }

  /// The id of the record that is new, or changed.
  let id: String
  /// The id of the record that is to count by it: of a paper, that of the activity that it proves.
  let subject: String
  /// The whole file as it would be.
  let bytes: [UInt8]
  /// The lines that are added or changed, as they stand in the file.
  let yaml: String

  /// `change` made in the file that `evidence` came from.
  init(_ change: FixChange, in evidence: Evidence) throws(Failure) {
    var file: EvidenceFile
    do throws(EvidenceFailure) {
      file = try EvidenceFile(evidence.source)
    } catch {
      throw .unreadable
    }
    var steps: [[UInt8]] = [file.source.bytes]
    do throws(EditFailure) {
      switch change {
      case .add(let draft):
        id = file.freshID(draft.kind)
        subject = id
        try file.add(NewRecord(draft.kind, id: id, draft.fields))
      case .attach(let draft, let activity):
        id = file.freshID(draft.kind)
        try file.add(NewRecord(draft.kind, id: id, draft.fields))
        steps.append(file.source.bytes)
        subject = RecordFacts(activity, in: evidence).id ?? ""
        try file.attach(document: id, to: subject)
      case .amend(let record, let key, let codes):
        id = RecordFacts(record, in: evidence).id ?? ""
        subject = id
        try file.append(codes, to: key, of: id)
      }
    } catch {
      throw .edit(error)
    }
    steps.append(file.source.bytes)
    bytes = file.source.bytes
    yaml = zip(steps, steps.dropFirst()).map { Self.newLines($0, $1) }.joined(separator: "\n…\n")
  }

  /// The lines of `new` between those that it shares with `old` at its beginning and at its end.
  private static func newLines(_ old: [UInt8], _ new: [UInt8]) -> String {
    let (old, new) = (
      old.split(separator: 0x0A, omittingEmptySubsequences: false),
      new.split(separator: 0x0A, omittingEmptySubsequences: false)
    )
    let shorter = min(old.count, new.count)
    var head = 0
    while head < shorter, old[head].elementsEqual(new[head]) { head += 1 }
    var tail = 0
    while tail < shorter - head, old[old.count - 1 - tail].elementsEqual(new[new.count - 1 - tail]) {
      tail += 1
    }
    let lines = new[head..<(new.count - tail)].map { line in
      String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
    }
    return lines.drop { $0.isEmpty }.joined(separator: "\n")
  }
}
