import Reports
import Diagnostics
import Engine
import Evidence
import Reports
import Terms
import TestSupport
import Testing

@testable import Rules
@testable import SelfAssessment

/// Texts that could break a calendar, read by a program that others wrote.
@Suite(.enabled(if: CalendarReader.isInstalled, "python3 with the package icalendar is not installed"))
struct HostileCalendarTests {
  @Test(arguments: Language.allCases)
  func everyTextIsReadEqualAndHarmless(_ language: Language) throws {
    let plan = Plan.sample
    let obligations = DateSample.hostile.enumerated().map { place, text in
      var obligation = obligation("test.n\(place)", what: .inspection, when: .eachQuarter())
      obligation.duty = LocalText(vi: text, en: text)
      obligation.judge = LocalText(vi: text, en: text)
      return obligation
    }
    let rules = RuleSet(files: [], plan: plan, obligations: obligations)
    let program = try Program(CheckedRules(source: rules, lexicon: plan.lexicon, warnings: []))
    let unit = EvidenceBuilder(plan.lexicon).evidence.unit
    let dates = UnitDates(of: unit, by: program)
    let calendar = UnitCalendar(dates, ReportedRules(program), language: language)
    let read = try CalendarReader.events(of: calendar.text).get()
    try #require(read.count == calendar.events.count)
    #expect(read.count == 4 * obligations.count)
    for (fields, event) in zip(read, calendar.events) {
      try #require(fields.count == 9)
      #expect(fields[0] == event.uid)
      #expect(fields[5] == "-1180800 -230400")
      #expect(bytes(fields[6]) == bytes(shown(event.summary)))
      #expect(bytes(fields[7]) == bytes(shown(event.description)))
      #expect(!fields.joined().unicodeScalars.contains { $0.isUnsafeToPrint })
    }
  }

  /// A text as the reader tells it: what is unsafe is an escape, and then backslashes are doubled and lines joined.
  private func shown(_ text: String) -> String {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in
        escapedForDisplay(String(line)).unicodeScalars.map { $0 == "\\" ? "\\\\" : String($0) }.joined()
      }
      .joined(separator: "\\n")
  }

  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
}
