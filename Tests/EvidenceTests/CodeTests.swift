import Diagnostics
import Evidence
import TestSupport
import Terms
import Testing

@Suite("Codes of the plan")
struct CodeTests {
  @Test(
    "A code may be written as itself or by a name, in either language and either form of Unicode",
    arguments: [
      "gender-equality", "bình đẳng giới", "gender equality", "\"bình đẳng giới\"",
      // The same name with combining accents, as macOS and some keyboards write it.
      "bi\u{300}nh đa\u{306}\u{309}ng gio\u{31B}\u{301}i",
    ]
  )
  func spellings(_ spelling: String) {
    let outcome = Outcome(topic(spelling))
    #expect(outcome.found == [])
    #expect(outcome.evidence?.activities.first?.topics == SamplePlan.codes(["gender-equality"], .topics))
  }

  @Test(
    "What is no code is refused; what is likely meant is offered",
    arguments: [
      ("gender-equalty", "unknown topic `gender-equalty`", "did you mean `gender-equality`?"),
      ("Gender-Equality", "unknown topic `Gender-Equality`", "did you mean `gender-equality`?"),
      ("\" gender-equality\"", "unknown topic ` gender-equality`", "did you mean `gender-equality`?"),
      (
        "bình đẳng giơi", "unknown topic `bình đẳng giơi`",
        "did you mean `bình đẳng giới` (code `gender-equality`)?"
      ),
      ("clinic", "`clinic` is a site, not a topic", "write it under `sites`"),
      ("teachers", "`teachers` is an audience, not a topic", "write it under `audiences`"),
      ("labour-office", "`labour-office` is an agency or body, not a topic", "write it under `partners`"),
      ("inspection", "`inspection` is an activity type, not a topic", "write it under `type`"),
      (
        "\"phòng, chống bạo lực\"", "`phòng, chống bạo lực` is the name of more than one topic",
        "write the code: `domestic-violence`, `school-violence`"
      ),
      (
        "zzz", "unknown topic `zzz`",
        "the plan has: `sex-selective-abortion`, `gender-equality`, `domestic-violence`, `school-violence`"
      ),
      (
        "\"gender\\u200B-equality\"", "unknown topic `gender\\u{200B}-equality`",
        "did you mean `gender-equality`?"
      ),
    ]
  )
  func mistakes(_ spelling: String, _ message: String, _ help: String) {
    let problem = Outcome(topic(spelling)).diagnostics.first
    #expect(problem?.message[.english] == message)
    #expect(problem?.help.map { $0[.english] } == [help])
  }

  @Test("A code of another list that the record has no key for is named for what it is, without a key")
  func otherListWithoutKey() {
    let outcome = Outcome(healthOffice("figures: [{id: F1, name: clinic, date: 30/06/2022, count: 1}]"))
    #expect(outcome.diagnostics.map { $0.message[.english] } == ["`clinic` is a site, not a figure"])
    #expect(outcome.diagnostics.first?.help == [])
  }

  @Test("A code written twice in a list counts once and is remarked")
  func repeated() {
    let outcome = Outcome(
      healthOffice(
        "activities: [{id: A1, type: inspection, date: 18/02/2022, topics: [gender-equality, bình đẳng giới]}]"
      )
    )
    #expect(outcome.found == ["repeated-value: bình đẳng giới"])
    #expect(outcome.evidence?.activities.first?.topics.count == 1)
  }

  private func topic(_ spelling: String) -> String {
    healthOffice("activities:\n  - {id: A1, type: inspection, date: 18/02/2022, topic: \(spelling)}")
  }
}
