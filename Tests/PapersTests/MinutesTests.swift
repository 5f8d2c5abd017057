import Diagnostics
import Engine
import Evidence
import Reports
import Rules
import Terms
import TestSupport
import Testing

@testable import Papers

@Suite("Minutes")
struct MinutesTests {
  @Test("the whole page", arguments: [Language.vietnamese, .english])
  func page(_ language: Language) throws {
    expectSnapshot(try HealthVisit().minutes(language), "minutes.\(language.rawValue).html")
    expectSnapshot(try HealthVisit.blank().minutes(language), "minutes-blank.\(language.rawValue).html")
  }

  @Test("grounds, day, hour and place stand at the head, both sides with their offices")
  func head() throws {
    let page = PageText(try HealthVisit().minutes())
    #expect(page.says("Căn cứ Kế hoạch số 110/KH-BVSTBPN&BDG ngày 12 tháng 4 năm 2022 của Ban Vì sự tiến bộ"))
    #expect(page.says("Căn cứ Quyết định số 45/QĐ-BVSTBPN&BDG ngày 25 tháng 11 năm 2022"))
    #expect(page.says("Hôm nay, vào lúc 8 giờ 30 ngày 05 tháng 12 năm 2022, tại Phòng họp Phòng Y tế"))
    #expect(page.says("Nguyễn Thị An, chức vụ: Phó Trưởng phòng LĐTBXH - Trưởng đoàn"))
    #expect(page.says("Phạm Thị Dung, chức vụ: Trưởng phòng;"))
    #expect(page.says("kết thúc vào lúc 11 giờ 05 cùng ngày", "lập thành 04 bản", "đã đọc lại"))
  }

