import Diagnostics
import Evidence
import Terms
import TestSupport
import Testing

/// Records in a file of their own beside a unit's evidence.
@Suite struct FurtherRecordsTests {
  private static let unit = healthOffice(
    """
    as_of: 30/06/2022
    activities:
      - {id: A1, type: training, date: 01/02/2022, documents: [D1]}
      - {id: A2, type: club-meeting, dates: [03/02/2022, 03/03/2022]}
    documents:
      - {id: D1, type: minutes, issued: 01/02/2022, file: papers/d1.pdf}
    figures:
      - {id: F1, name: women-in-leadership, date: 01/06/2022, count: 3, of: 8, source: D1}
    """
  )

  @Test func standBehindThoseOfTheUnitAndNameItsPapers() throws {
    let further = """
      activities:
        - {id: A9, type: training, date: 02/05/2022, documents: [D1, {type: photo}, D9]}
      documents:
        - {id: D9, type: minutes, issued: 02/05/2022}
      figures:
        - {id: F9, name: women-in-leadership, date: 02/06/2022, count: 4, of: 8, source: D1}
      """
    let outcome = FurtherOutcome(Self.unit, further)
    #expect(outcome.diagnostics.isEmpty, "\(outcome.rendered(.english))")
    let evidence = try #require(outcome.evidence)
    #expect(evidence.activities.map(\.id) == ["A1", "A2.1", "A2.2", "A9"])
    #expect(evidence.documents.map(\.id) == ["D1", "A9#1", "D9"])
    #expect(evidence.activities[3].documents == [0, 1, 2])
    #expect(evidence.figures[1].source == 0)
    #expect(evidence.activities.map(\.span.file) == [0, 0, 0, 1])
    #expect(evidence.asOf == "30/6")
  }

  @Test func mayHoldAPaperThatTheUnitNamesWhichIsRemarked() throws {
    let unit = healthOffice("activities: [{id: A1, type: training, date: 01/02/2022, documents: [D9]}]")
    let outcome = FurtherOutcome(unit, "documents: [{id: D9, type: minutes, issued: 02/02/2022}]\n")
    #expect(outcome.found == ["further-paper: unit.yaml: D9"])
    let evidence = try #require(outcome.evidence)
    #expect(evidence.activities[0].documents == [0])
    let own = evidence.part(ofFile: 0)
    #expect(own.activities[0].documents.isEmpty)
    #expect(own.documents.isEmpty)
  }

  @Test func mayNameTheUnitAndItsYear() {
    let head =
      "gdcheck: evidence/1\nunit: {agency: Phòng Y tế, name: Tên khác}\nyear: 2022\nas_of: 30/06/2022\n"
    let outcome = FurtherOutcome(
      Self.unit,
      head + "figures: {id: F9, name: women-in-leadership, date: 1/6/2022, count: 1}\n"
    )
    #expect(outcome.diagnostics.isEmpty, "\(outcome.rendered(.english))")
    #expect(outcome.evidence?.unit.name == nil)
  }

  @Test("Without records they are remarked and change nothing", arguments: ["{}\n", "gdcheck: evidence/1\n"])
  func none(_ text: String) throws {
    let outcome = FurtherOutcome(Self.unit, text)
    #expect(outcome.diagnostics.map(\.id) == ["no-records"])
    #expect(try #require(outcome.evidence).activities.count == 3)
  }

  @Test(
    "What can't be said is told where it stands",
    arguments: [
      ("activities: [{id: A1, type: training, date: 1/3/2022}]", "repeated-id: further.yaml: A1"),
      ("documents: [{id: A2.1, type: photo}]", "repeated-id: further.yaml: A2.1"),
      ("activities: [{id: A2, type: training, date: 1/3/2022}]", "repeated-id: further.yaml: A2"),
      ("documents: [{id: d1, type: photo}]", "lookalike-id: further.yaml: d1"),
      ("year: 2021\nfigures: []", "other-year: further.yaml: 2021"),
      ("unit: {agency: labour-office}\nactivities: []", "other-unit: further.yaml: agency"),
      ("as_of: 01/07/2022\nactivities: []", "other-as-of: further.yaml: 01/07/2022"),
      (
        "activities: [{id: A9, type: training, date: 1/3/2022, documents: [A1]}]",
        "not-a-document: further.yaml: A1"
      ),
      (
        "activities: [{id: A9, type: training, date: 1/3/2022, documents: [D7]}]",
        "unknown-document: further.yaml: D7"
      ),
      ("gdcheck: visit/1\nactivities: []", "other-file-kind: further.yaml: visit/1"),
      ("gdcheck: evidence/2", "other-version: further.yaml: evidence/2"),
      ("- a", "wrong-kind: further.yaml: - a"),
      ("judgements: []", "unknown-key: further.yaml: judgements"),
    ]
  )
  func refused(_ text: String, _ found: String) {
    let outcome = FurtherOutcome(Self.unit, text + "\n")
    #expect(outcome.found.contains(found), "\(outcome.found)")
  }

