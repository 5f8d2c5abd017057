import Diagnostics
import Engine
import Evidence
import Reports
import Rules
import Terms

/// What the comments of an evidence file that is to be filled in say.
struct EvidenceFormWords: Sendable {
  let wording: Wording

  init(_ wording: Wording) {
    self.wording = wording
  }

  private var language: Language { wording.language }

  func say(_ vi: @autoclosure () -> String, _ en: @autoclosure () -> String) -> String {
    wording.say(vi(), en())
  }

  // MARK: The head

  func title(_ unit: Unit) -> String {
    let name = wording.unitName(agency: unit.agency, ward: unit.ward)
    let year = wording.rules.plan.year
    return say("Hồ sơ minh chứng: \(name), năm \(year)", "Evidence of \(name), \(year)")
  }

  func source(_ count: Int) -> String {
    let number = wording.rules.plan.number
    return say(
      "Kế hoạch \(number): đơn vị có \(count) nghĩa vụ, ghi dưới đây theo chỗ phải điền rồi theo hạn.",
      "Plan \(number): the unit has \(wording.counted(count, "obligation", "obligations")), listed below by where to "
        + "fill in and then by when it is due."
    )
  }

  var howTo: String {
    say(
      "Cách ghi: chỉ dòng nào không có dấu # ở đầu mới được tính.",
      "How to fill it in: only lines without a # in front count."
    )
  }

  /// An entry as it stands and as it is once its marks are off, a line each.
  var example: [String] {
    ["# - id: A1", "#   date: \(Suggestion.open)", "- id: A1", "  date: 18/02/\(wording.rules.plan.year)"]
  }

  /// What to do, a line each; the first is followed by the example, and commands are set in.
  func steps(file: String) -> [(inset: Int, words: String)] {
    [
      (
        2,
        say(
          "1. Việc nào đã làm thì xóa dấu # và một dấu cách sau nó ở mọi dòng của mục, từ dòng có dấu gạch (-) đến dòng "
            + "trống; việc chưa làm, hay kỳ chưa làm trong dates, để nguyên. Ví dụ, hai dòng đầu thành hai dòng sau:",
          "1. For what is done, take the # and one space behind it off every line of the entry, from the line with the "
            + "dash (-) to the next empty line; leave what is not done as it is, also single dates below dates. The first "
            + "two lines become the last two:"
        )
      ),
      (
        2,
        say(
          "2. Viết điều có thật thay cho mỗi dấu ba chấm, giữ nguyên dấu ngoặc kép. Ngày ghi ngày/tháng/năm. Điều gì "
            + "không có thì xóa cả khoá, như number: \"…\", hay , issued: … của ảnh; nội dung nào trong ngoặc vuông không "
            + "đúng với thực tế thì xóa khỏi ngoặc.",
          "2. Write what is so over each ellipsis, and keep the quotation marks. Dates are day/month/year. What there is "
            + "not is taken out with its key, such as number: \"…\", or , issued: … of photographs; what is not so in "
            + "square brackets is taken out of them."
        )
      ),
      (
        2,
        say(
          "3. Mã (id) là tên riêng của từng mục, không trùng nhau. Một việc chỉ ghi một lần dù đáp ứng nhiều nghĩa vụ; "
            + "làm thêm lần nữa thì chép mục và đặt mã mới. Minh chứng có thể là mã của văn bản: documents: [D1].",
          "3. An id names one entry and no other. What was done once is written once, though it may serve several "
            + "obligations; for a second time copy the entry under a new id. Proof may be the id of a paper: documents: [D1]."
        )
      ),
      (
        2,
        say(
          "4. Lưu tệp rồi xem: đã đạt gì và còn thiếu gì; sắp đến hạn gì; sửa chỗ ghi chưa đúng:",
          "4. Save the file and see what is met and what is missing; what is due; what can be put right:"
        )
      ),
    ] + ["audit", "due", "fix"].map { (8, Layout.cut("gdcheck \($0) \(file)", width: 300)) }
  }

  var asOf: String {
    say(
      "Ngày mà hồ sơ đã ghi đủ đến. Để sau dấu # thì mỗi lần kiểm tra tính đến ngày hôm đó; chỉ ghi khi nộp hồ sơ.",
      "The day up to which the file is complete. Behind its #, each audit takes the day on which it is made; write it "
        + "when the file is handed in."
    )
  }

  // MARK: The parts

