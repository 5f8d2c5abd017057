import Diagnostics
import Evidence
import Terms
import Testing

@testable import Reports

/// Where the records of an evidence lie in its file.
@Suite struct EvidenceRegionsTests {
  private static func regions(_ name: String, _ text: String) -> EvidenceRegions {
    var evidence = SampleAudit.evidence
    evidence.source = SourceFile(name: name, text: text)
    evidence.activities[0].span = SourceSpan(file: 0, start: 2, end: 5)
    return EvidenceRegions(evidence)
  }

  private static let activity = RecordRef(.activity, 0)

  @Test func theUnitIsWhereItsKeyIsWritten() {
    let text = "# unit: no\ngdcheck: evidence/1\n\"unit\": {agency: a}\nyear: 2022\n"
    let region = Self.regions("a.yaml", text).unit()
    #expect(region.file == "a.yaml")
    #expect((region.startLine, region.startColumn) == (3, 1))
    #expect((region.endLine, region.endColumn) == (3, 7))
  }

  @Test(arguments: ["", "- unit\n", "a: [", "\u{FEFF}"]) func aFileWithoutOneIsPlacedAtItsBeginning(
    _ text: String
  ) {
    let region = Self.regions("a.yaml", text).unit()
    #expect((region.startLine, region.startColumn) == (1, 1))
  }

  @Test func aLineOfAStreamIsPlacedInTheStreamsFile() throws {
    let regions = Self.regions("wards/all.jsonl:12", "{\"gdcheck\": \"evidence/1\", \"unit\": {}}")
    let region = try #require(regions.region(of: Self.activity))
    #expect((region.file, region.startLine, region.startColumn) == ("wards/all.jsonl", 12, 3))
    #expect((regions.unit().startLine, regions.unit().startColumn) == (12, 27))
  }

  @Test(arguments: ["a:3", "b:", "c:0", ":3", "d:3x", "e:99999999999999999999"])
  func ofAFileOfSeveralLinesTheNameIsItsName(_ name: String) throws {
    let region = try #require(Self.regions(name, "a: b\nc: d\n").region(of: Self.activity))
    #expect((region.file, region.startLine) == (name, 1))
  }

  @Test func thereIsNoPlaceForARecordThatIsNotThere() {
    #expect(Self.regions("a.yaml", "a: b\n").region(of: RecordRef(.figure, 99)) == nil)
  }
}
