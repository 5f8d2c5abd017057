package import Evidence
package import Terms

/// The explanations of all findings of a unit: trees kept in one flat list, each node before its children.
///
/// Reports walk it and never evaluate. A subtree is `index ..< node.end`.
package struct Explanations: Sendable {
  package var nodes: [Node] = []
  package var counted: [Counted] = []
  package var misses: [Miss] = []

  package init() {}

  /// One step of a decision.
  package struct Node: Sendable {
    package var kind: Kind
    package var verdict: Verdict
    package var reason: Reason
    package var progress: Progress
    /// The window that was asked about; nil above the windows.
    package var window: Window?
    /// The place after the last node of the subtree.
    package var end: Int
    /// Of a cell: the records that counted, in `counted`.
    package var counted: Range<Int>
    /// Of a cell that did not pass: the nearest misses, in `misses`, nearest first, at most five.
    package var misses: Range<Int>
    /// Of a cell that did not pass: the smallest thing that would satisfy what remains.
    package var need: Need?

    package init(kind: Kind, window: Window?) {
      self.kind = kind
      self.window = window
      verdict = .pending
      reason = .notDue
      progress = Progress(done: 0, needed: 0)
      end = 0
      counted = 0..<0
      misses = 0..<0
    }
  }

  /// What a node decides.
  package enum Kind: Hashable, Sendable {
    /// The windows of a `when`: its children are decided window by window; `needed` of them must pass.
    case windows(needed: Int)
    /// All of its parts.
    case all
    /// Any of its parts.
    case any
    /// The values of a `for_each`, each a cell.
    case values(test: Int)
    /// One test in one window: `test` is its place in `Program.tests`, `value` the place of its value or pair
    /// of values in that test's `cells`, 0 where there is no `for_each`.
    case cell(test: Int, value: Int)
    /// No automatic part: a person judges once the windows have closed.
    case judgeOnly
  }

  /// A record that counted.
  package struct Counted: Hashable, Sendable {
    package var record: RecordRef
    /// Its day.
    package var day: CivilDate
    /// The paper that proves it, as a place in `Evidence.documents`.
    package var proof: Int?
    package var remarks: Remarks

    package init(record: RecordRef, day: CivilDate, proof: Int? = nil, remarks: Remarks = []) {
      self.record = record
      self.day = day
      self.proof = proof
      self.remarks = remarks
    }
  }

  /// What a reader should know of a record that counted.
  package struct Remarks: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// Its proof was written after the activity ended.
    package static let proofWrittenLater = Remarks(rawValue: 1)
    /// Its arrival is not recorded: the day it was sent or issued stands for it.
    package static let arrivalNotRecorded = Remarks(rawValue: 2)
    /// It runs over several windows of an `each` and counts in each.
    package static let severalWindows = Remarks(rawValue: 4)
  }

  /// A record that nearly counted, with the one or two things that it lacks.
  package struct Miss: Hashable, Sendable {
    package var record: RecordRef
    package var first: Shortfall
    package var second: Shortfall?

    package init(record: RecordRef, first: Shortfall, second: Shortfall? = nil) {
      self.record = record
      self.first = first
      self.second = second
    }
  }

  /// One thing that a record lacks.
  package enum Shortfall: Hashable, Sendable {
    /// The criterion at this place of the test's `criteria`.
    case criterion(Int)
    /// The criterion at this place of the test's `everyOne`.
    case everyOne(Int)
    /// The value of the `for_each` key at this place.
    case value(Int)
    /// The unit only attended it, where it goes without saying that the unit must have organised it.
    case notOrganised
    /// Its day is so many days before the window.
    case early(day: CivilDate, days: Int)
    /// Its day is so many days after the window, its grace included.
    case late(day: CivilDate, days: Int)
    /// Its day is after the as-of date: set aside.
    case afterAsOf(day: CivilDate)
    /// It bears no date that could be its day.
    case undated
    /// It names no paper of the kind asked for.
    case noProof
    /// The paper, a place in `Evidence.documents`, was issued before the activity.
    case proofBeforeActivity(document: Int)
    /// The team rejected it; the place in `Visit.rejections`.
    case rejected(Int)
    /// The team rejected the paper that proves it; the place in `Visit.rejections`.
    case proofRejected(Int)
    /// A figure that is smaller, or greater, than the bound.
    case beyondBound
    /// A figure without what the comparison needs: its whole, or last year's figure.
    case incomparable
    /// An older figure; a later one in the window decides.
    case superseded
  }
}

/// The smallest thing that would satisfy what remains of a cell.
package enum Need: Hashable, Sendable {
  /// So many more records, and among all that then count so many more different values.
  case records(Int, values: Int)
  /// Proof for so many of the records that match but lack it.
  case proof(Int)
  /// So many of the records that match fall short of `every_one`: each of them must meet it.
  case everyOne(Int)
  /// A figure that has what the comparison needs; where the latest one has it, its count must become `count` of
  /// `of`: at least that many, or at most, as the test compares.
  case figure(count: Int?, of: Int?)
}

/// A run of days that is decided by itself.
package struct Window: Hashable, Sendable {
  /// Its first day, or the first of the days of a union.
  package var first: CivilDate
  /// Its last day, without grace.
  package var last: CivilDate
  /// The last day on which something may still count, grace included: closed from the day after.
  package var closes: CivilDate
  /// How the rule names it, for people; nil for the days of a `by` or of `days`.
  package var label: WindowLabel

  package init(first: CivilDate, last: CivilDate, closes: CivilDate, label: WindowLabel) {
    self.first = first
    self.last = last
    self.closes = closes
    self.label = label
  }
}

/// How a window is called.
package enum WindowLabel: Hashable, Sendable {
  /// A period of the plan year.
  case period(Period)
  /// An occasion, as a code of the lexicon.
  case occasion(Code)
  /// From the year's start to a day.
  case by
  /// Days that the rule gives by their ends, or the union of several windows.
  case days
  /// So many days after, or before, a circumstance; its place in `Plan.circumstances`.
  case after(circumstance: Int)
  case before(circumstance: Int)
}
