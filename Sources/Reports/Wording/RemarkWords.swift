package import Engine
import Evidence
package import Terms

/// Where an as-of date came from.
package enum AsOfSource: String, Sendable, CaseIterable {
  case option
  case visit
  case evidence
  case today
}

extension Wording {
  /// What a reader should know of a record that counted, one text each.
  package func remarks(_ remarks: Explanations.Remarks, proofIssued: CivilDate? = nil) -> [String] {
    var texts: [String] = []
    if remarks.contains(.proofWrittenLater) {
      let day = proofIssued.map { say(" (ngày \($0))", " (on \($0))") } ?? ""
      texts.append(
        say("giấy tờ chứng minh lập sau hoạt động\(day)", "its proof was written after it was held\(day)")
      )
    }
    if remarks.contains(.arrivalNotRecorded) {
      texts.append(say("chưa ghi ngày nơi nhận nhận được", "its arrival is not recorded"))
    }
    if remarks.contains(.severalWindows) {
      texts.append(
        say("kéo dài qua nhiều kỳ, được tính cho từng kỳ", "runs over several windows and counts in each")
      )
    }
    return texts
  }

  /// Where the as-of date came from.
  package func asOfSource(_ source: AsOfSource) -> String {
    switch source {
    case .option: say("theo ngày được chọn khi chạy", "as chosen for this run")
    case .visit: say("ngày làm việc của Đoàn", "the day of the visit")
    case .evidence: say("ngày đơn vị chốt hồ sơ", "the day the unit closed its file")
    case .today: say("hôm nay", "today")
    }
  }

  /// The unit's file ends before the as-of date.
  package func outrun(_ complete: CivilDate) -> String {
    say(
      "Hồ sơ của đơn vị chốt đến \(complete); việc làm sau ngày này chưa có trong hồ sơ.",
      "The unit's file is complete to \(complete); what it did since is not in it."
    )
  }

  /// Records whose day is after the as-of date.
  package func setAside(_ ids: [String], more: Int) -> String {
    let shown =
      ids.joined(separator: ", ") + (more > 0 ? say(" và \(more) hồ sơ khác", " and \(more) more") : "")
    return say(
      "Có ngày sau ngày tính đến nên chưa xét: \(shown).",
      "Dated after the as-of date and set aside: \(shown)."
    )
  }
}

extension Wording {
  /// So many more that a list leaves out.
  package func andMore(_ count: Int) -> String {
    say("… và \(count) mục nữa", "… and \(count) more")
  }

  /// What a record is called: its title, else its kind and number.
  package func title(_ facts: RecordFacts) -> String {
    if let title = facts.activity?.title ?? facts.document?.title { return title }
    if let activity = facts.activity { return name(activity.type, in: .activities) }
    if let document = facts.document {
      return [name(document.type, in: .documents), document.number].compactMap { $0 }.joined(separator: " ")
    }
    return facts.figure.map { name($0.name, in: .figures) } ?? ""
  }
}
