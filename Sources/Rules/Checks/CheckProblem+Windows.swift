import Diagnostics
import Terms

/// What can be wrong with days and windows.
extension CheckProblem {
  /// What is wrong with a run of days in `year`, or nil.
  static func impossibleDays(_ run: DayRun, in year: Int, at span: SourceSpan) -> Diagnostic? {
    for day in [run.from, run.to] where day.date(in: year) == nil {
      return noSuchDay(day, in: year, at: span)
    }
    guard run.range(in: year) == nil else { return nil }
    return error(
      "ends-before-it-begins",
      vi: "\(run.from) đến sau \(run.to): khoảng thời gian không vắt qua năm mới",
      en: "\(run.from) comes after \(run.to): a window does not cross New Year",
      at: span,
      help: [
        help(
          vi: "chia làm hai: đến `31/12` và từ `1/1`",
          en: "write two windows, one up to `31/12` and one from `1/1`"
        )
      ]
    )
  }

  static func noSuchDay(_ day: DayOfYear, in year: Int, at span: SourceSpan) -> Diagnostic {
    error(
      "no-such-day",
      vi: "năm \(year) không có ngày \(day)",
      en: "\(year) has no day \(day)",
      at: span
    )
  }

  static func leavesNoWindow(at span: SourceSpan) -> Diagnostic {
    error(
      "leaves-no-window",
      vi: "không khoảng thời gian nào nằm trọn trong `of`",
      en: "no window lies wholly inside `of`",
      at: span
    )
  }

  static func windowsOutOfReach(_ atLeast: Located<Int>, of count: Int) -> Diagnostic {
    error(
      "windows-out-of-reach",
      vi: "`in_at_least` là \(atLeast.value), trong khi có \(count) khoảng thời gian",
      en: "`in_at_least` is \(atLeast.value), and there are \(count) windows",
      at: atLeast.span,
      help: [help(vi: "ghi từ 1 đến \(count)", en: "write 1 to \(count)")]
    )
  }

  static func whenNeverUsed(at span: SourceSpan, own: SourceSpan) -> Diagnostic {
    error(
      "when-never-used",
      vi: "`when` này không bao giờ dùng đến, vì mọi phần của `what` đều có `when` riêng",
      en: "this `when` is never used, since every part of `what` has its own",
      at: span,
      notes: [note(vi: "một `when` riêng ở đây", en: "one of those is here", at: own)]
    )
  }

  static func countedWithoutIf(_ circumstance: Name) -> Diagnostic {
    error(
      "counted-without-if",
      vi: "đếm ngày từ \(quoted(circumstance.value)) mà nghĩa vụ không phụ thuộc vào sự kiện đó",
      en: "days are counted from \(quoted(circumstance.value)), which the obligation does not depend on",
      at: circumstance.span,
      help: [
        help(
          vi: "thêm `if: {circumstance: \(escapedForDisplay(circumstance.value))}`",
          en: "add `if: {circumstance: \(escapedForDisplay(circumstance.value))}`"
        )
      ]
    )
  }

  static func graceForOthers(at span: SourceSpan) -> Diagnostic {
    error(
      "grace-for-others",
      vi: "`grace_days` chỉ dành cho văn bản có `covers: window`",
      en: "`grace_days` is only for documents with `covers: window`",
      at: span,
      help: [
        help(
          vi: "dùng `margin_days` để nới khoảng thời gian về hai phía",
          en: "to widen the window on both sides there is `margin_days`"
        )
      ]
    )
  }

  static func windowBesidePeriods(at span: SourceSpan) -> Diagnostic {
    error(
      "window-beside-periods",
      vi: "`window` đứng một mình trong `covers`",
      en: "`window` stands alone in `covers`",
      at: span,
      help: [
        help(
          vi: "văn bản được tính cho kỳ mà nó báo cáo; hãy bỏ `window` hoặc bỏ các kỳ khác",
          en: "a paper counts for the window that it covers; drop `window`, or the other periods"
        )
      ]
    )
  }

  static func windowInEveryOne(at span: SourceSpan) -> Diagnostic {
    error(
      "window-in-every-one",
      vi: "`covers: window` không dùng trong `every_one`",
      en: "`covers: window` can't stand in `every_one`",
      at: span,
      help: [
        help(
          vi: "đặt nó trong tiêu chí của `document`: nó quyết định văn bản tính cho kỳ nào",
          en: "put it among the criteria of `document`: it decides which window a paper counts for"
        )
      ]
    )
  }

  static func coversADeadline(at span: SourceSpan) -> Diagnostic {
    error(
      "covers-a-deadline",
      vi: "`covers: window` không đi với `by` hay `days`: văn bản khó đến kịp khi kỳ chưa hết",
      en: "`covers: window` can't go with `by` or `days`: no paper covers days still to come",
      at: span,
      help: [
        help(
          vi: "ghi rõ kỳ, như `covers: H1`, hoặc dùng `in` hay `each`",
          en: "name the period, as in `covers: H1`, or use `in` or `each`"
        )
      ]
    )
  }
}
