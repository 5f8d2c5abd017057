import Terms

/// The words that stand in Markdown alone: titles of columns and of what ends a run.
struct MarkdownWords {
  let language: Language

  private func say(_ vi: String, _ en: String) -> String { language == .vietnamese ? vi : en }

  typealias Column = MarkdownText.Column

  var asOf: String { say("Tính đến ngày", "As of") }
  var evidence: String { say("Hồ sơ", "Evidence") }
  var waitingFor: String { say("Chờ", "Waiting for") }

  var clause: Column { Column(title: say("Điều khoản", "Clause")) }
  var duty: Column { Column(title: say("Việc", "Duty")) }
  var due: Column { Column(title: say("Hạn", "Due")) }
  var proof: Column { Column(title: say("Minh chứng", "Evidence")) }
  var why: Column { Column(title: say("Vì sao", "Why")) }
  var note: Column { Column(title: say("Lưu ý", "Note")) }

  /// The columns of a unit's counts.
  var countColumns: [Column] {
    [Column(title: say("Số việc", "Duties"), isNumber: true), Column(title: say("Kết quả", "Standing"))]
  }

  var allUnits: String { say("Các đơn vị", "All units") }
  var notAudited: String { say("Hồ sơ không đánh giá được", "Not audited") }

  /// The columns of the table of units.
  var unitColumns: [Column] {
    let counts = [
      say("Chưa đạt", "Not met"), say("Chưa đủ minh chứng", "Not yet proven"),
      say("Cần xem xét", "To be judged"), say("Chưa đến hạn", "Not due yet"), say("Đạt", "Met"),
    ]
    return [Column(title: say("Đơn vị", "Unit"))] + counts.map { Column(title: $0, isNumber: true) }
      + [Column(title: asOf), Column(title: evidence)]
  }

  /// How many units were audited.
  func audited(_ count: Int, failing: Int) -> String {
    say(
      "Đã đánh giá \(count) đơn vị, \(failing) đơn vị có việc chưa đạt.",
      "\(count) \(count == 1 ? "unit" : "units") audited, \(failing) with something not met."
    )
  }
}
