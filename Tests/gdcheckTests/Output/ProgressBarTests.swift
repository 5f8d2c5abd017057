import Synchronization
import Terms
import Testing

@testable import gdcheck

/// A bar that shows only where somebody waits, and leaves nothing behind.
@Suite struct ProgressBarTests {
  /// A clock that the test moves.
  private final class Watch: Sendable {
    private let time = Mutex(Duration.zero)
    func move(_ by: Duration) { time.withLock { $0 += by } }
    var now: Duration { time.withLock { $0 } }
  }

  private func bar(
    _ errors: MemorySink,
    _ watch: Watch,
    terminal: Bool = true,
    variables: [String: String] = [:]
  ) -> ProgressBar? {
    var surroundings = Surroundings(
      variables: variables,
      folder: "/",
      today: CivilDate(dayNumber: 0),
      input: MemorySource(bytes: []),
      output: MemorySink(),
      errors: errors,
      outputIsTerminal: false,
      errorsAreTerminal: terminal,
      program: ""
    )
    surroundings.uptime = { watch.now }
    return ProgressBar(LocalText(vi: "Đánh giá", en: "Auditing"), of: 4, in: surroundings, .english)
  }

  @Test func shortWorkShowsNothing() throws {
    let (errors, watch) = (MemorySink(), Watch())
    let bar = try #require(self.bar(errors, watch))
    for _ in 1...4 {
      watch.move(.milliseconds(200))
      bar.advance()
    }
    bar.clear()
    #expect(errors.text == "")
  }

  @Test func longWorkShowsHowFarItIsAndLeavesTheLineEmpty() throws {
    let (errors, watch) = (MemorySink(), Watch())
    let bar = try #require(self.bar(errors, watch))
    watch.move(.seconds(1))
    bar.advance()
    // Too soon to be drawn again.
    bar.advance()
    watch.move(.milliseconds(100))
    bar.advance()
    bar.clear()
    bar.clear()
    let (quarter, half) = ("███████░░░░░░░░░░░░░░░░░░░░░░░", "██████████████████████░░░░░░░░")
    #expect(
      errors.text
        == "\r\u{1B}[KAuditing [\(quarter)] 25% 1/4\r\u{1B}[KAuditing [\(half)] 75% 3/4\r\u{1B}[K"
    )
  }

  @Test func aTotalThatIsNotKnownIsNotMadeUp() {
    #expect(ProgressBar.line("Auditing", 7, of: nil) == "Auditing 7")
    #expect(ProgressBar.line("Auditing", 9, of: 4).hasSuffix("100% 4/4"))
    #expect(ProgressBar.line("Auditing", 0, of: 0) == "Auditing 0")
  }

  @Test func isOnlyForATerminalThatCanShowIt() {
    let (errors, watch) = (MemorySink(), Watch())
    #expect(bar(errors, watch, terminal: false) == nil)
    #expect(bar(errors, watch, variables: ["TERM": "dumb"]) == nil)
  }
}
