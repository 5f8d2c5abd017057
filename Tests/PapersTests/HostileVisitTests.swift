import Diagnostics
import Engine
import Evidence
import Rules
import Terms
import TestSupport
import Testing

@testable import Papers

@Suite("Hostile texts in a visit and its evidence")
struct HostileVisitTests {
  @Test("each is shown escaped wherever it stands, and adds nothing to the page", arguments: HostileText.all)
  func shown(_ hostile: String) throws {
    let visit = try Self.visit { "a\($0)\(hostile)z" }
    let benign = try Self.visit { "a\($0)bz" }
    for language in [Language.vietnamese, .english] {
      let pages =
        [(try visit.minutes(language), try benign.minutes(language))]
        + [(try visit.notice(language), try benign.notice(language))]
      for (page, other) in pages {
        #expect(Set(tags(page)) == Set(tags(other)))
        #expect(!page.unicodeScalars.contains(where: Self.isHarmful))
        // What breaks lines may make more paragraphs, and so more tags.
        if PaperWords.paragraphs(of: "a\(hostile)z").count == 1 { #expect(tags(page) == tags(other)) }
      }
      let all = pages.map(\.0).joined()
      for field in 1...Self.fieldCount {
        let text = "a\(field)\(hostile)z"
        for line in PaperWords.paragraphs(of: text) {
          // Titles of those who sign are set in capitals.
          let isShown = [line, line.uppercased()].contains { all.contains(MarkupText().escapeText($0)) }
          #expect(isShown || Self.unsplit.contains(field), "field \(field)")
        }
      }
    }
  }

  @Test("text that looks like a template is text")
  func templates() throws {
    var visit = try HealthVisit()
    visit.record.unitComments = "{{#team}}{{name}}{{/team}} {{>signatures}}"
    #expect(PageText(try visit.minutes()).paragraphs.contains("{{#team}}{{name}}{{/team}} {{>signatures}}"))
  }

  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0x200E...0x200F, 0x2028, 0x2029: true
    default: false
    }
  }

  /// The fields that stand within a line, where a break in them is shown as an escape.
  private static let unsplit: Set<Int> = []
  private static let fieldCount = 24

  /// The visit with a text of its own in each field; `text` makes it of the field's number.
  private static func visit(_ text: (Int) -> String) throws -> HealthVisit {
    var visit = try HealthVisit()
    visit.record.place = text(1)
    visit.record.grounds = [text(2)]
    visit.record.team = [
      .init(.init(name: text(3), position: text(4)), role: .lead),
      .init(.init(name: text(5)), role: .secretary),
    ]
    visit.record.present = [.init(name: text(6), position: text(7))]
    visit.record.checks = [
      .init(record: "A1", outcome: .seen, by: text(8), note: text(9)),
      .init(record: "A3", outcome: .rejected(reason: text(10)), by: text(11)),
    ]
    visit.record.judgements = visit.record.judgements.map { judgement in
      var judgement = judgement
      judgement.value.by = text(12)
      judgement.value.note = text(13)
      return judgement
    }
    visit.record.waivers = visit.record.waivers.map { waiver in
      var waiver = waiver
      waiver.value.by = text(14)
      waiver.value.reason = text(15)
      return waiver
    }
    visit.record.strengths = [text(16)]
    visit.record.limits = [text(17)]
    visit.record.unitComments = text(18)
    visit.record.recommendations = [.init(action: text(19), proof: text(20), span: .nowhere)]
    visit.record.notice = .init(
      number: text(21),
      signedBy: .init(name: text(22), position: text(23)),
      recipients: [text(24)]
    )
    visit.evidence.unit.name = text(25)
    for place in visit.evidence.activities.indices { visit.evidence.activities[place].title = text(26) }
    for place in visit.evidence.documents.indices {
      visit.evidence.documents[place].title = text(27)
      visit.evidence.documents[place].number = text(28)
    }
    return visit
  }
}
