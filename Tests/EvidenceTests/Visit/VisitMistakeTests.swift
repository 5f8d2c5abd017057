import Diagnostics
import Evidence
import Terms
import Testing

@Suite("Mistakes in what a visit says")
struct VisitMistakeTests {
  @Test(
    "A record is one of the evidence's",
    arguments: [
      ("A11", "did you mean `A1`?"), ("a1", "did you mean `A1`?"), ("A01", "did you mean `A1`?"),
      ("d-1", "did you mean `D1`?"), ("A2.4", "`A2` has 3 dates, `A2.1` to `A2.3`"),
      ("A2.0", "`A2` has 3 dates, `A2.1` to `A2.3`"),
      ("A10.1", "`A10` was held once: write `A10`"), ("A1#2", "did you mean `A1#1`?"),
      ("biên bản", "write the id of an activity, document or figure of the evidence, such as `A1`"),
    ]
  )
  func unknownRecord(_ id: String, _ help: String) {
    let outcome = VisitOutcome(visitFile("checked: [{record: \(id), seen: true}]"))
    #expect(outcome.found == ["unknown-record: \(id)"])
    #expect(outcome.diagnostics.first?.help.map { $0[.english] } == [help])
  }

  @Test("Where the evidence has no records, none is offered")
  func noRecords() {
    let evidence = "gdcheck: evidence/1\nunit: {agency: health-office}\nyear: 2022\n"
    let outcome = VisitOutcome(visitFile("checked: {record: A1, seen: true}"), over: evidence)
    #expect(outcome.found == ["unknown-record: A1"])
    #expect(outcome.diagnostics.first?.help == [])
  }

  @Test(
    "A record is seen or rejected, once",
    arguments: [
      ("{record: A1, seen: true}", []), ("{record: A2, seen: true}, {record: A2.3, rejected: r}", []),
      ("{record: A1, rejected: r}, {record: A1#1, seen: true}", []),
      ("{record: A1, seen: true}, {record: A1, seen: true}", ["checked-twice: A1"]),
      ("{record: A1, seen: true}, {record: A1, rejected: r}", ["checked-twice: A1"]),
      ("{record: A2.3, seen: true}, {record: A2, rejected: r}", ["rejected-with-the-whole: A2.3"]),
      ("{record: A2, seen: true}, {record: A2.1, seen: true}", ["checked-with-the-whole: A2.1"]),
      ("{record: A2, rejected: r}, {record: A2.1, rejected: s}", ["checked-with-the-whole: A2.1"]),
      ("{record: A1}", ["no-outcome: record"]),
      ("{record: A1, seen: true, rejected: r}", ["two-outcomes: rejected"]),
      ("{record: A1, seen: yes}", ["not-seen: yes"]), ("{record: A1, seen: false}", ["not-seen: false"]),
      ("{record: A1, seen: }", ["not-filled-in: seen"]), ("{record: A1, seen: [true]}", ["wrong-kind: true"]),
      ("{record: A1, rejected: true}", ["no-reason: true"]),
      ("{record: A1, rejected: }", ["not-filled-in: rejected"]),
      ("{record: A1, rejected: ...}", ["not-filled-in: rejected"]),
      ("{record: A1, rejected: \"\"}", ["empty-value: \"\""]),
      ("{record: , seen: true}", ["not-filled-in: record"]), ("{seen: true}", ["missing-key: seen"]),
      ("{id: A1, seen: true}", ["unknown-key: id", "missing-key: id"]),
      ("A1", ["wrong-kind: A1"]), ("", ["empty-value: []"]),
    ]
  )
  func checks(_ entries: String, _ expected: [String]) {
    #expect(VisitOutcome(visitFile("checked: [\(entries)]")).found == expected)
  }

