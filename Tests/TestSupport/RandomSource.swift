/// Random choices that are the same for the same seed on every machine (SplitMix64).
package struct RandomSource: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// The choices that belong to `seed`.
  package init(seed: UInt64) {
    state = seed
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// True so many times in a hundred.
  package mutating func chance(_ percent: Int) -> Bool {
    number(in: 0...99) < percent
  }

  /// One of the numbers of `range`.
  package mutating func number(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  /// One of `choices`, which must not be empty.
  package mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[number(in: 0...choices.count - 1)]
  }

  /// `count` different places of `choices`, in their order; all of them where there are fewer.
  package mutating func some<Element>(_ count: Int, of choices: [Element]) -> [Element] {
    var left = Array(choices.indices)
    while left.count > count { left.remove(at: number(in: 0...left.count - 1)) }
    return left.map { choices[$0] }
  }
}
