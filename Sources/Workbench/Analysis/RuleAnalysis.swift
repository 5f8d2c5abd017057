package import Diagnostics
package import Engine
import Evidence
import Rules
import Terms

/// What can be said of a rule set without any unit's evidence: whether each obligation can pass and can fail,
/// which of them say the same, and what no rule uses.
///
/// Evidence is made from the rules (``Witness``), and the engine is asked about it and about what is one step short
/// of it. A circumstance that has not arisen is taken to have arisen at the start of the plan's year.
package struct RuleAnalysis: Sendable {
  /// What was found, in the order of the files; what concerns no place comes last.
  package private(set) var findings: [Diagnostic] = []
  /// The obligations that were looked at.
  package let obligations: Int
  /// Obligations of which every reading and way was shown to pass with enough evidence and to fail without.
  package private(set) var proved = 0
  /// Ways of readings that were tried: each part of each `any`, in each reading.
  package private(set) var cases = 0
  /// Evidences one step short of enough that were tried, and failed.
  package private(set) var shortsThatFail = 0

  /// Cases and pairs of obligations beyond which a rule set is not analysed.
  static let most = (cases: 5_000, pairs: 1_000_000)

  /// Analyses the rules of `program`.
  package init(_ program: Program) {
    let rules = program.rules.source
    obligations = rules.obligations.count
    let start = Period.year.range(in: rules.plan.year)?.first ?? rules.plan.issued
    let waiting = rules.plan.circumstances.indices.filter { rules.plan.circumstances[$0].since == nil }
    guard let arisen = try? program.rules.arisen(waiting, on: start) else {
      findings = [AnalysisMessages.notAnalysed(Self.unready)]
      return
    }
    prove(arisen, start)
    compare(arisen)
    let early = EarlyWindows(rules)
    findings += early.remarks
    findings += UsedNames(rules).unused.map { AnalysisMessages.unused($0.list, $0.names) }
    findings.sort { left, right in
      guard let right = right.span else { return left.span != nil }
      guard let left = left.span else { return false }
      return (left.file, left.start, left.end) < (right.file, right.start, right.end)
    }
  }

  private static let unready = LocalText(
    vi: "không phân tích được các quy tắc: khi mọi sự kiện đã phát sinh, chúng có lỗi",
    en: "the rules could not be analysed: with every circumstance arisen they hold an error"
  )

  // MARK: Each by itself

  private mutating func prove(_ arisen: CheckedRules, _ start: CivilDate) {
    var cases = arisen.source.obligations.enumerated().flatMap { RuleCase.all(of: $1, at: $0) }
    if cases.count > Self.most.cases {
      findings.append(AnalysisMessages.notAnalysed(Self.tooMany(Self.most.cases)))
      cases = Array(cases.prefix(Self.most.cases))
    }
    // What arose after its time is looked at as if it had arisen in time, once that is remarked.
    let late = arisen.source.plan.circumstances.indices.filter { place in
      (arisen.source.plan.circumstances[place].since).map { $0 > start } ?? false
    }
    guard let program = Self.program(of: cases, in: arisen),
      let inTime = (try? arisen.arisen(late, on: start)).flatMap({ Self.program(of: cases, in: $0) })
    else {
      findings.append(AnalysisMessages.notAnalysed(Self.unready))
      return
    }
    self.cases = cases.count
    var proofs: [[(RuleCase, CaseProof)]] = arisen.source.obligations.map { _ in [] }
    for (place, one) in cases.enumerated() {
      var proof = CaseProof(place, of: program)
      if proof.isTooLate, let circumstance = Self.circumstance(of: one.rule, arisen.source.plan) {
        if one.alternative == nil, proofs[one.obligation].isEmpty, let since = circumstance.since {
          findings.append(
            AnalysisMessages.neverOwed(
              arisen.source.obligations[one.obligation].id,
              circumstance.code,
              since: since
            )
          )
        }
        proof = CaseProof(place, of: inTime)
      }
      shortsThatFail += proof.shortsThatFail
      proofs[one.obligation].append((one, proof))
    }
    for (place, obligation) in arisen.source.obligations.enumerated() {
      let report = ProofReport(obligation, proofs[place], arisen.source.plan)
      if report.findings.isEmpty { proved += 1 }
      findings += report.findings
    }
  }

  /// The rules of `cases`, ready to be evaluated; each goes by a short id of its own.
  private static func program(of cases: [RuleCase], in rules: CheckedRules) -> Program? {
    var source = rules.source
    source.obligations = cases.enumerated().map { place, one in
      var rule = one.rule
      rule.id.value = "v\(place)"
      return rule
    }
    return (try? source.checked()).flatMap { try? Program($0) }
  }

  private static func circumstance(of rule: Obligation, _ plan: Plan) -> Circumstance? {
    guard case .circumstance(let name)? = rule.condition else { return nil }
    return plan.circumstance(named: name.value)
  }

  private static func tooMany(_ count: Int) -> LocalText {
    LocalText(
      vi: "bộ quy tắc quá lớn: chỉ \(count) trường hợp đầu được phân tích",
      en: "the rule set is too large: only the first \(count) cases were analysed"
    )
  }

  // MARK: Beside each other

  private mutating func compare(_ arisen: CheckedRules) {
    let rules = arisen.source
    guard rules.obligations.count * rules.obligations.count <= Self.most.pairs,
      let program = try? Program(arisen)
    else {
      findings.append(AnalysisMessages.notAnalysed(Self.tooManyPairs))
      return
    }
    findings += RuleComparison(program).findings
  }

  private static let tooManyPairs = LocalText(
    vi: "bộ quy tắc quá lớn: các nghĩa vụ không được so sánh với nhau",
    en: "the rule set is too large: its obligations were not compared with each other"
  )
}
