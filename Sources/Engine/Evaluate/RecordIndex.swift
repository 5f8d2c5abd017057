import Evidence
import Rules
import Terms

/// What the evaluator looks at in place of the evidence: its records as bits, its figures sorted.
struct RecordIndex {
  let activities: RecordMatrix
  let documents: RecordMatrix
  let figures: FigureIndex
  let rejections: Rejections

  init(_ evidence: Evidence, _ visit: Visit, _ tables: ProgramTables) {
    rejections = Rejections(visit, evidence)
    activities = Self.activities(evidence, tables.activities, rejections)
    documents = Self.documents(evidence, tables.documents, rejections)
    figures = FigureIndex(evidence.figures)
  }

  subscript(kind: RecordTest.Kind) -> RecordMatrix {
    switch kind {
    case .activity: activities
    case .document: documents
    }
  }

  private static func activities(
    _ evidence: Evidence,
    _ side: Compiler.Side,
    _ rejections: Rejections
  ) -> RecordMatrix {
    let records = evidence.activities
    let columns = side.rows.columns
    var matrix = RecordMatrix(count: records.count, rows: side.rows)
    for index in records.indices {
      matrix.mark(index, records[index].type, in: columns[Column.type.rawValue])
      matrix.mark(index, records[index].topics, in: columns[Column.topic.rawValue])
      matrix.mark(index, records[index].audiences, in: columns[Column.audience.rawValue])
      matrix.mark(index, records[index].sites, in: columns[Column.site.rawValue])
      matrix.mark(index, records[index].clubs, in: columns[Column.club.rawValue])
      matrix.mark(index, records[index].occasions, in: columns[Column.occasion.rawValue])
      matrix.mark(index, records[index].partners, in: columns[Column.partner.rawValue])
      matrix.mark(index, records[index].inspected, in: columns[Column.inspected.rawValue])
      let role = records[index].role == .organised ? Code(0) : Code(1)
      matrix.mark(index, role, in: columns[Column.role.rawValue])
      markWards(records[index].wards, of: index, in: &matrix, side.rows)
      markPapers(of: index, evidence, in: &matrix, side.rows, rejections)
      if rejections.isRejected(.activity, index) { matrix.reject(index) }
    }
    for _ in side.times.modes {
      for index in records.indices { matrix.addDays(records[index].days) }
    }
    matrix.fillRules(side.rows.rules) { records[$0].participants?.meet($1) ?? false }
    return matrix
  }

  private static func markWards(
    _ wards: [Int],
    of record: Int,
    in matrix: inout RecordMatrix,
    _ rows: RowTable
  ) {
    guard !wards.isEmpty else { return }
    matrix.mark(record, in: rows.anyWard)
    guard !rows.wards.isEmpty else { return }
    for ward in wards { matrix.mark(record, in: rows.wards[ward] ?? -1) }
  }

  private static func markPapers(
    of record: Int,
    _ evidence: Evidence,
    in matrix: inout RecordMatrix,
    _ rows: RowTable,
    _ rejections: Rejections
  ) {
    let proof = rows.columns[Column.proof.rawValue]
    guard proof.isAsked else { return }
    let whatever = rows.columns[Column.proofUnlessRejected.rawValue]
    let papers = evidence.documents
    for paper in evidence.activities[record].documents where papers.indices.contains(paper) {
      if let issued = papers[paper].issued, issued < evidence.activities[record].days.first { continue }
      matrix.mark(record, papers[paper].type, in: whatever)
      if !rejections.isRejected(.document, paper) { matrix.mark(record, papers[paper].type, in: proof) }
    }
  }

  private static func documents(
    _ evidence: Evidence,
    _ side: Compiler.Side,
    _ rejections: Rejections
  ) -> RecordMatrix {
    let records = evidence.documents
    let columns = side.rows.columns
    var matrix = RecordMatrix(count: records.count, rows: side.rows)
    for index in records.indices {
      matrix.mark(index, records[index].type, in: columns[Column.type.rawValue])
      matrix.mark(index, records[index].issuedBy, in: columns[Column.issuedBy.rawValue])
      matrix.mark(index, records[index].topics, in: columns[Column.topic.rawValue])
      matrix.mark(index, records[index].sites, in: columns[Column.site.rawValue])
      matrix.mark(index, records[index].contains, in: columns[Column.contains.rawValue])
      if columns[Column.sentTo.rawValue].isAsked {
        for sending in records[index].sent {
          matrix.mark(index, sending.to, in: columns[Column.sentTo.rawValue])
        }
      }
      if rejections.isRejected(.document, index) { matrix.reject(index) }
    }
    for mode in side.times.modes {
      for index in records.indices { matrix.addDays(records[index].day(in: mode).map { DateRange($0.day) }) }
    }
    matrix.fillRules(side.rows.rules) { record, rule in
      guard case .covers(let alternatives) = rule, let covered = records[record].covers else { return false }
      return alternatives.contains { ranges in ranges.allSatisfy { covered.contains($0) } }
    }
    return matrix
  }
}

extension Participants {
  /// Whether so many took part as a threshold asks.
  func meet(_ rule: RowRule) -> Bool {
    switch rule {
    case .participants(let least): return total >= least
    case .women(let least): return women.map { $0 >= least } ?? false
    case .womenShare(let share):
      guard let women, total > 0 else { return false }
      return Product(women, 10_000) >= Product(share, total)
    case .read, .combined, .covers: return false
    }
  }
}
