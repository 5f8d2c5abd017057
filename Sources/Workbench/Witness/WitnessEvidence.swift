import Diagnostics
import Evidence
import Rules
import Terms

/// Makes evidence of witness records, as decoding their text would: for trying out many without writing them.
struct WitnessEvidence {
  let lexicon: Lexicon
  let unit: Unit
  let year: Int

  /// The evidence that holds `records`.
  func make(_ records: [WitnessRecord]) -> Evidence {
    var evidence = Evidence(source: SourceFile(name: "", bytes: []), unit: unit, year: year)
    var documents: [Document] = []
    for (place, record) in records.enumerated() {
      switch record.kind {
      case .activity:
        guard let activity = activity(record, "A\(place + 1)", &evidence.documents) else { continue }
        evidence.activities.append(activity)
      case .document:
        guard let document = document(record, "D\(place + 1)") else { continue }
        documents.append(document)
      case .figure(let value):
        guard let name = lexicon[.figures].code(value.name) else { continue }
        evidence.figures.append(figure(value, name, record, "F\(place + 1)"))
      }
    }
    // Papers written in place come first, as activities do in a file.
    evidence.documents += documents
    return evidence
  }

  private func activity(_ record: WitnessRecord, _ id: String, _ papers: inout [Document]) -> Activity? {
    guard let type = codes(record, .type, .activity).first else { return nil }
    var activity = Activity(id: id, type: type, days: DateRange(record.day), span: Self.nowhere)
    activity.topics = codes(record, .topic, .activity)
    activity.audiences = codes(record, .audience, .activity)
    activity.sites = codes(record, .site, .activity)
    activity.clubs = codes(record, .club, .activity)
    activity.occasions = codes(record, .occasion, .activity)
    activity.partners = codes(record, .partner, .activity)
    activity.inspected = codes(record, .inspected, .activity)
    activity.wards = record.wards
    activity.role = record.role == .attended ? .attended : .organised
    activity.participants = record.total.map { Participants(total: $0, women: record.women) }
    for (place, name) in record.proof.enumerated() {
      guard let type = lexicon[.documents].code(name) else { continue }
      var paper = Document(
        id: "\(id)#\(place + 1)",
        type: type,
        issuedBy: unit.agency,
        span: Self.nowhere
      )
      paper.issued = record.proofDay ?? record.day
      activity.documents.append(papers.count)
      papers.append(paper)
    }
    return activity
  }

  private func document(_ record: WitnessRecord, _ id: String) -> Document? {
    guard let type = codes(record, .type, .document).first else { return nil }
    let issuer = codes(record, .issuedBy, .document).first ?? unit.agency
    var document = Document(id: id, type: type, issuedBy: issuer, span: Self.nowhere)
    document.issued = record.day
    document.sent = codes(record, .sentTo, .document).map {
      Sending(to: $0, date: record.day, received: record.day)
    }
    switch record.covers {
    case .period(let period)?: document.covers = period.range(in: year)
    case .days(let days)?: document.covers = days
    case nil: break
    }
    document.contains = codes(record, .contains, .document)
    document.topics = codes(record, .topic, .document)
    document.sites = codes(record, .site, .document)
    return document
  }

  private func figure(
    _ value: WitnessRecord.FigureValue,
    _ name: Code,
    _ record: WitnessRecord,
    _ id: String
  ) -> Figure {
    Figure(
      id: id,
      name: name,
      date: record.day,
      value: Figure.Value(count: value.count, of: value.of),
      lastYear: value.lastYear.map { Figure.Value(count: $0) },
      span: Self.nowhere
    )
  }

  private func codes(_ record: WitnessRecord, _ field: Field, _ kind: RecordTest.Kind) -> Codes {
    Codes((record.codes[field] ?? []).compactMap { lexicon[field.list(for: kind)].code($0) })
  }

  private static let nowhere = SourceSpan(file: 0, start: 0, end: 0)
}
