import Dispatch
import Glibc
import Synchronization

/// Work that falls apart into pieces which know nothing of each other.
enum Parallel {
  /// What `body` makes of each number below `count`, in their order, made on all cores.
  static func map<Value: Sendable>(_ count: Int, _ body: @Sendable (Int) -> Value) -> [Value] {
    let workers = min(count, max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    guard workers > 1 else { return (0..<count).map(body) }
    let values = Mutex<[Value?]>(Array(repeating: nil, count: count))
    let next = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      while true {
        let place = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard place < count else { return }
        let value = body(place)
        values.withLock { $0[place] = value }
      }
    }
    return values.withLock { $0 }.compactMap(\.self)
  }
}
