import Diagnostics
import Engine
import Evidence
import Reports
import Terms

/// The records that the team looked at, with what it made of them, and those that it did not.
struct TeamChecks {
  private let account: VisitAccount
  private let wording: Wording

  init(_ account: VisitAccount) {
    self.account = account
    wording = account.wording
  }

  /// In the order of the visit; nil where it names no record.
  var table: TableContent? {
    let checks = account.visit.checks
    guard !checks.isEmpty else { return nil }
    var table = TableContent([
      .init(wording.say("Mã hồ sơ", "Record"), millimetres: 20),
      .init(wording.say("Ngày", "Date"), millimetres: 24),
      .init(wording.say("Hồ sơ", "What it is"), millimetres: 70),
      .init(wording.say("Kết quả đối chiếu", "What the team found"), millimetres: 51),
    ])
    for check in checks { table.append(row(check)) }
    return table
  }

  private func row(_ check: VisitRecord.Check) -> TableContent.Row {
    let records = records(check.record.value)
    let days = records.map { RecordLine($0, of: account.audit, in: wording).days }.filter { !$0.isEmpty }
    return .init([
      .init(check.record.value),
      .init(days.joined(separator: ", ")),
      .init(records.first.map(title) ?? ""),
      .init(outcome(check)),
    ])
  }

  /// An activity by its title, all else with its kind and number, by which its file is found.
  private func title(_ record: RecordRef) -> String {
    record.kind == .activity
      ? wording.sentence(wording.title(RecordFacts(record, in: account.audit.evidence)))
      : RecordLine(record, of: account.audit, in: wording).title
  }

  private func outcome(_ check: VisitRecord.Check) -> [TableContent.Line] {
    var lines: [TableContent.Line] = []
    switch check.outcome {
    case .seen:
      let by = check.by.map { " (\($0))" } ?? ""
      lines.append(.init(wording.say("Đã xem", "Seen") + by))
    case .rejected(let reason):
      let by = (check.by ?? account.visit.lead?.person.name).map { " (\($0))" } ?? ""
      lines.append(.init(wording.say("Không chấp nhận", "Not accepted") + by, isBold: true))
      lines += PaperWords.paragraphs(of: reason).map { .init($0) }
    }
    lines += PaperWords.paragraphs(of: check.note ?? "").map { .init($0, isItalic: true) }
    return lines
  }

  /// The records that an id means; of what recurs, every date.
  private func records(_ id: String) -> [RecordRef] {
    let evidence = account.audit.evidence
    return evidence.activities.indices.filter {
      evidence.activities[$0].id == id || evidence.activities[$0].recurrence == id
    }.map { RecordRef(.activity, $0) }
      + evidence.documents.indices.filter { evidence.documents[$0].id == id }.map { RecordRef(.document, $0) }
      + evidence.figures.indices.filter { evidence.figures[$0].id == id }.map { RecordRef(.figure, $0) }
  }

  /// The records that verdicts rest on and that nobody has looked at, by their names; nil where there is none.
  var unchecked: String? {
    let facts = VisitFacts(account.audit, account.rules)
    let open = RestingRecords.all(of: account.audit, account.rules).filter {
      facts?.isChecked($0.record) != true
    }
    return open.isEmpty ? nil : open.map { account.name($0.record) }.joined(separator: ", ")
  }

  /// How many records verdicts rest on, and how many of them the team has looked at.
  var counts: String {
    let facts = VisitFacts(account.audit, account.rules)
    let resting = RestingRecords.all(of: account.audit, account.rules)
    let open = resting.count { facts?.isChecked($0.record) != true }
    let (all, seen) = (resting.count, resting.count - open)
    return wording.say(
      "Kết luận dựa trên \(all) hồ sơ, giấy tờ; Đoàn đã đối chiếu \(seen), chưa đối chiếu \(open).",
      "The results rest on \(wording.counted(all, "record", "records")); the team checked \(seen) "
        + "and did not check \(open)."
    )
  }

  /// What the team did not accept, each with who and why.
  var rejected: [String] {
    account.audit.visit.rejections.flatMap { rejection in
      let record = records(rejection.record).first.map { RecordFacts($0, in: account.audit.evidence) }
      let title = record.map(wording.title) ?? ""
      let what = title.isEmpty ? rejection.record : "\(rejection.record) – \(title)"
      return PaperWords.paragraphs(of: wording.sentence(wording.rejection(rejection, of: what)))
    }
  }
}
