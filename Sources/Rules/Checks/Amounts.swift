import Diagnostics
import Terms

extension Check {
  /// Refuses amounts that everything meets, or nothing: none at all, more than 10,000 records, shares beyond the
  /// whole.
  ///
  /// Warns where so many women are asked for that the number of participants says nothing.
  static let amounts = Check("amounts") { context in
    for node in context.requirements {
      if let test = node.records { check(test, &context) }
      if let figure = node.figure { check(figure, &context) }
    }
  }

  private static func check(_ test: RecordTest, _ context: inout CheckContext) {
    check("at_least", test.atLeast, upTo: 10_000, &context)
    for criteria in [test.criteria, test.everyOne ?? []] {
      var participants: Located<Int>?
      var women: Located<Int>?
      for criterion in criteria {
        switch criterion {
        case .participants(let number):
          participants = number
          check("participants", number, upTo: 1_000_000, &context)
        case .women(let number):
          women = number
          check("women", number, upTo: 1_000_000, &context)
        case .womenShare(let share):
          check("women_share", share: share, .atLeast, &context)
        case .codes, .anyPartner, .ward, .role, .covers: break
        }
      }
      if let women, let participants, participants.value > 0, women.value >= participants.value {
        context.report(CheckProblem.womenBeyondParticipants(women, participants))
      }
    }
  }

  private static func check(_ test: FigureTest, _ context: inout CheckContext) {
    let word = test.comparison.rawValue
    switch test.bound.value {
    case .share(let share):
      check(word, share: test.bound.map { _ in share }, test.comparison, &context)
    case .number(0) where test.comparison == .atLeast:
      context.report(CheckProblem.asksForNone(word, at: test.bound.span))
    case .number, .lastYear: break
    }
  }

  private static func check(
    _ word: String,
    _ number: Located<Int>,
    upTo limit: Int,
    _ context: inout CheckContext
  ) {
    if number.value < 1 {
      context.report(CheckProblem.asksForNone(word, at: number.span))
    } else if number.value > limit {
      context.report(CheckProblem.outOfRange(word, number, 1...limit))
    }
  }

  private static func check(
    _ word: String,
    share: Located<Int>,
    _ comparison: FigureTest.Comparison,
    _ context: inout CheckContext
  ) {
    let whole = 10_000
    if share.value > whole || (share.value == whole && comparison == .moreThan) {
      context.report(CheckProblem.beyondTheWhole(word, at: share.span))
    } else if share.value < 1 && comparison == .atLeast {
      context.report(CheckProblem.asksForNone(word, at: share.span))
    } else if share.value == whole && comparison == .atMost {
      context.report(CheckProblem.asksForNone(word, at: share.span))
    }
  }
}
