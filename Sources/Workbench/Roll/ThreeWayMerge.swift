/// A text that a person and a tool have both changed since it was one, line by line.
package struct ThreeWayMerge: Hashable, Sendable {
  /// Lines that both changed: the person's are kept, and these are what the tool would have written.
  package struct Conflict: Hashable, Sendable {
    /// The line of the merged text at which it stands, from 1.
    package let line: Int
    package let kept: [String]
    package let left: [String]
  }

  package let bytes: [UInt8]
  package let conflicts: [Conflict]

  /// Puts together what `person` and `tool` made of `base`.
  package init(base: [UInt8], person: [UInt8], tool: [UInt8]) {
    let (old, own, new) = (Self.lines(base), Self.lines(person), Self.lines(tool))
    let (inOwn, inNew) = (Self.places(of: old, in: own), Self.places(of: old, in: new))
    var result: [ArraySlice<UInt8>] = []
    var conflicts: [Conflict] = []
    var (atOld, atOwn, atNew) = (0, 0, 0)

    func settle(_ endOld: Int, _ endOwn: Int, _ endNew: Int) {
      let (was, mine, theirs) = (old[atOld..<endOld], own[atOwn..<endOwn], new[atNew..<endNew])
      if mine.elementsEqual(was) {
        result += theirs
      } else {
        if !theirs.elementsEqual(was), !theirs.elementsEqual(mine) {
          conflicts.append(
            Conflict(line: result.count + 1, kept: mine.map(Self.text), left: theirs.map(Self.text))
          )
        }
        result += mine
      }
      (atOld, atOwn, atNew) = (endOld, endOwn, endNew)
    }

    for place in old.indices {
      // A line that stands in all three parts what was changed before it from what was changed behind it.
      guard let own = inOwn[place], let new = inNew[place] else { continue }
      settle(place, own, new)
      result.append(old[place])
      (atOld, atOwn, atNew) = (place + 1, own + 1, new + 1)
    }
    settle(old.count, own.count, new.count)
    bytes = Array(result.joined())
    self.conflicts = conflicts
  }

  /// The lines of a text, each with its end.
  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for (place, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      lines.append(bytes[start...place])
      start = place + 1
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    return lines
  }

  /// For each line of `old` that `new` kept, its place there.
  private static func places(of old: [ArraySlice<UInt8>], in new: [ArraySlice<UInt8>]) -> [Int: Int] {
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for step in new.difference(from: old) {
      switch step {
      case .remove(let place, _, _): removed.insert(place)
      case .insert(let place, _, _): inserted.insert(place)
      }
    }
    let kept = old.indices.filter { !removed.contains($0) }
    let places = new.indices.filter { !inserted.contains($0) }
    return Dictionary(zip(kept, places)) { first, _ in first }
  }

  private static func text(_ line: ArraySlice<UInt8>) -> String {
    String(decoding: line, as: UTF8.self).trimmingLineEnd
  }
}

extension String {
  fileprivate var trimmingLineEnd: String {
    hasSuffix("\n") ? String(dropLast()) : self
  }
}

/// What to do with one file of a rule set that is rolled once more.
package enum RollStep: Hashable, Sendable {
  /// Write it: it is not there, or it is as it was written.
  case write([UInt8])
  /// It is there as it should be.
  case keep
  /// A person changed it, and this puts what is new into it.
  case merge(ThreeWayMerge)
  /// A person removed it.
  case leaveRemoved
  /// It was there before anything was rolled.
  case leaveForeign

  /// The step for a file that should hold `rolled`, holds `present` (nil: is not there) and was last written as
  /// `written` (nil: never).
  package init(rolled: [UInt8], present: [UInt8]?, written: [UInt8]?) {
    switch (present, written) {
    case (nil, nil): self = .write(rolled)
    case (nil, _?): self = .leaveRemoved
    case (let present?, _) where present == rolled: self = .keep
    case (_?, nil): self = .leaveForeign
    case (let present?, let written?) where present == written: self = .write(rolled)
    case (_?, let written?) where written == rolled: self = .keep
    case (let present?, let written?):
      self = .merge(ThreeWayMerge(base: written, person: present, tool: rolled))
    }
  }
}
