import Terms

extension DayOfYear {
  /// The day as the plan writes it: `8/3`.
  var written: String {
    "\(day)/\(month)"
  }
}
