import Diagnostics
import Terms

extension Check {
  /// Refuses codes that the list of their field does not have, and says which list has them where one does.
  static let codes = Check("codes") { context in
    for node in context.requirements {
      if let test = node.records { check(test, &context) }
      if let figure = node.figure { check([figure.name], .figures, of: "figure", &context) }
    }
  }

  private static func check(_ test: RecordTest, _ context: inout CheckContext) {
    for criterion in test.allCriteria {
      guard case .codes(let field, let match) = criterion else { continue }
      check(match.values, of: field, test.kind, groups: field == .partner, &context)
    }
    for values in test.forEach {
      if case .codes(let field, let codes) = values.values {
        check(codes, of: field, test.kind, groups: false, &context)
      }
    }
    check(test.proof?.values ?? [], .documents, of: "proof", &context)
  }

  private static func check(
    _ codes: [Name],
    of field: Field,
    _ kind: RecordTest.Kind,
    groups: Bool,
    _ context: inout CheckContext
  ) {
    let list = field.list(for: kind)
    guard list == .parties else { return check(codes, list, of: field.rawValue, &context) }
    var parties: [Name] = []
    for code in codes {
      if context.names.groups.contains(code.value) {
        if !groups { context.report(CheckProblem.groupAsParty(code, in: field.rawValue)) }
      } else if field == .inspected, context.names.bodies.contains(code.value) {
        context.report(CheckProblem.inspectsABody(code))
      } else {
        parties.append(code)
      }
    }
    check(parties, list, of: field.rawValue, &context)
  }

  private static func check(
    _ codes: [Name],
    _ list: CodeList,
    of field: String,
    _ context: inout CheckContext
  ) {
    for code in codes where !context.names.has(code.value, in: list) {
      if let other = context.names.list(of: code.value) {
        context.report(CheckProblem.codeOfOtherList(code, is: other, wanted: list))
      } else {
        let known = context.searchesForNear ? context.names.codes(of: list) : []
        context.report(CheckProblem.unknownCode(code, list, among: known))
      }
    }
  }
}
