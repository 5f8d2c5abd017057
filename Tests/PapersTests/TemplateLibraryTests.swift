import Evidence
import Terms
import Testing

@testable import Papers

@Suite("Templates")
struct TemplateLibraryTests {
  @Test("what a file says reaches the page only escaped, by scalars")
  func escapes() throws {
    var visit = try HealthVisit()
    visit.record.limits = ["<\u{338}script>", "\"\u{301} & '", "a\u{202E}b"]
    let page = try visit.minutes()
    #expect(page.contains("&lt;\u{338}script&gt;"))
    #expect(page.contains("&quot;\u{301} &amp; &#39;"))
    #expect(page.contains("a\\u{202E}b"))
  }
}
