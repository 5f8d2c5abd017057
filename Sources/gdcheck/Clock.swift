import Glibc
import Terms

/// The one place that asks what time it is.
enum Clock {
  /// Today in Vietnam (UTC+7, without summer time), whatever the machine's zone.
  static func today() -> CivilDate {
    CivilDate(dayNumber: Int32(clamping: (time(nil) + 7 * 3600) / 86_400))
  }

  /// The time since some moment in the past, which nobody sets back.
  static func uptime() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
