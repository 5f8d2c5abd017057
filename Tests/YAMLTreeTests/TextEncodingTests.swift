import Diagnostics
import Terms
import Testing
import YAMLTree

/// Texts that are no YAML: only their encoding is looked at.
@Suite struct TextEncodingTests {
  @Test(arguments: [
    "", "Bình đẳng giới\r\n- một: hai: ba\t[", "\u{FEFF}Kế hoạch", "trang 1\u{C}trang 2\u{B}", "\u{1B}[31m",
  ])
  func soundTextHasNoProblem(_ text: String) {
    #expect(TextEncoding.problems(in: SourceFile(name: "plan.txt", text: text)) == [])
  }

  @Test(arguments: [
    // "Bình đẳng giới" as each writes it.
    (
      "TCVN3 (ABC)",
      [0x42, 0xD7, 0x6E, 0x68, 0x20, 0xAE, 0xBC, 0x6E, 0x67, 0x20, 0x67, 0x69, 0xED, 0x69] as [UInt8]
    ),
    ("VNI", Array("B\u{EC}nh \u{F1}a\u{FA}ng gi\u{F4}\u{F9}i".unicodeScalars.map { UInt8($0.value) })),
    ("UTF-16 (little-endian)", [0xFF, 0xFE, 0x42, 0x00, 0xEC, 0x00]),
    ("UTF-16 (big-endian)", [0xFE, 0xFF, 0x00, 0x42]),
    // The same TCVN3, converted as if it were Latin-1.
    ("TCVN3 (ABC)", Array("B×nh ®¼ng giíi, phô n÷, b¹o lùc".utf8)),
  ])
  func anotherEncodingIsNamed(_ example: (name: String, bytes: [UInt8])) {
    let problems = TextEncoding.problems(in: SourceFile(name: "plan.txt", bytes: example.bytes))
    #expect(problems.map(\.id) == ["encoding"])
    for problem in problems { #expect(problem.message[.english].contains(example.name)) }
  }

  @Test func aTextThatWasCutOffIsTold() {
    let bytes = Array("Kế hoạch đ".utf8.dropLast())
    let problems = TextEncoding.problems(in: SourceFile(name: "plan.txt", bytes: bytes))
    #expect(problems.map(\.id) == ["cut-off"])
  }
}
