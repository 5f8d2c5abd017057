package import Rules
package import Terms

/// One question about a record that is being written down, with what its answer must be.
package struct FixQuestion: Sendable {
  /// What is asked about.
  package enum Subject: Hashable, Sendable {
    /// Which of several things that are missing it was.
    case task
    /// The record to which a paper belongs.
    case record
    /// The values of a `for_each` that it serves.
    case values
    case field(Field)
    case ward
    case role
    case title
    /// The day or days on which it was held.
    case held
    case participants
    case women
    /// A paper that proves an activity: its type, its number and its day.
    case paperType
    case paperNumber
    case paperIssued
    case number
    case issued
    case sent(Code)
    case received(Code)
    case section(Code)
    /// Whether a record that is there has something that it does not name.
    case amendment(Code)
    case covers
    case figureDay
    case count
    case whole
    case lastCount
    case lastWhole
  }

  /// What an answer looks like.
  package enum Form: Sendable {
    /// One of these names, or several of them.
    case choice([String], many: Bool)
    case text
    case days(DayRule)
    case number(NumberRule)
    case yesNo
  }

  package let subject: Subject
  package let form: Form
  /// Whether it may go without an answer.
  package let isOptional: Bool
  /// The question in words.
  package let words: String
  /// What its answer means for the verdict, where that needs saying.
  package let hint: String?
  /// What is said of an answer that is allowed but will not count: `no` to a question, or none.
  package let doubt: String?

  init(
    _ subject: Subject,
    _ form: Form,
    isOptional: Bool = false,
    _ words: String,
    hint: String? = nil,
    doubt: String? = nil
  ) {
    self.subject = subject
    self.form = form
    self.isOptional = isOptional
    self.words = words
    self.hint = hint
    self.doubt = doubt
  }
}

/// What a day must be.
package struct DayRule: Sendable {
  /// A day that must not come later than the one asked for, and what happened on it.
  struct Before: Sendable {
    enum Event: Sendable {
      case issued, sent
    }
    var day: CivilDate
    var event: Event
  }

  /// Whether it may be several days on end.
  var takesSpan = false
  /// Days before this one are refused: a file that holds them has an error.
  var before: Before?
  /// The first day of the activity that a paper proves: one dated earlier proves nothing.
  var proves: CivilDate?
  /// The days that count; empty where any day does.
  var counting: [DateRange] = []
  /// The day that stands for this one where none is given.
  var fallback: CivilDate?

  /// The days that count, told one after another.
  package var countingDays: [DateRange] { counting }
}

/// What a number must be.
package struct NumberRule: Sendable {
  /// A smaller number is allowed, but does not count.
  var enough = 0
  /// The greatest number that can be true, and what it counts.
  var most = 1_000_000_000
  /// Of so many all told, from which share on the number counts, in hundredths of a percent.
  var share: (of: Int, atLeast: Int)?
  var least = 0
}

/// What was answered.
package enum FixAnswer: Hashable, Sendable {
  /// The places of the choices taken, ascending.
  case picked([Int])
  case text(String)
  case days(DateRange)
  case number(Int)
  case yes(Bool)
  /// Left out.
  case nothing
}
