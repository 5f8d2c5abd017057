import Diagnostics
import Reports
import Terms

// What is said of an answer that is none, or that will not count.
extension FixWords {
  func answerNeeded(_ question: FixQuestion) -> String {
    switch question.form {
    case .choice(_, let many):
      many
        ? say("hãy chọn ít nhất một mục, ví dụ 1 hoặc 1, 3", "choose at least one, such as 1 or 1, 3")
        : say("hãy chọn một mục bằng số của nó", "choose one by its number")
    case .text: say("cần có câu trả lời", "an answer is needed")
    case .days: say("cần có ngày, ví dụ 31/05/2022", "a day is needed, such as 31/05/2022")
    case .number: say("cần có một con số, ví dụ 40", "a number is needed, such as 40")
    case .yesNo: yesOrNo
    }
  }

  var yesOrNo: String { say("hãy trả lời c (có) hoặc k (không)", "answer y (yes) or n (no)") }

  func tooLong(_ limit: Int) -> String {
    say("dài quá: tối đa \(limit) chữ cái", "too long: at most \(limit) letters")
  }

  // MARK: Choices

  func noSuchChoice(_ number: Int, of count: Int) -> String {
    say("không có mục số \(number): chỉ từ 1 đến \(count)", "there is no \(number): only 1 to \(count)")
  }

  var oneChoice: String { say("chỉ chọn một mục", "choose only one") }

  func noSuchName(_ text: String) -> String {
    say(
      "không có mục nào có chữ \(quoted(text)): gõ số của mục, hoặc một phần tên, có dấu hay không dấu đều được",
      "nothing here is called \(quoted(text)): type its number, or part of its name"
    )
  }

  // MARK: Days

  func noDate(_ text: String, year: Int) -> String {
    say(
      "\(quoted(text)) không phải là ngày: ghi ngày/tháng/năm, ví dụ 31/05/\(year)",
      "\(quoted(text)) is no date: write day/month/year, such as 31/05/\(year)"
    )
  }

  func farYear(_ day: CivilDate, year: Int) -> String {
    say(
      "ngày \(day) cách xa năm \(year) của Kế hoạch: kiểm tra lại năm",
      "\(day) is far from \(year), the plan's year: check the year"
    )
  }

  func future(_ day: CivilDate) -> String {
    say(
      "ngày \(day) chưa đến: chỉ ghi việc đã diễn ra, đến hôm nay \(today)",
      "\(day) is still to come: record only what has happened, up to today, \(today)"
    )
  }

  func turnedRound(_ first: CivilDate, _ last: CivilDate) -> String {
    say(
      "ngày cuối \(last) trước ngày đầu \(first): ghi ngày đầu trước",
      "the last day, \(last), is before the first, \(first): write the first day first"
    )
  }

  var tooLongSpan: String {
    say("một hoạt động dài tối đa 366 ngày", "an activity has at most 366 days")
  }

  func tooEarly(_ day: CivilDate, _ before: DayRule.Before) -> String {
    switch before.event {
    case .issued:
      say(
        "ngày \(day) trước ngày ban hành \(before.day): ghi ngày \(before.day) hoặc sau đó",
        "\(day) is before it was issued, \(before.day): write that day or a later one"
      )
    case .sent:
      say(
        "ngày \(day) trước ngày gửi \(before.day): ghi ngày \(before.day) hoặc sau đó",
        "\(day) is before it was sent, \(before.day): write that day or a later one"
      )
    }
  }

  func provesNothing(_ day: CivilDate, _ held: CivilDate) -> String {
    say(
      "giấy tờ ngày \(day) có trước khi việc diễn ra (\(held)) thì không chứng minh được việc đó",
      "a paper of \(day), before the activity (\(held)), proves nothing of it"
    )
  }

  func afterAsOf(_ day: CivilDate, _ asOf: CivilDate) -> String {
    say(
      "ngày \(day) sau ngày tính đến (\(asOf)) nên lần này chưa được tính",
      "\(day) is after the as-of date, \(asOf): it does not count this time"
    )
  }

  func outside(_ days: DateRange, _ counting: [DateRange]) -> String {
    let counted = counted(counting) ?? ""
    return say(
      "ngày \(wording.days(days.first, days.last)) ngoài thời gian nên sẽ không được tính (\(counted))",
      "\(wording.days(days.first, days.last)) is outside the time and will not count (\(counted))"
    )
  }

  // MARK: Numbers

  func noNumber(_ text: String) -> String {
    say(
      "\(quoted(text)) không phải là số: chỉ ghi chữ số, ví dụ 40",
      "\(quoted(text)) is no number: write digits only, such as 40"
    )
  }

  func tooMany(_ number: Int, _ most: Int) -> String {
    say("\(number) nhiều hơn tổng số \(most)", "\(number) is more than all, \(most)")
  }

  func tooSmall(_ number: Int, _ least: Int) -> String {
    say("phải từ \(least) trở lên", "it must be \(least) or more")
  }

  func tooFew(_ number: Int, _ enough: Int) -> String {
    say(
      "\(number) chưa đủ \(enough) nên sẽ không được tính",
      "\(number) is less than \(enough): it will not count"
    )
  }

  func shareTooSmall(_ women: Int, _ all: Int, _ share: Int) -> String {
    let percent = wording.percent(share)
    return say(
      "\(women)/\(all) chưa tới \(percent) nên sẽ không được tính",
      "\(women) of \(all) is less than \(percent): it will not count"
    )
  }
}
