import Rules
import YAMLTree

/// Lines of a YAML file that a person goes on to fill in: what holds, what may come to hold, and what is said of it.
///
/// An entry that is not true yet is a comment whose first character is a dash; nothing that is merely said begins so,
/// so that a text from a file can't pass for an entry.
package struct CommentedYAML {
  /// The columns of a line of prose.
  package static let width = 100

  /// The lines so far, each ending in a line feed.
  package private(set) var text = ""

  /// Nothing yet.
  package init() {}

  /// An empty line.
  package mutating func gap() {
    text += "\n"
  }

  /// YAML as it is.
  package mutating func line(_ yaml: String) {
    text += yaml + "\n"
  }

  /// YAML that does not hold until somebody takes the mark off it.
  package mutating func suggest(_ yaml: String, indent: Int = 0) {
    text += Self.spaces(indent) + "# " + yaml + "\n"
  }

  /// An entry of the list above it, which holds or is only suggested.
  package mutating func entry(_ members: [(key: String, yaml: String)], holds: Bool = false) {
    let yaml = "- {" + members.map { "\($0.key): \($0.yaml)" }.joined(separator: ", ") + "}"
    if holds { line("  " + yaml) } else { suggest(yaml, indent: 2) }
  }

  /// An entry of a list of texts, which is only suggested.
  package mutating func suggestText() {
    suggest("- " + Self.open, indent: 2)
  }

  /// Something said, wrapped, set in by `inset` columns behind the mark and its further lines by three more.
  package mutating func say(_ words: String, indent: Int = 0, inset: Int = 0) {
    let hang = 3
    for (place, line) in Layout.wrap(words, width: Self.width - indent - 2 - inset - hang).enumerated() {
      let left = Self.spaces(inset + (place == 0 ? 0 : hang))
      text += Self.spaces(indent) + YAMLText.comment(left + line) + "\n"
    }
  }

  /// What stands where a person has yet to write a text.
  package static let open = YAMLText.quoted(Placeholder.text)

  private static func spaces(_ count: Int) -> String {
    String(repeating: " ", count: count)
  }
}
