import Diagnostics
import Evidence
import TestSupport
import Terms
import Testing
import YAMLTree

@testable import SelfAssessment

@Suite("An evidence file that is written into")
struct EvidenceFileTests {
  private static let head = "gdcheck: evidence/1\nunit: {agency: labour-office}\nyear: 2022\n"

  @Test(
    "A fresh id follows the highest of its letter, those commented out included",
    arguments: [
      ("", "A1", "D1", "F1"),
      ("activities:\n  - id: A12\n  - id: a013\n  - id: A-99\n  - id: B77\n", "A14", "D1", "F1"),
      (
        "activities:\n  - {id: x, documents: [{id: D4}]}\n  - {id: y, dates: [{documents: {id: D9}}]}\n",
        "A1", "D10", "F1"
      ),
      ("documents:\n  - id: A3\n# - id: D7\n  # - {id: 'F2', name: x}\n#  - {id: F3}\n", "A4", "D8", "F4"),
      ("figures: {id: F99999999999999999999}\n", "A1", "D1", "F1"),
    ]
  )
  func freshIDs(_ body: String, _ activity: String, _ document: String, _ figure: String) throws {
    let file = try evidenceFile(Self.head + body)
    #expect(file.freshID(.activity) == activity)
    #expect(file.freshID(.document) == document)
    #expect(file.freshID(.figure) == figure)
  }

  @Test("Only evidence of a known version is written into")
  func others() {
    for text in ["gdcheck: rules/1\n", "a: b\n", "a: [\n", ""] {
      #expect(throws: EvidenceFailure.self) { try evidenceFile(text) }
    }
  }

