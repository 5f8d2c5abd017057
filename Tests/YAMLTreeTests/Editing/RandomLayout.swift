import TestSupport

/// Writes random YAML in the many ways that people have of laying it out: lines and brackets, quotes and blocks of
/// lines, comments and blank lines at any depth.
///
/// Every comment has a number, so that it can be found again. Now and then what comes out is no YAML of the profile.
struct RandomLayout {
  private var random: RandomSource
  private var comments = 0
  private var keys = 0

  /// A file whose root is a mapping, with its line ends and its mark.
  static func file(_ random: inout RandomSource) -> String {
    var layout = RandomLayout(random: random)
    let isJSON = layout.random.chance(10)
    var lines =
      isJSON ? [layout.flow(depth: 4, isJSON: true, isMapping: true)] : layout.mapping(column: 0, depth: 4)
    if !isJSON, layout.random.chance(20) { lines = ["---"] + lines }
    if !isJSON, layout.random.chance(20) { lines += layout.rest(column: 0) }
    if !isJSON, layout.random.chance(10) { lines += ["..."] }
    let lineEnd = layout.random.pick(["\n", "\n", "\r\n"])
    // Texts that go over lines of their own hold line feeds.
    let text = lines.joined(separator: "\n").split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: lineEnd)
    let mark = layout.random.chance(20) ? "\u{FEFF}" : ""
    let end = layout.random.chance(70) ? lineEnd : ""
    random = layout.random
    return mark + text + end
  }

  private init(random: RandomSource) {
    self.random = random
  }

  // MARK: Lines

  private mutating func mapping(column: Int, depth: Int) -> [String] {
    var lines: [String] = []
    for _ in 0...random.number(in: 0...3) {
      lines += rest(column: column)
      keys += 1
      let key = random.chance(20) ? "\"k \(keys)\"" : "k\(keys)"
      lines += under(spaces(column) + key + ":", column: column, depth: depth, canBeLevel: true)
    }
    return lines
  }

  private mutating func list(column: Int, depth: Int) -> [String] {
    let items = random.number(in: 0...3)
    let gap = random.chance(30)
    var lines: [String] = []
    for item in 0...items {
      if gap, item > 0 { lines.append("") }
      lines += rest(column: column)
      let dash = spaces(column) + "-"
      if depth > 0, random.chance(60) {
        let width = random.pick([2, 2, 2, 3, 4])
        let inner =
          random.chance(75)
          ? mapping(column: column + width, depth: depth - 1) : list(column: column + width, depth: depth - 1)
        lines += beside(dash, inner, column: column + width)
      } else {
        lines += under(dash, column: column, depth: depth, canBeLevel: false)
      }
    }
    return lines
  }

  /// `lines` whose first one that is no comment shares its line with `dash`, where it is the first.
  private func beside(_ dash: String, _ lines: [String], column: Int) -> [String] {
    guard let first = lines.first, first.count > column, first.dropFirst(column).first != "#" else {
      return [dash] + lines
    }
    return [dash + spaces(column - dash.count) + first.dropFirst(column)] + lines.dropFirst()
  }

  /// What follows `lead`, which is a key or a dash.
  private mutating func under(_ lead: String, column: Int, depth: Int, canBeLevel: Bool) -> [String] {
    switch depth == 0 ? random.number(in: 3...9) : random.number(in: 0...9) {
    case 0:
      let step = random.number(in: canBeLevel ? 0...3 : 1...3)
      return [lead + comment(30)] + list(column: column + step, depth: depth - 1)
    case 1, 2:
      return [lead + comment(30)] + mapping(column: column + random.number(in: 1...4), depth: depth - 1)
    case 3: return [lead + comment(50)]
    case 4: return [lead + " " + block(column: column)]
    case 5, 6: return [lead + " " + flow(depth: depth, isMapping: random.chance(50)) + comment(20)]
    default: return [lead + " " + scalar() + comment(20)]
    }
  }

  private mutating func block(column: Int) -> String {
    let header = random.pick(["|", ">", "|-", ">-", "|+", ">+"])
    let indent = spaces(column + random.number(in: 1...3))
    var lines = (0...random.number(in: 0...2)).map { _ in
      indent + random.pick(["dòng", "hai # ba", "- x", "a: b"])
    }
    if random.chance(20) { lines.insert("", at: 1) }
    if random.chance(20) { lines += [""] }
    if random.chance(10) { lines += [indent + "  "] }
    return header + comment(20) + "\n" + lines.joined(separator: "\n")
  }

  /// Comments and blank lines at any depth.
  private mutating func rest(column: Int) -> [String] {
    guard random.chance(35) else { return [] }
    return (0...random.number(in: 0...2)).map { _ in
      guard !random.chance(30) else { return random.chance(80) ? "" : "  " }
      let entry = random.chance(30) ? " - id: A1" : ""
      return spaces(random.chance(60) ? column : random.number(in: 0...column + 4)) + mark() + entry
    }
  }

  private mutating func comment(_ percent: Int) -> String {
    random.chance(percent) ? spaces(random.number(in: 1...3)) + mark() : ""
  }

  private mutating func mark() -> String {
    comments += 1
    return "#\(comments);"
  }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }

  // MARK: Brackets

  private mutating func flow(depth: Int, isJSON: Bool = false, isMapping: Bool) -> String {
    let count = random.number(in: 0...3)
    let members = (0..<count).map { _ -> String in
      keys += 1
      let key = isJSON ? "\"k\(keys)\": " : random.pick(["k\(keys): ", "\"k\(keys)\": ", "'k\(keys)' : "])
      let value =
        depth > 0 && random.chance(40)
        ? flow(depth: depth - 1, isJSON: isJSON, isMapping: random.chance(50))
        : isJSON ? "\"é\"" : random.chance(10) && isMapping ? "" : scalar(inFlow: true)
      return (isMapping ? key : "") + value
    }
    let open = isMapping ? "{" : "["
    let close = isMapping ? "}" : "]"
    let isTrailed = !isJSON && count > 0 && random.chance(15)
    guard random.chance(40) else {
      return open + members.joined(separator: random.pick([", ", " ,", ","])) + (isTrailed ? "," : "") + close
    }
    var text = open
    for (place, member) in members.enumerated() {
      text += (isJSON ? "" : comment(15)) + "\n" + spaces(random.number(in: 6...9)) + member
      if place < count - 1 || isTrailed { text += "," }
    }
    if !isJSON { text += comment(20) }
    return text + "\n" + spaces(random.number(in: 5...6)) + close
  }

  private mutating func scalar(inFlow: Bool = false) -> String {
    random.pick(
      ["D1", "chữ thường", "'nó''s'", "\"a\\n\\u00e9 # b\"", "18/02/2022", "12", "''", "\"\"", "“a”"]
        + (inFlow ? [] : ["a, b", "x]", "nhiều\n          dòng chữ"])
    )
  }
}
