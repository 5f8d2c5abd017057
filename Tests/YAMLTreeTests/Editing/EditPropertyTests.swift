import Diagnostics
import Terms
import TestSupport
import Testing

@testable import YAMLTree

@Suite("Random changes of random layouts")
struct EditPropertyTests {
  @Test("A change is made as asked and touches nothing else", arguments: 1...20 as ClosedRange<UInt64>)
  func changes(_ seed: UInt64) throws {
    var random = RandomSource(seed: seed)
    var made = 0
    for round in 0..<400 {
      let text = RandomLayout.file(&random)
      guard let before = try? tree(text) else { continue }
      var editor = YAMLEditor(before)
      let node = random.pick(before.allNodes)
      let value = RandomValue.make(&random)
      let place = Comment(rawValue: "seed \(seed), round \(round):\n\(text)")
      let expected: Value
      do throws(YAMLEditFailure) {
        expected = try Self.change(&editor, at: node, value, &random)
        let after = try editor.edited(limits: .evidence)
        made += 1
        let result = after.source.bytes
        #expect(after.value(after.root) == expected, place)
        #expect(keeps(before.source.bytes, result, editor.splices), place)
        #expect(before.comments == after.comments, place)
        #expect(Self.lineEnds(result).isSubset(of: Self.lineEnds(before.source.bytes).union(["\n"])), place)
      } catch {
        switch error {
        // What would take comments away is refused, and what can't stand there.
        case .commentsInside, .wrongKind, .keyExists: continue
        case .refused(let problems):
          Issue.record("\(place) refused at \(before.span(node)): \(problems.map { $0.message[.english] })")
        // Such blanks become one more line of the text with whatever follows them.
        case .unfaithful where before.endsInBlanksOfBlock: continue
        case .unfaithful: Issue.record("\(place) unfaithful at \(before.span(node)): \(editor.splices)")
        }
      }
    }
    // Few layouts come out as no YAML, and few changes have no place.
    #expect(made > 200, "seed \(seed): \(made)")
  }

  /// Makes one change that suits `node`, and returns what the file is to hold.
  private static func change(
    _ editor: inout YAMLEditor,
    at node: NodeID,
    _ value: YAMLValue,
    _ random: inout RandomSource
  ) throws(YAMLEditFailure) -> Value {
    let tree = editor.tree
    let kind = random.number(in: 0...3)
    if tree.kind(node) == .mapping, kind < 3 {
      let keys = tree.entries(node).map(\.key)
      let after = random.chance(50) && !keys.isEmpty ? random.pick(keys) : nil
      try editor.insert("mới", value, into: node, after: after)
      let place = after.flatMap { keys.firstIndex(of: $0) }.map { $0 + 1 } ?? keys.count
      return tree.value(tree.root, replacing: node) { old in
        guard case .entries(var keys, var values) = old else { return old }
        keys.insert("mới", at: place)
        values.insert(value.plain, at: place)
        return .entries(keys, values)
      }
    }
    if kind == 3 {
      try editor.replace(node, with: value)
      return tree.value(tree.root, replacing: node) { _ in value.plain }
    }
    try editor.append(value, to: node)
    let isNothing = tree.isEmptyPlain(node)
    return tree.value(tree.root, replacing: node) { old in
      if case .list(let items) = old { return .list(items + [value.plain]) }
      return isNothing ? .list([value.plain]) : .list([old, value.plain])
    }
  }

  /// Whether `after` is `before` but for the splices, byte by byte.
  private func keeps(_ before: [UInt8], _ after: [UInt8], _ splices: [Splice]) -> Bool {
    var old = before[...]
    var new = after[...]
    for splice in splices.byPlace {
      let kept = splice.range.lowerBound - old.startIndex
      guard old.prefix(kept) == new.prefix(kept) else { return false }
      old = old.dropFirst(kept + splice.range.count)
      new = new.dropFirst(kept)
      guard new.starts(with: splice.bytes) else { return false }
      new = new.dropFirst(splice.bytes.count)
    }
    return old == new
  }

  private static func lineEnds(_ bytes: [UInt8]) -> Set<String> {
    Set(String(decoding: bytes, as: UTF8.self).matches(of: /\r\n|\n|\r/).map { String($0.output) })
  }
}

extension YAMLTree {
  /// All values and items.
  fileprivate var allNodes: [NodeID] {
    func below(_ node: NodeID) -> [NodeID] {
      [node] + items(node).flatMap(below) + entries(node).flatMap { below($0.value) }
    }
    return below(root)
  }