  @Test(
    "A judgement is a person's, on a day, and one of two",
    arguments: [
      ("{obligation: health.clinics, verdict: pass, by: H, date: 05/12/2022}", []),
      ("{obligation: health.clinics, verdict: fail, by: H, date: 01/01/2022}", []),
      (
        "{obligation: health.clinics, verdict: pass, by: H, date: 31/12/2021}",
        ["judged-before-plan: 31/12/2021"]
      ),
      (
        "{obligation: health.clinics, verdict: pass, by: H, date: 06/12/2022}",
        ["judged-after-visit: 06/12/2022"]
      ),
      (
        "{obligation: health.clinics, verdict: pass, by: H, date: 01/01/2024}", ["judged-far-off: 01/01/2024"]
      ),
      ("{obligation: health.clinics, verdict: , by: H, date: 05/12/2022}", ["not-filled-in: verdict"]),
      (
        "{obligation: health.clinics, verdict: \"?\", by: ____, date: …}",
        ["not-filled-in: verdict", "not-filled-in: by", "not-filled-in: date"]
      ),
      ("{obligation: health.clinics, verdict: review, by: H, date: 05/12/2022}", ["unknown-word: review"]),
      ("{obligation: health.clinics, verdict: pass, date: 05/12/2022}", ["missing-key: obligation"]),
      ("{obligation: health.clinics, verdict: pass, by: H}", ["missing-key: obligation"]),
      (
        "{obligation: health.clinic, verdict: pass, by: H, date: 05/12/2022}",
        ["unknown-obligation: health.clinic"]
      ),
      (
        "{obligation: health.clinics, verdict: pass, by: H, date: 05/12/2022}, {obligation: health.clinics, verdict: fail, by: N, date: 05/12/2022}",
        ["judged-twice: health.clinics"]
      ),
      (
        "{obligation: health.clinics, verdict: pass, by: H, date: 05/12/2022}, {obligation: health.clinics, verdict: fail, by: N, date: 04/12/2022}",
        []
      ),
    ]
  )
  func judgements(_ entries: String, _ expected: [String]) {
    #expect(VisitOutcome(visitFile("judgements: [\(entries)]")).found == expected)
  }

  @Test("A judgement after the visit and one that is repeated are remarked and kept")
  func keptJudgements() {
    let one = "{obligation: health.clinics, verdict: pass, by: H, date: 09/12/2022}"
    let outcome = VisitOutcome(visitFile("judgements: [\(one), \(one)]"))
    #expect(outcome.diagnostics.map(\.severity) == [.remark, .warning, .remark])
    #expect(outcome.record?.judgements.count == 2)
  }

  @Test(
    "Words for a verdict are answered with the one that is meant",
    arguments: [
      ("đạt", "pass"), ("Đạt", "pass"), ("chưa đạt", "fail"), ("không đạt", "fail"), ("passed", "pass"),
      ("Pass", "pass"),
      ("fial", "fail"), ("no", "fail"), ("true", "pass"),
    ]
  )
  func verdicts(_ word: String, _ meant: String) {
    let outcome = VisitOutcome(
      visitFile("judgements: {obligation: health.clinics, verdict: \(word), by: H, date: 05/12/2022}")
    )
    #expect(outcome.found == ["unknown-word: \(word)"])
    #expect(outcome.diagnostics.first?.help.map { $0[.english] } == ["did you mean `\(meant)`?"])
  }

  @Test(
    "An obligation is one of the rules'",
    arguments: [
      ("health.clinc", "did you mean `health.clinics`?"),
      ("population-programme", "did you mean `health.population-programme`?"),
      ("plan", "did you mean `committees.plan`?"), ("Health.Clinics", "did you mean `health.clinics`?"),
      ("III.5.4", "an obligation's id is the line `Rule` in what `gdcheck audit` prints"),
    ]
  )
  func unknownObligation(_ id: String, _ help: String) {
    let outcome = VisitOutcome(visitFile("recommendations: {obligation: \(id), action: x}"))
    #expect(outcome.found == ["unknown-obligation: \(id)"])
    #expect(outcome.diagnostics.first?.help.map { $0[.english] } == [help])
  }

