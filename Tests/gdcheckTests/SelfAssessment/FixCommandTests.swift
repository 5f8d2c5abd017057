import ArgumentParser
import Glibc
import Terms
import Testing

@testable import gdcheck

/// `gdcheck fix` over files: what it leaves in them, however it ends.
@Suite struct FixCommandTests {
  /// Records the inspection and the plan that ``unit`` lacks.
  static let answers = [
    "1", "Kiểm tra: phòng khám", "20/05/2022", "1", "3/BB", "20/05/2022", "y",
    "1", "", "2/KH", "01/03/2022", "02/03/2022", "", "y",
  ]

  static let unit = """
    # Hồ sơ của Phòng Y tế\r
    gdcheck: evidence/1
    unit:   {agency: health-office}   # giữ nguyên
    year: 2022

    activities:
        - {id: A1, type: training, topic: equality, title: 'Lớp "bình đẳng giới"', date: 10/05/2022}

    # cuối tệp
    """.replacing("\r", with: "")

  /// Laid out as its neighbour is.
  static let withInspection = """
        - {id: A2, type: inspection, title: "Kiểm tra: phòng khám", date: 20/05/2022, \
    documents: [{type: minutes, number: 3/BB, issued: 20/05/2022}]}
    """

  @Test func writesWhatIsMissingAndLeavesTheRest() throws {
    let work = try Workplace()
    try work.write("unit.yaml", Self.unit)
    let ended = try fix(work, input: Self.answers.joined(separator: "\n") + "\n")
    #expect(ended.status == .clean, "\(ended.output)")
    #expect(ended.errors == "")
    let now = try work.read("unit.yaml")
    #expect(now.contains(Self.withInspection), "\(now)")
    #expect(now.contains("sent: [{to: labour-office, date: 02/03/2022}]"))
    #expect(Self.holds(now, Self.unit), "\(now)")
    #expect(ended.output.contains("A2 is written into unit.yaml"))
    #expect(ended.output.contains("Nothing is missing"))
    #expect(try work.audit(["unit.yaml"]).status == .clean)
    // Once more there is nothing to ask.
    #expect(try fix(work, input: "").status == .clean)
    #expect(try work.read("unit.yaml") == now)
  }

  /// Wherever the input ends, the file is as it was or holds a whole record more, and nothing lies beside it.
  @Test func endsAnywhereWithTheFileWhole() throws {
    let work = try Workplace()
    var stages: [String] = []
    for count in 0...Self.answers.count {
      for end in ["", "\n"] {
        try work.write("unit.yaml", Self.unit)
        let input = Self.answers.prefix(count).joined(separator: "\n") + (count == 0 ? "" : end)
        let ended = try fix(work, input: input)
        #expect(ended.status == (count == Self.answers.count ? .clean : .failures))
        let now = try work.read("unit.yaml")
        if stages.last != now { stages.append(now) }
        #expect(Self.holds(now, Self.unit))
        #expect(try work.audit(["unit.yaml"]).status != .notAudited)
        #expect(work.names(in: "") == ["rules", "unit.yaml"])
      }
    }
    #expect(stages.count == 3)
    #expect(stages.first == Self.unit)
  }

  /// Somebody saves the file in an editor before the answer that would write it.
  @Test func keepsWhatWasSavedMeanwhile() throws {
    let work = try Workplace()
    try work.write("unit.yaml", Self.unit)
    let saved = Self.unit.replacing(
      "# cuối tệp",
      with: "    - {id: A2, type: training, date: 01/02/2022}\n# cuối tệp"
    )
    let ended = try fix(
      work,
      turns: Self.answers.prefix(7) + ["y"],
      before: (6, { _ = try? work.write("unit.yaml", saved) })
    )
    #expect(ended.output.contains("was changed elsewhere meanwhile"))
    #expect(ended.output.contains("A3 is written into unit.yaml"))
    #expect(Self.holds(try work.read("unit.yaml"), saved))
  }

  @Test func waitsWhereTheFileHasErrorsMeanwhile() throws {
    let work = try Workplace()
    try work.write("unit.yaml", Self.unit)
    let broken = Self.unit.replacing("type: training", with: "type: trainin")
    let ended = try fix(
      work,
      turns: Array(Self.answers.prefix(7)),
      before: (6, { _ = try? work.write("unit.yaml", broken) })
    )
    #expect(ended.output.contains("has errors now"))
    #expect(ended.errors.contains("did you mean `training`?"))
    #expect(ended.status == .failures)
    #expect(try work.read("unit.yaml") == broken)
  }

  @Test func keepsPermissionsAndLinks() throws {
    let work = try Workplace()
    let path = try work.write("kept/unit.yaml", Self.unit)
    chmod(path, 0o640)
    symlink("kept/unit.yaml", work.path("link.yaml"))
    let ended = try fix(work, "link.yaml", input: Self.answers.joined(separator: "\n"))
    #expect(ended.status == .clean, "\(ended.errors)")
    var status = stat()
    #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o640)
    #expect(lstat(work.path("link.yaml"), &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
    #expect(try work.read("kept/unit.yaml").contains("id: A2"))
  }

  /// Root may write anywhere.
  @Test(.enabled(if: getuid() != 0), arguments: ["unit.yaml", ""])
  func saysBeforeAnyQuestionThatItMayNotWrite(_ closed: String) throws {
    let work = try Workplace()
    try work.write("closed/unit.yaml", Self.unit)
    let path = work.path("closed/\(closed)")
    chmod(path, closed.isEmpty ? 0o500 : 0o400)
    let ended = try fix(work, "closed/unit.yaml", input: Self.answers.joined(separator: "\n"))
    chmod(path, 0o700)
    #expect(ended.status == .output)
    #expect(ended.output == "")
    #expect(ended.errors.contains("permission denied"))
    #expect(try work.read("closed/unit.yaml") == Self.unit)
  }

