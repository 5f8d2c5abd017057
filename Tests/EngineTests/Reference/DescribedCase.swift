import Diagnostics
import Engine
import Evidence
import Rules
import Terms

/// Cases as text close to that of the files, for a person who looks into a failure.
struct Describer {
  let rules: RuleSet
  let lexicon: Lexicon

  func lines(_ obligation: Obligation) -> [String] {
    var lines = ["- id: \(obligation.id.value)", "  who: \(text(obligation.who))"]
    if let condition = obligation.condition { lines.append("  if: \(text(condition))") }
    if let what = obligation.what { lines.append("  what: \(text(what))") }
    if let when = obligation.when { lines.append("  when: \(text(when))") }
    if obligation.judge != nil { lines.append("  judge: …") }
    for alternative in obligation.reading?.alternatives ?? [] {
      var parts: [String] = []
      if let who = alternative.who { parts.append("who: \(text(who))") }
      if let condition = alternative.condition { parts.append("if: \(text(condition))") }
      if let what = alternative.what { parts.append("what: \(text(what))") }
      if let when = alternative.when { parts.append("when: \(text(when))") }
      lines.append("  alternative: {\(parts.joined(separator: ", "))}")
    }
    return lines
  }

  /// What of the plan bears on verdicts.
  var planLines: [String] {
    let calendar = rules.plan.calendar
    return ["year: \(rules.plan.year)"]
      + calendar.occasions.map { "occasion \($0.code.value): \(text($0.days.value))" }
      + ["weekends off: \(calendar.weekendsOff), deadlines: \(calendar.deadlineOnNonWorkingDay.rawValue)"]
      + rules.plan.circumstances.map {
        "circumstance \($0.code.value): since \($0.since.map { "\($0)" } ?? "never"), wards \($0.wards ?? [])"
      }
  }

  private func text(_ who: [Binding]) -> String {
    let bindings = who.map { binding in
      var text = binding.party.value
      if !binding.except.isEmpty { text += " except \(binding.except.map(\.value))" }
      if let wards = binding.wards { text += " wards \(wards.value)" }
      return text
    }
    return "[\(bindings.joined(separator: ", "))]"
  }

  private func text(_ condition: Condition) -> String {
    switch condition {
    case .circumstance(let name): "{circumstance: \(name.value)}"
    case .shown(let requirement): text(requirement)
    }
  }

  func text(_ requirement: Requirement) -> String {
    let ask =
      switch requirement.ask {
      case .records(let test): text(test)
      case .figure(let test):
        "figure: {name: \(test.name.value), \(test.comparison.rawValue): \(test.bound.value)}"
      case .all(let parts): "all: [\(parts.map(text).joined(separator: ", "))]"
      case .any(let parts): "any: [\(parts.map(text).joined(separator: ", "))]"
      }
    return "{\(ask)\(requirement.when.map { ", when: \(text($0))" } ?? "")}"
  }

  private func text(_ test: RecordTest) -> String {
    var parts = test.criteria.map(text)
    parts.append("at_least: \(test.atLeast.value)")
    for list in test.forEach {
      switch list.values {
      case .codes(let field, let names): parts.append("for_each \(field.rawValue): \(names.map(\.value))")
      case .wards(let wards): parts.append("for_each ward: \(wards.map { "\($0.map(\.value))" } ?? "all")")
      }
    }
    if let distinct = test.distinct { parts.append("distinct \(distinct.key): \(distinct.count.value)") }
    if let everyOne = test.everyOne {
      parts.append("every_one: {\(everyOne.map(text).joined(separator: ", "))}")
    }
    if let proof = test.proof { parts.append("proof: \(text(proof))") }
    return "\(test.kind.rawValue): {\(parts.joined(separator: ", "))}"
  }

  private func text(_ match: CodeMatch) -> String {
    match.mode == .any
      ? "\(match.values.map(\.value))" : "{\(match.mode.rawValue): \(match.values.map(\.value))}"
  }

  private func text(_ criterion: Criterion) -> String {
    switch criterion {
    case .codes(let field, let match): "\(field.rawValue): \(text(match))"
    case .anyPartner: "partner: any"
    case .ward(let match, _):
      "ward: {\(match.mode.rawValue): \(match.wards?.map { "\($0.value)" } ?? ["all"])}"
    case .role(let roles): "role: \(roles.map(\.value.rawValue))"
    case .covers(let coverages): "covers: \(coverages.map { "\($0.value)" })"
    case .participants(let least): "participants: \(least.value)"
    case .women(let least): "women: \(least.value)"
    case .womenShare(let share): "women_share: \(share.value)"
    }
  }

