import Diagnostics
import Engine
import Evidence
import Rules
import Terms
import TestSupport
import Testing

@testable import SelfAssessment

/// What single rules become in the form.
@Suite struct SmallFormTests {
  private func form(
    _ obligations: [String],
    circumstances: String = "",
    unit: String = "health-office",
    ward: Int? = nil
  ) throws -> String {
    let program = try FormSample.program(obligations, circumstances: circumstances)
    let unit = try #require(FormSample.unit(unit, ward: ward, in: program))
    let text = EvidenceForm(for: unit, of: program, in: .english).text()
    let outcome = FormOutcome(text, in: program)
    #expect(outcome.evidence != nil && outcome.diagnostics.isEmpty, "\(outcome.said)\n\(text)")
    return text
  }

  /// What only the unit knows is left to it: with whom, which of several, how many, when.
  @Test(
    arguments: [
      ("activity: {type: training, partner: any}", "partners: […]"),
      ("activity: {type: training, partner: member}", "partners: […]"),
      ("activity: {type: training, partner: [labour-office, ward-committee]}", "partners: […]"),
      ("activity: {type: training, partner: labour-office}", "partners: [labour-office]"),
      ("activity: {type: training, partner: {all: [labour-office, member]}}", "partners: [labour-office"),
      ("activity: {topic: equality}", "type: …"),
      ("activity: {type: {not: training}}", "type: …"),
      ("activity: {type: [training, inspection]}", "type: training"),
      ("activity: {type: training, ward: [1, 2]}", "wards: […]"),
      ("activity: {type: training, ward: 2}", "wards: [2]"),
      ("activity: {type: training, role: [attended, organised]}", "role: …"),
      ("activity: {type: training, role: attended}", "role: attended"),
      (
        "activity: {type: training, participants: {at_least: 30}, women: {at_least: 10}}",
        "participants: {total: …, women: …}"
      ),
      ("activity: {type: training}\nproof: minutes", "documents: [{type: minutes, issued: …}]"),
      ("document: {type: plan, sent_to: labour-office}", "sent: [{to: labour-office, date: …, received: …}]"),
      ("document: {type: plan, covers: Q1}", "covers: Q1"),
      ("figure: {name: women-leaders}\nat_least: 30%", "count: …, of: …"),
      ("figure: {name: women-leaders}\nmore_than: last-year", "last_year: {count: …}"),
    ]
  )
  func leavesFactsToTheUnit(_ what: String, _ entry: String) throws {
    let indented = what.replacing("\n", with: "\n  ")
    let text = try form([FormSample.obligation("one", "what:\n  \(indented)")])
    #expect(text.contains(entry), "\(text)")
  }

  /// A ward's committee works in its own ward unless the rule says another.
  @Test(arguments: [
    ("all", "wards: [12]"), ("[1, 12]", "wards: [12]"), ("[1, 2]", "wards: […]"), ("1", "wards: [1]"),
  ])
  func knowsTheOwnWard(_ ward: String, _ entry: String) throws {
    let rule = FormSample.obligation(
      "one",
      who: "ward-committee",
      "what: {activity: {type: training, ward: \(ward)}}"
    )
    #expect(try form([rule], unit: "ward-committee", ward: 12).contains(entry))
  }

