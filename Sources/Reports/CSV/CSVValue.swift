import Terms

/// What a field of a row of findings holds.
enum CSVValue {
  /// Nothing where nil.
  case text(String?)
  case list([String])
  case number(Int?)
  /// So many of so many, as a decimal fraction; nothing where none are needed.
  case share(Int, of: Int)
  case day(CivilDate?)
  case flag(Bool?)

  /// The field in the manner of `flavour`.
  func field(_ flavour: CSVText.Flavour) -> CSVText.Field {
    switch self {
    case .text(let text): .text(text ?? "")
    case .list(let texts): .text(texts.joined(separator: " | "))
    case .number(let number): .number(number.map(String.init) ?? "")
    case .share(let part, let whole): .number(Self.fraction(part, of: whole, flavour) ?? "")
    case .day(let day): .number(day.map { flavour == .standard ? $0.iso : $0.description } ?? "")
    case .flag(let flag): .text(flag.map { $0 ? "true" : "false" } ?? "")
    }
  }

  /// `0.3333`, rounded to four places, zeros at the end left out.
  private static func fraction(_ part: Int, of whole: Int, _ flavour: CSVText.Flavour) -> String? {
    let (scaled, overflows) = part.multipliedReportingOverflow(by: 10_000)
    guard part >= 0, whole > 0, !overflows else { return nil }
    let (quotient, rest) = scaled.quotientAndRemainder(dividingBy: whole)
    let rounded = rest >= whole - rest ? quotient + 1 : quotient
    let (ones, places) = rounded.quotientAndRemainder(dividingBy: 10_000)
    var digits = String(String(10_000 + places).dropFirst())
    while digits.last == "0" { digits.removeLast() }
    return digits.isEmpty ? "\(ones)" : "\(ones)\(flavour == .standard ? "." : ",")\(digits)"
  }
}
