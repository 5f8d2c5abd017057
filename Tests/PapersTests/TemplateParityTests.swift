import Terms
import Testing

@testable import Papers

@Suite("A paper's templates in both languages")
struct TemplateParityTests {
  @Test(
    "use the same parts in the same order, and in each text the same names",
    arguments: PaperKind.allCases
  )
  func sameTags(_ kind: PaperKind) throws {
    let tags = try Language.allCases.map { language in
      Self.tags(try #require(PaperTemplates.all[PaperTemplates.name(of: kind, in: language)]))
    }
    #expect(tags[0] == tags[1])
    #expect(!tags[0].isEmpty)
  }

  /// The tags of a template in their order; those within a text in that of the alphabet, as a sentence puts its names
  /// where its language wants them.
  private static func tags(_ template: String) -> [String] {
    var tags: [String] = []
    var within: [String]?
    for piece in template.split(separator: "{{").dropFirst() {
      guard let tag = piece.split(separator: "}}").first.map(String.init) else { continue }
      if tag == "/text" {
        tags += (within ?? []).sorted()
        within = nil
      }
      if within == nil { tags.append(tag) } else { within?.append(tag) }
      if tag == "$text" { within = [] }
    }
    return tags
  }
}
