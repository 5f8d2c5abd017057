package import Evidence
package import Terms
internal import YAMLTree

/// A record as it is to be written into an evidence file.
package struct NewRecord: Hashable, Sendable {
  /// One key of a record, or of a mapping in it, and its value.
  package struct Field: Hashable, Sendable {
    /// A key of the format, in the plural where it takes a list.
    package var key: String
    package var value: NewValue

    /// `key: value`.
    package init(_ key: String, _ value: NewValue) {
      self.key = key
      self.value = value
    }
  }

  /// The list that it goes into.
  package var kind: RecordRef.Kind
  /// What it says, its `id` included; it is written in the order in which the format lists the keys.
  package var fields: [Field]

  /// A record of `fields`, of which `id` is the first.
  package init(_ kind: RecordRef.Kind, id: String, _ fields: [Field]) {
    self.kind = kind
    self.fields = [Field("id", .text(id))] + fields
  }

  /// Its id; empty where it has none.
  package var id: String {
    for field in fields where field.key == "id" {
      if case .text(let id) = field.value { return id }
    }
    return ""
  }
}

/// A value of a record.
package indirect enum NewValue: Hashable, Sendable {
  /// Any text, an id or a code.
  case text(String)
  /// Codes, ids, or other texts as a list, also where there is only one.
  case texts([String])
  case date(CivilDate)
  case number(Int)
  /// Entries in braces, such as `{total: 40, women: 25}`.
  case mapping([NewRecord.Field])
  /// Values in brackets, such as papers written in place.
  case list([NewValue])
  /// Values a line each, such as the dates of what recurs.
  case lines([NewValue])
}

extension NewRecord {
  /// The record as it is written: a key a line; a figure, which is short, in braces.
  var value: YAMLValue {
    let order = kind.keys.names
    let place = { (field: Field) in order.firstIndex(of: field.key) ?? order.count }
    let ordered = fields.enumerated().sorted { left, right in
      (place(left.element), left.offset) < (place(right.element), right.offset)
    }
    return .mapping(ordered.map { $0.element.entry }, kind == .figure ? .flow : .block)
  }
}

extension NewRecord.Field {
  var entry: YAMLValue.Entry { YAMLValue.Entry(key, value.value) }
}

extension NewValue {
  var value: YAMLValue {
    switch self {
    case .text(let text): .text(text)
    case .texts(let texts): .list(texts.map { .text($0) })
    case .date(let date): .text("\(date)")
    case .number(let number): .number(number)
    case .mapping(let fields): .mapping(fields.map(\.entry))
    case .list(let values): .list(values.map(\.value))
    case .lines(let values): .list(values.map(\.value), .block)
    }
  }
}

extension RecordRef.Kind {
  /// The keys of a record of this kind.
  var keys: EvidenceKeys.Keys {
    switch self {
    case .activity: EvidenceKeys.activity
    case .document: EvidenceKeys.document
    case .figure: EvidenceKeys.figure
    }
  }

  /// The key of the file under which the records of this kind are listed.
  var list: String {
    switch self {
    case .activity: "activities"
    case .document: "documents"
    case .figure: "figures"
    }
  }

  /// The letter that made ids of this kind begin with.
  var letter: Character {
    switch self {
    case .activity: "A"
    case .document: "D"
    case .figure: "F"
    }
  }
}
