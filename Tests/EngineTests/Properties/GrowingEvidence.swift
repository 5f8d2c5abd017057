import Evidence
import Rules
import Terms
import TestSupport

extension Evidence {
  /// This evidence with the records of another unit's file behind it, papers and ids kept apart.
  func joined(_ other: Evidence, prefix: String) -> Evidence {
    var joined = self
    let papers = documents.count
    for var activity in other.activities {
      activity.id = prefix + activity.id
      activity.recurrence = activity.recurrence.map { prefix + $0 }
      activity.documents = activity.documents.map { $0 + papers }
      joined.activities.append(activity)
    }
    for var document in other.documents {
      document.id = prefix + document.id
      joined.documents.append(document)
    }
    for var figure in other.figures {
      figure.id = prefix + figure.id
      joined.figures.append(figure)
    }
    return joined
  }
}

extension GeneratedRules {
  /// Records without a fault for what these rules ask, all of their days on or after `start`.
  func laterRecords(from start: CivilDate, unit: Unit, number: Int) -> Evidence {
    var maker = EvidenceMaker(rules, lexicon, seed: seed &* 77 &+ UInt64(number))
    maker.evidence.unit = unit
    maker.faultlessFrom = start
    for obligation in rules.obligations {
      if case .shown(let requirement) = obligation.condition { maker.show(requirement, nil, 100) }
      if let what = obligation.what { maker.show(what, obligation.when, 100) }
    }
    return maker.evidence
  }
}
