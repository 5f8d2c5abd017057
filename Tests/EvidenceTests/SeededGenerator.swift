/// SplitMix64: the same numbers for the same seed, on every machine.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 to `bound` - 1.
  mutating func below(_ bound: Int) -> Int {
    Int.random(in: 0..<bound, using: &self)
  }

  /// True once in `count` times.
  mutating func oneIn(_ count: Int) -> Bool {
    below(count) == 0
  }

  /// Up to `count` different elements of `all`, in their order.
  mutating func some<Element>(of all: [Element], upTo count: Int) -> [Element] {
    guard !all.isEmpty else { return [] }
    let wanted = Set((0..<below(count + 1)).map { _ in below(all.count) })
    return all.indices.filter(wanted.contains).map { all[$0] }
  }
}
