package import Terms

extension CivilDate {
  /// The name of its day of the week.
  package var weekdayName: LocalText {
    let names = [
      ("thứ Hai", "Monday"), ("thứ Ba", "Tuesday"), ("thứ Tư", "Wednesday"), ("thứ Năm", "Thursday"),
      ("thứ Sáu", "Friday"), ("thứ Bảy", "Saturday"), ("Chủ nhật", "Sunday"),
    ]
    let name = names[min(max(weekday, 0), 6)]
    return LocalText(vi: name.0, en: name.1)
  }
}
