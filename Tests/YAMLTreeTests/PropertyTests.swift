import Diagnostics
import Terms
import Testing

@testable import YAMLTree

@Suite("Properties")
struct PropertyTests {
  private static let sample = """
    gdcheck: evidence/1
    unit: {agency: health-office, name: Phòng Y tế Quận 10}
    year: 2022
    activities:
      - id: A1
        title: "Kiểm tra \\u0110, phường 12"
        topics: [sex-selective-abortion, 'bình đẳng']
        note: |
          dòng một
          dòng hai
      - {id: A2, date: 18/02/2022, documents: [D1, D2]}
    # hết
    figures: []

    """

  private static let spices: [[UInt8]] =
    [
      "\t", "\n", "\r", ": ", ":", "- ", "-", "[", "]", "{", "}", ",", "\"", "'", "\\", "#", "&a ", "*a",
      "!t ", "? ",
      "%", "@", "|", ">", "---\n", "...\n", "\u{A0}", "\u{FF1A}", "\u{FEFF}", "\u{2028}", "<<: ", "ñ", "\0",
      " ",
    ].map { Array($0.utf8) } + [[0xC3], [0xE1, 0xBA], [0xFF]]

  private func mutated(_ generator: inout Seeded) -> [UInt8] {
    var bytes = Array(Self.sample.utf8)
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
      guard !bytes.isEmpty else { break }
      let at = Int.random(in: 0..<bytes.count, using: &generator)
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: bytes[at] = UInt8.random(in: 0...255, using: &generator)
      case 1: bytes.remove(at: at)
      case 2: bytes.removeLast(bytes.count - max(at, 1))
      default: bytes.insert(contentsOf: Self.spices.randomElement(using: &generator) ?? [], at: at)
      }
    }
    return bytes
  }

  @Test("mutated text is read or refused, and every span lies inside the file")
  func mutations() {
    var generator = Seeded(2022)
    for round in 0..<20_000 {
      let bytes = mutated(&generator)
      switch read(bytes) {
      case .success(let tree): #expect(isSound(tree), "round \(round)")
      case .failure(let failure):
        #expect(!failure.diagnostics.isEmpty, "round \(round)")
        let spans = failure.diagnostics.flatMap { [$0.span].compactMap(\.self) + $0.notes.map(\.span) }
        let isInside = spans.allSatisfy { $0.start <= $0.end && Int($0.end) <= bytes.count }
        #expect(isInside, "round \(round)")
        if round % 50 == 0 {
          let file = SourceFile(name: "x", bytes: bytes)
          let text = DiagnosticRenderer(files: [file], language: .english).render(failure.diagnostics)
          #expect(!text.unicodeScalars.contains { $0 != "\n" && $0.isUnsafeToPrint }, "round \(round)")
        }
      }
    }
  }

  /// Whether every node lies inside its parent and has a text that can be read.
  private func isSound(_ tree: YAMLTree) -> Bool {
    func check(_ id: NodeID, within outer: SourceSpan) -> Bool {
      let span = tree.span(id)
      guard span.start <= span.end, span.start >= outer.start, span.end <= outer.end else { return false }
      switch tree.kind(id) {
      case .scalar: return tree.withUTF8(id) { $0.count } >= 0
      case .sequence: return tree.items(id).allSatisfy { check($0, within: span) }
      case .mapping:
        return tree.entries(id).allSatisfy { check($0.key, within: span) && check($0.value, within: span) }
      }
    }
    let file = SourceSpan(file: 0, start: 0, end: UInt32(tree.source.bytes.count))
    return check(tree.root, within: file)
  }

  @Test("a tree that is written as YAML reads back equal")
  func roundTrip() throws {
    var generator = Seeded(110)
    for round in 0..<2_000 {
      let value = randomValue(depth: 4, &generator)
      let text = isContainer(value) ? block(value, indent: 0, &generator) : "--- \(flow(value, &generator))\n"
      guard case .success(let tree) = read(Array(text.utf8)) else {
        Issue.record("round \(round) refused:\n\(rendered(Array(text.utf8), .english))")
        return
      }
      #expect(tree.value(tree.root) == value, "round \(round):\n\(text)")
    }
  }

  private func isContainer(_ value: Value) -> Bool {
    switch value {
    case .text: false
    case .list(let items): !items.isEmpty
    case .entries(let keys, _): !keys.isEmpty
    }
  }

  private func randomValue(depth: Int, _ generator: inout Seeded) -> Value {
    let count = Int.random(in: 0...20, using: &generator) == 0 ? 30 : Int.random(in: 0...4, using: &generator)
    switch depth == 0 ? 0 : Int.random(in: 0...3, using: &generator) {
    case 1: return .list((0..<count).map { _ in randomValue(depth: depth - 1, &generator) })
    case 2, 3:
      let keys = (0..<count).map { "\($0)=\(randomText(&generator))" }
      return .entries(keys, keys.map { _ in randomValue(depth: depth - 1, &generator) })
    default: return .text(randomText(&generator))
    }
  }

  private func randomText(_ generator: inout Seeded) -> String {
    let letters = Array("abc đẳng:#-?,[]{}\"'\\\n\t é😀&*!|>%@`012")
    let count = Int.random(in: 0...12, using: &generator)
    return String((0..<count).map { _ in letters.randomElement(using: &generator) ?? "a" })
  }

  private func block(_ value: Value, indent: Int, _ generator: inout Seeded) -> String {
    let blanks = String(repeating: " ", count: indent)
    func child(_ value: Value) -> String {
      guard isContainer(value), Bool.random(using: &generator) else { return " \(flow(value, &generator))\n" }
      return "\n" + block(value, indent: indent + Int.random(in: 1...3, using: &generator), &generator)
    }
    switch value {
    case .text: return flow(value, &generator)
    case .list(let items): return items.map { "\(blanks)-\(child($0))" }.joined()
    case .entries(let keys, let values):
      return zip(keys, values).map { "\(blanks)\(quote($0)):\(child($1))" }.joined()
    }
  }

  private func flow(_ value: Value, _ generator: inout Seeded) -> String {
    switch value {
    case .text(let text):
      let isPlain = !text.isEmpty && text.allSatisfy { $0.isLetter && $0 != "😀" }
      if isPlain { return text }
      let isSingle = Bool.random(using: &generator) && !text.contains("\n") && !text.contains("\t")
      return isSingle
        ? "'\(text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''"))'"
        : quote(text)
    case .list(let items): return "[" + items.map { flow($0, &generator) }.joined(separator: ", ") + "]"
    case .entries(let keys, let values):
      return "{" + zip(keys, values).map { "\(quote($0)): \(flow($1, &generator))" }.joined(separator: ", ")
        + "}"
    }
  }

  private func quote(_ text: String) -> String {
    var quoted = "\""
    for character in text {
      switch character {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      default: quoted.append(character)
      }
    }
    return quoted + "\""
  }
}
