import Terms

/// Why a watch woke up.
enum Wake: Hashable, Sendable {
  /// Something in one of the folders changed.
  case changed
  /// Nothing did for as long as was to be waited.
  case quiet
  /// The user ends the watch.
  case ended
}

/// What a watch asks of the world: the clock, news of folders, and the user's wish to end.
///
/// A test stands in for it.
protocol WatchWorld: AnyObject {
  var today: CivilDate { get }
  /// The time of day, such as `14:03:22`.
  var timeOfDay: String { get }

  /// Hears of what changes in these folders, and in no others, from now on.
  ///
  /// Of a folder that is not there the nearest one above it is heard, which says when it comes.
  func listen(to folders: Set<String>) throws(SystemError)

  /// Waits for the next change, at most so many milliseconds; nil for as long as it takes.
  func wait(milliseconds: Int32?) -> Wake
}
