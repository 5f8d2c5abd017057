import Diagnostics
import Engine
import Reports
import Rules
import Terms
import TestSupport
import Testing
import Workbench

/// The rule set as a book.
@Suite struct BookTests {
  private func book(_ language: Language = .vietnamese, text: PlanText? = nil) throws -> Book {
    Book(ReportedRules(try PlanRules.program.get()), text: text, language: language)
  }

  /// The values of the attribute `name`, in the order of the page.
  private func values(of name: String, in html: String) -> [String] {
    html.split(separator: " \(name)=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
  }

  @Test(arguments: Language.allCases)
  func everyClauseAndObligationStandsInItOnceAndEveryLinkLeadsSomewhere(_ language: Language) throws {
    let html = try book(language).html()
    let program = try PlanRules.program.get()
    let ids = values(of: "id", in: html)
    #expect(Set(ids).count == ids.count)
    for clause in program.rules.source.plan.clauses { #expect(ids.contains(clause.number.value)) }
    for obligation in program.rules.source.obligations { #expect(ids.contains(obligation.id.value)) }
    let links = values(of: "href", in: html)
    #expect(links.count > ids.count)
    for link in links { #expect(link.first == "#" && ids.contains(String(link.dropFirst())), "\(link)") }
  }

  @Test func elementsCloseInTheirOrder() throws {
    let html = try book().html()
    var open: [Substring] = []
    for piece in html.split(separator: "<").dropFirst() {
      let name = piece.prefix { $0 != ">" && $0 != " " }
      if name.first == "/" {
        #expect(open.popLast() == name.dropFirst())
      } else if name.first != "!", name != "meta" {
        open.append(name)
      }
    }
    #expect(open.isEmpty)
  }

  @Test func thePlansOwnTextStandsInTheMargin() throws {
    let plan = """
      III. PART THREE
      5. Health & care
      - One.
      - Two.
      - Three.
      - All of its <words>; tăng cường công tác thanh, kiểm tra các phòng khám
      """
    let text = PlanText(SourceFile(name: "plan.txt", bytes: Array(plan.utf8)))
    let html = try book(text: text).html()
    #expect(html.contains("Health &amp; care"))
    #expect(html.contains("<mark>All of its &lt;words</mark>&gt;; tăng cường"))
    let markdown = try book(text: text).markdown()
    #expect(markdown.contains("### III.5 Health \\& care"))
    #expect(markdown.contains("> All of its \\<words\\>; tăng cường"))
  }

  /// Rules come from colleagues, but their texts reach a browser.
  @Test func hostileTextStaysText() throws {
    var rules = try PlanRules.program.get().rules.source
    let hostile = "<script>alert(1)</script>\"'&\u{202E}|`[x](javascript:y)"
    rules.plan.agencies[0].name = LocalText(hostile, in: .vietnamese)
    rules.obligations[0].duty = LocalText(hostile, in: .vietnamese)
    rules.plan.number = hostile
    let book = Book(ReportedRules(try Program(rules.checked())), language: .vietnamese)
    let html = book.html()
    #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;"))
    #expect(!html.contains("<script") && !html.unicodeScalars.contains("\u{202E}"))
    let markdown = book.markdown()
    #expect(
      !markdown.replacing("\\<", with: "").contains("<") && !markdown.unicodeScalars.contains("\u{202E}")
    )
    #expect(markdown.contains("\\|\\`\\[x\\](javascript:y)"))
  }

  @Test func aClauseOfThePlanReadsSo() throws {
    let markdown = try book(.english).markdown()
    let clause = markdown.split(separator: "#### ").first { $0.hasPrefix("III.5.4\n") }
    expectSnapshot("#### " + (clause.map(String.init) ?? ""), "book-clause.en.md")
  }
}
