import Diagnostics
import Terms

extension Check {
  /// Warns of texts that are written in one language only; a reader of the other is shown what there is.
  static let languages = Check("languages") { context in
    if !context.isPlanChecked { warnOfPlan(&context) }
    for obligation in context.rules.obligations {
      warn(&context, "duty", of: obligation.id, obligation.duty)
      warn(&context, "judge", of: obligation.id, obligation.judge)
      warn(&context, "ask", of: obligation.id, obligation.ask)
      warn(&context, "remedy", of: obligation.id, obligation.remedy)
      warn(&context, "why", of: obligation.id, obligation.reading?.why)
      for alternative in obligation.reading?.alternatives ?? [] {
        warn(&context, "why", of: alternative.name, alternative.why)
      }
    }
  }

  private static func warnOfPlan(_ context: inout CheckContext) {
    let plan = context.plan
    for entry in plan.groups + plan.bodies + CodeList.allCases.flatMap({ plan.vocabulary[$0] ?? [] }) {
      warn(&context, "name", of: entry.code, entry.name)
    }
    for agency in plan.agencies {
      warn(&context, "name", of: agency.code, agency.name)
      warn(&context, "superior", of: agency.code, agency.superior)
    }
    for occasion in plan.calendar.occasions { warn(&context, "name", of: occasion.code, occasion.name) }
    for item in plan.circumstances { warn(&context, "name", of: item.code, item.name) }
    for figure in plan.vocabulary[.figures] ?? [] {
      warn(&context, "unit", of: figure.code, plan.figureUnits[figure.code.value])
    }
    for clause in plan.clauses {
      if case .notAnObligation(let reason) = clause.bearing {
        warn(&context, "not_an_obligation", of: clause.number, reason)
      }
      for part in clause.notBinding { warn(&context, "why", of: part.words, part.why) }
    }
  }

  private static func warn(_ context: inout CheckContext, _ key: String, of name: Name, _ text: LocalText?) {
    guard let text, text.languages.count == 1, let language = text.languages.first else { return }
    context.report(CheckProblem.oneLanguage(key, of: name, language))
  }
}
