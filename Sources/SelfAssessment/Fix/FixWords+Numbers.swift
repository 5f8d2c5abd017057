import Reports
import Terms

// The questions about numbers, and those that are answered by yes or no.
extension FixWords {
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
}
