import Rules
import Terms

/// Whether what is shown in the windows of one `when` is shown in those of another.
struct WindowImplication {
  let stronger: ResolvedWhen
  let weaker: ResolvedWhen
  /// Whether either may begin to be owed in the course of its windows: those that ended before are not asked about.
  let maySkip: (stronger: Bool, weaker: Bool)

  /// How two tests need their windows to lie to each other.
  enum Fit {
    /// Whatever counts in the one counts in the other.
    case inside
    /// The windows must be the same: what is asked of all records, or of the latest figure, in one says nothing of
    /// more days or fewer.
    case same
    /// The papers must cover the window itself.
    case covering
  }

  /// Whether a record that counts in the windows of `stronger` that must be met counts in those of `weaker`.
  func holds(_ fit: Fit) -> Bool {
    let places = stronger.windows.map { window in
      weaker.windows.indices.filter { isFit(window, weaker.windows[$0], fit) }
    }
    let wanted = weaker.needed ?? weaker.windows.count
    if (stronger.needed ?? stronger.windows.count) >= stronger.windows.count {
      let met = Set(places.joined())
      return met.count >= (maySkip.stronger || maySkip.weaker ? weaker.windows.count : wanted)
    }
    // Which of them are met is open: each must serve, and no two in the place of one.
    guard !maySkip.stronger, !maySkip.weaker, places.allSatisfy({ !$0.isEmpty }) else { return false }
    let firsts = places.compactMap(\.first)
    if wanted <= 1, weaker.windows.count == 1 { return true }
    return Set(firsts).count == firsts.count && wanted <= (stronger.needed ?? 0)
  }

  private func isFit(_ window: ResolvedWindow, _ other: ResolvedWindow, _ fit: Fit) -> Bool {
    let endsAlike = !maySkip.stronger || window.last == other.last
    switch fit {
    case .same: return window.ranges == other.ranges && window.closes == other.closes
    case .covering: return window.ownRanges == other.ownRanges && window.closes <= other.closes && endsAlike
    case .inside:
      return endsAlike
        && window.ranges.allSatisfy { range in other.ranges.contains { $0.contains(range) } }
    }
  }
}
