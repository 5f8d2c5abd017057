import Diagnostics
import Terms
import TestSupport
import Testing

@testable import YAMLTree

@Suite("What the strict profile refuses")
struct RefusedTests {
  @Test("is found where it is", arguments: refusedBytes + refusedFeatures + refusedSyntax)
  func place(_ refused: RefusedCase) throws {
    let first = try #require(problems(refused.bytes).first)
    let span = try #require(first.span)
    let position = LineIndex(refused.bytes).position(of: span.start)
    #expect(first.id == refused.id)
    #expect([position.line, position.column] == [refused.line, refused.column])
    #expect(first.severity == .error)
    #expect(Int(span.end) <= refused.bytes.count)
  }

  @Test("is told in both languages, word by word", arguments: Language.allCases)
  func messages(_ language: Language) {
    let groups = [("bytes", refusedBytes), ("features", refusedFeatures), ("syntax", refusedSyntax)]
    for (group, cases) in groups {
      let text = cases.map { "# \($0.name)\n\(rendered($0.bytes, language))" }.joined(separator: "\n")
      expectSnapshot(text, "refused-\(group).\(language.rawValue).txt")
    }
  }

  @Test(
    "says in each language something of its own",
    arguments: refusedBytes + refusedFeatures + refusedSyntax
  )
  func languages(_ refused: RefusedCase) {
    for diagnostic in problems(refused.bytes) {
      for text in [diagnostic.message] + diagnostic.help + diagnostic.notes.map(\.message) {
        #expect(text[.vietnamese] != text[.english])
        #expect(!text[.english].hasSuffix("."))
        #expect(!text[.vietnamese].hasSuffix("."))
      }
    }
  }

  @Test("is collected, not only the first")
  func collected() {
    let text = "a: &x 1\nb: *x\nc: !t 2\na: 3\nd: {<<: 1}\ne: [?f]\n"
    #expect(
      problems(Array(text.utf8)).map(\.id)
        == ["anchor", "alias", "tag", "duplicate-key", "merge-key", "question-mark"]
    )
  }

  @Test("points at both places of a duplicate key")
  func duplicate() throws {
    #expect(
      rendered(Array("year: 2022\n\"year\": 2021\n".utf8), .english) == """
        unit.yaml:2:1: error: key `"year"` is given twice
            2 | "year": 2021
              | ^~~~~~
           help: keep one of them, or join the two
        unit.yaml:1:1: note: first given here
            1 | year: 2022
              | ^~~~

        """
    )
  }

  @Test("tells a person who knows no YAML what to write")
  func comma() {
    #expect(
      rendered(Array("unit: {title: Kiểm tra, giám sát}\n".utf8), .vietnamese) == """
        unit.yaml:1:23: lỗi: dấu phẩy kết thúc đoạn chữ ở đây; hãy đặt đoạn chữ trong dấu ngoặc kép
            1 | unit: {title: Kiểm tra, giám sát}
              |                       ^
           gợi ý: đặt cả đoạn chữ trong dấu ngoặc kép: `"Kiểm tra, giám sát"`

        """
    )
  }

  @Test(
    "does not include text that only looks suspicious",
    arguments: [
      "a: Thanh, kiểm tra các phòng khám; hoà giải, uỷ ban, Quý IV\n",
      "a: 3×4m, ±5%, 30°C, §3, m², Windows®, n×m, ½ ngày\n",
      "a: \"«Tháng hành động» · Tổ · Ban\"\nb: ·Tổ ·Kế hoạch ·Công tác\n",
      "a: José Núñez, Müller, François, Loïc, Thaï\n",
      "a: à á â ã è é ê ì í ò ó ô õ ù ú ý đ ă ơ ư Đ\n",
      "a: b#c\nb: http://example.org/x?y=1\nc: \"q\"#comment\n",
      "a: what? why?\nb: [x?, y]\nc: {d?: 1}\n# ? no key\ne: 1\n",
      "a: x & y * z ! | > % @\nb: 12:30:45\nc: 100%\n",
      "topics: {training, budget}\n",
      "a:\t2022\nb: [\n\tx,\n y\n ]\n",
      "--- # start\na: 1\n...\n# end\n...\n",
      "a: 1\r\nb: 2\nc: 3\rd: 4\n",
      "link:\n  http://example.org\ntime:\n  12:30\n",
      "n: -5\nm: [-x, -y]\n",
    ]
  )
  func accepted(_ text: String) {
    #expect(problems(Array(text.utf8)).map(\.id) == [])
  }
}
