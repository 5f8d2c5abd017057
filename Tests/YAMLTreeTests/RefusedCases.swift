import Testing

/// A text that is refused: what is found first, and where.
struct RefusedCase: CustomTestStringConvertible {
  let name: String
  let bytes: [UInt8]
  let id: String
  let line: Int
  let column: Int

  init(_ name: String, _ text: String, _ id: String, _ line: Int, _ column: Int) {
    self.init(name, bytes: Array(text.utf8), id, line, column)
  }

  init(_ name: String, bytes: [UInt8], _ id: String, _ line: Int, _ column: Int) {
    self.name = name
    self.bytes = bytes
    self.id = id
    self.line = line
    self.column = column
  }

  var testDescription: String { name }
}

/// `text` in UTF-16 without a byte order mark.
private func wide(_ text: String, bigEndian: Bool) -> [UInt8] {
  text.utf16.flatMap { unit in
    bigEndian ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
  }
}

private let head = "unit: {agency: health-office}\nyear: 2022\n"

/// Bytes and encodings.
let refusedBytes: [RefusedCase] = [
  RefusedCase("empty file", "", "empty", 1, 1),
  RefusedCase("only blanks", "  \n\n \n", "empty", 1, 1),
  RefusedCase("only comments", "# nothing\n  # more\n", "empty", 1, 1),
  RefusedCase("only a start mark", "---\n", "empty", 1, 1),
  RefusedCase("start and end marks", "--- # x\n...\n", "empty", 1, 1),
  RefusedCase("byte order mark inside", head + "note: a\u{FEFF}b\n", "byte-order-mark", 3, 8),
  RefusedCase(
    "UTF-16 big-endian with mark",
    bytes: [0xFE, 0xFF] + wide(head, bigEndian: true),
    "encoding",
    1,
    1
  ),
  RefusedCase(
    "UTF-16 little-endian with mark",
    bytes: [0xFF, 0xFE] + wide(head, bigEndian: false),
    "encoding",
    1,
    1
  ),
  RefusedCase("UTF-16 little-endian without mark", bytes: wide(head, bigEndian: false), "encoding", 1, 1),
  RefusedCase("UTF-16 big-endian without mark", bytes: wide(head, bigEndian: true), "encoding", 1, 1),
  RefusedCase("UTF-32 with mark", bytes: [0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0], "encoding", 1, 1),
  RefusedCase("UTF-32 without mark", bytes: "year: 2022".utf8.flatMap { [$0, 0, 0, 0] }, "encoding", 1, 1),
  RefusedCase("Latin-1", bytes: Array("note: caf".utf8) + [0xE9] + Array(" noir\n".utf8), "encoding", 1, 10),
  RefusedCase(
    "TCVN3",
    bytes: Array("a: b".utf8) + [0xD7] + Array("nh ".utf8) + [0xAE, 0xBC] + Array("ng gi".utf8) + [0xED]
      + Array("i\n".utf8),
    "encoding",
    1,
    4
  ),
  RefusedCase(
    "VNI",
    bytes: Array("a: b".utf8) + [0xEC] + Array("nh ".utf8) + [0xF1] + Array("a".utf8) + [0xFA]
      + Array("ng gi".utf8) + [0xF4, 0xF9] + Array("i\n".utf8),
    "encoding",
    1,
    4
  ),
  RefusedCase(
    "windows-1258",
    bytes: Array("a: bi".utf8) + [0xCC] + Array("nh ".utf8) + [0xF0, 0xE3, 0xD2] + Array("ng\n".utf8),
    "encoding",
    1,
    4
  ),
  RefusedCase("TCVN3 read as Latin-1", "title: b×nh ®¼ng giíi\n", "encoding", 1, 8),
  RefusedCase("VNI read as Latin-1", "title: bình ñaúng giôùi\n", "encoding", 1, 13),
  RefusedCase("overlong", bytes: Array("id: ".utf8) + [0xC0, 0xAF, 0x0A], "encoding", 1, 5),
  RefusedCase(
    "overlong of three bytes",
    bytes: Array("id: ".utf8) + [0xE0, 0x80, 0xAF, 0x0A],
    "encoding",
    1,
    5
  ),
  RefusedCase("encoded surrogate", bytes: Array("id: ".utf8) + [0xED, 0xA0, 0x80, 0x0A], "encoding", 1, 5),
  RefusedCase(
    "beyond Unicode",
    bytes: Array("id: ".utf8) + [0xF5, 0x80, 0x80, 0x80, 0x0A],
    "encoding",
    1,
    5
  ),
  RefusedCase("cut character", bytes: Array("id: a".utf8) + [0xE2, 0x82], "cut-off", 1, 6),
  RefusedCase("NUL", "id: AG\0-x\n", "control-character", 1, 7),
  RefusedCase("escape and vertical tab", head + "note: a\u{1B}[2Jb\u{0B}\n", "control-character", 3, 8),
  RefusedCase("DEL", "note: a\u{7F}b\n", "control-character", 1, 8),
  RefusedCase("C1 control", "note: a\u{9F}b\n", "control-character", 1, 8),
  RefusedCase("noncharacter", "id: \u{FFFE}\n", "noncharacter", 1, 5),
  RefusedCase("noncharacter of plane 1", "id: \u{1FFFF}\n", "noncharacter", 1, 5),
  RefusedCase("next line", "title: Plan\u{85}status: ok\n", "line-separator", 1, 12),
  RefusedCase("line separator", "title: Plan\u{2028}status: ok\n", "line-separator", 1, 12),
  RefusedCase("paragraph separator", "title: Plan\u{2029}status: ok\n", "line-separator", 1, 12),
]

