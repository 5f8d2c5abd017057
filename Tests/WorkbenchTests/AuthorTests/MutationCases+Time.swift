// Changes of when something is owed, and of figures.
extension MutationCase {
  static let windows: [MutationCase] = [
    MutationCase(
      "by: 31/5 → 1/6",
      "what: {activity: {type: training}}\nwhen: {by: 31/5}",
      blind: .init(asOf: "31/05/2022", expect: "pending"),
      seeing: .init(asOf: "01/06/2022", expect: "fail")
    ),
    MutationCase(
      "by: 31/5 → 30/5",
      "what: {activity: {type: training}}\nwhen: {by: 31/5}",
      blind: .init(activities: trainings("30/5/2022"), expect: "pass"),
      seeing: .init(activities: trainings("31/5/2022"), expect: "pass")
    ),
    MutationCase(
      "last day of `Q1`: 31/3 → 1/4",
      "what: {activity: {type: training}}\nwhen: {in: Q1}",
      blind: .init(activities: trainings("31/3/2022"), expect: "pass"),
      seeing: .init(activities: trainings("1/4/2022"), expect: "fail late")
    ),
    MutationCase(
      "first day of `Q2`: 1/4 → 2/4",
      "what: {activity: {type: training}}\nwhen: {each: quarter, in_at_least: 1}",
      blind: .init(activities: trainings("2/4/2022"), expect: "pass"),
      seeing: .init(activities: trainings("1/4/2022"), expect: "pass")
    ),
    MutationCase(
      "first day of `action-month`: 15/11 → 14/11",
      "what: {activity: {type: training}}\nwhen: {in: action-month}",
      blind: .init(activities: trainings("15/11/2022"), expect: "pass"),
      seeing: .init(activities: trainings("14/11/2022"), expect: "fail")
    ),
    MutationCase(
      "last day of `1/9–30/9`: 30/9 → 29/9",
      "what: {activity: {type: training}}\nwhen: {in: {from: 1/9, to: 30/9}}",
      blind: .init(activities: trainings("29/9/2022"), expect: "pass"),
      seeing: .init(activities: trainings("30/9/2022"), expect: "pass")
    ),
    MutationCase(
      "last day of `1/4–31/12`: 31/12 → 30/12",
      "what: {activity: {type: training}}\nwhen: {each: quarter, of: {from: 1/4, to: 31/12}}",
      blind: .init(activities: trainings("1/4/2022", "1/7/2022", "1/10/2022"), expect: "pass"),
      seeing: .init(activities: trainings("1/4/2022", "1/7/2022"), expect: "fail")
    ),
    MutationCase(
      "in_at_least: 2 → 3",
      "what: {activity: {type: training}}\nwhen: {each: quarter, in_at_least: 2}",
      blind: .init(activities: trainings("1/2/2022", "1/4/2022", "1/7/2022"), expect: "pass"),
      seeing: .init(activities: trainings("1/2/2022", "1/4/2022"), expect: "pass")
    ),
    MutationCase(
      "margin_days: 1 → 0",
      "what: {activity: {type: training}}\nwhen: {in: action-month, margin_days: 1}",
      blind: .init(activities: trainings("15/11/2022"), expect: "pass"),
      seeing: .init(activities: trainings("14/11/2022"), expect: "pass")
    ),
    MutationCase(
      "grace_days: 15 → 14",
      "what: {document: {type: report, covers: window}}\nwhen: {in: H1, grace_days: 15}",
      blind: .init(documents: "{id: D1, type: report, issued: 14/7/2022, covers: H1}", expect: "pass"),
      seeing: .init(documents: "{id: D1, type: report, issued: 15/7/2022, covers: H1}", expect: "pass")
    ),
    MutationCase(
      "days: 30 → 31",
      "if: {circumstance: city-decision}\nwhat: {activity: {type: training}}\nwhen: {days: 30, after: city-decision}",
      blind: .init(activities: trainings("31/3/2022"), expect: "pass"),
      seeing: .init(activities: trainings("1/4/2022"), expect: "fail")
    ),
  ]

  static let figures: [MutationCase] = [
    MutationCase(
      "at_most: 3 → 2",
      "what: {figure: {name: leaders}, at_most: 3}",
      blind: .init(figures: "{id: F1, name: leaders, date: 1/2/2022, count: 2}", expect: "pass"),
      seeing: .init(figures: "{id: F1, name: leaders, date: 1/2/2022, count: 3}", expect: "pass")
    ),
    MutationCase(
      "at_least: 30% → 29%",
      "what: {figure: {name: leaders}, at_least: 30%}",
      blind: .init(figures: "{id: F1, name: leaders, date: 1/2/2022, count: 1, of: 100}", expect: "fail"),
      seeing: .init(figures: "{id: F1, name: leaders, date: 1/2/2022, count: 29, of: 100}", expect: "fail")
    ),
    MutationCase(
      "more_than → at_least",
      "what: {figure: {name: leaders}, more_than: last-year}",
      blind: .init(
        figures: "{id: F1, name: leaders, date: 1/2/2022, count: 3, last_year: {count: 2}}",
        expect: "pass"
      ),
      seeing: .init(
        figures: "{id: F1, name: leaders, date: 1/2/2022, count: 2, last_year: {count: 2}}",
        expect: "fail"
      )
    ),
    MutationCase(
      "name: leaders → budget",
      "what: {figure: {name: leaders}, at_least: 1}",
      blind: .init(expect: "fail"),
      seeing: .init(figures: "{id: F1, name: leaders, date: 1/2/2022, count: 1}", expect: "pass")
    ),
  ]
}
