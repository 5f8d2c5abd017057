import Diagnostics
import Engine
import Evidence
import Reports
import Rules
import Terms
import TestSupport
import Testing

@testable import SelfAssessment

/// A session with a unit, line by line: what it asks, what it takes, and what then stands in the file.
@Suite struct FixSessionTests {
  /// What a user types for one rule, and what the file says in the end.
  struct Case: CustomTestStringConvertible {
    let rule: String
    let lines: [String]
    let holds: [String]
    var records = ""
    var verdict = Verdict.pass
    var testDescription: String { rule + ": " + lines.joined(separator: "|") }
  }

  static let cases: [Case] = [
    Case(
      rule: "t.training",
      lines: ["1", "1, 2", "Gender course", "05/06/2022", "y"],
      holds: ["type: training", "topics: [equality]", "audiences: [teachers, students]", "date: 05/06/2022"]
    ),
    Case(
      rule: "t.training",
      lines: ["1", "teach", "", "5/6/2022", "y", "1", "", "06/06/2022 - 08/06/2022", "y"],
      holds: ["audiences: [teachers]", "audiences: [students]", "from: 06/06/2022", "to: 08/06/2022"]
    ),
    Case(
      rule: "t.women",
      lines: ["1", "", "05/06/2022", "40", "12", "y"],
      holds: ["participants: {total: 40, women: 12}"]
    ),
    Case(
      rule: "t.clubs",
      lines: ["1", "fathers, youth", "", "05/06/2022", "y"],
      holds: ["clubs: [fathers, youth]"]
    ),
    Case(
      rule: "t.clubs",
      lines: ["1", "1", "", "05/06/2022", "y"],
      holds: ["clubs: [mothers]", "clubs: [fathers]"],
      records: "activities:\n  - {id: A1, type: club-meeting, club: fathers, date: 01/02/2022}\n".replacing(
        "club: fathers",
        with: "clubs: [fathers]"
      )
    ),
    Case(
      rule: "t.partner",
      lines: ["1", "train", "union", "", "05/06/2022", "y"],
      holds: ["type: training", "partners: [womens-union]"]
    ),
    Case(
      rule: "t.plan",
      lines: ["1", "", "2/KH", "01/03/2022", "02/03/2022", "", "y", "y", "y"],
      holds: [
        "number: 2/KH", "sent: [{to: labour-office, date: 02/03/2022}]", "contains: [objectives, tasks]",
      ]
    ),
    Case(
      rule: "t.report",
      lines: ["1", "1", "", "", "10/07/2022", "y", "1", "", "", "05/12/2022", "y"],
      holds: ["covers: H1", "covers: H2"]
    ),
    Case(rule: "t.share", lines: ["1", "30/06/2022", "3", "10", "y"], holds: ["count: 3, of: 10"]),
    Case(
      rule: "t.more",
      lines: ["1", "30/06/2022", "3", "8", "2", "8", "y"],
      holds: ["last_year: {count: 2, of: 8}"]
    ),
    Case(rule: "t.more", lines: ["1", "30/06/2022", "3", "", "2", "y"], holds: ["last_year: {count: 2}"]),
    Case(rule: "t.any", lines: ["1", "2", "", "05/06/2022", "y"], holds: ["type: training"]),
    Case(rule: "t.any", lines: ["1", "1", "", "", "05/06/2022", "y"], holds: ["type: plan"]),
    Case(
      rule: "t.both",
      lines: ["1", "", "05/06/2022", "1", "1/BB", "06/06/2022", "1", "", "", "y"],
      holds: ["{type: minutes, number: 1/BB, issued: 06/06/2022}, {type: photos}"]
    ),
    // What is recorded lacks one of two papers: only that one is asked for.
    Case(
      rule: "t.both",
      lines: ["2", "", "", "y"],
      holds: ["- id: D1\n    type: photos", "documents: [{type: minutes}, D1]"],
      records:
        "activities:\n  - id: A1\n    type: inspection\n    date: 05/06/2022\n    documents: [{type: minutes}]\n"
    ),
    // Every plan must have tasks: the one that lacks them is told in full.
    Case(
      rule: "t.every",
      lines: ["3", "y", "y"],
      holds: ["contains: [objectives, tasks]"],
      records: "documents:\n  - id: D1\n    type: plan\n    issued: 01/02/2022\n    contains: [objectives]\n"
    ),
    // Each quarter by itself: three are still missing.
    Case(
      rule: "t.inspection",
      lines: ["1", "Kiểm tra", "05/06/2022", "2", "", "", "y"],
      holds: ["documents: [{type: photos}]"],
      verdict: .fail
    ),
  ]

