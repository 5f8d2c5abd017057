import Terms
import Testing

@testable import Papers

@Suite("Templates of papers")
struct PaperTemplatesTests {
  static let kinds = PaperKind.allCases.filter {
    PaperTemplates.all[PaperTemplates.name(of: $0, in: .vietnamese)] != nil
  }

  @Test("both languages have the same tags in the same order", arguments: kinds)
  func sameTags(_ kind: PaperKind) throws {
    let vietnamese = try #require(PaperTemplates.all[PaperTemplates.name(of: kind, in: .vietnamese)])
    let english = try #require(PaperTemplates.all[PaperTemplates.name(of: kind, in: .english)])
    let (left, right) = (tags(vietnamese), tags(english))
    #expect(left.count > 5)
    if let place = zip(left, right).enumerated().first(where: { $1.0 != $1.1 })?.offset {
      Issue.record("tag \(place + 1): \(left[place]) in Vietnamese, \(right[place]) in English")
    }
    #expect(left.count == right.count)
  }

  @Test(
    "no template writes a value unescaped, or markup of its own",
    arguments: PaperTemplates.all.keys.sorted()
  )
  func partsOnly(_ name: String) throws {
    let source = try #require(PaperTemplates.all[name])
    #expect(!source.contains("{{{") && !source.contains("{{&"))
    let prose = source.split(separator: "{{").map {
      $0.split(separator: "}}", maxSplits: 1, omittingEmptySubsequences: false).last ?? ""
    }
    #expect(!prose.contains { $0.contains("<") || $0.contains(">") })
  }

  private func tags(_ source: String) -> [Substring] {
    source.split(separator: "{{").compactMap { piece in
      piece.firstRange(of: "}}").map { piece[..<$0.lowerBound] }
    }
  }
}
