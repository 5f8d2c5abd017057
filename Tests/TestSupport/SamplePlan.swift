import Diagnostics
package import Rules
import Terms

extension Plan {
  /// A small plan of 2022 with something of everything that rules can name.
  package static var sample: Plan {
    Plan(
      number: "1/KH",
      issued: "12/4",
      year: 2022,
      language: .vietnamese,
      standingOffice: "labour-office",
      agencies: [
        Agency(code: "labour-office", name: "Labour", groups: ["department", "member"]),
        Agency(code: "health-office", name: "Health", groups: ["department", "member"]),
        Agency(code: "education-office", name: "Education", groups: ["department", "member"]),
        Agency(code: "fatherland-front", name: "Front", groups: ["member"], force: .requested),
        Agency(code: "ward-committee", name: "Wards", groups: ["member"], wards: [1, 2, 12]),
      ],
      groups: named("department", "member"),
      bodies: named("culture-centre", "district-committee"),
      calendar: PlanCalendar(
        occasions: [
          Occasion(code: "womens-day", name: "8/3", days: .init(DayRun(from: "8/3", to: "8/3"), .nowhere)),
          Occasion(
            code: "action-month",
            name: "Action month",
            days: .init(DayRun(from: "15/11", to: "15/12"), .nowhere)
          ),
        ]
      ),
      circumstances: [
        Circumstance(code: "city-decision", name: "Decision", since: "27/10"),
        Circumstance(code: "city-project", name: "Project"),
        Circumstance(code: "ward-project", name: "Ward project", since: "1/6", wards: [1, 12]),
      ],
      vocabulary: [
        .activities: named("inspection", "training", "meeting", "contest"),
        .topics: named("equality", "violence", "trafficking"),
        .audiences: named("teachers", "students", "parents"),
        .sites: named("clinic", "school"),
        .clubs: named("fathers-club", "mothers-club", "youth-club"),
        .documents: named("minutes", "photo", "report", "plan", "attendance-list"),
        .sections: named("objectives", "tasks", "gender"),
        .figures: named("women-leaders", "budget"),
      ],
      figureUnits: ["women-leaders": "people", "budget": "đồng"],
      clauses: [Clause(number: "I.1", begins: "do", fingerprint: nil, bearing: .obligations)]
    )
  }

  private static func named(_ codes: String...) -> [NamedCode] {
    codes.map { NamedCode(code: .init($0, .nowhere), name: LocalText(vi: $0, en: $0)) }
  }
}
