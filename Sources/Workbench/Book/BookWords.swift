import Diagnostics
import Reports
import Rules
import Terms

/// The words of the book itself, in its language.
struct BookWords: Sendable {
  let wording: Wording
  let language: Language

  init(_ wording: Wording) {
    self.wording = wording
    language = wording.language
  }

  private func say(_ vi: String, _ en: String) -> String {
    language == .vietnamese ? vi : en
  }

  func title(_ plan: Plan) -> String {
    say("Bộ quy tắc của Kế hoạch số \(plan.number)", "The rules of plan \(plan.number)")
  }

  func issued(_ plan: Plan) -> String {
    say(
      "Kế hoạch ban hành ngày \(plan.issued), cho năm \(plan.year)",
      "A plan issued on \(plan.issued) for \(plan.year)"
    )
  }

  func counts(clauses: Int, obligations: Int, readings: Int) -> String {
    say(
      "\(clauses) điều khoản; \(obligations) nghĩa vụ, trong đó \(readings) theo cách hiểu",
      "\(clauses) clauses; \(obligations) obligations, \(readings) of them by a reading"
    )
  }

  var howToRead: String {
    say(
      "Lề trái là lời của Kế hoạch; bên phải là các nghĩa vụ thực hiện điều khoản đó. Chỗ nào Kế hoạch không nêu con số thì quy tắc nói rõ đã hiểu thế nào, ai chọn cách hiểu, và còn những cách hiểu nào khác. Chữ tô vàng ở lề là chữ mà chưa nghĩa vụ nào trả lời.",
      "The plan's words stand on the left, and on the right the obligations that answer them. Where the plan gives no number, the rule says how it was read, who chose the reading, and what other readings there are. Words marked in yellow on the left are those that no obligation answers yet."
    )
  }

  var contents: String { say("Mục lục", "Contents") }
  var indexByAgency: String { say("Phụ lục A. Theo đơn vị", "Annex A. By agency") }
  var calendar: String { say("Phụ lục B. Lịch và sự kiện", "Annex B. Calendar and circumstances") }
  var vocabulary: String { say("Phụ lục C. Từ vựng", "Annex C. Vocabulary") }
  var part: String { say("Phần", "Part") }
  var clause: String { say("Điều khoản", "Clause") }
  var obligation: String { say("Nghĩa vụ", "Obligation") }
  var duty: String { say("Việc phải làm", "Duty") }
  var when: String { say("Thời gian", "When") }
  var code: String { say("Mã", "Code") }
  var vietnamese: String { say("Tiếng Việt", "In Vietnamese") }
  var english: String { say("Tiếng Anh", "In English") }
  var answers: String { say("Lời của Kế hoạch", "Words answered") }
  var carriedBy: String { say("Thực hiện qua", "Carried out through") }
  var notAnObligation: String { say("Không phải là nghĩa vụ", "Not an obligation") }
  var unanswered: String { say("Chưa có nghĩa vụ nào", "No obligation answers it yet") }
  var alsoBy: String { say("Đã nêu ở trên", "Told above") }
  var nobody: String { say("không có nghĩa vụ riêng", "no obligation of its own") }

  /// The day of a circumstance, or that it has not arisen.
  func arisen(_ circumstance: Circumstance) -> String {
    guard let since = circumstance.since else { return say("chưa phát sinh", "has not arisen") }
    let source = circumstance.source.map { " (\($0))" } ?? ""
    return say("từ ngày \(since)", "since \(since)") + source
  }

  /// The days of an occasion in the plan's year.
  func days(_ occasion: Occasion, in year: Int) -> String {
    guard let range = occasion.days.value.range(in: year) else { return "" }
    let days = range.first == range.last ? "\(range.first)" : "\(range.first) – \(range.last)"
    return occasion.moves ? days + say(" (theo âm lịch)", " (by the lunar calendar)") : days
  }

  /// A list of the vocabulary.
  func name(of list: CodeList) -> String {
    switch list {
    case .activities: say("Hoạt động", "Activities")
    case .topics: say("Nội dung", "Topics")
    case .audiences: say("Đối tượng", "Audiences")
    case .sites: say("Địa điểm", "Sites")
    case .clubs: say("Câu lạc bộ", "Clubs")
    case .documents: say("Văn bản", "Documents")
    case .sections: say("Phần của văn bản", "Sections of documents")
    case .figures: say("Số liệu", "Figures")
    case .occasions: say("Dịp", "Occasions")
    case .parties: say("Cơ quan, tổ chức", "Agencies and bodies")
    }
  }

  /// The lists that a plan's vocabulary has, in the order of the annex.
  static let lists: [CodeList] = [
    .activities, .topics, .audiences, .sites, .clubs, .documents, .sections, .figures,
  ]
}
