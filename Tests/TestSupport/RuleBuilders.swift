import Diagnostics
package import Rules
package import Terms

// Rules in the words of the format: `activity(.is(.type, "inspection"), atLeast: 2)`.

extension Criterion {
  /// One of `codes`.
  package static func `is`(_ field: Field, _ codes: String...) -> Criterion {
    .codes(field, CodeMatch(.any, codes.map { Located($0, .nowhere) }))
  }

  /// All of `codes`.
  package static func all(_ field: Field, _ codes: String...) -> Criterion {
    .codes(field, CodeMatch(.all, codes.map { Located($0, .nowhere) }))
  }

  /// Some value, and none of `codes`.
  package static func not(_ field: Field, _ codes: String...) -> Criterion {
    .codes(field, CodeMatch(.not, codes.map { Located($0, .nowhere) }))
  }

  /// Any partner.
  package static var withPartner: Criterion { .anyPartner(.nowhere) }

  /// One of `wards`, or any ward where none is given.
  package static func wards(_ mode: CodeMatch.Mode = .any, _ wards: Int...) -> Criterion {
    .ward(WardMatch(mode, wards.isEmpty ? nil : wards.map { Located($0, .nowhere) }), .nowhere)
  }

  /// One of `roles`.
  package static func roles(_ roles: Role...) -> Criterion {
    .role(roles.map { Located($0, .nowhere) })
  }

  /// One of these periods, or the window.
  package static func covering(_ coverages: Coverage...) -> Criterion {
    .covers(coverages.map { Located($0, .nowhere) })
  }
}

/// The values of a `for_each`.
package func values(_ field: Field, _ codes: String...) -> ValueList {
  ValueList(.codes(field, codes.map { Located($0, .nowhere) }), span: .nowhere)
}

/// Wards of a `for_each`; all of the plan's where none is given.
package func wardValues(_ wards: Int...) -> ValueList {
  ValueList(.wards(wards.isEmpty ? nil : wards.map { Located($0, .nowhere) }), span: .nowhere)
}

/// A requirement of activities.
package func activity(
  _ criteria: Criterion...,
  atLeast: Int = 1,
  forEach: [ValueList] = [],
  distinct: (ValueKey, Int)? = nil,
  everyOne: [Criterion]? = nil,
  proof: CodeMatch? = nil,
  when: When? = nil
) -> Requirement {
  records(.activity, criteria, atLeast, forEach, distinct, everyOne, proof, when)
}

/// A requirement of documents.
package func document(
  _ criteria: Criterion...,
  atLeast: Int = 1,
  forEach: [ValueList] = [],
  distinct: (ValueKey, Int)? = nil,
  everyOne: [Criterion]? = nil,
  when: When? = nil
) -> Requirement {
  records(.document, criteria, atLeast, forEach, distinct, everyOne, nil, when)
}

private func records(
  _ kind: RecordTest.Kind,
  _ criteria: [Criterion],
  _ atLeast: Int,
  _ forEach: [ValueList],
  _ distinct: (ValueKey, Int)?,
  _ everyOne: [Criterion]?,
  _ proof: CodeMatch?,
  _ when: When?
) -> Requirement {
  let test = RecordTest(
    kind: kind,
    criteria: criteria,
    atLeast: Located(atLeast, .nowhere),
    forEach: forEach,
    distinct: distinct.map { Distinct(key: $0, count: Located($1, .nowhere)) },
    everyOne: everyOne,
    proof: proof
  )
  return Requirement(.records(test), when: when, span: .nowhere)
}

/// One of these papers as proof.
package func proof(_ types: String...) -> CodeMatch {
  CodeMatch(.any, types.map { Located($0, .nowhere) })
}

/// All of these papers as proof.
package func proofOfAll(_ types: String...) -> CodeMatch {
  CodeMatch(.all, types.map { Located($0, .nowhere) })
}

/// A requirement of a figure.
package func figure(
  _ name: String,
  _ comparison: FigureTest.Comparison,
  _ bound: FigureTest.Bound,
  when: When? = nil
) -> Requirement {
  let test = FigureTest(
    name: Located(name, .nowhere),
    comparison: comparison,
    bound: Located(bound, .nowhere)
  )
  return Requirement(.figure(test), when: when, span: .nowhere)
}

/// All of `parts`.
package func allOf(_ parts: Requirement..., when: When? = nil) -> Requirement {
  Requirement(.all(parts), when: when, span: .nowhere)
}

/// Any of `parts`.
package func anyOf(_ parts: Requirement..., when: When? = nil) -> Requirement {
  Requirement(.any(parts), when: when, span: .nowhere)
}

extension When {
  /// From the year's start to a day.
  package static func by(_ day: DayOfYear, margin: Int? = nil) -> When {
    When(.by(Located(day, .nowhere)), marginDays: margin.map { Located($0, .nowhere) }, span: .nowhere)
  }

  /// The union of `windows`.
  package static func `in`(_ windows: WindowName..., margin: Int? = nil, grace: Int? = nil) -> When {
    When(
      .within(windows.map { Located($0, .nowhere) }),
      marginDays: margin.map { Located($0, .nowhere) },
      graceDays: grace.map { Located($0, .nowhere) },
      span: .nowhere
    )
  }

  /// Each of `windows` by itself.
  package static func each(
    _ windows: WindowName...,
    of inside: WindowName? = nil,
    atLeast: Int? = nil,
    margin: Int? = nil,
    grace: Int? = nil
  ) -> When {
    When(
      .each(
        Each(
          windows: windows.map { Located($0, .nowhere) },
          inside: inside.map { Located($0, .nowhere) },
          atLeast: atLeast.map { Located($0, .nowhere) }
        )
      ),
      marginDays: margin.map { Located($0, .nowhere) },
      graceDays: grace.map { Located($0, .nowhere) },
      span: .nowhere
    )
  }

  /// Each quarter.
  package static func eachQuarter(atLeast: Int? = nil, grace: Int? = nil) -> When {
    each("Q1", "Q2", "Q3", "Q4", atLeast: atLeast, grace: grace)
  }

  /// So many days on one side of a circumstance.
  package static func days(_ count: Int, _ anchor: Anchor, _ circumstance: String) -> When {
    When(
      .days(Located(count, .nowhere), anchor, circumstance: Located(circumstance, .nowhere)),
      span: .nowhere
    )
  }
}

/// An obligation of `who` under clause `I.1`.
package func obligation(
  _ id: String = "test.one",
  who: [Binding] = [Binding(party: "health-office")],
  if condition: Condition? = nil,
  what: Requirement? = nil,
  when: When? = nil,
  judge: LocalText? = nil,
  reading: [Alternative]? = nil,
  force: Force? = nil
) -> Obligation {
  Obligation(
    id: Located(id, .nowhere),
    clauses: ["I.1"],
    who: who,
    duty: "do it",
    condition: condition,
    what: what,
    when: when,
    judge: judge,
    reading: reading.map {
      Reading(authority: "labour-office", why: "no number is given", alternatives: $0, span: .nowhere)
    },
    force: force,
    span: .nowhere
  )
}
