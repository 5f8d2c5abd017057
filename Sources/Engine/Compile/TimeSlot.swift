import Terms

/// Which date of a record is asked for its day.
enum DayMode: Hashable, Sendable {
  /// The span of an activity: its first day in the window.
  case span
  /// The day a document was issued.
  case issued
  /// The day a document arrived: at the first of these recipients, or, where it must reach several, at the last
  /// of them; without recipients, where it arrived first.
  case arrival(Recipients)
}

/// The recipients whose sending gives a document its day.
enum Recipients: Hashable, Sendable {
  case anybody
  case oneOf([Code])
  /// One of each group.
  case allOf([[Code]])
}

/// A window together with the way in which records of a kind have their day in it.
///
/// The records inside, and those that came after, are two rows per as-of date, found once however many tests ask.
struct TimeSlot: Hashable, Sendable {
  /// The place in the table's day modes.
  let mode: Int
  /// The place in the program's windows.
  let window: Int
  /// Whether a document counts for the window that it covers, by a day that has no earliest.
  let covering: Bool
}

/// The day modes and time slots of one kind of record.
struct TimeTable: Sendable {
  private(set) var modes: [DayMode] = []
  private(set) var slots: [TimeSlot] = []
  private var placeOfMode: [DayMode: Int] = [:]
  private var placeOfSlot: [TimeSlot: Int] = [:]

  mutating func place(of mode: DayMode) -> Int {
    if let place = placeOfMode[mode] { return place }
    modes.append(mode)
    placeOfMode[mode] = modes.count - 1
    return modes.count - 1
  }

  mutating func place(of slot: TimeSlot) -> Int {
    if let place = placeOfSlot[slot] { return place }
    slots.append(slot)
    placeOfSlot[slot] = slots.count - 1
    return slots.count - 1
  }
}
