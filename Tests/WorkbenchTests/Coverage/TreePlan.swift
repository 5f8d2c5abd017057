import Diagnostics
import Rules
import Terms
import Testing

@testable import Workbench

/// A plan of a made-up town with rules that answer for every word of it, to leave things out of.
enum TreePlan {
  static let text = """
    KẾ HOẠCH
    Trồng cây xanh năm 2031

    I. NHIỆM VỤ CHUNG

    Các phòng, ban thực hiện Công văn số 12-CV/TU ngày 03 tháng 02 năm 2030 của Thị ủy; nhằm góp phần làm cho \
    thị xã xanh hơn.

    1. Quý I/2031:

    - Phát động Tết trồng cây (15/1) tại ba công viên.

    II. PHÂN CÔNG

    1. Phòng Kinh tế Thị xã Minh Thủy:

    - Phối hợp với Phòng Giáo dục và các đơn vị liên quan trồng cây trong “trường học xanh”; đồng thời hướng dẫn \
    4 phường chăm sóc cây.

    - Báo cáo UBND thị xã định kỳ 6 tháng/lần, cụ thể:

    + Báo cáo 6 tháng **chậm nhất ngày 31/5/2031**;

    2. Ban Cây xanh 4 phường:

    - Riêng Ban Cây xanh phường 1, 3 tưới cây 1 lần/ tháng.

    - Giữ gìn cây đã trồng.

    - Hưởng ứng Tết trồng cây.

    Trên đây là kế hoạch./.
    """

  static let items = PlanText(SourceFile(name: "plan.txt", text: text)).items

  static let plan = """
    gdcheck: rules/1
    plan: {number: 7/KH, issued: 02/01/2031, year: 2031, language: vi, standing_office: economy-office}
    agencies:
      economy-office: {name: {vi: Phòng Kinh tế Thị xã Minh Thủy, en: Economy}}
      education-office: {name: {vi: Phòng Giáo dục Thị xã Minh Thủy, en: Education}}
      culture-office: {name: {vi: Phòng Văn hóa Thị xã Minh Thủy, en: Culture}}
      tree-committee: {name: {vi: Ban Cây xanh phường, en: Tree committee}, wards: [1, 2, 3, 4]}
    bodies:
      town-party: {vi: Thị ủy Thị xã Minh Thủy, en: Town Party Committee}
      town-government: {vi: Ủy ban nhân dân Thị xã Minh Thủy, en: Town government}
    calendar:
      occasions:
        tree-day: {day: 15/1, name: {vi: Tết trồng cây, en: Tree Day}}
    vocabulary:
      activities:
        planting: {vi: Trồng cây, en: Planting}
        guidance: {vi: Hướng dẫn, en: Guidance}
        watering: {vi: Tưới cây, en: Watering}
      sites:
        north-park: {vi: Công viên Bắc, en: North Park}
        south-park: {vi: Công viên Nam, en: South Park}
        east-park: {vi: Công viên Đông, en: East Park}
      documents:
        report: {vi: Báo cáo, en: Report}
        plan: {vi: Kế hoạch, en: Plan}
    clauses:
    \(clause("I.0.1", more: ", not_binding: [{words: nhằm góp phần làm cho thị xã xanh hơn, why: {vi: Mục đích., en: A purpose.}}]"))
    \(clause("I.Q1.1"))
    \(clause("II.1.1"))
    \(clause("II.1.2"))
    \(clause("II.1.2.a"))
    \(clause("II.2.1"))
    \(clause("II.2.2"))
    \(clause("II.2.3", more: ", carried_by: [I.Q1.1]"))

    """

  private static func clause(_ number: String, more: String = "") -> String {
    let item = items.first { $0.number == number }
    let begins = item?.text.split(separator: " ").prefix(3).joined(separator: " ") ?? "?"
    return "  \(number): {begins: \"\(begins)\", fingerprint: \"\(item?.fingerprint ?? "?")\"\(more)}"
  }

