import Diagnostics
import Engine
import Evidence
import Reports
import Rules
import Terms
import YAMLTree

/// What a team is told of a record that it is to look at.
struct RecordDescription {
  private let evidence: Evidence
  private let rules: ReportedRules
  private let words: VisitFileWords
  /// The records that are told by themselves.
  private let listed: Set<RecordRef>

  /// The columns of a title.
  private static let longestTitle = 200
  /// The columns of a number or a path.
  private static let longestName = 120
  /// The obligations that are named of those that rest on a record.
  private static let shownObligations = 8

  init(_ evidence: Evidence, _ rules: ReportedRules, _ words: VisitFileWords, listed: Set<RecordRef>) {
    self.evidence = evidence
    self.rules = rules
    self.words = words
    self.listed = listed
  }

  /// The id of a record, as YAML.
  func id(of record: RecordRef) -> String {
    let id = RecordFacts(record, in: evidence).id ?? ""
    // Of what ids are made of only the sign in `A1#2` means something to YAML, and that only behind a space; the rest
    // is quoted in case an id should ever hold more.
    let isPlain = id.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "/"),
        UInt8(ascii: "-"):
        true
      default: false
      }
    }
    return isPlain && !id.isEmpty && !id.hasPrefix("-") ? id : YAMLText.quoted(id)
  }

  /// What it is, its papers, and what rests on it: a line each.
  func lines(of resting: RestingRecord) -> [String] {
    let facts = RecordFacts(resting.record, in: evidence)
    var lines = [headline(facts)]
    if let activity = facts.activity { lines += papers(of: activity) }
    if let document = facts.document { lines += whereabouts(of: document, proving: resting.proves) }
    if let source = facts.figure?.source, evidence.documents.indices.contains(source) {
      lines.append(words.source(paper(source)))
    }
    let names = resting.obligations.compactMap { place in
      rules.obligations.indices.contains(place) ? words.shortName(rules.obligations[place]) : nil
    }
    lines.append(words.servesFor(names, most: Self.shownObligations))
    return lines
  }

  private func headline(_ facts: RecordFacts) -> String {
    let days = facts.days.map { words.wording.days($0.first, $0.last) } ?? words.undated
    let what: String
    if let activity = facts.activity {
      what = words.wording.name(activity.type, in: .activities)
    } else if let document = facts.document {
      what = kindAndNumber(document)
    } else {
      what = facts.figure.map(words.figure) ?? ""
    }
    let title = (facts.activity?.title ?? facts.document?.title).map {
      Layout.cut($0, width: Self.longestTitle)
    }
    return [facts.id ?? "", days, what, title].compactMap { $0 }.joined(separator: " · ")
  }

  /// The papers of an activity: those that are told by themselves by their ids, the others with where they are.
  private func papers(of activity: Activity) -> [String] {
    let known = activity.documents.filter { evidence.documents.indices.contains($0) }
    guard !known.isEmpty else { return [words.noPapers] }
    return [words.papers(known.map(paper))]
  }

  private func paper(_ place: Int) -> String {
    let document = evidence.documents[place]
    var text = "\(document.id) \(kindAndNumber(document))"
    guard !listed.contains(RecordRef(.document, place)) else { return text }
    if let issued = document.issued { text += " \(issued)" }
    if let file = document.file {
      text += " (\(words.file(Layout.cut(file.value, width: Self.longestName))))"
    }
    return text
  }

  private func kindAndNumber(_ document: Document) -> String {
    let number = document.number.map { Layout.cut($0, width: Self.longestName) }
    return [words.wording.name(document.type, in: .documents), number].compactMap { $0 }
      .joined(separator: " ")
  }

  private func whereabouts(of document: Document, proving activities: [Int]) -> [String] {
    var lines: [String] = []
    let proven = activities.compactMap { place in
      evidence.activities.indices.contains(place) ? evidence.activities[place].id : nil
    }
    if !proven.isEmpty { lines.append(words.proves(proven)) }
    if !document.sent.isEmpty {
      lines.append(words.sent(document.sent))
    }
    if let file = document.file {
      lines.append(words.sentence(words.file(Layout.cut(file.value, width: Self.longestName))))
    }
    return lines
  }
}
