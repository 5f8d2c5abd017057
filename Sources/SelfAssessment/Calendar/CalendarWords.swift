import Diagnostics
import Engine
import Evidence
import Reports
import Rules
import Terms

/// What stands in a unit's calendar for people to read.
struct CalendarWords: Sendable {
  private let wording: Wording

  init(_ wording: Wording) {
    self.wording = wording
  }

  /// The language, as the mark of what made the file names it.
  var language: String { wording.language.rawValue.uppercased() }

  private func say(_ vi: @autoclosure () -> String, _ en: @autoclosure () -> String) -> String {
    wording.say(vi(), en())
  }

  private var plan: String {
    say("Kế hoạch số \(wording.rules.plan.number)", "Plan no. \(wording.rules.plan.number)")
  }

  // MARK: The calendar

  func calendarName(_ unit: Unit) -> String {
    let name = wording.unitName(agency: unit.agency, ward: unit.ward)
    return say(
      "\(name): thời hạn năm \(wording.rules.plan.year)",
      "\(name): dates of \(wording.rules.plan.year)"
    )
  }

  func calendarDescription(asOf: CivilDate) -> String {
    say("\(plan), tính đến \(asOf)", "\(plan), as of \(asOf)")
  }

  // MARK: Events

  /// The duty on one line, with its window where the obligation has several, led by its state where that is over.
  func summary(_ entry: UnitDates.Entry, windows: Int) -> String {
    let duty = oneLine(wording.obligation(of: entry.finding)?.duty[wording.language] ?? "")
    let window =
      windows > 1 && entry.date.window.label != .by
      ? " (\(wording.shortWindow(entry.date.window)))" : ""
    switch entry.date.state {
    case .met: return say("Đã xong: ", "Done: ") + duty + window
    case .notNeeded: return say("Không còn cần: ", "No longer needed: ") + duty + window
    case .lost: return say("Quá hạn: ", "Overdue: ") + duty + window
    case .open: return duty + window
    }
  }

  /// What counts, what proves it, where the plan says so and what is missing, a line each.
  func description(_ entry: UnitDates.Entry) -> String {
    guard let obligation = wording.obligation(of: entry.finding) else { return "" }
    let language = wording.language
    var lines = [
      "\(plan), " + say("điều khoản ", obligation.clauses.count > 1 ? "clauses " : "clause ")
        + wording.list(obligation.clauses.map(\.value), .and)
        + requested(entry)
    ]
    if entry.date.isSettled {
      lines.append(
        say(
          "Đơn vị không còn phải làm gì cho thời hạn này.",
          "Nothing more is asked of the unit for this date."
        )
      )
    }
    if let asked = wording.asked(obligation) { add(say("Yêu cầu", "Asked"), [asked], &lines) }
    if let question = obligation.judge {
      add(say("Đoàn sẽ xem xét", "The team will ask"), [question[language]], &lines)
    }
    if let span = wording.span(of: entry.date) { add(say("Thời gian", "When"), [span], &lines) }
    add(say("Minh chứng", "Proof"), [wording.list(wording.proofs(obligation), .and)], &lines)
    add(say("Còn thiếu", "Missing"), wording.missing(entry), &lines)
    add(say("Khắc phục", "Can be done"), wording.stillPossible(entry), &lines)
    if let waiver = wording.waiver(entry) { add(wording.label(.waiver), [waiver], &lines) }
    add(wording.label(.id), [obligation.id.value], &lines)
    return lines.joined(separator: "\n")
  }

  private func requested(_ entry: UnitDates.Entry) -> String {
    wording.rules.force(of: entry.finding, in: entry.audit) == .requested
      ? say(" (Kế hoạch đề nghị)", " (requested by the plan)") : ""
  }

  /// `text` without line feeds: only the lines of a description are parted by them.
  private func oneLine(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\n" ? " " : $0 }))
  }

  /// One text behind its label, several below it.
  private func add(_ label: String, _ texts: [String], _ lines: inout [String]) {
    let texts = texts.filter { !$0.isEmpty }.map(oneLine)
    if texts.count == 1 { lines.append("\(label): \(texts[0])") }
    if texts.count > 1 { lines += ["\(label):"] + texts.map { "- \($0)" } }
  }

  /// What a calendar can be filtered by: the plan, and how the date stands.
  func categories(_ entry: UnitDates.Entry) -> [String] {
    let state =
      switch entry.date.state {
      case .met, .notNeeded: say("Đã xong", "Done")
      case .lost: say("Quá hạn", "Overdue")
      case .open: say("Chưa xong", "To do")
      }
    return [plan, state]
  }
}
