import YAMLTree

/// The keys of a file of tests.
enum TestFileKey: String, MappingKey {
  case gdcheck, tests
  static let table = KeyTable<Self>()
}

/// The keys of a test, and of a variant.
enum TestKey: String, MappingKey {
  case name, unit, circumstances, evidence, visit, expect, variants, change, drop, add
  case asOf = "as_of"

  static let mistakes = ["date": "as_of", "title": "name", "agency": "unit", "expected": "expect"]
  static let table = KeyTable<Self>()

  /// What belongs to a variant alone.
  static let ofVariants: [TestKey] = [.change, .drop, .add]
  /// What belongs to a whole test alone.
  static let ofTests: [TestKey] = [.evidence, .variants]
}

/// The lists of evidence.
enum EvidenceListKey: String, MappingKey {
  case activities, documents, figures

  static let alternatives = ["activity": "activities", "document": "documents", "figure": "figures"]
  static let table = KeyTable<Self>()
}

/// The keys of what a visit lays over the evidence.
enum TestVisitKey: String, MappingKey {
  case rejected, judgements, waivers

  static let mistakes = ["rejections": "rejected", "checked": "rejected", "judgement": "judgements"]
  static let table = KeyTable<Self>()
}

/// The keys of a judgement.
enum TestJudgementKey: String, MappingKey {
  case obligation, verdict, date, by, note
  static let table = KeyTable<Self>()
}

/// The keys of a waiver.
enum TestWaiverKey: String, MappingKey {
  case obligation, until, by, reason
  static let table = KeyTable<Self>()
}

/// The keys of an expectation in its long form.
enum ExpectationKey: String, MappingKey {
  case verdict, reason, basis
  static let table = KeyTable<Self>()
}

/// The languages of a name.
enum NameKey: String, MappingKey {
  case vi, en
  static let table = KeyTable<Self>()
}
