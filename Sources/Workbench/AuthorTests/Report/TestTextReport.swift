import Diagnostics
import Engine
package import Reports
package import Terms

/// The results of tests as a test runner prints them: what fails with its place and why, and a line a file.
package struct TestTextReport: Sendable {
  private let tests: AuthorTests
  private let language: Language
  private let style: Style
  private let isVerbose: Bool

  /// A report in `language`; where it is verbose, with the tests that pass.
  package init(_ tests: AuthorTests, language: Language, style: Style = .plain, isVerbose: Bool = false) {
    self.tests = tests
    self.language = language
    self.style = style
    self.isVerbose = isVerbose
  }

  private var words: TestWords { TestWords(language: language) }

  /// The text of `results`, which are in the order of the files; every line ends with a line feed.
  package func render(_ results: [TestResult]) -> String {
    let places = TestPlaces(tests.files)
    var text = ""
    var rest = results[...]
    while let first = rest.first {
      let ofFile = rest.prefix { $0.test.span.file == first.test.span.file }
      rest = rest.dropFirst(ofFile.count)
      text += self.file(Array(ofFile), places)
    }
    let summary = TestSummary(results)
    let total = words.total(summary)
    return text + style.paint(total, summary.passing == summary.tests ? .good : .bad) + "\n"
  }

  private func file(_ results: [TestResult], _ places: TestPlaces) -> String {
    guard let first = results.first else { return "" }
    let name = escapedForDisplay(places.file(first.test.span))
    let failing = results.filter { !$0.passes }
    if failing.isEmpty, !isVerbose {
      return "\(style.paint("✓", .good)) \(name)  \(style.paint(words.passing(results.count), .faint))\n"
    }
    var text = style.paint(name, .heading) + "\n"
    for result in isVerbose ? results : failing { text += test(result, places) }
    return text + "\n"
  }

  private func test(_ result: TestResult, _ places: TestPlaces) -> String {
    let name = escapedForDisplay(result.test.fullName(in: language))
    if result.passes { return "  \(style.paint("✓", .good)) \(name)\n" }
    var text = "  \(style.paint("✗", .bad)) \(style.paint(name, .heading))\n"
    for outcome in result.outcomes where !outcome.isMet {
      let id = escapedForDisplay(tests.planned.program.obligations[outcome.expectation.obligation].id)
      text += "      \(places.place(outcome.expectation.span)): \(id)\n"
      text += row(words.expected, words.expectation(outcome.expectation))
      text += row(words.got, style.paint(words.finding(outcome), .bad))
      text += row(words.why, escapedForDisplay(tests.why(outcome, in: result, language)))
    }
    return text
  }

  private func row(_ label: String, _ content: String) -> String {
    let padding = String(repeating: " ", count: max(1, 10 - displayWidth(label)))
    return "        \(style.paint(label, .faint))\(padding)\(content)\n"
  }
}
