import Diagnostics
import Evidence
import Rules
import Terms
import TestSupport

// MARK: Records

extension EvidenceMaker {
  /// What is wrong with a record; most have nothing wrong.
  enum Fault: CaseIterable {
    case early, late, otherCode, noCode, otherRole, fewPeople, noProof, earlyProof, rejected, rejectedProof
  }

  private mutating func fault() -> Fault? {
    faultlessFrom == nil && random.chance(20)
      ? random.pick(Fault.allCases + [.rejected, .rejected, .noProof, .rejectedProof]) : nil
  }

  mutating func addActivity(
    _ test: RecordTest,
    _ values: [AskedValue],
    _ window: ReferenceWindow,
    _ number: Int
  ) {
    let fault = fault()
    var draft = Draft()
    draw(&draft, test, values, number)
    spoil(&draft, fault)

    guard let day = day(in: window, fault) else { return }
    var days = DateRange(day)
    if faultlessFrom != nil {
      // One day: what began earlier would have an earlier day.
    } else if random.chance(20), let longer = DateRange(day.adding(days: -random.pick([0, 1, 3, 20])), day) {
      days = longer
    } else if random.chance(15), let longer = DateRange(day, day.adding(days: random.pick([1, 30, 80]))) {
      days = longer
    }
    turns += [days.first, day]
    let place = evidence.activities.count + 1
    var activity = Activity(
      id: "A\(place)",
      type: code(draft.codes[.type]?.first ?? "training", .activities),
      days: days,
      span: nowhere
    )
    if random.chance(20) {
      activity.recurrence = "R\(place / 3)"
      activity.id = "R\(place / 3).\(place)"
    }
    activity.topics = codes(draft, .topic, .topics)
    activity.audiences = codes(draft, .audience, .audiences)
    activity.sites = codes(draft, .site, .sites)
    activity.clubs = codes(draft, .club, .clubs)
    activity.occasions = codes(draft, .occasion, .occasions)
    activity.partners = codes(draft, .partner, .parties)
    activity.inspected = codes(draft, .inspected, .parties)
    activity.wards = draft.wards
    activity.role = draft.role
    activity.participants = draft.people
    if let proof = test.proof, fault != .noProof {
      let kinds = proof.mode == .all ? proof.values : [random.pick(proof.values)]
      for kind in kinds { activity.documents.append(addPaper(kind.value, days, fault)) }
    }
    if faultlessFrom == nil, random.chance(10) {
      activity.documents.append(addPaper(random.pick(paperKinds), days, nil))
    }
    if fault == .rejected { reject(activity.recurrence ?? activity.id) }
    evidence.activities.append(activity)
  }

  private var paperKinds: [String] { GeneratedPlan.codes(.documents) }

  /// A paper of an activity; its place among the documents.
  private mutating func addPaper(_ kind: String, _ days: DateRange, _ fault: Fault?) -> Int {
    var paper = Document(
      id: "P\(evidence.documents.count + 1)",
      type: code(kind, .documents),
      issuedBy: evidence.unit.agency,
      span: nowhere
    )
    if faultlessFrom != nil || !random.chance(10) {
      paper.issued =
        fault == .earlyProof
        ? days.first.adding(days: -1) : random.pick([days.first, days.last, days.last.adding(days: 9)])
    }
    if fault == .rejectedProof { reject(paper.id) }
    evidence.documents.append(paper)
    return evidence.documents.count - 1
  }

  mutating func addDocument(
    _ test: RecordTest,
    _ values: [AskedValue],
    _ window: ReferenceWindow,
    _ number: Int
  ) {
    let fault = fault()
    var draft = Draft()
    draw(&draft, test, values, number)
    spoil(&draft, fault)
    guard let day = day(in: window, fault, papers: test.asksWindow) else { return }
    turns.append(day)

    var document = Document(
      id: "D\(evidence.documents.count + 1)",
      type: code(draft.codes[.type]?.first ?? "report", .documents),
      issuedBy: code(draft.codes[.issuedBy]?.first ?? GeneratedPlan.agencies[0], .parties),
      span: nowhere
    )
    document.topics = codes(draft, .topic, .topics)
    document.sites = codes(draft, .site, .sites)
    document.contains = codes(draft, .contains, .sections)
    let arrives = test.asksArrival(in: window)
    send(&document, to: codes(draft, .sentTo, .parties), on: day, arrives: arrives)
    if faultlessFrom == nil { copy(&document, test, on: day, arrives: arrives) }
    document.covers = coverage(test, window)
    if fault == .rejected { reject(document.id) }
    evidence.documents.append(document)
  }

