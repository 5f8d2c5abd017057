import Engine
import Evidence
import Rules
import Terms

/// A finding told in lines of plain text, for forms that give it one message: how it stands, why, what hangs on the
/// reading, who judged or waived it, and what to do.
struct FindingAccount {
  /// The judgement that decided.
  let judgement: Visit.Judgement?
  /// The waiver that names the obligation, whether it holds or has run out.
  let waiver: Visit.Waiver?
  /// The least that would meet what is missing, one text each.
  let needs: [String]

  private let finding: Finding
  private let audit: UnitFindings
  private let wording: Wording

  /// Needs beyond so many are counted only.
  private static let shownNeeds = 6

  init(_ finding: Finding, in audit: UnitFindings, _ wording: Wording) {
    self.finding = finding
    self.audit = audit
    self.wording = wording
    judgement = finding.judgement.flatMap { Self.at($0, audit.visit.judgements) }
    waiver = finding.waiver.flatMap { Self.at($0.waiver, audit.visit.waivers) }
    needs = wording.needs(Remainder.all(of: finding, in: audit, wording.rules), in: audit)
      .filter { !$0.isEmpty }
  }

  /// The whole of it, a line each.
  var lines: [String] {
    var lines = [wording.standingLine(finding, in: audit)]
    if finding.verdict != .review { lines.append(labelled(.why, wording.why(finding, in: audit))) }
    if finding.basis == .depends, let reading = wording.reading(finding) {
      lines.append(labelled(.reading, reading))
    }
    if let judgement { lines.append(labelled(.judged, words(judgement))) }
    if let waiver { lines.append(labelled(finding.waiver?.inForce == true ? .waiver : .note, words(waiver))) }
    lines += needs.prefix(Self.shownNeeds).map { labelled(.toDo, $0) }
    if needs.count > Self.shownNeeds { lines.append(wording.andMore(needs.count - Self.shownNeeds)) }
    return lines + advice
  }

  func words(_ waiver: Visit.Waiver) -> String {
    wording.waiver(
      inForce: finding.waiver?.inForce == true,
      by: waiver.by,
      until: waiver.until,
      reason: waiver.reason
    )
  }

  func words(_ judgement: Visit.Judgement) -> String {
    wording.judgement(
      passes: judgement.passes,
      by: judgement.by,
      date: judgement.date,
      note: judgement.note
    )
  }

  /// What the team asks where it must judge, and what the unit can do where something is missing.
  private var advice: [String] {
    guard let obligation = Self.at(finding.obligation, wording.rules.obligations) else { return [] }
    let language = wording.language
    switch finding.verdict {
    case .review:
      return [
        obligation.judge.map { labelled(.question, $0[language]) },
        obligation.ask.map { labelled(.ask, $0[language]) },
      ].compactMap { $0 }
    case .fail, .pending: return [obligation.remedy.map { labelled(.remedy, $0[language]) }].compactMap { $0 }
    case .pass, .notApplicable: return []
    }
  }

  private func labelled(_ label: Wording.Label, _ text: String) -> String {
    "\(wording.label(label)): \(text)"
  }

  private static func at<Item>(_ place: Int, _ items: [Item]) -> Item? {
    items.indices.contains(place) ? items[place] : nil
  }
}

extension Wording {
  /// A record by its id, days and title: `A1 18/02/2022 Inspection of …`.
  func described(_ facts: RecordFacts) -> String {
    let days = facts.days.map { self.days($0.first, $0.last) } ?? ""
    return [facts.id ?? "", days, title(facts)].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
