package import Diagnostics
package import Terms

/// Something held or attended on a day or over a span of days.
package struct Activity: Sendable {
  /// `A1`, or `A2.3` for the third date of what recurs.
  package var id: String
  /// The id in the file of what recurs, such as `A2`; nil for what was held once.
  package var recurrence: String?
  package var type: Code
  package var title: String?
  package var days: DateRange
  package var topics = Codes()
  package var audiences = Codes()
  package var sites = Codes()
  package var clubs = Codes()
  package var occasions = Codes()
  /// Codes of `parties`.
  package var partners = Codes()
  /// Agencies that were inspected.
  package var inspected = Codes()
  package var wards: [Int] = []
  package var role: Role = .organised
  package var participants: Participants?
  /// Its papers, as places in `Evidence.documents`.
  package var documents: [Int] = []
  /// The entry in the file; of what recurs, the entry of the date.
  package var span: SourceSpan

  package init(id: String, type: Code, days: DateRange, span: SourceSpan) {
    self.id = id
    self.type = type
    self.days = days
    self.span = span
  }
}

/// How many people took part.
package struct Participants: Hashable, Sendable {
  package var total: Int
  /// How many of them were women; never more than `total`.
  package var women: Int?

  package init(total: Int, women: Int? = nil) {
    self.total = total
    self.women = women
  }
}

/// A paper: a report, minutes, a plan, a photograph.
package struct Document: Sendable {
  /// `D1`, or `A1#2` for the second paper written in place in activity A1.
  package var id: String
  package var type: Code
  package var title: String?
  /// Number and symbol, such as `12/BC-PYT`.
  package var number: String?
  /// The day on which it was issued; nil where it bears none.
  package var issued: CivilDate?
  /// Who issued it, in `parties`; the unit's own agency unless said.
  package var issuedBy: Code
  package var sent: [Sending] = []
  /// The days that it reports on.
  package var covers: DateRange?
  package var contains = Codes()
  package var topics = Codes()
  package var sites = Codes()
  /// The path of the attached file as written, relative to the evidence file's folder.
  package var file: Located<String>?
  /// The SHA-256 stated for that file: 64 lower-case hex digits.
  package var sha256: Located<String>?
  package var span: SourceSpan

  package init(id: String, type: Code, issuedBy: Code, span: SourceSpan) {
    self.id = id
    self.type = type
    self.issuedBy = issuedBy
    self.span = span
  }
}

/// One sending of a document.
package struct Sending: Hashable, Sendable {
  /// The recipient, in `parties`.
  package var to: Code
  package var date: CivilDate?
  /// The day on which it arrived, where that is recorded.
  package var received: CivilDate?

  package init(to: Code, date: CivilDate? = nil, received: CivilDate? = nil) {
    self.to = to
    self.date = date
    self.received = received
  }
}

/// A figure as it stood on a day.
package struct Figure: Sendable {
  /// A count, and the whole that it is part of.
  package struct Value: Hashable, Sendable {
    package var count: Int
    package var of: Int?

    package init(count: Int, of: Int? = nil) {
      self.count = count
      self.of = of
    }
  }

  package var id: String
  package var name: Code
  package var date: CivilDate
  package var value: Value
  package var lastYear: Value?
  /// The paper that it is taken from, as a place in `Evidence.documents`.
  package var source: Int?
  package var span: SourceSpan

  package init(
    id: String,
    name: Code,
    date: CivilDate,
    value: Value,
    lastYear: Value? = nil,
    span: SourceSpan
  ) {
    self.id = id
    self.name = name
    self.date = date
    self.value = value
    self.lastYear = lastYear
    self.span = span
  }
}

/// A record of an evidence, by kind and place in its list.
package struct RecordRef: Hashable, Sendable {
  /// Which list the record stands in.
  package enum Kind: UInt8, Sendable {
    case activity
    case document
    case figure
  }

  package let kind: Kind
  package let index: Int

  package init(_ kind: Kind, _ index: Int) {
    self.kind = kind
    self.index = index
  }
}