  /// Issued, sent and received in this order; the day that the window asks about is `day`.
  private mutating func send(
    _ document: inout Document,
    to recipients: Codes,
    on day: CivilDate,
    arrives: Bool
  ) {
    if faultlessFrom != nil {
      document.issued = day
      document.sent = recipients.map { Sending(to: $0, date: day, received: day) }
      return
    }
    let recipients =
      recipients.isEmpty && random.chance(25)
      ? [code(random.pick(GeneratedPlan.parties), .parties)] : recipients
    let gap = random.pick([0, 0, 1, 3])
    document.issued = arrives && !recipients.isEmpty ? day.adding(days: -gap) : day
    for recipient in recipients {
      var sending = Sending(to: recipient)
      switch random.number(in: 0...5) {
      case 0, 1, 2:
        sending.received = arrives ? day : day.adding(days: gap)
        if random.chance(60) { sending.date = document.issued }
      case 3, 4: sending.date = arrives ? day : day.adding(days: gap)
      default: break
      }
      if random.chance(15), let received = sending.received { sending.received = received.adding(days: 4) }
      document.sent.append(sending)
    }
    if random.chance(6) { document.issued = nil }
  }

  /// Now and then a copy for someone else on another day, which says nothing of those asked for.
  private mutating func copy(
    _ document: inout Document,
    _ test: RecordTest,
    on day: CivilDate,
    arrives: Bool
  ) {
    var others: [String] = []
    for case .codes(.sentTo, let names) in test.forEach.map(\.values) { others = names.map(\.value) }
    guard random.chance(others.isEmpty ? 20 : 70) else { return }
    let other = code(random.pick(others.isEmpty ? GeneratedPlan.parties : others), .parties)
    guard !document.sent.contains(where: { $0.to == other }) else { return }
    let arrived = day.adding(days: random.pick(arrives ? [-30, -2, 5, 40] : [5, 40]))
    document.sent.append(Sending(to: other, received: arrived))
    document.issued = document.issued.map { min($0, arrived) }
  }

  private mutating func coverage(_ test: RecordTest, _ window: ReferenceWindow) -> DateRange? {
    for case .covers(let coverages) in test.criteria {
      let asked = random.pick(coverages).value
      let days: DateRange? =
        switch asked {
        case .period(let period): rules.days(of: .period(period))
        case .window:
          DateRange(
            window.own.map(\.first).min() ?? window.first,
            window.own.map(\.last).max() ?? window.last
          )
        }
      guard let days else { return nil }
      // Exact, a little wider, or a day short at one end.
      let (first, last) =
        faultlessFrom != nil
        ? (0, 0) : random.pick([(0, 0), (0, 0), (0, 0), (0, 0), (-5, 0), (-9, 9), (1, 0), (0, -1)])
      return DateRange(days.first.adding(days: first), days.last.adding(days: last))
    }
    return random.chance(20) ? rules.days(of: .period(.quarter(random.number(in: 1...4)))) : nil
  }

  mutating func addFigure(_ test: FigureTest, _ window: ReferenceWindow) {
    let fault = fault()
    guard let day = day(in: window, fault) else { return }
    turns.append(day)
    if faultlessFrom != nil {
      evidence.figures.append(faultless(test, day))
      return
    }
    var value = Figure.Value(count: random.pick([0, 4, 5, 6]))
    if random.chance(75) { value.of = random.pick([0, 8, 10, 12, 20]) }
    var figure = Figure(
      id: "F\(evidence.figures.count + 1)",
      name: code(test.name.value, .figures),
      date: day,
      value: value,
      span: nowhere
    )
    if random.chance(70) {
      figure.lastYear = Figure.Value(count: random.pick([4, 5, 6]), of: random.chance(60) ? 10 : nil)
    }
    if fault == .rejected { reject(figure.id) }
    evidence.figures.append(figure)
  }

  private mutating func day(in window: ReferenceWindow, _ fault: Fault?, papers: Bool = false) -> CivilDate? {
    if let start = faultlessFrom { return window.firstDay(notBefore: start, papers: papers) }
    switch fault {
    case .early: return window.first.adding(days: -1)
    case .late: return (papers ? window.closes : window.last).adding(days: random.pick([1, 1, 4]))
    default: break
    }
    let run = random.pick(window.days)
    let length = run.last.days(since: run.first)
    let inside = run.first.adding(days: random.number(in: 0...length))
    return random.pick(
      [run.first, run.last, inside, inside] + (papers ? [window.closes, window.closes] : [])
    )
  }

  /// A figure that meets the test by far.
  private func faultless(_ test: FigureTest, _ day: CivilDate) -> Figure {
    let isSmall = test.comparison == .atMost
    var figure = Figure(
      id: "F\(evidence.figures.count + 1)",
      name: code(test.name.value, .figures),
      date: day,
      value: Figure.Value(count: isSmall ? 0 : 100, of: 100),
      span: nowhere
    )
    figure.lastYear = Figure.Value(count: 50, of: 100)
    return figure
  }

  private mutating func reject(_ id: String) {
    visit.rejections.append(Visit.Rejection(record: id, reason: "not seen"))
  }
}

extension ReferenceWindow {
  /// The first day not before `start` on which something in the window may count, or nil where none is left.
  func firstDay(notBefore start: CivilDate, papers: Bool) -> CivilDate? {
    if papers { return start <= closes ? max(start, first) : nil }
    return days.filter { $0.last >= start }.map { max($0.first, start) }.min()
  }
}

extension ValueList {
  /// Whether its key is the recipients of a paper.
  var isOfRecipients: Bool {
    if case .codes(.sentTo, _) = values { true } else { false }
  }
}
