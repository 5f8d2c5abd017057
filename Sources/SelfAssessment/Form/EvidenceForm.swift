import Diagnostics
package import Engine
package import Evidence
import Reports
import Rules
package import Terms
import Workbench
import YAMLTree

/// The evidence file of a unit, ready to be filled in: `gdcheck: evidence/1` with all that it owes as comments.
///
/// It claims nothing. What could come to hold stands there as a comment whose first character is a dash, and goes on
/// to the next empty line; whoever has done it takes the marks off and writes over each ellipsis. As it stands it can
/// be read, and meets no obligation; with the marks off and an ellipsis left it is refused.
package struct EvidenceForm: Sendable {
  private let unit: Unit
  private let rules: ReportedRules
  /// How people call the file itself.
  private let name: String
  private let words: EvidenceFormWords
  /// What the unit owes, the first due first.
  let duties: [FormDuty]

  /// The columns of an entry that stands on one line.
  private static let width = 100

  /// The file of `unit` under the rules of `program`, which people call `name`; comments are in `language`.
  ///
  /// It speaks of the whole year, whatever the day.
  package init(for unit: Unit, of program: Program, name: String = "unit.yaml", in language: Language) {
    self.unit = unit
    self.name = name
    rules = ReportedRules(program)
    words = EvidenceFormWords(Wording(rules, in: language))
    let bound = program.obligations.indices.filter { program.binds(obligation: $0, unit: unit) }
    let arisen = Self.arisen(program, for: bound)
    duties =
      bound
      .map { FormDuty($0, of: program, arisen: arisen, unit: unit, language: language) }
      .sorted { ($0.due?.dayNumber ?? .max, $0.place) < ($1.due?.dayNumber ?? .max, $1.place) }
  }

  /// `program` as if what the obligations at `places` wait for had arisen when the year began: what they ask is then
  /// known, though not by when.
  private static func arisen(_ program: Program, for places: [Int]) -> Program? {
    let source = program.rules.source
    let waiting = places.compactMap { place -> Int? in
      guard case .circumstance(let name)? = source.obligations[place].condition else { return nil }
      return source.plan.circumstances.firstIndex { $0.code.value == name.value && $0.since == nil }
    }
    guard !waiting.isEmpty, let first = CivilDate(year: source.plan.year, month: 1, day: 1),
      let rules = try? program.rules.arisen(Set(waiting).sorted(), on: first)
    else { return nil }
    return try? Program(rules)
  }

  /// How many obligations it lists, and how many records it suggests.
  package var tally: (obligations: Int, suggestions: Int) {
    (duties.count, duties.reduce(0) { $0 + $1.suggestions.count })
  }

  /// The text of the file.
  ///
  /// Where it would be larger than an evidence file may be, less is said of each obligation.
  package func text() -> String {
    var text = ""
    for detail in Detail.allCases {
      text = self.text(detail)
      // Whoever fills it in writes in it too.
      if text.utf8.count <= YAMLLimits.evidence.maxBytes / 2 { break }
    }
    return text
  }

  /// How much is said.
  private enum Detail: CaseIterable {
    case all
    /// The obligations with what they suggest, not what is said of them.
    case suggestions
    /// Nothing of single obligations.
    case head
  }

  private func text(_ detail: Detail) -> String {
    var yaml = CommentedYAML()
    head(&yaml)
    var numbers: [Suggestion.List: Int] = [:]
    for list in Suggestion.List.allCases {
      section(list, detail, &numbers, &yaml)
    }
    guard detail != .head else { return yaml.text }
    rest(duties.filter { $0.state != .notOwed && $0.home == nil }, words.judged, detail, &yaml)
    rest(duties.filter { $0.state == .notOwed }, words.notOwed, detail, &yaml)
    if detail == .all {
      yaml.gap()
      yaml.say(words.glossary)
      for line in words.codes { yaml.say(line, inset: 3) }
    }
    return yaml.text
  }

  // MARK: The head

  private func head(_ yaml: inout CommentedYAML) {
    yaml.say(words.title(unit))
    yaml.say(words.source(duties.count))
    yaml.line("#")
    yaml.say(words.howTo)
    for (place, step) in words.steps(file: name).enumerated() {
      yaml.say(step.words, inset: step.inset)
      // Set as they are: how far they are set in is what they show.
      if place == 0 { for line in words.example { yaml.line("#         \(line)") } }
    }
    yaml.line("gdcheck: evidence/1")
    let agency = rules.lexicon[.parties][unit.agency].code
    let ward = unit.ward.map { ", ward: \($0)" } ?? ""
    // A name of its own is the plan's, whatever language the comments are in.
    let official = Wording(rules, in: rules.plan.language).unitName(agency: unit.agency, ward: unit.ward)
    yaml.line("unit: {agency: \(agency)\(ward), name: \(YAMLText.quoted(official))}")
    yaml.line("year: \(rules.plan.year)")
    yaml.say(words.asOf)
    yaml.suggest("as_of: \(Suggestion.open)")
  }

  // MARK: What the unit owes

  private func section(
    _ list: Suggestion.List,
    _ detail: Detail,
    _ numbers: inout [Suggestion.List: Int],
    _ yaml: inout CommentedYAML
  ) {
    let here = duties.filter { duty in
      duty.state != .notOwed && (duty.home == list || duty.suggestions.contains { $0.list == list })
    }
    yaml.gap()
    yaml.say(words.heading(list, here.count))
    yaml.line("\(list.key):")
    guard detail != .head else { return }
    for duty in here {
      yaml.gap()
      if duty.home == list {
        describe(duty, detail, &yaml)
      } else {
        yaml.say(words.continued(duty.obligation, from: duty.home ?? list), indent: 2)
      }
      let suggestions = duty.suggestions.filter { $0.list == list }
      if detail == .all {
        for choice in words.choices(suggestions) { yaml.say(choice, indent: 2, inset: 3) }
      }
      for (place, suggestion) in suggestions.enumerated() {
        if place > 0 { yaml.gap() }
        let number = numbers[list, default: 0] + 1
        numbers[list] = number
        for line in suggestion.entry("\(list.letter)\(number)", width: Self.width) {
          yaml.suggest(line, indent: 2)
        }
      }
    }
  }

  private func describe(_ duty: FormDuty, _ detail: Detail, _ yaml: inout CommentedYAML) {
    yaml.say(words.headline(duty.obligation), indent: 2)
    guard detail == .all else { return }
    for line in words.lines(duty) { yaml.say(line, indent: 2, inset: 3) }
  }

  /// What has no record to be suggested, under `heading`.
  private func rest(
    _ duties: [FormDuty],
    _ heading: (Int) -> String,
    _ detail: Detail,
    _ yaml: inout CommentedYAML
  ) {
    guard !duties.isEmpty else { return }
    yaml.gap()
    yaml.say(heading(duties.count))
    for duty in duties {
      yaml.gap()
      describe(duty, detail, &yaml)
    }
  }
}

extension Suggestion.List {
  /// The key of the file.
  var key: String {
    switch self {
    case .activities: "activities"
    case .documents: "documents"
    case .figures: "figures"
    }
  }

  /// What ids of its records begin with.
  fileprivate var letter: String {
    switch self {
    case .activities: "A"
    case .documents: "D"
    case .figures: "F"
    }
  }
}
