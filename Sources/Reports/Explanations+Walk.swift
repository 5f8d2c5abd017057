package import Engine
import Evidence

// Walks of the explanation trees, which stand flat in one list.
extension Explanations {
  /// The places of the children of the node at `index`, in order; empty where there is no such node.
  package func children(of index: Int) -> [Int] {
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

  /// The cell or judged leaf that decided the node at `index`: the child that decided it, and so on.
  func decidingLeaf(of index: Int) -> Int? {
    guard nodes.indices.contains(index) else { return nil }
    var place = index
    while !children(of: place).isEmpty {
      guard let next = decidingChild(of: place) else { return nil }
      place = next
    }
    return place
  }

  /// The child that decided the node at `index`: the first of its verdict; of alternatives the nearest, which gave
  /// the reason and of such has the greatest share done.
  package func decidingChild(of index: Int) -> Int? {
    guard nodes.indices.contains(index) else { return nil }
    let node = nodes[index]
    let deciding = children(of: index).filter { nodes[$0].verdict == node.verdict }
    guard case .any = node.kind else { return deciding.first }
    var nearest: Int?
    for child in deciding where nodes[child].reason == node.reason {
      if nearest.map({ nodes[child].progress.isFurther(than: nodes[$0].progress) }) ?? true {
        nearest = child
      }
    }
    return nearest
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
  package func evidence(of index: Int) -> [Counted] {
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
  package func openCells(of index: Int) -> [Int] {
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
