import Diagnostics
import Engine
package import Terms

/// The results of tests as JUnit XML, which build servers read: a suite a file, a case a test.
package struct JUnitReport: Sendable {
  private let tests: AuthorTests
  private let language: Language

  /// A report in `language`.
  package init(_ tests: AuthorTests, language: Language) {
    self.tests = tests
    self.language = language
  }

  private var words: TestWords { TestWords(language: language) }

  /// The document of `results`, which are in the order of the files.
  package func render(_ results: [TestResult]) -> String {
    let places = TestPlaces(tests.files)
    let summary = TestSummary(results)
    let failures = summary.tests - summary.passing
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    text += "<testsuites name=\"gdcheck rules test\" tests=\"\(summary.tests)\" failures=\"\(failures)\">\n"
    var rest = results[...]
    while let first = rest.first {
      let ofFile = rest.prefix { $0.test.span.file == first.test.span.file }
      rest = rest.dropFirst(ofFile.count)
      text += suite(Array(ofFile), places.file(first.test.span), places)
    }
    return text + "</testsuites>\n"
  }

  private func suite(_ results: [TestResult], _ file: String, _ places: TestPlaces) -> String {
    let failures = results.count { !$0.passes }
    let name = escapedForXML(file)
    var text = "  <testsuite name=\"\(name)\" tests=\"\(results.count)\" failures=\"\(failures)\">\n"
    for result in results { text += testCase(result, name, places) }
    return text + "  </testsuite>\n"
  }

  private func testCase(_ result: TestResult, _ file: String, _ places: TestPlaces) -> String {
    let name = escapedForXML(result.test.fullName(in: language))
    let line = places.line(result.test.span)
    let head = "    <testcase classname=\"\(file)\" name=\"\(name)\" file=\"\(file)\" line=\"\(line)\""
    let failing = result.outcomes.filter { !$0.isMet }
    guard !failing.isEmpty else { return head + "/>\n" }
    return head + ">\n" + failing.map { failure($0, in: result, places) }.joined() + "    </testcase>\n"
  }

  private func failure(
    _ outcome: TestResult.Outcome,
    in result: TestResult,
    _ places: TestPlaces
  ) -> String {
    let id = tests.planned.program.obligations[outcome.expectation.obligation].id
    let expected = "\(words.expected) \(words.expectation(outcome.expectation))"
    let message = "\(id): \(expected), \(words.got) \(words.finding(outcome))"
    let body = "\(places.place(outcome.expectation.span)): \(tests.why(outcome, in: result, language))"
    return
      "      <failure type=\"expectation\" message=\"\(escapedForXML(message))\">\(escapedForXML(body))</failure>\n"
  }
}

/// `text` for an attribute or for text of XML.
///
/// XML has no way to write most control characters; they, and whatever is unsafe to print, are shown as gdcheck shows
/// them everywhere.
func escapedForXML(_ text: String) -> String {
  var result = ""
  for scalar in escapedForDisplay(text).unicodeScalars {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "'": result += "&apos;"
    // The last two scalars of each plane are no characters of XML.
    case _ where scalar.value & 0xFFFE == 0xFFFE: result += "\u{FFFD}"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}