  @Test func aDayAfterTheUnitsOwnAsOfIsNoReasonForARemark() {
    let outcome = FurtherOutcome(Self.unit, "activities: [{id: A9, type: training, date: 01/12/2022}]\n")
    #expect(outcome.diagnostics.isEmpty)
  }

  @Test func onePathInTwoFoldersIsNotOneFile() {
    let outcome = FurtherOutcome(
      Self.unit,
      """
      documents:
        - {id: D8, type: photo, file: papers/d1.pdf}
        - {id: D9, type: photo, file: ./papers/d1.pdf}

      """
    )
    #expect(outcome.found == ["same-file: further.yaml: ./papers/d1.pdf"])
  }

  @Test func theLimitsAreThoseOfBothFilesTogether() {
    let further = "documents: [{id: D8, type: photo}, {id: D9, type: photo}]\n"
    let full = FurtherOutcome(Self.unit, further, limits: EvidenceLimits(maxRecords: 6))
    #expect(full.diagnostics.map(\.id) == ["too-many-records"])
    #expect(FurtherOutcome(Self.unit, further, limits: EvidenceLimits(maxRecords: 7)).diagnostics.isEmpty)
    let links = "activities: [{id: A9, type: training, date: 1/3/2022, documents: [D1]}]\n"
    let linked = FurtherOutcome(Self.unit, links, limits: EvidenceLimits(maxLinks: 1))
    #expect(linked.diagnostics.map(\.id) == ["too-many-links"])
    #expect(FurtherOutcome(Self.unit, links, limits: EvidenceLimits(maxLinks: 2)).diagnostics.isEmpty)
  }

  /// A file cut in two, wherever it is cut, says what the whole says; and the first part what it says alone.
  @Test(arguments: 0..<200)
  func twoPartsAreTheWhole(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let whole = RandomEvidence.make(&random)
    var (own, further) = (whole, whole)
    // Papers and what names them stay together, so that each part can be written by itself.
    own.documents = whole.documents
    further.documents = []
    let cut = whole.activities.isEmpty ? 0 : random.below(whole.activities.count + 1)
    // What recurs is one entry of the file.
    let names = whole.activities.map { $0.recurrence ?? $0.id }
    let ownNames = Set(names.prefix(cut))
    own.activities = zip(names, whole.activities).filter { ownNames.contains($0.0) }.map(\.1)
    further.activities = zip(names, whole.activities).filter { !ownNames.contains($0.0) }.map(\.1)
    own.figures = []
    for place in further.activities.indices { further.activities[place].documents = [] }
    for place in further.figures.indices { further.figures[place].source = nil }
    further.asOf = random.oneIn(2) ? own.asOf : nil

    let writer = EvidenceWriter(style: EvidenceWriter.Style.all[random.below(EvidenceWriter.Style.all.count)])
    let joined = FurtherOutcome(writer.write(own), writer.write(further))
    let evidence = try #require(joined.evidence, "seed \(seed): \(joined.rendered(.english))")
    #expect(evidence.activities.map(\.id) == whole.activities.map(\.id), "seed \(seed)")
    #expect(evidence.activities.map(\.days) == whole.activities.map(\.days), "seed \(seed)")
    #expect(evidence.documents.map(\.id) == whole.documents.map(\.id), "seed \(seed)")
    #expect(evidence.figures.map(\.value) == whole.figures.map(\.value), "seed \(seed)")
    let alone = try #require(Outcome(writer.write(own)).evidence, "seed \(seed)")
    let part = evidence.part(ofFile: 0)
    #expect(part.activities.map(\.documents) == alone.activities.map(\.documents), "seed \(seed)")
    #expect(part.documents.map(\.id) == alone.documents.map(\.id), "seed \(seed)")
    #expect(part.figures.isEmpty && part.asOf == alone.asOf, "seed \(seed)")
  }

  @Test("The messages as a clerk sees them", arguments: Language.allCases)
  func messages(_ language: Language) {
    let further = """
      gdcheck: evidence/1
      unit: {agency: ward-committee, ward: 4}
      year: 2023
      as_of: 01/07/2022
      activities:
        - {id: A1, type: trainning, date: 31/02/2022, documents: [D1, D7, F1]}
        - {id: A2, type: club-meeting, dates: [03/04/2022]}
      documents:
        - {id: D9, type: minutes, issued: 02/02/2022}
        - {id: d1, type: photo, file: ../d.pdf}

      """
    let unit = Self.unit.replacing("documents: [D1]", with: "documents: [D1, D9, D8]")
    expectSnapshot(FurtherOutcome(unit, further).rendered(language), "further.\(language.rawValue).txt")
  }
}
