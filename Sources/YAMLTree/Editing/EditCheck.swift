/// Compares a file that was changed with what it was: whether it says the same but for the changes.
struct EditCheck {
  let before: YAMLTree
  let after: YAMLTree
  let changes: [NodeID: YAMLEditor.Change]

  /// Whether `after` is `before` with the changes, and nothing else.
  var holds: Bool {
    isSame(before.root, after.root)
  }

  /// Whether `new` holds what `old` did, with the changes of it and below it.
  private func isSame(_ old: NodeID, _ new: NodeID) -> Bool {
    switch changes[old] {
    case nil: isUnchanged(old, new)
    case .replace(let value): says(value, new)
    case .append(let value): isAppended(old, value, new)
    case .insert(let entry, let place): isInserted(old, entry, after: place, new)
    }
  }

  private func isUnchanged(_ old: NodeID, _ new: NodeID) -> Bool {
    guard before.kind(old) == after.kind(new), before.count(old) == after.count(new) else { return false }
    switch before.kind(old) {
    case .scalar:
      return before.isPlain(old) == after.isPlain(new) && isSameText(old, new)
    case .sequence:
      return zip(before.items(old), after.items(new)).allSatisfy { isSame($0, $1) }
    case .mapping:
      return zip(before.entries(old), after.entries(new)).allSatisfy { isSameEntry($0, $1) }
    }
  }

  private func isAppended(_ old: NodeID, _ value: YAMLValue, _ new: NodeID) -> Bool {
    let items = Array(after.items(new))
    guard after.kind(new) == .sequence, let last = items.last, says(value, last) else { return false }
    if before.kind(old) == .sequence {
      return items.count == before.count(old) + 1
        && zip(before.items(old), items).allSatisfy { isSame($0, $1) }
    }
    if before.isEmptyPlain(old) { return items.count == 1 }
    guard items.count == 2 else { return false }
    // A text that brackets can't hold as it was written gets quotes.
    return before.kind(old) == .scalar
      ? after.kind(items[0]) == .scalar && isSameText(old, items[0]) : isUnchanged(old, items[0])
  }

  private func isInserted(_ old: NodeID, _ entry: YAMLValue.Entry, after place: NodeID?, _ new: NodeID)
    -> Bool
  {
    guard after.kind(new) == .mapping, after.count(new) == before.count(old) + 1 else { return false }
    var entries = Array(after.entries(new))
    let keys = before.entries(old).map(\.key)
    let index = place.flatMap { keys.firstIndex(of: $0) }.map { $0 + 1 } ?? keys.count
    let added = entries.remove(at: index)
    return after.string(added.key) == entry.key && says(entry.value, added.value)
      && zip(before.entries(old), entries).allSatisfy { isSameEntry($0, $1) }
  }

  private func isSameEntry(_ old: (key: NodeID, value: NodeID), _ new: (key: NodeID, value: NodeID)) -> Bool {
    isSameText(old.key, new.key) && isSame(old.value, new.value)
  }

  private func isSameText(_ old: NodeID, _ new: NodeID) -> Bool {
    before.withUTF8(old) { old in after.withUTF8(new) { old.elementsEqual($0) } }
  }

  /// Whether `node` of the new tree is `value`.
  private func says(_ value: YAMLValue, _ node: NodeID) -> Bool {
    switch value {
    case .text(let text):
      return after.kind(node) == .scalar && !after.isEmptyPlain(node)
        && after.withUTF8(node) { $0.elementsEqual(text.utf8) }
    case .number(let number):
      return after.isPlain(node) && after.string(node) == "\(number)"
    case .list(let items, _):
      return after.kind(node) == .sequence && after.count(node) == items.count
        && zip(items, after.items(node)).allSatisfy { says($0, $1) }
    case .mapping(let entries, _):
      return after.kind(node) == .mapping && after.count(node) == entries.count
        && zip(entries, after.entries(node)).allSatisfy { entry, written in
          after.string(written.key).utf8.elementsEqual(entry.key.utf8) && says(entry.value, written.value)
        }
    }
  }
}
