import Diagnostics
import Rules
import TestSupport
import Testing

@testable import Workbench

/// Which clause of a new plan is which of the old one.
@Suite struct ClauseAlignmentTests {
  /// A plan of one section with these clauses, numbered I.1.1 and on.
  static func text(_ clauses: [String]) -> PlanText {
    let bullets = clauses.map { "- \($0)\n" }.joined()
    return PlanText(SourceFile(name: "plan.txt", text: "I. PHẦN MỘT\n\n1. Nhiệm vụ:\n\n\(bullets)"))
  }

  static func clauses(of text: PlanText) -> [Clause] {
    text.clauses.map { item in
      let begins = item.text.split(separator: " ").prefix(4).joined(separator: " ")
      return Clause(
        number: Located(item.number, .nowhere),
        begins: begins,
        fingerprint: item.fingerprint,
        bearing: .obligations
      )
    }
  }

  static func align(_ old: [String], _ new: [String], knowsOld: Bool = true) -> ClauseAlignment {
    let text = text(old)
    return ClauseAlignment(from: clauses(of: text), in: knowsOld ? text : nil, to: Self.text(new))
  }

  /// The fates in short: `=` unchanged, `>2` moved to the second place, `~2` reworded there, `+2,3` split, `^2` merged,
  /// `-` gone; then the new ones.
  static func summary(_ alignment: ClauseAlignment) -> String {
    func place(_ number: String?) -> String {
      number.map { String($0.split(separator: ".").last ?? "") } ?? ""
    }
    let fates = alignment.links.map { link in
      switch link.fate {
      case .unchanged: "="
      case .moved: ">\(place(link.new))"
      case .reworded: "~\(place(link.new))"
      case .split(let pieces): "+" + pieces.map { place($0) }.joined(separator: ",")
      case .merged: "^\(place(link.new))"
      case .gone: "-"
      }
    }
    let added = alignment.added.map { "new \(place($0.number))" }
    return (fates + added).joined(separator: " ")
  }

  static let a = "Tổ chức các buổi truyền thông về bình đẳng giới cho công nhân nhà máy."
  static let b = "Kiểm tra việc thực hiện pháp luật lao động nữ tại doanh nghiệp trong khu công nghiệp."
  static let c = "Lập danh sách trẻ em gái bỏ học và vận động gia đình cho các em trở lại trường."
  static let d = "Bố trí kinh phí hoạt động hằng năm theo quy định hiện hành của nhà nước."
  static let a2 = "Tổ chức các buổi truyền thông về phòng, chống bạo lực cho công nhân nhà máy."
  static let bc =
    "Kiểm tra việc thực hiện pháp luật lao động nữ tại doanh nghiệp trong khu công nghiệp và lập danh sách trẻ em "
    + "gái bỏ học và vận động gia đình cho các em trở lại trường."

  static let cases: [(name: String, old: [String], new: [String], fates: String)] = [
    ("nothing changed", [a, b, c], [a, b, c], "= = ="),
    (
      "only emphasis and spaces", ["Mở  **lớp** học xóa mù chữ cho phụ nữ"],
      ["Mở lớp học xóa mù chữ cho phụ nữ"], "="
    ),
    ("one added before", [a, b], [c, a, b], ">2 >3 new 1"),
    ("two changed places", [a, b], [b, a], ">2 >1"),
    ("reworded in its place", [a, b], [a2, b], "~1 ="),
    ("reworded elsewhere", [a, b, c], [b, c, a2], "~3 >1 >2"),
    ("one gone", [a, b, c], [a, c], "= - >2"),
    ("one gone and another in its place", [a, b], [a, d], "= - new 2"),
    ("split in two", [bc, d], [b, c, d], "+2,1 >3"),
    ("two made one", [b, c, d], [bc, d], "^1 ~1 >2"),
    ("the same text twice", [a, b, a], [a, b, a], "= = ="),
    ("the same text twice, one gone", [a, b, a], [b, a], ">2 >1 -"),
    ("nothing in common", [a, b], [c, d], "- - new 1 new 2"),
    ("nothing left", [a, b], ["Chung."], "- - new 1"),
  ]

