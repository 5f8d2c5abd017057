import Dispatch
import Glibc
import Synchronization

/// Work that must clean up after itself also where the user ends the program meanwhile.
enum Interruption {
  private static let signals = [SIGHUP, SIGINT, SIGTERM]

  /// What `finish` makes of the result of `work`, nil where it gave none.
  ///
  /// A signal that would end the program cancels `work` instead, and ends the program once `finish` is done.
  static func waiting<Result: Sendable, Value>(
    for work: @escaping @Sendable () async -> Result?,
    finish: (Result?) -> Value
  ) -> Value {
    let result = Shared<Result?>(nil)
    let received = Shared<Int32?>(nil)
    let done = DispatchSemaphore(value: 0)
    let task = Task.detached {
      let value = await work()
      result.value.withLock { $0 = value }
      done.signal()
    }
    // The system throws away a signal that is ignored unless the main thread holds it back; held back, it waits until
    // the source reads it.
    var held = sigset_t()
    sigemptyset(&held)
    for number in signals { sigaddset(&held, number) }
    var mask = sigset_t()
    pthread_sigmask(SIG_BLOCK, &held, &mask)
    var restore: [() -> Void] = []
    for number in signals {
      let previous = signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      // One that was ignored before, as `nohup` has it, stays without effect.
      if !isIgnored(previous) {
        source.setEventHandler {
          received.value.withLock { $0 = $0 ?? number }
          task.cancel()
        }
      }
      source.resume()
      restore.append {
        source.cancel()
        signal(number, previous)
      }
    }
    done.wait()
    let value = finish(result.value.withLock { $0 })
    for step in restore { step() }
    pthread_sigmask(SIG_SETMASK, &mask, nil)
    if let number = received.value.withLock({ $0 }) {
      signal(number, SIG_DFL)
      raise(number)
    }
    return value
  }

  private static func isIgnored(_ handler: __sighandler_t?) -> Bool {
    unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  private final class Shared<Value: Sendable>: Sendable {
    let value: Mutex<Value>

    init(_ value: Value) { self.value = Mutex(value) }
  }
}
