import Glibc
import Terms

/// The world as the system shows it: inotify tells of folders, signals of the user's wish to end.
///
/// Folders and not files are looked at, since editors put a new file in the place of the old one.
final class SystemWatchWorld: WatchWorld {
  private let notices: Int32
  private let ending: EndingSignals
  /// The folders heard, by the numbers that inotify gave them.
  private var heard: [Int32: String] = [:]

  /// What counts as a change in a folder: anything that leaves another content under a name.
  private static let changes = UInt32(
    IN_CLOSE_WRITE | IN_MODIFY | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF
      | IN_MOVE_SELF
  )

  /// Holds back the signals that would end the program until ``close()``.
  init() throws(SystemError) {
    notices = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    guard notices >= 0 else { throw SystemError.last }
    do throws(SystemError) {
      ending = try EndingSignals()
    } catch {
      Glibc.close(notices)
      throw error
    }
  }

  /// Lets signals have their own effect again.
  func close() {
    ending.close()
    Glibc.close(notices)
  }

  var today: CivilDate { Clock.today() }

  var timeOfDay: String { Clock.timeOfDay() }

  func listen(to folders: Set<String>) throws(SystemError) {
    var now: [Int32: String] = [:]
    for folder in folders.sorted() {
      guard let (number, path) = try add(folder) else { continue }
      now[number] = path
    }
    for number in heard.keys where now[number] == nil { inotify_rm_watch(notices, number) }
    heard = now
  }

  /// Hears of `folder`, or of the nearest one above it that is there; nil where there is none that may be read.
  private func add(_ folder: String) throws(SystemError) -> (Int32, String)? {
    var path = folder
    while true {
      let number = inotify_add_watch(notices, path, Self.changes | UInt32(IN_ONLYDIR))
      if number >= 0 { return (number, path) }
      switch errno {
      case ENOENT, ENOTDIR:
        let above = Paths.folder(of: path)
        guard above != path else { return nil }
        path = above
      case EACCES: return nil
      default: throw SystemError.last
      }
    }
  }

  func wait(milliseconds: Int32?) -> Wake {
    var waiting = [
      pollfd(fd: ending.descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: notices, events: Int16(POLLIN), revents: 0),
    ]
    while true {
      let ready = poll(&waiting, 2, milliseconds ?? -1)
      if ready < 0 && errno == EINTR { continue }
      if ready < 0 || waiting[0].revents != 0 { return .ended }
      if ready == 0 { return .quiet }
      drain()
      return .changed
    }
  }

  /// Takes all notices: which files they name does not matter, since the files themselves are looked at.
  private func drain() {
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while read(notices, &buffer, buffer.count) > 0 {}
  }
}

extension Clock {
  /// The time of day in Vietnam, such as `14:03:22`.
  static func timeOfDay() -> String {
    let second = (time(nil) + 7 * 3600) % 86_400
    return [second / 3600, second / 60 % 60, second % 60]
      .map { $0 < 10 ? "0\($0)" : "\($0)" }
      .joined(separator: ":")
  }
}