  /// What recurs is one entry with its dates, each told by the window that it fills.
  @Test func recursInOneEntry() throws {
    let text = try form([
      FormSample.obligation("one", "what: {activity: {type: training}}\nwhen: {each: quarter}")
    ])
    #expect(
      text.contains(
        """
          # - id: A1
          #   type: training
          #   title: "…"
          #   dates:
          #     - …  # Q1: 01/01/2022 – 31/03/2022
          #     - …  # Q2: 01/04/2022 – 30/06/2022
          #     - …  # Q3: 01/07/2022 – 30/09/2022
          #     - …  # Q4: 01/10/2022 – 31/12/2022

        """
      ),
      "\(text)"
    )
  }

  /// Where some of the windows will do, none of them is singled out.
  @Test func namesNoWindowsWhereSomeWillDo() throws {
    let text = try form([
      FormSample.obligation(
        "one",
        "what: {activity: {type: training}}\nwhen: {each: month, in_at_least: 2}"
      )
    ])
    #expect(text.contains("  #     - …\n  #     - …\n\n"), "\(text)")
    #expect(text.contains("2 of these 12 will do"))
  }

  /// The first due comes first.
  @Test func isInTheOrderOfTheDays() throws {
    let rule = { (id: String, day: String) in
      FormSample.obligation(id, "what: {activity: {type: training}}\nwhen: {by: \(day)}")
    }
    let text = try form([rule("late", "31/10"), rule("soon", "8/3"), rule("then", "31/5")])
    let lines = text.split(separator: "\n").map(String.init)
    let order: [String] = lines.compactMap { line in
      ["soon", "then", "late"].first { line.hasSuffix("(\($0))") }
    }
    #expect(order == ["soon", "then", "late"])
    #expect(text.contains("Due: 08/03/2022"))
  }

  /// What asks for records of two kinds is told with the first and named with the second.
  @Test func namesAnObligationInEachListThatItNeeds() throws {
    let text = try form([
      FormSample.obligation(
        "both",
        "what:\n  all:\n    - activity: {type: training}\n    - document: {type: plan}"
      )
    ])
    #expect(text.contains("(both)"))
    #expect(text.contains("(see activities, both)"))
    #expect(text.contains("- {id: A1, type: training") && text.contains("- {id: D1, type: plan"))
  }

  @Test func tellsWhatAPersonJudges() throws {
    let text = try form([
      FormSample.obligation("judged", "judge: {vi: Có tốt không?, en: Is it good?}")
    ])
    #expect(text.contains("JUDGED BY A PERSON: 1 obligation needs no entry"))
    #expect(text.contains("The team judges: Is it good?"))
  }

  // MARK: What is owed only if

  private let circumstances = """
    circumstances:
      city-decision: {since: 27/10/2022, source: 1/QĐ, name: {vi: Thành phố quyết định, en: The City has decided}}
      city-project: {name: {vi: Có dự án, en: There is a project}}
      ward-project: {since: 1/6/2022, wards: [1], name: {vi: Có dự án ở phường, en: A project in the ward}}
    """

  @Test func saysWhatItWaitsFor() throws {
    let text = try form(
      [
        FormSample.obligation(
          "waits",
          "if: {circumstance: city-project}\nwhat: {activity: {type: training}}\n"
            + "when: {days: 30, after: city-project}"
        )
      ],
      circumstances: circumstances
    )
    #expect(text.contains("Due: counted from when this arises"))
    #expect(
      text.contains("Only once there is a project (this has not arisen)")
        || text.contains("Only once There is")
    )
    #expect(text.contains("# - {id: A1, type: training, title: \"…\", date: …}"))
  }

  @Test func saysSinceWhenItIsOwed() throws {
    let text = try form(
      [
        FormSample.obligation(
          "owed",
          "if: {circumstance: city-decision}\nwhat: {activity: {type: training}}\nwhen: {in: Q4}"
        )
      ],
      circumstances: circumstances
    )
    #expect(text.contains("(since 27/10/2022, 1/QĐ)"))
  }

  /// Its time was over before it was owed, or the circumstance is another ward's: nothing is suggested.
  @Test(
    arguments: [
      ("if: {circumstance: city-decision}\nwhat: {activity: {type: training}}\nwhen: {by: 31/3}"),
      ("if: {circumstance: ward-project}\nwhat: {activity: {type: training}}"),
    ]
  )
  func asksNothingThatIsNotOwed(_ rest: String) throws {
    let text = try form(
      [FormSample.obligation("over", who: "ward-committee", rest)],
      circumstances: circumstances,
      unit: "ward-committee",
      ward: 12
    )
    #expect(text.contains("NOT OWED: 1 obligation "), "\(text)")
    #expect(Clerk(text).suggested == [])
  }

  @Test func saysWhatTheUnitsOwnEvidenceDecides() throws {
    let text = try form([
      FormSample.obligation(
        "shown",
        "if: {document: {type: plan}}\nwhat: {activity: {type: training}}"
      )
    ])
    #expect(text.contains("Only where the unit has at least 1 plan"))
    #expect(Clerk(text).suggested == ["A1"])
  }

  // MARK: Rules that mean no good

  /// A text of the rules can't pass for an entry, or end the comment that it stands in.
  @Test(arguments: [
    #"a\n- {id: A1, type: training, date: 18/02/2022}"#, #"a\n\nactivities: x"#, #"- id: A9"#, #"a\u2028b"#,
  ])
  func keepsTextsInComments(_ duty: String) throws {
    let text = try form([
      FormSample.obligation("one", duty: duty, "what: {activity: {type: training}}")
    ])
    #expect(Clerk(text).suggested == ["A1"])
  }

  /// Thousands of records are told and not written out.
  @Test func writesNoFormOfThousands() throws {
    let text = try form([
      FormSample.obligation("many", "what: {activity: {type: training}, at_least: 10000}")
    ])
    #expect(text.contains("at least 10000 activities"))
    #expect(Clerk(text).suggested == [])
    #expect(text.utf8.count < 1 << 14)
  }

  /// However many obligations there are, the file is one that can be read.
  @Test func staysWithinWhatAFileMayHold() throws {
    let rules = (0..<3000).map {
      FormSample.obligation(
        "many.n\($0)",
        duty: String(repeating: "x ", count: 60),
        "what: {activity: {type: training}}"
      )
    }
    let text = try form(rules)
    #expect(text.utf8.count < 1 << 20)
    #expect(text.contains("3000 obligations"))
  }
}
