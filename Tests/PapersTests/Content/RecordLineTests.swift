import Engine
import Evidence
import Reports
import Terms
import Testing

@testable import Papers

@Suite("A record as papers name it")
struct RecordLineTests {
  @Test(
    "by what is written on it, so that its file can be found",
    arguments: [
      (
        "KT.1", "18/02/2022", "Kiểm tra phòng khám; 6 người tham gia, trong đó 4 nữ",
        ["biên bản số 12/BB-PYT ngày 19/02/2022 (KT.1#1)"]
      ),
      (
        "KT.3", "12/08/2022", "Kiểm tra phòng khám",
        ["biên bản số 21/BB-PYT ngày 12/08/2022 (KT.3#1), tệp bb/21.pdf"]
      ),
      ("NC2", "10/11–11/11/2022", "Nói chuyện chuyên đề", []),
      (
        "KH1", "25/03/2022", "Kế hoạch hoạt động năm 2022, số 05/KH-PYT",
        ["gửi Phòng Lao động ngày 28/03/2022, nhận ngày 04/04/2022"]
      ),
      (
        "SL1", "30/06/2022", "Số nữ giữ chức vụ lãnh đạo: 3/8 (37,5%); năm trước 2/8 (25%)",
        ["theo báo cáo số 30/BC-PYT ngày 01/06/2022 (BC1)"]
      ),
    ]
  )
  func vietnamese(id: String, days: String, title: String, papers: [String]) throws {
    let line = try Self.line(id, .vietnamese)
    #expect(line.days == days)
    #expect(line.title == title)
    #expect(line.papers == papers)
  }

  @Test("in English")
  func english() throws {
    let line = try Self.line("KT.1", .english)
    #expect(line.title == "Kiểm tra phòng khám; 6 people took part, 4 of them women")
    #expect(line.papers == ["minutes no. 12/BB-PYT of 19/02/2022 (KT.1#1)"])
  }

  private static func line(_ id: String, _ language: Language) throws -> RecordLine {
    let audit = try SmallUnit.audit()
    let record = try #require(
      audit.evidence.records.first { RecordFacts($0, in: audit.evidence).id == id }
    )
    return RecordLine(record, of: audit, in: Wording(try SmallUnit.rules(), in: language))
  }
}
