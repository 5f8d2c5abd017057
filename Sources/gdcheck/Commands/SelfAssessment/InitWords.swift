import Diagnostics
import SelfAssessment
import Terms

/// What `gdcheck init` says.
enum InitWords {
  /// What stands in the file, and what comes next.
  static func written(_ form: EvidenceForm, file: String) -> LocalText {
    let (name, tally) = (escapedForDisplay(file), form.tally)
    let obligations = "\(tally.obligations) obligation\(tally.obligations == 1 ? "" : "s")"
    let entries = "\(tally.suggestions) entr\(tally.suggestions == 1 ? "y" : "ies")"
    return LocalText(
      vi: """
        \(name): \(tally.obligations) nghĩa vụ của đơn vị, \(tally.suggestions) mục gợi ý
        1. Mở tệp, đọc phần đầu; việc nào đã làm thì bỏ dấu # và điền vào
        2. Xem sắp đến hạn gì: gdcheck due \(name)
        3. Xem đã đạt gì, còn thiếu gì: gdcheck audit \(name)

        """,
      en: """
        \(name): \(obligations) of the unit, \(entries) to fill in
        1. Open it and read its head; for what is done, take off the # and fill in
        2. See what is due: gdcheck due \(name)
        3. See what is met and what is missing: gdcheck audit \(name)

        """
    )
  }

  /// The rule set that was named is of another year than the one asked for.
  static func otherYear(_ year: Int, plan: Int, folder: String) -> (text: LocalText, help: LocalText) {
    (
      LocalText(
        vi: "bộ quy tắc \(quoted(folder)) là của năm \(plan), không phải năm \(year)",
        en: "the rule set \(quoted(folder)) is of \(plan), not of \(year)"
      ),
      LocalText(
        vi: "bỏ --year, hoặc chỉ ra bằng --rules bộ quy tắc của năm \(year)",
        en: "leave out --year, or name the rule set of \(year) with --rules"
      )
    )
  }
}
