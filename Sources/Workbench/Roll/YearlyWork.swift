import Diagnostics
import Rules
import Terms

/// What of a rule set a person must look at each year, whatever the new plan says.
struct YearlyWork {
  private let rules: RuleSet
  private let year: Int
  private(set) var items: [WorkItem] = []

  /// The work that `rules` leave for `year`.
  init(_ rules: RuleSet, to year: Int) {
    self.rules = rules
    self.year = year
    days()
    circumstances()
    readings()
    figures()
  }

  private mutating func add(_ section: WorkItem.Section, _ key: String, _ text: LocalText) {
    items.append(WorkItem(section, key, text))
  }

  // MARK: Days

  private mutating func days() {
    let calendar = rules.plan.calendar
    for occasion in calendar.occasions where occasion.moves {
      let days = Self.text(occasion.days.value)
      add(
        .days,
        "lunar/\(occasion.code.value)/\(days)",
        LocalText(
          vi:
            "`\(occasion.code.value)` (\(occasion.name[.vietnamese])) theo âm lịch: đang ghi \(days), đặt ngày của năm \(year)",
          en:
            "`\(occasion.code.value)` (\(occasion.name[.english])) moves with the moon: it stands on \(days), set its day of \(year)"
        )
      )
    }
    if !calendar.daysOff.isEmpty {
      let listed = calendar.daysOff.map { Self.text($0.value) }.joined(separator: ", ")
      add(
        .days,
        "non-working-days/\(listed)",
        LocalText(
          vi:
            "`non_working_days`: đang là ngày nghỉ của năm \(rules.plan.year) (\(listed)); đặt theo lịch nghỉ năm \(year)",
          en: "`non_working_days`: still those of \(rules.plan.year) (\(listed)); set those of \(year)"
        )
      )
    }
    for occasion in calendar.occasions
    where !occasion.moves && occasion.days.value.from == occasion.days.value.to {
      guard let day = occasion.days.value.from.date(in: year), !isWorking(day) else { continue }
      add(
        .days,
        "occasion/\(occasion.code.value)/\(day)",
        LocalText(
          vi:
            "`\(occasion.code.value)` (\(occasion.name[.vietnamese])): \(day) là \(dayOff(day)[.vietnamese])",
          en: "`\(occasion.code.value)` (\(occasion.name[.english])): \(day) is \(dayOff(day)[.english])"
        )
      )
    }
    for (day, names) in deadlines() where !isWorking(day) {
      let listed = names.map { "`\($0)`" }.joined(separator: ", ")
      add(
        .days,
        "deadline/\(day)",
        LocalText(
          vi: "hạn \(day) là \(dayOff(day)[.vietnamese]): \(listed)",
          en: "the deadline \(day) is \(dayOff(day)[.english]): \(listed)"
        )
      )
    }
  }

