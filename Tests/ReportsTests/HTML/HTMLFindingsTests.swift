import Diagnostics
import Engine
import Reports
import Terms
import TestSupport
import Testing

@Suite struct HTMLFindingsTests {
  @Test(arguments: Language.allCases) func tellsARunAsOnePage(_ language: Language) throws {
    expectSnapshot(try HTMLPages.run(in: language), "run.\(language.rawValue).html")
  }

  @Test func writesTheSameBytesEachTime() throws {
    #expect(try HTMLPages.run(in: .vietnamese) == HTMLPages.run(in: .vietnamese))
  }

  @Test func hasNoTableOfOneUnit() throws {
    let page = HTMLReader(try HTMLPages.alone())
    #expect(page.all("table").isEmpty)
    #expect(!page.all("select").contains { $0["name"] == "unit" })
  }

  @Test func linksTheTableToTheUnits() throws {
    let page = HTMLReader(try HTMLPages.run(in: .english))
    let units = page.all("section").filter { $0["class"] == "unit" }.compactMap { $0["id"] }
    let links = page.all("a").compactMap { $0["href"] }
    #expect(units.count == 2)
    #expect(Set(units).count == 2, "two files of one unit have a section each")
    for unit in units { #expect(links.contains("#\(unit)")) }
  }

  @Test func unfoldsWhatNeedsAttention() throws {
    let page = HTMLReader(try HTMLPages.alone())
    for finding in page.all("details").filter({ $0["class"]?.hasPrefix("finding") == true }) {
      let isSettled = ["met", "not-owed"].contains(finding["data-outcome"])
      #expect((finding["open"] == nil) == isSettled, "\(finding["id"] ?? "")")
    }
  }

  @Test func showsTheVerdictsAskedForAlone() throws {
    let page = HTMLReader(try HTMLPages.page([SampleAudit.audit], in: .english, shown: [.pass]))
    let outcomes = page.all("details").compactMap { $0["data-outcome"] }
    #expect(!outcomes.isEmpty && Set(outcomes) == ["met"])
    #expect(page.all("li").contains { $0.text == "Only these are shown here: met." })
    // The counts are of all.
    #expect(page.all("svg").contains { $0["aria-label"]?.contains("not met") == true })
  }

  @Test func marksWhatIsWrittenInAnotherLanguage() throws {
    let page = HTMLReader(try HTMLPages.run(in: .english))
    let foreign = page.elements.filter { $0["lang"] == "vi" }.map(\.text)
    for text in [
      "Phòng Y tế Quận 10", "Kiểm tra phòng khám sản phụ khoa, phường 12", "biên bản không có chữ ký",
      "đơn vị mới kiện toàn nhân sự", "có chuyển biến rõ", "chờ kinh phí",
    ] { #expect(foreign.contains(text), "\(text)") }
    let home = HTMLReader(try HTMLPages.run(in: .vietnamese))
    #expect(home.elements.allSatisfy { $0["lang"] == nil || ["html", "section"].contains($0.name) })
  }

  @Test func showsHostileTextAsItIsAndHarmless() throws {
    let plain = HTMLReader(try HTMLPages.alone(SampleAudit.titled("x")))
    for title in HostileText.all where !title.isEmpty {
      let page = try HTMLPages.alone(SampleAudit.titled(title))
      let steering = page.unicodeScalars.filter { $0 != "\n" && $0.isUnsafeToPrint }
      #expect(steering.isEmpty, "\(title.debugDescription)")
      let read = HTMLReader(page)
      #expect(read.complaints == [], "\(title.debugDescription)")
      #expect(read.elements.map(\.name) == plain.elements.map(\.name), "\(title.debugDescription)")
      let shown = Array(escapedForDisplay(title).unicodeScalars)
      let own = read.all("p").filter { $0["class"] == "own" }.map { Array($0.text.unicodeScalars) }
      #expect(own == [shown], "\(title.debugDescription)")
    }
  }

  @Test func tellsEveryAxisOfEveryFinding() throws {
    let page = HTMLReader(try HTMLPages.alone())
    for (place, finding) in page.elements.enumerated() where finding["data-outcome"] != nil {
      let axes = page.elements.enumerated().first {
        page.isWithin($0.offset, place) && $0.element["class"] == "axes"
      }
      let labels = page.elements.enumerated()
        .filter { page.isWithin($0.offset, axes?.offset ?? -1) && $0.element.name == "dt" }.map(
          \.element.text
        )
      #expect(
        labels.filter { $0 != "Owed since" }
          == ["Verdict", "Reason", "Progress", "Timing", "Basis", "Waiver", "Force", "Rule"]
      )
    }
  }
}

extension HTMLReader {
  /// Whether the element at `place` stands in that at `outer`.
  func isWithin(_ place: Int, _ outer: Int) -> Bool {
    var next = elements[place].parent
    while let parent = next {
      if parent == outer { return true }
      next = elements[parent].parent
    }
    return false
  }
}
