import Evidence
import TestSupport
import Terms
import Testing

@testable import SelfAssessment

@Suite("Records as they are written")
struct NewRecordTests {
  private static let head = "gdcheck: evidence/1\nunit: {agency: labour-office}\nyear: 2022\n"

  /// What is written of `record` into a file without any.
  private func written(_ record: NewRecord) throws -> String {
    var file = try evidenceFile(Self.head)
    try file.add(record)
    return String(text(file).dropFirst(Self.head.count))
  }

  @Test("An activity, its keys in the order of the format")
  func activity() throws {
    let record = NewRecord(
      .activity,
      id: "A1",
      [
        .init(
          "documents",
          .list([.mapping([.init("type", .text("minutes")), .init("issued", .date("19/2"))])])
        ),
        .init("type", .text("inspection")),
        .init("title", .text("Kiểm tra phòng khám, phường 1")),
        .init("participants", .mapping([.init("total", .number(6)), .init("women", .number(4))])),
        .init("wards", .list([.number(1), .number(12)])),
        .init("date", .date("18/2")),
        .init("topics", .texts(["sex-selective-abortion"])),
      ]
    )
    #expect(
      try written(record) == """
        activities:
          - id: A1
            type: inspection
            title: "Kiểm tra phòng khám, phường 1"
            date: 18/02/2022
            topics: [sex-selective-abortion]
            wards: [1, 12]
            participants: {total: 6, women: 4}
            documents: [{type: minutes, issued: 19/02/2022}]

        """
    )
  }

  @Test("What recurs, a date a line")
  func recurrence() throws {
    let record = NewRecord(
      .activity,
      id: "A2",
      [
        .init("type", .text("club-meeting")),
        .init(
          "dates",
          .lines([
            .date("15/1"),
            .mapping([.init("date", .date("12/2")), .init("documents", .texts(["D1"]))]),
          ])
        ),
      ]
    )
    #expect(
      try written(record) == """
        activities:
          - id: A2
            type: club-meeting
            dates:
              - 15/01/2022
              - {date: 12/02/2022, documents: [D1]}

        """
    )
  }

  @Test("A document and a figure")
  func others() throws {
    let document = NewRecord(
      .document,
      id: "D1",
      [
        .init("covers", .text("Q1")),
        .init("sent", .mapping([.init("to", .text("labour-office")), .init("received", .date("3/4"))])),
        .init("issued", .date("1/4")), .init("number", .text("12/BC-PYT")), .init("type", .text("report")),
      ]
    )
    #expect(
      try written(document) == """
        documents:
          - id: D1
            type: report
            number: 12/BC-PYT
            issued: 01/04/2022
            sent: {to: labour-office, received: 03/04/2022}
            covers: Q1

        """
    )
    let figure = NewRecord(
      .figure,
      id: "F1",
      [
        .init("name", .text("women-in-leadership")), .init("date", .date("30/6")), .init("count", .number(3)),
        .init("last_year", .mapping([.init("count", .number(2)), .init("of", .number(8))])),
        .init("of", .number(8)),
      ]
    )
    #expect(
      try written(figure)
        == "figures:\n  - {id: F1, name: women-in-leadership, date: 30/06/2022, count: 3, of: 8, "
        + "last_year: {count: 2, of: 8}}\n"
    )
  }
}
