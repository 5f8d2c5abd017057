import Glibc
import Synchronization
import Terms

extension WorkSharing {
  /// On all cores.
  static let onAllCores = onCores(max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))

  /// On `count` threads, this one among them.
  ///
  /// Threads of the system's own, since a run is short: a queue would start a manager of its threads besides.
  static func onCores(_ count: Int) -> WorkSharing {
    WorkSharing { pieces, body in
      let workers = min(pieces, count)
      guard workers > 1 else { return (0..<pieces).forEach(body) }
      let next = Atomic<Int>(0)
      withoutActuallyEscaping(body) { body in
        // `next` outlives the threads, all of which are waited for below.
        let work: @Sendable () -> Void = {
          while true {
            let place = next.wrappingAdd(1, ordering: .relaxed).oldValue
            guard place < pieces else { return }
            body(place)
          }
        }
        let threads = (1..<workers).compactMap { _ in CoreThread(work) }
        work()
        for thread in threads { thread.join() }
      }
    }
  }
}

/// A thread of the system.
private struct CoreThread {
  private let thread: pthread_t

  /// Starts `work`; nil where the system gives no thread.
  init?(_ work: @escaping @Sendable () -> Void) {
    final class Work {
      let run: @Sendable () -> Void
      init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }
    var thread = pthread_t()
    let work = Unmanaged.passRetained(Work(work))
    let status = pthread_create(
      &thread,
      nil,
      { pointer in
        if let pointer { Unmanaged<Work>.fromOpaque(pointer).takeRetainedValue().run() }
        return nil
      },
      work.toOpaque()
    )
    guard status == 0 else {
      work.release()
      return nil
    }
    self.thread = thread
  }

  /// Waits for its end.
  func join() {
    pthread_join(thread, nil)
  }
}
