import Diagnostics
import Rules
import Terms
import TestSupport
import Testing

@testable import Workbench

/// Whatever two plans say: the rolled set loads, and lists this year's text.
@Suite struct RandomRollTests {
  private static let words =
    "tổ chức tập huấn kiểm tra truyền thông phụ nữ trẻ em gái công nhân nhà máy trường học phường báo cáo quý năm "
    + "2022 hằng tháng câu lạc bộ gia đình bạo lực phòng ngừa tư vấn chăm lo vận động kinh phí rà soát danh sách"

  /// A sentence of random words.
  private static func sentence(_ random: inout RandomSource) -> String {
    let all = words.split(separator: " ")
    return (0..<Int.random(in: 3...16, using: &random)).compactMap { _ in all.randomElement(using: &random) }
      .joined(separator: " ")
  }

  /// Clauses of which some hold the words of another.
  private static func section(_ random: inout RandomSource) -> [String] {
    var clauses: [String] = []
    for _ in 0..<Int.random(in: 1...5, using: &random) {
      let head = Int.random(in: 0..<3, using: &random) == 0 ? clauses.last.map { $0 + " " } ?? "" : ""
      clauses.append(head + sentence(&random))
    }
    return clauses
  }

  private static func plan(_ sections: [[String]]) -> String {
    "I. PHẦN MỘT\n\n"
      + sections.enumerated().map { place, clauses in
        "\(place + 1). Mục:\n\n" + clauses.map { "- \($0)\n\n" }.joined()
      }.joined()
  }

  /// A plan of next year made from `sections`: kept, reworded, cut, joined, moved, dropped and added.
  private static func next(_ sections: [[String]], _ random: inout RandomSource) -> [[String]] {
    var result = sections.map { clauses in
      clauses.flatMap { clause -> [String] in
        let words = clause.split(separator: " ")
        switch Int.random(in: 0..<9, using: &random) {
        case 0, 8: return []
        case 1: return [clause.replacing("2022", with: "2023") + " " + sentence(&random)]
        case 2:
          let cut = words.count / 2
          return [words[..<cut], words[cut...]].filter { !$0.isEmpty }.map { $0.joined(separator: " ") }
        case 3: return [clause.replacing("2022", with: "2023")]
        case 4: return [clause, sentence(&random)]
        default: return [clause]
        }
      }
    }
    for place in result.indices where result[place].count > 1 {
      if Int.random(in: 0..<3, using: &random) == 0 { result[place].shuffle(using: &random) }
      if Int.random(in: 0..<3, using: &random) == 0, result[place].count > 1 {
        let second = result[place].remove(at: 1)
        result[place][0] += " " + second
      }
    }
    return result.map { $0.isEmpty ? [sentence(&random)] : $0 }
  }

  /// The clauses of `text` as a plan file lists them, some with marks, in one of two layouts.
  private static func entries(_ text: PlanText, _ cited: Set<String>, _ random: inout RandomSource) -> String
  {
    let numbers = text.clauses.map(\.number)
    return text.clauses.map { item in
      let begins = item.text.split(separator: " ").prefix(3).joined(separator: " ")
      var fields = ["begins: \"\(begins)\"", "fingerprint: \(item.fingerprint)"]
      if !cited.contains(item.number) {
        let earlier = numbers.prefix { $0 != item.number }
        if let carrier = earlier.filter({ cited.contains($0) }).randomElement(using: &random) {
          fields.append("carried_by: [\(carrier)]")
        } else {
          fields.append("not_an_obligation: {vi: không, en: none}")
        }
      }
      let note = Bool.random(using: &random) ? "  # ghi chú\n" : ""
      return note
        + (Bool.random(using: &random)
          ? "  \(item.number): {\(fields.joined(separator: ", "))}\n"
          : "  \(item.number):\n" + fields.map { "    \($0)\n" }.joined())
    }.joined()
  }

  private static func obligations(_ text: PlanText, _ cited: [String], _ random: inout RandomSource) -> String
  {
    "gdcheck: obligations/1\nobligations:\n"
      + cited.enumerated().map { place, number in
        let item = text.clauses.first { $0.number == number }
        let words = (item?.text ?? "").split(separator: " ").suffix(3).joined(separator: " ")
        let more = cited.filter { $0 != number }.randomElement(using: &random)
        let clause =
          switch (Int.random(in: 0..<3, using: &random), more) {
          case (0, let more?): "[\(number), \(more)]"
          case (1, let more?): "\n      - \(number)\n      - \(more)"
          default: number
          }
        return """
            - id: x.o\(place)
              clause: \(clause)
              words: ["\(words)"]
              who: office
              duty: {vi: Việc \(place), en: Task \(place)}
              judge: {vi: Xong chưa \(place)?, en: Is it done \(place)?}

          """
      }.joined()
  }

