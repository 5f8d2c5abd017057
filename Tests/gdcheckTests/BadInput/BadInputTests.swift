import Testing

@testable import gdcheck

/// Evidence that can't be read as it was meant gives no verdict, and says where and why.
@Suite struct BadInputTests {
  /// A mistake: what it is, how it comes into good evidence, and the first line of what is said.
  struct Mistake: Sendable, CustomTestStringConvertible {
    let name: String
    let told: String
    let spoil: @Sendable (String) -> [UInt8]

    var testDescription: String { name }

    init(_ name: String, _ told: String, _ spoil: @escaping @Sendable (String) -> [UInt8]) {
      self.name = name
      self.told = told
      self.spoil = spoil
    }

    /// Good evidence in which `old` is written as `new`.
    init(_ name: String, _ told: String, _ old: String, _ new: String) {
      self.init(name, told) { Array($0.replacing(old, with: new).utf8) }
    }
  }

  static let mistakes = [
    Mistake("a misspelt topic", "5:37: error: unknown topic `equalty`", "equality", "equalty"),
    Mistake(
      "an agency that the plan does not know",
      "2:16: error: unknown agency `helth-office`",
      "health",
      "helth"
    ),
    Mistake(
      "a ward that the plan does not know",
      "2:38: error: ",
      "health-office",
      "ward-committee, ward: 61"
    ),
    Mistake(
      "a day that does not exist",
      "5:80: error: no such day: February 2022 has 28 days",
      "10/05",
      "31/02"
    ),
    Mistake("month first", "5:80: error: ", "10/05", "05/31"),
    Mistake(
      "a reference to nothing",
      "5:86: error: there is no document `D9`",
      "date:",
      "documents: [D9], date:"
    ),
    Mistake("a key given twice", "6:1: error: key `year` is given twice") {
      Array(($0 + "year: 2022\n").utf8)
    },
    Mistake("an unknown key", "6:1: error: unknown key `activites`") { Array(($0 + "activites: []\n").utf8) },
    Mistake(
      "another version",
      "1:10: error: the file is of version `evidence/9`",
      "evidence/1",
      "evidence/9"
    ),
    Mistake("rules in its place", "1:10: error: ", "evidence/1", "rules/1"),
    Mistake("several documents", "6:1: error: this `---` begins a second document") {
      Array(($0 + "---\n" + $0).utf8)
    },
    Mistake("an empty file", "1:1: error: the file is empty") { _ in [] },
    Mistake("blanks and remarks alone", "error: ") { _ in Array("# nothing\n\n".utf8) },
    Mistake("a list in its place", "1:1: error: ") { _ in Array("[]\n".utf8) },
    Mistake("a NUL", "6:3: error: a NUL character (U+0000) is not allowed in a file") {
      Array(($0 + "# \u{0}\n").utf8)
    },
    Mistake("UTF-16", "1:1: error: the file is saved as UTF-16 (little-endian)") {
      [0xFF, 0xFE] + $0.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    },
    Mistake(
      "TCVN3",
      "5:54: error: byte 0xD3 is not UTF-8; the file looks like TCVN3 (ABC), in which this is `Kiểm`"
    ) {
      // `Kiểm tra phòng khám phụ khoa phường 12` as that encoding has it.
      let title: [UInt8] =
        Array("Ki".utf8) + [0xD3] + Array("m tra ph".utf8) + [0xDF] + Array("ng kh".utf8) + [0xB8]
        + Array("m ph".utf8) + [0xF4] + Array(" khoa ph".utf8) + [0xAD, 0xEA] + Array("ng 12".utf8)
      let parts = $0.split(separator: "Lớp bình đẳng giới")
      return Array(parts[0].utf8) + title + Array(parts[1].utf8)
    },
    Mistake("a stray byte", "6:3: error: byte 0xC3 is not UTF-8") {
      Array($0.utf8) + Array("# ".utf8) + [0xC3, 0x0A]
    },
    Mistake("a million brackets", "1:65: error: lists and mappings stand more than 64 deep") { _ in
      Array(repeating: UInt8(ascii: "["), count: 1_000_000)
    },
    Mistake("a million braces", "error: ") { _ in Array(String(repeating: "{a: ", count: 250_000).utf8) },
    Mistake("an anchor", "error: ", "{agency: health-office}", "&u {agency: health-office}"),
    Mistake("a tag", "error: ", "{agency: health-office}", "!u {agency: health-office}"),
    Mistake("a directive", "1:1: error: ") { Array(("%YAML 1.2\n---\n" + $0).utf8) },
    Mistake("a text that is cut off", "error: ") { Array($0.dropLast(12).utf8) },
  ]

  @Test(arguments: mistakes)
  func givesNoVerdictAndSaysWhere(_ mistake: Mistake) throws {
    let work = try Workplace()
    try work.folder.write("bad.yaml", bytes: mistake.spoil(SmallRules.unit))
    for form in [[], ["--quiet"]] {
      let audited = try work.audit(["bad.yaml"], form)
      #expect(audited.status == .notAudited)
      #expect(audited.output == "")
      let said = audited.errors.split(separator: "\n").first ?? ""
      #expect(said.hasPrefix("bad.yaml:") && said.contains(mistake.told), "\(audited.errors)")
      #expect(said.dropFirst("bad.yaml:".count).first?.isNumber == true, "\(audited.errors)")
    }
    let json = try work.audit(["bad.yaml"], ["--format", "json", "--exit-zero"])
    #expect(json.status == .notAudited)
    #expect(!json.output.contains("\"verdict\""))
    #expect(json.output.contains("\"source\" : \"bad.yaml\""))
  }

  @Test func theEvidenceThatIsSpoiltIsGood() throws {
    let work = try Workplace()
    try work.write("good.yaml", SmallRules.unit)
    #expect(try work.audit(["good.yaml"]).errors == "")
  }

  @Test func allProblemsOfAFileAreToldInTheirOrder() throws {
    let work = try Workplace()
    let bad = SmallRules.unit.replacing("equality", with: "equalty").replacing("10/05", with: "31/02")
      .replacing("health", with: "helth")
    try work.write("bad.yaml", bad)
    let audited = try work.audit(["bad.yaml"])
    let places = audited.errors.split(separator: "\n").filter { $0.hasPrefix("bad.yaml:") }
      .map { $0.dropFirst(9).prefix { $0 != " " } }
    #expect(places == ["2:16:", "5:37:", "5:79:"])
  }

  /// What a file holds never reaches a terminal raw, in messages or in reports.
  @Test func whatSteersATerminalIsShownEscaped() throws {
    let work = try Workplace()
    let hostile = "\u{202E}\u{200B}x"
    try work.write("unit.yaml", SmallRules.unit.replacing("Lớp", with: hostile))
    try work.write("bad.yaml", SmallRules.unit.replacing("equality", with: hostile))
    for options in [[], ["--quiet"], ["--format", "json"]] {
      let audited = try work.audit(["unit.yaml", "bad.yaml"], options)
      for text in [audited.output, audited.errors] {
        #expect(!text.unicodeScalars.contains { $0 == "\u{202E}" || $0 == "\u{200B}" })
      }
    }
  }
}
