import Terms

@testable import gdcheck

/// A world in which what happens is written down: each step is done while the watch waits for a change, and the end of
/// the steps is the user's wish to end.
final class ScriptedWorld: WatchWorld {
  var today: CivilDate = CivilDate(dayNumber: 0)
  var timeOfDay: String { "08:00:0\(min(9, runs))" }

  private var steps: [() throws -> Void]
  /// What comes while a pause is waited for.
  var pauses: [Wake] = []
  private(set) var folders: Set<String> = []
  /// How many pauses were waited for.
  private(set) var pausesSeen = 0
  private(set) var runs = 0
  var failure: SystemError?

  init(today: CivilDate, _ steps: [() throws -> Void]) {
    self.today = today
    self.steps = steps
  }

  func listen(to folders: Set<String>) throws(SystemError) {
    if let failure { throw failure }
    self.folders = folders
  }

  func wait(milliseconds: Int32?) -> Wake {
    guard milliseconds == nil else {
      pausesSeen += 1
      return pauses.isEmpty ? .quiet : pauses.removeFirst()
    }
    guard !steps.isEmpty else { return .ended }
    runs += 1
    let step = steps.removeFirst()
    return (try? step()) == nil ? .ended : .changed
  }
}