  func heading(_ list: Suggestion.List, _ count: Int) -> String {
    let what =
      switch list {
      case .activities:
        say("HOẠT ĐỘNG: việc đã tổ chức hoặc tham dự", "ACTIVITIES: what was held or attended")
      case .documents:
        say(
          "VĂN BẢN: kế hoạch, báo cáo, quyết định, … đã ban hành",
          "DOCUMENTS: plans, reports, decisions that were issued"
        )
      case .figures: say("SỐ LIỆU tại một ngày", "FIGURES on a day")
      }
    return "\(what). " + sentenceOfCount(count)
  }

  private func sentenceOfCount(_ count: Int) -> String {
    guard count > 0 else { return say("Không nghĩa vụ nào hỏi đến.", "No obligation asks for any.") }
    return say("\(count) nghĩa vụ.", "\(wording.counted(count, "obligation", "obligations")).")
  }

  func judged(_ count: Int) -> String {
    say(
      "NGƯỜI NHẬN ĐỊNH: \(count) nghĩa vụ không cần ghi mục nào; Đoàn kiểm tra hỏi và nhận định.",
      "JUDGED BY A PERSON: \(wording.counted(count, "obligation needs", "obligations need")) no entry; the inspection "
        + "team asks and judges."
    )
  }

  func notOwed(_ count: Int) -> String {
    say(
      "KHÔNG PHÁT SINH: \(count) nghĩa vụ năm nay đơn vị không phải thực hiện.",
      "NOT OWED: \(wording.counted(count, "obligation", "obligations")) that the unit need not carry out this year."
    )
  }

  // MARK: An obligation

  /// `III.5.4 · Inspect clinics to … (health.clinic-inspections)`.
  func headline(_ obligation: Obligation) -> String {
    "\(clauses(obligation)) · \(obligation.duty[language]) (\(obligation.id.value))"
  }

  func continued(_ obligation: Obligation, from list: Suggestion.List) -> String {
    let duty = Layout.cut(obligation.duty[language], width: 60)
    return "\(clauses(obligation)) · \(duty) "
      + say("(xem ở \(list.key), \(obligation.id.value))", "(see \(list.key), \(obligation.id.value))")
  }

  private func clauses(_ obligation: Obligation) -> String {
    obligation.clauses.map(\.value).joined(separator: ", ")
  }

  /// What is said of an obligation: by when, what counts, on what it hangs, how the plan's words were read.
  func lines(_ duty: FormDuty) -> [String] {
    let obligation = duty.obligation
    var lines = [say("Hạn: ", "Due: ") + due(duty)]
    if duty.force == .requested {
      lines.append(say("Kế hoạch đề nghị.", "The plan requests it."))
    }
    if let condition = obligation.condition {
      lines.append(say("Chỉ ", "Only ") + wording.condition(condition) + since(condition))
    }
    if let asked = wording.asked(obligation) { lines.append(say("Cần có: ", "Needed: ") + asked) }
    if let judge = obligation.judge {
      lines.append(say("Đoàn kiểm tra nhận định: ", "The team judges: ") + judge[language])
    }
    if let reading = obligation.reading {
      lines.append(say("Cách hiểu: ", "As read: ") + brief(reading.why[language]))
    }
    return lines
  }

  /// The first sentences of `text`, as many as two lines hold; `gdcheck explain` has it all.
  private func brief(_ text: String) -> String {
    let width = 190
    var kept = ""
    for sentence in text.split(separator: ". ") {
      let longer = kept.isEmpty ? String(sentence) : "\(kept). \(sentence)"
      if !kept.isEmpty, displayWidth(longer) > width { return "\(kept)." }
      kept = longer
    }
    return kept
  }

  private func since(_ condition: Condition) -> String {
    guard case .circumstance(let name) = condition else { return "" }
    let circumstance = wording.rules.plan.circumstance(named: name.value)
    guard let since = circumstance?.since else { return say(" (chưa phát sinh)", " (this has not arisen)") }
    let source = circumstance?.source.map { ", \($0)" } ?? ""
    return say(" (từ \(since)\(source))", " (since \(since)\(source))")
  }

  /// The days on which it is due, in the plan's year.
  private func due(_ duty: FormDuty) -> String {
    let days = duty.windows.map(\.closes)
    guard let first = days.first, let last = days.last else {
      return duty.state == .notOwed
        ? say("đã qua trước khi phát sinh", "it had passed before this arose")
        : say("tính từ khi phát sinh", "counted from when this arises")
    }
    var text: String
    if days.count <= 4 {
      text = wording.list(days.map(\.description), .and)
    } else {
      text = say("\(days.count) kỳ, từ \(first) đến \(last)", "\(days.count) times, from \(first) to \(last)")
    }
    if let needed = duty.needed {
      text += say("; cần \(needed) trong \(days.count) kỳ", "; \(needed) of these \(days.count) will do")
    }
    return text
  }
}
