import Diagnostics
import Engine
import Evidence
import Reports
import Rules
import Terms

/// A record as papers name it: by what is written on it, so that its file can be found.
struct RecordLine: Sendable {
  let record: RecordRef
  let id: String
  /// When it was held, issued or counted: `18/02/2022`, or both days.
  let days: String
  /// What it is called; of a paper with its kind and number, of a figure with its value.
  let title: String
  /// What belongs to it, an entry each: the papers of an activity, the sendings and the file of a paper, the source
  /// of a figure.
  let papers: [String]

  init(_ record: RecordRef, of audit: UnitFindings, in wording: Wording) {
    let facts = RecordFacts(record, in: audit.evidence)
    self.record = record
    id = facts.id ?? ""
    days = facts.days.map { wording.days($0.first, $0.last) } ?? ""
    let words = RecordWords(wording: wording, evidence: audit.evidence)
    if let activity = facts.activity {
      title = words.title(activity, facts)
      papers = activity.documents.filter(audit.evidence.documents.indices.contains)
        .map { words.paper(audit.evidence.documents[$0]) }
    } else if let document = facts.document {
      title = words.title(document)
      papers = words.travels(document)
    } else if let figure = facts.figure {
      title = words.title(figure)
      papers = words.source(figure)
    } else {
      title = ""
      papers = []
    }
  }

  /// Both in one text: `Title (paper; paper)`.
  var text: String {
    papers.isEmpty ? title : "\(title) (\(papers.joined(separator: "; ")))"
  }
}

/// How the pieces of a record are told.
private struct RecordWords {
  let wording: Wording
  let evidence: Evidence

  // MARK: Activities

  func title(_ activity: Activity, _ facts: RecordFacts) -> String {
    var text = wording.sentence(wording.title(facts))
    if activity.role == .attended { text += wording.say(" (cử người tham dự)", " (attended)") }
    if let people = activity.participants { text += "; " + self.people(people) }
    return text
  }

  private func people(_ people: Participants) -> String {
    let total = wording.say(
      "\(people.total) người tham gia",
      wording.counted(people.total, "person", "people") + " took part"
    )
    guard let women = people.women else { return total }
    return total + wording.say(", trong đó \(women) nữ", ", \(women) of them women")
  }

  /// A paper of an activity: `biên bản số 12/BB-PYT ngày 19/02/2022 (D1)`.
  func paper(_ document: Document) -> String {
    let dated = document.issued.map { wording.say(" ngày \($0)", " of \($0)") } ?? ""
    return named(document, dated: dated) + " (\(document.id))" + file(document)
  }

  // MARK: Papers

  func title(_ document: Document) -> String {
    var text = wording.sentence(named(document))
    if document.issuedBy != evidence.unit.agency {
      let issuer = wording.name(document.issuedBy, in: .parties)
      text += wording.say(" (\(issuer) ban hành)", " (issued by \(issuer))")
    }
    return text
  }

  func travels(_ document: Document) -> [String] {
    document.sent.map { sending in
      var text = wording.say("gửi ", "sent to ") + wording.name(sending.to, in: .parties)
      if let date = sending.date { text += wording.say(" ngày \(date)", " on \(date)") }
      if let received = sending.received {
        text += wording.say(", nhận ngày \(received)", ", received on \(received)")
      }
      return text
    } + (document.file.map { [wording.say("tệp ", "file ") + $0.value] } ?? [])
  }

  /// A paper by its kind, number and title; where the title begins with the kind, as titles of plans and reports do,
  /// the kind is not said twice.
  private func named(_ document: Document, dated: String = "") -> String {
    let type = wording.name(document.type, in: .documents)
    let number = document.number.map { wording.say("số \($0)", "no. \($0)") }
    guard let title = document.title else { return type + (number.map { " \($0)" } ?? "") + dated }
    if title.prefix(type.count).lowercased() == type.lowercased(), title.count > type.count {
      return title + (number.map { ", \($0)" } ?? "") + dated
    }
    return type + (number.map { " \($0)" } ?? "") + dated + ": \(title)"
  }

  private func file(_ document: Document) -> String {
    document.file.map { wording.say(", tệp \($0.value)", ", file \($0.value)") } ?? ""
  }

  // MARK: Figures

  func title(_ figure: Figure) -> String {
    let name = wording.sentence(wording.name(figure.name, in: .figures))
    var text = "\(name): \(wording.figureValue(figure.value))"
    if let last = figure.lastYear {
      text += wording.say(
        "; năm trước \(wording.figureValue(last))",
        "; last year \(wording.figureValue(last))"
      )
    }
    return text
  }

  func source(_ figure: Figure) -> [String] {
    guard let place = figure.source, evidence.documents.indices.contains(place) else { return [] }
    return [wording.say("theo ", "from ") + paper(evidence.documents[place])]
  }
}

extension Evidence {
  /// All records, in the order of the file's lists.
  var records: [RecordRef] {
    activities.indices.map { RecordRef(.activity, $0) } + documents.indices.map { RecordRef(.document, $0) }
      + figures.indices.map { RecordRef(.figure, $0) }
  }

  /// The places of the papers that an activity names or a figure is taken from: they are listed with it.
  var papersOfOthers: Set<Int> {
    Set(activities.flatMap(\.documents) + figures.compactMap(\.source))
  }
}
