import Diagnostics
import Rules
import Terms
import TestSupport
import Testing

@testable import Workbench

/// A made-up commune's plans of two years, and the rules of the first.
enum MadeUpPlans {
  static let old = """
    Số: 15/KH-BVSTB

    Xã Hoa Mai, ngày 20 tháng 01 năm 2022

    KẾ HOẠCH

    I. NHIỆM VỤ CHUNG

    1. Tuyên truyền:

    - Tổ chức hai buổi nói chuyện về bình đẳng giới cho phụ nữ và nam giới trong xã.
    - Treo băng rôn tại chợ và trường học trong Tháng hành động năm 2022.
    - Phát tờ rơi phòng ngừa bạo lực gia đình đến từng hộ dân trên địa bàn xã.

    2. Tập huấn:

    - Mở lớp tập huấn kỹ năng cho cán bộ nữ và mời chuyên gia tư vấn tâm lý nói chuyện với học sinh các trường.
    - Cử cán bộ dự các lớp do huyện tổ chức.

    3. Câu dẫn của các báo cáo sau đây nhằm thống nhất mẫu.

    II. BÁO CÁO

    1. Thời hạn:

    - Gửi báo cáo sáu tháng về Văn phòng xã chậm nhất ngày 31/5/2022.
    - Gửi báo cáo năm về Văn phòng xã chậm nhất ngày 31/10/2022.
    - Lập sổ theo dõi câu lạc bộ gia đình hạnh phúc ở các thôn.

    Trên đây là kế hoạch năm 2022./.
    """

  /// The next year: one clause kept, one of another year, one reworded, two that changed places with others, one
  /// split, one dropped, one added.
  static let new = """
    Số: 9/KH-BVSTB

    Xã Hoa Mai, ngày 15 tháng 02 năm 2023

    KẾ HOẠCH

    I. NHIỆM VỤ CHUNG

    1. Tuyên truyền:

    - Ra mắt trang mạng xã hội của xã để đăng tin về công tác phụ nữ hằng tuần.
    - Tổ chức hai buổi nói chuyện về bình đẳng giới cho phụ nữ và nam giới trong xã.
    - Treo băng rôn tại chợ và trường học trong Tháng hành động năm 2023.

    2. Tập huấn:

    - Mở lớp tập huấn kỹ năng cho cán bộ nữ.
    - Mời chuyên gia tư vấn tâm lý nói chuyện với học sinh các trường.
    - Cử cán bộ dự các lớp do huyện tổ chức.

    3. Câu dẫn của các báo cáo sau đây nhằm thống nhất mẫu.

    II. BÁO CÁO

    1. Thời hạn:

    - Gửi báo cáo sáu tháng về Văn phòng xã chậm nhất ngày 15/6/2023.
    - Gửi báo cáo năm về Văn phòng xã chậm nhất ngày 31/10/2023.

    Trên đây là kế hoạch năm 2023./.
    """

  /// The plan file of 2022: comments, both layouts of clauses, every mark.
  static var plan: String {
    let clauses = PlanText(SourceFile(name: "old.txt", text: old)).clauses
    func entry(_ number: String, _ more: String = "") -> String {
      guard let item = clauses.first(where: { $0.number == number }) else { return "  missing: \(number)\n" }
      let begins = item.text.split(separator: " ").prefix(4).joined(separator: " ")
      return "  \(number):\n    begins: \"\(begins)\"\n    fingerprint: \(item.fingerprint)\n\(more)"
    }
    return """
      # Kế hoạch năm 2022 của xã Hoa Mai.
      gdcheck: rules/1
      plan: {number: "15/KH-BVSTB", issued: 20/01/2022, year: 2022, language: vi, standing_office: office}   # đầu trang
      agencies:
        office: {name: {vi: Văn phòng xã, en: Commune Office}}
        school: {name: {vi: Trường học, en: School}, force: requested}
        union: {name: {vi: Hội Phụ nữ, en: Women's Union}}
      calendar:
        occasions:
          action-month: {from: 15/11, to: 15/12, name: {vi: Tháng hành động, en: Action Month}}
          lunar-new-year: {day: 1/2, moves: lunar, name: {vi: Tết, en: Lunar New Year}}
        non_working_days: [weekends, 1/1]
      circumstances:
        guidance: {since: 05/05/2022, source: 12/HD-HPN, name: {vi: Huyện đã hướng dẫn, en: The district gave guidance}}
        project: {name: {vi: Có dự án, en: There is a project}}
      vocabulary:
        activities: {talk: {vi: Nói chuyện, en: Talk}, training: {vi: Tập huấn, en: Training}}
        topics: {equality: {vi: Bình đẳng giới, en: Gender equality}}
        documents: {report: {vi: Báo cáo, en: Report}, minutes: {vi: Biên bản, en: Minutes}}
        figures: {women-cadres: {unit: {vi: người, en: people}, name: {vi: Cán bộ nữ, en: Women cadres}}}
      clauses:
        # I. Nhiệm vụ chung

      """ + entry("I.1.1") + entry("I.1.2", "    carried_by: [I.1.1]\n") + entry("I.1.3")
        + "  # Tập huấn\n" + entry("I.2.1") + entry("I.2.2")
        + entry("I.3", "    not_an_obligation: {vi: Câu dẫn., en: A lead-in.}   # không ai phải làm\n")
        + "  # II. Báo cáo\n" + entry("II.1.1") + entry("II.1.2") + entry("II.1.3")
  }

