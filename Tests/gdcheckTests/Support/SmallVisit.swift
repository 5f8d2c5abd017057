/// A small rule set with a question for a person, evidence under it, and the file of a visit to the unit.
enum SmallVisit {
  /// Beside the small rules: what a person must judge once a training was held.
  static let judged = """
    gdcheck: obligations/1
    obligations:
      - id: year.spirit
        clause: I.1
        words: [Tập huấn]
        who: member
        duty: {vi: Tập huấn thực chất, en: Train in earnest}
        what:
          activity: {type: training}
        when: {in: H1}
        judge: {vi: Việc tập huấn có thực chất không?, en: Was the training in earnest?}

    """

  /// Meets what can be met by itself: a training, an inspection with minutes, the plan sent in time.
  static let unit = """
    gdcheck: evidence/1
    unit: {agency: health-office}
    year: 2022
    as_of: 30/11/2022
    activities:
      - {id: A1, type: training, topic: equality, title: Lớp bình đẳng giới, date: 10/05/2022}
      - id: A2
        type: inspection
        title: Kiểm tra phòng khám
        date: 20/05/2022
        documents: [{type: minutes, number: 1/BB, issued: 20/05/2022}]
    documents:
      - {id: D1, type: plan, number: 2/KH, issued: 01/03/2022, sent: [{to: labour-office, date: 02/03/2022}]}

    """

  /// The visit on 02/12/2022, with `entries`, such as the lists of what was checked and judged.
  static func file(_ entries: String = "", unit: String = "health-office", date: String = "02/12/2022")
    -> String
  {
    """
    gdcheck: visit/1
    unit: {agency: \(unit)}
    date: \(date)
    team:
      - {name: Nguyễn Thị A, role: lead}
    \(entries)

    """
  }

  /// A visit that leaves nothing open: all records seen, the question answered.
  static let complete = file(
    """
    checked:
      - {record: A1, seen: true}
      - {record: A2, seen: true}
      - {record: D1, seen: true}
    judgements:
      - {obligation: year.spirit, verdict: pass, by: Trần Thị B, date: 02/12/2022, note: học viên tự soạn tình huống}
    """
  )
}

extension Workplace {
  /// A workplace with the rules, evidence (`unit.yaml`) and `visit` (`visit.yaml`) of ``SmallVisit``.
  static func visited(_ visit: String, unit: String = SmallVisit.unit) throws -> Workplace {
    let work = try Workplace()
    try work.write("rules/2022/obligations/judged.yaml", SmallVisit.judged)
    try work.write("unit.yaml", unit)
    try work.write("visit.yaml", visit)
    return work
  }

  /// Audits `unit.yaml` with `visit.yaml` laid over it.
  func auditVisited(_ options: [String] = [], language: String = "en") throws -> Transcript {
    try audit(
      ["unit.yaml"],
      ["--visit", path("visit.yaml")] + options,
      variables: ["GDCHECK_LANG": language]
    )
  }
}
