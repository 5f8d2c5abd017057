import YAMLTree

/// The keys of the file of a visit.
enum VisitKey: String, MappingKey {
  case gdcheck, unit, date, time, place, grounds, team, present
  case checked, judgements, waivers
  case strengths, limits
  case unitComments = "unit_comments"
  case recommendations, copies, notice

  static let alternatives = [
    "ground": "grounds", "judgement": "judgements", "waiver": "waivers", "strength": "strengths",
    "limit": "limits", "recommendation": "recommendations",
  ]
  static let mistakes = [
    "day": "date", "members": "team", "attendees": "present", "records": "checked", "seen": "checked",
    "rejected": "checked", "rejections": "checked", "judgments": "judgements", "verdicts": "judgements",
    "comments": "unit_comments", "weaknesses": "limits", "shortcomings": "limits", "basis": "grounds",
    "location": "place", "as_of": "date",
  ]
  static let table = KeyTable<Self>()

  /// Whether a list stands under the key.
  var isList: Bool {
    switch self {
    case .grounds, .team, .present, .checked, .judgements, .waivers, .strengths, .limits, .recommendations:
      true
    case .gdcheck, .unit, .date, .time, .place, .unitComments, .copies, .notice: false
    }
  }
}

/// The keys of `time`.
enum VisitTimeKey: String, MappingKey {
  case from, to

  static let mistakes = ["start": "from", "began": "from", "end": "to", "ended": "to", "until": "to"]
  static let table = KeyTable<Self>()
}

/// The keys of a member of the team.
enum MemberKey: String, MappingKey {
  case name, position, role

  static let mistakes = ["title": "position", "office": "position", "function": "role"]
  static let table = KeyTable<Self>()
}

/// The keys of somebody who was there.
enum PersonKey: String, MappingKey {
  case name, position

  static let mistakes = ["title": "position", "office": "position", "role": "position"]
  static let table = KeyTable<Self>()
}

/// The keys of a record that was checked.
enum CheckKey: String, MappingKey {
  case record, seen, rejected, by, note

  static let mistakes = [
    "id": "record", "reason": "rejected", "activity": "record", "document": "record", "figure": "record",
    "checked": "seen", "who": "by",
  ]
  static let table = KeyTable<Self>()
}

/// The keys of a judgement.
enum JudgementKey: String, MappingKey {
  case obligation, verdict, by, date, note

  static let mistakes = [
    "id": "obligation", "rule": "obligation", "judgement": "verdict", "result": "verdict", "who": "by",
    "on": "date", "reason": "note",
  ]
  static let table = KeyTable<Self>()
}

/// The keys of a waiver.
enum WaiverKey: String, MappingKey {
  case obligation, until, by, reason

  static let mistakes = [
    "id": "obligation", "rule": "obligation", "to": "until", "end": "until", "due": "until", "date": "until",
    "who": "by", "why": "reason", "note": "reason",
  ]
  static let table = KeyTable<Self>()
}

/// The keys of a recommendation.
enum RecommendationKey: String, MappingKey {
  case obligation, action, due, proof

  static let mistakes = [
    "id": "obligation", "rule": "obligation", "text": "action", "what": "action", "by": "due",
    "until": "due", "date": "due", "deadline": "due",
  ]
  static let table = KeyTable<Self>()
}

/// The keys of the notice of results.
enum NoticeKey: String, MappingKey {
  case number, date
  case signedBy = "signed_by"
  case recipients

  static let alternatives = ["recipient": "recipients"]
  static let mistakes = [
    "issued": "date", "signer": "signed_by", "signed": "signed_by", "sent_to": "recipients",
  ]
  static let table = KeyTable<Self>()
}

/// The keys of the format's mappings, for those who describe it: what a schema tells an editor is held to this list.
package enum VisitKeys {
  package static let file = EvidenceKeys.Keys(VisitKey.self)
  /// Of `unit`, which is written as in evidence.
  package static let unit = EvidenceKeys.unit
  package static let time = EvidenceKeys.Keys(VisitTimeKey.self)
  package static let member = EvidenceKeys.Keys(MemberKey.self)
  package static let person = EvidenceKeys.Keys(PersonKey.self)
  package static let check = EvidenceKeys.Keys(CheckKey.self)
  package static let judgement = EvidenceKeys.Keys(JudgementKey.self)
  package static let waiver = EvidenceKeys.Keys(WaiverKey.self)
  package static let recommendation = EvidenceKeys.Keys(RecommendationKey.self)
  package static let notice = EvidenceKeys.Keys(NoticeKey.self)
}
