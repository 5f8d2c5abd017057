import Diagnostics
package import Engine
import Evidence
package import Reports
import Rules
package import Terms
import YAMLTree

/// The file of a visit, ready to be filled in: `gdcheck: visit/1` with what the team has to look at and to judge.
///
/// It says nothing that only a person can say: what could come to hold stands there as a comment, and whoever has done
/// it takes the mark off. Without a lead it is one step short of a file that can be read; with one it can, and judges
/// nothing.
package struct VisitForm: Sendable {
  private let audit: UnitFindings
  private let rules: ReportedRules
  private let lead: String?
  /// How people call the file itself.
  private let name: String
  private let words: VisitFormWords

  /// The file of the visit of the day on which `audit` was made, which knows no other visit.
  ///
  /// `lead` leads the team; nil where that is yet to be filled in. Comments are in `language`, and call the file `name`.
  package init(
    for audit: UnitFindings,
    _ rules: ReportedRules,
    lead: String? = nil,
    name: String = "visit.yaml",
    in language: Language
  ) {
    self.audit = audit
    self.rules = rules
    self.lead = lead
    self.name = name
    words = VisitFormWords(Wording(rules, in: language))
  }

  /// How many records it lists, how many obligations are to be judged, and how many are not met.
  package var tally: (records: Int, judgements: Int, unmet: Int) {
    (
      RestingRecords.all(of: audit, rules).count, findings { $0.verdict == .review }.count,
      findings { $0.verdict == .fail }.count
    )
  }

  /// The text of the file.
  package func text() -> String {
    var yaml = CommentedYAML()
    head(&yaml)
    people(&yaml)
    checks(&yaml)
    judgements(&yaml)
    impressions(&yaml)
    recommendations(&yaml)
    waivers(&yaml)
    papers(&yaml)
    return yaml.text
  }

  // MARK: Who, where and when

  private func head(_ yaml: inout CommentedYAML) {
    let unit = audit.evidence.unit
    let name = words.unit(unit)
    yaml.say(words.title(unit: name, day: audit.asOf))
    yaml.say(words.sources(plan: rules.plan, audit.evidence))
    yaml.line("#")
    yaml.say(words.howTo)
    for step in words.steps(evidence: audit.evidence.source.name, visit: self.name) {
      yaml.say(step.words, inset: step.inset)
    }
    yaml.line("gdcheck: visit/1")
    let agency = rules.lexicon[.parties][unit.agency].code
    yaml.line("unit: {agency: \(agency)\(unit.ward.map { ", ward: \($0)" } ?? "")}")
    yaml.line("date: \(audit.asOf)")
    yaml.say(words.hours)
    yaml.suggest("time: {from: \(Placeholder.text), to: \(Placeholder.text)}")
    yaml.suggest("place: \(CommentedYAML.open)")
    yaml.say(words.grounds)
    yaml.suggest("grounds: [\(CommentedYAML.open)]")
  }

  private func people(_ yaml: inout CommentedYAML) {
    yaml.gap()
    yaml.say(words.team)
    yaml.line("team:")
    let (open, position) = (CommentedYAML.open, ("position", CommentedYAML.open))
    if let lead {
      yaml.entry([("name", YAMLText.quoted(lead)), ("role", "lead")], holds: true)
    } else {
      yaml.entry([("name", open), position, ("role", "lead")])
    }
    yaml.entry([("name", open), position, ("role", "secretary")])
    yaml.entry([("name", open), position, ("role", "member")])
    yaml.gap()
    yaml.say(words.present)
    yaml.line("present:")
    yaml.entry([("name", open), position])
  }

  // MARK: What to open

  private func checks(_ yaml: inout CommentedYAML) {
    let resting = RestingRecords.all(of: audit, rules)
    let listed = Set(resting.map(\.record))
    let descriptions = RecordDescription(audit.evidence, rules, words, listed: listed)
    yaml.gap()
    yaml.say(words.checked(resting.count))
    if resting.contains(where: { descriptions.isWrittenInPlace($0.record) }) {
      yaml.say(words.writtenInPlace)
    }
    yaml.line("checked:")
    for (place, record) in resting.enumerated() {
      if place > 0 { yaml.gap() }
      let lines = descriptions.lines(of: record)
      for (place, line) in lines.enumerated() { yaml.say(line, indent: 2, inset: place == 0 ? 0 : 3) }
      yaml.entry([("record", descriptions.id(of: record.record)), ("seen", "true")])
    }
  }

  // MARK: What to judge

  private func judgements(_ yaml: inout CommentedYAML) {
    let open = findings { $0.verdict == .review }
    yaml.gap()
    yaml.say(words.judgements(open.count))
    yaml.line("judgements:")
    for (place, (finding, obligation)) in open.enumerated() {
      if place > 0 { yaml.gap() }
      yaml.say(words.obligation(obligation), indent: 2)
      if let question = obligation.judge {
        yaml.say(words.question(question), indent: 2, inset: 3)
      }
      if let ask = obligation.ask { yaml.say(words.ask(ask), indent: 2, inset: 3) }
      let records = RestingRecords.of([finding], in: audit, rules).filter(\.counts)
      if let records = words.records(records.compactMap { RecordFacts($0.record, in: audit.evidence).id }) {
        yaml.say(records, indent: 2, inset: 3)
      }
      for verdict in ["pass", "fail"] {
        yaml.entry([
          ("obligation", obligation.id.value),
          ("verdict", verdict),
          ("by", lead.map(YAMLText.quoted) ?? CommentedYAML.open),
          ("date", "\(audit.asOf)"),
          ("note", CommentedYAML.open),
        ])
      }
    }
  }

  private func impressions(_ yaml: inout CommentedYAML) {
    for (key, says) in [("strengths", words.strengths), ("limits", words.limits)] {
      yaml.gap()
      yaml.say(says)
      yaml.line("\(key):")
      yaml.suggestText()
    }
    yaml.gap()
    yaml.say(words.unitComments)
    yaml.suggest("unit_comments: \(CommentedYAML.open)")
  }

  // MARK: What is not met

  private func recommendations(_ yaml: inout CommentedYAML) {
    let failed = findings { $0.verdict == .fail }
    yaml.gap()
    yaml.say(words.recommendations(failed.count))
    yaml.line("recommendations:")
    let (action, due, proof) = (
      ("action", CommentedYAML.open), ("due", Placeholder.text), ("proof", CommentedYAML.open)
    )
    for (finding, obligation) in failed {
      yaml.say(words.standing(finding, obligation, in: audit), indent: 2)
      yaml.say(words.why(finding, in: audit), indent: 2, inset: 3)
      for need in words.needs(finding, in: audit) { yaml.say(need, indent: 2, inset: 3) }
      if let remedy = obligation.remedy { yaml.say(words.remedy(remedy), indent: 2, inset: 3) }
      yaml.entry([("obligation", obligation.id.value), action, due, proof])
      yaml.gap()
    }
    yaml.say(words.generalRecommendation, indent: 2)
    yaml.entry([action, due, proof])
  }

  private func waivers(_ yaml: inout CommentedYAML) {
    let failed = findings { $0.verdict == .fail }
    yaml.gap()
    yaml.say(words.waivers(failed.count))
    yaml.line("waivers:")
    for (_, obligation) in failed {
      yaml.say(words.obligation(obligation), indent: 2)
      yaml.entry([
        ("obligation", obligation.id.value),
        ("until", Placeholder.text),
        ("by", CommentedYAML.open),
        ("reason", CommentedYAML.open),
      ])
    }
  }

  private func papers(_ yaml: inout CommentedYAML) {
    let (open, date) = (CommentedYAML.open, Placeholder.text)
    yaml.gap()
    yaml.say(words.copies)
    yaml.suggest("copies: \(Placeholder.text)")
    yaml.say(words.notice)
    yaml.suggest("notice: {number: \(open), date: \(date), signed_by: {name: \(open), position: \(open)}}")
  }

  /// The findings that `isMeant`, with their obligations, by the plan's clauses.
  private func findings(_ isMeant: (Finding) -> Bool) -> [(finding: Finding, obligation: Obligation)] {
    var places: [String: Int] = [:]
    for (place, clause) in rules.plan.clauses.enumerated() { places[clause.number.value] = place }
    return audit.findings
      .compactMap { finding -> (finding: Finding, obligation: Obligation)? in
        guard isMeant(finding), rules.obligations.indices.contains(finding.obligation) else { return nil }
        return (finding, rules.obligations[finding.obligation])
      }
      .map { (place: $0.obligation.clauses.first.flatMap { places[$0.value] } ?? .max, found: $0) }
      .sorted { ($0.place, $0.found.finding.obligation) < ($1.place, $1.found.finding.obligation) }
      .map(\.found)
  }
}