  @Test("the unit signs at the left, the leader at the right, the secretary below")
  func signatures() throws {
    let page = PageText(try HealthVisit().minutes())
    let places = page.paragraphs.suffix(9).filter { !$0.hasPrefix("(") }
    #expect(
      places == [
        "ĐẠI DIỆN PHÒNG Y TẾ QUẬN 10", "Phạm Thị Dung", "TRƯỞNG ĐOÀN", "Nguyễn Thị An", "THƯ KÝ",
        "Trần Thị Bình",
      ]
    )
  }

  @Test("every duty that binds the unit is told, and no other", arguments: [Language.vietnamese, .english])
  func duties(_ language: Language) throws {
    let visit = try HealthVisit()
    let page = PageText(try visit.minutes(language))
    let audit = visit.audit
    var (bound, others) = (0, 0)
    for (finding, obligation) in zip(audit.findings, visit.rules.obligations) {
      let clauses = obligation.clauses.map(\.value).joined(separator: ", ")
      let line = "\(obligation.duty[language]) (\(clauses))"
      if finding.reason == .notBound {
        others += 1
        #expect(!page.says(line), "\(obligation.id.value) does not bind the unit")
      } else {
        bound += 1
        #expect(page.says(line), "\(obligation.id.value) is left out")
      }
    }
    #expect(bound > 20 && others > 50)
  }

  @Test("every fail stands among the limits, with a recommendation's number or as one without")
  func fails() throws {
    let visit = try HealthVisit()
    let page = PageText(try visit.minutes())
    let limits = try #require(page.section("2. Hạn chế", upTo: "V. Ý KIẾN"))
    let parting = try #require(
      limits.firstIndex { $0.hasPrefix("Những việc sau chưa đạt và chưa có kiến nghị") }
    )
    let recommended = Set(visit.record.recommendations.compactMap(\.obligation?.value))
    var fails = 0
    for (finding, obligation) in zip(visit.audit.findings, visit.rules.obligations)
    where finding.verdict == .fail {
      fails += 1
      let duty = obligation.duty[.vietnamese]
      let place = try #require(limits.firstIndex { $0.contains(duty) }, "\(obligation.id.value) is left out")
      #expect((place < parting) == recommended.contains(obligation.id.value))
      #expect((place < parting) == limits[place].contains("(kiến nghị số "))
    }
    #expect(fails >= 5)
    #expect(limits.first == "- Hồ sơ lưu chưa tập trung, khó tra cứu")
  }

  @Test("a fail is a limit even where nobody has written anything")
  func failsOfBlank() throws {
    let visit = try HealthVisit.blank()
    let limits = try #require(PageText(visit.minutes()).section("2. Hạn chế", upTo: "V. Ý KIẾN"))
    let fails = zip(visit.audit.findings, visit.rules.obligations).filter { $0.0.verdict == .fail }
    #expect(!fails.isEmpty)
    for (_, obligation) in fails {
      #expect(limits.contains { $0.contains(obligation.duty[.vietnamese]) })
    }
  }

  @Test("what was not accepted is told with who and why, also where the duty is told")
  func rejected() throws {
    let page = PageText(try HealthVisit().minutes())
    let checks = try #require(page.section("4. Hồ sơ Đoàn đã đối chiếu", upTo: "5. Tổng hợp"))
    let place = try #require(checks.firstIndex(of: "Không chấp nhận (Lê Văn Cường)"))
    #expect(checks[place + 1] == "danh sách không có chữ ký")
    // Nobody is named at D14: the leader answers for it.
    #expect(checks.contains("Không chấp nhận (Nguyễn Thị An)"))
    #expect(checks.contains("đã trao đổi với đơn vị"))
    #expect(page.says("A3", "Đoàn không chấp nhận hồ sơ (Lê Văn Cường): danh sách không có chữ ký"))
  }

  @Test("an id of what recurs names every date of it")
  func recurring() throws {
    let page = PageText(try HealthVisit().minutes())
    let checks = try #require(page.section("4. Hồ sơ Đoàn đã đối chiếu", upTo: "5. Tổng hợp"))
    let place = try #require(checks.firstIndex(of: "A12"))
    #expect(checks[place + 1] == "12/08/2022, 09/09/2022")
  }

  @Test("what a verdict rests on and nobody looked at is named as such")
  func unchecked() throws {
    let visit = try HealthVisit()
    let page = PageText(try visit.minutes())
    let facts = try #require(VisitFacts(visit.audit, visit.rules))
    #expect(facts.unchecked.count > 10)
    let named = try #require(
      page.paragraphs.first { $0.hasPrefix("Hồ sơ làm căn cứ cho kết quả nhưng chưa được") }
    )
    let list = named.split(separator: ": ").last ?? ""
    let ids = Set(list.split(separator: ", ").map { $0.prefix { $0 != " " } })
    for record in facts.unchecked {
      let id = try #require(RecordFacts(record.record, in: visit.evidence).id)
      #expect(ids.contains(id[...]), "\(id) is not named")
    }
    #expect(!ids.contains("A1"))
    #expect(page.says("Đã đối chiếu: A1 (18/02/2022), D1 (18/02/2022), A7 (05/07/2022), D9 (05/07/2022)"))
  }

  @Test("a judgement is told with the question and who judged, what is left to judge leaves room")
  func judged() throws {
    let page = PageText(try HealthVisit().minutes())
    #expect(page.says("Nội dung cần nhận định: Các hoạt động dân số trong năm"))
    #expect(page.says("Nguyễn Thị An nhận định đạt ngày 05/12/2022: hoạt động đều, có phối hợp"))
    #expect(page.says("Nội dung cần nhận định: Ngoài các cuộc kiểm tra"))
    #expect(page.says("☐ đạt", "☐ chưa đạt"))
  }

  @Test("a waiver is told beside the fail that it covers, with who, why and until when")
  func waived() throws {
    let page = PageText(try HealthVisit().minutes())
    let waiver = "ược hoãn đến 31/12/2022, Thường trực Ban đồng ý: đơn vị vừa thay người phụ trách"
    #expect(page.paragraphs.contains("Đ" + waiver))
    #expect(page.says("Gửi báo cáo 6 tháng", "chưa đạt", waiver))
    #expect(page.says("Trong số việc chưa đạt có 1 việc được hoãn."))
  }

  @Test("what hangs on the reading says what the other reading asks, once, and never by its code")
  func readings() throws {
    let html = try HealthVisit().minutes()
    let page = PageText(html)
    #expect(page.says("Phụ thuộc cách hiểu: nếu hiểu là trong năm 2022 thì đạt"))
    #expect(page.says("Phụ thuộc cách hiểu, như việc số 7"))
    #expect(!html.contains("day-not-named") && !html.contains("once-a-year"))
  }

  @Test("the unit's comments stand as the unit wrote them, line by line")
  func comments() throws {
    let page = PageText(try HealthVisit().minutes())
    #expect(
      page.section("V. Ý KIẾN CỦA ĐƠN VỊ", upTo: "VI. ") == [
        "Đơn vị thống nhất với kết quả kiểm tra.", "Đề nghị Ban tổ chức tập huấn về lập hồ sơ.",
      ]
    )
  }

  @Test("what is not filled in leaves room to write")
  func room() throws {
    let html = try HealthVisit.blank().minutes()
    let page = PageText(html)
    #expect(page.says("vào lúc …… giờ …… ngày 05 tháng 12 năm 2022, tại …………"))
    #expect(page.says("Nguyễn Thị An, chức vụ: …………"))
    #expect(
      page.section("2. Phòng Y tế Quận 10", upTo: "Cùng lập")?.allSatisfy { $0.contains("…………") } == true
    )
    #expect(page.says("kết thúc vào lúc …… giờ ……", "lập thành …… bản"))
    #expect(page.says("Số: \u{A0}"))
    let lines = #"<div class="line"></div>"#
    for (heading, next) in [
      ("báo cáo thêm:", "III. KẾT QUẢ"), ("1. Ưu điểm", "2. Hạn chế"), ("2. Hạn chế", "V. Ý KIẾN"),
      ("V. Ý KIẾN", "VI. KIẾN NGHỊ"), ("VI. KIẾN NGHỊ", "Buổi làm việc"),
    ] {
      let start = try #require(html.firstRange(of: heading))
      let rest = html[start.upperBound...]
      let end = try #require(rest.firstRange(of: next))
      #expect(rest[..<end.lowerBound].contains(lines), "no room below \(heading)")
    }
  }

  @Test("a blank visit and a full one have no empty paragraph and no word of blame")
  func words() throws {
    for visit in [try HealthVisit(), try HealthVisit.blank()] {
      for html in [try visit.minutes(), try visit.notice()] {
        #expect(!html.contains("<p></p>") && !html.contains("<p>- </p>"))
        #expect(!html.lowercased().contains("vi phạm"))
      }
    }
  }

  @Test("the DOCX says what the HTML says")
  func docx() throws {
    let visit = try HealthVisit()
    for language in [Language.vietnamese, .english] {
      let paper = Paper.minutes(of: visit.audit, visit.record, visit.rules, in: language)
      let word = try TemplateLibrary.word.render(paper)
      #expect(PaperText.paragraphs(wordDocument: word) == PaperText.paragraphs(html: try paper.html()))
    }
  }
}
