import Diagnostics
import Engine
import Evidence
import FoundationEssentials
import Reports
import Terms
import TestSupport
import Testing

@Suite struct JSONReportTests {
  static func document(
    _ audits: [UnitFindings],
    language: Language = .vietnamese,
    notAudited: [NotAudited] = []
  ) throws -> String {
    let report = JSONReport(SampleRules.rules, language: language, fingerprint: "4f1c")
    let units = try audits.map { try report.unit($0, asOfSource: .visit) }
    return JSONReport.head + units.joined(separator: JSONReport.separator)
      + (try JSONReport.tail(notAudited: notAudited))
  }

  @Test func holdsEverythingThatAReaderNeeds() throws {
    expectSnapshot(try Self.document([SampleAudit.audit]), "unit.json")
  }

  @Test(arguments: 0...3) func isOneDocumentForAnyNumberOfUnits(_ count: Int) throws {
    let audits = Array(repeating: SampleAudit.audit, count: count)
    let refused = [NotAudited(source: "ward-3.yaml", problems: ["the plan has no ward 3"])]
    let text = try Self.document(audits, notAudited: refused)
    let read = try Self.read(text)
    #expect(read.gdcheck == "findings/1")
    #expect(read.units.count == count)
    #expect(read.notAudited.map(\.source) == ["ward-3.yaml"])
  }

  @Test func readsHostileTextBackAsItWas() throws {
    for title in HostileText.all {
      let text = try Self.document([SampleAudit.titled(title)])
      let steering = text.unicodeScalars.filter { $0 != "\n" && $0.isUnsafeToPrint }
      #expect(steering.isEmpty, "\(title.debugDescription)")
      let read = try Self.read(text)
      let titles = read.units[0].setAside.map { Array($0.title.unicodeScalars) }
      #expect(titles == [Array(title.unicodeScalars)], "\(title.debugDescription)")
    }
  }

  @Test func writesTheSameBytesEachTime() throws {
    #expect(try Self.document([SampleAudit.audit]) == Self.document([SampleAudit.audit]))
  }

  private static func read(_ text: String) throws -> Envelope {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(Envelope.self, from: Data(text.utf8))
  }

  /// As much of a document as these tests read.
  private struct Envelope: Decodable {
    struct Unit: Decodable {
      struct Record: Decodable { var title: String }
      var setAside: [Record]
    }
    struct Input: Decodable { var source: String }
    var gdcheck: String
    var units: [Unit]
    var notAudited: [Input]
  }
}