/// What YAML has and the profile does not.
let refusedFeatures: [RefusedCase] = [
  RefusedCase("version directive", "%YAML 1.2\n---\nyear: 2022\n", "directive", 1, 1),
  RefusedCase("tag directive", "# c\n%TAG ! tag:example.org,2022:\n---\na: 1\n", "directive", 2, 1),
  RefusedCase("directive after the document", "a: 1\n%YAML 1.2\n---\nb: 2\n", "directive", 2, 1),
  RefusedCase("anchor and alias", "a: &x [1, 2]\nb: *x\n", "anchor", 1, 4),
  RefusedCase("anchor given twice", "a: &x 1\nb: &x 2\n", "anchor", 1, 4),
  RefusedCase("alias of itself", "&a [*a]\n", "anchor", 1, 1),
  RefusedCase("alias that is text", "a: *đạt*\n", "alias", 1, 4),
  RefusedCase("anchor without a name", "a: & b\n", "anchor", 1, 4),
  RefusedCase("local tag", "date: !foo 2022-01-01\n", "tag", 1, 7),
  RefusedCase("core tag", "year: !!int \"2022\"\n", "tag", 1, 7),
  RefusedCase("foreign tag", "a: !ruby/object:Gem::Installer {}\n", "tag", 1, 4),
  RefusedCase("non-specific tag", "a: ! x\n", "tag", 1, 4),
  RefusedCase("non-specific tag of quoted text", "a: ! \"x\"\n", "tag", 1, 4),
  RefusedCase("tag of nothing", "a: !\n", "tag", 1, 4),
  RefusedCase("unknown tag handle", "a: !foo!bar x\n", "tag", 1, 4),
  RefusedCase("tag and anchor", "a: !t &x b\n", "tag", 1, 4),
  RefusedCase("merge key", "a: 1\n<<: {b: 1}\n", "merge-key", 2, 1),
  RefusedCase("list as key", "? [a, b]\n: 1\n", "complex-key", 1, 3),
  RefusedCase("flow mapping as key", "{{a: 1}: 2}\n", "complex-key", 1, 2),
  RefusedCase("explicit key", "? a\n: b\n", "question-mark", 1, 1),
  RefusedCase("explicit key later", "a: 1\n? b\n: 2\n", "question-mark", 2, 1),
  RefusedCase("explicit key in braces", "{? a : 1}\n", "question-mark", 1, 2),
  RefusedCase("lost question mark", "topics: [?x, y]\n", "question-mark", 1, 10),
  RefusedCase("pair in a list", "a: [x: y]\n", "pair-in-list", 1, 5),
  RefusedCase("missing key", ": x\n", "missing-key", 1, 1),
  RefusedCase("missing key in braces", "a: {: x}\n", "missing-key", 1, 5),
  RefusedCase("duplicate key", "year: 2022\n\"year\": 2021\n", "duplicate-key", 2, 1),
  RefusedCase("duplicate key in braces", "u: {code: A, \"co\\u0064e\": B}\n", "duplicate-key", 1, 14),
  RefusedCase("duplicate key, other form of Unicode", "ho\u{E0}: 1\nhoa\u{300}: 2\n", "duplicate-key", 2, 1),
  RefusedCase("duplicate key, canonical equal of ASCII", "K: 1\n\u{212A}: 2\n", "duplicate-key", 2, 1),
  RefusedCase("second document", head + "---\nyear: 2023\n", "second-document", 3, 1),
  RefusedCase("empty second document", head + "---\n", "second-document", 3, 1),
  RefusedCase("second document after an end mark", "a: 1\n...\n---\nb: 2\n", "second-document", 3, 1),
  RefusedCase("junk after the end mark", "year: 2022\n... trailing\n", "after-end", 2, 5),
]
