import Diagnostics
import Engine
import Evidence
import Reports
import Rules
import Terms

/// How a session of `gdcheck fix` speaks: the questions about a record.
///
/// What is said around them is in ``FixSessionWords``.
struct FixWords: Sendable {
  let wording: Wording
  /// The last day that something recorded can have happened on.
  let today: CivilDate

  func say(_ vi: @autoclosure () -> String, _ en: @autoclosure () -> String) -> String {
    wording.say(vi(), en())
  }

  // MARK: Choices

  func values(_ names: [String], many: Bool, _ kind: RecordTest.Kind) -> FixQuestion {
    FixQuestion(
      .values,
      .choice(names, many: many),
      many
        ? say("Việc đã làm dành cho những mục nào sau đây?", "Which of these was it for?")
        : say("Việc đã làm thuộc mục nào sau đây?", "Which one of these was it?")
    )
  }

  func field(_ field: Field, _ names: [String], many: Bool, _ kind: RecordTest.Kind) -> FixQuestion {
    FixQuestion(.field(field), .choice(names, many: many), asking(field, kind))
  }

  private func asking(_ field: Field, _ kind: RecordTest.Kind) -> String {
    switch field {
    case .type where kind == .activity: say("Đó là loại hoạt động nào?", "What kind of activity was it?")
    case .type: say("Đó là loại văn bản nào?", "What kind of paper is it?")
    case .topic: say("Về chủ đề nào?", "On which topic?")
    case .audience: say("Dành cho đối tượng nào?", "For whom?")
    case .site: say("Ở loại địa điểm nào?", "At what kind of place?")
    case .club: say("Của câu lạc bộ nào?", "Of which club?")
    case .occasion: say("Nhân dịp nào?", "For which occasion?")
    case .partner: say("Phối hợp với đơn vị nào?", "Together with whom?")
    case .inspected: say("Kiểm tra cơ quan nào?", "Which agency was inspected?")
    case .sentTo: say("Đã gửi cho nơi nào?", "To whom was it sent?")
    case .issuedBy: say("Cơ quan nào ban hành?", "Who issued it?")
    case .contains: say("Văn bản có những phần nào?", "Which sections does it have?")
    }
  }

  func ward(_ wards: [Int]) -> FixQuestion {
    FixQuestion(
      .ward,
      .choice(wards.map { say("Phường \($0)", "Ward \($0)") }, many: true),
      say("Ở phường nào?", "In which ward?")
    )
  }

  var roleQuestion: FixQuestion {
    FixQuestion(
      .role,
      .choice([wording.sentence(name(.organised)), wording.sentence(name(.attended))], many: false),
      say("Đơn vị tổ chức hay chỉ tham dự?", "Did the unit organise it, or only attend?")
    )
  }

  func covers(_ names: [String]) -> FixQuestion {
    FixQuestion(
      .covers,
      .choice(names, many: false),
      say("Văn bản nói về kỳ nào?", "Which period does the paper cover?")
    )
  }

  func paperType(_ names: [String], isOptional: Bool) -> FixQuestion {
    FixQuestion(
      .paperType,
      .choice(names, many: false),
      isOptional: isOptional,
      names.count == 1
        ? say("Có \(lowered(names[0])) kèm theo không?", "Is there a paper of this kind to prove it?")
        : say("Giấy tờ nào chứng minh việc này?", "Which paper proves it?"),
      hint: isOptional ? say("chưa có thì bỏ trống", "leave it empty where there is none yet") : nil,
      doubt: isOptional
        ? say(
          "chưa có giấy tờ chứng minh thì việc này chưa được tính",
          "without the paper that proves it, it does not count yet"
        ) : nil
    )
  }

  private func lowered(_ name: String) -> String {
    guard let first = name.first else { return name }
    return first.lowercased() + name.dropFirst()
  }

  // MARK: Texts

  func title(_ kind: RecordTest.Kind) -> FixQuestion {
    FixQuestion(
      .title,
      .text,
      isOptional: true,
      kind == .activity
        ? say("Tên của hoạt động?", "What was it called?")
        : say("Trích yếu của văn bản?", "What is its title?"),
      hint: kind == .activity
        ? say("ví dụ: Sinh hoạt chủ đề Chia sẻ việc nhà", "such as: Meeting on sharing the housework") : nil
    )
  }

