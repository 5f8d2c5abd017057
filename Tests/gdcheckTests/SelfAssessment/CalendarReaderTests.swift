import TestSupport
import Testing

@testable import gdcheck

/// The calendars of the examples, read by a program that others wrote.
@Suite(.enabled(if: CalendarReader.isInstalled, "python3 with the package icalendar is not installed"))
struct CalendarReaderTests {
  private func events(_ arguments: [String]) throws -> [[String]] {
    let told = try calendar(arguments)
    #expect(told.errors == "")
    #expect(told.status == .clean)
    return try CalendarReader.events(of: told.output).get()
  }

  @Test(arguments: ["ward-12", "ward-14", "ward-5", "health-office", "labour-office"], ["vi", "en"])
  func everyEventIsRead(_ example: String, _ language: String) throws {
    let file = "rules/2022/examples/\(example).yaml"
    let told = try calendar([file, "--lang", language])
    let read = try CalendarReader.events(of: told.output).get()
    #expect(!read.isEmpty)
    #expect(read.count == told.output.split(separator: "BEGIN:VEVENT").count - 1)
    #expect(Set(read.map { $0[0] }).count == read.count, "UIDs are unique")
    for event in read {
      try #require(event.count == 9)
      #expect(event[3] == "CONFIRMED" || event[3] == "CANCELLED")
      #expect(!event[6].isEmpty && !event[7].isEmpty)
      #expect(event[8].contains(" | "))
    }
  }

  @Test func importingALaterFileUpdatesAndDoublesNothing() throws {
    let year = try events(["ward-committee", "--ward", "12", "--rules", "rules/2022"])
    let early = try events(["rules/2022/examples/ward-12.yaml", "--as-of", "01/06/2022"])
    let late = try events(["rules/2022/examples/ward-12.yaml"])
    let uids = Set(late.map { $0[0] })
    #expect(Set(year.map { $0[0] }).isSuperset(of: early.map { $0[0] }))
    #expect(Set(early.map { $0[0] }).isSubset(of: uids))
    let before = Dictionary(early.map { ($0[0], $0) }) { first, _ in first }
    for event in late {
      guard let earlier = before[event[0]] else { continue }
      #expect(earlier[1] == event[1], "\(event[0]) keeps its day")
      #expect(try #require(Int(earlier[4])) <= #require(Int(event[4])), "\(event[0])")
    }
    #expect(late.contains { event in event[3] == "CANCELLED" && before[event[0]]?[3] == "CONFIRMED" })
  }

  @Test func alarmsStandBeforeWhatIsToCome() throws {
    for event in try events(["health-office", "--rules", "rules/2022"]) {
      #expect(event[5] == "-1180800 -230400", "\(event[0])")
    }
    for event in try events(["rules/2022/examples/health-office.yaml"]) {
      let isToCome = event[3] == "CONFIRMED" && event[1] >= "2022-11-30"
      #expect(event[5].isEmpty != isToCome, "\(event[0])")
    }
  }

  @Test func textsAreReadAsTheyWereWritten() throws {
    let work = try Workplace()
    try work.write(
      "rules/2022/obligations/odd.yaml",
      """
      gdcheck: obligations/1
      obligations:
        - id: odd.duty
          clause: I.1
          words: [Tập huấn]
          who: health-office
          duty: {vi: 'a;b,c\\d "e" <b> ệ 漢字 =1+1', en: 'a;b,c\\d "e" <b> ệ 漢字 =1+1'}
          what:
            activity: {type: training}
          when: {in: H2}

      """
    )
    let told = try calendar(["health-office"], folder: work.folder.path)
    let read = try CalendarReader.events(of: told.output).get()
    let odd = try #require(read.first { $0[0].contains("odd.duty") })
    #expect(odd[6] == #"a;b,c\\d "e" <b> ệ 漢字 =1+1"#)
  }
}
