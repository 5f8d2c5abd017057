import Diagnostics
import Engine
import Evidence
import Reports
import Terms
import TestSupport
import Testing

@testable import Papers

@Suite("Notice of results")
struct NoticeTests {
  @Test("the whole page", arguments: [Language.vietnamese, .english])
  func page(_ language: Language) throws {
    expectSnapshot(try HealthVisit().notice(language), "notice.\(language.rawValue).html")
    expectSnapshot(try HealthVisit.blank().notice(language), "notice-blank.\(language.rawValue).html")
  }
}
