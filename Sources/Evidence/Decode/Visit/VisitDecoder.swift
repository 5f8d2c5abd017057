import Diagnostics
import Terms
import YAMLTree

/// Makes the record of a visit of a tree: one pass in the order of the file, against the evidence that it lies over.
///
/// As with evidence, a value that can't be read is reported and a stand-in takes its place, so that all else is still
/// read; with an error reported no record leaves the decoder.
struct VisitDecoder {
  let tree: YAMLTree
  let evidence: Evidence
  let limits: VisitLimits
  let obligations: ObligationNames
  /// The ids of the evidence, those of what recurs included.
  let records: RecordRegister
  /// Reads units as evidence writes them, and knows the plan's year.
  var base: EvidenceDecoder
  /// The day of the visit, which what the team decides is held against.
  var visitDay: Located<CivilDate>?
  /// Whether the file is about the unit of the evidence; of another unit's records nothing can be said.
  var isSameUnit = true

  var reader: TreeReader {
    get { base.reader }
    _modify { yield &base.reader }
  }

  var frame: PlanFrame { base.frame }

  init(
    tree: YAMLTree,
    evidence: Evidence,
    frame: PlanFrame,
    obligations: [String],
    limits: VisitLimits
  ) {
    self.tree = tree
    self.evidence = evidence
    self.limits = limits
    self.obligations = ObligationNames(obligations)
    records = RecordRegister(of: evidence)
    base = EvidenceDecoder(tree: tree, frame: frame, limits: .standard)
  }

  /// The record, or nil where the file holds no keys that could be read.
  ///
  /// It is only good where no error was reported.
  mutating func decode() -> VisitRecord? {
    guard let fields = reader.fields(tree.root, VisitKey.self) else { return nil }
    let unit = required(.unit, in: fields).flatMap { self.unit($0) }
    visitDay = required(.date, in: fields).flatMap { self.visitDay($0) }
    let team = required(.team, in: fields).map { self.team($0) } ?? []
    let day = visitDay ?? Located(base.planYear.first, tree.span(tree.root))
    var record = VisitRecord(source: tree.source, unit: unit ?? evidence.unit, date: day, team: team)
    for entry in fields.entries {
      guard ![.gdcheck, .unit, .date, .team].contains(entry.key), !isOpenList(entry) else { continue }
      if let value = filled(entry) { read(value, of: entry.key, into: &record) }
    }
    return record
  }

  /// Whether `entry` is a list of which nothing stands there yet but perhaps comments, as a file begins that is to be
  /// filled in: a list without entries.
  private func isOpenList(_ entry: FieldEntry<VisitKey>) -> Bool {
    tree.isEmptyPlain(entry.value) && entry.key.isList
  }

  /// Reads what stands under one of the keys that a file may do without.
  private mutating func read(_ value: NodeID, of key: VisitKey, into record: inout VisitRecord) {
    switch key {
    case .gdcheck, .unit, .date, .team: break
    case .time: (record.began, record.ended) = hours(value)
    case .place: record.place = line(value)?.value
    case .grounds: record.grounds = texts(value)
    case .present: record.present = each(value) { $0.person($1) }
    case .checked: record.checks = checks(value)
    case .judgements: record.judgements = judgements(value)
    case .waivers: record.waivers = waivers(value)
    case .strengths: record.strengths = texts(value)
    case .limits: record.limits = texts(value)
    case .unitComments: record.unitComments = text(value)?.value
    case .recommendations: record.recommendations = each(value) { $0.recommendation($1) }
    case .copies: record.copies = copies(value)
    case .notice: record.notice = notice(value)
    }
  }

  /// The unit that was visited, which must be that of the evidence.
  private mutating func unit(_ node: NodeID) -> Unit? {
    guard let unit = base.unit(node) else {
      isSameUnit = false
      return nil
    }
    guard unit.agency == evidence.unit.agency, unit.ward == evidence.unit.ward else {
      isSameUnit = false
      let name = { [frame] (unit: Unit) in (frame.lexicon[.parties][unit.agency].code, unit.ward) }
      reader.report(
        VisitWording.otherUnit(name(unit), evidence: name(evidence.unit), at: reader.place(node))
      )
      return nil
    }
    if let name = unit.name, let own = evidence.unit.name, name != own {
      reader.report(VisitWording.otherName(name, evidence: own, at: reader.place(node)))
    }
    var merged = evidence.unit
    merged.name = merged.name ?? unit.name
    return merged
  }

  /// The day of the visit: within a year of the plan's, and not before the day that the evidence speaks of.
  private mutating func visitDay(_ node: NodeID) -> Located<CivilDate>? {
    guard let day = reader.date(node) else { return nil }
    guard base.planYear.first <= day.value, day.value <= base.nearYears.last else {
      reader.report(VisitWording.dayFarOff(day, plan: frame.year))
      return nil
    }
    if let asOf = evidence.asOf, day.value < asOf {
      reader.report(VisitWording.beforeEvidence(day, asOf: asOf))
    }
    return day
  }

  /// When the work began and ended.
  private mutating func hours(_ node: NodeID) -> (began: ClockTime?, ended: ClockTime?) {
    guard let fields = reader.fields(node, VisitTimeKey.self), reader.expectSome(node) else {
      return (nil, nil)
    }
    let began = optional(.from, in: fields).flatMap { clockTime($0) }
    let ended = optional(.to, in: fields).flatMap { clockTime($0) }
    if let began, let ended, ended.value <= began.value {
      reader.report(VisitWording.endsBeforeItBegins(ended, began))
    }
    return (began?.value, ended?.value)
  }

  private mutating func clockTime(_ node: NodeID) -> Located<ClockTime>? {
    guard let text = reader.text(node) else { return nil }
    guard let time = ClockTime(text.value) else {
      reader.report(VisitWording.notATime(text))
      return nil
    }
    return Located(time, text.span)
  }
}