  @Test("An id in use is refused and the file left as it was")
  func idInUse() throws {
    let body = "activities: [{id: A1, dates: [1/1/2022]}, {id: A2, document: {type: photos}}]\n"
    var file = try evidenceFile(Self.head + body)
    for id in ["A1", "A1.1", "A2#1"] {
      #expect(file.contains(id))
      #expect { try file.add(NewRecord(.document, id: id, [.init("type", .text("report"))])) } throws: {
        error in
        guard case .idInUse(id)? = error as? EditFailure else { return false }
        return true
      }
    }
    #expect(text(file) == Self.head + body)
  }

  @Test("What can't be attached is refused and the file left as it was")
  func refusals() throws {
    let body = "activities: [{id: A1, date: 1/1/2022}]\ndocuments: [{id: D1}]\n"
    var file = try evidenceFile(Self.head + body)
    #expect(throws: EditFailure.self) { try file.attach(document: "D2", to: "A1") }
    #expect(throws: EditFailure.self) { try file.attach(document: "A1", to: "A1") }
    #expect(throws: EditFailure.self) { try file.attach(document: "D1", to: "D1") }
    #expect(throws: EditFailure.self) { try file.attach(document: "D1", to: "A9") }
    #expect(throws: EditFailure.self) { try file.attach(document: "D1", to: "A1", on: "1/1") }
    #expect(throws: EditFailure.self) { try file.set("covers", to: .text("Q1"), of: "D9") }
    #expect(throws: EditFailure.self) { try file.note(arrivalOf: "A1", at: "x", on: "1/1") }
    #expect(text(file) == Self.head + body)
  }

  @Test("Why nothing was written is said in both languages")
  func wording() {
    let failures: [EditFailure] = [
      .idInUse("A1"), .noRecord("A\u{202E}1"), .wrongRecord("D1"), .noSuchDate("A1"),
      .unwritable(.keyExists("covers")),
      .unwritable(.commentsInside), .unwritable(.refused([])), .unwritable(.unfaithful),
      .unwritable(.wrongKind),
    ]
    let words = failures.map { "\($0.message[.vietnamese])\n\($0.message[.english])\n" }.joined(
      separator: "\n"
    )
    expectSnapshot(words, "records-failures.txt")
    #expect(!words.unicodeScalars.contains { $0.isUnsafeToPrint && $0 != "\n" })
  }

  @Test(
    "A paper is named where the activity names its papers",
    arguments: [
      ("{id: A1, date: 1/1/2022}", nil, "{id: A1, date: 1/1/2022, documents: [D1]}"),
      ("{id: A1, date: 1/1/2022, note: x}", nil, "{id: A1, date: 1/1/2022, documents: [D1], note: x}"),
      ("{id: A1, document: D2}", nil, "{id: A1, document: [D2, D1]}"),
      ("{id: A1, documents: [D2, D1]}", nil, "{id: A1, documents: [D2, D1]}"),
      (
        "{id: A1, dates: [1/1/2022, 2/1/2022]}", "2/1",
        "{id: A1, dates: [1/1/2022, {date: 2/1/2022, documents: [D1]}]}"
      ),
      (
        "{id: A1, dates: [{from: 1/1/2022, to: 3/1/2022, documents: [D2]}]}", "2/1",
        "{id: A1, dates: [{from: 1/1/2022, to: 3/1/2022, documents: [D2, D1]}]}"
      ),
      ("{id: A1, dates: 2022-01-02}", "2/1", "{id: A1, dates: {date: \"2022-01-02\", documents: [D1]}}"),
    ] as [(String, CivilDate?, String)]
  )
  func attach(_ before: String, _ day: CivilDate?, _ after: String) throws {
    let rest = "documents: [{id: D1}, {id: D2}]\n"
    var file = try evidenceFile(Self.head + "activities:\n  - \(before)  # một\n" + rest)
    try file.attach(document: "D1", to: "A1", on: day)
    #expect(text(file) == Self.head + "activities:\n  - \(after)  # một\n" + rest)
  }

  @Test("An arrival is noted at its sending, or makes one")
  func arrival() throws {
    let body = """
      documents:
        - id: D1
          sent: [{to: "Sở", date: 1/2/2022}, {to: police}]
        - id: D2
          sent: {to: police, received: 1/1/2022}
          note: x
        - id: D3
          issued: 1/1/2022
          # còn thiếu
          note: x

      """
    var file = try evidenceFile(Self.head + body)
    try file.note(arrivalOf: "D1", at: "city-labour-department", spellings: ["Sở"], on: "3/2")
    try file.note(arrivalOf: "D2", at: "police", on: "4/2")
    try file.note(arrivalOf: "D2", at: "labour-office", on: "5/2")
    try file.note(arrivalOf: "D3", at: "police", on: "6/2")
    #expect(
      text(file) == Self.head + """
        documents:
          - id: D1
            sent: [{to: "Sở", date: 1/2/2022, received: 03/02/2022}, {to: police}]
          - id: D2
            sent: [{to: police, received: 04/02/2022}, {to: labour-office, received: 05/02/2022}]
            note: x
          - id: D3
            issued: 1/1/2022
            sent: [{to: police, received: 06/02/2022}]
            # còn thiếu
            note: x

        """
    )
  }

  @Test("Keys are added where the format lists them, and lists go on")
  func keys() throws {
    var file = try evidenceFile(
      Self.head + "documents:\n  - id: D1\n    topic: statistics # một\n    file: a.pdf\n"
    )
    try file.set("covers", to: .text("Q1"), of: "D1")
    try file.set("covers", to: .mapping([.init("from", .date("1/1")), .init("to", .date("3/1"))]), of: "D1")
    try file.append(["statistics", "gender-work", "gender-work"], to: "topics", of: "D1")
    try file.append(["tasks", "aims"], to: "contains", of: "D1")
    #expect(
      text(file) == Self.head
        + "documents:\n  - id: D1\n    covers: {from: 01/01/2022, to: 03/01/2022}\n    contains: [tasks, aims]\n"
        + "    topic: [statistics, gender-work] # một\n    file: a.pdf\n"
    )
  }

  @Test("A file that only asks for records takes the first of each kind below its comments")
  func form() throws {
    let form = """
      # Hồ sơ minh chứng
      gdcheck: evidence/1
      unit: {agency: labour-office, name: "Phòng"}
      year: 2022
      # as_of: "…"

      # HOẠT ĐỘNG. 2 nghĩa vụ.
      activities:

        # III.5.4 · Kiểm tra (x.y)
        #    Hạn: 31/03/2022
        # - id: A1
        #   type: inspection
        #   date: "…"

        # III.6 · Tập huấn (x.z)
        # - {id: A2, type: training}

      # VĂN BẢN. Không nghĩa vụ nào hỏi đến.
      documents:

      # SỐ LIỆU tại một ngày. 1 nghĩa vụ.
      figures:

        # II · Nữ lãnh đạo
        # - {id: F1, name: women-in-leadership, date: "…", count: "…"}

      # NGƯỜI NHẬN ĐỊNH: 1 nghĩa vụ

      # III.7 · Phối hợp

      """
    var file = try evidenceFile(form)
    for kind in [RecordRef.Kind.activity, .document, .figure] { try file.add(sampleRecord(kind, file)) }
    try file.add(sampleRecord(.activity, file))
    expectSnapshot(text(file), "records-form.txt")
    let evidence = try decoded(file.source)
    #expect(evidence.activities.map(\.id) == ["A3", "A4"])
    #expect(evidence.documents.map(\.id) == ["D1"])
    #expect(evidence.figures.map(\.id) == ["F2"])
  }
}

/// A small record of `kind` under a fresh id of `file`.
func sampleRecord(_ kind: RecordRef.Kind, _ file: EvidenceFile) -> NewRecord {
  let fields: [NewRecord.Field] =
    switch kind {
    case .activity: [.init("type", .text("training")), .init("date", .date("18/2"))]
    case .document: [.init("type", .text("minutes")), .init("issued", .date("19/2"))]
    case .figure:
      [.init("name", .text("women-in-leadership")), .init("date", .date("30/6")), .init("count", .number(3))]
    }
  return NewRecord(kind, id: file.freshID(kind), fields)
}
