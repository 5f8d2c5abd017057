/// Values in the order in which they were first named, each once.
///
/// An open-addressed table of places with linear probing, never more than half full. A dictionary would do, but for
/// each type of key the runtime has to look for its conformance among those of the whole program, which costs a
/// short run more than all that is interned.
struct Interned<Value: Hashable & Sendable>: Sendable {
  private(set) var values: [Value] = []
  /// Places in `values`, or `free`; a power of two of them.
  private var slots = [Int32](repeating: free, count: 32)

  private static var free: Int32 { -1 }

  /// The place of `value`, which is added where it is new.
  mutating func place(of value: Value) -> Int {
    var slot = firstSlot(of: value)
    while slots[slot] != Self.free {
      let place = Int(slots[slot])
      if values[place] == value { return place }
      slot = (slot + 1) & (slots.count - 1)
    }
    values.append(value)
    slots[slot] = Int32(values.count - 1)
    if values.count * 2 > slots.count { grow() }
    return values.count - 1
  }

  private func firstSlot(of value: Value) -> Int {
    value.hashValue & (slots.count - 1)
  }

  private mutating func grow() {
    slots = [Int32](repeating: Self.free, count: slots.count * 2)
    for (place, value) in values.enumerated() {
      var slot = firstSlot(of: value)
      while slots[slot] != Self.free { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(place)
    }
  }
}
