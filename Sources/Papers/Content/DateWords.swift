import Terms

extension CivilDate {
  /// The day as papers write it in running text: "ngày 05 tháng 12 năm 2022", "5 December 2022".
  ///
  /// Decree 30/2020 wants days under 10 and the months 1 and 2 with a leading zero, so that nothing can be put before
  /// them.
  func inWords(_ language: Language) -> String {
    let (year, month, day) = components
    switch language {
    case .vietnamese:
      return "ngày \(day < 10 ? "0" : "")\(day) tháng \(month < 3 ? "0" : "")\(month) năm \(year)"
    case .english: return "\(day) \(Self.englishMonths[month - 1]) \(year)"
    }
  }

  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
}
