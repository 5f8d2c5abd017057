import Diagnostics
import Rules
import Terms
import YAMLTree

/// The lines of a new obligation and of its test.
struct ScaffoldText {
  private let request: Scaffold.Request
  private let plan: Plan
  private let language: Language

  init(_ request: Scaffold.Request, _ plan: Plan, _ language: Language) {
    self.request = request
    self.plan = plan
    self.language = language
  }

  /// Makes sure that the plan has the clause and the agency that were named, and that the clause may be cited.
  func checkNames() throws(ScaffoldFailure) {
    if let number = request.clause {
      guard let clause = plan.clauses.first(where: { $0.number.value == number }) else {
        throw .noClause(number, nearest: nearest(to: number, among: plan.clauses.map(\.number.value)))
      }
      switch clause.bearing {
      case .obligations: break
      case .carriedBy(let carriers): throw .clauseBindsNobody(number, carriers: carriers.map(\.value))
      case .notAnObligation: throw .clauseBindsNobody(number, carriers: [])
      }
    }
    if let code = request.agency, plan.agency(named: code) == nil, !plan.isGroup(code) {
      let known = (plan.agencies.map(\.code) + plan.groups.map(\.code)).map(\.value)
      throw .noAgency(code, nearest: nearest(to: code, among: known))
    }
  }

  // MARK: The obligation

  var obligationsHead: [String] {
    [
      "# yaml-language-server: $schema=../../schema/rules.schema.json", "gdcheck: obligations/1", "defaults:",
      "  authority: standing-office",
    ]
  }

  var obligation: [String] {
    let open = Placeholder.text
    let body: [(String, LocalText?)] = [
      ("- id: \(request.id)", nil),
      ("  clause: \(request.clause ?? open)", nil),
      ("  words: [\"\(open)\"]", ScaffoldWords.words),
      ("  who: \(request.agency ?? open)", ScaffoldWords.who),
      ("  duty:", ScaffoldWords.duty),
      ("    vi: \(open)", nil),
      ("    en: \(open)", nil),
      ("  what:", ScaffoldWords.what),
      ("    activity: {type: \(open)}", nil),
      ("    at_least: 1", nil),
      ("    proof: \(open)", ScaffoldWords.proof),
      ("  when: {in: year}", ScaffoldWords.when),
      ("  ask:", ScaffoldWords.ask),
      ("    vi: \(open)", nil),
      ("    en: \(open)", nil),
      ("  remedy:", ScaffoldWords.remedy),
      ("    vi: \(open)", nil),
      ("    en: \(open)", nil),
      ("  # reading:", ScaffoldWords.reading),
      ("  #   why: {vi: \(open), en: \(open)}", nil),
      ("  #   alternatives:", nil),
      ("  #     - name: once-a-year", nil),
      ("  #       when: {in: year}", nil),
    ]
    return intro + commented(body)
  }

  /// What the clause begins with, and what to do.
  private var intro: [String] {
    var lines: [String] = []
    if let clause = plan.clauses.first(where: { $0.number.value == request.clause }) {
      lines.append(YAMLText.comment("\(clause.number.value): \(clause.begins) …"))
    }
    return lines + [YAMLText.comment(ScaffoldWords.intro[language])]
  }

  /// The lines with their comments in one column.
  private func commented(_ lines: [(text: String, comment: LocalText?)]) -> [String] {
    let texts = lines.filter { $0.comment != nil }.map { displayWidth($0.text) }
    let column = (texts.max() ?? 0) + 2
    return lines.map { text, comment in
      guard let comment else { return text }
      return text + String(repeating: " ", count: column - displayWidth(text))
        + YAMLText.comment(comment[language])
    }
  }

  // MARK: The test

  var testsHead: [String] {
    ["# yaml-language-server: $schema=../../schema/tests.schema.json", "gdcheck: tests/1"]
  }

  var test: [String] {
    let after = (Period.year.range(in: plan.year)?.last ?? plan.issued).adding(days: 1)
    let name = ScaffoldWords.testName(request.id)
    let next = ScaffoldWords.nextTest(request.id)[language].split(separator: "\n")
    return [
      "- name:",
      "    vi: \"\(name[.vietnamese])\"",
      "    en: \"\(name[.english])\"",
      "  unit: \(unit)",
      "  as_of: \(after)",
      "  expect:",
      "    \(request.id): fail nothing-found",
    ] + next.map { YAMLText.comment(String($0)) }
  }

  /// A unit that the obligation binds.
  private var unit: String {
    let named = request.agency.flatMap { code in
      plan.agency(named: code) ?? plan.members(ofGroup: code).first
    }
    guard let agency = named else { return Placeholder.text }
    return agency.wards.first.map { "{agency: \(agency.code.value), ward: \($0)}" } ?? agency.code.value
  }
}

/// The comments of a scaffold.
private enum ScaffoldWords {
  static let intro = LocalText(
    vi: "Viết thay cho mỗi dấu ba chấm; còn một dấu thì bộ quy tắc bị từ chối.",
    en: "Write over each ellipsis; while one is left, the rule set is refused."
  )
  static let words = LocalText(
    vi: "các chữ của điều khoản mà nghĩa vụ này đáp ứng, chép nguyên văn",
    en: "the words of the clause that it answers, as the plan writes them"
  )
  static let who = LocalText(
    vi: "cơ quan hoặc nhóm; nhiều bên thì viết danh sách",
    en: "an agency or a group; a list where several owe it"
  )
  static let duty = LocalText(vi: "một câu: phải làm gì", en: "one line: what is owed")
  static let what = LocalText(
    vi: "minh chứng phải cho thấy gì: activity, document, figure, all, any",
    en: "what evidence must show: activity, document, figure, all, any"
  )
  static let proof = LocalText(vi: "loại giấy tờ chứng minh", en: "the type of paper that proves it")
  static let when = LocalText(
    vi: "hoặc {by: 31/10}, {in: Q2}, {each: quarter}",
    en: "or {by: 31/10}, {in: Q2}, {each: quarter}"
  )
  static let ask = LocalText(vi: "đoàn kiểm tra hỏi hoặc xem gì", en: "what the team asks or opens")
  static let remedy = LocalText(vi: "đơn vị có thể làm gì", en: "what the unit can do")
  static let reading = LocalText(
    vi: "khi kế hoạch không nêu con số: vì sao hiểu như vậy, còn cách hiểu nào",
    en: "where the plan gives no number: why it is read so, and how else"
  )

  static func testName(_ id: String) -> LocalText {
    LocalText(vi: "\(id): không nộp gì thì chưa đạt", en: "\(id): with nothing submitted it is not met")
  }

  static func nextTest(_ id: String) -> LocalText {
    LocalText(
      vi: """
        Khi nghĩa vụ đã điền xong, `gdcheck rules witness \(id)` in minh chứng vừa đủ đạt: chép vào `evidence`
        của một kiểm thử nữa (expect: pass), rồi thêm `variants`, mỗi biến thể thiếu một điều.
        """,
      en: """
        Once it is filled in, `gdcheck rules witness \(id)` prints evidence that is just enough: copy it into the
        `evidence` of a further test (expect: pass), and add `variants` that lack one thing each.
        """
    )
  }
}
