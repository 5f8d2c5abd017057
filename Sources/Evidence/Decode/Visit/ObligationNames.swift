import Diagnostics

/// The ids of the rules' obligations, as a visit names them.
struct ObligationNames {
  private let ids: [String]
  private let known: Set<String>

  /// The names of obligations whose `ids` stand in the order of the rules.
  init(_ ids: [String]) {
    self.ids = ids
    known = Set(ids)
  }

  func contains(_ id: String) -> Bool {
    known.contains(id)
  }

  /// The id that is likely meant by `text`: the one that it ends, where it stands without its first part, else the
  /// nearest.
  func guess(_ text: String) -> String? {
    let longestGuess = 200
    guard text.utf8.count <= longestGuess else { return nil }
    let ending = "." + text
    let ended = ids.filter { $0.hasSuffix(ending) }
    return ended.count == 1 ? ended[0] : nearest(to: text, among: ids)
  }
}
