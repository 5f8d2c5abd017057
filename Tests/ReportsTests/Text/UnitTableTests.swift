import Diagnostics
import Engine
import Reports
import Terms
import TestSupport
import Testing

/// What stands at the end of a run of many units.
@Suite struct UnitTableTests {
  private func run(_ language: Language, notAudited: [NotAudited] = []) throws -> RunSummary {
    let audits = [SampleAudit.audit, SampleAudit.titled("x")]
    let units = audits.map { audit in
      UnitSummary(AuditedUnit(audit, SampleRules.rules, asOfSource: .today, language: language))
    }
    return RunSummary(units: units, notAudited: notAudited, rules: [SampleRules.rules], language: language)
  }

  @Test(arguments: Language.allCases) func everyLineFitsAndEveryUnitStandsThere(_ language: Language) throws {
    let text = try TextFindings(.line, hasTable: true).tail(try run(language))
    for line in text.split(separator: "\n") { #expect(displayWidth(String(line)) <= 80) }
    for unit in try run(language).units {
      #expect(text.contains(unit.name))
    }
  }

  @Test func countsAndTheirSumsStandInColumns() throws {
    let text = try TextFindings(.line, hasTable: true).tail(try run(.english))
    let rows = text.split(separator: "\n").map { $0.split(separator: " ").compactMap { Int($0) } }
    let counts = rows.filter { $0.count >= 5 }.map { $0.suffix(5) }
    #expect(counts.count == 3, "two units and their total")
    #expect(zip(counts[0], counts[1]).map(+) == Array(counts[2]))
  }

  @Test func whatWasNotAuditedStandsThereHarmless() throws {
    let name = "\u{1B}[2J\u{202E}evil.yaml"
    let run = try run(.english, notAudited: [NotAudited(source: name, problems: ["broken"])])
    let text = try TextFindings(.line, hasTable: true).tail(run)
    #expect(text.contains("\\u{1B}[2J\\u{202E}evil.yaml: not audited"))
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || !$0.isUnsafeToPrint })
  }

  @Test func oneUnitHasNoTable() throws {
    let one = try run(.english)
    let run = RunSummary(units: [one.units[0]], notAudited: [], rules: one.rules, language: .english)
    #expect(try TextFindings(.whole, hasTable: true).tail(run) == "")
  }
}
