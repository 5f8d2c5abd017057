import Diagnostics
import Engine
import Evidence
import Reports
import Rules
import SelfAssessment
import Terms
import TestSupport
import Testing

@testable import gdcheck

/// The list of what is due holds to the audit that it is made of, whichever day it is.
@Suite struct DueAgreesTests {
  static let examples = ["health-office", "labour-office", "ward-12", "ward-14", "ward-5"]

  @Test(arguments: examples)
  func everythingThatIsMissingHasADate(_ example: String) throws {
    let program = try Program(RuleSet.load(Repository.rules2022))
    let rules = ReportedRules(program)
    let file = try #require(Repository.file("rules/2022/examples/\(example).yaml"))
    let whole = try ParsedEvidence.parse(file).decode(frame: program.frame).evidence
    var nothing = whole
    nothing.activities = []
    nothing.documents = []
    nothing.figures = []
    for evidence in [whole, nothing] {
      for days in stride(from: 0, through: 400, by: 7) {
        let asOf = CivilDate("1/1").adding(days: days)
        let audit = program.audit(evidence, asOf: asOf)
        let list = DueList(audit)
        #expect((Tally(audit, rules).failures == 0) == list.entries(in: .overdue).isEmpty, "\(asOf)")
        let missing = Set(list.entries.map(\.date.finding))
        for (place, finding) in audit.findings.enumerated() {
          let isOpen = finding.verdict == .fail || finding.verdict == .pending
          #expect(missing.contains(place) == isOpen, "\(asOf) \(rules.obligations[place].id.value)")
        }
        for entry in list.entries {
          #expect((entry.date.day < asOf) == (entry.date.state == .lost), "\(asOf)")
          #expect(!entry.date.steps.isEmpty, "\(asOf)")
        }
        for group in [DueList.Group.today, .soon, .later] {
          #expect(list.entries(in: group).allSatisfy { $0.date.day >= asOf })
        }
        // The next date of what is pending is the one that the audit gives.
        for (place, finding) in audit.findings.enumerated() where finding.verdict == .pending {
          let next = list.entries.first { $0.date.finding == place }?.date.day
          #expect(next.map { $0 >= asOf } == true)
          if !hasAlternatives(rules.obligations[place].what) {
            #expect(next == finding.timing?.due, "\(asOf)")
          }
        }
      }
    }
  }

  /// Whether some part of a requirement may stand for another: the nearest is followed then, and not the next.
  private func hasAlternatives(_ requirement: Requirement?) -> Bool {
    switch requirement?.ask {
    case .any: true
    case .all(let parts): parts.contains { hasAlternatives($0) }
    case .records, .figure, nil: false
    }
  }
}
