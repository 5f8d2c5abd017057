import Diagnostics
import Engine
import Evidence
import Reports
import Rules
import Terms
import TestSupport
import Testing

@testable import Papers

/// The papers that are made before a visit.
enum PreparedPaper: String, CaseIterable, Sendable {
  case checklist, outline, selfAssessment

  func paper(_ audit: UnitFindings, _ rules: ReportedRules, _ language: Language = .vietnamese) -> Paper {
    switch self {
    case .checklist: .checklist(of: audit, rules, in: language)
    case .outline: .outline(of: audit, rules, in: language)
    case .selfAssessment: .selfAssessment(of: audit, rules, in: language)
    }
  }

  /// The tables of the plan's parts, and of each row the texts of its first cell that has any.
  static func parts(_ paper: Paper) -> [PartTable] {
    switch paper.content {
    case let content as ChecklistContent: content.parts
    case let content as OutlineContent: content.parts
    case let content as SelfAssessmentContent: content.parts
    default: []
    }
  }
}

@Suite("The papers before a visit")
struct PreparedPapersTests {
  @Test("the whole sheet", arguments: PreparedPaper.allCases, Language.allCases)
  func page(_ kind: PreparedPaper, _ language: Language) throws {
    let paper = kind.paper(try SmallUnit.audit(), try SmallUnit.rules(), language)
    // The style sheet is the layout's.
    let html = try paper.html()
    let main = try #require(html.firstRange(of: "<main>"))
    expectSnapshot(String(html[main.lowerBound...]), "\(paper.kind.rawValue).\(language.rawValue).html")
  }

  @Test(
    "each duty of the unit stands once, in the order of the plan, and no other's",
    arguments: PreparedPaper.allCases,
    PlanOf2022.examples
  )
  func everyDutyOnce(_ kind: PreparedPaper, _ example: String) throws {
    let rules = try PlanOf2022.rules()
    let audit = try PlanOf2022.audit(example)
    let texts = PreparedPaper.parts(kind.paper(audit, rules)).flatMap(\.table.rows).map { row in
      row.cells.flatMap(\.lines).map(\.text)
    }
    let bound = audit.findings.filter { $0.reason != .notBound }.map { rules.obligations[$0.obligation] }
    // The checklist numbers a duty in its title, the others in a cell of its own.
    let rows = texts.filter { lines in
      guard let first = lines.first else { return false }
      return kind == .checklist ? first.contains(". ") && first.hasSuffix(")") : Int(first) != nil
    }
    #expect(rows.count == bound.count)
    for (offset, lines) in rows.enumerated() {
      #expect(lines[0].hasPrefix(kind == .checklist ? "\(offset + 1). " : "\(offset + 1)"))
    }
    let places = rows.compactMap { lines in
      bound.firstIndex { obligation in
        let clauses = obligation.clauses.map(\.value).joined(separator: ", ")
        let duty = obligation.duty[.vietnamese]
        return kind == .checklist
          ? lines[0].hasSuffix(". \(duty) (\(clauses))") : lines[1] == duty && lines[2] == "(\(clauses))"
      }
    }
    #expect(Set(places) == Set(bound.indices))
    let clauses = rules.plan.clauses.map(\.number.value)
    let order = places.map { clauses.firstIndex(of: bound[$0].clauses[0].value) ?? -1 }
    #expect(order == order.sorted() && !order.contains(-1))
  }

  @Test("the outline needs no evidence", arguments: PlanOf2022.examples)
  func outlineOfNothing(_ example: String) throws {
    let rules = try PlanOf2022.rules()
    let audit = try PlanOf2022.audit(example)
    let duties = { (audit: UnitFindings) in
      PreparedPaper.parts(.outline(of: audit, rules, in: .english)).flatMap(\.table.rows).map { row in
        row.cells.prefix(2).flatMap(\.lines).map(\.text)
      }
    }
    #expect(duties(try PlanOf2022.emptied(audit)) == duties(audit))
  }

  @Test("every record submitted is in the self-assessment", arguments: PlanOf2022.examples, Language.allCases)
  func everyRecord(_ example: String, _ language: Language) throws {
    let audit = try PlanOf2022.audit(example)
    let paper = Paper.selfAssessment(of: audit, try PlanOf2022.rules(), in: language)
    let content = try #require(paper.content as? SelfAssessmentContent)
    let rows = try #require(content.records).rows
    let ids = rows.compactMap { $0.cells.first?.lines.first?.text }
    let papers = rows.flatMap { $0.cells.last?.lines.map(\.text) ?? [] }
    for record in audit.evidence.records {
      let id = try #require(RecordFacts(record, in: audit.evidence).id)
      #expect(
        ids.count { $0 == id } == 1
          || (record.kind == .document && papers.contains { $0.contains("(\(id))") }),
        "\(id)"
      )
    }
  }

  @Test("a record has boxes to tick once in the checklist", arguments: PlanOf2022.examples)
  func boxesOnce(_ example: String) throws {
    let audit = try PlanOf2022.audit(example)
    let paper = Paper.checklist(of: audit, try PlanOf2022.rules(), in: .vietnamese)
    let content = try #require(paper.content as? ChecklistContent)
    let rows = content.parts.flatMap(\.table.rows) + (content.uncounted?.rows ?? [])
    let ticked = rows.filter { $0.cells.last?.lines.first?.text == "☐\u{A0}đã xem" }
      .compactMap { $0.cells.first?.lines.first?.text }
    #expect(Set(ticked).count == ticked.count)
    let papers = audit.evidence.papersOfOthers
    for record in audit.evidence.records where record.kind != .document || !papers.contains(record.index) {
      let id = try #require(RecordFacts(record, in: audit.evidence).id)
      #expect(ticked.contains(id), "\(id)")
    }
  }

  @Test("the same findings give the same bytes", arguments: PreparedPaper.allCases)
  func repeatable(_ kind: PreparedPaper) throws {
    let (audit, rules) = (try SmallUnit.audit(), try SmallUnit.rules())
    #expect(try kind.paper(audit, rules).html() == kind.paper(audit, rules).html())
  }

  @Test(
    "the DOCX says what the HTML says",
    arguments: PreparedPaper.allCases,
    ["health-office", "ward-12"]
  )
  func sameText(_ kind: PreparedPaper, _ example: String) throws {
    let paper = kind.paper(try PlanOf2022.audit(example), try PlanOf2022.rules())
    let word = try TemplateLibrary.word.render(paper)
    #expect(PaperText.paragraphs(wordDocument: word) == PaperText.paragraphs(html: try paper.html()))
  }

  @Test("no paper speaks of the unit as an offender", arguments: PreparedPaper.allCases, Language.allCases)
  func words(_ kind: PreparedPaper, _ language: Language) throws {
    let html = try kind.paper(try SmallUnit.audit(), try SmallUnit.rules(), language).html().lowercased()
    #expect(!html.contains("vi phạm") && !html.contains("violat"))
  }
}
