import Diagnostics
import Rules
import Terms

/// The words of the coverage report, in one language.
struct CoverageWords {
  let language: Language

  /// The text of this language.
  func say(_ vi: @autoclosure () -> String, _ en: @autoclosure () -> String) -> String {
    language == .vietnamese ? vi() : en()
  }

  func title(_ plan: Plan) -> String {
    say("Kế hoạch \(plan.number) năm \(plan.year)", "Plan \(plan.number) of \(plan.year)")
  }

  func total(_ coverage: RuleCoverage) -> String {
    let (covered, all) = (coverage.covered, coverage.entries.count)
    return say(
      "\(coverage.percentCovered)% điều khoản có nghĩa vụ hoặc lý do (\(covered)/\(all))",
      "\(coverage.percentCovered)% of the clauses have obligations or a reason (\(covered)/\(all))"
    )
  }

  // MARK: Clauses

  func carried(by clauses: [String]) -> String {
    say("thực hiện qua ", "carried by ") + clauses.joined(separator: ", ")
  }

  func notAnObligation(_ reason: LocalText) -> String {
    say("không ràng buộc ai: ", "binds nobody: ") + reason[language]
  }

  var nothing: String {
    say("chưa có nghĩa vụ nào, cũng chưa có lý do", "no obligation, and no reason why")
  }

  var carriedByNothing: String {
    say("mục ấy chưa có nghĩa vụ nào", "which nothing answers for")
  }

  // MARK: The plan's text

  enum Section {
    case missing, gone, changed, remainders, problems, explained
  }

  func section(_ section: Section) -> String {
    switch section {
    case .missing: say("Có trong văn bản, chưa có trong bộ quy tắc", "In the text and not in the rule set")
    case .gone: say("Có trong bộ quy tắc, không còn trong văn bản", "In the rule set and not in the text")
    case .changed: say("Đã đổi so với bộ quy tắc", "Not as the rule set has it")
    case .remainders:
      say("Chữ trong văn bản mà chưa nghĩa vụ nào trả lời", "Words of the text that no obligation answers")
    case .problems: say("Chỗ trích không có trong điều khoản", "Quotations that are not in the clause")
    case .explained: say("Chữ không ràng buộc ai, đã có lý do", "Words that bind nobody, with the reason")
    }
  }

  /// That the text is answered whole, after `clauses` were looked at.
  func clean(_ clauses: Int) -> String {
    say(
      "Văn bản: \(clauses) điều khoản đều khớp với bộ quy tắc, không sót chữ nào",
      "The text: its \(clauses) clauses are those of the rule set, and no word is left over"
    )
  }

  /// All that a person must look at, counted; what there is none of is left out.
  func remainder(_ text: TextCoverage) -> String {
    let open = text.remainders.filter(\.isOpen)
    let counts: [(count: Int, vi: String, one: String, many: String)] = [
      (text.missing.count, "điều khoản chưa có trong bộ quy tắc", "clause missing", "clauses missing"),
      (text.gone.count, "điều khoản không còn", "clause gone", "clauses gone"),
      (text.changed.count, "điều khoản đã đổi", "clause changed", "clauses changed"),
      (text.problems.count, "chỗ trích sai", "wrong quotation", "wrong quotations"),
      (
        open.reduce(0) { $0 + $1.unclaimed.count }, "đoạn chữ chưa trích", "stretch of words not quoted",
        "stretches of words not quoted"
      ),
      (
        open.reduce(0) { $0 + $1.unmentioned.count }, "chi tiết chưa nhắc", "detail not said",
        "details not said"
      ),
    ]
    let parts = counts.filter { $0.count > 0 }.map { part in
      say("\(part.count) \(part.vi)", counted(part.count, part.one, part.many))
    }
    return say("Văn bản: ", "The text: ") + parts.joined(separator: ", ")
  }

  func explained(_ count: Int) -> String {
    say(
      "\(count) đoạn chữ được ghi là không ràng buộc ai (xem bằng --verbose)",
      "\(counted(count, "stretch", "stretches")) set apart as binding nobody (--verbose shows them)"
    )
  }

  var beginsOtherwise: String { say("nay mở đầu", "now begins") }
  var began: String { say("trước là", "was") }
  var reworded: String { say("vân tay đã khác; nay là", "another fingerprint; it is now") }
  var unclaimed: String { say("Chưa trích", "Not quoted") }
  var unmentioned: String { say("Chưa nhắc", "Not said") }

  /// What a mention is, behind its words.
  func kind(_ mention: Mention) -> String {
    let kind: String =
      switch mention.subject {
      case .number: say("số", "number")
      case .share: say("tỷ lệ", "share")
      case .day, .month: say("thời gian", "date")
      case .months: say("định kỳ", "rhythm")
      case .period: say("kỳ", "period")
      case .year: say("năm", "year")
      case .paper: say("văn bản", "paper")
      case .ward: say("phường", "ward")
      case .party, .group, .someUnits: say("cơ quan", "agency")
      case .occasion: say("ngày kỷ niệm", "occasion")
      }
    return mention.isInHeading ? kind + say(", ở đề mục", ", in the heading") : kind
  }

  private func counted(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count) \(count == 1 ? one : many)"
  }
}
