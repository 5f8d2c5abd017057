import Diagnostics
import Evidence
import Terms
import Testing

@Suite("A visit that says everything")
struct VisitRecordTests {
  private let outcome = VisitOutcome(
    visitFile(
      """
      time: {from: 8h30, to: "11:00"}
      place: Phòng họp Phòng Y tế
      grounds: Quyết định số 12/QĐ-BVSTBPN
      present:
        - {name: Phạm Văn Cường, position: Trưởng phòng}
        - {name: Võ Thị Út}
      checked:
        - {record: A1, seen: true, by: Trần Văn Nam, note: bản gốc ở văn thư}
        - {record: A1#1, rejected: "ảnh của năm trước"}
        - {record: A2, seen: true}
        - {record: A2.3, rejected: không có danh sách, by: Trần Văn Nam}
        - {record: D1, seen: true}
        - {record: F1, seen: true}
      judgements:
        - {obligation: health.clinics, verdict: pass, by: Lê Thị Hoa, date: 05/12/2022, note: đã hỏi}
        - {obligation: committees.plan, verdict: fail, by: Trần Văn Nam, date: 2022-12-05}
      waivers:
        - {obligation: committees.reports, until: 31/12/2022, by: Lê Thị Hoa, reason: thiếu người}
      strengths: [Hồ sơ đầy đủ, Phối hợp tốt]
      limits: Kiểm tra muộn một quý
      unit_comments: |
        Thống nhất.

        Đề nghị hướng dẫn thêm.
      recommendations:
        - {obligation: health.clinics, action: Kiểm tra mỗi quý, due: 31/01/2023, proof: biên bản}
        - {action: Gửi kế hoạch sớm hơn}
      copies: 4
      notice: {number: 12, date: 09/12/2022, signed_by: {name: Lê Thị Hoa, position: Phó Trưởng Ban}, recipients: [UBND Quận 10]}
      """,
      team: """

          - {name: Lê Thị Hoa, position: Phó Trưởng phòng, role: lead}
          - {name: Trần Văn Nam}
          - {name: Ngô Thị Lan, role: secretary}
        """
    )
  )

  @Test("is read without a word")
  func silent() {
    #expect(outcome.found == [])
  }

  @Test("keeps who was there, when and where")
  func people() throws {
    let record = try #require(outcome.record)
    #expect(record.date.value == CivilDate(year: 2022, month: 12, day: 5))
    #expect(record.began == ClockTime(hour: 8, minute: 30) && record.ended == ClockTime(hour: 11, minute: 0))
    #expect(record.place == "Phòng họp Phòng Y tế")
    #expect(record.grounds == ["Quyết định số 12/QĐ-BVSTBPN"])
    #expect(record.team.map(\.person.name) == ["Lê Thị Hoa", "Trần Văn Nam", "Ngô Thị Lan"])
    #expect(record.team.map(\.role) == [.lead, .member, .secretary])
    #expect(record.lead?.person.position == "Phó Trưởng phòng")
    #expect(record.present.map(\.position) == ["Trưởng phòng", nil])
  }

  @Test("keeps what was checked, judged and waived, as the engine takes it")
  func decisions() throws {
    let visit = try #require(outcome.record).overlay
    #expect(visit.rejections.map(\.record) == ["A1#1", "A2.3"])
    #expect(visit.rejections.map(\.by) == ["Lê Thị Hoa", "Trần Văn Nam"])
    #expect(visit.checked == ["A1", "A1#1", "A2", "A2.3", "D1", "F1"])
    #expect(visit.judgements.map(\.passes) == [true, false])
    #expect(visit.judgements.map(\.note) == ["đã hỏi", nil])
    #expect(visit.waivers.map(\.until) == [CivilDate(year: 2022, month: 12, day: 31)])
    #expect(visit.date == CivilDate(year: 2022, month: 12, day: 5))
  }

  @Test("keeps what goes into the papers")
  func papers() throws {
    let record = try #require(outcome.record)
    #expect(record.strengths == ["Hồ sơ đầy đủ", "Phối hợp tốt"])
    #expect(record.limits == ["Kiểm tra muộn một quý"])
    #expect(record.unitComments == "Thống nhất.\n\nĐề nghị hướng dẫn thêm.")
    #expect(record.recommendations.map(\.obligation?.value) == ["health.clinics", nil])
    #expect(record.recommendations.map(\.proof) == ["biên bản", nil])
    #expect(record.copies == 4)
    #expect(record.notice?.number == "12" && record.notice?.recipients == ["UBND Quận 10"])
    #expect(record.notice?.signedBy == VisitRecord.Person(name: "Lê Thị Hoa", position: "Phó Trưởng Ban"))
  }

  @Test("needs no more than the unit, the day and who came")
  func least() throws {
    let outcome = VisitOutcome(visitFile(team: "{name: Lê Thị Hoa}"))
    #expect(outcome.found == [])
    let record = try #require(outcome.record)
    #expect(record.lead?.person.name == "Lê Thị Hoa")
    #expect(record.overlay.checked == [])
  }

  @Test("may write the unit's ward and takes the name that the evidence gives")
  func ward() throws {
    let evidence = """
      gdcheck: evidence/1
      unit: {agency: ward-committee, ward: 12, name: UBND Phường 12}
      year: 2022
      figures: [{id: F1, name: women-in-leadership, date: 30/06/2022, count: 3}]
      """
    let text = visitFile().replacing("{agency: health-office}", with: "{agency: ward-committee, ward: 12}")
    let record = try #require(VisitOutcome(text, over: evidence).record)
    #expect(record.unit == Unit(agency: Code(3), ward: 12, name: "UBND Phường 12"))
  }
}
