/// A growing run of plain values that its owner frees: an array without the checks of one, for the inner loop.
///
/// A place must be below ``count``; the callers only use places that they were given.
struct Stack<Element: BitwiseCopyable>: ~Copyable {
  private var base: UnsafeMutablePointer<Element>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    self.capacity = max(capacity, 8)
    base = .allocate(capacity: self.capacity)
  }

  deinit {
    base.deallocate()
  }

  /// The values so far, valid until the next change.
  var values: UnsafeBufferPointer<Element> {
    UnsafeBufferPointer(start: base, count: count)
  }

  /// Hands the values over to the caller, who frees them, and leaves an empty stack behind.
  mutating func release() -> UnsafeBufferPointer<Element> {
    let released = values
    base = .allocate(capacity: 1)
    capacity = 1
    count = 0
    return released
  }

  subscript(place: Int) -> Element {
    @inline(__always) get {
      assert(place >= 0 && place < count)
      return base[place]
    }
    @inline(__always) set {
      assert(place >= 0 && place < count)
      base[place] = newValue
    }
  }

  /// The value added last, to be looked at and changed where it stands; there must be one.
  var last: Element {
    @inline(__always) get {
      assert(count > 0)
      return base[count - 1]
    }
    @inline(__always) _modify {
      assert(count > 0)
      yield &base[count - 1]
    }
  }

  @inline(__always)
  mutating func append(_ value: Element) {
    if count == capacity { grow() }
    (base + count).initialize(to: value)
    count += 1
  }

  @inline(__always)
  mutating func popLast() -> Element? {
    guard count > 0 else { return nil }
    count -= 1
    return base[count]
  }

  /// Drops all values from place `first` on.
  @inline(__always)
  mutating func drop(from first: Int) {
    assert(first >= 0 && first <= count)
    count = first
  }

  @inline(never)
  private mutating func grow() {
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity * 2)
    larger.update(from: base, count: count)
    base.deallocate()
    base = larger
    capacity *= 2
  }
}
