/// A rule, a small change of it, and two tests: the first does not notice the change, the second does.
struct MutationCase {
  /// One test in short.
  struct Trial {
    var unit = "health-office"
    var asOf = "01/01/2023"
    /// Flow mappings, joined by commas.
    var activities = ""
    var documents = ""
    var figures = ""
    /// Further lines of the test.
    var more = ""
    var expect: String
  }

  let change: String
  let rule: String
  let blind: Trial
  let seeing: Trial

  init(_ change: String, _ rule: String, blind: Trial, seeing: Trial) {
    self.change = change
    self.rule = rule.contains("who:") ? rule : "who: health-office\n\(rule)"
    self.blind = blind
    self.seeing = seeing
  }

  static let all: [MutationCase] = amounts + criteria + proof + composition + parties + windows + figures

  /// A training on equality in May, with `more` in it.
  static func training(_ id: String = "A1", _ date: String = "10/05/2022", _ more: String = "")
    -> String
  {
    "{id: \(id), type: training, topic: equality, date: \(date)\(more.isEmpty ? "" : ", \(more)")}"
  }

  /// As ``training(_:_:_:)``, as many as there are dates.
  static func trainings(_ dates: String...) -> String {
    dates.enumerated().map { training("A\($0 + 1)", $1) }.joined(separator: ", ")
  }

  private static let amounts: [MutationCase] = [
    MutationCase(
      "at_least: 2 → 3",
      "what: {activity: {type: training}, at_least: 2}",
      blind: .init(activities: trainings("1/2/2022", "1/3/2022", "1/4/2022"), expect: "pass"),
      seeing: .init(activities: trainings("1/2/2022", "1/3/2022"), expect: "pass")
    ),
    MutationCase(
      "at_least: 2 → 1",
      "what: {activity: {type: training}, at_least: 2}",
      blind: .init(expect: "fail"),
      seeing: .init(activities: training(), expect: "fail too-few")
    ),
    MutationCase(
      "participants: 30 → 31",
      "what: {activity: {type: training, participants: {at_least: 30}}}",
      blind: .init(activities: training("A1", "1/2/2022", "participants: 40"), expect: "pass"),
      seeing: .init(activities: training("A1", "1/2/2022", "participants: 30"), expect: "pass")
    ),
    MutationCase(
      "women: 5 → 4",
      "what: {activity: {type: training, women: {at_least: 5}}}",
      blind: .init(
        activities: training("A1", "1/2/2022", "participants: {total: 9, women: 1}"),
        expect: "fail"
      ),
      seeing: .init(
        activities: training("A1", "1/2/2022", "participants: {total: 9, women: 4}"),
        expect: "fail"
      )
    ),
    MutationCase(
      "women_share: 33.5% → 34.5%",
      "what: {activity: {type: training, women_share: {at_least: 33.5%}}}",
      blind: .init(
        activities: training("A1", "1/2/2022", "participants: {total: 9, women: 9}"),
        expect: "pass"
      ),
      seeing: .init(
        activities: training("A1", "1/2/2022", "participants: {total: 100, women: 34}"),
        expect: "pass"
      )
    ),
    MutationCase(
      "`distinct` left out",
      "what: {activity: {type: training}, at_least: 2, distinct: {audience: 2}}",
      blind: .init(activities: training(), expect: "fail"),
      seeing: .init(
        activities:
          "\(training("A1", "1/2/2022", "audience: teachers")), \(training("A2", "1/2/2022", "audience: teachers"))",
        expect: "fail"
      )
    ),
    MutationCase(
      "`every_one` left out",
      "what: {activity: {type: training}, every_one: {partner: any}}",
      blind: .init(expect: "fail"),
      seeing: .init(
        activities: "\(training("A1", "1/2/2022", "partner: police")), \(training("A2"))",
        expect: "fail below-threshold"
      )
    ),
    MutationCase(
      "`audience` without `students`",
      "what: {activity: {type: training}, for_each: {audience: [teachers, students]}}",
      blind: .init(activities: training("A1", "1/2/2022", "audience: students"), expect: "fail"),
      seeing: .init(activities: training("A1", "1/2/2022", "audience: teachers"), expect: "fail")
    ),
    MutationCase(
      "`for_each` without `ward`",
      "what: {activity: {type: training}, for_each: {ward: all}}",
      blind: .init(expect: "fail"),
      seeing: .init(activities: training("A1", "1/2/2022", "wards: [1, 2]"), expect: "fail")
    ),
  ]

