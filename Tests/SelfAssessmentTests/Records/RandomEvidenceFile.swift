import Evidence
import TestSupport
import Terms

@testable import SelfAssessment

/// Evidence files made of a seed, laid out in the many ways that people have of it, and records to write into them.
struct RandomEvidenceFile {
  private var random: RandomSource
  private let lexicon: Lexicon
  private var comments = 0
  private var papers: [String] = []

  /// A file that can be decoded.
  static func text(_ random: inout RandomSource, _ lexicon: Lexicon) -> String {
    var maker = RandomEvidenceFile(random: random, lexicon: lexicon)
    defer { random = maker.random }
    return maker.file()
  }

  /// A record for `file` whose texts are anything, and which may name the documents `papers`.
  static func record(
    _ random: inout RandomSource,
    _ lexicon: Lexicon,
    for file: EvidenceFile,
    papers: [String]
  ) -> NewRecord {
    var maker = RandomEvidenceFile(random: random, lexicon: lexicon)
    maker.papers = papers
    defer { random = maker.random }
    let kind = maker.random.pick([RecordRef.Kind.activity, .activity, .document, .figure])
    return maker.record(kind, id: file.freshID(kind), isHostile: true)
  }

  /// A file of `record` alone and of `papers`, each character of a text as an escape.
  static func alone(_ record: NewRecord, papers: [String]) -> String {
    var lists = [RecordRef.Kind.document: papers.map { "{id: \($0), type: minutes}" }]
    lists[record.kind, default: []].append("{" + record.fields.map(escaped).joined(separator: ", ") + "}")
    return "gdcheck: evidence/1\nunit: {agency: labour-office}\nyear: 2022\n"
      + lists.filter { !$0.value.isEmpty }.map { "\($0.key.list): [\($0.value.joined(separator: ", "))]\n" }
      .joined()
  }

  private static func escaped(_ field: NewRecord.Field) -> String {
    "\(field.key): \(escaped(field.value))"
  }

  private static func escaped(_ value: NewValue) -> String {
    switch value {
    case .text(let text):
      "\""
        + text.unicodeScalars.map {
          "\\U" + String(String(0x1_0000_0000 + UInt64($0.value), radix: 16).dropFirst())
        }
        .joined() + "\""
    case .texts(let texts): "[" + texts.map { escaped(.text($0)) }.joined(separator: ", ") + "]"
    case .date(let date): "\"\(date.iso)\""
    case .number(let number): "\(number)"
    case .mapping(let fields): "{" + fields.map(escaped).joined(separator: ", ") + "}"
    case .list(let values), .lines(let values): "[" + values.map(escaped).joined(separator: ", ") + "]"
    }
  }

  private init(random: RandomSource, lexicon: Lexicon) {
    self.random = random
    self.lexicon = lexicon
  }

  // MARK: Files

