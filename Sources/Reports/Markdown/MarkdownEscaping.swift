import Diagnostics

extension MarkdownText {
  /// `text` as Markdown that shows just this text, wherever in a line it stands.
  ///
  /// Signs of markup get a backslash. That does not keep hosts from linking what they recognise in the text once it is
  /// set, so a sign that begins a mention (`@name`), a reference (`#1`) or a picture (`:name:`) is set as code: what
  /// follows it is then a text of its own, and the words stay as they were.
  static func escaped(_ text: String) -> String {
    var escaping = MarkdownEscaping(text)
    return escaping.run()
  }
}

/// One text on its way into Markdown, by scalars: to a Character, a sign with a combining mark behind it is no sign.
private struct MarkdownEscaping {
  private let scalars: [Unicode.Scalar]
  /// The places that are not white space at an end.
  private let inner: Range<Int>
  private var result = String.UnicodeScalarView()

  init(_ text: String) {
    scalars = Array(escapedForDisplay(text).unicodeScalars)
    let first = scalars.firstIndex { !$0.properties.isWhitespace } ?? scalars.count
    let last = scalars.lastIndex { !$0.properties.isWhitespace } ?? scalars.count - 1
    inner = first..<max(first, last + 1)
  }

  mutating func run() -> String {
    var place = 0
    while place < scalars.count {
      if inner.contains(place), isCode(place) {
        // One run: two runs side by side would have two backquotes between them, which is another sign.
        let end = scalars[place...].indices.first { !isCode($0) } ?? scalars.count
        result.append("`")
        result.append(contentsOf: scalars[place..<end])
        result.append("`")
        place = end
      } else {
        put(place)
        place += 1
      }
    }
    return String(result)
  }

  private mutating func put(_ place: Int) {
    let scalar = scalars[place]
    if !inner.contains(place) {
      // Readers drop white space at the ends of a line or a cell.
      reference(scalar)
    } else if scalar == "`", isCode(place + 1) {
      reference(scalar)
    } else {
      if isMarkup(scalar, place) { result.append("\\") }
      result.append(scalar)
    }
  }

  private mutating func reference(_ scalar: Unicode.Scalar) {
    result.append(contentsOf: "&#\(scalar.value);".unicodeScalars)
  }

  // MARK: Which signs

  /// Signs that are markup wherever they stand.
  private static let anywhere: Set<Unicode.Scalar> = [
    "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "$", "{", "}", "#",
  ]
  /// Signs that are markup at the start of a line.
  private static let atStart: Set<Unicode.Scalar> = ["-", "+", "=", ":"]
  /// Signs that begin a reference where something follows them at once.
  private static let beforeWord: Set<Unicode.Scalar> = ["&", "!", "%", "^"]

  private func isMarkup(_ scalar: Unicode.Scalar, _ place: Int) -> Bool {
    if Self.anywhere.contains(scalar) { return true }
    if Self.beforeWord.contains(scalar) {
      return at(place + 1).map { Self.isWord($0) || "\"[{#".unicodeScalars.contains($0) } ?? false
    }
    if place == inner.lowerBound, Self.atStart.contains(scalar) { return true }
    switch scalar {
    case "/": return place == inner.lowerBound && isCommand(place)
    // `http://`
    case ":": return at(place + 1) == "/" && at(place + 2) == "/"
    // `www.`, and the number of an item
    case ".": return isBehindWWW(place) || isBehindNumber(place)
    case ")": return isBehindNumber(place)
    default: return false
    }
  }

  /// Whether the sign at `place` is set as code.
  private func isCode(_ place: Int) -> Bool {
    switch at(place) {
    case "@"?: return true
    case "#"?: return at(place + 1).map(Self.isWord) ?? false
    case ":"?: return isPicture(place)
    default: return false
    }
  }

  /// Whether `:name:` begins at `place`; of numbers only two name pictures, and others are places in files.
  private func isPicture(_ place: Int) -> Bool {
    let name = scalars[(place + 1)...].prefix { Self.isWord($0) || "_+-".unicodeScalars.contains($0) }
    guard !name.isEmpty, at(name.endIndex) == ":" else { return false }
    guard name.allSatisfy({ "0"..."9" ~= $0 }) else { return true }
    return ["100", "1234"].contains { name.elementsEqual($0.unicodeScalars) }
  }

  /// Whether a command of some hosts begins at `place`, a word and no path.
  private func isCommand(_ place: Int) -> Bool {
    let word = scalars[(place + 1)...].prefix { Self.isWord($0) || $0 == "_" }
    return !word.isEmpty && at(word.endIndex).map(\.properties.isWhitespace) ?? true
  }

  private func at(_ place: Int) -> Unicode.Scalar? {
    scalars.indices.contains(place) ? scalars[place] : nil
  }

  private func isBehindWWW(_ place: Int) -> Bool {
    place >= 3 && scalars[place - 3..<place].allSatisfy { $0 == "w" || $0 == "W" }
  }

  /// Whether only digits stand before `place`; a number of more than nine begins no item.
  private func isBehindNumber(_ place: Int) -> Bool {
    let before = inner.lowerBound..<place
    return 1...9 ~= before.count && scalars[before].allSatisfy { "0"..."9" ~= $0 }
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": true
    default: false
    }
  }
}
