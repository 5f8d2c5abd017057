/// A regular part of a year, as plans and reports name it: the year, a half, a quarter or a month.
package enum Period: Hashable, Sendable {
  case year
  /// 1 or 2, written `H1`, `H2`.
  case half(Int)
  /// 1 to 4, written `Q1` to `Q4`.
  case quarter(Int)
  /// 1 to 12, written `T1` to `T12` (tháng).
  case month(Int)

  /// The period that `code` names, or nil where it names none.
  package init?(code: String) {
    var code = code
    guard let period = code.withUTF8({ Period(utf8: $0) }) else { return nil }
    self = period
  }

  /// The period that the text `utf8` names, or nil where it names none.
  package init?(utf8: UnsafeBufferPointer<UInt8>) {
    if utf8.elementsEqual("year".utf8) {
      self = .year
      return
    }
    guard let kind = utf8.first, let number = Self.number(utf8.dropFirst()) else { return nil }
    switch kind {
    case UInt8(ascii: "H") where number <= 2: self = .half(number)
    case UInt8(ascii: "Q") where number <= 4: self = .quarter(number)
    case UInt8(ascii: "T") where number <= 12: self = .month(number)
    default: return nil
    }
  }

  /// One or two ASCII digits without a leading zero; nothing else is a number of a period.
  private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    guard (1...2).contains(digits.count), digits.first != UInt8(ascii: "0") else { return nil }
    var value = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return value
  }

  /// The code by which rules and evidence name the period.
  package var code: String {
    switch self {
    case .year: "year"
    case .half(let number): "H\(number)"
    case .quarter(let number): "Q\(number)"
    case .month(let number): "T\(number)"
    }
  }

  /// The first and last month (1 to 12) of the period.
  package var months: ClosedRange<Int> {
    switch self {
    case .year: 1...12
    case .half(let number): (number * 6 - 5)...(number * 6)
    case .quarter(let number): (number * 3 - 2)...(number * 3)
    case .month(let number): number...number
    }
  }

  /// The days of the period in `year`, or nil where `year` is not one that `CivilDate` accepts.
  package func range(in year: Int) -> DateRange? {
    let months = months
    guard let first = CivilDate(year: year, month: months.lowerBound, day: 1),
      let last = CivilDate(
        year: year,
        month: months.upperBound,
        day: CivilDate.daysIn(month: months.upperBound, of: year)
      )
    else { return nil }
    return DateRange(first, last)
  }
}