  @Test(arguments: cases) func recordsWhatItIsTold(_ row: Case) throws {
    var talk = try FixTalk(row.rule, row.records)
    for line in row.lines { try talk.type(line) }
    #expect(talk.verdicts[row.rule] == row.verdict, "\(talk.transcript)")
    for text in row.holds { #expect(talk.file.contains(text), "\(text)\n\(talk.file)") }
    #expect(talk.hasEnded == (row.verdict == .pass))
  }

  @Test func saysWhatElseIsMetByTheSameRecord() throws {
    var talk = try FixTalk("")
    while talk.session.obligationAtHand.map({ talk.session.rules.obligations[$0].id.value }) != "t.any" {
      try talk.type("s")
    }
    try talk.type("1", "2", "", "05/02/2022", "y")
    #expect(talk.reply.text.contains("Also met now: I.1 Duty t.union"))
    #expect(talk.transcript.contains(" → met"))
  }

  /// An answer that will not count is taken once it is confirmed, and never before it was said.
  @Test(arguments: [
    ("t.inspection", ["1", "", "05/06/2021"], "outside the time"),
    ("t.union", ["1", "", "05/06/2022"], "outside the time"),
    ("t.training", ["1", "1", "", "01/02/2023"], "after the as-of date"),
    ("t.inspection", ["1", "", "05/06/2022", "1", "", "04/06/2022"], "proves nothing"),
    ("t.inspection", ["1", "", "05/06/2022", ""], "does not count yet"),
    ("t.women", ["1", "", "05/06/2022", "19"], "less than 20"),
    ("t.women", ["1", "", "05/06/2022", "40", "11"], "less than 30%"),
    ("t.plan", ["1", "", "", "01/03/2022", "02/11/2022", ""], "outside the time"),
    ("t.plan", ["1", "", "", "01/03/2022", "", "", "n"], "without this section"),
  ]) func warnsOfWhatWillNotCount(_ rule: String, _ lines: [String], _ said: String) throws {
    var talk = try FixTalk(rule)
    for line in lines { try talk.type(line) }
    #expect(talk.reply.text.contains(said), "\(talk.transcript)")
    let question = talk.session.question?.subject
    try talk.type("")
    #expect(talk.session.question?.subject != question)
  }

  /// What can't be written is refused with what to write, and the question stands.
  @Test(arguments: [
    ("t.training", ["1", "3"], "only 1 to 2"),
    ("t.training", ["1", "nobody"], "type its number, or part of its name"),
    ("t.training", ["1", ""], "choose at least one"),
    ("t.report", ["1", "1, 2"], "choose only one"),
    ("t.training", ["1", "1", "", "31/02/2022"], "is no date"),
    ("t.training", ["1", "1", "", "2022"], "is no date"),
    ("t.training", ["1", "1", "", "05/06/1922"], "check the year"),
    ("t.training", ["1", "1", "", "05/06/2022 - 01/06/2022"], "first day first"),
    ("t.training", ["1", "1", "", "01/01/2022 - 05/06/2023"], "366"),
    ("t.training", ["1", "1", "", ""], "a day is needed"),
    ("t.women", ["1", "", "05/06/2022", "many"], "digits only"),
    ("t.women", ["1", "", "05/06/2022", "-3"], "digits only"),
    ("t.women", ["1", "", "05/06/2022", "40", "41"], "more than all"),
    ("t.women", ["1", "", "05/06/2022", "99999999999999999999"], "digits only"),
    ("t.plan", ["1", "", "", "01/03/2022", "28/02/2022"], "before it was issued"),
    ("t.plan", ["1", "", "", "01/03/2022", "05/03/2022", "04/03/2022"], "before it was sent"),
    ("t.plan", ["1", "", "", "01/03/2022", "", "", "perhaps"], "y (yes) or n (no)"),
    ("t.share", ["1", "30/06/2022", "3", "2"], "3 or more"),
    ("t.any", ["7"], "type 1"),
    ("t.any", ["b"], "first one"),
  ]) func refusesWhatIsNoAnswer(_ rule: String, _ lines: [String], _ said: String) throws {
    var talk = try FixTalk(rule)
    for line in lines.dropLast() { try talk.type(line) }
    let question = talk.session.question?.subject
    try talk.type(lines.last ?? "")
    let reply = talk.reply.text.lowercased().replacing("\n", with: " ")
    #expect(reply.contains(said.lowercased()), "\(talk.reply.text)")
    #expect(talk.session.question?.subject == question)
    #expect(!talk.hasEnded)
  }

  @Test func nothingCanHaveHappenedAfterToday() throws {
    var talk = try FixTalk("t.training", today: "05/06/2022")
    try talk.type("1", "1", "", "06/06/2022")
    #expect(talk.reply.text.contains("still to come"))
    try talk.type("05/06/2022")
    #expect(talk.session.question == nil)
  }

  /// A line that could steer the terminal, or hide something, is none.
  @Test(arguments: [
    "\u{1B}[2J", "a\u{202E}b", "a\tb", "\u{0}", "a\u{200B}b", String(repeating: "a", count: 4097),
  ])
  func refusesControlCharacters(_ line: String) throws {
    var talk = try FixTalk("t.any")
    try talk.type("1", "1")
    let question = talk.session.question?.subject
    try talk.type(line)
    #expect(talk.session.question?.subject == question)
    #expect(!talk.reply.text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }

  /// Whatever a title holds, it comes back from the file as it was typed.
  @Test(arguments: [
    "a: b", "# x", "- x", "\"q\"", "'q'", "{a}", "[a]", "*a", "&a", "!a", "@a", "null", "no", "012",
    "05/06/2022",
    "Bữa cơm “gia đình”, hạnh phúc", "e\u{301}\u{323}", "\"\u{301}", "<script>", "=1+1", "a, b: {c}", "\\",
    "%",
  ]) func keepsTitlesAsTheyAreTyped(_ title: String) throws {
    var talk = try FixTalk("t.any")
    try talk.type("1", "2", title, "05/06/2022", "y")
    let written = talk.session.audit.evidence.activities.first?.title
    #expect(written.map { Array($0.utf8) } == Array(title.utf8))
  }

  @Test func goesBackAnswerByAnswerAndThingByThing() throws {
    var talk = try FixTalk("t.women")
    try talk.type("1", "First", "05/06/2022", "b", "b", "Second", "06/06/2022", "40", "20", "b", "21", "y")
    #expect(talk.added.contains("title: Second"))
    #expect(talk.added.contains("women: 21"))
    #expect(!talk.added.contains("First"))

    var other = try FixTalk("")
    let first = other.session.obligationAtHand
    try other.type("s")
    #expect(other.session.obligationAtHand != first)
    try other.type("b")
    #expect(other.session.obligationAtHand == first)
    try other.type("1", "b")
    #expect(other.session.choices != nil)
  }

  @Test func writesNothingUnlessAsked() throws {
    var talk = try FixTalk("t.any")
    try talk.type("1", "2", "", "05/06/2022", "maybe", "n")
    #expect(talk.added.isEmpty)
    #expect(talk.session.choices != nil)
    try talk.type("q")
    #expect(talk.hasEnded)
    #expect(talk.reply.text.contains("Nothing was added"))
  }

  @Test func explainsTheDutyAndAsksAgain() throws {
    var talk = try FixTalk("t.training")
    try talk.type("1", "?")
    #expect(talk.reply.text.contains("t.training"))
    #expect(talk.session.question?.subject == .values)
  }

  /// What was shown before a file changed is shown again as it would be now, and not written over the change.
  @Test func asksAgainWhereTheFileChangedMeanwhile() throws {
    var talk = try FixTalk("t.any")
    try talk.type("1", "2", "", "05/06/2022")
    let program = try FixPlan.program.get()
    let other = FixPlan.file("activities:\n  - {id: A7, type: inspection, date: 01/01/2022}\n")
    var session = talk.session
    guard case .file = session.take("y").next else {
      Issue.record("nothing to write")
      return
    }
    let reply = session.found(try FixTalk.audit(other, program, "31/12/2022"))
    #expect(reply.text.contains("changed elsewhere"))
    #expect(reply.text.contains("A8"))
    guard case .file(let bytes) = session.take("y").next else {
      Issue.record("nothing to write")
      return
    }
    #expect(String(decoding: bytes, as: UTF8.self).contains("id: A7"))
  }

  @Test(arguments: [Language.vietnamese, .english]) func readsAsATalk(_ language: Language) throws {
    var talk = try FixTalk(
      "t.inspection",
      "activities:\n  - id: A1                # a comment\n    type: inspection\n    date: 05/02/2022\n",
      language: language
    )
    try talk.type(
      "2",
      language == .vietnamese ? "anh" : "photo",
      "",
      "05/02/2022",
      "c",
      "1",
      "Kiểm tra quý II",
      "5/4/22",
      "05/04/2022",
      "1",
      "1/BB"
    )
    try talk.type("01/04/2022", "", "c", "s")
    expectSnapshot(talk.transcript + "\n\n" + talk.file, "fix-talk-\(language.rawValue).txt")
    for line in talk.transcript.split(separator: "\n") { #expect(line.count <= 80) }
  }
}
