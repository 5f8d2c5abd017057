import Diagnostics
import Engine
import Evidence
import Reports
import Rules
import Terms
import TestSupport
import Testing

@testable import Papers

@Suite("Notice of results")
struct NoticeTests {
  @Test("the whole page", arguments: [Language.vietnamese, .english])
  func page(_ language: Language) throws {
    expectSnapshot(try HealthVisit().notice(language), "notice.\(language.rawValue).html")
    expectSnapshot(try HealthVisit.blank().notice(language), "notice-blank.\(language.rawValue).html")
  }

  @Test("it bears its number and day, or room for them")
  func head() throws {
    let page = PageText(try HealthVisit().notice())
    #expect(page.paragraphs.contains("Số: 08/TB-BVSTBPN&BDG"))
    #expect(page.paragraphs.contains("Quận 10, ngày 09 tháng 12 năm 2022"))
    #expect(page.says("Căn cứ Biên bản kiểm tra ngày 05 tháng 12 năm 2022"))
    let blank = PageText(try HealthVisit.blank().notice())
    #expect(blank.says("Số: \u{A0}", "/TB-BVSTBPN&BDG"))
    #expect(blank.paragraphs.contains("Quận 10, ngày …… tháng …… năm 2022"))
  }

  @Test("each recommendation says what, about which duty, by when, with what proof, and who")
  func recommendations() throws {
    let page = PageText(try HealthVisit().notice())
    let table = try #require(page.section("III. KIẾN NGHỊ", upTo: "Đề nghị"))
    #expect(
      table.dropFirst(5) == [
        "1", "Kiểm tra phòng khám trong quý IV và lập biên bản tại chỗ",
        "Về nhiệm vụ: Kiểm tra các phòng khám để ngăn nạo, phá thai vì lý do giới tính (III.5.4)",
        "31/12/2022",
        "biên bản kiểm tra có chữ ký của phòng khám", "Phòng Y tế Quận 10",
        // What it does not say of its proof the duty says: the papers that are missing.
        "2", "Bổ sung biên bản giao ban quý II và quý III",
        "Về nhiệm vụ: Thường xuyên kiểm tra tiến độ và kết quả thực hiện nhiệm vụ bình đẳng giới của đơn vị "
          + "(III.0.1)",
        "Kèm biên bản hoặc thông báo lập từ ngày 28/06/2022 trở đi cho A9",
        "Kèm biên bản hoặc thông báo lập từ ngày 27/09/2022 trở đi cho A13", "Phòng Y tế Quận 10",
        "3", "Phân công một cán bộ làm đầu mối lưu hồ sơ", "31/01/2023", "Phòng Y tế Quận 10",
      ]
    )
  }

  @Test("where the time is over, the proof is the papers that such a duty leaves")
  func proofOfTheRule() throws {
    var visit = try HealthVisit()
    visit.record.recommendations = [
      .init(obligation: "committees.half-year-report", action: "Gửi đúng hạn", span: .nowhere)
    ]
    let table = try #require(PageText(visit.notice()).section("III. KIẾN NGHỊ", upTo: "Đề nghị"))
    #expect(table.contains("Báo cáo 6 tháng"))
  }

  @Test("every fail is a limit, whether or not a recommendation is about it")
  func fails() throws {
    for visit in [try HealthVisit(), try HealthVisit.blank()] {
      let limits = try #require(PageText(visit.notice()).section("2. Hạn chế", upTo: "III. KIẾN NGHỊ"))
      let fails = zip(visit.audit.findings, visit.rules.obligations).filter { $0.0.verdict == .fail }
      #expect(!fails.isEmpty)
      for (_, obligation) in fails {
        #expect(
          limits.contains { $0.contains(obligation.duty[.vietnamese]) },
          "\(obligation.id.value) is left out"
        )
      }
    }
  }

  @Test("its counts are those of the audit and add up to all that binds the unit")
  func counts() throws {
    let visit = try HealthVisit()
    let page = PageText(try visit.notice())
    let line = try #require(page.paragraphs.first { $0.hasPrefix("Các nhiệm vụ mà Kế hoạch giao") })
    let counts = line.split(separator: ": ").last?.split(separator: ";").map { part in
      part.split { !$0.isNumber }.first.flatMap { Int($0) } ?? 0
    }
    // "(trong đó 2 đạt một phần)" stands within the count before it.
    #expect(counts?.reduce(0, +) == visit.audit.findings.count { $0.reason != .notBound })
    #expect(line.contains("đạt \(visit.audit.findings.count { $0.verdict == .pass });"))
  }

  @Test("what still waits for a judgement is told with its question")
  func review() throws {
    let page = PageText(try HealthVisit().notice())
    let review = try #require(page.section("3. Nội dung còn cần xem xét", upTo: "III. KIẾN NGHỊ"))
    #expect(review.count == 1)
    #expect(review[0].contains("đơn vị có chủ động nắm tình hình và nhắc nhở các phòng khám không?"))
  }

  @Test("who signs, for whom, and who gets a copy: the unit first, the file last, nobody twice")
  func foot() throws {
    var visit = try HealthVisit()
    visit.record.notice?.recipients += ["Phòng Y tế Quận 10"]
    let foot = try #require(PageText(visit.notice()).section("Trên đây là"))
    #expect(
      foot == [
        "Nơi nhận:", "- Phòng Y tế Quận 10;", "- Phòng Lao động - Thương binh và Xã hội Quận 10;",
        "- Ủy ban nhân dân Quận 10;", "- Lưu: VT.", "TM. BAN VÌ SỰ TIẾN BỘ PHỤ NỮ VÀ BÌNH ĐẲNG GIỚI QUẬN 10",
        "TRƯỞNG BAN", "(Ký, ghi rõ họ tên, đóng dấu)", "Hoàng Thị Giang",
      ]
    )
    let blank = try #require(PageText(HealthVisit.blank().notice()).section("Trên đây là"))
    #expect(blank.suffix(2) == ["TRƯỞNG BAN", "(Ký, ghi rõ họ tên, đóng dấu)"])
  }

  @Test("the DOCX says what the HTML says")
  func docx() throws {
    let visit = try HealthVisit()
    for language in [Language.vietnamese, .english] {
      let paper = Paper.notice(of: visit.audit, visit.record, visit.rules, in: language)
      let word = try TemplateLibrary.word.render(paper)
      #expect(PaperText.paragraphs(wordDocument: word) == PaperText.paragraphs(html: try paper.html()))
    }
  }
}
