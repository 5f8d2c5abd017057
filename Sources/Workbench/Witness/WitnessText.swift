import Diagnostics
import Evidence
import Rules
import Terms
import YAMLTree

/// Writes the records of a witness as an evidence file.
struct WitnessText {
  let obligation: Obligation
  let plan: Plan
  let lexicon: Lexicon
  let unit: Unit
  let language: Language

  /// The file, complete up to the day `upTo`.
  func render(_ records: [WitnessRecord], upTo: CivilDate) -> String {
    let clauses = obligation.clauses.map(\.value).joined(separator: ", ")
    var lines = [
      YAMLText.comment(
        LocalText(
          vi: "Minh chứng tối thiểu đáp ứng \(obligation.id.value)",
          en: "The least evidence that meets \(obligation.id.value)"
        )[language]
      ),
      YAMLText.comment("\(clauses): \(obligation.duty[language])"),
      "gdcheck: evidence/1",
      "unit: {agency: \(lexicon[.parties][unit.agency].code)\(unit.ward.map { ", ward: \($0)" } ?? "")}",
      "year: \(plan.year)",
      "as_of: \(upTo)",
    ]
    let activities = records.filter { if case .activity = $0.kind { true } else { false } }
    let documents = records.filter { if case .document = $0.kind { true } else { false } }
    let figures = records.filter { if case .figure = $0.kind { true } else { false } }
    lines += section("activities", activities, "A", activity)
    lines += section("documents", documents, "D", document)
    lines += section("figures", figures, "F", figure)
    return lines.joined(separator: "\n") + "\n"
  }

  private func section(
    _ key: String,
    _ records: [WitnessRecord],
    _ letter: String,
    _ members: (WitnessRecord) -> [String]
  ) -> [String] {
    guard !records.isEmpty else { return [] }
    var lines = ["\(key):"]
    var purpose = ""
    for (place, record) in records.enumerated() {
      if record.purpose != purpose {
        purpose = record.purpose
        lines.append("  " + YAMLText.comment(purpose))
      }
      lines.append("  - id: \(letter)\(place + 1)")
      lines += members(record).map { "    " + $0 }
    }
    return lines
  }

  private func activity(_ record: WitnessRecord) -> [String] {
    var lines = ["type: \(record.codes[.type]?.first ?? "")"]
    if let title = title(record, .activities) { lines.append("title: \(title)") }
    lines.append("date: \(record.day)")
    let fields: [(Field, String)] = [
      (.topic, "topics"), (.audience, "audiences"), (.site, "sites"), (.club, "clubs"),
      (.occasion, "occasions"),
      (.partner, "partners"), (.inspected, "inspected"),
    ]
    for (field, key) in fields { lines += list(key, record.codes[field] ?? []) }
    lines += list("wards", record.wards.map(String.init))
    if record.role == .attended { lines.append("role: attended") }
    if let total = record.total {
      lines.append("participants: {total: \(total)\(record.women.map { ", women: \($0)" } ?? "")}")
    }
    if !record.proof.isEmpty {
      let papers = record.proof.map { "{type: \($0), issued: \(record.day)}" }
      lines.append("documents: [\(papers.joined(separator: ", "))]")
    }
    return lines
  }

  private func document(_ record: WitnessRecord) -> [String] {
    var lines = ["type: \(record.codes[.type]?.first ?? "")"]
    if let title = title(record, .documents) { lines.append("title: \(title)") }
    lines.append("issued: \(record.day)")
    if let issuer = record.codes[.issuedBy]?.first { lines.append("issued_by: \(issuer)") }
    let sendings = (record.codes[.sentTo] ?? []).map {
      "{to: \($0), date: \(record.day), received: \(record.day)}"
    }
    lines += list("sent", sendings)
    switch record.covers {
    case .period(let period)?: lines.append("covers: \(period.code)")
    case .days(let days)?: lines.append("covers: {from: \(days.first), to: \(days.last)}")
    case nil: break
    }
    lines += list("contains", record.codes[.contains] ?? [])
    lines += list("topics", record.codes[.topic] ?? [])
    lines += list("sites", record.codes[.site] ?? [])
    return lines
  }

  private func figure(_ record: WitnessRecord) -> [String] {
    guard case .figure(let value) = record.kind else { return [] }
    var lines = ["name: \(value.name)", "date: \(record.day)", "count: \(value.count)"]
    if let whole = value.of { lines.append("of: \(whole)") }
    if let last = value.lastYear { lines.append("last_year: {count: \(last)}") }
    return lines
  }

  private func list(_ key: String, _ values: [String]) -> [String] {
    values.isEmpty ? [] : ["\(key): [\(values.joined(separator: ", "))]"]
  }

  /// The name of the record's type, quoted: a title that a clerk would replace.
  private func title(_ record: WitnessRecord, _ list: CodeList) -> String? {
    guard let type = record.codes[.type]?.first, let code = lexicon[list].code(type) else { return nil }
    return YAMLText.quoted(lexicon[list][code].name[language])
  }
}
