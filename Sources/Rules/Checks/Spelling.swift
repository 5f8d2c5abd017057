import Diagnostics
import Terms

extension Check {
  /// Refuses codes, ids and clause numbers that are not spelt as such, and codes that would be taken for a word
  /// of the language (`any`, `Q1`), since a rule that names one could be read in two ways.
  static let spelling = Check("spelling") { context in
    let plan = context.plan
    if !context.isPlanChecked {
      for agency in plan.agencies { check(agency.code, &context) }
      for group in plan.groups { check(group.code, &context) }
      for body in plan.bodies { check(body.code, &context) }
      for occasion in plan.calendar.occasions { check(occasion.code, &context) }
      for circumstance in plan.circumstances { check(circumstance.code, &context) }
      for list in CodeList.allCases {
        for entry in plan.vocabulary[list] ?? [] { check(entry.code, &context) }
      }
    }
    for obligation in context.rules.obligations {
      if !isID(obligation.id.value) { context.report(CheckProblem.notAnID(obligation.id)) }
      for id in obligation.replaces where !isID(id.value) { context.report(CheckProblem.notAnID(id)) }
      for alternative in obligation.reading?.alternatives ?? [] { checkShape(alternative.name, &context) }
    }
    for clause in plan.clauses where !context.isPlanChecked && !isClauseNumber(clause.number.value) {
      context.report(CheckProblem.notAClauseNumber(clause.number))
    }
  }

  private static func check(_ code: Name, _ context: inout CheckContext) {
    if reservedWords.contains(code.value) || Period(code: code.value) != nil {
      context.report(CheckProblem.reservedCode(code))
    }
    checkShape(code, &context)
  }

  private static func checkShape(_ code: Name, _ context: inout CheckContext) {
    if !isCode(code.value[...].utf8) && Period(code: code.value) == nil {
      context.report(CheckProblem.notACode(code))
    }
  }

  /// `[a-z0-9]+(-[a-z0-9]+)*`, of at most 64 bytes.
  private static func isCode(_ text: Substring.UTF8View) -> Bool {
    text.count <= 64 && isInParts(text, joint: UInt8(ascii: "-")) { (0x61...0x7A).contains($0) }
  }

  /// Codes joined by dots, of at most 128 bytes.
  fileprivate static func isID(_ text: String) -> Bool {
    guard text.utf8.count <= 128 else { return false }
    var rest = text[...].utf8
    while let dot = rest.firstIndex(of: UInt8(ascii: ".")) {
      if !isCode(rest[..<dot]) { return false }
      rest = rest[rest.index(after: dot)...]
    }
    return isCode(rest)
  }

  /// Letters and digits in parts joined by dots, such as `III.15.4.b`.
  private static func isClauseNumber(_ text: String) -> Bool {
    text.utf8.count <= 64
      && isInParts(text[...].utf8, joint: UInt8(ascii: ".")) {
        (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0)
      }
  }

  /// Whether `text` is made of non-empty parts of ASCII letters, as `isLetter` has them, and digits, joined by
  /// `joint`.
  private static func isInParts(
    _ text: Substring.UTF8View,
    joint: UInt8,
    isLetter: (UInt8) -> Bool
  ) -> Bool {
    var partIsEmpty = true
    for byte in text {
      if byte == joint {
        if partIsEmpty { return false }
        partIsEmpty = true
      } else if isLetter(byte) || (0x30...0x39).contains(byte) {
        partIsEmpty = false
      } else {
        return false
      }
    }
    return !partIsEmpty
  }

  private static let reservedWords: Set<String> = [
    "all", "any", "not", "weekends", "window", "standing-office", "last-year", "month", "quarter", "half",
  ]
}

extension Obligation {
  /// Whether `text` is spelt as an id: codes joined by dots.
  package static func isID(_ text: String) -> Bool {
    Check.isID(text)
  }
}
