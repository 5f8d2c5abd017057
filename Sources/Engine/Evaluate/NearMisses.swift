import Evidence
import Rules
import Terms

/// A record that nearly counts, and how many days it is away from the window.
struct NearRecord {
  var record: Int
  var distance: Int
}

extension Evaluation {
  /// The most near misses that a cell shows.
  static var mostMisses: Int { 5 }

  /// Writes the records that lack one thing, or two, of what the cell asks: fewest first, then by how near their
  /// day is to the window, then in the order of the file.
  ///
  /// All records are looked at together: three planes of bits hold which of them lack nothing so far, one thing
  /// and two things, and each thing asked moves those without it up a plane.
  mutating func addNearMisses(_ cell: Cell) {
    for word in 0..<cell.matrix.stride {
      let planes = planes(cell, word)
      trial.proven[word] = planes.one
      trial.matched[word] = planes.two
    }
    let ranges = input.tables.windows[window(at: cell.place)].ranges
    Self.find(Self.mostMisses, in: trial.proven, cell, ranges, into: &nearest)
    let lackingOne = nearest.count
    for near in nearest { addMiss(near.record, cell) }
    if lackingOne < Self.mostMisses {
      Self.find(Self.mostMisses - lackingOne, in: trial.matched, cell, ranges, into: &nearest)
      for near in nearest { addMiss(near.record, cell) }
    }
  }

  /// A word of the records that lack one thing and two things of all that the cell asks.
  private func planes(_ cell: Cell, _ word: Int) -> Planes {
    let (test, matrix) = (cell.test, cell.matrix)
    var planes = Planes(valid: matrix.valid(word))
    var telling: UInt64 = 0
    var canTell = false
    for place in 0..<(test.rows.matching + test.rows.everyOne) {
      let having = matrix.word(word, of: test.rows.rows[cell.firstRow + place])
      planes.ask(having)
      if place < test.rows.written, test.isTelling[place] {
        telling |= having
        canTell = true
      }
    }
    for key in 0..<test.keys {
      let having = matrix.word(word, of: test.cellRows[cell.value * test.keys + key])
      planes.ask(having)
      if !test.isTelling.contains(true) {
        telling |= having
        canTell = true
      }
    }
    if let proof = test.proof { planes.ask(matrix.word(word, of: proof.row)) }
    planes.ask(moment.inside[cell.timeRow + word])
    planes.ask(~matrix.rejected[word])
    if canTell { planes.keep(telling) }
    return planes
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

    mutating func keep(_ records: UInt64) {
      one &= records
      two &= records
    }
  }

  /// Puts into `nearest` the `most` records of `set` whose day is nearest to the window of these ranges.
  private static func find(
    _ most: Int,
    in set: [UInt64],
    _ cell: Cell,
    _ ranges: [DateRange],
    into nearest: inout [NearRecord]
  ) {
    nearest.removeAll(keepingCapacity: true)
    set.forEachRecord { record in
      let near = NearRecord(record: record, distance: cell.distance(of: record, to: ranges))
      if nearest.count < most {
        nearest.append(near)
      } else if near.distance < nearest[most - 1].distance {
        nearest[most - 1] = near
      } else {
        return
      }
      var place = nearest.count - 1
      while place > 0, nearest[place - 1].distance > near.distance {
        nearest.swapAt(place - 1, place)
        place -= 1
      }
    }
  }

  private mutating func addMiss(_ record: Int, _ cell: Cell) {
    var lacks = Shortfalls()
    let (test, matrix) = (cell.test, cell.matrix)
    for place in 0..<(test.rows.matching + test.rows.everyOne)
    where !matrix.contains(record, in: test.rows.rows[cell.firstRow + place]) {
      lacks.add(cell.shortfall(at: place))
    }
    for key in 0..<test.keys
    where !matrix.contains(record, in: test.cellRows[cell.value * test.keys + key]) {
      lacks.add(.value(key))
    }
    if let proof = test.proof, !matrix.contains(record, in: proof.row) {
      lacks.add(shortfallOfProof(record, proof))
    }
    if let time = shortfallOfTime(record, cell) { lacks.add(time) }
    let kind = RecordRef.Kind(test.kind)
    if let rejection = input.index.rejections.rejection(of: kind, record) { lacks.add(.rejected(rejection)) }
    guard let first = lacks.first else { return }
    sink.add(Explanations.Miss(record: RecordRef(kind, record), first: first, second: lacks.second))
  }

  /// The first two things that a record lacks.
  private struct Shortfalls {
    private(set) var first: Explanations.Shortfall?
    private(set) var second: Explanations.Shortfall?

    mutating func add(_ shortfall: Explanations.Shortfall) {
      if first == nil {
        first = shortfall
      } else if second == nil {
        second = shortfall
      }
    }
  }

  /// Why an activity is not proven: the team rejected its paper, it was written before, or there is none.
  private func shortfallOfProof(_ record: Int, _ proof: ProofRows) -> Explanations.Shortfall {
    let papers = input.evidence.activities[record].documents
    for paper in papers where isProof(paper, of: record, proof) {
      if let rejection = input.index.rejections.rejection(of: .document, paper) {
        return .proofRejected(rejection)
      }
    }
    for paper in papers where input.evidence.documents.indices.contains(paper) {
      guard proof.types.contains(input.evidence.documents[paper].type),
        let issued = input.evidence.documents[paper].issued
      else { continue }
      if issued < input.evidence.activities[record].days.first {
        return .proofBeforeActivity(document: paper)
      }
    }
    return .noProof
  }
}

extension Cell {
  /// What a record lacks that is not in the row at `place` of the test's rows.
  fileprivate func shortfall(at place: Int) -> Explanations.Shortfall {
    if place < test.rows.written { return .criterion(place) }
    return place < test.rows.matching ? .notOrganised : .everyOne(place - test.rows.matching)
  }
}

extension RecordRef.Kind {
  /// The kind of the records that a test counts.
  init(_ kind: RecordTest.Kind) {
    self = kind == .activity ? .activity : .document
  }
}
