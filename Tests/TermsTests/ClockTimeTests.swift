import Terms
import Testing

@Suite("Times of day")
struct ClockTimeTests {
  @Test(
    "are read as people write them",
    arguments: [
      ("8h30", 8, 30), ("08h30", 8, 30), ("8:30", 8, 30), ("08:30", 8, 30), ("8h", 8, 0), ("14h00", 14, 0),
      ("0:00", 0, 0), ("00h", 0, 0), ("23:59", 23, 59), ("23h59", 23, 59), ("08h05", 8, 5),
    ]
  )
  func read(_ text: String, _ hour: Int, _ minute: Int) {
    let time = ClockTime(text)
    #expect(time?.hour == hour && time?.minute == minute)
    #expect(time == ClockTime(hour: hour, minute: minute))
  }

  @Test(
    "are nothing else",
    arguments: [
      "", "8", "h", ":", "8:", "h30", ":30", "8h3", "8:3", "8h300", "008h30", "24h", "24:00", "8:60", "-1:00",
      "8 h",
      "8h30 ", " 8h30", "8H30", "8.30", "8h30p", "8:30:00", "8h:30", "８h30", "8h３0", "8\u{0301}h30",
      "8h30\u{0}", "5pm",
      "99999999999999999999h", "8h99999999999999999999",
    ]
  )
  func refuse(_ text: String) {
    #expect(ClockTime(text) == nil)
  }

  @Test(
    "are those that a clock shows",
    arguments: [(-1, 0), (24, 0), (0, -1), (0, 60), (Int.max, 0), (0, Int.min)]
  )
  func bounds(_ hour: Int, _ minute: Int) {
    #expect(ClockTime(hour: hour, minute: minute) == nil)
  }

  @Test("follow one another as the day goes")
  func order() {
    let times = ["0:00", "0:59", "8h", "8:01", "8h30", "10:00", "23:59"].compactMap { ClockTime($0) }
    #expect(times.count == 7)
    #expect(times.reversed().sorted() == times)
  }
}
