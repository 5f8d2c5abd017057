import Diagnostics
import Engine
package import Reports
import Rules
package import Terms

/// The difference between two rule sets as a JSON document, `rules-diff/1`.
///
/// ```text
/// { "gdcheck": "rules-diff/1", "from": {…}, "to": {…}, "same": false,
///   "added": [{obligation, clauses, duty, same_as?}], "retired": [{…}],
///   "replaced": [{from, to, wording_only, changes}], "changed": [{from, to, wording_only, changes}],
///   "plan": [{subject, code?, property, wording_only, from?, to?}],
///   "units": [{file, agency, ward?, as_of, changes: [{obligation, from?, to?}]}] }
/// ```
///
/// A change is `{aspect, from?, to?, lost?, gained?, because?}` in the document's language. `units` is there only where evidence
/// was compared.
package struct DiffDocument: Encodable {
  private let gdcheck = "rules-diff/1"
  private let language: String
  private let from: Head
  private let to: Head
  private let same: Bool
  private let added: [Rule]
  private let retired: [Rule]
  private let replaced: [Pair]
  private let changed: [Pair]
  private let plan: [PlanItem]
  private let units: [Unit]?

  /// The document of `diff`, which is that from `old` to `new`.
  package init(
    _ diff: RuleDiff,
    from old: ReportedRules,
    to new: ReportedRules,
    language: Language,
    units: [UnitDiff]? = nil
  ) {
    let words = DiffWords(from: old, to: new, in: language)
    self.language = language.rawValue
    from = Head(old)
    to = Head(new)
    same = diff.isEmpty
    added = diff.added.map { addition in
      var rule = Rule(words.newObligation(addition.new), language)
      rule.sameAs = addition.twin.map { words.oldObligation($0).id.value }
      return rule
    }
    retired = diff.retired.map { Rule(words.oldObligation($0), language) }
    replaced = diff.replaced.map { Pair($0.old, $0.new, $0.aspects, words) }
    changed = diff.changed.map { Pair($0.old, $0.new, $0.aspects, words) }
    plan = diff.plan.map { PlanItem($0, language) }
    self.units = units?.map { Unit($0, language) }
  }

  private struct Head: Encodable {
    let number: String
    let issued: String
    let year: Int

    init(_ rules: ReportedRules) {
      number = rules.plan.number
      issued = rules.plan.issued.iso
      year = rules.plan.year
    }
  }

  private struct Rule: Encodable {
    let obligation: String
    let clauses: [String]
    let duty: String
    var sameAs: String?

    enum CodingKeys: String, CodingKey {
      case obligation, clauses, duty
      case sameAs = "same_as"
    }

    init(_ obligation: Obligation, _ language: Language) {
      self.obligation = obligation.id.value
      clauses = obligation.clauses.map(\.value)
      duty = obligation.duty[language]
    }
  }

  /// An obligation of the old set and what it became.
  private struct Pair: Encodable {
    let from: String
    let to: String
    let wordingOnly: Bool
    let changes: [Change]

    enum CodingKeys: String, CodingKey {
      case from, to, changes
      case wordingOnly = "wording_only"
    }

    init(_ old: Int, _ new: Int, _ aspects: [Aspect], _ words: DiffWords) {
      from = words.oldObligation(old).id.value
      to = words.newObligation(new).id.value
      wordingOnly = !aspects.contains(where: \.isMeaning)
      changes = words.words(aspects, old, new).map(Change.init)
    }
  }

  private struct Change: Encodable {
    let aspect: String
    let from: String?
    let to: String?
    let lost: [String]?
    let gained: [String]?
    let because: [String]?

    init(_ words: AspectWords) {
      aspect = words.aspect.rawValue
      from = words.old.isEmpty ? nil : words.old
      to = words.new.isEmpty ? nil : words.new
      lost = words.aspect == .who ? words.lost : nil
      gained = words.aspect == .who ? words.gained : nil
      because = words.because.isEmpty ? nil : words.because
    }
  }

  private struct PlanItem: Encodable {
    let subject: String
    let code: String?
    let property: String
    let wordingOnly: Bool
    let from: String?
    let to: String?

    enum CodingKeys: String, CodingKey {
      case subject, code, property, from, to
      case wordingOnly = "wording_only"
    }

    init(_ change: PlanChange, _ language: Language) {
      subject = change.subject.word
      code = change.code.isEmpty ? nil : change.code
      property = change.property.rawValue
      wordingOnly = change.isWordingOnly
      from = change.old?[language]
      to = change.new?[language]
    }
  }

  private struct Unit: Encodable {
    let file: String
    let agency: String
    let ward: Int?
    let asOf: String
    let changes: [Verdicts]

    enum CodingKeys: String, CodingKey {
      case file, agency, ward, changes
      case asOf = "as_of"
    }

    init(_ unit: UnitDiff, _ language: Language) {
      file = unit.file
      agency = unit.agency[language]
      ward = unit.ward
      asOf = unit.asOf.iso
      changes = unit.changes.map(Verdicts.init)
    }
  }

  private struct Verdicts: Encodable {
    let obligation: String
    let from: Side?
    let to: Side?

    init(_ change: VerdictChange) {
      obligation = change.obligation
      from = change.old.map(Side.init)
      to = change.new.map(Side.init)
    }
  }

  private struct Side: Encodable {
    let verdict: String
    let reason: String

    init(_ side: VerdictChange.Side) {
      verdict = side.verdict.rawValue
      reason = side.reason.rawValue
    }
  }
}
