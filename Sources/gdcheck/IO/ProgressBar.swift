import Diagnostics
import Glibc
import Reports
import Synchronization
import Terms

/// A bar on the error output for work that takes longer than a second; nothing where that is no terminal.
///
/// It stands in one line, which it leaves empty whenever something else is to be told. Any thread may move it.
final class ProgressBar: Sendable {
  /// Until when nothing is shown, and how long a bar stands before it is drawn again.
  private static let patience = Duration.seconds(1)
  private static let interval = Duration.milliseconds(100)
  /// Its columns, between the brackets.
  private static let width = 30

  private struct State {
    var done = 0
    var total: Int?
    var lastDrawn: Duration?
    var isShown = false
  }

  private let errors: any ByteSink & Sendable
  private let label: String
  private let uptime: @Sendable () -> Duration
  private let began: Duration
  private let state: Mutex<State>

  /// A bar called `label`; nil where the error output is no terminal.
  init?(_ label: LocalText, of total: Int?, in surroundings: Surroundings, _ language: Language) {
    guard surroundings.errorsAreTerminal, surroundings.variables["TERM"] != "dumb" else { return nil }
    errors = surroundings.errors
    self.label = label[language]
    uptime = surroundings.uptime
    began = uptime()
    state = Mutex(State(total: total))
  }

  /// So much more is done; `total` is how much there is, where that is known better by now.
  func advance(by count: Int = 1, of total: Int? = nil) {
    let now = uptime()
    state.withLock { state in
      state.done += count
      if let total { state.total = total }
      guard now - began >= Self.patience, state.lastDrawn.map({ now - $0 >= Self.interval }) ?? true else {
        return
      }
      state.lastDrawn = now
      state.isShown = true
      // Where the error output fails the work goes on: what it yields goes elsewhere.
      try? errors.write("\r\u{1B}[K" + Self.line(label, state.done, of: state.total))
    }
  }

  /// Takes the bar away, so that something else can stand there.
  func clear() {
    state.withLock { state in
      guard state.isShown else { return }
      state.isShown = false
      try? errors.write("\r\u{1B}[K")
    }
  }

  /// `Đánh giá [██████░░░░] 60% 600/1000`, or without a total only what is done.
  static func line(_ label: String, _ done: Int, of total: Int?) -> String {
    guard let total, total > 0 else { return "\(label) \(done)" }
    let done = min(max(0, done), total)
    let filled = done * width / total
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    return "\(label) [\(bar)] \(done * 100 / total)% \(done)/\(total)"
  }
}
