import Diagnostics
package import Evidence
package import Terms

/// Evidence in the words of the format, record after record.
package struct EvidenceBuilder {
  package private(set) var evidence: Evidence
  private let lexicon: Lexicon
  private var entries: UInt32 = 0

  /// Evidence of a unit for 2022, its codes those of `lexicon`.
  package init(_ lexicon: Lexicon, unit: String = "health-office", ward: Int? = nil) {
    self.lexicon = lexicon
    evidence = Evidence(
      source: SourceFile(name: "unit.yaml", text: ""),
      unit: Unit(agency: Self.code(unit, .parties, lexicon), ward: ward),
      year: 2022
    )
  }

  /// Adds an activity; `papers` are ids of documents added before.
  @discardableResult
  package mutating func activity(
    _ id: String,
    _ type: String,
    _ from: CivilDate,
    to: CivilDate? = nil,
    recurrence: String? = nil,
    topics: [String] = [],
    audiences: [String] = [],
    sites: [String] = [],
    clubs: [String] = [],
    occasions: [String] = [],
    partners: [String] = [],
    inspected: [String] = [],
    wards: [Int] = [],
    role: Role = .organised,
    participants: Participants? = nil,
    papers: [String] = []
  ) -> RecordRef {
    guard let days = DateRange(from, to ?? from) else { preconditionFailure("\(id) ends before it begins") }
    var activity = Activity(id: id, type: code(type, .activities), days: days, span: nextSpan())
    activity.recurrence = recurrence
    activity.topics = Codes(topics.map { code($0, .topics) })
    activity.audiences = Codes(audiences.map { code($0, .audiences) })
    activity.sites = Codes(sites.map { code($0, .sites) })
    activity.clubs = Codes(clubs.map { code($0, .clubs) })
    activity.occasions = Codes(occasions.map { code($0, .occasions) })
    activity.partners = Codes(partners.map { code($0, .parties) })
    activity.inspected = Codes(inspected.map { code($0, .parties) })
    activity.wards = wards
    activity.role = role
    activity.participants = participants
    activity.documents = papers.compactMap { id in evidence.documents.firstIndex { $0.id == id } }
    evidence.activities.append(activity)
    return RecordRef(.activity, evidence.activities.count - 1)
  }

  /// Adds a document, issued by the unit unless said.
  @discardableResult
  package mutating func document(
    _ id: String,
    _ type: String,
    _ issued: CivilDate?,
    by issuer: String? = nil,
    sent: [(to: String, date: CivilDate?, received: CivilDate?)] = [],
    covers: (CivilDate, CivilDate)? = nil,
    contains: [String] = [],
    topics: [String] = [],
    sites: [String] = []
  ) -> RecordRef {
    var document = Document(
      id: id,
      type: code(type, .documents),
      issuedBy: issuer.map { code($0, .parties) } ?? evidence.unit.agency,
      span: nextSpan()
    )
    document.issued = issued
    document.sent = sent.map { Sending(to: code($0.to, .parties), date: $0.date, received: $0.received) }
    document.covers = covers.flatMap { DateRange($0.0, $0.1) }
    document.contains = Codes(contains.map { code($0, .sections) })
    document.topics = Codes(topics.map { code($0, .topics) })
    document.sites = Codes(sites.map { code($0, .sites) })
    evidence.documents.append(document)
    return RecordRef(.document, evidence.documents.count - 1)
  }

  /// Adds a figure.
  @discardableResult
  package mutating func figure(
    _ id: String,
    _ name: String,
    _ date: CivilDate,
    _ count: Int,
    of whole: Int? = nil,
    lastYear: Figure.Value? = nil
  ) -> RecordRef {
    evidence.figures.append(
      Figure(
        id: id,
        name: code(name, .figures),
        date: date,
        value: Figure.Value(count: count, of: whole),
        lastYear: lastYear,
        span: nextSpan()
      )
    )
    return RecordRef(.figure, evidence.figures.count - 1)
  }

  private mutating func nextSpan() -> SourceSpan {
    entries += 1
    return SourceSpan(file: 0, start: entries * 10, end: entries * 10 + 9)
  }

  private func code(_ spelling: String, _ list: CodeList) -> Code {
    Self.code(spelling, list, lexicon)
  }

  private static func code(_ spelling: String, _ list: CodeList, _ lexicon: Lexicon) -> Code {
    guard let code = lexicon[list].code(spelling) else {
      preconditionFailure("no code \(spelling) in \(list)")
    }
    return code
  }
}
