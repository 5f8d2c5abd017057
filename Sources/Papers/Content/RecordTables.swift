import Engine
import Evidence
import Reports
import Terms

/// Tables of what a unit submitted.
struct RecordTables {
  private let audit: UnitFindings
  private let wording: Wording

  init(_ audit: UnitFindings, _ wording: Wording) {
    self.audit = audit
    self.wording = wording
  }

  /// Every record by its kind: activities with their papers, papers by themselves, figures.
  ///
  /// A paper that an activity names or a figure is taken from stands with it and has no row of its own.
  var all: TableContent {
    var table = TableContent([
      .init(wording.say("Mã hồ sơ", "Record"), millimetres: 22),
      .init(wording.say("Ngày", "Date"), millimetres: 23),
      .init(wording.say("Nội dung", "What it is"), millimetres: 60),
      .init(wording.say("Giấy tờ kèm theo, nơi nhận", "Papers with it, recipients"), millimetres: 60),
    ])
    let papers = audit.evidence.papersOfOthers
    let groups: [(String, [RecordRef])] = [
      (
        wording.say("Hoạt động", "Activities"),
        audit.evidence.activities.indices.map { RecordRef(.activity, $0) }
      ),
      (
        wording.say("Văn bản, giấy tờ", "Papers"),
        audit.evidence.documents.indices.filter { !papers.contains($0) }.map { RecordRef(.document, $0) }
      ),
      (wording.say("Số liệu", "Figures"), audit.evidence.figures.indices.map { RecordRef(.figure, $0) }),
    ]
    for (name, records) in groups where !records.isEmpty {
      table.append(
        .init([.init([.init("\(name) (\(records.count))", isBold: true)], span: 4)], isHeading: true)
      )
      for record in records {
        let line = RecordLine(record, of: audit, in: wording)
        table.append(
          .init([
            .init(line.id), .init(line.days), .init(line.title),
            .init(line.papers.map { TableContent.Line($0) }),
          ])
        )
      }
    }
    return table
  }

  /// Records that count for no duty and come near none, with boxes; nil where there is none.
  func uncounted(apartFrom listed: Set<RecordRef>) -> TableContent? {
    let papers = audit.evidence.papersOfOthers
    let rest = audit.evidence.records.filter { record in
      !listed.contains(record) && !(record.kind == .document && papers.contains(record.index))
    }
    guard !rest.isEmpty else { return nil }
    var table = ChecklistTable.empty(
      wording,
      wording.say("Hồ sơ và giấy tờ kèm theo", "Record and its papers")
    )
    for record in rest {
      let line = RecordLine(record, of: audit, in: wording)
      table.append(ChecklistTable.row(line, line.papers, [], ChecklistTable.boxes(wording)))
    }
    return table
  }

  /// How many records of each kind there are, in one text.
  static func counts(_ evidence: Evidence, _ wording: Wording) -> String {
    let (activities, papers, figures) = (
      evidence.activities.count, evidence.documents.count, evidence.figures.count
    )
    return wording.list(
      [
        wording.say("\(activities) hoạt động", wording.counted(activities, "activity", "activities")),
        wording.say("\(papers) văn bản, giấy tờ", wording.counted(papers, "paper", "papers")),
        wording.say("\(figures) số liệu", wording.counted(figures, "figure", "figures")),
      ],
      .and
    )
  }

  /// What a reader should know of the file as a whole.
  static func notes(_ audit: UnitFindings, _ wording: Wording) -> [String] {
    var notes: [String] = []
    if audit.outrunsEvidence, let complete = audit.evidence.asOf { notes.append(wording.outrun(complete)) }
    let ids = audit.setAside.compactMap { RecordFacts($0, in: audit.evidence).id }
    if !ids.isEmpty { notes.append(wording.setAside(Array(ids.prefix(20)), more: max(0, ids.count - 20))) }
    return notes
  }
}
