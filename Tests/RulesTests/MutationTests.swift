import Diagnostics
import Rules
import Terms
import Testing

/// Rule files damaged at random: loading them never traps, and what it says lies in the files.
struct MutationTests {
  @Test(arguments: 0..<8)
  func damagedBytes(_ seed: UInt64) {
    var random = Seeded(seed)
    for _ in 0..<40 {
      var texts = Self.texts.map { Array($0.utf8) }
      let file = Int.random(in: texts.indices, using: &random)
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: texts[file].indices, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: texts[file][place] = Self.interesting.randomElement(using: &random) ?? 0
        case 1: texts[file].remove(at: place)
        default: texts[file].insert(UInt8.random(in: 0...255, using: &random), at: place)
        }
      }
      check(texts, seed)
    }
  }

  @Test(arguments: 100..<108)
  func linesLostOrSwapped(_ seed: UInt64) {
    var random = Seeded(seed)
    for _ in 0..<40 {
      var texts = Self.texts.map {
        $0.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      }
      let file = Int.random(in: texts.indices, using: &random)
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let place = Int.random(in: texts[file].indices, using: &random)
        let other = Int.random(in: texts[file].indices, using: &random)
        if Bool.random(using: &random) {
          texts[file].remove(at: place)
        } else {
          texts[file].swapAt(place, other)
        }
      }
      check(texts.map { Array($0.joined(separator: "\n").utf8) }, seed)
    }
  }

  @Test(arguments: 200..<208)
  func wordsExchanged(_ seed: UInt64) {
    var random = Seeded(seed)
    let words = Self.texts.joined().split(whereSeparator: { " \n,:{}[]".contains($0) }).map(String.init)
    for _ in 0..<40 {
      var texts = Self.texts
      let file = Int.random(in: texts.indices, using: &random)
      guard let old = words.randomElement(using: &random), let new = words.randomElement(using: &random)
      else { return }
      texts[file] = texts[file].replacing(old, with: new, maxReplacements: 2)
      check(texts.map { Array($0.utf8) }, seed)
    }
  }

  /// Either the rules are used, and then no error is known; or they are not, and then one is shown at its place.
  private func check(_ texts: [[UInt8]], _ seed: UInt64) {
    let files = texts.enumerated().map { SourceFile(name: "f\($0.offset).yaml", bytes: $0.element) }
    let result = Result { () throws(RulesFailure) in try RuleSet.load(files) }
    let diagnostics: [Diagnostic]
    switch result {
    case .success(let rules):
      diagnostics = rules.warnings
      #expect(!diagnostics.hasErrors && !rules.source.obligations.isEmpty, "seed \(seed)")
    case .failure(let failure):
      diagnostics = failure.diagnostics
      #expect(diagnostics.hasErrors, "seed \(seed)")
    }
    let spans = diagnostics.compactMap(\.span) + diagnostics.flatMap { $0.notes.map(\.span) }
    for span in spans {
      let isInside =
        Int(span.file) < files.count && span.start <= span.end
        && Int(span.end) <= files[Int(span.file)].bytes.count
      #expect(isInside, "seed \(seed): \(span)")
    }
    for language in Language.allCases {
      let text = DiagnosticRenderer(files: files, language: language).render(diagnostics)
      #expect(text.isEmpty == diagnostics.isEmpty, "seed \(seed)")
    }
  }

  private static let interesting = Array("{}[]:,&*!|>'\"%@`#?- \t\n\r\0".utf8) + [0x7F, 0x80, 0xC3, 0xFF]

  private static let texts = [
    RuleTexts.plan,
    RuleTexts.asking(
      "{any: [{activity: {type: talk, ward: all}, for_each: {audience: [women, men]}, proof: minutes}, "
        + "{document: {type: report, covers: window, sent_to: city}, when: {each: quarter, grace_days: 9}}]}",
      when: "{days: 30, after: decision, margin_days: 3}",
      more: """
        if: {circumstance: decision}
        reading:
          why: {vi: vì, en: because}
          alternatives:
            - {name: figures, what: {figure: {name: women-leaders}, more_than: last-year}, when: {by: 31/10}}
            - {name: distinct, what: {activity: {partner: any}, distinct: {club: 2}, every_one: {site: clinic}}}
        """
    ),
  ]
}

/// A repeatable source of random numbers (SplitMix64).
private struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
