import Diagnostics
import Terms
import Testing

@testable import YAMLTree

/// The tree of `text`, or the failure that reading it throws.
func read(_ bytes: [UInt8], limits: YAMLLimits = .evidence) -> Result<YAMLTree, YAMLFailure> {
  do throws(YAMLFailure) {
    return .success(try YAMLTree.parse(SourceFile(name: "unit.yaml", bytes: bytes), limits: limits))
  } catch {
    return .failure(error)
  }
}

/// The diagnostics of reading `bytes`; none where they are accepted.
func problems(_ bytes: [UInt8], limits: YAMLLimits = .evidence) -> [Diagnostic] {
  switch read(bytes, limits: limits) {
  case .success: []
  case .failure(let failure): failure.diagnostics
  }
}

/// The diagnostics of reading `bytes` as text for people.
func rendered(_ bytes: [UInt8], _ language: Language) -> String {
  let file = SourceFile(name: "unit.yaml", bytes: bytes)
  return DiagnosticRenderer(files: [file], language: language).render(problems(bytes))
}

/// The tree of `text`, which must be accepted.
func tree(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> YAMLTree {
  try read(Array(text.utf8)).get()
}

/// A tree as plain values, to compare with what a text was made from.
indirect enum Value: Hashable {
  case text(String)
  case list([Value])
  case entries([String], [Value])
}

extension YAMLTree {
  /// What `id` holds.
  func value(_ id: NodeID) -> Value {
    switch kind(id) {
    case .scalar: .text(string(id))
    case .sequence: .list(items(id).map(value))
    case .mapping: .entries(entries(id).map { string($0.key) }, entries(id).map { value($0.value) })
    }
  }
}

/// A seeded source of random numbers (SplitMix64), so that a failure can be repeated.
struct Seeded: RandomNumberGenerator {
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
