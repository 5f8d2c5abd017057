import Diagnostics
import Papers
import Terms

/// What `gdcheck visit new` says.
enum VisitNewWords {
  /// What stands in the file, and what comes next.
  static func written(_ visit: VisitForm, unit: String, file: String) -> LocalText {
    let tally = visit.tally
    let command = "gdcheck audit \(escapedForDisplay(unit)) --visit \(escapedForDisplay(file))"
    let name = escapedForDisplay(file)
    return LocalText(
      vi: """
        \(name): \(tally.records) bản ghi để mở, \(tally.judgements) nghĩa vụ cần nhận định, \(tally.unmet) nghĩa vụ \
        chưa đạt
        Điền xong thì kiểm tra: \(command)

        """,
      en: """
        \(name): \(count(tally.records, "record")) to open, \(count(tally.judgements, "obligation")) to judge, \
        \(tally.unmet) not met
        Once it is filled in: \(command)

        """
    )
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  /// The day lies in another year than the plan's and the next.
  static func farOff(
    _ day: CivilDate,
    year: Int,
    _ first: CivilDate,
    _ last: CivilDate
  ) -> (text: LocalText, help: LocalText) {
    (
      LocalText(
        vi: "ngày kiểm tra \(day) không thuộc năm \(year) của Kế hoạch hay năm sau",
        en: "the visit's date \(day) is neither in \(year), the plan's year, nor in the next"
      ),
      LocalText(
        vi: "ghi ngày kiểm tra bằng --date, từ \(first) đến \(last)",
        en: "give the day of the visit with --date, from \(first) to \(last)"
      )
    )
  }

  /// The evidence tells of days after the visit.
  static func beforeEvidence(
    _ day: CivilDate,
    _ complete: CivilDate,
    file: String
  ) -> (text: LocalText, help: LocalText) {
    (
      LocalText(
        vi: "ngày kiểm tra \(day) trước ngày \(complete) mà hồ sơ \(quoted(file)) tính đến",
        en: "the visit's date \(day) is before \(complete), up to which \(quoted(file)) is complete"
      ),
      LocalText(
        vi: "ghi ngày kiểm tra bằng --date, từ \(complete) trở đi",
        en: "give the day of the visit with --date, on or after \(complete)"
      )
    )
  }
}