  @Test(arguments: 0..<150) func theRolledSetLoadsAndListsTheNewText(_ seed: UInt64) throws {
    var random = RandomSource(seed: seed)
    let sections = (0..<Int.random(in: 1...3, using: &random)).map { _ in Self.section(&random) }
    let old = SourceFile(name: "old.txt", text: Self.plan(sections))
    let new = SourceFile(name: "new.txt", text: Self.plan(Self.next(sections, &random)))
    let text = PlanText(old)
    let numbers = text.clauses.map(\.number)
    var cited = numbers.filter { _ in Int.random(in: 0..<3, using: &random) > 0 }
    if cited.isEmpty { cited = [numbers[0]] }
    let plan = """
      gdcheck: rules/1
      plan: {number: 1/KH, issued: 10/01/2022, year: 2022, language: vi, standing_office: office}
      agencies:
        office: {name: {vi: Văn phòng, en: Office}}
      vocabulary: {documents: {report: {vi: Báo cáo, en: Report}}}
      clauses:
      \(Self.entries(text, Set(cited), &random))
      """
    var source = try MadeUpPlans.source(plan: plan, obligations: Self.obligations(text, cited, &random))
    source.plan = new
    source.oldPlan = Bool.random(using: &random) ? old : nil
    source.issued = CivilDate(year: 2023, month: 1, day: 10)
    let roll = Roll(source, to: 2023)

    let rules = try roll.loaded()
    let listed = rules.plan.clauses.filter { !$0.number.value.hasPrefix("gone.") }
    let asked = PlanText(new).clauses
    #expect(listed.map(\.number.value) == asked.map(\.number), "seed \(seed)")
    #expect(listed.map(\.fingerprint) == asked.map(\.fingerprint), "seed \(seed)")
    #expect(rules.obligations.map(\.id.value) == source.rules.obligations.map(\.id.value), "seed \(seed)")
    // What is kept of the old plan is kept because something cites it.
    var needed = Set(rules.obligations.flatMap { $0.clauses.map(\.value) })
    for clause in rules.plan.clauses {
      if case .carriedBy(let names) = clause.bearing { needed.formUnion(names.map(\.value)) }
    }
    for clause in rules.plan.clauses where clause.number.value.hasPrefix("gone.") {
      #expect(needed.contains(clause.number.value), "seed \(seed): \(clause.number.value)")
    }
    // The same again, byte for byte.
    #expect(Roll(source, to: 2023).files == roll.files, "seed \(seed)")
    #expect(Roll(source, to: 2023).work == roll.work, "seed \(seed)")
  }

  // MARK: Marks that no longer fit

  private static let tail = "tổ chức truyền thông cho công nhân nhà máy mỗi quý một buổi"
  private static let long = "Thực hiện chương trình của thành phố và \(tail)"

  /// A plan of these clauses rolled to one without the second, whose words the first holds.
  private func rolled(_ clauses: [String], marks: [String], cited: String) throws -> Roll {
    let old = SourceFile(name: "old.txt", text: Self.plan([clauses]))
    let new = SourceFile(
      name: "new.txt",
      text: Self.plan([clauses.enumerated().filter { $0.offset != 1 }.map(\.element)])
    )
    let text = PlanText(old)
    let entries = zip(text.clauses, marks).map { item, mark in
      "  \(item.number):\n    begins: x\n    fingerprint: \(item.fingerprint)\n"
        + (mark.isEmpty ? "" : "    \(mark)\n")
    }
    let plan = """
      gdcheck: rules/1
      plan: {number: 1/KH, issued: 10/01/2022, year: 2022, language: vi, standing_office: office}
      agencies: {office: {name: {vi: Văn phòng, en: Office}}}
      vocabulary: {documents: {report: {vi: Báo cáo, en: Report}}}
      clauses:
      \(entries.joined())
      """
    var random = RandomSource(seed: 0)
    var source = try MadeUpPlans.source(plan: plan, obligations: Self.obligations(text, [cited], &random))
    source.plan = new
    source.oldPlan = old
    return Roll(source, to: 2023)
  }

  @Test func aClauseThatAnObligationCameToIsNoLongerMarked() throws {
    let roll = try rolled(
      [Self.long, Self.tail],
      marks: ["not_an_obligation: {vi: chung, en: general}", ""],
      cited: "I.1.2"
    )
    let rules = try roll.loaded()
    #expect(rules.obligations[0].clauses.map(\.value) == ["I.1.1"])
    #expect(rules.plan.clauses.map(\.isMarked) == [false])
    #expect(
      roll.work.contains {
        $0.text[.english].hasPrefix("I.1.1: its words are the same; it was no obligation")
      }
    )
  }

  @Test func aClauseIsNotCarriedByItself() throws {
    let roll = try rolled(
      [Self.long, Self.tail, "Gửi báo cáo về văn phòng trước cuối năm"],
      marks: ["carried_by: [I.1.2]", "carried_by: [I.1.3]", ""],
      cited: "I.1.3"
    )
    let rules = try roll.loaded()
    #expect(rules.plan.clauses.map(\.number.value) == ["I.1.1", "I.1.2"])
    #expect(rules.plan.clauses.map(\.isMarked) == [false, false])
  }

  @Test func whatCarriesAClauseIsNotToldToBeNoObligation() throws {
    let roll = try rolled(
      [
        Self.long, Self.tail, "Căn cứ tình hình thực tế của địa phương",
        "Gửi báo cáo về văn phòng trước cuối năm",
      ],
      marks: [
        "not_an_obligation: {vi: chung, en: general}", "carried_by: [I.1.4]", "carried_by: [I.1.2]", "",
      ],
      cited: "I.1.4"
    )
    let rules = try roll.loaded()
    // The first came to hold what carried the third: the mark that says so goes, the first keeps its own.
    #expect(rules.plan.clauses.map(\.isMarked) == [true, false, false])
  }
}
