import Diagnostics
import Evidence
import Terms
import Testing
import YAMLTree

/// Evidence that stands inside a file of another kind.
@Suite struct EmbeddedTests {
  private func decode(_ text: String) throws -> Result<DecodedEvidence, EvidenceFailure> {
    let file = SourceFile(name: "tests.yaml", text: text)
    let tree = try YAMLTree.parse(file, limits: .evidence)
    return Result { () throws(EvidenceFailure) in
      try ParsedEvidence(embedded: tree).decode(frame: SamplePlan.frame)
    }
  }

  @Test func hasTheYearOfThePlanAndMayHoldNoRecords() throws {
    let decoded = try decode("unit: {agency: health-office}\n").get()
    #expect(decoded.evidence.year == 2022)
    #expect(decoded.evidence.activities.isEmpty)
    #expect(decoded.warnings.isEmpty)
  }

  @Test func namesAnAgencyAlone() throws {
    #expect(try decode("unit: Phòng Y tế\n").get().evidence.unit == Unit(agency: Code(0)))
    #expect(try decode("unit: {agency: ward-committee, ward: 4}\n").get().evidence.unit.ward == 4)
  }

  @Test(arguments: [
    ("unit: helth-office\n", "unknown agency `helth-office`"),
    ("unit: ward-committee\n", "the ward's number is missing"),
    ("unit: culture-centre\n", "`culture-centre`"), ("activities: []\n", "missing key `unit`"),
  ])
  func whatIsWrongWithItIsTold(_ text: String, _ message: String) throws {
    guard case .failure(let failure) = try decode(text) else {
      Issue.record("accepted: \(text)")
      return
    }
    #expect(failure.diagnostics.contains { $0.message[.english].contains(message) }, "\(failure.diagnostics)")
  }
}
