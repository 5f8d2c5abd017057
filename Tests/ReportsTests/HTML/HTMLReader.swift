/// A page read tag by tag, strictly: what a browser would mend is a complaint here.
struct HTMLReader {
  struct Element: Sendable {
    let name: String
    let attributes: [(name: String, value: String)]
    /// The element that it stands in, as a place in ``HTMLReader/elements``.
    let parent: Int?
    /// The text in it and in what it holds, with entities read.
    var text = ""

    subscript(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
  }

  private(set) var elements: [Element] = []
  private(set) var complaints: [String] = []

  private static let void: Set<String> = ["meta", "input"]
  /// Elements whose content is no markup.
  private static let raw: Set<String> = ["script", "style"]

  init(_ page: String) {
    let scalars = Array(page.unicodeScalars)
    var open: [Int] = []
    var place = 0
    func string(_ range: Range<Int>) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[range])
      return String(view)
    }
    while place < scalars.count {
      let isRaw = open.last.map { Self.raw.contains(elements[$0].name) } ?? false
      let end = isRaw ? "</\(open.last.map { elements[$0].name } ?? "")>" : "<"
      var next = place
      let sought = Array(end.unicodeScalars)
      while next < scalars.count, !scalars[next...].starts(with: sought) { next += 1 }
      let text = isRaw ? string(place..<next) : Self.read(string(place..<next))
      for element in open { elements[element].text += text }
      guard next < scalars.count else { break }
      guard let close = scalars[next...].firstIndex(of: ">") else {
        complaints.append("a tag has no end")
        break
      }
      tag(string(next + 1..<close), &open)
      place = close + 1
    }
    if !open.isEmpty { complaints.append("left open: \(open.map { elements[$0].name })") }
  }

  /// The elements of this name.
  func all(_ names: String...) -> [Element] { elements.filter { names.contains($0.name) } }

  private mutating func tag(_ text: String, _ open: inout [Int]) {
    if text == "!doctype html" { return }
    if text.hasPrefix("/") {
      let name = String(text.dropFirst())
      guard let last = open.last, elements[last].name == name else {
        return complaints.append("</\(name)> ends what is not open")
      }
      open.removeLast()
      return
    }
    let name = String(text.prefix { $0 != " " && $0 != "/" })
    elements.append(
      Element(name: name, attributes: attributes(text.dropFirst(name.count)), parent: open.last)
    )
    if !Self.void.contains(name), !text.hasSuffix("/") { open.append(elements.count - 1) }
  }

  private mutating func attributes(_ text: Substring) -> [(name: String, value: String)] {
    var rest = text.drop { $0 == " " || $0 == "/" }
    var found: [(name: String, value: String)] = []
    while !rest.isEmpty {
      let name = String(rest.prefix { $0 != "=" })
      rest = rest.dropFirst(name.count)
      guard rest.hasPrefix("=\""), let end = rest.dropFirst(2).firstIndex(of: "\"") else {
        complaints.append("an attribute is not quoted: \(text)")
        return found
      }
      if found.contains(where: { $0.name == name }) { complaints.append("\(name) is there twice") }
      found.append((name, Self.read(String(rest[rest.index(rest.startIndex, offsetBy: 2)..<end]))))
      rest = rest[rest.index(after: end)...].drop { $0 == " " || $0 == "/" }
    }
    return found
  }

  /// Text with its entities read.
  static func read(_ text: String) -> String {
    var result = text
    for (entity, character) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
    ] {
      result = result.replacing(entity, with: character)
    }
    return result
  }
}
