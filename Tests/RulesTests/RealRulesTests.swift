import Diagnostics
import Foundation
import Rules
import Terms
import Testing

/// The rule set of 2022, as it stands in the repository.
struct RealRulesTests {
  @Test func loadsWithoutErrorOrWarning() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "rules/2022")
    let obligations = try FileManager.default
      .contentsOfDirectory(atPath: root.appending(path: "obligations").path)
      .filter { $0.hasSuffix(".yaml") }.sorted().map { "obligations/\($0)" }
    let files = try (["plan.yaml"] + obligations).map { name in
      SourceFile(name: name, bytes: [UInt8](try Data(contentsOf: root.appending(path: name))))
    }
    let result = Result { () throws(RulesFailure) in try RuleSet.load(files) }
    switch result {
    case .success(let rules):
      let warnings = DiagnosticRenderer(files: files, language: .english).render(rules.warnings)
      #expect(warnings == "")
    case .failure(let failure):
      let text = DiagnosticRenderer(files: files, language: .english).render(failure.diagnostics)
      Issue.record("\(text)")
    }
  }
}
