import Evidence
import Rules
import Terms

/// One unit's evidence under evaluation.
///
/// There is one evaluator: with the sink on it explains, with the sink off it only decides.
struct Evaluation {
  let program: Program
  let evidence: Evidence
  let visit: Visit
  let index: RecordIndex
  /// The as-of date with what is known of it.
  var moment: Moment
  /// Another date, while the evaluator asks what held then.
  private var otherMoment: Moment?
  /// The day from which the obligation at hand is owed: windows that ended before it are left out.
  var owed: CivilDate?
  var sink: ExplanationSink
  /// The records of the cell at hand, and of the same cell under other assumptions.
  var cell: CellRecords
  var trial: CellRecords

  init(_ program: Program, _ evidence: Evidence, _ visit: Visit, asOf: CivilDate, explains: Bool) {
    self.program = program
    self.evidence = evidence
    self.visit = visit
    index = RecordIndex(evidence, visit, program.tables)
    moment = Moment(asOf: asOf, index, program.tables)
    sink = ExplanationSink(isOn: explains)
    cell = CellRecords(stride: max(index.activities.stride, index.documents.stride))
    trial = cell
  }

  var asOf: CivilDate { moment.asOf }

  /// A window of a `when` in which a step is asked.
  struct Place {
    /// The `when`, as a place in the program's.
    var when: Int
    /// The window's position in it.
    var position: Int
  }

  func window(_ place: Place) -> CompiledWindow {
    program.tables.windows[program.tables.whens[place.when].windows[place.position]]
  }

  /// What a step decides in a window; nil where none of its windows is left.
  mutating func evaluate(_ step: Int, in place: Place) -> Outcome? {
    switch program.tables.steps[step].ask {
    case .windows(let when): evaluateWindows(step, when)
    case .all: evaluateParts(step, in: place, .all)
    case .any: evaluateParts(step, in: place, .any)
    case .test(let test): evaluateTest(test, in: place)
    }
  }

  /// What a requirement decides, from its root, which is always the windows of a `when`.
  mutating func evaluate(root: Int, owed: CivilDate?) -> Outcome? {
    self.owed = owed
    return evaluate(root, in: Place(when: 0, position: 0))
  }

  /// What `body` finds at another date, silently.
  mutating func at<Result>(_ day: CivilDate, _ body: (inout Evaluation) -> Result) -> Result {
    guard day != asOf else { return silently(body) }
    let present = moment
    if var other = otherMoment {
      otherMoment = nil
      other.move(to: day)
      moment = other
    } else {
      moment = Moment(asOf: day, index, program.tables)
    }
    let result = silently(body)
    otherMoment = moment
    moment = present
    return result
  }

  /// What `body` finds, without explaining.
  mutating func silently<Result>(_ body: (inout Evaluation) -> Result) -> Result {
    let wasOn = sink.isOn
    sink.isOn = false
    defer { sink.isOn = wasOn }
    return body(&self)
  }
}