  func text(_ when: When) -> String {
    var text =
      switch when.form {
      case .by(let day): "by: \(day.value.day)/\(day.value.month)"
      case .within(let names): "in: [\(names.map { self.text($0.value) }.joined(separator: ", "))]"
      case .each(let each):
        "each: [\(each.windows.map { self.text($0.value) }.joined(separator: ", "))]"
          + (each.inside.map { ", of: \(self.text($0.value))" } ?? "")
          + (each.atLeast.map { ", in_at_least: \($0.value)" } ?? "")
      case .days(let count, let anchor, let name): "days: \(count.value), \(anchor.rawValue): \(name.value)"
      }
    if let margin = when.marginDays { text += ", margin_days: \(margin.value)" }
    if let grace = when.graceDays { text += ", grace_days: \(grace.value)" }
    return "{\(text)}"
  }

  private func text(_ window: WindowName) -> String {
    switch window {
    case .period(let period): period.code
    case .occasion(let code): code
    case .days(let run): text(run)
    }
  }

  private func text(_ run: DayRun) -> String {
    "\(run.from.day)/\(run.from.month)–\(run.to.day)/\(run.to.month)"
  }
}

// MARK: Evidence

extension Describer {
  func lines(_ evidence: Evidence, _ visit: Visit) -> [String] {
    let unit = name(evidence.unit.agency, .parties) + (evidence.unit.ward.map { " ward \($0)" } ?? "")
    return ["unit: \(unit)"]
      + evidence.activities.map { line($0, evidence) }
      + evidence.documents.map(line)
      + evidence.figures.map(line)
      + visit.rejections.map { "rejected: \($0.record)" }
      + visit.judgements.map { "judged: \($0.obligation) \($0.passes ? "pass" : "fail") on \($0.date)" }
      + visit.waivers.map { "waived: \($0.obligation) until \($0.until)" }
  }

  private func line(_ activity: Activity, _ evidence: Evidence) -> String {
    var parts = ["\(activity.id) \(name(activity.type, .activities)) \(text(activity.days))"]
    for (key, codes, list) in [
      ("topics", activity.topics, CodeList.topics), ("audiences", activity.audiences, .audiences),
      ("sites", activity.sites, .sites), ("clubs", activity.clubs, .clubs),
      ("occasions", activity.occasions, .occasions), ("partners", activity.partners, .parties),
      ("inspected", activity.inspected, .parties),
    ] where !codes.isEmpty {
      parts.append("\(key): \(codes.map { name($0, list) })")
    }
    if !activity.wards.isEmpty { parts.append("wards: \(activity.wards)") }
    if activity.role == .attended { parts.append("attended") }
    if let people = activity.participants {
      parts.append("participants: \(people.total), women \(people.women.map { "\($0)" } ?? "unsaid")")
    }
    if !activity.documents.isEmpty {
      parts.append("documents: \(activity.documents.map { evidence.documents[$0].id })")
    }
    return parts.joined(separator: "; ")
  }

  private func line(_ document: Document) -> String {
    var parts = ["\(document.id) \(name(document.type, .documents)) issued \(text(document.issued))"]
    if document.issuedBy != Code(0) { parts.append("by \(name(document.issuedBy, .parties))") }
    for sending in document.sent {
      parts.append(
        "to \(name(sending.to, .parties)) sent \(text(sending.date)) received \(text(sending.received))"
      )
    }
    if let covers = document.covers { parts.append("covers \(text(covers))") }
    if !document.contains.isEmpty {
      parts.append("contains \(document.contains.map { name($0, .sections) })")
    }
    if !document.topics.isEmpty { parts.append("topics \(document.topics.map { name($0, .topics) })") }
    if !document.sites.isEmpty { parts.append("sites \(document.sites.map { name($0, .sites) })") }
    return parts.joined(separator: "; ")
  }

  private func line(_ figure: Figure) -> String {
    let last = figure.lastYear.map { ", last year \($0.count) of \($0.of ?? -1)" } ?? ""
    return "\(figure.id) \(name(figure.name, .figures)) \(figure.date): "
      + "\(figure.value.count) of \(figure.value.of ?? -1)\(last)"
  }

  private func name(_ code: Code, _ list: CodeList) -> String {
    lexicon[list][code].code
  }

  private func text(_ day: CivilDate?) -> String {
    day.map { "\($0)" } ?? "–"
  }

  private func text(_ range: DateRange) -> String {
    range.first == range.last ? "\(range.first)" : "\(range.first)–\(range.last)"
  }
}