  /// The last days that rules name, each with the obligations that name it, by day.
  private func deadlines() -> [(day: CivilDate, obligations: [String])] {
    var byDay: [CivilDate: [String]] = [:]
    for obligation in rules.obligations {
      for day in Set(obligation.whens.flatMap(lastDays)) {
        byDay[day, default: []].append(obligation.id.value)
      }
    }
    return byDay.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private func lastDays(_ when: When) -> [CivilDate] {
    func end(_ name: WindowName) -> CivilDate? {
      if case .days(let run) = name { run.to.date(in: year) } else { nil }
    }
    return switch when.form {
    case .by(let day): [day.value.date(in: year)].compactMap(\.self)
    case .within(let names): names.compactMap { end($0.value) }
    case .each(let each): each.windows.compactMap { end($0.value) }
    case .days: []
    }
  }

  private func isWorking(_ day: CivilDate) -> Bool {
    day.weekday < 5 && rules.plan.calendar.isWorkingDay(day)
  }

  private func dayOff(_ day: CivilDate) -> LocalText {
    day.weekday >= 5 ? day.weekdayName : LocalText(vi: "ngày nghỉ", en: "a day off")
  }

  private static func text(_ run: DayRun) -> String {
    run.from == run.to ? "\(run.from)" : "\(run.from)–\(run.to)"
  }

  // MARK: Circumstances, readings, figures

  private mutating func circumstances() {
    for circumstance in rules.plan.circumstances {
      let (code, name) = (circumstance.code.value, circumstance.name)
      if let since = circumstance.since {
        let source = circumstance.source.map { " (\($0))" } ?? ""
        add(
          .circumstances,
          "\(code)/\(since)",
          LocalText(
            vi:
              "`\(code)`: \(name[.vietnamese]), phát sinh \(since)\(source); năm \(year) còn hiệu lực không? Nếu không, bỏ `since`",
            en:
              "`\(code)`: \(name[.english]), since \(since)\(source); does it still hold in \(year)? If not, drop `since`"
          )
        )
      } else {
        add(
          .circumstances,
          "\(code)/none",
          LocalText(
            vi: "`\(code)`: \(name[.vietnamese]), năm \(rules.plan.year) chưa phát sinh; đã phát sinh chưa?",
            en: "`\(code)`: \(name[.english]), had not arisen in \(rules.plan.year); has it by now?"
          )
        )
      }
    }
  }

  private mutating func readings() {
    for obligation in rules.obligations {
      guard let reading = obligation.reading else { continue }
      let authority = reading.authority?.value ?? "?"
      add(
        .readings,
        "\(obligation.id.value)/\(authority)",
        LocalText(
          vi: "`\(obligation.id.value)`: `\(authority)` đã chọn cách hiểu này. \(reading.why[.vietnamese])",
          en: "`\(obligation.id.value)`: `\(authority)` chose this reading. \(reading.why[.english])"
        )
      )
    }
  }

  private mutating func figures() {
    for obligation in rules.obligations {
      var met: Set<String> = []
      for figure in obligation.figures {
        guard let bound = Self.text(figure.bound.value) else { continue }
        // Readings often hold a figure against one and the same target.
        guard met.insert("\(figure.name.value) \(figure.comparison.rawValue) \(bound)").inserted else {
          continue
        }
        add(
          .figures,
          "\(obligation.id.value)/\(figure.name.value)/\(figure.comparison.rawValue)/\(bound)",
          LocalText(
            vi:
              "`\(obligation.id.value)`: `\(figure.name.value)` \(figure.comparison.rawValue) \(bound); chỉ tiêu năm \(year) có khác không?",
            en:
              "`\(obligation.id.value)`: `\(figure.name.value)` \(figure.comparison.rawValue) \(bound); is the target of \(year) another?"
          )
        )
      }
    }
  }

  /// A bound that a year sets; what is held against last year moves by itself.
  private static func text(_ bound: FigureTest.Bound) -> String? {
    switch bound {
    case .number(let number): "\(number)"
    case .share(let share):
      share % 100 == 0 ? "\(share / 100)%" : "\(share / 100).\(share % 100 < 10 ? "0" : "")\(share % 100)%"
    case .lastYear: nil
    }
  }
}

extension Obligation {
  /// Every requirement of it: what is asked, its condition, and those of the other readings.
  private var requirements: [Requirement] {
    var result = [what].compactMap(\.self)
    for condition in [condition] + (reading?.alternatives.map(\.condition) ?? []) {
      if case .shown(let requirement)? = condition { result.append(requirement) }
    }
    return result + (reading?.alternatives.compactMap(\.what) ?? [])
  }

  /// Every `when` that it or a part of it carries.
  var whens: [When] {
    func own(_ requirement: Requirement) -> [When] {
      [requirement.when].compactMap(\.self) + requirement.parts.flatMap(own)
    }
    let outer = [when] + (reading?.alternatives.map(\.when) ?? [])
    return outer.compactMap(\.self) + requirements.flatMap(own)
  }

  /// Every test of a figure in it.
  var figures: [FigureTest] {
    func own(_ requirement: Requirement) -> [FigureTest] {
      if case .figure(let test) = requirement.ask { [test] } else { requirement.parts.flatMap(own) }
    }
    return requirements.flatMap(own)
  }
}

extension Requirement {
  /// The parts of an `all` or `any`.
  fileprivate var parts: [Requirement] {
    switch ask {
    case .all(let parts), .any(let parts): parts
    case .records, .figure: []
    }
  }
}
