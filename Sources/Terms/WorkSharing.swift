import Synchronization

/// How work is done that falls apart into pieces which know nothing of each other: in turn, or as the caller can do
/// better; what comes of it is the same.
package struct WorkSharing: Sendable {
  private let perform: @Sendable (Int, @Sendable (Int) -> Void) -> Void

  /// Work that `perform` does: it calls what it is given once with each number below the count, on any thread, and
  /// returns when all calls have.
  package init(_ perform: @escaping @Sendable (Int, @Sendable (Int) -> Void) -> Void) {
    self.perform = perform
  }

  /// One piece after the other.
  package static let inTurn = WorkSharing { count, body in
    for place in 0..<count { body(place) }
  }

  /// What `body` makes of each number below `count`, in their order.
  package func map<Value: Sendable>(_ count: Int, _ body: @Sendable (Int) -> Value) -> [Value] {
    let values = Mutex<[Value?]>(Array(repeating: nil, count: count))
    perform(count) { place in
      let value = body(place)
      values.withLock { $0[place] = value }
    }
    return values.withLock { $0 }.compactMap(\.self)
  }
}
