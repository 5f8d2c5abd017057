import Diagnostics
import Terms
import Testing

@testable import Rules

/// Every form that a rule can take, and what is read from it.
struct DecodeFormsTests {
  static let whats: [(String, String)] = [
    ("{activity: {type: talk}}", "activity(type any(talk)) at_least 1"),
    ("{activity: {}}", "activity() at_least 1"),
    ("{activity: {topic: [health, family]}}", "activity(topic any(family, health)) at_least 1"),
    ("{activity: {topic: {all: [health, family]}}}", "activity(topic all(family, health)) at_least 1"),
    ("{activity: {topic: {not: health}}}", "activity(topic not(health)) at_least 1"),
    ("{activity: {partner: any}}", "activity(partner any) at_least 1"),
    ("{activity: {partner: [member, city]}}", "activity(partner any(city, member)) at_least 1"),
    ("{activity: {inspected: union}}", "activity(inspected any(union)) at_least 1"),
    ("{activity: {ward: 1}}", "activity(ward any(1)) at_least 1"),
    ("{activity: {ward: [2, 1]}}", "activity(ward any(1, 2)) at_least 1"),
    ("{activity: {ward: all}}", "activity(ward any(all)) at_least 1"),
    ("{activity: {ward: {all: [1, 2]}}}", "activity(ward all(1, 2)) at_least 1"),
    ("{activity: {ward: {not: 4}}}", "activity(ward not(4)) at_least 1"),
    ("{activity: {role: attended}}", "activity(role(attended)) at_least 1"),
    ("{activity: {role: [organised, attended]}}", "activity(role(attended, organised)) at_least 1"),
    ("{activity: {participants: {at_least: 30}}}", "activity(participants 30) at_least 1"),
    ("{activity: {women: {at_least: 10}}}", "activity(women 10) at_least 1"),
    ("{activity: {women_share: {at_least: 33.3%}}}", "activity(women_share 3330/10000) at_least 1"),
    ("{activity: {audience: men, site: clinic}}", "activity(audience any(men), site any(clinic)) at_least 1"),
    ("{activity: {type: talk}, at_least: 2}", "activity(type any(talk)) at_least 2"),
    ("{activity: {type: talk, at_least: 2}}", "activity(type any(talk)) at_least 2"),
    ("{activity: {}, proof: minutes}", "activity() at_least 1 proof any(minutes)"),
    ("{activity: {proof: [report, minutes]}}", "activity() at_least 1 proof any(minutes, report)"),
    ("{activity: {}, proof: {all: [minutes, report]}}", "activity() at_least 1 proof all(minutes, report)"),
    (
      "{activity: {}, for_each: {audience: [women, men]}}",
      "activity() at_least 1 for_each(audience(men, women))"
    ),
    ("{activity: {}, for_each: {ward: all}}", "activity() at_least 1 for_each(ward(all))"),
    (
      "{activity: {for_each: {ward: [1, 2], topic: health}}}",
      "activity() at_least 1 for_each(topic(health), ward(1, 2))"
    ),
    ("{activity: {}, distinct: {club: 2}}", "activity() at_least 1 distinct club 2"),
    ("{activity: {}, distinct: {ward: 2}}", "activity() at_least 1 distinct ward 2"),
    ("{activity: {}, every_one: {partner: any}}", "activity() at_least 1 every_one(partner any)"),
    ("{document: {type: report, sent_to: city}}", "document(sent_to any(city), type any(report)) at_least 1"),
    ("{document: {issued_by: [city, union]}}", "document(issued_by any(city, union)) at_least 1"),
    (
      "{document: {contains: {all: [objectives, tasks]}}}",
      "document(contains all(objectives, tasks)) at_least 1"
    ),
    ("{document: {covers: window}}", "document(covers(window)) at_least 1"),
    ("{document: {covers: [Q2, H1, T4, year]}}", "document(covers(H1, Q2, T4, year)) at_least 1"),
    ("{document: {}, for_each: {contains: tasks}}", "document() at_least 1 for_each(contains(tasks))"),
    ("{document: {}, distinct: {type: 2}}", "document() at_least 1 distinct type 2"),
    ("{figure: {name: women-leaders}, at_least: 3}", "women-leaders at_least 3"),
    ("{figure: {name: women-leaders, at_most: 30%}}", "women-leaders at_most 3000/10000"),
    ("{figure: {name: women-leaders}, more_than: last-year}", "women-leaders more_than last-year"),
    (
      "{all: [{figure: {name: a}, at_least: 1}, {any: [{figure: {name: b}, at_least: 2}], when: {in: Q1}}]}",
      "all(a at_least 1, any(b at_least 2) when(in(Q1)))"
    ),
  ]

  @Test(arguments: whats)
  func readsWhat(_ text: String, _ expected: String) throws {
    let obligation = try decoded(RuleTexts.asking(text))
    let what = try #require(obligation.what)
    #expect(Shape.of(what) == expected)
  }

  static let whens: [(String, String)] = [
    ("{by: 31/5}", "by 31/5"),
    ("{in: Q2}", "in(Q2)"),
    ("{in: year}", "in(year)"),
    ("{in: womens-day}", "in(occasion womens-day)"),
    ("{in: {from: 15/11, to: 15/12}}", "in(15/11 - 15/12)"),
    ("{in: [Q1, womens-day]}", "in(Q1, occasion womens-day)"),
    ("{each: half}", "each(H1, H2)"),
    ("{each: month}", "each(T1, T10, T11, T12, T2, T3, T4, T5, T6, T7, T8, T9)"),
    ("{each: [action-month, T4]}", "each(T4, occasion action-month)"),
    (
      "{each: quarter, of: {from: 1/4, to: 31/12}, in_at_least: 2}",
      "each(Q1, Q2, Q3, Q4) of(1/4 - 31/12) in_at_least 2"
    ),
    ("{days: 30, after: decision}", "days 30 after decision"),
    ("{days: 7, before: decision}", "days 7 before decision"),
    ("{in: Q1, margin_days: 10}", "in(Q1) margin_days 10"),
    ("{in: Q1, grace_days: 15}", "in(Q1) grace_days 15"),
  ]

