/// Where the evaluator writes what it does, or nothing where only the verdict is asked for.
struct ExplanationSink {
  var isOn: Bool
  private(set) var explanations = Explanations()

  init(isOn: Bool) {
    self.isOn = isOn
  }

  /// Makes room for so many nodes and for about as many misses as they tend to have.
  mutating func reserve(nodes: Int) {
    let nodes = min(nodes, 4096)
    explanations.nodes.reserveCapacity(nodes)
    explanations.counted.reserveCapacity(nodes)
    explanations.misses.reserveCapacity(nodes * 2)
  }

  /// What was written at some point, to go back to.
  struct Mark {
    fileprivate var nodes: Int
    fileprivate var counted: Int
    fileprivate var misses: Int
  }

  /// The place that the next node will have.
  var nextNode: Int { explanations.nodes.count }

  /// Begins a node; its children follow until it is closed.
  mutating func open(_ kind: Explanations.Kind, _ window: Window?) -> Int {
    guard isOn else { return -1 }
    explanations.nodes.append(Explanations.Node(kind: kind, window: window))
    return explanations.nodes.count - 1
  }

  /// Ends the node with what it decided.
  mutating func close(_ node: Int, _ outcome: Outcome) {
    guard isOn else { return }
    explanations.nodes[node].verdict = outcome.verdict
    explanations.nodes[node].reason = outcome.reason
    explanations.nodes[node].progress = outcome.progress
    explanations.nodes[node].end = explanations.nodes.count
  }

  /// Says of an open node of windows how many of them must pass.
  mutating func setNeeded(_ needed: Int, of node: Int) {
    guard isOn else { return }
    explanations.nodes[node].kind = .windows(needed: needed)
  }

  /// Gives an open cell what was written since: what counted, what nearly did, and what would be enough.
  mutating func explain(_ node: Int, countedFrom firstCounted: Int, missesFrom firstMiss: Int, need: Need?) {
    explanations.nodes[node].counted = firstCounted..<explanations.counted.count
    explanations.nodes[node].misses = firstMiss..<explanations.misses.count
    explanations.nodes[node].need = need
  }

  mutating func add(_ counted: Explanations.Counted) {
    explanations.counted.append(counted)
  }

  mutating func add(_ miss: Explanations.Miss) {
    explanations.misses.append(miss)
  }

  func mark() -> Mark {
    Mark(
      nodes: explanations.nodes.count,
      counted: explanations.counted.count,
      misses: explanations.misses.count
    )
  }

  /// Drops what was written since `mark`: a part that had no window left.
  mutating func goBack(to mark: Mark) {
    guard isOn else { return }
    explanations.nodes.removeSubrange(mark.nodes...)
    explanations.counted.removeSubrange(mark.counted...)
    explanations.misses.removeSubrange(mark.misses...)
  }

  /// The progress of the outermost node from `root` down that has several children or none.
  func headline(from root: Int) -> Progress {
    let nodes = explanations.nodes
    var node = root
    while node + 1 < nodes[node].end, nodes[node + 1].end == nodes[node].end { node += 1 }
    return nodes[node].progress
  }
}