  static let obligations = """
    gdcheck: obligations/1
    obligations:
      - id: all.letter
        clause: I.0.1
        words: ["Các phòng, ban thực hiện Công văn số 12-CV/TU ngày 03 tháng 02 năm 2030 của Thị ủy"]
        who: [economy-office, education-office]
        duty: {vi: Thực hiện Công văn 12-CV/TU của Thị ủy, en: Carry out letter 12-CV/TU}
        what: {document: {type: plan}}
      - id: quarter.tree-day
        clause: I.Q1.1
        words: ["phát động tết trồng cây (15/1) tại ba công viên", Hưởng ứng Tết trồng cây]
        who: [economy-office, tree-committee]
        duty: {vi: Phát động, en: Launch}
        what:
          activity: {type: planting, occasion: tree-day}
          for_each: {site: [north-park, south-park, east-park]}
        when: {in: Q1}
      - id: economy.schools
        clause: II.1.1
        words:
          - 'Phối hợp với Phòng Giáo dục và các đơn vị liên quan trồng cây trong "trường học xanh"'
        who: economy-office
        duty: {vi: Trồng cây ở trường, en: Plant trees at schools}
        what: {activity: {type: planting, partner: education-office}}
      - id: economy.wards
        clause: II.1.1
        words: [hướng dẫn 4 phường chăm sóc cây]
        who: economy-office
        duty: {vi: Hướng dẫn, en: Guide}
        what: {activity: {type: guidance}, for_each: {ward: all}}
      - id: economy.reports
        clause: II.1.2
        words: [Báo cáo UBND thị xã định kỳ 6 tháng/lần]
        who: economy-office
        duty: {vi: Báo cáo, en: Report}
        what: {document: {type: report, sent_to: town-government}}
        when: {each: half}
      - id: economy.half-year
        clause: II.1.2.a
        words: [Báo cáo 6 tháng chậm nhất ngày 31/5/2031]
        who: economy-office
        duty: {vi: Báo cáo, en: Report}
        what: {document: {type: report, covers: H1}}
        when: {by: 31/5}
      - id: wards.watering
        clause: II.2.1
        words: ["Riêng Ban Cây xanh phường 1, 3 tưới cây 1 lần/ tháng"]
        who: [{agency: tree-committee, wards: [1, 3]}]
        duty: {vi: Tưới cây, en: Water the trees}
        what: {activity: {type: watering}}
        when: {each: month}
      - id: wards.care
        clause: II.2.2
        words: [Giữ gìn cây đã trồng]
        who: tree-committee
        duty: {vi: Giữ gìn, en: Keep}
        judge: {vi: Cây có được giữ gìn không?, en: Are the trees kept?}

    """

  /// The rules and what they leave of `text`, where `plan` and `obligations` are as given.
  static func coverage(
    text: String = text,
    plan: String = plan,
    obligations: String = obligations
  ) throws -> (rules: RuleCoverage, text: TextCoverage) {
    let files = [
      SourceFile(name: "plan.yaml", text: plan), SourceFile(name: "obligations/all.yaml", text: obligations),
    ]
    do throws(RulesFailure) {
      let rules = try RuleSet.load(files)
      let coverage = RuleCoverage(rules)
      return (coverage, TextCoverage(PlanText(SourceFile(name: "plan.txt", text: text)), rules, coverage))
    } catch {
      let messages = DiagnosticRenderer(files: files, language: .english).render(error.diagnostics)
      Issue.record("the rules are refused:\n\(messages)")
      throw error
    }
  }

  /// What is left over, a line each: "II.1.1 words hướng dẫn …", "II.1.1 says 4 phường".
  static func remainder(_ coverage: TextCoverage) -> [String] {
    coverage.remainders.flatMap { remainder in
      remainder.unclaimed.map { "\(remainder.clause.number.value) words \($0)" }
        + remainder.unmentioned.map { "\(remainder.clause.number.value) says \($0.words)" }
    }
  }
}
