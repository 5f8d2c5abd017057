import Engine
import Evidence
import Rules
import Terms
import TestSupport
import Testing

/// A comparison with a figure, and whether it holds.
struct ComparisonCase: CustomTestStringConvertible, Sendable {
  var comparison: FigureTest.Comparison
  var bound: FigureTest.Bound
  var count: Int
  var of: Int? = nil
  var lastYear: Figure.Value? = nil
  var passes: Bool
  var need: Need? = nil

  var testDescription: String { "\(count) of \(of.map(String.init) ?? "no whole"), \(comparison) \(bound)" }

  static let all: [ComparisonCase] = [
    .init(comparison: .atLeast, bound: .number(3), count: 3, passes: true),
    .init(comparison: .atLeast, bound: .number(3), count: 2, passes: false, need: .figure(count: 3, of: nil)),
    .init(comparison: .atMost, bound: .number(3), count: 3, passes: true),
    .init(comparison: .atMost, bound: .number(3), count: 4, passes: false, need: .figure(count: 3, of: nil)),
    .init(comparison: .moreThan, bound: .number(3), count: 4, passes: true),
    .init(
      comparison: .moreThan,
      bound: .number(3),
      count: 3,
      passes: false,
      need: .figure(count: 4, of: nil)
    ),
    .init(comparison: .atLeast, bound: .share(3_000), count: 3, of: 10, passes: true),
    .init(
      comparison: .atLeast,
      bound: .share(3_000),
      count: 2,
      of: 8,
      passes: false,
      need: .figure(count: 3, of: 8)
    ),
    .init(
      comparison: .moreThan,
      bound: .share(3_000),
      count: 3,
      of: 10,
      passes: false,
      need: .figure(count: 4, of: 10)
    ),
    .init(
      comparison: .atMost,
      bound: .share(3_333),
      count: 34,
      of: 100,
      passes: false,
      need: .figure(count: 33, of: 100)
    ),
    .init(
      comparison: .atLeast,
      bound: .share(10_000),
      count: 999_999_999,
      of: 1_000_000_000,
      passes: false,
      need: .figure(count: 1_000_000_000, of: 1_000_000_000)
    ),
    .init(comparison: .moreThan, bound: .lastYear, count: 3, lastYear: .init(count: 2), passes: true),
    .init(
      comparison: .moreThan,
      bound: .lastYear,
      count: 2,
      lastYear: .init(count: 2),
      passes: false,
      need: .figure(count: 3, of: nil)
    ),
    // Shares where both have a whole: 3 of 10 is more than 5 of 20.
    .init(
      comparison: .moreThan,
      bound: .lastYear,
      count: 3,
      of: 10,
      lastYear: .init(count: 5, of: 20),
      passes: true
    ),
    .init(
      comparison: .atLeast,
      bound: .lastYear,
      count: 2,
      of: 10,
      lastYear: .init(count: 5, of: 20),
      passes: false,
      need: .figure(count: 3, of: 10)
    ),
    // Counts where one lacks it.
    .init(
      comparison: .atLeast,
      bound: .lastYear,
      count: 5,
      of: 50,
      lastYear: .init(count: 5),
      passes: true
    ),
    .init(
      comparison: .atLeast,
      bound: .lastYear,
      count: 5,
      of: 0,
      lastYear: .init(count: 6, of: 0),
      passes: false,
      need: .figure(count: 6, of: nil)
    ),
  ]
}

@Suite("tests of figures")
struct FigureTests {
  @Test("comparisons", arguments: ComparisonCase.all)
  func comparisons(_ given: ComparisonCase) throws {
    let rule = obligation(what: figure("women-leaders", given.comparison, given.bound))
    let found = try audit(rule, asOf: "31/12") {
      $0.figure("F1", "women-leaders", "1/6", given.count, of: given.of, lastYear: given.lastYear)
    }
    #expect(found.decided == (given.passes ? Decided(.pass, .met) : Decided(.pending, .dueToday)))
    #expect(found.findings[0].progress == Progress(done: given.passes ? 1 : 0, needed: 1))
    #expect(found.cells[0].need == given.need)
    #expect(found.misses.map(\.first) == (given.passes ? [] : [.beyondBound]))
  }