  var number: FixQuestion {
    FixQuestion(
      .number,
      .text,
      isOptional: true,
      say("Số, ký hiệu của văn bản?", "Its number?"),
      hint: say("ví dụ: 12/BC-UBND", "such as: 12/BC-UBND")
    )
  }

  var paperNumber: FixQuestion {
    FixQuestion(
      .paperNumber,
      .text,
      isOptional: true,
      say("Số, ký hiệu của giấy tờ?", "Its number?"),
      hint: say("ví dụ: 12/BB; không có số thì bỏ trống", "such as: 12/BB; leave it empty where it has none")
    )
  }

  // MARK: Days

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
    var result: [DateRange] = []
    for days in days.sorted(by: { ($0.first, $0.last) < ($1.first, $1.last) }) {
      guard let range = DateRange(days.first, min(days.last, asOf)), !result.contains(range) else { continue }
      result.append(range)
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

  // MARK: Numbers, and yes or no

  func participants(atLeast least: Int) -> FixQuestion {
    FixQuestion(
      .participants,
      .number(NumberRule(enough: least)),
      isOptional: true,
      say("Bao nhiêu người tham gia?", "How many people took part?"),
      hint: least > 0 ? say("được tính: từ \(least) người", "what counts: \(least) or more") : nil,
      doubt: say("không ghi số người thì việc này chưa được tính", "without it, this does not count yet")
    )
  }

  func women(_ rule: NumberRule) -> FixQuestion {
    var parts: [String] = []
    if rule.enough > 0 {
      parts.append(say("được tính: từ \(rule.enough) người", "what counts: \(rule.enough) or more"))
    }
    if let share = rule.share {
      let percent = wording.percent(share.atLeast)
      parts.append(say("được tính: từ \(percent)", "what counts: \(percent) or more"))
    }
    return FixQuestion(
      .women,
      .number(rule),
      isOptional: true,
      say("Trong đó bao nhiêu nữ?", "How many of them were women?"),
      hint: parts.isEmpty ? nil : parts.joined(separator: "; "),
      doubt: say("không ghi số nữ thì việc này chưa được tính", "without it, this does not count yet")
    )
  }

  func section(_ section: Code, _ name: String) -> FixQuestion {
    FixQuestion(
      .section(section),
      .yesNo,
      say("Văn bản có phần “\(name)” không?", "Does the paper have a section “\(name)”?"),
      doubt: say(
        "văn bản không có phần này thì chưa được tính",
        "a paper without this section does not count"
      )
    )
  }

  func count(_ unit: String?) -> FixQuestion {
    let unit = unit.map { " (\($0))" } ?? ""
    return FixQuestion(
      .count,
      .number(NumberRule()),
      say("Số lượng là bao nhiêu\(unit)?", "How many\(unit)?")
    )
  }

  func whole(_ rule: NumberRule, isOptional: Bool) -> FixQuestion {
    FixQuestion(
      .whole,
      .number(rule),
      isOptional: isOptional,
      say("Trên tổng số bao nhiêu?", "Out of how many in all?"),
      hint: isOptional
        ? say("không so theo tỷ lệ thì bỏ trống", "leave it empty where no shares are compared") : nil
    )
  }

  func lastCount(_ unit: String?) -> FixQuestion {
    let unit = unit.map { " (\($0))" } ?? ""
    return FixQuestion(
      .lastCount,
      .number(NumberRule()),
      say("Năm trước là bao nhiêu\(unit)?", "How many last year\(unit)?")
    )
  }

  func lastWhole(_ rule: NumberRule) -> FixQuestion {
    FixQuestion(
      .lastWhole,
      .number(rule),
      isOptional: true,
      say("Năm trước, trên tổng số bao nhiêu?", "Last year, out of how many in all?")
    )
  }

  // MARK: Names

  func label(_ field: Field, _ kind: RecordTest.Kind) -> String {
    wording.sentence(wording.fieldName(field))
  }

  var wards: String { say("Phường", "Ward") }
  var role: String { say("Vai trò", "Role") }
  var paper: String { say("Giấy tờ", "Paper") }
  var coversLabel: String { say("Kỳ", "Period") }
  var figureName: String { say("Số liệu", "Figure") }

  func name(_ role: Role) -> String {
    switch role {
    case .organised: say("đơn vị tổ chức", "organised")
    case .attended: say("đơn vị tham dự", "attended")
    }
  }
}
