internal import Diagnostics
package import Terms

extension ScalarProblem {
  /// The message for `text`, which is what the scalar holds, and what to write instead.
  package func wording(of text: String) -> (message: LocalText, help: [LocalText]) {
    let shown = quoted(text)
    switch self {
    case .notScalar:
      return say(
        "cần một giá trị, nhưng ở đây là một danh sách hay nhóm",
        "expected a single value, found a list or mapping"
      )
    case .empty: return say("thiếu giá trị", "the value is missing")
    case .notWholeNumber, .signed, .leadingZeros, .otherBase, .exponent, .fraction:
      return say("\(shown) không phải là số nguyên", "\(shown) is not a whole number", numberHelp(text))
    case .digitGroups:
      return say(
        "số \(shown) có dấu ngăn cách giữa các chữ số",
        "the number \(shown) has marks between its digits",
        write(text.filter { $0.isASCII && $0.isNumber })
      )
    case .quotedNumber:
      return say("số nằm trong dấu ngoặc kép", "the number stands in quotes", write(text))
    case .foreignDigits:
      return say(
        "\(shown) có chữ số không phải 0–9",
        "\(shown) has digits other than 0 to 9",
        LocalText(vi: "gõ lại bằng các chữ số thường", en: "type it again with ordinary digits")
      )
    case .numberTooLarge:
      return say("số \(shown) quá lớn", "the number \(shown) is too large")
    case .notDate: return say("\(shown) không phải là ngày", "\(shown) is not a date", Self.dateForm)
    case .otherDateForm(let day, let month, let year):
      return say(
        "ngày \(shown) viết không đúng dạng",
        "the date \(shown) is not in the form expected",
        write("\(Self.twoDigits(day))/\(Self.twoDigits(month))/\(year)")
      )
    case .monthFirst(let day, let month):
      return say(
        "không có tháng \(month)",
        "there is no month \(month)",
        LocalText(
          vi: "ngày viết trước, tháng viết sau; có phải ý bạn là ngày \(month) tháng \(day)?",
          en: "the day comes first, then the month; did you mean day \(month) of month \(day)?"
        )
      )
    case .noSuchMonth(let month): return say("không có tháng \(month)", "there is no month \(month)")
    case .noSuchDay(let month, let year, let days):
      let name = Self.englishMonths[month - 1]
      return say(
        "không có ngày này: tháng \(month)\(year.map { "/\($0)" } ?? "") có \(days) ngày",
        "no such day: \(name)\(year.map { " \($0)" } ?? "") has \(days) days"
      )
    case .shortYear:
      return say(
        "năm trong \(shown) viết thiếu chữ số",
        "the year in \(shown) is not complete",
        LocalText(vi: "viết năm bằng bốn chữ số, như 2022", en: "write the year in four digits, such as 2022")
      )
    case .yearOutOfRange:
      return say(
        "năm trong \(shown) không nằm trong khoảng 1900–2199",
        "the year in \(shown) is not from 1900 to 2199"
      )
    case .notDayOfYear:
      return say("\(shown) không phải là ngày trong năm", "\(shown) is not a day of the year", Self.dayForm)
    case .dayWithYear:
      return say(
        "ngày \(shown) ở đây không được có năm",
        "the day \(shown) must not have a year here",
        Self.dayForm
      )
    case .uncertainDay:
      return say(
        "không rõ ngày và tháng trong \(shown)",
        "day and month are uncertain in \(shown)",
        Self.dayForm
      )
    case .notPercent:
      return say("\(shown) không phải là tỷ lệ phần trăm", "\(shown) is not a percentage", Self.percentForm)
    case .bareShare: return say("\(shown) thiếu dấu %", "\(shown) has no percent sign", Self.percentForm)
    case .spaceInPercent, .decimalComma:
      let fixed = text.filter { $0 != " " }.map { $0 == "," ? "." : String($0) }.joined()
      return say(
        "tỷ lệ \(shown) viết không đúng dạng",
        "the percentage \(shown) is not in the form expected",
        write(fixed)
      )
    case .tooManyDecimals:
      return say(
        "\(shown) có quá hai chữ số thập phân",
        "\(shown) has more than two decimals",
        Self.percentForm
      )
    case .over100Percent: return say("\(shown) lớn hơn 100%", "\(shown) is more than 100%")
    }
  }

  /// The case as the last part of a diagnostic's id: `not-date`.
  var name: String {
    var words = ""
    for character in "\(self)".prefix(while: { $0 != "(" }) {
      words += character.isUppercase ? "-" + character.lowercased() : String(character)
    }
    return words
  }

  private func numberHelp(_ text: String) -> LocalText {
    switch self {
    case .signed:
      LocalText(vi: "viết số không có dấu + hay -", en: "write the number without + or -")
    case .leadingZeros:
      LocalText(vi: "viết số không có chữ số 0 ở đầu", en: "write the number without zeros at its front")
    case .otherBase:
      LocalText(
        vi: "viết số theo hệ thập phân, chỉ có chữ số 0–9",
        en: "write the number with the digits 0 to 9 only"
      )
    case .exponent:
      LocalText(vi: "viết đủ các chữ số, như 1000", en: "write all digits out, such as 1000")
    case .fraction:
      LocalText(vi: "ở đây không nhận phần thập phân", en: "a fraction is not accepted here")
    default:
      LocalText(
        vi: "viết một số như 12, chỉ có chữ số 0–9",
        en: "write a number such as 12, with the digits 0 to 9 only"
      )
    }
  }

  private func say(_ vi: String, _ en: String, _ help: LocalText? = nil) -> (LocalText, [LocalText]) {
    (LocalText(vi: vi, en: en), help.map { [$0] } ?? [])
  }

  private func write(_ value: String) -> LocalText {
    LocalText(vi: "viết \(quoted(value))", en: "write \(quoted(value))")
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }

  private static let dateForm = LocalText(
    vi: "viết ngày, tháng, năm như 31/05/2022, hoặc 2022-05-31",
    en: "write day, month and year as in 31/05/2022, or 2022-05-31"
  )
  private static let dayForm = LocalText(
    vi: "viết ngày trước, tháng sau, như 8/3 (ngày 8 tháng 3)",
    en: "write the day first, then the month, as in 8/3 for 8 March"
  )
  private static let percentForm = LocalText(
    vi: "viết như 30% hoặc 33.3%",
    en: "write it as in 30% or 33.3%"
  )
  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
}
