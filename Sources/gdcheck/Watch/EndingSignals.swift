import Dispatch
import Glibc

/// The signals by which a user ends a program, as bytes to be waited for beside other things.
///
/// One that was ignored before, as `nohup` has it, stays without effect.
final class EndingSignals {
  private static let signals = [SIGHUP, SIGINT, SIGTERM]

  /// Can be read from once such a signal has come.
  let descriptor: Int32
  private let writer: Int32
  private var mask = sigset_t()
  private var restore: [() -> Void] = []

  /// Holds the signals back from now on, in this thread and those that it starts.
  init() throws(SystemError) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw SystemError.last }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      // Once full it says all that it can: a handler must not wait for a reader.
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    (descriptor, writer) = (ends[0], ends[1])
    // The system throws away a signal that is ignored unless the main thread holds it back; held back, it waits until
    // the source reads it.
    var held = sigset_t()
    sigemptyset(&held)
    for number in Self.signals { sigaddset(&held, number) }
    pthread_sigmask(SIG_BLOCK, &held, &mask)
    let writer = writer
    for number in Self.signals {
      let previous = signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      if unsafeBitCast(previous, to: Int.self) != unsafeBitCast(SIG_IGN, to: Int.self) {
        source.setEventHandler { _ = write(writer, "x", 1) }
      }
      source.resume()
      restore.append {
        source.cancel()
        signal(number, previous)
      }
    }
  }

  /// Gives the signals back their effect.
  ///
  /// The pipe stays: a handler that still runs must not write to a file that is opened later.
  func close() {
    for step in restore { step() }
    restore = []
    pthread_sigmask(SIG_SETMASK, &mask, nil)
  }
}
