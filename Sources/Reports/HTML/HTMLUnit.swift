import Diagnostics
import Engine
import Evidence
import Rules
import Terms

/// One unit as a section of the page: what it is, the summary, and its findings.
struct HTMLUnit {
  private let unit: AuditedUnit
  private let wording: Wording
  private let words: HTMLWords
  private let tally: Tally
  private let visit: VisitFacts?
  private let anchor: HTMLAnchor

  /// Ids and rejections beyond so many are counted only.
  private static let shownIds = 50

  init(_ unit: AuditedUnit) {
    self.unit = unit
    wording = unit.wording
    words = HTMLWords(language: unit.language)
    tally = Tally(unit.audit, unit.rules, scope: unit.scope)
    visit = VisitFacts(unit.audit, unit.rules)
    let evidence = unit.audit.evidence
    anchor = HTMLAnchor(
      agency: unit.rules.lexicon[.parties][evidence.unit.agency].code,
      ward: evidence.unit.ward,
      year: evidence.year,
      source: evidence.source.name
    )
  }

  private var evidence: Evidence { unit.audit.evidence }

  /// The language of what people wrote into files, where that is not the page's.
  private var foreign: String? {
    let written = unit.rules.plan.language
    return written == unit.language ? nil : written.rawValue
  }

  func set(_ page: inout HTMLText) {
    let heading = "\(anchor.unit)-name"
    page.block(
      "section",
      [
        ("class", "unit"), ("id", anchor.unit), ("lang", unit.language.rawValue),
        ("data-agency", unit.rules.lexicon[.parties][evidence.unit.agency].code),
        ("aria-labelledby", heading),
      ]
    ) { page in
      front(heading, &page)
      summary(&page)
      findings(&page)
    }
  }

  // MARK: Head

  private func front(_ heading: String, _ page: inout HTMLText) {
    let name = wording.unitName(agency: evidence.unit.agency, ward: evidence.unit.ward)
    page.block("header") { page in
      page.block("h2", [("id", heading)], text: name)
      if let own = evidence.unit.name, own != name {
        page.block("p", [("class", "own"), ("lang", foreign)], text: own)
      }
      page.block("p", text: wording.auditedAgainst)
      page.block("dl", [("class", "facts")]) { page in
        fact(words.asOf, &page) { page in
          page.element("b", text: "\(unit.audit.asOf)")
          page.text(" (\(wording.asOfSource(unit.asOfSource)))")
        }
        fact(words.evidence, &page) { $0.text(evidence.source.name) }
        if visit != nil, let held = wording.visitHeld(unit.audit.visit) {
          fact(words.visit, &page) { $0.text(held, marking: unit.audit.visit.lead ?? "", as: foreign) }
        }
        fact(words.rules, isWide: true, &page) { page in
          page.text(words.ruleSet(unit.rules.obligations.count, issued: unit.rules.plan.issued))
          let fingerprint = unit.fingerprint()
          guard !fingerprint.isEmpty else { return }
          page.text("; SHA-256 ")
          page.element("code", text: fingerprint)
        }
      }
    }
  }

  private func fact(
    _ label: String,
    isWide: Bool = false,
    _ page: inout HTMLText,
    _ content: (inout HTMLText) -> Void
  ) {
    page.block("div", [("class", isWide ? "wide" : nil)]) { page in
      page.element("dt", text: label)
      page.element("dd") { content(&$0) }
    }
  }

  private func summary(_ page: inout HTMLText) {
    page.block("div", [("class", "summary")]) { page in
      page.block("h3", text: words.summary)
      HTMLChart(counts: AuditCounts(tally, in: wording), words: words).set(&page)
      page.block(
        "p",
        text: wording.sentence(words.failures(tally.failures)) + words.unprovenAside(unprovenFailures)
          + wording.waivedAside(tally) + "."
      )
      page.block("p", [("class", "aside")], text: wording.extent(tally))
      notes(wording.label(.note), remarks, &page)
      if let visit { notes(wording.label(.visit), team(visit), &page) }
    }
  }

  /// The fails that count for the exit status and lack only their proof.
  private var unprovenFailures: Int {
    unit.audit.findings.count { finding in
      finding.countsAsFailure && Outcome(finding) == .unproven
        && (unit.scope == .any || unit.rules.force(of: finding, in: unit.audit) == .must)
    }
  }

  private func notes(_ label: String, _ lines: [(text: String, foreign: String)], _ page: inout HTMLText) {
    guard !lines.isEmpty else { return }
    page.block("div", [("class", "notes")]) { page in
      page.element("h4", text: label)
      page.element("ul") { page in
        for line in lines {
          page.element("li") { $0.text(line.text, marking: line.foreign, as: foreign) }
        }
      }
    }
  }

  private var remarks: [(text: String, foreign: String)] {
    var notes: [String] = []
    if unit.audit.outrunsEvidence, let complete = evidence.asOf { notes.append(wording.outrun(complete)) }
    let ids = unit.audit.setAside.compactMap { RecordFacts($0, in: evidence).id }
    if !ids.isEmpty {
      let shown = Array(ids.prefix(Self.shownIds))
      notes.append(wording.setAside(shown, more: ids.count - shown.count))
    }
    if let shown = unit.shown {
      notes.append(words.onlyShown(Verdict.allCases.filter(shown.contains).map(wording.verdict)))
    }
    return notes.map { ($0, "") }
  }

  private func team(_ facts: VisitFacts) -> [(text: String, foreign: String)] {
    let rejections = unit.audit.visit.rejections
    let refused = rejections.prefix(Self.shownIds).map { rejection in
      (wording.sentence(wording.rejection(rejection, of: rejection.record)), rejection.reason)
    }
    let more = rejections.count - refused.count
    return [(wording.visitCounts(facts), "")] + refused + (more > 0 ? [(wording.andMore(more), "")] : [])
  }

  // MARK: Findings

  private func findings(_ page: inout HTMLText) {
    let sections = Agenda(unit.audit, shown: unit.shown).sections
    if sections.isEmpty { page.block("p", text: words.nothingShown) }
    let set = HTMLFinding(
      audit: unit.audit,
      wording: wording,
      words: words,
      visit: visit,
      anchor: anchor,
      foreign: foreign
    )
    for (section, findings) in sections {
      page.block("section", [("class", "group")]) { page in
        page.block("h3") { page in
          page.text(wording.section(section))
          page.element("span", [("class", "count")], text: " (\(findings.count))")
        }
        for finding in findings { set.set(finding, isOpen: section.needsAttention, &page) }
      }
    }
  }
}

extension Wording.Section {
  /// Whether what stands in it is unfolded before anybody asks.
  fileprivate var needsAttention: Bool {
    switch self {
    case .failed, .unproven, .review, .soon: true
    case .later, .passed, .notArisen, .notOwed: false
    }
  }
}
