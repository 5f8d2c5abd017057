/// The paragraphs of a plan as a tree: parts hold sections, sections hold items, items hold items.
struct PlanOutline {
  struct Node {
    let paragraph: Paragraph
    /// Parts and sections directly below.
    var sections: [Int] = []
    /// Items and paragraphs directly below.
    var items: [Int] = []
    /// For a number of several levels: those that its parent does not have.
    var path: [Int] = []

    init(_ paragraph: Paragraph) {
      self.paragraph = paragraph
      if case .number(let path) = paragraph.marker { self.path = path }
    }
  }

  private(set) var nodes: [Node]
  /// What stands at the top.
  private(set) var topSections: [Int] = []
  private(set) var topItems: [Int] = []

  /// The open parts and sections, outermost first.
  private var sections: [Int] = []
  /// The open items of the innermost of them.
  private var items: [Int] = []

  init(_ paragraphs: [Paragraph]) {
    nodes = paragraphs.map(Node.init)
    for (place, paragraph) in paragraphs.enumerated() {
      switch paragraph.marker {
      case .item(let letter): closeItems(before: letter)
      case .bullet: closeItems(before: paragraph)
      case let marker?:
        addSection(place, marker)
        continue
      case nil: items = []
      }
      addItem(place)
    }
  }

  private mutating func addSection(_ place: Int, _ marker: Marker) {
    items = []
    while let last = sections.last, (nodes[last].paragraph.marker?.rank ?? 0) >= marker.rank {
      sections.removeLast()
    }
    if let parent = sections.last {
      nodes[parent].sections.append(place)
      takeParentOff(place, parent)
    } else {
      topSections.append(place)
    }
    sections.append(place)
  }

  /// Of `1.2` below `1` only the 2 is its own.
  private mutating func takeParentOff(_ place: Int, _ parent: Int) {
    guard case .number(let own) = nodes[place].paragraph.marker,
      case .number(let above) = nodes[parent].paragraph.marker, own.starts(with: above)
    else { return }
    nodes[place].path = Array(own.dropFirst(above.count))
  }

  /// Adds an item below the innermost open item, else below the section.
  private mutating func addItem(_ place: Int) {
    if let parent = items.last {
      nodes[parent].items.append(place)
    } else if let section = sections.last {
      nodes[section].items.append(place)
    } else {
      topItems.append(place)
    }
    if nodes[place].paragraph.marker != nil { items.append(place) }
  }

  /// Closes the items that a bullet ends: back to the last of its kind, if any is open.
  private mutating func closeItems(before paragraph: Paragraph) {
    if let same = items.lastIndex(where: { nodes[$0].paragraph.marker == paragraph.marker }) {
      items.removeSubrange(same...)
    }
  }

  /// Closes the items that a letter ends: `b)` goes back to the last letter, `a)` begins a list below an item that
  /// announces one, else in the section.
  private mutating func closeItems(before letter: Character) {
    let same = items.lastIndex { place in
      if case .item = nodes[place].paragraph.marker { true } else { false }
    }
    if let same {
      items.removeSubrange(same...)
    } else if letter != "a" || items.last.map({ nodes[$0].paragraph.text.hasSuffix(":") }) != true {
      items = []
    }
  }
}
