import Engine
import Rules
import Terms

/// The words of the page itself: what stands around the findings, in the language of the run.
struct HTMLWords: Sendable {
  let language: Language

  private func say(_ vi: @autoclosure () -> String, _ en: @autoclosure () -> String) -> String {
    language == .vietnamese ? vi() : en()
  }

  private func counted(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count) \(count == 1 ? one : many)"
  }

  // MARK: Frame

  var title: String { say("Kết quả rà soát việc thực hiện Kế hoạch", "Findings against the plan") }
  var skip: String { say("Đến phần kết quả", "Skip to the findings") }

  // MARK: A unit

  var asOf: String { say("Tính đến ngày", "As of") }
  var evidence: String { say("Hồ sơ", "Evidence") }
  var visit: String { say("Đoàn làm việc", "Visit") }
  var rules: String { say("Bộ quy tắc", "Rule set") }

  /// The rule set that a unit was audited by.
  func ruleSet(_ count: Int, issued: CivilDate) -> String {
    say(
      "\(count) việc; Kế hoạch ban hành ngày \(issued)",
      "\(counted(count, "duty", "duties")); the plan was issued on \(issued)"
    )
  }

  var summary: String { say("Tóm tắt", "Summary") }

  /// The chart in words; each part is one count: `3 not met`.
  func chart(_ counts: [String]) -> String {
    say("Biểu đồ: ", "Chart: ") + counts.joined(separator: ", ")
  }

  /// How many fails count.
  func failures(_ count: Int) -> String {
    count == 0
      ? say("Không có việc nào bị tính là chưa đạt", "Nothing counts as failed")
      : say(
        "\(count) việc bị tính là chưa đạt",
        "\(counted(count, "duty counts", "duties count")) as failed"
      )
  }

  /// How many of the fails that count only lack their proof; empty where none does.
  func unprovenAside(_ count: Int) -> String {
    count > 0
      ? say(
        ", kể cả \(count) việc đã hết hạn mà chưa đủ minh chứng",
        ", \(count) of them past the time without proof"
      ) : ""
  }

  /// Which verdicts alone are shown.
  func onlyShown(_ verdicts: [String]) -> String {
    say("Chỉ ghi ở đây những việc: ", "Only these are shown here: ") + verdicts.joined(separator: ", ") + "."
  }

  var nothingShown: String { say("Không có việc nào để ghi ở đây.", "There is nothing to show here.") }

  /// How many records of a finding the team looked at.
  func checked(_ checked: Int, of all: Int) -> String {
    say(
      "đã đối chiếu \(checked)/\(all) hồ sơ, giấy tờ",
      "checked \(checked) of \(counted(all, "record", "records"))"
    )
  }

  // MARK: The axes of a finding

  var verdict: String { say("Kết luận", "Verdict") }
  var reason: String { say("Lý do", "Reason") }
  var progress: String { say("Tiến độ", "Progress") }
  var timing: String { say("Thời hạn", "Timing") }
  var basis: String { say("Cơ sở", "Basis") }
  var owedSince: String { say("Phát sinh từ", "Owed since") }
  var none: String { say("không có", "none") }
  var waived: String { say("được hoãn", "waived") }

  /// So many of so many.
  func progress(_ progress: Progress) -> String {
    progress.needed == 0
      ? none : say("\(progress.done) trên \(progress.needed)", "\(progress.done) of \(progress.needed)")
  }

  // MARK: Filters

  var filters: String { say("Lọc kết quả", "Filter the findings") }
  var standing: String { say("Theo kết luận", "By verdict") }
  var part: String { say("Phần của Kế hoạch", "Part of the plan") }
  var wholePlan: String { say("Toàn bộ Kế hoạch", "The whole plan") }
  var unit: String { say("Đơn vị", "Unit") }
  var allUnits: String { say("Tất cả đơn vị", "All units") }
  var search: String { say("Tìm trong kết quả", "Search the findings") }
  var searchHint: String { say("không cần gõ dấu", "accents may be left out") }
  var expand: String { say("Mở tất cả", "Open all") }
  var collapse: String { say("Gập tất cả", "Close all") }
  var reset: String { say("Bỏ lọc", "Clear filters") }
  /// The script puts numbers for the braces.
  var shown: String { say("Đang hiện {n} trên {m} việc", "Showing {n} of {m} findings") }

  /// An agency that several units of a run belong to.
  func allOf(_ agency: String, _ count: Int) -> String {
    say("\(agency) (cả \(count))", "\(agency) (all \(count))")
  }

  // MARK: The end

  var units: String { say("Các đơn vị", "The units") }
  var total: String { say("Cộng", "Total") }
  var notAudited: String { say("Hồ sơ không rà soát được", "Not audited") }
  var notAuditedMeans: String {
    say(
      "Những hồ sơ này chưa được kết luận gì; các đơn vị khác không bị ảnh hưởng.",
      "No verdict is given for these; the other units are not affected."
    )
  }

  /// What a run came to.
  func closing(audited: Int, failing: Int, refused: Int) -> String {
    let rest = refused > 0 ? say("; \(refused) hồ sơ không rà soát được", "; \(refused) not audited") : ""
    return say(
      "Đã rà soát \(audited) đơn vị, \(failing) đơn vị có việc chưa đạt\(rest).",
      "\(counted(audited, "unit", "units")) audited, \(failing) with something not met\(rest)."
    )
  }

  var legend: String { say("Cách đọc các kết luận", "How to read the verdicts") }

  /// What a standing means, as a sentence without a period.
  func meaning(_ standing: Standing) -> String {
    switch standing {
    case .met: say("đã đủ ở ngày tính đến", "met at the as-of date")
    case .notMet:
      say(
        "chưa đủ, và việc làm từ ngày tính đến trở đi không còn kịp hạn",
        "not met, and nothing done from the as-of date on could still meet it"
      )
    case .partlyMet: say("có một phần, chưa đủ tất cả", "some of what was asked is there, not all")
    case .unproven:
      say("việc đã có, còn thiếu giấy tờ chứng minh", "it was done, but the paper that proves it is missing")
    case .review:
      say("phần còn lại đã đủ, cần một người nhận định", "the rest is met, and a person must judge")
    case .notDue: say("chưa đủ, nhưng vẫn còn thời gian", "not met yet, and there is still time")
    case .notArisen:
      say("điều kiện của việc này chưa xảy ra", "what would make it owed has not happened")
    case .notApplicable: say("không phải làm trong kỳ này", "not owed by this unit at this time")
    }
  }

  var footer: String {
    say(
      "Do gdcheck lập từ hồ sơ của đơn vị và bộ quy tắc của Kế hoạch. Kết luận chỉ đúng ở ngày tính đến.",
      "Made by gdcheck from the unit’s evidence and the rules of the plan. Verdicts hold at the as-of date."
    )
  }
}
