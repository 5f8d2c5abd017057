import YAMLTree

/// The keys of the format's mappings, for those who describe it: what a schema tells an editor is held to this list.
package enum RuleKeys {
  package static let planFile = names(of: PlanFileKey.self)
  package static let plan = names(of: PlanKey.self)
  package static let issuer = names(of: IssuerKey.self)
  package static let agency = names(of: AgencyKey.self)
  package static let circumstance = names(of: CircumstanceKey.self)
  package static let calendar = names(of: CalendarKey.self)
  package static let occasion = names(of: OccasionKey.self)
  package static let vocabulary = names(of: VocabularyKey.self)
  package static let figureEntry = names(of: FigureEntryKey.self)
  package static let clause = names(of: ClauseKey.self)
  package static let notBinding = names(of: NotBindingKey.self)
  package static let text = names(of: TextKey.self)

  package static let obligationFile = names(of: ObligationFileKey.self)
  package static let defaults = names(of: DefaultsKey.self)
  package static let obligation = names(of: ObligationKey.self)
  package static let reading = names(of: ReadingKey.self)
  package static let alternative = names(of: AlternativeKey.self)
  package static let binding = names(of: BindingKey.self)
  package static let requirement = names(of: RequirementKey.self)
  /// The criteria and amounts of a test of activities.
  package static let activity = records(.activity)
  /// The criteria and amounts of a test of documents.
  package static let document = records(.document)
  package static let figure = names(of: FigureKey.self)
  package static let match = names(of: MatchKey.self)
  package static let threshold = names(of: ThresholdKey.self)
  package static let when = names(of: WhenKey.self)
  package static let dayRun = names(of: DayRunKey.self)

  /// The keys by which a `for_each` or a `distinct` of activities tells values apart.
  package static let activityValues = RecordKey.valueKeys(of: .activity).map(\.rawValue)
  /// The keys by which a `for_each` or a `distinct` of documents tells values apart.
  package static let documentValues = RecordKey.valueKeys(of: .document).map(\.rawValue)

  private static func names<Key: MappingKey>(of _: Key.Type) -> [String] {
    Key.allCases.map(\.rawValue)
  }

  private static func records(_ kind: RecordTest.Kind) -> [String] {
    let amounts = RecordKey.amounts.filter { kind == .activity || $0 != .proof }
    return (RecordKey.criteria(of: kind) + amounts).map(\.rawValue)
  }
}
