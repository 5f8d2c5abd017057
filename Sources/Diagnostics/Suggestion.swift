package import Terms

/// The candidate nearest to `word`, where it is near enough to be what was meant.
///
/// Near enough is an edit distance (insert, drop, change, swap of two neighbours) of at most a third of the
/// word's length. Letters are compared without case. Of several equally near ones the first wins.
package func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
  let target = Array(word.lowercased().unicodeScalars.prefix(80))
  var bound = target.count / 3
  guard !target.isEmpty else { return nil }
  var best: String?
  for candidate in candidates {
    if candidate.lowercased() == word.lowercased() { return candidate }
    let letters = Array(candidate.lowercased().unicodeScalars.prefix(80))
    guard abs(letters.count - target.count) <= bound else { continue }
    let distance = editDistance(letters, target)
    if distance < bound || (distance == bound && best == nil && distance > 0) {
      best = candidate
      bound = distance
    }
  }
  return best
}

/// The help line "did you mean …?" for `word`, empty where no candidate is near.
package func didYouMean(_ word: String, among candidates: some Sequence<String>) -> [LocalText] {
  guard let candidate = nearest(to: word, among: candidates) else { return [] }
  return [
    LocalText(vi: "có phải ý bạn là \(quoted(candidate))?", en: "did you mean \(quoted(candidate))?")
  ]
}

/// Optimal string alignment distance: three rows of the table are kept.
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var beforeLast = [Int](repeating: 0, count: right.count + 1)
  var last = Array(0...right.count)
  for i in 1...max(1, left.count) where i <= left.count {
    var row = [i] + [Int](repeating: 0, count: right.count)
    for j in stride(from: 1, through: right.count, by: 1) {
      let change = left[i - 1] == right[j - 1] ? 0 : 1
      row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + change)
      if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
        row[j] = min(row[j], beforeLast[j - 2] + 1)
      }
    }
    beforeLast = last
    last = row
  }
  return last[right.count]
}
