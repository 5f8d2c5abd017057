import Diagnostics
import Terms
import YAMLTree

/// Makes evidence of a tree: one pass over the records in the order of the file, then one over the references.
///
/// Where a value can't be read, that is reported and a stand-in takes its place, so that all else is still read.
/// With an error reported no evidence leaves the decoder, and so no stand-in does.
///
/// Further records may stand in a file of their own: see ``decode(with:)``.
struct EvidenceDecoder {
  /// The tree that is read at the moment; in what is kept of a file, nodes are those of its own tree.
  var tree: YAMLTree
  let frame: PlanFrame
  let limits: EvidenceLimits
  /// Whether the evidence stands inside another file: it then has no year of its own, and may hold no records.
  let isEmbedded: Bool
  /// The reader of ``tree``.
  var reader: TreeReader

  var activities: [Activity] = []
  var documents: [Document] = []
  var figures: [Figure] = []
  var register = RecordRegister()
  var links = PaperLinks()
  /// What figures name as their source, to be looked up when all documents are known.
  var sources: [(figure: Int, node: NodeID)] = []

  /// The file's `as_of`, which no record should be dated after.
  var asOf: Located<CivilDate>?
  /// Who issued a document that doesn't say.
  var unitAgency = Code(0)
  /// The days of the plan's year.
  let planYear: DateRange
  /// The days of that year and of the years before and after it.
  let nearYears: DateRange
  private(set) var isFull = false
  /// Papers that activities name, as far as they were followed.
  var linkCount = 0
  /// Whether a file of further records is read, and not the unit's own.
  var readsFurther = false

  init(tree: YAMLTree, frame: PlanFrame, limits: EvidenceLimits, isEmbedded: Bool = false) {
    self.tree = tree
    self.frame = frame
    self.limits = limits
    self.isEmbedded = isEmbedded
    reader = TreeReader(tree)
    let year = Period.year.range(in: frame.year) ?? DateRange(CivilDate(dayNumber: 0))
    let before = Period.year.range(in: frame.year - 1) ?? year
    let after = Period.year.range(in: frame.year + 1) ?? year
    planYear = year
    nearYears = DateRange(before.first, after.last) ?? year
  }

  /// The evidence, or nil where not even its unit could be read.
  ///
  /// It is only good where no error was reported.
  mutating func decode() -> Evidence? {
    guard let fields = reader.fields(tree.root, EvidenceKey.self) else { return nil }
    let unit = readOwn(fields)
    followReferences(from: Portion())
    compareFiles()
    return unit.map { evidence(of: $0, source: tree.source) }
  }

  /// Reads the head and the records of the unit's own file; the unit, where it could be read.
  mutating func readOwn(_ fields: Fields<EvidenceKey>) -> Unit? {
    let unit = reader.required(.unit, in: fields).flatMap { self.unit($0) }
    if !isEmbedded { readYear(reader.required(.year, in: fields)) }
    asOf = fields[.asOf].flatMap { self.asOf($0) }
    unitAgency = unit?.agency ?? unitAgency
    readRecords(fields)
    if !isEmbedded { remarkIfNoRecords(fields) }
    return unit
  }

  /// What was read, as the evidence of `unit`.
  func evidence(of unit: Unit, source: SourceFile) -> Evidence {
    Evidence(
      source: source,
      unit: unit,
      year: frame.year,
      asOf: asOf?.value,
      activities: activities,
      documents: documents,
      figures: figures
    )
  }

  /// Reads the three lists, in the order of the file.
  mutating func readRecords(_ fields: Fields<EvidenceKey>) {
    reserveRoom(fields)
    for entry in fields.entries {
      switch entry.key {
      case .gdcheck, .unit, .year, .asOf: break
      case .activities: records(entry.value) { $0.activity($1) }
      case .documents: records(entry.value) { $0.document($1) }
      case .figures: records(entry.value) { $0.figure($1) }
      }
    }
  }

  /// Remarks on a file that claims nothing.
  mutating func remarkIfNoRecords(_ fields: Fields<EvidenceKey>) {
    let lists = [EvidenceKey.activities, .documents, .figures]
    // A file to be filled in has all three lists, each with nothing but comments.
    guard lists.contains(where: { fields[$0] == nil }),
      lists.allSatisfy({ fields[$0].map(tree.isEmptyPlain) ?? true })
    else { return }
    reader.report(Wording.noRecords(at: reader.place(tree.root)))
  }

  /// Makes room for the records that the lists announce, so that reading them moves none.
  private mutating func reserveRoom(_ fields: Fields<EvidenceKey>) {
    func announced(_ key: EvidenceKey) -> Int {
      min(fields[key].map { tree.count($0) } ?? 0, limits.maxRecords)
    }
    activities.reserveCapacity(activities.count + announced(.activities))
    documents.reserveCapacity(documents.count + announced(.documents))
    figures.reserveCapacity(figures.count + announced(.figures))
    register.reserveCapacity(activities.capacity + documents.capacity + figures.capacity)
  }

  /// Reads the records of one of the three lists, of which nothing may stand there yet but comments.
  private mutating func records(_ node: NodeID, _ read: (inout Self, NodeID) -> Void) {
    if !tree.isEmptyPlain(node) { each(node, read) }
  }

  /// Reads each item of a list, or the one value that stands in its place.
  mutating func each(_ node: NodeID, _ read: (inout Self, NodeID) -> Void) {
    guard tree.kind(node) == .sequence else {
      if reader.expectValue(node) { read(&self, node) }
      return
    }
    if tree.count(node) == 0 { reader.report(Wording.emptyList(at: tree.span(node))) }
    for item in tree.items(node) { read(&self, item) }
  }

  /// Whether the file may hold one more record; says once that it may not.
  mutating func hasRoom(at node: NodeID) -> Bool {
    guard activities.count + documents.count + figures.count >= limits.maxRecords else { return true }
    if !isFull { reader.report(Wording.tooManyRecords(limits.maxRecords, at: reader.place(node))) }
    isFull = true
    return false
  }
}
