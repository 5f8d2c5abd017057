import Diagnostics
import Rules
import Terms

/// The controls that narrow what is shown; hidden until the script that works them runs.
struct HTMLFilters {
  private let run: RunSummary
  private let words: HTMLWords

  init(_ run: RunSummary, words: HTMLWords) {
    self.run = run
    self.words = words
  }

  func set(_ page: inout HTMLText) {
    page.block(
      "form",
      [("id", "filters"), ("role", "search"), ("aria-label", words.filters), ("hidden", "")]
    ) { page in
      if let rules = run.rules.first { outcomes(Wording(rules, in: run.language), &page) }
      page.block("div", [("class", "fields")]) { page in
        select("part", words.part, [("", words.wholePlan)] + parts, &page)
        if run.units.count > 1 { select("unit", words.unit, [("", words.allUnits)] + units, &page) }
        page.block("label") { page in
          page.element("span", text: words.search)
          page.void(
            "input",
            [("type", "search"), ("name", "q"), ("placeholder", words.searchHint), ("autocomplete", "off")]
          )
        }
      }
      page.block("div", [("class", "tools")]) { page in
        page.block("p", [("role", "status"), ("aria-live", "polite"), ("data-text", words.shown)], text: "")
        button("expand", words.expand, &page)
        button("collapse", words.collapse, &page)
        button("reset", words.reset, &page)
      }
    }
  }

  private func outcomes(_ wording: Wording, _ page: inout HTMLText) {
    page.block("fieldset") { page in
      page.element("legend", text: words.standing)
      for outcome in Outcome.allCases {
        page.block("label", [("class", "chip \(outcome.rawValue)")]) { page in
          page.void("input", [("type", "checkbox"), ("name", "verdict"), ("value", outcome.rawValue)])
          HTMLMarks.set(outcome.mark, &page)
          page.element("span", text: wording.sentence(wording.outcome(outcome)))
        }
      }
    }
  }

  private func select(
    _ name: String,
    _ label: String,
    _ options: [(value: String, text: String)],
    _ page: inout HTMLText
  ) {
    page.block("label") { page in
      page.element("span", text: label)
      page.block("select", [("name", name)]) { page in
        for option in options { page.block("option", [("value", option.value)], text: option.text) }
      }
    }
  }

  private func button(_ name: String, _ text: String, _ page: inout HTMLText) {
    page.block("button", [("type", "button"), ("data-do", name)], text: text)
  }

  /// The parts of the plans in their order, each after the part above it.
  private var parts: [(value: String, text: String)] {
    var seen: Set<String> = []
    var options: [(value: String, text: String)] = []
    for rules in run.rules {
      let wording = Wording(rules, in: run.language)
      for clause in rules.plan.clauses {
        let part = PlanPart(ofClause: clause.number.value)
        for part in [PlanPart(top: part), part] where seen.insert(part.number).inserted {
          options.append((part.number, part.heading(in: wording)))
        }
      }
    }
    return options
  }

  /// The units, those of an agency that has several under one option for all of them.
  private var units: [(value: String, text: String)] {
    var agencies: [String] = []
    for unit in run.units where !agencies.contains(unit.agency) { agencies.append(unit.agency) }
    return agencies.flatMap { agency in
      let units = run.units.filter { $0.agency == agency }
      let each = units.map { unit in
        let anchor = HTMLAnchor(agency: agency, ward: unit.ward, year: unit.year, source: unit.source)
        return (value: anchor.unit, text: unit.name)
      }
      guard units.count > 1, let name = name(of: agency) else { return each }
      return [(agency, words.allOf(name, units.count))] + each
    }
  }

  private func name(of agency: String) -> String? {
    run.rules.lazy.compactMap { rules in
      rules.plan.agencies.first { $0.code.value == agency }?.name[run.language]
    }.first
  }
}
