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
