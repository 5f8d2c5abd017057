import Evidence
import Rules
import Terms

extension Evidence {
  /// The number of different values that `records` of a kind have under `key`.
  func differentValues(of key: ValueKey, _ kind: RecordTest.Kind, in records: [UInt64]) -> Int {
    var values: Set<Int> = []
    records.forEachRecord { record in
      switch (key, kind) {
      case (.ward, .activity): values.formUnion(activities[record].wards)
      case (.ward, .document): break
      case (.field(let field), .activity):
        for code in activities[record].codes(of: field) { values.insert(Int(code.index)) }
      case (.field(let field), .document):
        for code in documents[record].codes(of: field) { values.insert(Int(code.index)) }
      }
    }
    return values.count
  }
}

extension Activity {
  /// The values of a field; none of a field that activities lack.
  func codes(of field: Field) -> Codes {
    switch field {
    case .type: [type]
    case .topic: topics
    case .audience: audiences
    case .site: sites
    case .club: clubs
    case .occasion: occasions
    case .partner: partners
    case .inspected: inspected
    case .sentTo, .issuedBy, .contains: []
    }
  }
}

extension Document {
  /// The values of a field; none of a field that documents lack.
  func codes(of field: Field) -> Codes {
    switch field {
    case .type: [type]
    case .topic: topics
    case .site: sites
    case .sentTo: Codes(sent.lazy.map(\.to))
    case .issuedBy: [issuedBy]
    case .contains: contains
    case .audience, .club, .occasion, .partner, .inspected: []
    }
  }
}
