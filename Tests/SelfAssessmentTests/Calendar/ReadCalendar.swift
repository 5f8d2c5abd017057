/// An iCalendar file, read as RFC 5545 says and not as it was written.
struct ReadCalendar {
  /// A component: its lines as names and values, and the components inside.
  struct Component {
    var name: String
    var lines: [(name: String, value: String)] = []
    var parts: [Component] = []

    /// The values of the property `name`, which may have parameters, unescaped.
    func texts(_ name: String) -> [String] {
      values(name).map(ReadCalendar.unescaped)
    }

    /// The values of the property `name` as they stand.
    func values(_ name: String) -> [String] {
      lines.filter { $0.name.split(separator: ";").first.map(String.init) == name }.map(\.value)
    }

    func parts(_ name: String) -> [Component] {
      parts.filter { $0.name == name }
    }
  }

  /// Why a text is no calendar.
  struct Malformed: Error {
    var line: String
  }

  /// The physical lines, without their ends.
  let physical: [[UInt8]]
  let root: Component

  init(_ text: String) throws {
    var lines: [[UInt8]] = []
    var line: [UInt8] = []
    let bytes = Array(text.utf8)
    for (place, byte) in bytes.enumerated() {
      if byte == 0x0A {
        guard line.last == 0x0D else { throw Malformed(line: "a bare line feed") }
        lines.append(Array(line.dropLast()))
        line = []
      } else {
        if byte == 0x0D, place + 1 >= bytes.count || bytes[place + 1] != 0x0A {
          throw Malformed(line: "a bare carriage return")
        }
        line.append(byte)
      }
    }
    guard line.isEmpty else { throw Malformed(line: "no end of line") }
    physical = lines
    var logical: [[UInt8]] = []
    for line in lines {
      if line.first == 0x20, !logical.isEmpty {
        logical[logical.count - 1] += line.dropFirst()
      } else {
        logical.append(line)
      }
    }
    var open: [Component] = []
    var root: Component?
    for bytes in logical {
      guard root == nil, let line = String(validating: bytes, as: UTF8.self) else {
        throw Malformed(line: String(decoding: bytes, as: UTF8.self))
      }
      guard let colon = line.unicodeScalars.firstIndex(of: ":") else { throw Malformed(line: line) }
      let name = String(line.unicodeScalars[..<colon])
      let value = String(line.unicodeScalars[line.unicodeScalars.index(after: colon)...])
      switch name {
      case "BEGIN": open.append(Component(name: value))
      case "END":
        guard let ended = open.popLast(), ended.name == value else { throw Malformed(line: line) }
        if open.isEmpty { root = ended } else { open[open.count - 1].parts.append(ended) }
      default:
        guard !open.isEmpty else { throw Malformed(line: line) }
        open[open.count - 1].lines.append((name, value))
      }
    }
    guard let root else { throw Malformed(line: "no end") }
    self.root = root
  }

  var events: [Component] { root.parts("VEVENT") }

  /// A value of type TEXT without its escapes.
  static func unescaped(_ value: String) -> String {
    var result = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in value.unicodeScalars {
      if isEscaped {
        result.append(scalar == "n" || scalar == "N" ? "\n" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
