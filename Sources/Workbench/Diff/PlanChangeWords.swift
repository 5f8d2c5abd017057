import Diagnostics
import Rules
import Terms

// What differs in the plan itself, in words.
extension DiffWords {
  /// The thing that a change is about: `clause I.1`, `agency health-office`.
  func name(_ change: PlanChange) -> String {
    let subject = name(change.subject)
    return change.code.isEmpty ? subject : "\(subject) \(change.code)"
  }

  /// What became of it.
  func text(_ change: PlanChange) -> String {
    let old = change.old?[language] ?? ""
    let new = change.new?[language] ?? ""
    let none = say("không có", "none")
    switch change.property {
    case .whole where change.old == nil: return say("thêm mới: ", "added: ") + new
    case .whole: return say("bỏ: ", "removed: ") + old
    case .renumbered where change.code.hasPrefix(ClauseNumbering.gone("")):
      return say(
        "\(old) không còn trong kế hoạch, nhưng còn được dẫn",
        "\(old) is no longer in the plan, yet still cited"
      )
    case .renumbered: return say("chuyển từ \(old), giữ nguyên lời", "was \(old), its text unchanged")
    case .text: return say("lời văn đã đổi: ", "the text changed: ") + "\(old) → \(new)"
    default:
      let sides = "\(old.isEmpty ? none : old) → \(new.isEmpty ? none : new)"
      return name(change.property).isEmpty ? sides : "\(name(change.property)): \(sides)"
    }
  }

  private func name(_ subject: PlanChange.Subject) -> String {
    switch subject {
    case .heading: say("kế hoạch", "plan")
    case .issuer: say("cơ quan ban hành", "issuer")
    case .agency: say("cơ quan", "agency")
    case .group: say("nhóm", "group")
    case .body: say("đơn vị ngoài", "body")
    case .occasion: say("dịp", "occasion")
    case .nonWorkingDays: say("ngày nghỉ", "non-working days")
    case .deadlines: say("hạn rơi vào ngày nghỉ", "deadlines on days off")
    case .circumstance: say("điều kiện", "circumstance")
    case .clause: say("điều khoản", "clause")
    case .vocabulary(let list): name(list)
    }
  }

  private func name(_ list: CodeList) -> String {
    switch list {
    case .activities: say("hoạt động", "activity")
    case .topics: say("chủ đề", "topic")
    case .audiences: say("đối tượng", "audience")
    case .sites: say("địa điểm", "site")
    case .clubs: say("câu lạc bộ", "club")
    case .documents: say("văn bản", "document")
    case .sections: say("phần văn bản", "section")
    case .figures: say("số liệu", "figure")
    case .occasions: say("dịp", "occasion")
    case .parties: say("đơn vị", "party")
    }
  }

  private func name(_ property: PlanChange.Property) -> String {
    switch property {
    case .whole, .text, .renumbered, .bearing, .days: ""
    case .name: say("tên", "name")
    case .number: say("số", "number")
    case .issued: say("ngày ban hành", "issued")
    case .year: say("năm", "year")
    case .language: say("ngôn ngữ", "language")
    case .standingOffice: say("cơ quan thường trực", "standing office")
    case .superior: say("cơ quan chủ quản", "superior")
    case .place: say("địa danh", "place")
    case .symbol: say("ký hiệu", "symbol")
    case .groups: say("nhóm", "groups")
    case .force: say("mức độ", "force")
    case .wards: say("phường", "wards")
    case .moves: say("theo lịch", "moves")
    case .since: say("phát sinh", "since")
    case .source: say("căn cứ", "source")
    case .unit: say("đơn vị tính", "unit")
    case .begins: say("mở đầu", "begins")
    }
  }
}
