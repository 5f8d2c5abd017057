/// Why a scalar is not the value that its field expects.
package enum ScalarProblem: Error, Hashable, Sendable {
  /// A list or mapping stands where a single value is expected.
  case notScalar
  /// Nothing is written.
  case empty

  /// Not a whole number in any form.
  case notWholeNumber
  /// A number in quotes, which makes it text.
  case quotedNumber
  /// `+5` or `-5`.
  case signed
  /// `012`.
  case leadingZeros
  /// `1_000`, `1.000`, `1,000` or `1 000`.
  case digitGroups
  /// `0x1F`, `0o17` or `0b1`.
  case otherBase
  /// `1e3`.
  case exponent
  /// `3.5` or `3,5`.
  case fraction
  /// Digits other than 0 to 9, such as full-width ones.
  case foreignDigits
  /// More than the greatest number that is accepted.
  case numberTooLarge

  /// Not a date in any form.
  case notDate
  /// The parts of a date joined by something else: `31-05-2022`, `2022/05/31`.
  case otherDateForm(day: Int, month: Int, year: Int)
  /// A month above 12 where day and month may have been swapped.
  case monthFirst(day: Int, month: Int)
  /// A month that does not exist.
  case noSuchMonth(Int)
  /// A day that its month does not have; `year` is nil where the field has none.
  case noSuchDay(month: Int, year: Int?, days: Int)
  /// A year in two digits.
  case shortYear
  /// A year before 1900 or after 2199.
  case yearOutOfRange

  /// Not a day of the year in any form.
  case notDayOfYear
  /// A day that carries a year where it must not: `8/3/2022`, `2022-03-08`.
  case dayWithYear
  /// A day whose order is uncertain: `03-08`.
  case uncertainDay

  /// Not a percentage in any form.
  case notPercent
  /// A number without its percent sign: `30`, `0.3`.
  case bareShare
  /// A space between number and sign: `30 %`.
  case spaceInPercent
  /// A comma for the decimal point: `33,3%`.
  case decimalComma
  /// More than two decimals.
  case tooManyDecimals
  /// More than 100%.
  case over100Percent
}
