import Diagnostics
import Engine
import Reports
import Rules
import Terms

/// What `gdcheck due` says besides what every report says.
struct DueWords: Sendable {
  private let wording: Wording

  init(_ wording: Wording) {
    self.wording = wording
  }

  private func say(_ vi: @autoclosure () -> String, _ en: @autoclosure () -> String) -> String {
    wording.say(vi(), en())
  }

  // MARK: Head

  var title: String {
    let plan = wording.rules.plan
    return say(
      "Thời hạn thực hiện Kế hoạch số \(plan.number) năm \(plan.year)",
      "What is due under plan no. \(plan.number) of \(plan.year)"
    )
  }

  func asOf(_ day: CivilDate, _ source: String) -> String {
    say("Tính đến \(wording.dated(day)) (\(source))", "As of \(wording.dated(day)) (\(source))")
  }

  var evidence: String { say("Hồ sơ: ", "Evidence: ") }

  /// How many dates stand in each group; those to be judged have none.
  func counts(_ list: DueList) -> [(number: Int, words: String, group: DueList.Group?)] {
    let groups = DueList.Group.allCases.map { group in
      (number: list.entries(in: group).count, words: name(group, list), group: Optional(group))
    }
    let rest = (number: list.toJudge.count, words: toJudgeName, group: DueList.Group?.none)
    return (groups + [rest]).filter { $0.number > 0 }
  }

  var nothing: String {
    say("Không còn việc nào phải làm.", "Nothing is left to do.")
  }

  // MARK: Sections

  private func name(_ group: DueList.Group, _ list: DueList) -> String {
    switch group {
    case .overdue: say("quá hạn", "overdue")
    case .waived: say("quá hạn nhưng được hoãn", "overdue, and waived")
    case .today: say("đến hạn hôm nay, \(list.audit.asOf)", "due today, \(list.audit.asOf)")
    case .soon: say("đến hạn từ nay đến \(list.until)", "due by \(list.until)")
    case .later: say("sau \(list.until)", "after \(list.until)")
    }
  }

  /// The name of a section.
  func section(_ group: DueList.Group, _ list: DueList) -> String {
    wording.sentence(name(group, list))
  }

  private var toJudgeName: String {
    say("chờ người có thẩm quyền nhận định", "to be judged by a person")
  }

  var toJudge: String { wording.sentence(toJudgeName) }

  /// `Thứ Tư 30/11/2022 · quá hạn 3 ngày`.
  func day(_ day: CivilDate, asOf: CivilDate) -> String {
    wording.sentence(reach(day, asOf: asOf))
  }

  /// The same inside a sentence.
  func reach(_ day: CivilDate, asOf: CivilDate) -> String {
    "\(wording.dated(day)) · \(wording.distance(to: day, asOf: asOf))"
  }

  /// What stands behind a duty that the plan only asks for.
  func mark(_ force: Force) -> String {
    force == .requested ? say(" (Kế hoạch đề nghị)", " (requested by the plan)") : ""
  }

  // MARK: Labels, which fit into the left column

  var window: String { say("Thời gian", "When") }
  var missing: String { say("Còn thiếu", "Missing") }
  var near: String { wording.label(.near) }
  var stillPossible: String { say("Khắc phục", "Can be done") }

  // MARK: Closing

  /// What is left where a date was truly missed; said once for all of them.
  var ifNotDone: String {
    say(
      "Việc nào thật sự chưa làm: nêu lý do với Đoàn kiểm tra; Đoàn có thể cho hoãn đến một ngày mới.",
      "What was truly not done: tell the inspection team why; it may waive it until a new day."
    )
  }

  func undated(_ count: Int) -> String {
    say(
      "\(count) việc khác của đơn vị chưa phát sinh hoặc không áp dụng nên chưa có thời hạn.",
      "\(wording.counted(count, "other duty", "other duties")) of this unit "
        + (count == 1
          ? "has no date: it has not arisen or does not apply."
          : "have no date: they have not arisen or do not apply.")
    )
  }

  func status(overdue count: Int, exitZero: Bool) -> String {
    let code = count > 0 && !exitZero ? 1 : 0
    guard count > 0 else {
      return say(
        "Không có thời hạn nào đã qua: mã thoát \(code).",
        "Nothing is overdue: exit status \(code)."
      )
    }
    return say(
      "Có \(count) thời hạn đã qua: mã thoát \(code).",
      "\(wording.counted(count, "date is", "dates are")) overdue: exit status \(code)."
    )
  }

  /// The next step to take, for which duty, and when.
  func next(_ step: String, _ duty: String, _ day: String) -> String {
    say("Việc nên làm trước: \(step) – \(duty) (\(day))", "Next: \(step) – \(duty) (\(day))")
  }
}
