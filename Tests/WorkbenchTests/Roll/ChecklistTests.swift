import Terms
import TestSupport
import Testing

@testable import Workbench

/// The list of what is left to do, made and made anew.
@Suite struct ChecklistTests {
  static let items = [
    WorkItem(.heading, "number", "set the number"),
    WorkItem(.days, "one", "look at 30/4"),
    WorkItem(.days, "two", "look at 31/10"),
  ]

  static func list(_ items: [WorkItem] = items, _ language: Language = .english) -> Checklist {
    Checklist(items, from: 2022, to: 2023, language: language)
  }

  @Test func everyItemIsOpenAtFirst() {
    let text = Self.list().text()
    #expect(Checklist.open(in: text) == 3)
    #expect(text.contains("- [ ] look at 30/4 <!-- days:one -->\n"))
  }

  @Test func madeAnewItKeepsTicksNotesAndOtherWords() {
    let written = Self.list().text()
    let present = written.replacing("- [ ] look at 30/4", with: "- [x] look at 30/4")
      .replacing("<!-- days:two -->", with: "<!-- days:two -->\n  asked the office on 3 May")
      .replacing("set the number", with: "set the number, it is 98")
    let again = Self.list().text(keeping: present, written: written)
    #expect(again == present)
    #expect(Self.list().text(keeping: again, written: written) == present)
  }

  @Test func newItemsComeAndOldOnesGoUnlessSomebodyTouchedThem() {
    let written = Self.list().text()
    let present = written.replacing("- [ ] look at 30/4", with: "- [x] look at 30/4")
    let again = Self.list([WorkItem(.days, "three", "look at 31/12")]).text(
      keeping: present,
      written: written
    )
    #expect(again.contains("- [ ] look at 31/12"))
    #expect(again.contains("## Earlier items\n\n- [x] look at 30/4"))
    #expect(!again.contains("look at 31/10"))
    #expect(Checklist.open(in: again) == 1)
    let list = Self.list([WorkItem(.days, "three", "look at 31/12")])
    #expect(list.text(keeping: again, written: list.text()) == again)
  }

  @Test func ticksOutliveAChangeOfLanguage() {
    let english = Self.list().text()
    let ticked = english.replacing("- [ ] look at 30/4", with: "- [X] look at 30/4")
    let vietnamese = Self.list(Self.items, .vietnamese).text(keeping: ticked, written: english)
    #expect(vietnamese.contains("## Ngày\n\n- [x] look at 30/4"))
    #expect(!vietnamese.contains("## Days"))
    let back = Self.list().text(keeping: vietnamese, written: Self.list(Self.items, .vietnamese).text())
    #expect(back == english.replacing("- [ ] look at 30/4", with: "- [x] look at 30/4"))
  }

  @Test func textFromFilesCanNeitherEndALineNorOpenAComment() {
    let text = Self.list([WorkItem(.texts, "a --> b\nc", "one\ntwo <!-- days:one --> \u{202E}three")]).text()
    let line = text.split(separator: "\n").last ?? ""
    #expect(line == "- [ ] one two &lt;!-- days:one --> \u{FFFD}three <!-- texts:a_-___b_c.9e2739 -->")
  }

  @Test func linesThatEndAsElsewhereAreTheSameLines() {
    let written = Self.list().text()
    let present = written.replacing("- [ ] look at 30/4", with: "- [x] look at 30/4").replacing(
      "\n",
      with: "\r\n"
    )
    let again = Self.list().text(keeping: present, written: written)
    #expect(again == written.replacing("- [ ] look at 30/4", with: "- [x] look at 30/4"))
  }
}
