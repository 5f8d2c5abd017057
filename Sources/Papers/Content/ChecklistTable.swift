import Engine
import Evidence
import Reports
import Rules
import Terms

/// Sets the duties of a part of the plan as the team goes through them: what is asked, the records to open with boxes
/// to tick, what is missing, what to ask, and room to write.
///
/// A record that serves several duties is opened once: its boxes stand where it comes first.
struct ChecklistTable {
  private let words: DutyWords
  private let wording: Wording
  private let language: Language
  /// The duty at which a record was first listed.
  private var listed: [RecordRef: Int] = [:]

  init(_ words: DutyWords) {
    self.words = words
    wording = words.wording
    language = words.wording.language
  }

  /// The records listed so far.
  var records: Set<RecordRef> { Set(listed.keys) }

  private static let shownMisses = 5

  mutating func table(_ part: PlanParts.Part) -> TableContent {
    var table = TableContent([
      .init(wording.say("Mã hồ sơ", "Record"), millimetres: 22),
      .init(wording.say("Ngày", "Date"), millimetres: 23),
      .init(
        wording.say("Việc phải làm; hồ sơ và giấy tờ cần mở", "Duty; records and papers to open"),
        millimetres: 83
      ),
      .init(wording.say("Đoàn ghi", "The team notes"), millimetres: 37),
    ])
    for duty in part.duties {
      table.append(head(duty))
      for row in records(duty) { table.append(row) }
      table.append(foot(duty))
    }
    return table
  }

  // MARK: What is asked

  private func head(_ duty: Duty) -> TableContent.Row {
    var lines = [TableContent.Line(words.title(duty), isBold: true)]
    if let asked = words.asked(duty) { lines.append(.init(words.labelled(.asked, asked))) }
    lines.append(.init(wording.say("Kết quả rà soát: ", "As audited: ") + words.standing(duty)))
    if let steps = wording.steps(duty.finding, in: words.audit), duty.finding.verdict != .pass {
      let label = steps.areWindows ? Wording.Label.windows : .parts
      lines += Self.joined(steps.lines).map { .init(words.labelled(label, $0)) }
    }
    if duty.finding.basis == .depends, let reading = wording.reading(duty.finding) {
      lines.append(.init(words.labelled(.reading, reading), isItalic: true))
    }
    return .init([.init(lines, span: 4)])
  }

  /// Short lines as one.
  private static func joined(_ lines: [String]) -> [String] {
    lines.isEmpty ? [] : [lines.joined(separator: "; ")]
  }

  // MARK: Records

  private mutating func records(_ duty: Duty) -> [TableContent.Row] {
    guard duty.isOwed else { return [] }
    let counted = words.evidence(duty).map { counted in
      row(counted.record, lacks: [], remarks: words.remarks(counted), at: duty)
    }
    let near = wording.nearMisses(duty.finding, in: words.audit).prefix(Self.shownMisses).map { miss in
      row(miss.record, lacks: [words.labelled(.near, miss.lacks)], remarks: [], at: duty)
    }
    return counted + near
  }

  private mutating func row(_ record: RecordRef, lacks: [String], remarks: [String], at duty: Duty)
    -> TableContent.Row
  {
    let line = RecordLine(record, of: words.audit, in: wording)
    let lines =
      [TableContent.Line(line.title)] + line.papers.map { .init("– \($0)") }
      + (lacks + remarks).map { .init($0, isItalic: true) }
    return .init([.init(line.id), .init(line.days), .init(lines), boxes(record, at: duty)])
  }

  private mutating func boxes(_ record: RecordRef, at duty: Duty) -> TableContent.Cell {
    if let first = listed[record] {
      return .init([
        .init(
          first == duty.number
            ? wording.say("đã nêu ở trên", "see above")
            : wording.say("xem việc \(first)", "see duty \(first)"),
          isItalic: true
        )
      ])
    }
    listed[record] = duty.number
    return .init(Self.boxes(wording))
  }

  /// The boxes for what a team may find of a record.
  static func boxes(_ wording: Wording) -> [TableContent.Line] {
    [
      .init("☐ " + wording.say("đã xem", "seen")),
      .init("☐ " + wording.say("không chấp nhận", "not accepted")),
    ]
  }

  // MARK: What is missing, and what to ask

  private func foot(_ duty: Duty) -> TableContent.Row {
    let needs = words.needs(duty)
    var lines: [TableContent.Line] = []
    if needs.count == 1 {
      lines.append(.init(words.labelled(.toDo, needs[0])))
    } else if !needs.isEmpty {
      lines.append(.init(wording.label(.toDo) + ":"))
      lines += needs.map { .init("– \($0)") }
    }
    lines += questions(duty)
    return .init([.init(lines, span: 4, blanks: duty.isOwed ? 2 : 1)])
  }

  private func questions(_ duty: Duty) -> [TableContent.Line] {
    var lines: [TableContent.Line] = []
    if duty.finding.reason == .notClaimed {
      lines.append(
        .init(
          wording.say(
            "Hỏi: từ đầu năm đến nay việc này có phát sinh tại đơn vị không?   ☐ có   ☐ không",
            "To ask: has this come up in the unit since the year began?   ☐ yes   ☐ no"
          )
        )
      )
    }
    if let ask = duty.obligation.ask { lines.append(.init(words.labelled(.ask, ask[language]))) }
    if let judge = duty.obligation.judge, duty.isOwed {
      lines.append(
        .init(
          words.labelled(.question, judge[language])
            + wording.say("   ☐ đạt   ☐ chưa đạt", "   ☐ met   ☐ not met")
        )
      )
    }
    return lines
  }
}
