import Diagnostics
import Engine
import Evidence
import Rules
import Terms
import TestSupport
import Testing

@Suite("what only rules can say of a visit")
struct VisitProblemTests {
  /// One obligation for each thing that can keep a person from judging, and two that they judge.
  private static let rules = Result {
    try program(
      obligation("test.review", what: document(.is(.type, "report")), when: .in("Q2"), judge: "is it good?"),
      obligation("test.alone", when: .in("Q2"), judge: "is it good?"),
      obligation("test.met", what: document(.is(.type, "report")), when: .in("Q2")),
      obligation("test.failed-by-evidence", what: activity(.is(.type, "meeting")), when: .in("Q1")),
      obligation(
        "test.others",
        who: [Binding(party: "education-office")],
        what: activity(),
        judge: "is it good?"
      ),
      obligation(
        "test.not-arisen",
        if: .circumstance("city-project"),
        what: activity(),
        judge: "is it good?"
      ),
      obligation(
        "test.not-claimed",
        if: .shown(activity(.is(.type, "training"))),
        what: document(),
        judge: "is it good?"
      ),
      obligation(
        "test.arose-late",
        if: .circumstance("city-decision"),
        what: activity(),
        when: .in("Q2"),
        judge: "is it good?"
      ),
      obligation("test.too-early", judge: "is it good?"),
      obligation("test.pending", what: activity(.is(.type, "training")), judge: "is it good?"),
      obligation(
        "test.nothing",
        what: activity(.is(.type, "meeting")),
        when: .in("Q1"),
        judge: "is it good?"
      ),
      obligation(
        "test.rejected",
        what: activity(.is(.type, "inspection")),
        when: .in("Q1"),
        judge: "is it good?"
      ),
      obligation(
        "test.unproven",
        what: activity(.is(.type, "contest"), proof: proof("minutes")),
        when: .in("Q3"),
        judge: "is it good?"
      ),
      obligation("test.late", what: document(.is(.type, "report")), when: .in("Q1"), judge: "is it good?")
    )
  }

  private static let evidence = """
    gdcheck: evidence/1
    unit: {agency: health-office}
    year: 2022
    as_of: 30/11/2022
    activities:
      - {id: A1, type: inspection, date: 18/02/2022}
      - {id: A2, type: contest, date: 18/08/2022}
    documents:
      - {id: D1, type: report, issued: 10/05/2022}

    """

  /// A visit of 05/12/2022 that goes on with `body`.
  private static func visit(_ body: String) -> SourceFile {
    SourceFile(
      name: "visit.yaml",
      text: """
        gdcheck: visit/1
        unit: {agency: health-office}
        date: 05/12/2022
        team: {name: Lan}
        \(body)

        """
    )
  }

  private static func judged(_ obligation: String, _ date: String = "05/12/2022") -> String {
    "{obligation: \(obligation), verdict: pass, by: Lan, date: \(date)}"
  }

  /// What is said of the visit in `file`.
  private func problems(_ file: SourceFile) throws -> [Diagnostic] {
    let program = try Self.rules.get()
    let source = SourceFile(name: "unit.yaml", text: Self.evidence)
    let evidence = try ParsedEvidence.parse(source).decode(frame: program.frame).evidence
    let decoded = try ParsedVisit.parse(file).decode(
      evidence: evidence,
      frame: program.frame,
      obligations: program.obligations.map(\.id)
    )
    return program.problems(of: decoded.record, evidence: evidence)
  }

  /// `id: the text that it points at` for each.
  private func found(_ body: String) throws -> [String] {
    let file = Self.visit(body)
    return try problems(file).map { problem in
      let span = try #require(problem.span)
      return "\(problem.id): \(String(decoding: file.bytes[Int(span.start)..<Int(span.end)], as: UTF8.self))"
    }
  }

  @Test("what is under review may be judged, on any day from which it is")
  func underReview() throws {
    for date in ["10/05/2022", "05/12/2022", "06/12/2022"] {
      #expect(try found("judgements: \(Self.judged("test.review", date))") == [])
    }
    #expect(try found("judgements: \(Self.judged("test.alone", "01/07/2022"))") == [])
    #expect(
      try found("judgements: [\(Self.judged("test.review")), \(Self.judged("test.review", "01/06/2022"))]")
        == []
    )
  }

  @Test("a judgement of a day on which there was nothing to judge yet is none")
  func beforeItsTime() throws {
    #expect(
      try found(
        "judgements: [\(Self.judged("test.review", "09/05/2022")), \(Self.judged("test.alone", "30/06/2022"))]"
      )
        == ["not-under-review: test.review", "not-under-review: test.alone"]
    )
  }

  @Test("a paper that the team rejects takes the review along")
  func rejected() throws {
    let judgement = "judgements: \(Self.judged("test.review"))"
    #expect(try found("\(judgement)\nchecked: {record: D1, seen: true}") == [])
    #expect(
      try found("\(judgement)\nchecked: {record: D1, rejected: r}") == ["not-under-review: test.review"]
    )
  }

  @Test("every way of not being under review has its message", arguments: Language.allCases)
  func messages(_ language: Language) throws {
    let ids = [
      "met", "failed-by-evidence", "others", "not-arisen", "not-claimed", "arose-late", "too-early",
      "pending", "nothing",
      "rejected", "unproven", "late",
    ]
    let judgements = ids.map { "  - \(Self.judged("test.\($0)"))" }.joined(separator: "\n")
    let file = Self.visit(
      """
      checked: {record: A1, rejected: r}
      judgements:
      \(judgements)
      waivers:
        - {obligation: test.others, until: 31/12/2022, by: Lan, reason: r}
        - {obligation: test.met, until: 31/12/2022, by: Lan, reason: r}
        - {obligation: test.not-arisen, until: 31/12/2022, by: Lan, reason: r}
        - {obligation: test.nothing, until: 31/12/2022, by: Lan, reason: r}
        - {obligation: test.pending, until: 31/12/2022, by: Lan, reason: r}
      recommendations:
        - {obligation: test.others, action: a}
        - {obligation: test.met, action: a}
        - {action: a}
      """
    )
    let problems = try problems(file)
    #expect(problems.filter { $0.id == "not-under-review" }.count == ids.count)
    let shown = DiagnosticRenderer(files: [file], language: language, limit: 50).render(problems)
    expectSnapshot(shown, "visit-problems.\(language.rawValue).txt")
  }

  @Test("what the rules can say comes in the order of the file")
  func order() throws {
    let body = """
      recommendations: {obligation: test.others, action: a}
      waivers: {obligation: test.others, until: 31/12/2022, by: Lan, reason: r}
      judgements: \(Self.judged("test.others"))
      """
    #expect(
      try found(body) == [
        "not-bound: test.others", "not-bound: test.others", "not-under-review: test.others",
      ]
    )
  }
}
