import CLibYAML
import Testing

@testable import YAMLTree

/// libyaml's reader is passed over where the text was checked before: what it makes of a text must stay the same.
@Suite("Events")
struct EventReaderTests {
  /// An event, or the complaint that ends the events, with all that the tree is built from.
  private struct Event: Equatable {
    var type: UInt32
    var places: [Int]
    var text: [UInt8] = []
    var style: UInt32 = 0
    var problem = ""

    init(_ event: yaml_event_t) {
      type = event.type.rawValue
      let marks = [event.start_mark, event.end_mark]
      places = marks.flatMap { [Int($0.index), Int($0.line), Int($0.column)] }
      guard event.type == YAML_SCALAR_EVENT else { return }
      text = Array(UnsafeBufferPointer(start: event.data.scalar.value, count: event.data.scalar.length))
      style = event.data.scalar.style.rawValue
    }

    init(_ complaint: EventReader.Complaint) {
      type = 0
      places = [complaint.problemIndex, complaint.contextIndex ?? -1]
      problem = "\(complaint.problem), \(complaint.context)"
    }
  }

  /// The events of `bytes` as the tree's own reader gives them, at most `limit`.
  private func events(_ bytes: [UInt8], limit: Int) -> [Event] {
    bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress, let reader = EventReader(bytes: base, count: bytes.count) else {
        return []
      }
      var events: [Event] = []
      while events.count < limit {
        guard reader.next() else { return events + [Event(reader.complaint)] }
        events.append(Event(reader.event.pointee))
        if reader.event.pointee.type == YAML_STREAM_END_EVENT { break }
        reader.release()
      }
      return events
    }
  }

  /// The events of `bytes` as libyaml reads them by itself, at most `limit`.
  private func libyamlEvents(_ bytes: [UInt8], limit: Int) -> [Event] {
    var parser = yaml_parser_t()
    yaml_parser_initialize(&parser)
    defer { yaml_parser_delete(&parser) }
    return bytes.withUnsafeBufferPointer { bytes in
      yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(&parser, bytes.baseAddress, bytes.count)
      var events: [Event] = []
      while events.count < limit {
        var event = yaml_event_t()
        guard yaml_parser_parse(&parser, &event) == 1 else {
          let context = parser.context.map { String(cString: $0) } ?? ""
          let complaint = EventReader.Complaint(
            problem: parser.problem.map { String(cString: $0) } ?? "",
            context: context,
            problemIndex: Int(parser.problem_mark.index),
            contextIndex: context.isEmpty ? nil : Int(parser.context_mark.index)
          )
          return events + [Event(complaint)]
        }
        defer { yaml_event_delete(&event) }
        events.append(Event(event))
        if event.type == YAML_STREAM_END_EVENT { break }
      }
      return events
    }
  }

  private func expectSame(_ bytes: [UInt8], _ name: String) {
    let limit = bytes.count + 10
    let events = events(bytes, limit: limit)
    #expect(!events.isEmpty && events == libyamlEvents(bytes, limit: limit), "\(name)")
  }

  @Test(
    "a text ends as libyaml would have it end",
    arguments: [
      "a", "a\n", "a: ", "a:\n", "- ", "-", "--- a\n---", "---", "...", "a\n...", "'a", "\"a\\", "\"a\\x4",
      "|\n a", "|2",
      "a: >-", "[a", "{a: b,", "a #", "#", "&a", "!a", "*", "%YAML 1.1", "? a", "a\r\n", "a\r", "ậ",
      "a: ậ\u{2029}", "\t",
      "- |\n  ậ\n\n\n", "a: 'b\n\n\n",
    ]
  )
  func ends(_ text: String) {
    expectSame(Array(text.utf8), text)
  }

  @Test(
    "texts around the sizes of libyaml's buffers are read whole",
    arguments: [16_384, 49_152, 131_072].flatMap { [$0 - 2, $0 - 1, $0, $0 + 1] }
  )
  func sizes(_ size: Int) {
    var text = ""
    var line = 0
    while text.utf8.count < size - 40 {
      line += 1
      text += "- \"khu phố \(line)\": [a, 'ậ']\n"
    }
    text += "- "
    let ends = String(repeating: "b", count: size - text.utf8.count)
    expectSame(Array((text + ends).utf8), "\(size) bytes")
  }

  @Test("mutated text gives the same events")
  func mutations() {
    var generator = Seeded(77)
    let pieces = [
      "a", "ậ", "b c", ": ", "- ", "-", "\n", "\n  ", "\n    ", "[", "]", "{", "}", ", ", "\"", "'", "\\",
      "\\n", " #", "#",
      "|", ">", "|-\n", "? ", "&a ", "*a", "!t ", "%", "---", "\n---\n", "\n...\n", "\r\n", "\t", "\u{85}",
      "😀", ":",
    ]
    for round in 0..<20_000 {
      let count = Int.random(in: 1...24, using: &generator)
      let text = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      let bytes = Array(text.utf8)
      let scan = bytes.withUnsafeBufferPointer { ByteScan($0) }
      guard scan.unwanted.isEmpty, scan.markLength == 0 else { continue }
      expectSame(bytes, "round \(round): \(text.debugDescription)")
    }
  }
}
