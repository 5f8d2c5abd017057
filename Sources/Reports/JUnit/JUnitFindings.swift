package import Terms

/// Findings as JUnit XML, as pipelines show the results of tests: a suite a unit, a case a finding.
///
/// | finding | case |
/// | --- | --- |
/// | `pass` | passed |
/// | `fail` that counts for the exit status | `failure`, its type the reason, its message why, its text the rest |
/// | `fail` that does not: waived, or requested where only duties count | `skipped`, the message says so |
/// | `pending`, `review`, `not-applicable` | `skipped`, the message says until when, what to judge, or why not |
///
/// So a suite has a failure exactly where the exit status counts one, and a pipeline is red for nothing else. An input
/// that could not be audited is a case with an `error`, in a suite of its own at the end. Findings of obligations that
/// do not bind the unit are no cases, as in the other formats.
///
/// A case is named by the obligation and its duty, its class by the clauses. Codes of every axis are in properties. As
/// nothing ran, every time is 0, and a suite's time stamp is its as-of date. The tree of an explanation has no place in
/// it but for its steps; neither has what each other reading says of a case that did not fail, nor, since units are
/// written before the next one is known, totals of all suites.
package struct JUnitFindings: FindingsRenderer {
  /// The one form that there is.
  package init() {}

  package func head(in language: Language) -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"gdcheck\">"
  }

  package func unit(_ unit: AuditedUnit) throws(JSONFailure) -> String {
    JUnitSuite(unit).xml
  }

  package var separator: String { "" }

  package func tail(_ run: RunSummary) throws(JSONFailure) -> String {
    var xml = HTMLText()
    if !run.notAudited.isEmpty { notAudited(run, &xml) }
    return xml.source + "\n</testsuites>\n"
  }

  private func notAudited(_ run: RunSummary, _ xml: inout HTMLText) {
    let name = run.language == .vietnamese ? "không đánh giá được" : "not audited"
    let count = run.notAudited.count
    xml.block("testsuite", JUnitSuite.counts(name: name, tests: count, errors: count)) { suite in
      for input in run.notAudited {
        let attributes = [("classname", "not-audited"), ("name", input.source), ("time", "0")]
        suite.block("testcase", attributes.map { ($0, $1) }) { test in
          let error = [("type", "not-audited"), ("message", input.problems.first ?? name)]
          test.block("error", error.map { ($0, $1) }) { text in
            for problem in input.problems { text.line(problem) }
          }
        }
      }
      suite.markup("\n")
    }
  }
}
