import Diagnostics
import Engine
import Evidence
import Reports
import Rules
import Terms
import TestSupport
import Testing

@testable import Papers

/// What a file says can't get out of its place, whichever place that is.
@Suite("Hostile texts in the papers before a visit")
struct HostilePapersTests {
  @Test(
    "a text in every field leaves the tags as they are and is read back as it is shown",
    arguments: HostileText.all + ["</td></tr></table>", "{{unit}}{{/body}}", "☐ đã xem"],
    PreparedPaper.allCases
  )
  func everyField(_ text: String, _ kind: PreparedPaper) throws {
    let tame = kind.paper(try Self.audit(saying: "x"), try Self.rules(saying: "x"))
    let wild = kind.paper(try Self.audit(saying: text), try Self.rules(saying: text))
    for library in [TemplateLibrary.html, .word] {
      let page = try library.render(wild)
      #expect(Self.tags(page) == Self.tags(try library.render(tame)))
      for scalar in page.unicodeScalars where scalar != "\n" {
        #expect(scalar.properties.generalCategory != .control && !(0x202A...0x202E ~= scalar.value))
      }
    }
    let shown = escapedForDisplay(text)
    let paragraphs = PaperText.paragraphs(html: try wild.html())
    #expect(paragraphs.contains { $0.utf8.elementsEqual("- \(shown): 3".utf8) || $0.contains(shown) })
  }

  /// The tags of markup, without what stands between them.
  private static func tags(_ markup: String) -> [String] {
    var tags: [String] = []
    var tag: String.UnicodeScalarView?
    for scalar in markup.unicodeScalars {
      if scalar == "<" { tag = String.UnicodeScalarView() }
      tag?.append(scalar)
      if scalar == ">", let whole = tag {
        tags.append(String(whole))
        tag = nil
      }
    }
    // What the rules of the head measure depends on the texts.
    return tags.filter { !$0.hasPrefix("<w:ind ") }
  }

  /// The small unit's audit with `text` in every field that is free.
  private static func audit(saying text: String) throws -> UnitFindings {
    var audit = try SmallUnit.audit()
    audit.evidence.unit.name = text
    for place in audit.evidence.activities.indices {
      audit.evidence.activities[place].title = text
      audit.evidence.activities[place].id = "\(text)\(place)"
    }
    for place in audit.evidence.documents.indices {
      audit.evidence.documents[place].title = text
      audit.evidence.documents[place].number = text
      audit.evidence.documents[place].id = "\(text)\(place)"
      if let file = audit.evidence.documents[place].file {
        audit.evidence.documents[place].file = Located(text, file.span)
      }
    }
    for place in audit.evidence.figures.indices { audit.evidence.figures[place].id = "\(text)\(place)" }
    return audit
  }

  /// The small rules with `text` for everything that their authors write.
  private static func rules(saying text: String) throws -> ReportedRules {
    let rules = try SmallUnit.rules()
    let both = LocalText(vi: text, en: text)
    var plan = rules.plan
    plan.number = text
    plan.issuer = Issuer(name: both, superior: both, place: both, symbol: text)
    for place in plan.agencies.indices {
      plan.agencies[place].name = both
      plan.agencies[place].superior = both
    }
    for place in plan.circumstances.indices { plan.circumstances[place].name = both }
    let obligations = rules.obligations.map { obligation in
      var obligation = obligation
      obligation.duty = both
      if obligation.ask != nil { obligation.ask = both }
      if obligation.judge != nil { obligation.judge = both }
      if obligation.remedy != nil { obligation.remedy = both }
      return obligation
    }
    return ReportedRules(
      plan: plan,
      obligations: obligations,
      lexicon: rules.lexicon,
      tests: rules.tests,
      windows: { rules.windows(of: $0) }
    )
  }
}
