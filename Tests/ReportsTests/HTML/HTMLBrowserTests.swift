import TestSupport
import Terms
import Testing

/// What the script does in a browser.
@Suite(.serialized, .enabled(if: Browser.isInstalled, "chromium is not installed"))
struct HTMLBrowserTests {
  /// A fragment of the address, and the findings that are then shown, by what they come to.
  @Test(arguments: [
    ("", ["not-met", "not-met", "unproven", "review", "not-due", "met", "not-owed", "not-owed"]),
    ("verdict=met", ["met"]), ("verdict=not-met,review", ["not-met", "not-met", "review"]),
    (
      "verdict=unknown",
      ["not-met", "not-met", "unproven", "review", "not-due", "met", "not-owed", "not-owed"]
    ),
    ("q=phong+kham+tu+nhan&verdict=not-met", ["not-met"]),
    ("q=BAO+CAO+dinh+ky+khong+co", []),
  ])
  func showsWhatTheAddressAsksFor(_ fragment: String, _ shown: [String]) throws {
    let page = try Browser.open(HTMLPages.alone(in: .vietnamese), at: fragment).get()
    let findings = Self.tags(of: page).filter { $0.contains("data-outcome=") }
    #expect(findings.count == 8)
    let left = findings.filter { !$0.contains("hidden") }
      .compactMap { $0.split(separator: "data-outcome=\"").last?.prefix { $0 != "\"" } }
    #expect(left.map(String.init) == shown)
    #expect(page.contains("Đang hiện \(shown.count) trên 8 việc"))
    let form = try #require(Self.tags(of: page).first { $0.contains("id=\"filters\"") })
    #expect(!form.contains("hidden"))
  }

  @Test func opensTheFindingThatALinkNames() throws {
    let whole = try HTMLPages.alone(in: .vietnamese)
    let met = try #require(Self.tags(of: whole).first { $0.contains("data-outcome=\"met\"") })
    #expect(!met.contains("open"))
    let id = try #require(met.split(separator: " id=\"").last?.prefix { $0 != "\"" })
    let page = try Browser.open(whole, at: String(id)).get()
    #expect(Self.tags(of: page).contains { $0.contains(" id=\"\(id)\"") && $0.contains("open=\"\"") })
  }

  @Test func putsTheTableOfUnitsFirst() throws {
    let page = try Browser.open(HTMLPages.run(in: .english)).get()
    let sections = Self.tags(of: page).filter { $0.hasPrefix("section") }
    #expect(sections.first?.contains("id=\"units\"") == true)
  }

  /// The opening tags of a page, without their brackets.
  private static func tags(of page: String) -> [Substring] {
    page.split(separator: "<").compactMap { $0.first == "/" ? nil : $0.prefix { $0 != ">" } }
  }
}
