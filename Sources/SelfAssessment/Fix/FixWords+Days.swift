import Reports
import Terms

// The questions about days.
extension FixWords {
  func held(counting: [DateRange], asOf: CivilDate) -> FixQuestion {
    var rule = DayRule(takesSpan: true)
    rule.counting = cut(counting, asOf)
    return FixQuestion(
      .held,
      .days(rule),
      say("Tổ chức ngày nào?", "On which day was it held?"),
      hint: joined([
        say(
          "ngày/tháng/năm; nhiều ngày: 06/06/2022 - 24/06/2022",
          "dd/mm/yyyy; several days: 06/06/2022 - 24/06/2022"
        ),
        counted(rule.counting),
      ])
    )
  }

  func issued(counting: [DateRange], asOf: CivilDate, isOptional: Bool) -> FixQuestion {
    var rule = DayRule()
    rule.counting = cut(counting, asOf)
    return FixQuestion(
      .issued,
      .days(rule),
      isOptional: isOptional,
      say("Ban hành ngày nào?", "On which day was it issued?"),
      hint: joined([dayForm, counted(rule.counting)])
    )
  }

  func paperIssued(proves day: CivilDate) -> FixQuestion {
    var rule = DayRule()
    rule.proves = day
    return FixQuestion(
      .paperIssued,
      .days(rule),
      isOptional: true,
      say("Giấy tờ lập ngày nào?", "On which day was it drawn up?"),
      hint: joined([
        dayForm, say("từ ngày \(day) trở đi", "\(day) or later"),
        say("không ghi ngày, như ảnh, thì bỏ trống", "leave it empty where it bears none, as a photograph"),
      ])
    )
  }

  func sent(_ recipient: Code, _ name: String, notBefore issued: CivilDate?) -> FixQuestion {
    var rule = DayRule()
    rule.before = issued.map { DayRule.Before(day: $0, event: .issued) }
    return FixQuestion(
      .sent(recipient),
      .days(rule),
      isOptional: true,
      say("Gửi \(name) ngày nào?", "On which day was it sent to \(name)?"),
      hint: joined([dayForm, say("không rõ thì bỏ trống", "leave it empty where that is not known")])
    )
  }

  func received(
    _ recipient: Code,
    _ name: String,
    issued: CivilDate?,
    sent: CivilDate?,
    counting: [DateRange],
    asOf: CivilDate
  ) -> FixQuestion {
    var rule = DayRule()
    rule.before =
      sent.map { DayRule.Before(day: $0, event: .sent) }
      ?? issued.map { DayRule.Before(day: $0, event: .issued) }
    rule.counting = cut(counting, asOf)
    rule.fallback = sent ?? issued
    return FixQuestion(
      .received(recipient),
      .days(rule),
      isOptional: true,
      say("\(name) nhận được ngày nào?", "On which day did \(name) receive it?"),
      hint: joined([
        dayForm, counted(rule.counting),
        say("không rõ thì bỏ trống", "leave it empty where that is not known"),
      ])
    )
  }

  func figureDay(counting: [DateRange], asOf: CivilDate) -> FixQuestion {
    var rule = DayRule()
    rule.counting = cut(counting, asOf)
    return FixQuestion(
      .figureDay,
      .days(rule),
      say("Số liệu tính đến ngày nào?", "Of which day is the figure?"),
      hint: joined([dayForm, counted(rule.counting)])
    )
  }

  private var dayForm: String { say("ngày/tháng/năm", "dd/mm/yyyy") }

  /// The days up to `asOf`: what is dated later is set aside.
  private func cut(_ days: [DateRange], _ asOf: CivilDate) -> [DateRange] {
    // Days that follow each other are told as one run.
    var result: [DateRange] = []
    for days in days.sorted(by: { ($0.first, $0.last) < ($1.first, $1.last) }) {
      guard let range = DateRange(days.first, min(days.last, asOf)) else { continue }
      if let open = result.last, range.first <= open.last.adding(days: 1),
        let joined = DateRange(open.first, max(open.last, range.last))
      {
        result[result.count - 1] = joined
      } else {
        result.append(range)
      }
    }
    return result
  }

  /// Which days count: `counts from 01/04 to 30/06/2022`.
  func counted(_ days: [DateRange]) -> String? {
    guard !days.isEmpty else { return nil }
    let shown = days.prefix(6).map { wording.days($0.first, $0.last) }
    return say("được tính: ", "what counts: ") + shown.joined(separator: ", ")
      + (days.count > shown.count ? ", …" : "")
  }

  private func joined(_ parts: [String?]) -> String {
    parts.compactMap { $0 }.joined(separator: "; ")
  }
}
