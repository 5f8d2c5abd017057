import Glibc
import Terms

/// The one place that asks what day it is.
enum Clock {
  /// Today in Vietnam (UTC+7, without summer time), whatever the machine's zone.
  static func today() -> CivilDate {
    CivilDate(dayNumber: Int32(clamping: (time(nil) + 7 * 3600) / 86_400))
  }
}