  @Test(arguments: whens)
  func readsWhen(_ text: String, _ expected: String) throws {
    let obligation = try decoded(RuleTexts.asking("{activity: {}}", when: text))
    let when = try #require(obligation.when)
    #expect(Shape.of(when) == expected)
  }

  static let whos: [(String, String)] = [
    ("union", "(union)"),
    ("[union, member]", "(member, union)"),
    ("{group: member, except: [labour-office]}", "(member except(labour-office))"),
    ("{group: member, except: labour-office}", "(member except(labour-office))"),
    ("{agency: ward-committee, wards: [4, 1]}", "(ward-committee wards(1, 4))"),
    ("[{agency: union}, {agency: ward-committee, wards: 2}]", "(union, ward-committee wards(2))"),
  ]

  @Test(arguments: whos)
  func readsWho(_ text: String, _ expected: String) throws {
    let obligation = try decoded(RuleTexts.file(RuleTexts.obligation("judge: {vi: a, en: b}", who: text)))
    #expect(Shape(ObligationParts(who: obligation.who)).who == expected)
  }

  @Test func readsEveryOtherKeyOfAnObligation() throws {
    let obligation = try decoded(
      RuleTexts.asking(
        "{activity: {type: talk}}",
        more: """
          if: {document: {type: report}, when: {in: Q1}}
          judge: {vi: Tốt chưa?, en: Is it good?}
          force: requested
          ask: {vi: Hỏi, en: Ask}
          remedy: {vi: Sửa, en: Mend}
          replaces: health.old
          reading:
            authority: standing-office
            why: {vi: vì, en: because}
            alternatives:
              - {name: other, why: {vi: b, en: c}, who: union, if: {circumstance: decision}, when: {by: 1/6}}
          """
      )
    )
    #expect(obligation.condition?.shown?.when != nil)
    #expect(obligation.judge?[.english] == "Is it good?")
    #expect(obligation.force == .requested)
    #expect(obligation.ask?[.vietnamese] == "Hỏi")
    #expect(obligation.remedy?[.english] == "Mend")
    #expect(obligation.replaces.map(\.value) == ["health.old"])
    #expect(obligation.clauses.map(\.value) == ["I.1"])
    #expect(obligation.words.map(\.value) == ["tăng cường"])
    let reading = try #require(obligation.reading)
    #expect(reading.authority?.value == "standing-office")
    let alternative = try #require(reading.alternatives.first)
    #expect(alternative.condition?.circumstance?.value == "decision")
    #expect(alternative.who?.map(\.party.value) == ["union"])
    #expect(alternative.what == nil)
  }

  @Test func aReadingWithoutAuthorityTakesTheFilesDefault() throws {
    let obligation = try decoded(RuleTexts.asking("{activity: {}}", more: "reading: {why: {vi: a, en: b}}"))
    #expect(obligation.reading?.authority?.value == "labour-office")
  }

  @Test func readsEveryPartOfAPlan() throws {
    let plan = try #require(RuleSet.decode(RuleFiles(RuleTexts.good).files).rules).plan
    #expect(plan.number == "110/KH-BVSTBPN&BDG")
    #expect(plan.issued == CivilDate(year: 2022, month: 4, day: 12))
    #expect(plan.year == 2022 && plan.language == .vietnamese && plan.standingOffice.value == "labour-office")
    #expect(plan.agencies.map(\.code.value) == ["labour-office", "health-office", "union", "ward-committee"])
    #expect(plan.agencies.map(\.wards) == [[], [], [], [1, 2, 4]])
    #expect(plan.agency(named: "union")?.force == .requested)
    #expect(plan.members(ofGroup: "member").map(\.code.value) == ["labour-office", "health-office"])
    #expect(plan.calendar.weekendsOff && plan.calendar.daysOff.count == 4)
    #expect(plan.occasion(named: "new-year")?.moves == true)
    #expect(plan.circumstance(named: "decision")?.source == "3640/QĐ-UBND")
    #expect(plan.circumstance(named: "project")?.wards == [1, 4])
    #expect(plan.vocabulary.keys.count == 8)
    #expect(plan.figureUnits["women-leaders"]?[.english] == "people")
    guard case .carriedBy(let carriers) = plan.clauses[1].bearing,
      case .notAnObligation(let reason) = plan.clauses[2].bearing
    else {
      Issue.record("the clauses bear something else")
      return
    }
    #expect(carriers.map(\.value) == ["I.1"])
    #expect(reason[.english] == "the preamble")
  }

  @Test func theLexiconHoldsTheCodesThatEvidenceMayUse() throws {
    let rules = try RuleFiles(RuleTexts.good).loaded.get()
    #expect(
      rules.lexicon[.parties].entries.map(\.code) == [
        "labour-office", "health-office", "union", "ward-committee", "city",
      ]
    )
    #expect(rules.lexicon[.occasions].entries.map(\.code) == ["womens-day", "action-month", "new-year"])
    #expect(rules.lexicon[.topics].code("sức khỏe") == rules.lexicon[.topics].code("health"))
  }

  private func decoded(_ file: String) throws -> Obligation {
    let decoded = RuleSet.decode(RuleFiles([RuleTexts.plan, file]).files)
    #expect(decoded.problems.isEmpty)
    return try #require(decoded.rules?.obligations.first)
  }
}
