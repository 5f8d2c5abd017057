import Diagnostics
import Engine
import Evidence
import Rules
import SelfAssessment
import Terms
import TestSupport

/// Rules whose forms are looked at: the plan's own, and small ones of a test.
enum FormSample {
  /// The plan of 2022, as it stands in the repository.
  static let plan: Result<Program, any Error> = Result { try Program(RuleSet.load(Repository.rules2022)) }

  /// All units that the plan of 2022 binds.
  static let units: [Unit] = {
    guard let program = try? plan.get() else { return [] }
    let parties = program.rules.lexicon[.parties]
    return program.rules.source.plan.agencies.flatMap { agency -> [Unit] in
      guard let code = parties.code(agency.code.value) else { return [] }
      return agency.wards.isEmpty
        ? [Unit(agency: code)] : agency.wards.map { Unit(agency: code, ward: $0) }
    }
  }()

  /// Of the units that owe the same each agency's first: wards differ only in their numbers.
  static let differentUnits: [Unit] = {
    guard let program = try? plan.get() else { return [] }
    var seen: Set<[Int]> = []
    return units.filter { unit in
      let bound = program.obligations.indices.filter { program.binds(obligation: $0, unit: unit) }
      return seen.insert([Int(unit.agency.index)] + bound).inserted
    }
  }()

  /// The unit of the agency spelt `code`.
  static func unit(_ code: String, ward: Int? = nil, in program: Program) -> Unit? {
    program.rules.lexicon[.parties].code(code).map { Unit(agency: $0, ward: ward) }
  }

  /// A small plan of 2022 with `obligations`, each an entry of the list.
  static func program(_ obligations: [String], circumstances: String = "") throws -> Program {
    let list = obligations.map { "  - " + $0.replacing("\n", with: "\n    ") }.joined(separator: "\n")
    let rules = """
      gdcheck: obligations/1
      defaults: {authority: standing-office}
      obligations:
      \(list)

      """
    return try Program(
      RuleSet.load([
        SourceFile(name: "plan.yaml", text: plan(circumstances)),
        SourceFile(name: "obligations/all.yaml", text: rules),
      ])
    )
  }

  /// An obligation `id` of `who` under the only clause.
  static func obligation(_ id: String, who: String = "health-office", duty: String = "Do it", _ rest: String)
    -> String
  {
    """
    id: \(id)
    clause: I.1
    words: [Làm]
    who: \(who)
    duty: {vi: "\(duty)", en: "\(duty)"}
    \(rest)
    """
  }

  private static func plan(_ circumstances: String) -> String {
    """
    gdcheck: rules/1
    plan: {number: 1/KH, issued: 12/04/2022, year: 2022, language: vi, standing_office: labour-office}
    groups:
      member: {vi: Thành viên, en: Members}
    agencies:
      labour-office: {name: {vi: Phòng Lao động, en: Labour Office}, groups: [member]}
      health-office: {name: {vi: Phòng Y tế, en: Health Office}, groups: [member]}
      ward-committee: {name: {vi: Ban phường, en: Ward Committee}, groups: [member], wards: [1, 2, 12]}
    \(circumstances)
    vocabulary:
      activities:
        inspection: {vi: Kiểm tra, en: Inspection}
        training: {vi: Tập huấn, en: Training}
      topics:
        equality: {vi: Bình đẳng giới, en: Gender equality}
        violence: {vi: Bạo lực gia đình, en: Domestic violence}
      documents:
        minutes: {vi: Biên bản, en: Minutes}
        plan: {vi: Kế hoạch, en: Plan}
      figures:
        women-leaders: {unit: {vi: người, en: people}, name: {vi: Nữ lãnh đạo, en: Women leaders}}
    clauses:
      I.1: {begins: Làm}

    """
  }
}

/// What reading the text of a form came to.
struct FormOutcome {
  let evidence: Evidence?
  let diagnostics: [Diagnostic]

  init(_ text: String, in program: Program) {
    do throws(EvidenceFailure) {
      let parsed = try ParsedEvidence.parse(SourceFile(name: "unit.yaml", text: text))
      let decoded = try parsed.decode(frame: program.frame)
      evidence = decoded.evidence
      diagnostics = decoded.warnings
    } catch {
      evidence = nil
      diagnostics = error.diagnostics
    }
  }

  /// What was said, for a test that fails.
  var said: String {
    diagnostics.map { "\($0.id): \($0.message[.english])" }.joined(separator: "\n")
  }
}
