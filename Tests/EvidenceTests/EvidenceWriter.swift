import Diagnostics
import Evidence
import Terms
import Testing

/// Writes evidence out in one of the ways that people have of writing it.
struct EvidenceWriter {
  struct Style: Hashable, Sendable, CustomTestStringConvertible {
    /// `topic: x` for a list of one value.
    var singular = false
    /// The plan's Vietnamese names in place of codes.
    var names = false
    /// `2022-05-31` in place of `31/05/2022`.
    var iso = false
    /// Quotes around every key, as JSON has them.
    var quotedKeys = false
    /// Records over several lines, or in braces.
    var block = false

    static let all = [
      Style(), Style(singular: true), Style(names: true), Style(iso: true, quotedKeys: true),
      Style(block: true),
      Style(singular: true, names: true, iso: true, block: true),
    ]

    var testDescription: String {
      [
        singular ? "singular" : "", names ? "names" : "", iso ? "ISO" : "", quotedKeys ? "JSON" : "",
        block ? "block" : "",
      ].filter { !$0.isEmpty }.joined(separator: "+")
    }
  }

  let style: Style

  private typealias Entry = (key: String, value: String)

  func write(_ evidence: Evidence) -> String {
    let unit =
      [("agency", code(evidence.unit.agency, .parties))] + one("ward", evidence.unit.ward.map { "\($0)" })
      + one("name", evidence.unit.name.map(quote))
    var lines = [
      "\(key("gdcheck")): evidence/1", "\(key("unit")): \(braces(unit))", "\(key("year")): \(evidence.year)",
    ]
    if let asOf = evidence.asOf { lines.append("\(key("as_of")): \(date(asOf))") }
    // Documents come first, as their places in the model follow the file.
    lines += section("documents", evidence.documents.map { document($0, unit: evidence.unit) })
    lines += section("activities", activities(evidence))
    lines += section("figures", evidence.figures.map { figure($0, evidence) })
    return lines.joined(separator: "\n") + "\n"
  }

  private func section(_ name: String, _ records: [[Entry]]) -> [String] {
    guard !records.isEmpty else { return [] }
    let entries = records.map { record in
      style.block
        ? record.enumerated().map { "  \($0 == 0 ? "-" : " ") \(key($1.key)): \($1.value)" }.joined(
          separator: "\n"
        )
        : "  - \(braces(record))"
    }
    return ["\(key(name)):"] + entries
  }

  private func activities(_ evidence: Evidence) -> [[Entry]] {
    var records: [[Entry]] = []
    var seen: Set<String> = []
    for activity in evidence.activities {
      guard let recurrence = activity.recurrence else {
        records.append(self.activity(activity, activity.id, evidence) + days(activity.days))
        continue
      }
      guard seen.insert(recurrence).inserted else { continue }
      let dates = evidence.activities.filter { $0.recurrence == recurrence }.map(\.days)
      let list = dates.map { $0.first == $0.last ? date($0.first) : braces(days($0)) }
      records.append(self.activity(activity, recurrence, evidence) + [("dates", brackets(list))])
    }
    return records
  }

  private func activity(_ activity: Activity, _ id: String, _ evidence: Evidence) -> [Entry] {
    let papers = activity.documents.map { evidence.documents[$0].id }
    return [("id", id), ("type", code(activity.type, .activities))] + one("title", activity.title.map(quote))
      + codes("topic", activity.topics, .topics) + codes("audience", activity.audiences, .audiences)
      + codes("site", activity.sites, .sites) + codes("club", activity.clubs, .clubs)
      + codes("occasion", activity.occasions, .occasions) + codes("partner", activity.partners, .parties)
      + list("inspected", "inspected", activity.inspected.map { code($0, .parties) })
      + list("ward", "wards", activity.wards.map { "\($0)" })
      + (activity.role == .attended ? [("role", "attended")] : [])
      + one("participants", activity.participants.map(participants)) + list("document", "documents", papers)
  }

  private func participants(_ people: Participants) -> String {
    guard people.women != nil || !style.singular else { return "\(people.total)" }
    return braces([("total", "\(people.total)")] + one("women", people.women.map { "\($0)" }))
  }

  private func document(_ document: Document, unit: Unit) -> [Entry] {
    let sent = document.sent.map { sending in
      braces(
        [("to", code(sending.to, .parties))] + one("date", sending.date.map(date))
          + one("received", sending.received.map(date))
      )
    }
    return [("id", document.id), ("type", code(document.type, .documents))]
      + one("title", document.title.map(quote)) + one("number", document.number.map(quote))
      + one("issued", document.issued.map(date))
      + (document.issuedBy == unit.agency ? [] : [("issued_by", code(document.issuedBy, .parties))])
      + list("sent", "sent", sent) + one("covers", document.covers.map { braces(span($0)) })
      + list("contains", "contains", document.contains.map { code($0, .sections) })
      + codes("topic", document.topics, .topics) + codes("site", document.sites, .sites)
      + one("file", document.file.map { quote($0.value) })
      + one("sha256", document.sha256.map { quote($0.value) })
  }

  private func figure(_ figure: Figure, _ evidence: Evidence) -> [Entry] {
    [("id", figure.id), ("name", code(figure.name, .figures)), ("date", date(figure.date))]
      + value(figure.value)
      + one("last_year", figure.lastYear.map { braces(value($0)) })
      + one("source", figure.source.map { evidence.documents[$0].id })
  }

  private func value(_ value: Figure.Value) -> [Entry] {
    [("count", "\(value.count)")] + one("of", value.of.map { "\($0)" })
  }

  private func days(_ days: DateRange) -> [Entry] {
    days.first == days.last ? [("date", date(days.first))] : span(days)
  }

  private func span(_ days: DateRange) -> [Entry] {
    [("from", date(days.first)), ("to", date(days.last))]
  }

  private func codes(_ singular: String, _ codes: Codes, _ list: CodeList) -> [Entry] {
    self.list(singular, singular + "s", codes.map { code($0, list) })
  }

  private func list(_ singular: String, _ plural: String, _ values: [String]) -> [Entry] {
    if values.isEmpty { return [] }
    return style.singular && values.count == 1 ? [(singular, values[0])] : [(plural, brackets(values))]
  }

  private func one(_ key: String, _ value: String?) -> [Entry] {
    value.map { [(key, $0)] } ?? []
  }

  private func code(_ code: Code, _ list: CodeList) -> String {
    let table = SamplePlan.frame.lexicon[list]
    let name = table[code].name[.vietnamese]
    return style.names && !table.isAmbiguous(name) ? quote(name) : table[code].code
  }

  private func date(_ date: CivilDate) -> String {
    style.iso ? "\"\(date.iso)\"" : "\(date)"
  }

  private func key(_ key: String) -> String {
    style.quotedKeys ? "\"\(key)\"" : key
  }

  private func braces(_ entries: [Entry]) -> String {
    "{\(entries.map { "\(key($0.key)): \($0.value)" }.joined(separator: ", "))}"
  }

  private func brackets(_ values: [String]) -> String {
    "[\(values.joined(separator: ", "))]"
  }

  /// The text in double quotes, with escapes for what they must not hold.
  private func quote(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\n": quoted += "\\n"
      case "\u{200B}": quoted += "\\u200B"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
