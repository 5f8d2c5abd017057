import Diagnostics
import Engine
import Evidence
import Rules
import Terms
import YAMLTree

/// What a test says, before it is put together; a variant takes over what it does not say.
private struct Parts {
  var unit: (key: NodeID, value: NodeID)?
  var asOf: CivilDate?
  var circumstances = CircumstanceDays.asPlanned
  var visit = TestVisit(visit: .none, rejected: [])
  var lists: [FieldEntry<EvidenceListKey>] = []
}

extension TestReader {
  /// Reads a test and its variants.
  ///
  /// `names` holds the names of the file's tests so far.
  mutating func test(_ node: NodeID, _ names: inout [String: SourceSpan]) {
    guard takeRoom(at: reader.place(node)), let fields = reader.fields(node, TestKey.self) else { return }
    refuse(TestKey.ofVariants, in: fields, isVariant: false)
    let name = reader.required(.name, in: fields).flatMap { self.name($0) }
    if let name { report(name, ifAmong: &names) }
    var parts = Parts()
    _ = reader.required(.unit, in: fields)
    _ = reader.required(.asOf, in: fields)
    read(fields, into: &parts)
    if let evidence = fields[.evidence] { parts.lists = lists(of: evidence) ?? [] }
    let expectations = reader.required(.expect, in: fields).flatMap { self.expectations($0) }
    let isWhole = add(name, nil, parts, EvidenceEdit(), expectations, at: node)
    guard let variants = fields[.variants], let items = reader.items(variants) else { return }
    let places = RecordPlaces(parts.lists.map(\.value), in: tree)
    var variantNames: [String: SourceSpan] = [:]
    for item in items {
      variant(item, of: name, parts, places, isWhole: isWhole, &variantNames)
    }
  }

  private mutating func variant(
    _ node: NodeID,
    of test: Located<LocalText>?,
    _ base: Parts,
    _ places: RecordPlaces,
    isWhole: Bool,
    _ names: inout [String: SourceSpan]
  ) {
    guard takeRoom(at: reader.place(node)), let fields = reader.fields(node, TestKey.self) else { return }
    refuse(TestKey.ofTests, in: fields, isVariant: true)
    let name = reader.required(.name, in: fields).flatMap { self.name($0) }
    if let name { report(name, ifAmong: &names) }
    var parts = base
    read(fields, into: &parts)
    let varying: [TestKey] = [.unit, .asOf, .circumstances, .visit, .change, .drop, .add]
    if fields.entries(of: varying).isEmpty {
      reader.report(TestProblem.changesNothing(at: reader.place(node)))
    }
    let edit = edit(fields, places)
    let expectations = reader.required(.expect, in: fields).flatMap { self.expectations($0) }
    // What is wrong with the test's own evidence is told once, there.
    guard isWhole else { return }
    _ = add(test, name, parts, edit, expectations, at: node)
  }

  /// What a test and a variant both may say.
  private mutating func read(_ fields: Fields<TestKey>, into parts: inout Parts) {
    if let unit = fields.entry(.unit) { parts.unit = (unit.keyNode, unit.value) }
    if let node = fields[.asOf] { parts.asOf = day(node) }
    if let node = fields[.circumstances] { parts.circumstances = circumstances(node) ?? parts.circumstances }
    if let node = fields[.visit] { parts.visit = visit(node) ?? parts.visit }
  }

  /// Puts a test together and adds it; false where its evidence can't be read.
  private mutating func add(
    _ name: Located<LocalText>?,
    _ variant: Located<LocalText>?,
    _ parts: Parts,
    _ edit: EvidenceEdit,
    _ expectations: [Expectation]?,
    at node: NodeID
  ) -> Bool {
    guard let unit = parts.unit else { return false }
    let composer = EvidenceComposer(tree: tree, edit: edit)
    let composed = composer.compose(unit: unit, lists: parts.lists, at: node)
    let evidence: Evidence
    do throws(EvidenceFailure) {
      evidence = try ParsedEvidence(embedded: composed).decode(
        frame: program.frame,
        limits: AuthorTests.evidenceLimits
      ).evidence
    } catch {
      for problem in error.diagnostics where problem.severity == .error { reader.report(problem) }
      return false
    }
    let records = evidence.activities.count + evidence.documents.count + evidence.figures.count
    guard takeRoom(records, at: reader.place(node)) else { return false }
    report(unknownRecordsOf: parts.visit, in: evidence)
    guard let name, let asOf = parts.asOf, let expectations else { return true }
    tests.append(
      AuthorTest(
        name: name.value,
        variant: variant?.value,
        span: (variant ?? name).span,
        evidence: evidence,
        visit: parts.visit.visit,
        asOf: asOf,
        circumstances: parts.circumstances,
        expectations: expectations
      )
    )
    return true
  }

  private mutating func refuse(_ keys: [TestKey], in fields: Fields<TestKey>, isVariant: Bool) {
    for entry in fields.entries(of: keys) {
      let span = tree.span(entry.keyNode)
      reader.report(TestProblem.misplaced(entry.key.rawValue, inVariant: isVariant, at: span))
    }
  }

  /// Reports a name that stood before: tests are told apart by it.
  private mutating func report(_ name: Located<LocalText>, ifAmong names: inout [String: SourceSpan]) {
    let text = name.value[plan.language]
    if let first = names[text] {
      reader.report(TestProblem.sameName(text, at: name.span, first: first))
    } else {
      names[text] = name.span
    }
  }
}
