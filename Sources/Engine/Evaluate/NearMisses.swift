import Evidence
import Rules
import Terms

extension Evaluation {
  /// The most near misses that a cell shows.
  static let mostMisses = 5

  /// The records that lack one thing, or two, of what the cell at hand asks: fewest first, then by how near their
  /// day is to the window, then in the order of the file.
  ///
  /// All records are looked at together: three planes of bits hold which of them lack nothing so far, one thing
  /// and two things, and each thing asked moves those without it up a plane.
  func nearMisses(_ test: RecordProgram, _ value: Int, _ place: Place) -> [Explanations.Miss] {
    let matrix = index[test.kind]
    let asked = askedOf(test, value, place)
    var lacking = (one: [UInt64](), two: [UInt64]())
    for word in 0..<matrix.stride {
      var planes = Planes(valid: matrix.valid(word))
      for row in asked.rows { planes.ask(matrix.words[matrix.start(of: row) + word]) }
      planes.ask(moment[test.kind].inside[test.slots[place.position] * matrix.stride + word])
      planes.ask(~matrix.rejected[word])
      let telling = tellingRecords(asked, matrix, word)
      lacking.one.append(planes.one & telling)
      lacking.two.append(planes.two & telling)
    }
    var nearest = nearest(in: lacking.one, Self.mostMisses, test, place)
    if nearest.count < Self.mostMisses {
      nearest += self.nearest(in: lacking.two, Self.mostMisses - nearest.count, test, place)
    }
    return nearest.compactMap { miss(of: $0, asked, test, place) }
  }

  /// The rows that a record of the cell must be in, beside the window's, and what each stands for.
  private struct Asked {
    var rows: [Row] = []
    var shortfalls: [Explanations.Shortfall] = []
    /// Rows of which a record must be in one to be near at all; where there are none, every record is near.
    var telling: [Row] = []

    mutating func add(_ row: Row, _ shortfall: Explanations.Shortfall) {
      rows.append(row)
      shortfalls.append(shortfall)
    }
  }

  private func askedOf(_ test: RecordProgram, _ value: Int, _ place: Place) -> Asked {
    let first = test.firstRow(at: place.position)
    var asked = Asked()
    for criterion in 0..<test.matching {
      let row = test.rows[first + criterion]
      asked.add(row, criterion < test.written ? .criterion(criterion) : .notOrganised)
      if criterion < test.written, test.isTelling[criterion] { asked.telling.append(row) }
    }
    for key in 0..<test.keys { asked.add(test.cellRows[value * test.keys + key], .value(key)) }
    if asked.telling.isEmpty {
      for key in 0..<test.keys { asked.telling.append(test.cellRows[value * test.keys + key]) }
    }
    for criterion in 0..<test.everyOne {
      asked.add(test.rows[first + test.matching + criterion], .everyOne(criterion))
    }
    // What the proof lacks is found when the miss is written.
    if let proof = test.proof { asked.add(proof, .noProof) }
    return asked
  }

  /// A word of the records that meet something that says what they are about.
  private func tellingRecords(_ asked: Asked, _ matrix: RecordMatrix, _ word: Int) -> UInt64 {
    if asked.telling.isEmpty { return ~0 }
    return asked.telling.reduce(0) { $0 | matrix.words[matrix.start(of: $1) + word] }
  }

  /// Which records lack nothing, one thing and two things of what was asked so far.
  private struct Planes {
    private var none: UInt64
    private(set) var one: UInt64 = 0
    private(set) var two: UInt64 = 0

    init(valid: UInt64) {
      none = valid
    }

    mutating func ask(_ having: UInt64) {
      two = (two & having) | (one & ~having)
      one = (one & having) | (none & ~having)
      none &= having
    }
  }

  /// The `most` records of `set` whose day is nearest to the window.
  private func nearest(in set: [UInt64], _ most: Int, _ test: RecordProgram, _ place: Place) -> [Int] {
    var best: [(distance: Int, record: Int)] = []
    CellRecords.forEach(in: set, stride: set.count) { record in
      let distance = distance(of: record, test, place)
      if best.count == most, let last = best.last, last.distance <= distance { return }
      let position = best.firstIndex { $0.distance > distance } ?? best.count
      best.insert((distance, record), at: position)
      if best.count > most { best.removeLast() }
    }
    return best.map(\.record)
  }

  private func miss(of record: Int, _ asked: Asked, _ test: RecordProgram, _ place: Place) -> Explanations
    .Miss?
  {
    let matrix = index[test.kind]
    var lacks: [Explanations.Shortfall] = []
    for (row, shortfall) in zip(asked.rows, asked.shortfalls) where !matrix.contains(record, in: row) {
      lacks.append(shortfall == .noProof ? shortfallOfProof(record, test) : shortfall)
    }
    if let time = shortfallOfTime(record, test, place) { lacks.append(time) }
    let kind = RecordRef.Kind(test.kind)
    if let rejection = index.rejections.rejection(of: kind, record) { lacks.append(.rejected(rejection)) }
    guard let first = lacks.first else { return nil }
    return Explanations.Miss(
      record: RecordRef(kind, record),
      first: first,
      second: lacks.dropFirst().first
    )
  }

  /// Why an activity is not proven: the team rejected its paper, it was written before, or there is none.
  private func shortfallOfProof(_ record: Int, _ test: RecordProgram) -> Explanations.Shortfall {
    let papers = evidence.activities[record].documents
    for paper in papers where isProof(paper, of: record, test) {
      if let rejection = index.rejections.rejection(of: .document, paper) { return .proofRejected(rejection) }
    }
    for paper in papers where evidence.documents.indices.contains(paper) {
      let document = evidence.documents[paper]
      guard test.proofTypes.contains(document.type), let issued = document.issued else { continue }
      if issued < evidence.activities[record].days.first { return .proofBeforeActivity(document: paper) }
    }
    return .noProof
  }
}

extension RecordRef.Kind {
  /// The kind of the records that a test counts.
  init(_ kind: RecordTest.Kind) {
    self = kind == .activity ? .activity : .document
  }
}

extension RecordMatrix {
  /// The bits of a word that stand for records.
  func valid(_ word: Int) -> UInt64 {
    let left = count - word * 64
    return left >= 64 ? ~0 : (1 << UInt64(left)) - 1
  }
}