  @Test(
    "A waiver ends",
    arguments: [
      ("{obligation: health.clinics, until: 31/12/2022, by: H, reason: r}", []),
      ("{obligation: health.clinics, until: 05/12/2022, by: H, reason: r}", []),
      ("{obligation: health.clinics, by: H, reason: r}", ["waiver-without-end: obligation"]),
      ("{obligation: health.clinics, until: , by: H, reason: r}", ["waiver-without-end: until"]),
      ("{obligation: health.clinics, until: …, by: H, reason: r}", ["not-filled-in: until"]),
      ("{obligation: health.clinics, until: never, by: H, reason: r}", ["scalar-not-date: never"]),
      ("{obligation: health.clinics, until: 04/12/2022, by: H, reason: r}", ["lapsed-waiver: 04/12/2022"]),
      ("{obligation: health.clinics, until: 31/12/2032, by: H, reason: r}", ["far-off: 31/12/2032"]),
      (
        "{obligation: health.clinics, until: 31/12/2022}",
        ["missing-key: obligation", "missing-key: obligation"]
      ),
      (
        "{obligation: health.clinics, until: 31/12/2022, by: H, reason: r}, {obligation: health.clinics, until: 30/12/2022, by: N, reason: s}",
        ["waived-twice: health.clinics"]
      ),
    ]
  )
  func waivers(_ entries: String, _ expected: [String]) {
    #expect(VisitOutcome(visitFile("waivers: [\(entries)]")).found == expected)
  }

  @Test(
    "A recommendation says what to do, and by when from the visit on",
    arguments: [
      ("{action: x}", []), ("{action: x, due: 05/12/2022}", []),
      ("{action: x, due: 04/12/2022}", ["due-before-visit: 04/12/2022"]),
      ("{action: x, due: 31/01/2032}", ["far-off: 31/01/2032"]),
      ("{obligation: health.clinics}", ["missing-key: obligation"]),
      ("{action: }", ["not-filled-in: action"]),
      ("{obligation: , action: x}", ["not-filled-in: obligation"]),
      ("{action: x, by: 31/12/2022}", ["unknown-key: by"]),
      ("gửi báo cáo", ["wrong-kind: gửi báo cáo"]),
    ]
  )
  func recommendations(_ entries: String, _ expected: [String]) {
    #expect(VisitOutcome(visitFile("recommendations: [\(entries)]")).found == expected)
  }

  @Test(
    "What else a file holds",
    arguments: [
      ("copies: 1", []), ("copies: 0", ["bad-copies: 0"]), ("copies: 100", ["bad-copies: 100"]),
      ("copies: bốn", ["scalar-not-whole-number: bốn"]), ("copies:", ["not-filled-in: copies"]),
      ("notice: {number: 12/TB-BVS}", ["number-with-symbol: 12/TB-BVS"]),
      ("notice: {number: /TB}", ["number-with-symbol: /TB"]),
      ("notice: {date: 04/12/2022}", ["notice-before-visit: 04/12/2022"]),
      ("notice: {date: 01/01/2032}", ["far-off: 01/01/2032"]),
      ("notice: {signed_by: Lê Thị Hoa}", ["wrong-kind: Lê Thị Hoa"]), ("notice: {}", ["empty-value: {}"]),
      ("strengths: [a, \"\"]", ["empty-value: \"\""]), ("limits:\n  - a\n  -\n", ["not-filled-in: "]),
      ("strengths: [[a]]", ["wrong-kind: a"]), ("unit_comments: [a, b]", ["wrong-kind: a"]),
      ("unit_comments:", ["not-filled-in: unit_comments"]),
      ("place: \"a\\u2028b\"", ["several-lines: \"a\\u2028b\""]),
      ("present: [{name: A, role: Trưởng phòng}]", ["unknown-key: role"]),
      ("comments: a", ["unknown-key: comments"]),
      ("limit: a\nlimits: b", ["repeated-key: limits"]),
    ]
  )
  func others(_ body: String, _ expected: [String]) {
    #expect(VisitOutcome(visitFile(body)).found == expected)
  }
}
