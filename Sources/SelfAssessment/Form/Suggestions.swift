import Diagnostics
import Evidence
import Reports
import Rules
import Terms
import Workbench

/// Makes suggestions of the records of a witness.
struct Suggestions {
  private let plan: Plan
  private let unit: Unit
  private let ownAgency: String

  init(plan: Plan, lexicon: Lexicon, unit: Unit) {
    self.plan = plan
    self.unit = unit
    ownAgency = lexicon[.parties][unit.agency].code
  }

  /// The suggestions of `records`, in their order; activities that differ in their days alone are one that recurs.
  ///
  /// `labelled` is whether the windows that the records fill are those that the unit has to fill.
  func of(_ records: [WitnessRecord], labelled: Bool) -> [Suggestion] {
    var groups: [(key: [String], records: [WitnessRecord])] = []
    for record in records {
      let key = shared(record)
      if case .activity = record.kind, let place = groups.firstIndex(where: { $0.key == key }) {
        groups[place].records.append(record)
      } else {
        groups.append((key, [record]))
      }
    }
    let tellsWindows = labelled && Set(records.map(\.purpose)).count > 1
    return groups.map { suggestion(of: $0.records, shared: $0.key, tellsWindows: tellsWindows) }
  }

  private func suggestion(
    of records: [WitnessRecord],
    shared: [String],
    tellsWindows: Bool
  ) -> Suggestion {
    let first = records[0]
    let label = tellsWindows && records.count == 1 ? first.purpose : nil
    let list: Suggestion.List =
      switch first.kind {
      case .activity: .activities
      case .document: .documents
      case .figure: .figures
      }
    var lines = shared
    var recurs = false
    if list == .activities {
      recurs = records.count > 1
      lines += recurs ? dates(records, tellsWindows: tellsWindows) : day(first)
    }
    return Suggestion(list: list, lines: lines, label: label, recurs: recurs, records: records)
  }

  private func day(_ record: WitnessRecord) -> [String] {
    let papers = papers(record)
    return ["date: \(Suggestion.open)"] + (papers.map { ["documents: \($0)"] } ?? [])
  }

  private func dates(_ records: [WitnessRecord], tellsWindows: Bool) -> [String] {
    ["dates:"]
      + records.map { record in
        let entry = papers(record).map { "{date: \(Suggestion.open), documents: \($0)}" } ?? Suggestion.open
        return "  - " + entry + (tellsWindows ? Suggestion.remark(record.purpose) : "")
      }
  }

  /// What records that may be dates of one thing have in common: all but days and papers.
  private func shared(_ record: WitnessRecord) -> [String] {
    switch record.kind {
    case .activity: activity(record)
    case .document: document(record)
    case .figure(let value): figure(value)
    }
  }

  private func activity(_ record: WitnessRecord) -> [String] {
    let settled = settled(record)
    var lines = ["type: \(single(.type, record, settled))", "title: \(CommentedYAML.open)"]
    let fields: [(Field, String)] = [
      (.topic, "topics"), (.audience, "audiences"), (.site, "sites"), (.club, "clubs"),
      (.occasion, "occasions"), (.partner, "partners"), (.inspected, "inspected"),
    ]
    for (field, key) in fields { lines += list(key, shown(field, record, settled)) }
    lines += list("wards", settled?.shown(wards: record.wards) ?? record.wards.map { _ in Suggestion.open })
    if let role = record.role, role != .organised || settled?.roles.count != 1 {
      lines.append("role: \(settled?.roles.count == 1 ? role.rawValue : Suggestion.open)")
    }
    if record.total != nil {
      let women = record.women.map { _ in ", women: \(Suggestion.open)" } ?? ""
      lines.append("participants: {total: \(Suggestion.open)\(women)}")
    }
    return lines
  }

  /// The papers that prove an activity, as a list in brackets; nil where it needs none.
  private func papers(_ record: WitnessRecord) -> String? {
    guard !record.proof.isEmpty else { return nil }
    return "[" + record.proof.map { "{type: \($0), issued: \(Suggestion.open)}" }.joined(separator: ", ")
      + "]"
  }

  private func document(_ record: WitnessRecord) -> [String] {
    let settled = settled(record)
    var lines = [
      "type: \(single(.type, record, settled))", "title: \(CommentedYAML.open)",
      "number: \(CommentedYAML.open)",
      "issued: \(Suggestion.open)",
    ]
    let issuer = shown(.issuedBy, record, settled).first
    if let issuer, issuer != ownAgency { lines.append("issued_by: \(issuer)") }
    let sendings = shown(.sentTo, record, settled).map {
      "{to: \($0), date: \(Suggestion.open), received: \(Suggestion.open)}"
    }
    lines += list("sent", sendings)
    switch record.covers {
    case .period(let period)?: lines.append("covers: \(period.code)")
    case .days(let days)?: lines.append("covers: {from: \(days.first), to: \(days.last)}")
    case nil: break
    }
    lines += list("contains", shown(.contains, record, settled))
    lines += list("topics", shown(.topic, record, settled))
    lines += list("sites", shown(.site, record, settled))
    return lines
  }

  private func figure(_ value: WitnessRecord.FigureValue) -> [String] {
    var lines = ["name: \(value.name)", "date: \(Suggestion.open)", "count: \(Suggestion.open)"]
    if value.of != nil { lines.append("of: \(Suggestion.open)") }
    if value.lastYear != nil { lines.append("last_year: {count: \(Suggestion.open)}") }
    return lines
  }

  private func settled(_ record: WitnessRecord) -> SettledValues? {
    guard case .records(let test)? = record.origin?.ask else { return nil }
    return SettledValues(test, plan: plan, ownWard: unit.ward)
  }

  private func shown(_ field: Field, _ record: WitnessRecord, _ settled: SettledValues?) -> [String] {
    let values = record.codes[field] ?? []
    return settled?.shown(values, of: field) ?? values.map { _ in Suggestion.open }
  }

  private func single(_ field: Field, _ record: WitnessRecord, _ settled: SettledValues?) -> String {
    shown(field, record, settled).first ?? Suggestion.open
  }

  private func list(_ key: String, _ values: [String]) -> [String] {
    values.isEmpty ? [] : ["\(key): [\(values.joined(separator: ", "))]"]
  }
}
