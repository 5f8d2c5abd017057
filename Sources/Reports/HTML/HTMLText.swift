import Diagnostics

/// HTML that is built piece by piece; text gets in only escaped.
package struct HTMLText: Sendable {
  /// The markup so far.
  package private(set) var source = ""

  /// Nothing yet.
  package init() {}

  /// `<name …>` with `content` in it; attributes whose values are nil are left out.
  package mutating func element(
    _ name: String,
    _ attributes: [(String, String?)] = [],
    _ content: (inout HTMLText) -> Void
  ) {
    start(name, attributes)
    content(&self)
    source += "</\(name)>"
  }

  /// An element that holds only `text`.
  package mutating func element(_ name: String, _ attributes: [(String, String?)] = [], text: String) {
    element(name, attributes) { $0.text(text) }
  }

  /// An element on a line of its own that never has content.
  package mutating func void(_ name: String, _ attributes: [(String, String?)]) {
    source += "\n"
    start(name, attributes)
  }

  /// An element on lines of its own.
  package mutating func block(
    _ name: String,
    _ attributes: [(String, String?)] = [],
    _ content: (inout HTMLText) -> Void
  ) {
    source += "\n"
    element(name, attributes, content)
  }

  /// An element on a line of its own that holds only `text`.
  package mutating func block(_ name: String, _ attributes: [(String, String?)] = [], text: String) {
    block(name, attributes) { $0.text(text) }
  }

  /// Text, with what would be markup, or could steer the page's direction, escaped.
  package mutating func text(_ text: String) {
    source += Self.escaped(text)
  }

  /// Markup that gdcheck itself wrote.
  package mutating func markup(_ constant: StaticString) {
    source += "\(constant)"
  }

  /// The text `whole`, in which the last `part` is of another language than what stands around it.
  package mutating func text(_ whole: String, marking part: String, as language: String?) {
    let (all, foreign) = (Array(whole.unicodeScalars), Array(part.unicodeScalars))
    guard let language, !foreign.isEmpty, foreign.count <= all.count,
      let start = (0...all.count - foreign.count).last(where: {
        all[$0..<$0 + foreign.count].elementsEqual(foreign)
      })
    else { return text(whole) }
    func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars)
      return String(view)
    }
    text(string(all[..<start]))
    element("span", [("lang", language)], text: part)
    text(string(all[(start + foreign.count)...]))
  }

  /// Begins an element on a line of its own that is ended elsewhere, with ``close(_:)``.
  package mutating func open(_ name: String, _ attributes: [(String, String?)]) {
    source += "\n"
    start(name, attributes)
  }

  /// Ends an element that ``open(_:_:)`` began.
  package mutating func close(_ name: String) {
    source += "\n</\(name)>"
  }

  private mutating func start(_ name: String, _ attributes: [(String, String?)]) {
    source += "<\(name)"
    for case (let key, let value?) in attributes { source += " \(key)=\"\(Self.escaped(value))\"" }
    source += ">"
  }

  /// By scalars: to a Character, a quote with a combining mark behind it is no quote.
  private static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in escapedForDisplay(text).unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "'": result.append(contentsOf: "&#39;".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
