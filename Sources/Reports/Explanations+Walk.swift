import Engine
import Evidence

// Walks of the explanation trees, which stand flat in one list.
extension Explanations {
  /// The places of the children of the node at `index`, in order; empty where there is no such node.
  func children(of index: Int) -> [Int] {
    guard nodes.indices.contains(index) else { return [] }
    var places: [Int] = []
    var next = index + 1
    let end = min(nodes[index].end, nodes.count)
    // An `end` that doesn't move on would never arrive.
    while next < end {
      places.append(next)
      next = max(next + 1, nodes[next].end)
    }
    return places
  }

  /// The cell or judged leaf that decided the node at `index`: its first child of the same verdict, and so on.
  func decidingLeaf(of index: Int) -> Int? {
    guard nodes.indices.contains(index) else { return nil }
    var place = index
    while true {
      let below = children(of: place)
      guard !below.isEmpty else { return place }
      let verdict = nodes[place].verdict
      guard let next = below.first(where: { nodes[$0].verdict == verdict }) else { return nil }
      place = next
    }
  }

  /// The first node from `index` down that has several children, or the leaf where none has.
  func outermostChoice(from index: Int) -> Int {
    var place = index
    while true {
      let below = children(of: place)
      guard below.count == 1, let only = below.first else { return place }
      place = only
    }
  }

  /// The records that counted in the subtree of `index`, each once, in the order of the tree.
  func evidence(of index: Int) -> [Counted] {
    guard nodes.indices.contains(index) else { return [] }
    var places: [RecordRef: Int] = [:]
    var found: [Counted] = []
    for node in nodes[index..<max(index + 1, min(nodes[index].end, nodes.count))] {
      for counted in counted[node.counted.clamped(to: 0..<counted.count)] {
        if let place = places[counted.record] {
          found[place].remarks.formUnion(counted.remarks)
        } else {
          places[counted.record] = found.count
          found.append(counted)
        }
      }
    }
    return found
  }

  /// The cells that keep the node at `index` from being met: those under nodes that fail or are pending only.
  func openCells(of index: Int) -> [Int] {
    guard nodes.indices.contains(index), nodes[index].verdict == .fail || nodes[index].verdict == .pending
    else { return [] }
    if case .cell = nodes[index].kind { return [index] }
    return children(of: index).flatMap(openCells)
  }

  /// The cells in the subtree of `index`.
  func cells(of index: Int) -> [Int] {
    guard nodes.indices.contains(index) else { return [] }
    return (index..<max(index + 1, min(nodes[index].end, nodes.count))).filter {
      if case .cell = nodes[$0].kind { true } else { false }
    }
  }
}
