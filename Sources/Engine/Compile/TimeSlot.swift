import Rules
import Terms

/// Which date of a record is asked for its day.
enum DayMode: Hashable, Sendable {
  /// The span of an activity: its first day in the window.
  case span
  /// The day a document was issued.
  case issued
  /// The day a document arrived: for each group the day it first reached one of these recipients, and of these
  /// days the last; without groups, the day it first reached anybody.
  case arrival([[Code]])
}

/// A window together with the way in which records of a kind have their day in it.
///
/// The records inside, and those that came after, are two rows per as-of date, found once however many tests ask.
struct TimeSlot: Hashable, Sendable {
  let kind: RecordTest.Kind
  /// The place among the day modes of the kind.
  let mode: Int
  /// The place in the program's windows.
  let window: Int
  /// Whether a document counts for the window that it covers, by a day that has no earliest.
  let covering: Bool
}
