import Diagnostics
import Rules

/// The obligations that `--only` names: by id, or by a clause of the plan and all below it.
struct Selection: Sendable {
  private let names: [String]

  /// All obligations where `names` is empty.
  init(_ names: [String]) {
    self.names = names
  }

  /// Whether it takes `obligation`.
  func takes(_ obligation: Obligation) -> Bool {
    names.isEmpty
      || names.contains { name in
        Self.covers(name, obligation.id.value)
          || obligation.clauses.contains { Self.covers(name, $0.value) }
      }
  }

  /// The names that take none of `obligations`.
  func unknown(among obligations: [Obligation]) -> [String] {
    names.filter { name in !obligations.contains { Selection([name]).takes($0) } }
  }

  /// Whether `name` is `id` or one of the dotted parts that it begins with.
  private static func covers(_ name: String, _ id: String) -> Bool {
    id == name || id.hasPrefix(name + ".")
  }
}