  @Test(arguments: cases.map(\.name)) func tells(_ name: String) throws {
    let example = try #require(Self.cases.first { $0.name == name })
    #expect(Self.summary(Self.align(example.old, example.new)) == example.fates)
  }

  @Test func namesTheWordsThatDiffer() throws {
    let link = Self.align([Self.a], [Self.a2]).links[0]
    guard case .reworded(let changes?) = link.fate else {
      Issue.record("\(link)")
      return
    }
    #expect(changes.changes == [WordChanges.Change(old: "bình đẳng giới", new: "phòng chống bạo lực")])
    #expect(!changes.isOnlyYear(from: 2022, to: 2023))
  }

  @Test func knowsWhenOnlyTheYearIsAnother() throws {
    let link = Self.align(
      ["Gửi báo cáo năm 2022 trước ngày 31/10/2022 về Văn phòng."],
      ["Gửi báo cáo năm 2023 trước ngày 31/10/2023 về Văn phòng."]
    ).links[0]
    guard case .reworded(let changes?) = link.fate else {
      Issue.record("\(link)")
      return
    }
    #expect(changes.isOnlyYear(from: 2022, to: 2023))
    #expect(!changes.isOnlyYear(from: 2021, to: 2023))
  }

  @Test func withoutTheOldTextWhatBeginsAlikeIsTheSameClause() {
    let alignment = Self.align([Self.a, Self.b, Self.c], [Self.a2, Self.c, Self.d], knowsOld: false)
    #expect(Self.summary(alignment) == "~1 - >2 new 3")
    #expect(alignment.links[0].fate == .reworded(nil))
  }

  /// Whatever two texts are: no clause is lost, none is given twice, and equal texts belong together.
  @Test(arguments: 0..<200) func losesNothing(_ seed: UInt64) {
    var random = RandomSource(seed: seed)
    let words = Self.bc.split(separator: " ").map(String.init) + Self.a.split(separator: " ").map(String.init)
    func clause(_ random: inout RandomSource) -> String {
      (0..<Int.random(in: 1...14, using: &random)).compactMap { _ in words.randomElement(using: &random) }
        .joined(separator: " ")
    }
    let old = (0..<Int.random(in: 1...9, using: &random)).map { _ in clause(&random) }
    var new = old.filter { _ in Int.random(in: 0..<4, using: &random) > 0 }
    for place in new.indices where Int.random(in: 0..<3, using: &random) == 0 {
      new[place] += " " + clause(&random)
    }
    for _ in 0..<Int.random(in: 0...3, using: &random) { new.append(clause(&random)) }
    new.shuffle(using: &random)
    if new.isEmpty { new = [clause(&random)] }

    let alignment = Self.align(old, new)
    let text = Self.text(new)
    let numbers = text.clauses.map(\.number)
    #expect(alignment.links.map(\.old) == Self.text(old).clauses.map(\.number), "seed \(seed)")
    var owners: [String: Int] = [:]
    for link in alignment.links where link.fate != .merged {
      let targets = if case .split(let pieces) = link.fate { pieces } else { [link.new].compactMap(\.self) }
      for target in targets { owners[target, default: 0] += 1 }
    }
    for item in alignment.added { owners[item.number, default: 0] += 1 }
    #expect(Set(owners.keys) == Set(numbers), "seed \(seed)")
    #expect(owners.values.allSatisfy { $0 == 1 }, "seed \(seed): \(owners)")
    let prints = Dictionary(text.clauses.map { ($0.number, $0.fingerprint) }) { first, _ in first }
    for (link, item) in zip(alignment.links, Self.text(old).clauses) where link.fate.hasSameText {
      #expect(prints[link.new ?? ""] == item.fingerprint, "seed \(seed)")
    }
    let open = Set(alignment.added.map(\.fingerprint))
    for (link, item) in zip(alignment.links, Self.text(old).clauses) where !link.fate.hasSameText {
      #expect(!open.contains(item.fingerprint), "seed \(seed): \(item.text)")
    }
  }
}
