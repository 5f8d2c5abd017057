import Evidence
import Rules
import Terms

/// One unit's evidence under evaluation.
///
/// There is one evaluator: with the sink on it explains, with the sink off it only decides.
/// It can't be copied, so that no step of it does so by chance.
struct Evaluation: ~Copyable {
  let input: AuditInput
  /// The as-of date with what is known of it.
  var moment: Moment
  /// The room for another date, while the evaluator asks what held then.
  private var spare: Moment?
  /// The day from which the obligation at hand is owed: windows that ended before it are left out.
  var owed: CivilDate?
  var sink: ExplanationSink
  /// The records of the cell at hand, and of the same cell under other assumptions.
  var records: CellRecords
  var trial: CellRecords
  /// Near misses of the cell at hand, while they are sought.
  var nearest: [NearRecord] = []

  init(_ program: Program, _ evidence: Evidence, _ visit: Visit, asOf: CivilDate, explains: Bool) {
    input = AuditInput(program, evidence, visit)
    moment = Moment(asOf: asOf, slots: input.tables.slots.count, stride: input.index.stride)
    sink = ExplanationSink(isOn: explains)
    records = CellRecords(stride: input.index.stride)
    trial = CellRecords(stride: input.index.stride)
  }

  var asOf: CivilDate { moment.asOf }

  /// A window of a `when` in which a step is asked.
  struct Place {
    /// The `when`, as a place in the program's.
    var when: Int
    /// The window's position in it.
    var position: Int
  }

  /// The place of the window in the program's.
  func window(at place: Place) -> Int {
    input.tables.whens[place.when].windows[place.position]
  }

  func days(of place: Place) -> Window {
    input.tables.windows[window(at: place)].window
  }

  /// What a step decides in a window; nil where none of its windows is left.
  mutating func evaluate(_ step: Int, in place: Place) -> Outcome? {
    switch input.tables.steps[step].ask {
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
    var other = spare ?? Moment(asOf: day, slots: input.tables.slots.count, stride: input.index.stride)
    spare = nil
    other.move(to: day)
    swap(&moment, &other)
    let result = silently(body)
    swap(&moment, &other)
    spare = other
    return result
  }

  /// What `body` finds, without explaining.
  mutating func silently<Result>(_ body: (inout Evaluation) -> Result) -> Result {
    let wasOn = sink.isOn
    sink.isOn = false
    let result = body(&self)
    sink.isOn = wasOn
    return result
  }
}