  private mutating func file() -> String {
    let isJSON = random.chance(10)
    papers = (0..<random.number(in: 0...3)).map { "D\($0 + 1)" }
    var sections: [(String, [NewRecord])] = []
    if !papers.isEmpty { sections.append(("documents", papers.map { record(.document, id: $0) })) }
    let activities = (0..<random.number(in: 0...3)).map { record(.activity, id: "A\($0 + 1)") }
    if !activities.isEmpty { sections.append(("activities", activities)) }
    if random.chance(50) { sections.append(("figures", [record(.figure, id: "F1")])) }
    let head = [
      ("gdcheck", "evidence/1"),
      ("unit", isJSON ? #"{"agency": "labour-office"}"# : "{agency: labour-office}"),
    ]
    let lineEnd = random.pick(["\n", "\n", "\r\n"])
    if isJSON {
      let members =
        head.map { "\"\($0)\": \($1.hasPrefix("{") ? $1 : "\"\($1)\"")" } + ["\"year\": 2022"]
        + sections.map {
          "\"\($0)\": ["
            + $1.map { flow($0.fields, isJSON: true) }.joined(separator: random.pick([", ", ",\n  "])) + "]"
        }
      return "{" + members.joined(separator: random.pick([", ", ",\n "])) + "}" + random.pick(["", "\n"])
    }
    var lines = head.map { "\($0): \($1)" } + ["year: 2022"]
    for (key, records) in sections {
      lines += rest(0)
      lines += section(key, records)
    }
    lines += rest(0)
    return random.pick(["", "\u{FEFF}"]) + lines.joined(separator: lineEnd)
      + (random.chance(70) ? lineEnd : "")
  }

  private mutating func section(_ key: String, _ records: [NewRecord]) -> [String] {
    if random.chance(10) {
      return [
        "\(key): [" + records.map { flow($0.fields) }.joined(separator: random.pick([", ", ",\n    "]))
          + "]\(comment())"
      ]
    }
    if records.count == 1, random.chance(20) {
      guard random.chance(70) else { return ["\(key): \(flow(records[0].fields))\(comment())"] }
      let column = random.number(in: 1...4)
      return ["\(key):\(comment())"] + block(records[0].fields, column)
    }
    let dash = random.pick([0, 2, 2, 4])
    let width = random.pick([2, 2, 3, 4])
    let isFlow = random.chance(30)
    let hasGaps = random.chance(30)
    var lines = ["\(key):\(comment())"]
    for (place, record) in records.enumerated() {
      if hasGaps, place > 0 { lines.append("") }
      lines += rest(dash)
      let lead = spaces(dash) + "-" + spaces(width - 1)
      if isFlow {
        lines.append(lead + flow(record.fields) + comment())
      } else {
        var inner = block(record.fields, dash + width)
        inner[0] = lead + inner[0].drop { $0 == " " }
        lines += inner
      }
    }
    return lines
  }

  private mutating func block(_ fields: [NewRecord.Field], _ column: Int) -> [String] {
    var lines: [String] = []
    for field in fields {
      if !lines.isEmpty, random.chance(10) { lines += rest(column) }
      switch field.value {
      case .lines(let values),
        .list(let values) where random.chance(60):
        let inner = column + random.number(in: 0...3)
        lines.append(spaces(column) + "\(field.key):\(comment())")
        lines += values.map { spaces(inner) + "- \(flow($0))\(comment())" }
      case .text(let text) where field.key == "title" && random.chance(30) && !text.contains { $0.isNewline }:
        lines.append(spaces(column) + "title: \(random.pick(["|", ">-", "|+"]))")
        lines.append(spaces(column + 2) + "Họp # tổ: \(text.filter { $0.isASCII && $0.isLetter })")
      default: lines.append(spaces(column) + "\(field.key): \(flow(field.value))\(comment())")
      }
    }
    return lines
  }

  private func flow(_ fields: [NewRecord.Field], isJSON: Bool = false) -> String {
    "{"
      + fields.map { (isJSON ? "\"\($0.key)\": " : "\($0.key): ") + flow($0.value, isJSON: isJSON) }
      .joined(separator: ", ") + "}"
  }

  /// Written here anew, not by what is tested.
  private func flow(_ value: NewValue, isJSON: Bool = false) -> String {
    switch value {
    case .text(let text): "\"\(text)\""
    case .texts(let texts):
      texts.count == 1 && !isJSON
        ? texts[0] : "[" + texts.map { isJSON ? "\"\($0)\"" : $0 }.joined(separator: ", ") + "]"
    case .date(let date): isJSON ? "\"\(date)\"" : "\(date)"
    case .number(let number): "\(number)"
    case .mapping(let fields): flow(fields, isJSON: isJSON)
    case .list(let values), .lines(let values):
      "[" + values.map { flow($0, isJSON: isJSON) }.joined(separator: ", ") + "]"
    }
  }

  private mutating func rest(_ column: Int) -> [String] {
    guard random.chance(35) else { return [] }
    return (0...random.number(in: 0...2)).map { _ in
      if random.chance(30) { return "" }
      comments += 1
      return spaces(random.pick([column, column, 0, column + 2])) + "# \(comments)"
        + random.pick(["", ": x", " - id: A1"])
    }
  }

  private mutating func comment() -> String { random.chance(15) ? "  # “x”" : "" }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }

  // MARK: Records

