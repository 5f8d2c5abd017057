import Diagnostics
import Evidence
import Reports
import Rules
import Terms

// What is said of the records that a team is to look at.
extension VisitFormWords {
  func checked(_ count: Int) -> String {
    guard count > 0 else {
      return say(
        "Kết luận không dựa vào bản ghi nào của hồ sơ. Bản ghi nào xem thêm thì ghi ở đây.",
        "No verdict rests on a record of the evidence. What is looked at all the same is written here."
      )
    }
    return say(
      "\(count) bản ghi mà kết luận dựa vào, theo thứ tự mở hồ sơ: hoạt động theo ngày, kèm giấy tờ của nó; rồi văn bản; "
        + "rồi số liệu. Đã xem bản gốc thì bỏ dấu #; không chấp nhận thì viết rejected: \"lý do\" thay cho seen: true.",
      "The \(count == 1 ? "record" : "\(count) records") that verdicts rest on, in the order of opening the files: "
        + "activities by day with their papers, then documents, then figures. Once the original was seen, take off the "
        + "#; to reject it, write rejected: \"why\" in place of seen: true."
    )
  }

  /// What a paper such as `A1#2` is.
  var writtenInPlace: String {
    say(
      "Giấy tờ mang mã có dấu # được ghi ngay trong hoạt động, và coi như đã xem khi hoạt động đã xem; chỉ cần bỏ dấu # "
        + "ở đầu dòng khi không chấp nhận riêng giấy tờ đó.",
      "A paper whose id holds a # stands inside its activity, and counts as looked at where the activity was; its own line "
        + "is needed only to reject the paper alone."
    )
  }

  var undated: String { say("không ghi ngày", "undated") }

  func figure(_ figure: Figure) -> String {
    let value = { (value: Figure.Value) in
      value.of.map { say("\(value.count)/\($0)", "\(value.count) of \($0)") } ?? "\(value.count)"
    }
    let last = figure.lastYear.map { say(" (năm trước \(value($0)))", " (last year \(value($0)))") } ?? ""
    return "\(wording.name(figure.name, in: .figures)): \(value(figure.value))\(last)"
  }

  func papers(_ papers: [String]) -> String {
    say("Giấy tờ: ", "Papers: ") + papers.joined(separator: "; ")
  }

  var noPapers: String {
    say("Giấy tờ: hồ sơ không nêu giấy tờ nào", "Papers: the evidence names none")
  }

  func source(_ paper: String) -> String {
    say("Nguồn: \(paper)", "Source: \(paper)")
  }

  /// The activities that a paper proves, and the clauses for whose obligations it does.
  func proves(_ ids: [String], clauses: [String]) -> String {
    let clauses = clauses.isEmpty ? "" : " (\(clauses.joined(separator: ", ")))"
    return say("Chứng minh: ", "Proves: ") + ids.joined(separator: ", ") + clauses
  }

  func sent(_ sendings: [Sending]) -> String {
    let texts = sendings.map { sending in
      let name = wording.name(sending.to, in: .parties)
      let date = sending.date.map { " \($0)" } ?? ""
      let received = sending.received.map { say(", đến \($0)", ", received \($0)") } ?? ""
      return name + date + received
    }
    return say("Gửi: ", "Sent to: ") + texts.joined(separator: "; ")
  }

  func file(_ path: String) -> String {
    say("tệp \(path)", "file \(path)")
  }

  /// The obligations that rest on a record, a line each; the first `most` of them.
  func serves(_ obligations: [Obligation], most: Int) -> [String] {
    let shown = obligations.prefix(most).map { obligation in
      say("Cho ", "For ") + Layout.cut(self.obligation(obligation), width: 80)
    }
    return shown + (obligations.count > most ? [wording.andMore(obligations.count - most)] : [])
  }
}