  private static let criteria: [MutationCase] = [
    MutationCase(
      "`topic` left out",
      "what: {activity: {type: training, topic: equality}}",
      blind: .init(activities: training(), expect: "pass"),
      seeing: .init(activities: "{id: A1, type: training, topic: violence, date: 1/2/2022}", expect: "fail")
    ),
    MutationCase(
      "`type` without `seminar`",
      "what: {activity: {type: [training, seminar]}}",
      blind: .init(activities: training(), expect: "pass"),
      seeing: .init(activities: "{id: A1, type: seminar, date: 1/2/2022}", expect: "pass")
    ),
    MutationCase(
      "topic: equality → violence",
      "what: {activity: {type: training, topic: equality}}",
      blind: .init(
        activities: training("A1", "1/2/2022").replacing("equality", with: "[equality, violence]"),
        expect: "pass"
      ),
      seeing: .init(activities: training(), expect: "pass")
    ),
    MutationCase(
      "role: attended → organised",
      "what: {activity: {type: training, role: attended}}",
      blind: .init(expect: "fail"),
      seeing: .init(activities: training(), expect: "fail")
    ),
    MutationCase(
      "ward: 1 → 2",
      "what: {activity: {type: training, ward: 1}}",
      blind: .init(activities: training("A1", "1/2/2022", "wards: [1, 2]"), expect: "pass"),
      seeing: .init(activities: training("A1", "1/2/2022", "ward: 1"), expect: "pass")
    ),
    MutationCase(
      "covers: Q1 → Q2",
      "what: {document: {type: report, covers: Q1}}",
      blind: .init(documents: "{id: D1, type: report, issued: 1/7/2022, covers: H1}", expect: "pass"),
      seeing: .init(documents: "{id: D1, type: report, issued: 1/4/2022, covers: Q1}", expect: "pass")
    ),
  ]

  private static let proof: [MutationCase] = [
    MutationCase(
      "`proof` left out",
      "what: {activity: {type: training}, proof: minutes}",
      blind: .init(activities: training("A1", "1/2/2022", "documents: [{type: minutes}]"), expect: "pass"),
      seeing: .init(activities: training(), expect: "fail unproven")
    ),
    MutationCase(
      "`proof` without `photos`",
      "what: {activity: {type: training}, proof: [minutes, photos]}",
      blind: .init(activities: training("A1", "1/2/2022", "documents: [{type: minutes}]"), expect: "pass"),
      seeing: .init(activities: training("A1", "1/2/2022", "documents: [{type: photos}]"), expect: "pass")
    ),
    MutationCase(
      "proof: minutes → photos",
      "what: {activity: {type: training}, proof: minutes}",
      blind: .init(
        activities: training("A1", "1/2/2022", "documents: [{type: minutes}, {type: photos}]"),
        expect: "pass"
      ),
      seeing: .init(activities: training("A1", "1/2/2022", "documents: [{type: minutes}]"), expect: "pass")
    ),
  ]

  private static let composition: [MutationCase] = [
    MutationCase(
      "all → any",
      "what: {all: [{activity: {type: training}}, {document: {type: report}}]}",
      blind: .init(expect: "fail"),
      seeing: .init(activities: training(), expect: "fail")
    ),
    MutationCase(
      "any → all",
      "what: {any: [{activity: {type: training}}, {document: {type: report}}]}",
      blind: .init(expect: "fail"),
      seeing: .init(activities: training(), expect: "pass")
    ),
    MutationCase(
      "`judge` left out",
      "what: {activity: {type: training}}\njudge: {vi: Tốt không?, en: Is it good?}",
      blind: .init(expect: "fail"),
      seeing: .init(activities: training(), expect: "review")
    ),
    MutationCase(
      "`if` left out",
      "if: {circumstance: city-decision}\nwhat: {activity: {type: training}}",
      blind: .init(activities: training(), expect: "pass"),
      seeing: .init(more: "circumstances: {city-decision: never}", expect: "not-applicable")
    ),
    MutationCase(
      "`if` left out",
      "if: {activity: {type: seminar}}\nwhat: {activity: {type: training}}",
      blind: .init(activities: "{id: A1, type: seminar, date: 1/2/2022}", expect: "fail"),
      seeing: .init(expect: "not-applicable not-claimed")
    ),
    MutationCase(
      "type: seminar → inspection",
      "if: {activity: {type: seminar}}\nwhat: {activity: {type: training}}",
      blind: .init(expect: "not-applicable"),
      seeing: .init(activities: "{id: A1, type: inspection, date: 1/2/2022}", expect: "not-applicable")
    ),
  ]

  private static let parties: [MutationCase] = [
    MutationCase(
      "`who` without `police`",
      "who: [health-office, police]\nwhat: {activity: {type: training}}",
      blind: .init(expect: "fail"),
      seeing: .init(unit: "police", expect: "fail")
    ),
    MutationCase(
      "`except` without `police`",
      "who: [{group: member, except: [police]}]\nwhat: {activity: {type: training}}",
      blind: .init(expect: "fail"),
      seeing: .init(unit: "police", expect: "not-applicable")
    ),
    MutationCase(
      "`wards` without `4`",
      "who: [{agency: ward-committee, wards: [1, 4]}]\nwhat: {activity: {type: training}}",
      blind: .init(unit: "{agency: ward-committee, ward: 1}", expect: "fail"),
      seeing: .init(unit: "{agency: ward-committee, ward: 4}", expect: "fail")
    ),
  ]
}

extension MutationCase.Trial {
  /// The test as an item of a file's list.
  func yaml(_ name: String) -> String {
    let lists = [("activities", activities), ("documents", documents), ("figures", figures)]
    let evidence = lists.filter { !$0.1.isEmpty }.map { "\($0.0): [\($0.1)]" }.joined(separator: ", ")
    return """
        - name: \(name)
          unit: \(unit)
          as_of: \(asOf)
          evidence: {\(evidence)}
          expect: {test.one: \(expect)}
          \(more)

      """
  }
}