  static let obligations = """
    # Việc của xã năm 2022
    gdcheck: obligations/1
    defaults: {authority: standing-office}
    obligations:
      - id: talks.two
        clause: I.1.1   # hai buổi
        words: ["hai buổi nói chuyện về bình đẳng giới"]
        who: union
        duty: {vi: Hai buổi nói chuyện, en: Two talks}
        what: {activity: {type: talk, topic: equality}, at_least: 2}
      - id: leaflets
        clause: [I.1.3, I.1.1]
        words: [Phát tờ rơi]
        who: union
        duty: {vi: Phát tờ rơi năm 2022, en: Hand out leaflets in 2022}
        judge: {vi: Đã phát chưa?, en: Were they handed out?}
      - id: training.cadres
        clause: I.2.1
        words: [tập huấn kỹ năng cho cán bộ nữ]
        who: office
        duty: {vi: Tập huấn, en: Train}
        what:
          all:
            - {activity: {type: training}, proof: minutes}
            - {figure: {name: women-cadres}, at_least: 30%}
        when: {by: 30/4}
        reading:
          why: {vi: Không nêu ngày., en: It names no day.}
          alternatives: [{name: year, when: {in: year}}]
      - id: training.pupils
        clause:
          - I.2.1
        words:
          - mời chuyên gia tư vấn tâm lý
        who: school
        duty: {vi: Tư vấn tâm lý, en: Counselling}
        what: {activity: {type: talk}}
      - id: reports.half
        clause: II.1.1
        words: [chậm nhất ngày 31/5/2022]
        who: [union, school]
        duty: {vi: Báo cáo sáu tháng, en: Half-year report}
        what: {document: {type: report, sent_to: office}}
        when: {by: 31/5}
      - id: reports.year
        clause: II.1.2
        words: [chậm nhất ngày 31/10/2022]
        who: [union, school]
        if: {circumstance: guidance}
        duty: {vi: Báo cáo năm, en: Year's report}
        what: {document: {type: report, sent_to: office}}
        when: {by: 31/10}
      - id: clubs.register
        clause: II.1.3
        words: [Lập sổ theo dõi]
        who: union
        duty: {vi: Sổ theo dõi, en: A register}
        judge: {vi: Có sổ chưa?, en: Is there a register?}

    """

  static let tests = """
    gdcheck: tests/1
    tests:
      - name: Báo cáo gửi ngày 31/10/2022
        unit: union
        as_of: 15/11/2022   # sau hạn
        evidence:
          documents:
            - {id: D1, type: report, issued: 2022-10-30, sent: {to: office, date: '31/10/2022'}, covers: 2022}
        expect: {reports.year: pass}
        variants:
          - name: trễ
            circumstances: {project: 01/06/2022}
            change: {D1: {sent: {to: office, date: 1/11/2022}}}
            expect: {reports.year: fail late}
      - name: chưa có hướng dẫn
        unit: union
        as_of: 31/12/2022
        circumstances: {guidance: never}
        expect: {reports.year: not-applicable}

    """

  /// What a roll of the set starts from.
  static func source(plan: String = plan, obligations: String = obligations) throws -> Roll.Source {
    let files = [
      SourceFile(name: "plan.yaml", text: plan), SourceFile(name: "obligations/all.yaml", text: obligations),
    ]
    do throws(RulesFailure) {
      let rules = try RuleSet.load(files).source
      return Roll.Source(
        rules: rules,
        paths: files.map(\.name),
        tests: [RuleSetFile(path: "tests/all.yaml", bytes: Array(tests.utf8))]
      )
    } catch {
      Issue.record("\(DiagnosticRenderer(files: files, language: .english).render(error.diagnostics))")
      throw error
    }
  }

  /// As ``source(plan:obligations:)``, with the texts of both plans.
  static func sourceWithPlans() throws -> Roll.Source {
    var source = try source()
    source.plan = SourceFile(name: "new.txt", text: new)
    source.oldPlan = SourceFile(name: "old.txt", text: old)
    return source
  }
}

extension Roll {
  /// The text of the file at `path`.
  func text(_ path: String) throws -> String {
    String(decoding: try #require(files.first { $0.path == path }).bytes, as: UTF8.self)
  }

  /// The rules of the new set, loaded.
  func loaded() throws -> RuleSet {
    let files = files.filter { !$0.path.hasPrefix("tests/") }.map {
      SourceFile(name: $0.path, bytes: $0.bytes)
    }
    do throws(RulesFailure) {
      return try RuleSet.load(files).source
    } catch {
      Issue.record("\(DiagnosticRenderer(files: files, language: .english).render(error.diagnostics))")
      throw error
    }
  }
}
