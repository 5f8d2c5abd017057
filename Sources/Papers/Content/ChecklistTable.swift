import Diagnostics
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
  private static let namedMisses = 2

  static func empty(_ wording: Wording, _ heading: String) -> TableContent {
    TableContent([
      .init(wording.say("Mã hồ sơ, ngày", "Record, date"), millimetres: 26),
      .init(heading, millimetres: 101),
      .init(wording.say("Đoàn ghi", "The team notes"), millimetres: 38),
    ])
  }

  mutating func table(_ part: PlanParts.Part) -> TableContent {
    var table = Self.empty(
      wording,
      wording.say("Việc phải làm; hồ sơ và giấy tờ cần mở", "Duty; records and papers to open")
    )
    for duty in part.duties {
      let misses = duty.isOwed ? wording.nearMisses(duty.finding, in: words.audit) : []
      let counted = words.evidence(duty)
      let isCounted = Set(counted.map(\.record))
      // What was asked and lacks its day or its proof is opened; what is about something else is only named.
      let near = misses.filter { $0.isOfKind && !isCounted.contains($0.record) }.prefix(Self.shownMisses)
      let named = misses.filter { !$0.isOfKind || isCounted.contains($0.record) }.prefix(Self.namedMisses)
      table.append(head(duty))
      for record in counted { table.append(row(record.record, words.remarks(record), at: duty)) }
      for miss in near { table.append(row(miss.record, [words.labelled(.near, miss.lacks)], at: duty)) }
      table.append(foot(duty, named: Array(named)))
    }
    return table
  }

  // MARK: What is asked

  private func head(_ duty: Duty) -> TableContent.Row {
    var lines = [TableContent.Line(words.title(duty), isBold: true)]
    if let asked = words.asked(duty) { lines.append(.init(words.labelled(.asked, asked))) }
    lines.append(.init(wording.say("Kết quả rà soát: ", "As audited: ") + words.standing(duty)))
    if let steps = steps(duty) { lines.append(.init(steps)) }
    if duty.finding.basis == .depends, let reading = wording.reading(duty.finding) {
      let quotes = duty.obligation.words.map { "“\($0.value)”" }.joined(separator: "; ")
      if !quotes.isEmpty {
        lines.append(.init(wording.say("Kế hoạch ghi: ", "The plan says: ") + quotes, isItalic: true))
      }
      lines.append(.init(words.labelled(.reading, reading), isItalic: true))
    }
    return .init([.init(lines, span: 3)], isHeading: true)
  }

  /// Its windows or parts, where some are met and some are not.
  private func steps(_ duty: Duty) -> String? {
    guard duty.finding.verdict != .pass, let steps = wording.steps(duty.finding, in: words.audit),
      steps.lines.count > 1, steps.areWindows || duty.finding.progress.done > 0
    else { return nil }
    return words.labelled(steps.areWindows ? .windows : .parts, steps.lines.joined(separator: "; "))
  }

  // MARK: Records

  private mutating func row(_ record: RecordRef, _ remarks: [String], at duty: Duty) -> TableContent.Row {
    let line = RecordLine(record, of: words.audit, in: wording)
    // Its papers stand where it comes first.
    let boxes: [TableContent.Line]
    let papers: [String]
    if let first = listed[record] {
      boxes = [.init(wording.say("xem việc \(first)", "see duty \(first)"), isItalic: true)]
      papers = []
    } else {
      listed[record] = duty.number
      boxes = Self.boxes(wording)
      papers = line.papers
    }
    return Self.row(line, papers, remarks, boxes)
  }

  /// A record with its papers, what is to be known of it, and what the team may tick.
  static func row(
    _ line: RecordLine,
    _ papers: [String],
    _ remarks: [String],
    _ boxes: [TableContent.Line]
  ) -> TableContent.Row {
    .init([
      .init([line.id, line.days].filter { !$0.isEmpty }.map { .init($0) }),
      .init(
        [.init(line.title)] + papers.map { .init("– \($0)") } + remarks.map { .init($0, isItalic: true) }
      ),
      .init(boxes),
    ])
  }

  /// The boxes for what a team may find of a record.
  static func boxes(_ wording: Wording) -> [TableContent.Line] {
    [
      .init(wording.box("đã xem", "seen")),
      .init(wording.box("không chấp nhận", "not accepted")),
    ]
  }

  // MARK: What is missing, and what to ask

  private func foot(_ duty: Duty, named: [NearMiss]) -> TableContent.Row {
    let near = named.map { miss in
      "\(RecordLine(miss.record, of: words.audit, in: wording).id): \(miss.lacks)"
    }
    var lines: [TableContent.Line] = []
    if !near.isEmpty {
      lines.append(.init(words.labelled(.near, near.joined(separator: "; ")), isItalic: true))
    }
    let needs = isUntouched(duty) ? [] : words.needs(duty)
    if needs.count == 1 {
      lines.append(.init(words.labelled(.toDo, needs[0])))
    } else if !needs.isEmpty {
      lines += [.init(wording.label(.toDo) + ":")] + needs.map { .init("– \($0)") }
    }
    lines += questions(duty)
    return .init([.init(lines, span: 3, blanks: isSettled(duty) ? 1 : 2)])
  }

  /// Whether nothing is there yet, so that what is missing is what is asked.
  private func isUntouched(_ duty: Duty) -> Bool {
    guard duty.obligation.what != nil, duty.finding.progress.done == 0 else { return false }
    switch duty.finding.reason {
    case .nothingFound, .notDue, .dueToday: return true
    default: return false
    }
  }

  /// Whether a line to write on is enough: it is met, not owed or not due, and nobody has to judge it.
  private func isSettled(_ duty: Duty) -> Bool {
    switch duty.finding.verdict {
    case .pass, .notApplicable: true
    case .pending: duty.standing == .notDue && duty.obligation.judge == nil
    case .fail, .review: false
    }
  }

  private func questions(_ duty: Duty) -> [TableContent.Line] {
    var lines: [TableContent.Line] = []
    if duty.finding.reason == .notClaimed {
      let question = wording.say(
        "từ đầu năm đến nay việc này có phát sinh tại đơn vị không?",
        "has this come up in the unit since the year began?"
      )
      let answers = "   \(wording.box("có", "yes"))   \(wording.box("không", "no"))"
      lines.append(.init(words.labelled(.ask, wording.sentence(question) + answers)))
    }
    if let ask = duty.obligation.ask { lines.append(.init(words.labelled(.ask, ask[language]))) }
    if let judge = duty.obligation.judge, duty.isOwed {
      lines.append(
        .init(
          words.labelled(.question, judge[language])
            + "   \(wording.box("đạt", "met"))   \(wording.box("chưa đạt", "not met"))"
        )
      )
    }
    return lines
  }
}

extension Wording {
  /// A box to tick with what it stands for; no line breaks between the two.
  fileprivate func box(_ vi: String, _ en: String) -> String {
    "☐\u{A0}" + say(vi, en)
  }
}
