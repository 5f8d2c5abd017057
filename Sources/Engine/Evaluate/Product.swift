/// A product of two whole numbers that no size of them overflows.
struct Product: Comparable {
  private let high: Int
  private let low: UInt

  init(_ left: Int, _ right: Int) {
    (high, low) = left.multipliedFullWidth(by: right)
  }

  static func < (left: Product, right: Product) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }
}
