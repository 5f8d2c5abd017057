import ArgumentParser
import Diagnostics
import Engine
import Evidence
import Reports
import Rules
import SelfAssessment
import Terms

/// `gdcheck calendar UNIT|AGENCY`: a unit's dates as an iCalendar file.
struct CalendarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar",
    abstract: help(
      vi: "Lập tệp lịch (iCalendar) các thời hạn của đơn vị, có nhắc trước.",
      en: "Write an iCalendar file of a unit's dates, with alarms."
    ),
    discussion: help(
      vi: """
        Mỗi thời hạn là một sự kiện cả ngày, vào ngày cuối còn tính. Nhập lại tệp mới thì sự kiện cũ được cập nhật, \
        không bị nhân đôi. Việc đã xong được ghi là đã hủy (CANCELLED) để biến khỏi lịch đã nhập trước đó; nếu lịch \
        được theo dõi qua đường dẫn thì dùng --drop-done để bỏ hẳn. Google Lịch dùng giờ nhắc của riêng nó.

        Nêu tên cơ quan thay cho tệp hồ sơ thì có lịch cả năm, khi chưa làm việc nào.

        Ví dụ:
          gdcheck calendar phuong-12.yaml -o phuong-12.ics
          gdcheck calendar ward-committee --ward 12 --year 2022 -o phuong-12.ics
          gdcheck calendar phong-y-te.yaml --alarm 7d --alarm 1d -o lich.ics
        """,
      en: """
        Each date is an event of a whole day, the last that counts. Importing a later file updates the events of an \
        earlier one and doubles none. What is done is written as CANCELLED, so that it leaves a calendar that was \
        imported before; for a file that calendars subscribe to, --drop-done leaves it out. Google Calendar reminds \
        as it is set itself.

        With an agency's name in place of its evidence it is the calendar of the whole year, before anything is done.

        Examples:
          gdcheck calendar ward-12.yaml -o ward-12.ics
          gdcheck calendar ward-committee --ward 12 --year 2022 -o ward-12.ics
          gdcheck calendar health-office.yaml --alarm 7d --alarm 1d -o dates.ics
        """
    )
  )

  @Argument(
    help: ArgumentHelp(
      help(
        vi: "Tệp hồ sơ của đơn vị (- là đầu vào chuẩn), hoặc mã hay tên của cơ quan.",
        en: "The unit's evidence (- is standard input), or an agency, by its code or name."
      ),
      valueName: "unit|agency"
    ),
    completion: .file(extensions: ["yaml", "yml", "json"])
  )
  var unit: String

  @Option(
    name: .long,
    help: ArgumentHelp(
      help(vi: "Số của phường, với cơ quan có nhiều phường.", en: "The ward, of an agency that has wards."),
      valueName: "number"
    )
  )
  var ward: Int?

  @Option(
    name: .long,
    help: ArgumentHelp(
      help(
        vi: "Năm của kế hoạch, khi nêu tên cơ quan; nếu không có: năm mới nhất.",
        en: "The plan's year, with an agency's name; else the latest."
      ),
      valueName: "year"
    )
  )
  var year: Int?

  @Option(
    name: .long,
    parsing: .singleValue,
    help: ArgumentHelp(
      help(
        vi: "Nhắc trước chừng này (7d, 2w, 0), lúc 8 giờ sáng; nêu được nhiều lần. Nếu không có: 14d và 3d.",
        en: "Remind so long before (7d, 2w, 0), at 8 in the morning; may be repeated. Else 14d and 3d."
      ),
      valueName: "time"
    )
  )
  var alarm: [String] = []

  @Flag(
    name: .customLong("no-alarm"),
    help: ArgumentHelp(help(vi: "Không nhắc.", en: "No alarms."))
  )
  var noAlarm = false

  @Flag(
    name: .customLong("drop-done"),
    help: ArgumentHelp(
      help(
        vi: "Bỏ hẳn việc đã xong, thay vì ghi là đã hủy.",
        en: "Leave out what is done, in place of writing it as cancelled."
      )
    )
  )
  var dropDone = false

  @OptionGroup var reading: UnitReadingOptions
  @OptionGroup var file: OutputOption
  @OptionGroup var common: CommonOptions

  func validate() throws {
    try reading.check(unit: unit)
    if noAlarm && !alarm.isEmpty {
      throw ValidationError(
        help(vi: "--alarm và --no-alarm không đi cùng nhau", en: "--alarm and --no-alarm exclude each other")
      )
    }
    _ = try alarms()
    try checkWard()
  }

  private func checkWard() throws {
    guard let named = UnitName(unit).ward, let ward, named != String(ward), !isFile else { return }
    throw ValidationError(
      help(
        vi: "'\(escapedForDisplay(unit))' và --ward \(ward) nêu hai phường khác nhau",
        en: "'\(escapedForDisplay(unit))' and --ward \(ward) name two different wards"
      )
    )
  }

  /// The days before each date on which to be reminded.
  private func alarms() throws -> [Int] {
    if noAlarm { return [] }
    if alarm.isEmpty { return [14, 3] }
    let days = try alarm.map { text in
      guard let days = DueSpan(text)?.inDays else {
        throw ValidationError(
          help(
            vi: "--alarm '\(escapedForDisplay(text))': viết như 7d, 2w, hay một số ngày; dài nhất là 366d",
            en: "--alarm '\(escapedForDisplay(text))': write 7d, 2w, or a number of days; at most 366d"
          )
        )
      }
      return days
    }
    if Set(days).count > UnitCalendar.mostAlarms {
      throw ValidationError(
        help(
          vi: "nhiều nhất \(UnitCalendar.mostAlarms) lần nhắc",
          en: "at most \(UnitCalendar.mostAlarms) alarms"
        )
      )
    }
    return days
  }

  func run() throws {
    let status = run(in: .process())
    if status != .clean { throw status.code }
  }

  /// Runs the command in `surroundings`.
  func run(in surroundings: Surroundings) -> ExitStatus {
    let language = common.lang ?? surroundings.language ?? .vietnamese
    if isFile, let problem = reading.problem(writing: file.output, unit: unit) {
      return surroundings.delivering(in: language) { .failure(problem.refusal(in: language)) }
    }
    var told = ""
    let status = surroundings.writing(to: file.output, in: language) { surroundings in
      surroundings.delivering(in: language) {
        do throws(Refusal) {
          let made = try calendar(in: surroundings)
          if let path = file.output {
            told = CalendarMessages.written(made.calendar, dates: made.dates, to: path)[made.language]
          }
          return .success(made.calendar.text)
        } catch {
          return .failure(error)
        }
      }
    }
    guard status == .clean, file.output != nil else { return status }
    return surroundings.delivering(in: language) { .success(told) }
  }

  // MARK: Steps

  private struct Made {
    let calendar: UnitCalendar
    let dates: UnitDates
    let language: Language
  }

  /// Whether the argument is a file, or is written as one, rather than an agency's name.
  private var isFile: Bool {
    let endings = [".yaml", ".yml", ".json", ".ndjson"]
    return unit == "-" || InputFile.kind(of: unit) == .file
      || endings.contains { unit.lowercased().hasSuffix($0) }
  }

  private func calendar(in surroundings: Surroundings) throws(Refusal) -> Made {
    if isFile {
      try refuseWhatNamesAnAgency(in: surroundings)
      let read = try reading.read(unit, common, in: surroundings)
      return made(UnitDates(read.audit), read.rules, read.language, dropDone ? .withoutSettled : .all)
    }
    try refuseWhatReadsAFile(in: surroundings)
    let rules: LoadedRules
    do throws(RuleProblem) {
      rules = try RuleLibrary(RuleFolder(given: common.rules, in: surroundings)).rules(of: year)
    } catch {
      let isColoured = common.color.isOn(
        terminal: surroundings.errorsAreTerminal,
        variables: surroundings.variables
      )
      let language = common.lang ?? surroundings.language ?? .vietnamese
      throw Refusal(text: error.text(in: language, color: isColoured), status: error.status)
    }
    let language = common.lang ?? surroundings.language ?? rules.program.rules.source.plan.language
    // Of a unit that has done nothing yet, what is not needed is only the other way of two.
    return made(
      UnitDates(of: try agency(rules, language), by: rules.program),
      rules,
      language,
      .withoutSettled
    )
  }

  private func made(
    _ dates: UnitDates,
    _ rules: LoadedRules,
    _ language: Language,
    _ contents: UnitCalendar.Contents
  ) -> Made {
    let calendar = UnitCalendar(
      dates,
      rules.reported,
      language: language,
      alarms: (try? alarms()) ?? [],
      contents: contents
    )
    return Made(calendar: calendar, dates: dates, language: language)
  }

  /// The unit that is named, which has no evidence.
  private func agency(_ rules: LoadedRules, _ language: Language) throws(Refusal) -> Unit {
    let name = ward.map { UnitName(unit).ward == nil ? "\(unit)/\($0)" : unit } ?? unit
    do throws(UnitNameProblem) {
      return try UnitName(name).unit(in: rules.program)
    } catch {
      var help = error.help
      if case .noAgency(let named, nearest: nil) = error {
        help = CalendarMessages.nearestName(to: named, in: rules.program.rules.source.plan)
      }
      throw Refusal(error.message, help: help, in: language, status: .usage)
    }
  }

  private func refuseWhatNamesAnAgency(in surroundings: Surroundings) throws(Refusal) {
    guard ward != nil || year != nil else { return }
    let language = common.lang ?? surroundings.language ?? .vietnamese
    throw Refusal(CalendarMessages.fileSaysItself, in: language, status: .usage)
  }

  private func refuseWhatReadsAFile(in surroundings: Surroundings) throws(Refusal) {
    guard reading.asOf != nil || reading.visit != nil else { return }
    let language = common.lang ?? surroundings.language ?? .vietnamese
    let (text, help) = CalendarMessages.needsEvidence(unit)
    throw Refusal(text, help: help, in: language, status: .usage)
  }
}
