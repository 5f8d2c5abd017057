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
  private let words: VisitFormWords
  /// The records that are told by themselves.
  private let listed: Set<RecordRef>

  /// The columns of a title.
  private static let longestTitle = 200
  /// The columns of a number or a path.
  private static let longestName = 120
  /// The obligations that are named of those that rest on a record.
  private static let shownObligations = 8
  /// The activities that are named of those that a paper proves, and the papers of those of an activity.
  private static let shownActivities = 20

  init(_ evidence: Evidence, _ rules: ReportedRules, _ words: VisitFormWords, listed: Set<RecordRef>) {
    self.evidence = evidence
    self.rules = rules
    self.words = words
    self.listed = listed
  }

  /// The id of a record, as YAML.
  func id(of record: RecordRef) -> String {
    let id = RecordFacts(record, in: evidence).id ?? ""
    // `A1#2` could do without quotes, but to a reader a comment would seem to begin in it.
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

  /// Whether a record is a paper that stands inside its activity, with an id such as `A1#2`.
  func isWrittenInPlace(_ record: RecordRef) -> Bool {
    // No id that a person writes holds the sign.
    record.kind == .document && RecordFacts(record, in: evidence).id?.utf8.contains(UInt8(ascii: "#")) == true
  }

  /// What it is, its papers, and what rests on it: a line each.
  func lines(of resting: RestingRecord) -> [String] {
    let facts = RecordFacts(resting.record, in: evidence)
    var lines = [headline(facts)]
    if let activity = facts.activity { lines += papers(of: activity) }
    let obligations = resting.obligations.compactMap { place in
      rules.obligations.indices.contains(place) ? rules.obligations[place] : nil
    }
    if let document = facts.document {
      if let proven = proven(by: resting, for: obligations) { lines.append(proven) }
      lines += whereabouts(of: document)
    }
    if let source = facts.figure?.source, evidence.documents.indices.contains(source) {
      lines.append(words.source(paper(source)))
    }
    // What rests on a mere proof stands with the activity that it proves.
    if resting.counts { lines += words.serves(obligations, most: Self.shownObligations) }
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
    let shown = known.prefix(Self.shownActivities).map(paper)
    return [words.papers(shown + (known.count > shown.count ? ["…"] : []))]
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

  /// The activities that a paper proves; the clauses are told where the paper does not count by itself too.
  private func proven(by resting: RestingRecord, for obligations: [Obligation]) -> String? {
    let ids = resting.proves.compactMap { place in
      evidence.activities.indices.contains(place) ? evidence.activities[place].id : nil
    }
    guard !ids.isEmpty else { return nil }
    var clauses: [String] = []
    if !resting.counts {
      for clause in obligations.flatMap(\.clauses).map(\.value) where !clauses.contains(clause) {
        clauses.append(clause)
      }
    }
    return words.proves(
      Array(ids.prefix(Self.shownActivities)) + (ids.count > Self.shownActivities ? ["…"] : []),
      clauses: clauses
    )
  }

  private func whereabouts(of document: Document) -> [String] {
    var lines: [String] = []
    if !document.sent.isEmpty { lines.append(words.sent(document.sent)) }
    if let file = document.file {
      lines.append(words.sentence(words.file(Layout.cut(file.value, width: Self.longestName))))
    }
    return lines
  }
}
