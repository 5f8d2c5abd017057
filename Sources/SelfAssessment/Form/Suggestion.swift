import Diagnostics
import Rules
import Workbench
import YAMLTree

/// A record that a unit may come to have, with an ellipsis wherever only the unit knows what to write.
///
/// It is made of the least evidence that a rule takes, so that filled in it is enough; of that evidence it keeps what
/// the rule itself asks for, and nothing that would be a claim about what the unit did.
struct Suggestion {
  /// The list of the file that it belongs to.
  enum List: CaseIterable {
    case activities
    case documents
    case figures
  }

  let list: List
  /// The lines behind `id`, `key: value` each, as they stand in the file; `dates:` is followed by its entries.
  let lines: [String]
  /// What tells it from others of the same duty, such as the window that it fills.
  let label: String?
  /// Whether it is an activity of several dates.
  let recurs: Bool
  /// The records of the witness that it stands for, more than one where it recurs: what it comes to when filled in.
  let records: [WitnessRecord]

  /// What stands where a person has yet to write a date, a number or a code.
  static let open = Placeholder.text

  /// The entry under `id`: one line in braces where that fits into `width` columns, else a line a key.
  func entry(_ id: String, width: Int) -> [String] {
    let remark = label.map(Self.remark) ?? ""
    let members = ["id: \(id)"] + lines
    if !recurs {
      let flat = "- {\(members.joined(separator: ", "))}\(remark)"
      if displayWidth(flat) <= width { return [flat] }
    }
    return ["- \(members[0])\(remark)"] + members.dropFirst().map { "  \($0)" }
  }

  /// `words` behind a value, which readers pass over.
  static func remark(_ words: String) -> String {
    "  " + YAMLText.comment(words)
  }
}
