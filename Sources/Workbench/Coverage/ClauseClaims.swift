import Diagnostics
import Rules
import Terms

/// Which words of a clause some obligation quotes, which are set apart as binding nobody, and which are left over.
struct ClauseClaims {
  /// Words of a clause with why they bind nobody.
  struct Explained {
    let range: Range<Int>
    let why: LocalText
  }

  let text: FoldedText
  private var isClaimed: [Bool]
  private(set) var explained: [Explained] = []

  init(_ text: FoldedText) {
    self.text = text
    isClaimed = [Bool](repeating: false, count: text.shown.count)
  }

  /// Takes `words` as answered for; false where they don't stand in the text.
  mutating func claim(_ words: FoldedText) -> Bool {
    guard let range = text.range(of: words) else { return false }
    for offset in range { isClaimed[offset] = true }
    return true
  }

  /// Takes `words` as binding nobody; false where they don't stand in the text.
  mutating func explain(_ words: FoldedText, why: LocalText) -> Bool {
    guard let range = text.range(of: words) else { return false }
    explained.append(Explained(range: range, why: why))
    return true
  }

  /// Whether the words at `range` are explained.
  func isExplained(_ range: Range<Int>) -> Bool {
    explained.contains { $0.range.lowerBound <= range.lowerBound && range.upperBound <= $0.range.upperBound }
  }

  /// The stretches of words that nothing answers for; what only joins others is none.
  var unclaimed: [Range<Int>] {
    var isTaken = isClaimed
    for part in explained {
      for offset in part.range { isTaken[offset] = true }
    }
    var stretches: [Range<Int>] = []
    var open: [Range<Int>] = []
    for word in text.words {
      if isTaken[word.lowerBound] {
        close(&open, into: &stretches)
      } else {
        open.append(word)
      }
    }
    close(&open, into: &stretches)
    return stretches
  }

  private func close(_ words: inout [Range<Int>], into stretches: inout [Range<Int>]) {
    defer { words = [] }
    guard
      words.contains(where: { text.folded[$0].contains(where: \.properties.isAlphabetic) && !isJoint($0) }),
      let first = words.first(where: { !isJoint($0) }), let last = words.last(where: { !isJoint($0) })
    else { return }
    stretches.append(first.lowerBound..<last.upperBound)
  }

  private func isJoint(_ word: Range<Int>) -> Bool {
    Self.joints.contains(String(String.UnicodeScalarView(text.folded[word])))
  }

  /// Words that join others and ask for nothing by themselves.
  private static let joints: Set<String> = [
    "và", "hoặc", "hay", "cùng", "với", "của", "các", "những", "cho", "để", "trong", "trên", "tại", "về",
    "theo", "đồng",
    "thời", "cụ", "thể", "gồm", "bao", "là", "thì", "mà", "như", "đó", "này", "từ", "đến", "tới", "vào", "ra",
    "được",
    "bằng", "do", "ở", "nhân", "dịp", "đối", "nhằm", "v",
  ]
}
