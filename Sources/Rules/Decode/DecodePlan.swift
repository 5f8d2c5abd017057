import Diagnostics
import Terms
import YAMLTree

enum PlanFileKey: String, MappingKey {
  case gdcheck, plan, agencies, groups, bodies, calendar, circumstances, vocabulary, clauses
  static let table = KeyTable<Self>()
}

enum PlanKey: String, MappingKey {
  case number, issued, year, language
  case standingOffice = "standing_office"
  case issuer
  static let table = KeyTable<Self>()
}

enum IssuerKey: String, MappingKey {
  case name, superior, place, symbol
  static let table = KeyTable<Self>()
}

enum AgencyKey: String, MappingKey {
  case name, superior, groups, force, wards
  static let table = KeyTable<Self>()
}

enum CircumstanceKey: String, MappingKey {
  case name, since, source, wards
  static let table = KeyTable<Self>()
}

extension RuleReader {
  /// The language that a plan declares for its texts; Vietnamese where it can't be told.
  static func language(of tree: YAMLTree) -> Language {
    var reader = TreeReader(tree)
    guard let file = reader.fields(tree.root, PlanFileKey.self), let plan = file[.plan],
      let fields = reader.fields(plan, PlanKey.self), let node = fields[.language]
    else { return .vietnamese }
    return Language(rawValue: tree.string(node)) ?? .vietnamese
  }

  /// The plan of a file `gdcheck: rules/1`.
  mutating func plan() -> Plan? {
    guard let file = reader.fields(reader.tree.root, PlanFileKey.self) else { return nil }
    let plan = required(.plan, file) { $0.heading($1) }
    let agencies = required(.agencies, file) { $0.byCode($1) { $0.agency($1, $2) } }
    let groups = optional(.groups, file) { $0.namedCodes($1) }
    let bodies = optional(.bodies, file) { $0.namedCodes($1) }
    let calendar = optional(.calendar, file) { $0.calendar($1) }
    let circumstances = optional(.circumstances, file) { $0.byCode($1) { $0.circumstance($1, $2) } }
    let vocabulary = required(.vocabulary, file) { $0.vocabulary($1) }
    let clauses = required(.clauses, file) { $0.byCode($1) { $0.clause($1, $2) } }
    guard var plan, let agencies, let vocabulary, let clauses else { return nil }
    plan.agencies = agencies
    plan.groups = groups ?? []
    plan.bodies = bodies ?? []
    plan.calendar = calendar ?? PlanCalendar()
    plan.circumstances = circumstances ?? []
    plan.vocabulary = vocabulary.lists
    plan.figureUnits = vocabulary.figureUnits
    plan.clauses = clauses
    return plan
  }

  /// What stands under `plan`.
  private mutating func heading(_ node: NodeID) -> Plan? {
    guard let fields = reader.fields(node, PlanKey.self) else { return nil }
    let number = required(.number, fields) { $0.reader.text($1) }
    let issued = required(.issued, fields) { $0.reader.date($1) }
    let year = required(.year, fields) { $0.reader.year($1) }
    let language = required(.language, fields) { $0.reader.choice($1, Language.self) }
    let standingOffice = required(.standingOffice, fields) { $0.name($1) }
    let issuer = optional(.issuer, fields) { $0.issuer($1) }
    guard let number, let issued, let year, let language, let standingOffice else { return nil }
    var plan = Plan(
      number: number.value,
      issued: issued.value,
      year: year.value,
      language: language.value,
      standingOffice: standingOffice,
      issuer: issuer
    )
    plan.issuedSpan = issued.span
    plan.yearSpan = year.span
    return plan
  }

  /// A mapping from codes to their names.
  mutating func namedCodes(_ node: NodeID) -> [NamedCode]? {
    byCode(node) { reader, code, value in reader.text(value).map { NamedCode(code: code, name: $0) } }
  }

  private mutating func issuer(_ node: NodeID) -> Issuer? {
    guard let fields = reader.fields(node, IssuerKey.self) else { return nil }
    let name = required(.name, fields) { $0.text($1) }
    let superior = optional(.superior, fields) { $0.text($1) }
    let place = required(.place, fields) { $0.text($1) }
    let symbol = optional(.symbol, fields) { $0.reader.text($1)?.value }
    guard let name, let place else { return nil }
    return Issuer(name: name, superior: superior, place: place, symbol: symbol)
  }

  private mutating func agency(_ code: Name, _ node: NodeID) -> Agency? {
    guard let fields = reader.fields(node, AgencyKey.self) else { return nil }
    let name = required(.name, fields) { $0.text($1) }
    let superior = optional(.superior, fields) { $0.text($1) }
    let groups = optional(.groups, fields) { $0.names($1) }
    let force = optional(.force, fields) { $0.reader.choice($1, Force.self)?.value }
    let wards = optional(.wards, fields) { $0.wardNumbers($1) }
    return name.map {
      Agency(
        code: code,
        name: $0,
        superior: superior,
        groups: groups ?? [],
        force: force ?? .must,
        wards: wards ?? []
      )
    }
  }

  private mutating func circumstance(_ code: Name, _ node: NodeID) -> Circumstance? {
    guard let fields = reader.fields(node, CircumstanceKey.self) else { return nil }
    let name = required(.name, fields) { $0.text($1) }
    let since = optional(.since, fields) { $0.reader.date($1)?.value }
    let source = optional(.source, fields) { $0.reader.text($1)?.value }
    let wards = optional(.wards, fields) { $0.wardNumbers($1) }
    return name.map { Circumstance(code: code, name: $0, since: since, source: source, wards: wards) }
  }

  /// Ward numbers, ascending.
  private mutating func wardNumbers(_ node: NodeID) -> [Int]? {
    listOrOne(node) { $0.reader.wholeNumber($1)?.value }?.sorted()
  }
}
