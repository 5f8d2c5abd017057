import Diagnostics
import Rules
import Terms
import TestSupport
import Testing

/// The rule set of 2022, as it stands in the repository.
struct RealRulesTests {
  @Test func loadsWithoutErrorOrWarning() {
    let files = Repository.rules2022
    #expect(files.count > 5)
    let result = Result { () throws(RulesFailure) in try RuleSet.load(files) }
    let problems: [Diagnostic]
    switch result {
    case .success(let rules): problems = rules.warnings
    case .failure(let failure): problems = failure.diagnostics
    }
    #expect(DiagnosticRenderer(files: files, language: .english).render(problems) == "")
  }
}
