import Dispatch
import Glibc
import Synchronization

/// Work that must clean up after itself also where the user ends the program meanwhile.
enum Interruption {
  private static let signals = [SIGHUP, SIGINT, SIGTERM]

  /// Waits for `work`, which a signal that would end the program cancels instead.
  ///
  /// Answers its result, nil where it gave none, and the signal that came; whoever has cleaned up then lets it end
  /// the program with ``end(by:)``.
  static func waiting<Result: Sendable>(
    for work: @escaping @Sendable () async -> Result?
  ) -> (result: Result?, signal: Int32?) {
    let result = Shared<Result?>(nil)
    let received = Shared<Int32?>(nil)
    let done = DispatchSemaphore(value: 0)
    let task = Task.detached {
      let value = await work()
      result.value.withLock { $0 = value }
      done.signal()
    }
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
    for step in restore { step() }
    return (result.value.withLock { $0 }, received.value.withLock { $0 })
  }

  /// Ends the program as the signal `number` would have.
  static func end(by number: Int32) {
    signal(number, SIG_DFL)
    raise(number)
  }

  private static func isIgnored(_ handler: sighandler_t?) -> Bool {
    unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  private final class Shared<Value: Sendable>: Sendable {
    let value: Mutex<Value>

    init(_ value: Value) { self.value = Mutex(value) }
  }
}
