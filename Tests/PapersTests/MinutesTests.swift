import Diagnostics
import Engine
import Evidence
import Reports
import Terms
import TestSupport
import Testing

@testable import Papers

@Suite("Minutes")
struct MinutesTests {
  @Test("the whole page", arguments: [Language.vietnamese, .english])
  func page(_ language: Language) throws {
    expectSnapshot(try HealthVisit().minutes(language), "minutes.\(language.rawValue).html")
    expectSnapshot(try HealthVisit.blank().minutes(language), "minutes-blank.\(language.rawValue).html")
  }
}
