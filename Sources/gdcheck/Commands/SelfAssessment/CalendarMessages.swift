import Diagnostics
import Rules
import SelfAssessment
import Terms

/// What `gdcheck calendar` says.
enum CalendarMessages {
  /// What stands in the file, and what comes next.
  static func written(_ calendar: UnitCalendar, dates: UnitDates, to path: String) -> LocalText {
    let (standing, cancelled) = calendar.counts
    let name = escapedForDisplay(path)
    let undated = dates.undated.count
    let rest = LocalText(
      vi: undated > 0 ? "Chưa có thời hạn, nên chưa có trong lịch: \(undated) việc chưa phát sinh.\n" : "",
      en: undated > 0
        ? "Not in it, as nothing has made \(undated == 1 ? "it" : "them") owed: "
          + "\(undated) \(undated == 1 ? "duty" : "duties").\n" : ""
    )
    let done = LocalText(
      vi: cancelled > 0 ? ", \(cancelled) thời hạn đã xong (hủy)" : "",
      en: cancelled > 0 ? ", \(cancelled) done (cancelled)" : ""
    )
    return LocalText(
      vi: """
        \(name): \(standing) thời hạn\(done[.vietnamese])
        \(rest[.vietnamese])Mở tệp bằng chương trình lịch để nhập; nhập lại sau này thì lịch được cập nhật.

        """,
      en: """
        \(name): \(standing) \(standing == 1 ? "date" : "dates")\(done[.english])
        \(rest[.english])Open it with a calendar program to import it; importing a later one updates the calendar.

        """
    )
  }

  /// Options that say which unit, beside a file that says it.
  static let fileSaysItself = LocalText(
    vi: "--ward và --year đi với tên cơ quan; tệp hồ sơ đã ghi phường và năm",
    en: "--ward and --year go with an agency's name; evidence says its ward and year itself"
  )

  /// Options about evidence, where there is none at `name`.
  static func needsEvidence(_ name: String) -> (text: LocalText, help: LocalText) {
    (
      LocalText(
        vi: "--as-of và --visit cần tệp hồ sơ, nhưng không có tệp \(quoted(name))",
        en: "--as-of and --visit need evidence, and there is no file \(quoted(name))"
      ),
      LocalText(
        vi: "nêu tệp hồ sơ của đơn vị, hoặc bỏ các tùy chọn này để có lịch của cơ quan",
        en: "name the unit's evidence, or leave them out for an agency's calendar"
      )
    )
  }

  /// The agency whose name, in either language, was probably meant.
  static func nearestName(to name: String, in plan: Plan) -> LocalText? {
    let names = plan.agencies.flatMap { [$0.name[.vietnamese], $0.name[.english]] }
    return didYouMean(name, among: names).first
  }
}
