import Terms
import Testing

@testable import Papers

@Suite("Templates")
struct TemplateLibraryTests {
  @Test("what a file says reaches the page only escaped, by scalars")
  func escapes() throws {
    let content = MinutesContent(
      letterhead: Letterhead(
        issuer: "BAN",
        placeAndDate: "Quận 10",
        kind: "BIÊN BẢN",
        nation: "N",
        motto: "M",
        language: "vi"
      ),
      grounds: ["<\u{338}script>", "\"\u{301} & '", "a\u{202E}b"],
      team: [.init(name: "A")],
      signatures: Signatures()
    )
    let page = try Paper(.minutes, in: .vietnamese, content).html()
    #expect(page.contains("&lt;\u{338}script&gt;;"))
    #expect(page.contains("&quot;\u{301} &amp; &#39;;"))
    #expect(page.contains("a\\u{202E}b"))
  }
}
