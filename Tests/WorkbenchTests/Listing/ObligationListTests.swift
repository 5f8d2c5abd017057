import Diagnostics
import Engine
import Reports
import Rules
import Terms
import TestSupport
import Testing

@testable import Workbench

/// The obligations of a rule set, found by what one asks for.
@Suite struct ObligationListTests {
  static let obligations = [
    AnalysisRules.obligation(
      "training.each-quarter",
      "what: {activity: {type: training, topic: equality}, proof: minutes}\nwhen: {each: quarter}"
    ),
    AnalysisRules.obligation(
      "training.monthly",
      who: "{agency: ward-committee, wards: [1, 12]}",
      clause: "I.2",
      "what: {activity: {type: training}}\nwhen: {each: month}"
    ),
    AnalysisRules.obligation(
      "plan.sent",
      who: "[{group: member, except: [labour-office]}]",
      clause: "[I.2, I.1]",
      "what: {document: {type: plan, sent_to: labour-office}}\nwhen: {by: 31/5}"
    ),
    AnalysisRules.obligation(
      "project.report",
      who: "health-office",
      clause: "I.2",
      "if: {circumstance: city-project}\nwhat: {document: {type: plan}}\nwhen: {days: 30, after: city-project}"
    ),
  ]

  static func list(
    by order: ObligationList.Order = .clause,
    _ filter: ObligationList.Filter = .init(),
    _ language: Language = .english
  ) throws -> ObligationList {
    ObligationList(try AnalysisRules.analysis(obligations).program, by: order, filter, language: language)
  }

  static func ids(_ list: ObligationList) -> [[String]] {
    list.groups.map { $0.entries.map(\.obligation.id.value) }
  }

  @Test func groupsByClauseInTheOrderOfThePlan() throws {
    #expect(
      Self.ids(try Self.list()) == [
        ["training.each-quarter", "plan.sent"], ["training.monthly", "plan.sent", "project.report"],
      ]
    )
  }

  @Test func groupsByAgencyWhateverWayItIsBound() throws {
    #expect(
      Self.ids(try Self.list(by: .agency)) == [
        ["training.each-quarter"], ["training.each-quarter", "plan.sent", "project.report"],
        ["training.each-quarter", "training.monthly", "plan.sent"],
      ]
    )
  }

  @Test func groupsByDayWithWhatHasNoDayLast() throws {
    let list = try Self.list(by: .due)
    let days = list.groups.map { group in
      if case .due(let day?) = group.key { day.description } else { "none" }
    }
    #expect(days.first == "31/01/2022")
    #expect(days.dropLast().last == "31/12/2022")
    #expect(days.last == "none")
    #expect(list.groups.last?.entries.map(\.obligation.id.value) == ["project.report"])
    let march = list.groups[2].entries.map(\.obligation.id.value)
    #expect(march == ["training.each-quarter", "training.monthly"])
  }

  @Test(
    arguments: [
      (.init(agency: "labour-office"), ["training.each-quarter"]),
      (.init(agency: "ward-committee", ward: 2), ["training.each-quarter", "plan.sent"]),
      (.init(clause: "I"), ["training.each-quarter", "training.monthly", "plan.sent", "project.report"]),
      (.init(agency: "health-office", clause: "I.2"), ["plan.sent", "project.report"]),
    ] as [(ObligationList.Filter, [String])]
  )
  func takesWhatIsAskedFor(_ filter: ObligationList.Filter, _ ids: [String]) throws {
    #expect(try Self.list(filter).entries.map(\.obligation.id.value) == ids)
  }

  @Test(arguments: ObligationList.Order.allCases, Language.allCases)
  func fitsTheColumnsOfATerminal(_ order: ObligationList.Order, _ language: Language) throws {
    let text = try Self.list(by: order, .init(), language).text()
    for line in text.split(separator: "\n") { #expect(displayWidth(String(line)) <= 80, "\(line)") }
    expectSnapshot(text, "list-\(order.rawValue).\(language.rawValue).txt")
    let plan = ObligationList(try PlanRules.program.get(), by: order, language: language)
    for line in plan.text().split(separator: "\n") { #expect(displayWidth(String(line)) <= 80, "\(line)") }
  }

  @Test func isWrittenForProgramsAndForSpreadsheets() throws {
    expectSnapshot(try Self.list().csv(.standard), "list.en.csv")
    let spreadsheet = try Self.list(by: .due, .init(), .vietnamese).csv(.spreadsheet)
    expectSnapshot(spreadsheet, "list-spreadsheet.vi.csv")
    expectSnapshot(try Self.list(by: .agency).json(), "list.en.json")
  }

  /// A row for each obligation of each group, every row with the same number of fields.
  @Test(arguments: ObligationList.Order.allCases) func hasARowForEachEntry(_ order: ObligationList.Order)
    throws
  {
    let list = try Self.list(by: order)
    let rows = list.csv(.standard).split(separator: "\r\n")
    #expect(rows.count == 1 + list.groups.map(\.entries.count).reduce(0, +))
  }
}
