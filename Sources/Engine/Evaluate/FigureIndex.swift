import Evidence
import Terms

/// The figures by name and then from the oldest to the latest; of two of one date, the later in the file last.
struct FigureIndex {
  /// Places in `Evidence.figures`.
  private let order: [Int]
  private let names: [Code]

  init(_ figures: [Figure]) {
    order = figures.indices.sorted { left, right in
      (figures[left].name, figures[left].date, left) < (figures[right].name, figures[right].date, right)
    }
    names = order.map { figures[$0].name }
  }

  /// The figures called `name`, the latest last.
  func figures(called name: Code) -> ArraySlice<Int> {
    order[firstPlace { $0 >= name }..<firstPlace { $0 > name }]
  }

  private func firstPlace(_ isReached: (Code) -> Bool) -> Int {
    var low = 0
    var high = names.count
    while low < high {
      let middle = (low + high) / 2
      if isReached(names[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
