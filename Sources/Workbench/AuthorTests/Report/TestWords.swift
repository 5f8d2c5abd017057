import Engine
import Terms

/// The words of the reports on tests: a function a message.
struct TestWords {
  let language: Language

  func say(_ vi: @autoclosure () -> String, _ en: @autoclosure () -> String) -> String {
    language == .vietnamese ? vi() : en()
  }

  var expected: String { say("mong đợi", "expected") }
  var got: String { say("kết quả", "got") }
  var why: String { say("vì sao", "why") }

  /// `48 tests, 96 expectations: 47 pass, 1 fails`.
  func total(_ summary: TestSummary) -> String {
    let failing = summary.tests - summary.passing
    let head = say(
      "\(summary.tests) kiểm thử, \(summary.expectations) điều mong đợi",
      "\(counted(summary.tests, "test")), \(counted(summary.expectations, "expectation"))"
    )
    if summary.tests == 0 { return say("không có kiểm thử nào", "no tests") }
    if failing == 0 { return head + say(": đều đúng", ": all pass") }
    return head
      + say(
        ": \(summary.passing) đúng, \(failing) sai",
        ": \(summary.passing) pass, \(failing) \(failing == 1 ? "fails" : "fail")"
      )
  }

  /// How many tests of a file pass, where all do.
  func passing(_ count: Int) -> String {
    say("\(count) kiểm thử", counted(count, "test"))
  }

  /// `fail (late)`: verdict and reason by their codes, as tests write them.
  func expectation(_ expectation: Expectation) -> String {
    verdict(expectation.verdict, expectation.reason, expectation.basis)
  }

  /// As ``expectation(_:)``; the basis is told only where the test says one.
  func finding(_ outcome: TestResult.Outcome) -> String {
    let finding = outcome.finding
    return verdict(
      finding.verdict,
      finding.reason,
      outcome.expectation.basis == nil ? nil : finding.basis
    )
  }

  private func verdict(_ verdict: Verdict, _ reason: Reason?, _ basis: Basis?) -> String {
    let details = [reason?.rawValue, basis?.rawValue].compactMap(\.self)
    return details.isEmpty ? verdict.rawValue : "\(verdict.rawValue) (\(details.joined(separator: ", ")))"
  }

  func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
