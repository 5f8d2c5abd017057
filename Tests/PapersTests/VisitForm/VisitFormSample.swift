import Diagnostics
import Engine
import Evidence
import Papers
import Reports
import Rules
import Terms
import TestSupport
import Testing

/// Units audited under the rules of 2022, as their visits' files are made for them.
struct VisitFormSample {
  static let day: CivilDate = "5/12"

  let program: Program
  let rules: ReportedRules
  let audit: UnitFindings

  /// The unit of an example, audited on `day`.
  init(example: String, on day: CivilDate = day) throws {
    try self.init(try #require(Repository.file("rules/2022/examples/\(example).yaml")), on: day)
  }

  /// The unit whose evidence is `source`, audited on `day`.
  init(_ source: SourceFile, on day: CivilDate = day) throws {
    let program = try Self.program.get()
    let evidence = try ParsedEvidence.parse(source).decode(frame: program.frame).evidence
    self.init(program, program.audit(evidence, asOf: day))
  }

  private init(_ program: Program, _ audit: UnitFindings) {
    self.program = program
    rules = ReportedRules(program)
    self.audit = audit
  }

  private static let program = Result { try Program(try RuleSet.load(Repository.rules2022)) }

  /// The same with the evidence changed by `change` after it was audited, as only its texts may be.
  func changing(_ change: (inout Evidence) -> Void) -> VisitFormSample {
    var audit = audit
    change(&audit.evidence)
    return VisitFormSample(program, audit)
  }

  func text(lead: String? = nil, in language: Language = .english) -> String {
    VisitForm(for: audit, rules, lead: lead, in: language).text()
  }
}

extension String {
  /// A visit's file with the mark taken off every entry that `isMeant`, as a person would.
  func uncommented(_ isMeant: (Substring) -> Bool = { _ in true }) -> String {
    split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard let entry = line.suggestedEntry, isMeant(entry) else { return String(line) }
      return String(line.prefix { $0 == " " }) + entry
    }.joined(separator: "\n")
  }

  /// The entries that are only suggested, without the mark.
  var suggestedEntries: [Substring] {
    split(separator: "\n", omittingEmptySubsequences: false).compactMap(\.suggestedEntry)
  }

  /// The file with every ellipsis written over: a text by one, a date or a time by one.
  var filledIn: String {
    replacing("from: …, to: …", with: "from: 8h00, to: 11h00")
      .replacing("copies: …", with: "copies: 4")
      .replacing(": …", with: ": 31/12/2022")
      .replacing("number: \"…\"", with: "number: \"05\"")
      .replacing("\"…\"", with: "\"đã ghi\"")
  }
}

extension Substring {
  /// What stands behind the mark of a line that suggests an entry; nil for all other lines.
  fileprivate var suggestedEntry: Substring? {
    let keys = ["time", "place", "grounds", "unit_comments", "copies", "notice"]
    let isInList = hasPrefix("  # - ")
    guard isInList || keys.contains(where: { hasPrefix("# \($0): ") }) else { return nil }
    return drop { $0 == " " }.dropFirst(2)
  }
}
