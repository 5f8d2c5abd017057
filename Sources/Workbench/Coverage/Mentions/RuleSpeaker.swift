import Diagnostics
import Rules
import Terms

/// Gathers what obligations say, in what they ask and in their texts.
struct RuleSpeaker {
  private let plan: Plan
  private let lexicon: Lexicon
  private let obligations: [Obligation]
  private let reader: MentionReader

  init(_ rules: CheckedRules, _ reader: MentionReader) {
    plan = rules.source.plan
    lexicon = rules.lexicon
    obligations = rules.source.obligations
    self.reader = reader
  }

  /// What the obligations at `places` say together.
  ///
  /// Their `words` don't count: they are the clause's own, and would answer for all that they quote.
  func said(by places: [Int]) -> RuleSpeech {
    var said = RuleSpeech(plan)
    for place in places where obligations.indices.contains(place) {
      let obligation = obligations[place]
      for binding in obligation.who { said.bind(binding) }
      said.add(obligation.when)
      switch obligation.condition {
      case .circumstance(let name)?: add(circumstance: name.value, &said)
      case .shown(let requirement)?: add(requirement, &said)
      case nil: break
      }
      if let what = obligation.what { add(what, &said) }
      add(textsOf: obligation, &said)
    }
    said.countTogether()
    return said
  }

  private func add(textsOf obligation: Obligation, _ said: inout RuleSpeech) {
    var texts = [
      obligation.duty, obligation.ask, obligation.remedy, obligation.judge, obligation.reading?.why,
    ]
    texts += (obligation.reading?.alternatives ?? []).map(\.why)
    for text in texts.compactMap(\.self) { add(text[plan.language], &said) }
  }

  private func add(circumstance code: String, _ said: inout RuleSpeech) {
    guard let circumstance = plan.circumstance(named: code) else { return }
    add(circumstance.name[plan.language], &said)
    if let source = circumstance.source { add(source, &said) }
  }

  private func add(_ text: String, _ said: inout RuleSpeech) {
    said.texts.formUnion(reader.mentions(in: FoldedText(text)).map(\.mention.subject))
  }

  // MARK: Requirements

  private func add(_ requirement: Requirement, _ said: inout RuleSpeech) {
    said.add(requirement.when)
    switch requirement.ask {
    case .all(let parts), .any(let parts):
      for part in parts { add(part, &said) }
    case .figure(let test):
      add(named: test.name.value, in: .figures, &said)
      switch test.bound.value {
      case .number(let number): said.numbers.insert(number)
      case .share(let share): said.shares.insert(share)
      case .lastYear: break
      }
    case .records(let test): add(test, &said)
    }
  }

  private func add(_ test: RecordTest, _ said: inout RuleSpeech) {
    said.numbers.insert(test.atLeast.value)
    if let distinct = test.distinct { said.numbers.insert(distinct.count.value) }
    for values in test.forEach {
      switch values.values {
      case .codes(let field, let codes):
        said.numbers.insert(codes.count)
        add(codes.map(\.value), of: field, test.kind, &said)
      case .wards(let wards): said.add(wards: wards?.map(\.value))
      }
    }
    if let proof = test.proof { add(proof.values.map(\.value), of: .type, .document, &said) }
    for criterion in test.criteria + (test.everyOne ?? []) {
      switch criterion {
      case .codes(let field, let match): add(match.values.map(\.value), of: field, test.kind, &said)
      case .anyPartner: said.hasPartner = true
      case .ward(let match, _): said.add(wards: match.wards?.map(\.value))
      case .participants(let number), .women(let number): said.numbers.insert(number.value)
      case .womenShare(let share): said.shares.insert(share.value)
      case .covers(let coverages):
        for case .period(let period) in coverages.map(\.value) { said.add(period) }
      case .role: break
      }
    }
  }

  private func add(_ codes: [String], of field: Field, _ kind: RecordTest.Kind, _ said: inout RuleSpeech) {
    let list = field.list(for: kind)
    for code in codes {
      said.codes[list, default: []].insert(code)
      switch field {
      case .partner, .inspected, .sentTo, .issuedBy:
        if field == .partner { said.hasPartner = true }
        said.add(party: code)
      case .occasion: said.add(occasion: code)
      default: add(named: code, in: list, &said)
      }
    }
  }

  private func add(named code: String, in list: CodeList, _ said: inout RuleSpeech) {
    guard let known = lexicon[list].code(code) else { return }
    add(lexicon[list][known].name[plan.language], &said)
  }
}
