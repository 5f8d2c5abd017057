import Diagnostics
package import Reports
package import Rules
package import Terms

/// The coverage of a plan as one JSON document, `rule-coverage/1`.
package struct CoverageJSONReport: Sendable {
  private let rules: RuleSet
  private let coverage: RuleCoverage
  private let words: CoverageWords

  /// A report whose sentences are in `language`.
  package init(_ rules: CheckedRules, _ coverage: RuleCoverage, language: Language) {
    self.rules = rules.source
    self.coverage = coverage
    words = CoverageWords(language: language)
  }

  /// The document of the coverage and, where the plan's text was at hand, of `text`.
  package func render(_ text: TextCoverage? = nil) throws(JSONFailure) -> String {
    var document: [String: JSONValue] = [
      "gdcheck": "rule-coverage/1",
      "plan": ["number": .string(rules.plan.number), "year": .int(rules.plan.year)],
      "summary": [
        "clauses": .int(coverage.entries.count), "covered": .int(coverage.covered),
        "percent": .int(coverage.percentCovered),
      ],
      "clauses": .array(coverage.entries.map(clause)),
    ]
    if let text { document["text"] = self.text(text) }
    return try JSONText.encode(JSONValue.object(document)) + "\n"
  }

  private func clause(_ entry: RuleCoverage.Entry) -> JSONValue {
    var members: [String: JSONValue] = [
      "number": .string(entry.clause.number.value),
      "begins": .string(entry.clause.begins),
      "covered": .bool(entry.isCovered),
      "obligations": .array(entry.obligations.map { .string(rules.obligations[$0].id.value) }),
    ]
    if case .carried(let clauses, _) = entry.standing {
      members["carried_by"] = .array(clauses.map { .string($0) })
    }
    if case .notAnObligation(let reason) = entry.clause.bearing {
      members["not_an_obligation"] = .string(reason[words.language])
    }
    return .object(members)
  }

  private func text(_ text: TextCoverage) -> JSONValue {
    let places = TestPlaces(rules.files)
    return [
      "clean": .bool(text.isClean),
      "missing": .array(text.missing.map { ["number": .string($0.number), "text": .string($0.text)] }),
      "gone": .array(text.gone.map { .string($0.number.value) }),
      "changed": .array(
        text.changed.map { change in
          [
            "number": .string(change.clause.number.value), "begins": .string(change.clause.begins),
            "text": .string(change.item.text), "fingerprint": .string(change.item.fingerprint),
            "begins_otherwise": .bool(change.beginsOtherwise), "reworded": .bool(change.isReworded),
          ]
        }
      ),
      "not_in_the_text": .array(
        text.problems.map { problem in
          var members: [String: JSONValue] = ["message": .string(problem.message[words.language])]
          if let span = problem.span {
            members["file"] = .string(places.file(span))
            members["line"] = .int(places.line(span))
          }
          return .object(members)
        }
      ),
      "clauses": .array(text.remainders.filter { $0.isOpen || !$0.explained.isEmpty }.map(remainder)),
    ]
  }

  private func remainder(_ remainder: TextCoverage.Remainder) -> JSONValue {
    [
      "number": .string(remainder.clause.number.value),
      "not_quoted": .array(remainder.unclaimed.map { .string($0) }),
      "not_said": .array(
        remainder.unmentioned.map { mention in
          [
            "words": .string(mention.words), "kind": .string(mention.kind),
            "in_heading": .bool(mention.isInHeading),
          ]
        }
      ),
      "not_binding": .array(
        remainder.explained.map { ["words": .string($0.words), "why": .string($0.why[words.language])] }
      ),
    ]
  }
}

extension Mention {
  /// What it is, as the document says it.
  fileprivate var kind: String {
    switch subject {
    case .number: "number"
    case .share: "share"
    case .day, .month: "date"
    case .months: "rhythm"
    case .period: "period"
    case .year: "year"
    case .paper: "paper"
    case .ward: "ward"
    case .party, .group, .someUnits: "agency"
    case .occasion: "occasion"
    }
  }
}
