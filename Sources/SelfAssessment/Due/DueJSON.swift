import Diagnostics
import Engine
import Evidence
package import Reports
import Rules
package import Terms
import Workbench

/// The list of what a unit has to see to as a JSON document, `due/1`.
///
/// ```text
/// {
///   "gdcheck": "due/1",
///   "language": "vi",                  the language of the texts in words
///   "plan": {"number", "year"},
///   "agency", "ward"?, "name": {"vi", "en"}, "evidence": the file,
///   "as_of", "as_of_source": option | visit | evidence | today,
///   "until": the last day of what is soon,
///   "counts": {"overdue", "waived", "today", "soon", "later", "to_judge", "undated"},
///   "dates": [                         by day; what is met is not there
///     {
///       "group": overdue | waived | today | soon | later,
///       "date": the last day, "days_left": negative once it is over, "weekday": 1 (Monday) to 7,
///       "obligation": its id, "clauses": […], "duty": {"vi", "en"}, "force": must | requested,
///       "window": {"name", "first", "last", "closes"},
///       "choice"?: {"needed", "of"}    so many of several windows are asked for
///       "missing": […], "near_misses": […], "still_possible": […]    in words
///       "waiver"?: {"by", "until", "reason"}
///     }
///   ],
///   "to_judge": [{"obligation", "clauses", "duty", "question"?}],
///   "undated": [{"obligation", "clauses", "duty", "reason": not-arisen | not-claimed | arose-after-window}]
/// }
/// ```
///
/// Days are ISO 8601. Members marked `?` are left out where there is nothing to say. The form may gain members; none
/// is renamed or taken away while the name is `due/1`.
package struct DueJSON: Sendable {
  /// The version of the document's form.
  package static let version = "due/1"

  private let wording: Wording
  private let asOfSource: AsOfSource

  /// A document with its words in `language`.
  package init(_ rules: ReportedRules, language: Language, asOfSource: AsOfSource) {
    wording = Wording(rules, in: language)
    self.asOfSource = asOfSource
  }

  /// The document, ending in a line feed.
  package func render(_ list: DueList) throws(JSONFailure) -> String {
    let (plan, unit) = (wording.rules.plan, list.audit.evidence.unit)
    let party = wording.rules.lexicon[.parties][unit.agency]
    var document: [String: JSONValue] = [
      "gdcheck": .string(Self.version),
      "language": .string(wording.language.rawValue),
      "plan": ["number": .string(plan.number), "year": .int(plan.year)],
      "agency": .string(party.code),
      "name": text(party.name),
      "evidence": .string(list.audit.evidence.source.name),
      "as_of": .string(list.audit.asOf.iso),
      "as_of_source": .string(asOfSource.rawValue),
      "until": .string(list.until.iso),
      "counts": counts(list),
      "dates": .array(list.entries.compactMap { date($0, in: list) }),
      "to_judge": .array(list.toJudge.compactMap(toJudge)),
      "undated": .array(list.undated.compactMap(undated)),
    ]
    if let ward = unit.ward { document["ward"] = .int(ward) }
    return try JSONValue.object(document).document()
  }

  private func counts(_ list: DueList) -> JSONValue {
    var counts: [String: JSONValue] = [
      "to_judge": .int(list.toJudge.count), "undated": .int(list.undated.count),
    ]
    for group in DueList.Group.allCases { counts[group.rawValue] = .int(list.entries(in: group).count) }
    return .object(counts)
  }

  private func date(_ entry: UnitDates.Entry, in list: DueList) -> JSONValue? {
    guard var members = head(of: entry.finding) else { return nil }
    let (day, window) = (entry.date.day, entry.date.window)
    members["group"] = .string(list.group(of: entry).rawValue)
    members["date"] = .string(day.iso)
    members["days_left"] = .int(day.days(since: list.audit.asOf))
    members["weekday"] = .int(day.weekday + 1)
    members["force"] = .string(wording.rules.force(of: entry.finding, in: entry.audit).rawValue)
    members["window"] = [
      "name": .string(wording.shortWindow(window)),
      "first": .string(window.first.iso),
      "last": .string(window.last.iso),
      "closes": .string(window.closes.iso),
    ]
    if let choice = entry.date.choice {
      members["choice"] = ["needed": .int(choice.needed), "of": .int(choice.of)]
    }
    members["missing"] = .array(wording.missing(entry).map { .string($0) })
    members["near_misses"] = .array(wording.nearMisses(entry).map { .string($0) })
    members["still_possible"] = .array(wording.stillPossible(entry).map { .string($0) })
    if let waiver = waiver(entry) { members["waiver"] = waiver }
    return .object(members)
  }

  private func waiver(_ entry: UnitDates.Entry) -> JSONValue? {
    guard entry.isWaived, let place = entry.finding.waiver?.waiver,
      entry.audit.visit.waivers.indices.contains(place)
    else { return nil }
    let waiver = entry.audit.visit.waivers[place]
    return [
      "by": .string(waiver.by), "until": .string(waiver.until.iso), "reason": .string(waiver.reason),
    ]
  }

  private func toJudge(_ finding: Finding) -> JSONValue? {
    guard var members = head(of: finding) else { return nil }
    if let question = wording.obligation(of: finding)?.judge { members["question"] = text(question) }
    return .object(members)
  }

  private func undated(_ finding: Finding) -> JSONValue? {
    guard var members = head(of: finding) else { return nil }
    members["reason"] = .string(finding.reason.rawValue)
    return .object(members)
  }

  private func head(of finding: Finding) -> [String: JSONValue]? {
    guard let obligation = wording.obligation(of: finding) else { return nil }
    return [
      "obligation": .string(obligation.id.value),
      "clauses": .array(obligation.clauses.map { .string($0.value) }),
      "duty": text(obligation.duty),
    ]
  }

  private func text(_ text: LocalText) -> JSONValue {
    ["vi": .string(text[.vietnamese]), "en": .string(text[.english])]
  }
}