  private mutating func record(_ kind: RecordRef.Kind, id: String, isHostile: Bool = false) -> NewRecord {
    var fields: [NewRecord.Field] = []
    func put(_ key: String, _ value: NewValue) { fields.append(NewRecord.Field(key, value)) }
    switch kind {
    case .activity:
      put("type", .text(code(.activities)))
      if random.chance(70) { put("title", .text(words(isHostile))) }
      if random.chance(30) {
        put("dates", .lines((0...random.number(in: 0...2)).map { _ in self.date() }))
      } else {
        put("date", .date(day()))
      }
      for (key, list) in [("topics", CodeList.topics), ("audiences", .audiences), ("partners", .parties)]
      where random.chance(40) {
        put(key, .texts(codes(list)))
      }
      if random.chance(30) {
        put("participants", .mapping([.init("total", .number(40)), .init("women", .number(25))]))
      }
      if random.chance(40) { put("documents", paperList(isHostile)) }
    case .document:
      put("type", .text(code(.documents)))
      if random.chance(50) { put("title", .text(words(isHostile))) }
      if random.chance(50) { put("number", .text(isHostile ? words(true) : "12/BC-LĐTBXH")) }
      put("issued", .date("1/1"))
      if random.chance(40) {
        put("sent", .mapping([.init("to", .text(code(.parties))), .init("received", .date("3/1"))]))
      }
      if random.chance(40) { put("covers", .text("Q\(random.number(in: 1...4))")) }
      if random.chance(40) { put("contains", .texts(codes(.sections))) }
    case .figure:
      put("name", .text(code(.figures)))
      put("date", .date(day()))
      put("count", .number(random.number(in: 0...8)))
      if random.chance(50) { put("of", .number(8)) }
      if random.chance(40) { put("note", .text(words(isHostile))) }
    }
    return NewRecord(kind, id: id, fields)
  }

  private mutating func date() -> NewValue {
    guard random.chance(40) else { return .date(day()) }
    return .mapping([
      .init("from", .date("1/2")), .init("to", .date("3/2")), .init("participants", .number(7)),
    ])
  }

  private mutating func paperList(_ isHostile: Bool) -> NewValue {
    if !papers.isEmpty, random.chance(50) { return .texts(random.some(2, of: papers)) }
    let title = words(isHostile)
    return .list([.mapping([.init("type", .text("minutes")), .init("title", .text(title))])])
  }

  private mutating func day() -> CivilDate {
    let first: CivilDate = "1/1"
    return first.adding(days: random.number(in: 0...364))
  }

  private mutating func code(_ list: CodeList) -> String {
    random.pick(lexicon[list].entries).code
  }

  private mutating func codes(_ list: CodeList) -> [String] {
    random.some(random.number(in: 1...3), of: lexicon[list].entries.map(\.code))
  }

  private mutating func words(_ isHostile: Bool) -> String {
    isHostile ? random.pick(Self.hostile) : random.pick(["Họp tổ", "Kiểm tra, phường 12", "a: b # c", "x"])
  }

  /// Texts that YAML, terminals and sheets have other uses for.
  static let hostile = [
    "- x", "-", "? y", "@x", "`x`", "%x", "&a", "*a", "!t", "|", ">", "#", "# x", "a # b", "a: b", "a:",
    ": a",
    "'", "''", "\"", "\\", "\\n", "[x", "x]", "{", "}", ",", "a, b", "true", "no", "null", "~", "12", "012",
    "1e3", "---",
    "<<", "a\nb", "\nx\n", "a\r\nb", "\tx", "a\u{0}b", "\u{7F}", "\u{85}x", "x\u{2028}", "\u{FEFF}x",
    "\u{A0}x",
    "\u{FF1A} x", "\u{200B}x", "\u{202E}abc", "e\u{301}", "\u{301}", "\"\u{301}", ":\u{301} x", "#\u{301}",
    "😀",
    "👨‍👩‍👧", "Đ", "Ð", "\u{E000}", "\u{FFFF}x", "\u{E0041}", "2022-02-18", "Kiểm tra phòng khám, phường 12",
    "=HYPERLINK(\"x\")", "<script>", "C:\\x", "a  b", " a", "a ",
    String(repeating: "dài \" # : ", count: 2_000),
  ]
}
