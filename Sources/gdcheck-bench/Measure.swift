import Glibc

/// Times of one thing, in seconds, a run each.
struct Times {
  private(set) var runs: [Double] = []

  /// Runs `body` and keeps how long it took by the clock on the wall.
  mutating func run<Result>(_ body: () throws -> Result) rethrows -> Result {
    let start = Self.now
    let result = try body()
    runs.append(Self.now - start)
    return result
  }

  /// The middle of the sorted runs.
  var median: Double {
    Self.median(runs)
  }

  /// The median of the ratios of these runs to those of `other`, pair by pair, so that a machine whose speed
  /// drifts does not show in it.
  func ratio(to other: Times) -> Double {
    Self.median(zip(runs, other.runs).map { $0 / $1 })
  }

  private static func median(_ numbers: [Double]) -> Double {
    let sorted = numbers.sorted()
    return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
