import Engine
import Reports
import Terms

/// How many duties stand how, and which they are: what needs attention first.
struct DutyOverview {
  let table: TableContent

  /// `heading` says whose view of them it is: the audit's, unless said.
  init(_ audit: UnitFindings, _ parts: PlanParts, heading: String? = nil, _ wording: Wording) {
    let agenda = Agenda(audit)
    let sections: [(Wording.Section, [Finding])] = [
      (.failed, agenda.failed), (.unproven, agenda.unproven), (.review, agenda.review),
      (.soon, agenda.soon), (.later, agenda.later), (.passed, agenda.passed),
      (.notArisen, agenda.notArisen), (.notOwed, agenda.notOwed),
    ]
    var numbers: [Int: Int] = [:]
    for duty in parts.duties { numbers[duty.finding.obligation] = duty.number }
    var table = TableContent([

      .init(heading ?? wording.say("Kết quả rà soát", "As audited"), millimetres: 50),
      .init(wording.say("Số việc", "Duties"), millimetres: 20),
      .init(wording.say("Việc số", "Nos."), millimetres: 95),
    ])
    for (section, findings) in sections where !findings.isEmpty {
      let places = findings.compactMap { numbers[$0.obligation] }.sorted()
      table.append(
        .init([
          .init(wording.section(section)),
          .init("\(findings.count)", isCentred: true),
          .init(places.map(String.init).joined(separator: ", ")),
        ])
      )
    }
    let depending = parts.duties.filter { $0.finding.basis == .depends }
    if !depending.isEmpty {
      table.append(
        .init([
          .init([.init(wording.sentence(wording.basis(.depends)), isItalic: true)]),
          .init([.init("\(depending.count)", isItalic: true)], isCentred: true),
          .init([.init(depending.map { "\($0.number)" }.joined(separator: ", "), isItalic: true)]),
        ])
      )
    }
    self.table = table
  }
}