  /// Whether the file ends in blanks without a line end, below a text that is a block of lines.
  fileprivate var endsInBlanksOfBlock: Bool {
    guard source.bytes.last == UInt8(ascii: " "), let last = allNodes.last, kind(last) == .scalar else {
      return false
    }
    return [UInt8(ascii: "|"), UInt8(ascii: ">")].contains(source.bytes[Int(span(last).start)])
  }

  /// The numbered comments in their order; what texts hold is none.
  fileprivate var comments: [String] {
    let bytes = source.bytes
    var isText = [Bool](repeating: false, count: bytes.count)
    for node in allNodes where kind(node) == .scalar {
      var start = Int(span(node).start)
      let isBlock = !isPlain(node) && (bytes[start] == UInt8(ascii: "|") || bytes[start] == UInt8(ascii: ">"))
      if isBlock { start = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? start }
      for place in start..<max(start, Int(span(node).end)) { isText[place] = true }
    }
    let outside = zip(bytes, isText).map { $1 ? UInt8(ascii: " ") : $0 }
    return String(decoding: outside, as: UTF8.self).matches(of: /#[0-9]+;/).map { String($0.output) }
  }

  /// What `node` holds, with what `change` makes of one node in it.
  fileprivate func value(_ node: NodeID, replacing changed: NodeID, _ change: (Value) -> Value) -> Value {
    if node == changed { return change(value(node)) }
    switch kind(node) {
    case .scalar: return .text(string(node))
    case .sequence: return .list(items(node).map { value($0, replacing: changed, change) })
    case .mapping:
      return .entries(
        entries(node).map { string($0.key) },
        entries(node).map { value($0.value, replacing: changed, change) }
      )
    }
  }
}

extension YAMLValue {
  fileprivate var plain: Value {
    switch self {
    case .text(let text): .text(text)
    case .number(let number): .text("\(number)")
    case .list(let items, _): .list(items.map(\.plain))
    case .mapping(let entries, _): .entries(entries.map(\.key), entries.map(\.value.plain))
    }
  }
}

/// Values with texts that YAML has many other uses for.
private enum RandomValue {
  static func make(_ random: inout RandomSource, depth: Int = 3) -> YAMLValue {
    let count = random.number(in: 0...3)
    let layout: YAMLValue.Layout = random.chance(50) ? .block : .flow
    switch depth == 0 ? random.number(in: 3...5) : random.number(in: 0...5) {
    case 0: return .list((0..<count).map { _ in make(&random, depth: depth - 1) }, layout)
    case 1, 2:
      return .mapping(
        (0..<count).map {
          YAMLValue.Entry("\($0)\(text(&random).prefix(20))", make(&random, depth: depth - 1))
        },
        layout
      )
    case 3: return .number(random.number(in: 0...1_000_000_000))
    default: return .text(text(&random))
    }
  }

  private static func text(_ random: inout RandomSource) -> String {
    if random.chance(60) { return random.pick(hostile) }
    let letters = Array("abc đẳng:#-?,[]{}\"'\\\n\t é😀&*!|>%@`012\u{301}\u{202E}\r".unicodeScalars)
    var text = String.UnicodeScalarView()
    for _ in 0..<random.number(in: 0...12) { text.append(random.pick(letters)) }
    return String(text)
  }

  private static let hostile = [
    "", " ", "- x", "-", "? y", "?", "@x", "`x`", "%x", "&a", "*a", "!t", "|", ">", "#", "# x", "a # b",
    "a: b", "a:",
    ": a", "'", "''", "\"", "\\", "\\n", "[x", "x]", "{", "}", ",", "a, b", "true", "no", "null", "~", "12",
    "012", "1e3",
    "---", "...", "--- x", "<<", "a\nb", "\n", "\r\n", "a\r", "\t", "a\u{0}b", "\u{7F}", "\u{85}", "\u{2028}",
    "\u{2029}",
    "\u{FEFF}", "\u{A0}", "\u{FF1A} x", "\u{200B}", "\u{202E}abc", "e\u{301}", "\u{301}", "\"\u{301}",
    ":\u{301} x",
    "#\u{301}", "😀", "👨‍👩‍👧", "Đ", "Ð", "\u{E000}", "\u{FFFF}", "\u{E0041}", "18/02/2022",
    "2022-02-18",
    "Kiểm tra phòng khám, phường 12", "=HYPERLINK(\"x\")", "<script>", "C:\\x", "a  b", " a", "a ",
    String(repeating: "dài \" # : ", count: 2_000),
  ]
}