  private let rule = obligation(what: figure("women-leaders", .atLeast, .share(3_000)), when: .in("H1"))

  @Test("the latest in the window decides, of one date the later in the file")
  func latest() throws {
    let found = try audit(rule, asOf: "31/12") {
      $0.figure("F1", "women-leaders", "30/6", 1, of: 10)
      $0.figure("F2", "women-leaders", "1/3", 5, of: 10)
      $0.figure("F3", "women-leaders", "30/6", 4, of: 10)
    }
    #expect(found.decided == Decided(.pass, .met))
    #expect(found.counted.map(\.record.index) == [2])
    let turned = try audit(rule, asOf: "31/12") {
      $0.figure("F1", "women-leaders", "1/3", 5, of: 10)
      $0.figure("F2", "women-leaders", "30/6", 1, of: 10)
    }
    #expect(turned.decided == Decided(.fail, .belowThreshold))
    #expect(turned.misses.map(\.first) == [.superseded, .beyondBound])
  }

  @Test("a figure speaks of the as-of date")
  func asOf() throws {
    func verdict(_ asOf: CivilDate) throws -> Verdict {
      try audit(rule, asOf: asOf) {
        $0.figure("F1", "women-leaders", "1/3", 5, of: 10)
        $0.figure("F2", "women-leaders", "30/6", 1, of: 10)
      }.findings[0].verdict
    }
    #expect(try verdict("28/2") == .pending)
    #expect(try verdict("1/3") == .pass)
    #expect(try verdict("29/6") == .pass)
    #expect(try verdict("30/6") == .pending)
    #expect(try verdict("1/7") == .fail)
  }

  @Test("a figure without its whole, or of nothing, is passed over")
  func incomparable() throws {
    let found = try audit(rule, asOf: "1/7") {
      $0.figure("F1", "women-leaders", "1/3", 5)
      $0.figure("F2", "women-leaders", "1/4", 5, of: 0)
      $0.figure("F3", "budget", "1/4", 5, of: 5)
    }
    #expect(found.decided == Decided(.fail, .nothingFound))
    #expect(found.misses.map(\.first) == [.incomparable, .incomparable])
    #expect(found.cells[0].need == .figure(count: nil, of: nil))
  }

  @Test("late, and rejected before late")
  func reasons() throws {
    func found(_ rejected: [String]) throws -> UnitFindings {
      let visit = Visit(rejections: rejected.map { .init(record: $0, reason: "seen") })
      return try audit(rule, visit: visit, asOf: "31/12") {
        $0.figure("F1", "women-leaders", "1/3", 1, of: 10)
        $0.figure("F2", "women-leaders", "1/4", 5, of: 10)
        $0.figure("F3", "women-leaders", "5/7", 5, of: 10)
      }
    }
    #expect(try found([]).decided == Decided(.pass, .met))
    #expect(try found(["F2"]).decided == Decided(.fail, .rejected))
    let late = try audit(rule, asOf: "31/12") {
      $0.figure("F1", "women-leaders", "1/3", 1, of: 10)
      $0.figure("F3", "women-leaders", "5/7", 5, of: 10)
    }
    #expect(late.decided == Decided(.fail, .late))
    #expect(late.misses.map(\.first) == [.beyondBound, .late(day: "5/7", days: 5)])
  }

  @Test("a late figure is the latest of all, so a worse one after it takes its place")
  func lateThenWorse() throws {
    let found = try audit(rule, asOf: "31/12") {
      $0.figure("F1", "women-leaders", "5/7", 5, of: 10)
      $0.figure("F2", "women-leaders", "6/7", 1, of: 10)
    }
    #expect(found.decided == Decided(.fail, .nothingFound))
  }
}
