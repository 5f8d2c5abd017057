import Diagnostics
import Rules
import Terms
import YAMLTree

/// Carries what each obligation of a file cites to this year's plan: the numbers of its clauses, and words that it
/// writes otherwise.
enum CitationEdits {
  static func edits(_ file: RuleFileTree, _ obligations: [Obligation], _ numbering: ClauseNumbering)
    -> [TextEdit]
  {
    guard let list = file.value("obligations") else { return [] }
    let byID = Dictionary(obligations.map { ($0.id.value, $0) }) { first, _ in first }
    return file.tree.items(list).flatMap { node -> [TextEdit] in
      guard let id = file.value("id", in: node), let obligation = byID[file.tree.string(id)] else {
        return []
      }
      let clause = file.value("clause", in: node).map {
        edits(file, $0, to: numbering.citations(of: obligation))
      }
      let words = file.value("words", in: node).map { self.words(file, $0, obligation, numbering) }
      return (clause ?? []) + (words ?? [])
    }
  }

  private static func words(
    _ file: RuleFileTree,
    _ node: NodeID,
    _ obligation: Obligation,
    _ numbering: ClauseNumbering
  ) -> [TextEdit] {
    let scalars = file.tree.kind(node) == .scalar ? [node] : Array(file.tree.items(node))
    return scalars.compactMap { scalar in
      guard case .renewed(let words) = numbering.fate(of: file.tree.string(scalar), in: obligation) else {
        return nil
      }
      return TextEdit(file.range(scalar), YAMLText.quoted(words))
    }
  }

  private static func edits(_ file: RuleFileTree, _ node: NodeID, to numbers: [String]) -> [TextEdit] {
    let scalars = file.tree.kind(node) == .scalar ? [node] : Array(file.tree.items(node))
    if scalars.count == numbers.count {
      return zip(scalars, numbers).filter { file.tree.string($0) != $1 }.map { TextEdit(file.range($0), $1) }
    }
    let text = numbers.count == 1 ? numbers[0] : "[" + numbers.joined(separator: ", ") + "]"
    return [TextEdit(file.range(node), text)]
  }
}