  @Test func refusesWhatIsNoFileOfOneUnit() throws {
    let work = try Workplace()
    try work.write("units.ndjson", SmallRules.line(ward: 1))
    for (name, said) in [
      ("-", "standard input"), ("rules", "is a folder"), ("units.ndjson", "many units"),
      ("/dev/null", "regular file"),
    ] {
      let ended = try fix(work, name, input: "1\n")
      #expect(ended.status == .usage)
      #expect(ended.errors.contains(said), "\(ended.errors)")
      #expect(ended.errors.contains("help: name the evidence file of one unit"))
      #expect(ended.output == "")
    }
    #expect(try fix(work, "nothing.yaml", input: "").status == .notAudited)
  }

  @Test func showsTheErrorsOfAFileAndAsksNothing() throws {
    let work = try Workplace()
    let broken = Self.unit.replacing("type: training", with: "type: trainin")
    try work.write("unit.yaml", broken)
    let ended = try fix(work, input: Self.answers.joined(separator: "\n"))
    #expect(ended.status == .notAudited)
    #expect(ended.errors.contains("did you mean `training`?"))
    #expect(ended.output == "")
    #expect(try work.read("unit.yaml") == broken)
  }

  @Test func asksOnlyAboutWhatIsNamed() throws {
    let work = try Workplace()
    try work.write("unit.yaml", Self.unit)
    let ended = try fix(
      work,
      options: ["--only", "plan.sent"],
      input: Self.answers.suffix(7).joined(separator: "\n")
    )
    #expect(ended.status == .clean)
    #expect(!ended.output.contains("Carry out an inspection"))
    #expect(try fix(work, options: ["--only", "plan.snet"], input: "").status == .usage)
    // Before its day has come nothing fails.
    #expect(try fix(work, options: ["--as-of", "01/04/2022"], input: "q\n").status == .clean)
  }

  @Test func takesNoLineThatIsTooLongOrNoText() throws {
    let work = try Workplace()
    try work.write("unit.yaml", Self.unit)
    var bytes = Array("1\n".utf8) + Array(repeating: UInt8(ascii: "a"), count: 10_000) + Array("\n".utf8)
    bytes += [0xFF, 0xFE, 0x0A] + Array("\u{1B}]0;x\u{7}\n".utf8) + Array("Tên thật\r\nq\n".utf8)
    let ended = try fix(work, bytes: bytes)
    #expect(ended.status == .failures)
    for said in ["too long", "not UTF-8", "control character", "On which day was it held?"] {
      #expect(ended.output.contains(said), "\(said)")
    }
    #expect(!ended.output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    #expect(try work.read("unit.yaml") == Self.unit)
  }

  @Test func speaksVietnameseAndColoursOnlyATerminal() throws {
    let work = try Workplace()
    try work.write("unit.yaml", Self.unit)
    let ended = try fix(work, options: ["--lang", "vi"], input: "q\n")
    #expect(ended.output.contains("Đơn vị đã làm việc này chưa?"))
    #expect(!ended.output.contains("\u{1B}"))
    #expect(try fix(work, input: "q\n", onTerminal: true).output.contains("\u{1B}[1m"))
  }

  @Test func endsWhereItsOutputDoes() throws {
    let work = try Workplace()
    try work.write("unit.yaml", Self.unit)
    let full = MemorySink(failing: .failed(SystemError(number: ENOSPC), path: nil))
    let ended = try fix(work, input: Self.answers.joined(separator: "\n"), output: full)
    #expect(ended.status == .output)
    #expect(try work.read("unit.yaml") == Self.unit)
  }

  // MARK: Running it

  /// Whether all lines of `old` stand in `new`, unchanged and in their order.
  static func holds(_ new: String, _ old: String) -> Bool {
    var rest = new.split(separator: "\n", omittingEmptySubsequences: false)[...]
    for line in old.split(separator: "\n", omittingEmptySubsequences: false) {
      guard let place = rest.firstIndex(where: { Array($0.utf8) == Array(line.utf8) }) else { return false }
      rest = rest[(place + 1)...]
    }
    return true
  }

  private func fix(
    _ work: Workplace,
    _ name: String = "unit.yaml",
    options: [String] = [],
    input: String = "",
    bytes: [UInt8]? = nil,
    turns: [String] = [],
    before: (turn: Int, act: () -> Void)? = nil,
    output: MemorySink = MemorySink(),
    onTerminal: Bool = false
  ) throws -> Transcript {
    let path = name == "-" || name.hasPrefix("/") ? name : work.path(name)
    let command = try FixCommand.parse([path] + options)
    let ended = try transcript(
      variables: ["GDCHECK_LANG": "en"],
      folder: work.folder.path,
      output: output,
      onTerminal: onTerminal
    ) { surroundings in
      var surroundings = surroundings
      surroundings.input =
        turns.isEmpty
        ? MemorySource(bytes: bytes ?? Array(input.utf8)) as any ByteSource
        : TurnSource(lines: turns, before: before)
      return command.run(in: surroundings)
    }
    return Transcript(
      status: ended.status,
      output: ended.output.replacing(work.folder.path + "/", with: ""),
      errors: ended.errors.replacing(work.folder.path + "/", with: "")
    )
  }
}

/// Hands out a line each time it is read, and does something before one of them.
private struct TurnSource: ByteSource {
  var lines: [String]
  var before: (turn: Int, act: () -> Void)?
  var turn = 0

  mutating func read(upTo count: Int) -> [UInt8] {
    defer { turn += 1 }
    if let before, before.turn == turn { before.act() }
    return lines.indices.contains(turn) ? Array((lines[turn] + "\n").utf8) : []
  }
}
