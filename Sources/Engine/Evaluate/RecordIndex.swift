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
    // Both kinds have rows of one length, so that one set of scratch rows serves for either.
    let stride = (max(evidence.activities.count, evidence.documents.count) + 63) / 64
    activities = Self.activities(evidence, tables.activities, rejections, stride)
    documents = Self.documents(evidence.documents, tables.documents, rejections, stride)
    figures = FigureIndex(evidence.figures)
  }

  /// Words in a row, of either kind.
  var stride: Int { activities.stride }

  subscript(kind: RecordTest.Kind) -> RecordMatrix {
    switch kind {
    case .activity: activities
    case .document: documents
    }
  }

  private static func activities(
    _ evidence: Evidence,
    _ side: Compiler.Side,
    _ rejections: Rejections,
    _ stride: Int
  ) -> RecordMatrix {
    let records = evidence.activities
    var matrix = MatrixBuilder(count: records.count, stride: stride, of: side)
    matrix.fill(.type) { records[$0].type }
    matrix.fill(.topic, values: { records[$0].topics.count }, { records[$0].topics[$1] })
    matrix.fill(.audience, values: { records[$0].audiences.count }, { records[$0].audiences[$1] })
    matrix.fill(.site, values: { records[$0].sites.count }, { records[$0].sites[$1] })
    matrix.fill(.club, values: { records[$0].clubs.count }, { records[$0].clubs[$1] })
    matrix.fill(.occasion, values: { records[$0].occasions.count }, { records[$0].occasions[$1] })
    matrix.fill(.partner, values: { records[$0].partners.count }, { records[$0].partners[$1] })
    matrix.fill(.inspected, values: { records[$0].inspected.count }, { records[$0].inspected[$1] })
    matrix.fill(.role) { records[$0].role == .organised ? Code(0) : Code(1) }
    matrix.fillWards { records[$0].wards }
    matrix.fill(.proof) { record, mark in
      evidence.forEachPaper(of: record) { paper in
        if !rejections.isRejected(.document, paper) { mark(evidence.documents[paper].type) }
      }
    }
    // Where nothing is rejected, nobody asks what would hold without that.
    if !rejections.isEmpty {
      matrix.fill(.proofUnlessRejected) { record, mark in
        evidence.forEachPaper(of: record) { mark(evidence.documents[$0].type) }
      }
      matrix.fillRejected { rejections.isRejected(.activity, $0) }
    }
    for _ in side.modes.values { matrix.addDays { records[$0].days } }
    matrix.fillThresholds { records[$0].participants?.meet($1) ?? false }
    return matrix.finish()
  }

  private static func documents(
    _ records: [Document],
    _ side: Compiler.Side,
    _ rejections: Rejections,
    _ stride: Int
  ) -> RecordMatrix {
    var matrix = MatrixBuilder(count: records.count, stride: stride, of: side)
    matrix.fill(.type) { records[$0].type }
    matrix.fill(.issuedBy) { records[$0].issuedBy }
    matrix.fill(.topic, values: { records[$0].topics.count }, { records[$0].topics[$1] })
    matrix.fill(.site, values: { records[$0].sites.count }, { records[$0].sites[$1] })
    matrix.fill(.contains, values: { records[$0].contains.count }, { records[$0].contains[$1] })
    matrix.fill(.sentTo, values: { records[$0].sent.count }, { records[$0].sent[$1].to })
    if !rejections.isEmpty { matrix.fillRejected { rejections.isRejected(.document, $0) } }
    for mode in side.modes.values {
      matrix.addDays { records.dates(at: $0).day(in: mode).map { DateRange($0.day) } }
    }
    matrix.fillCoverages { records[$0].covers }
    return matrix.finish()
  }
}

extension Evidence {
  /// Calls `body` with the place of each paper of an activity that was not written before it.
  @inline(__always)
  fileprivate func forEachPaper(of activity: Int, _ body: (Int) -> Void) {
    for paper in activities[activity].documents where documents.indices.contains(paper) {
      if let issued = documents[paper].issued, issued < activities[activity].days.first { continue }
      body(paper)
    }
  }
}

extension Participants {
  /// Whether so many took part as a threshold asks.
  func meet(_ threshold: Threshold) -> Bool {
    switch threshold {
    case .participants(let least): return total >= least
    case .women(let least): return women.map { $0 >= least } ?? false
    case .womenShare(let share):
      guard let women, total > 0 else { return false }
      return Product(women, 10_000) >= Product(share, total)
    }
  }
}
