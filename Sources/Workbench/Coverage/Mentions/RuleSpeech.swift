import Diagnostics
import Rules
import Terms

/// What some obligations say, so that a mention can be looked up in it.
struct RuleSpeech {
  /// What their texts and the names of their codes mention.
  var texts: Set<Mention.Subject> = []
  var numbers: Set<Int> = []
  var shares: Set<Int> = []
  /// Whether some partner is asked for.
  var hasPartner = false
  /// The codes that they ask for, by list.
  var codes: [CodeList: Set<String>] = [:]

  private let plan: Plan
  private var parties: Set<String> = []
  private var groups: Set<String> = []
  private var wards: Set<Int> = []
  private var occasions: Set<String> = []
  private var windows: [ResolvedWindow] = []
  private var periods: Set<Period> = []

  init(_ plan: Plan) {
    self.plan = plan
  }

  // MARK: Gathering

  mutating func bind(_ binding: Binding) {
    let code = binding.party.value
    if plan.isGroup(code) {
      let except = Set(binding.except.map(\.value))
      groups.insert(code)
      for agency in plan.members(ofGroup: code) where !except.contains(agency.code.value) {
        bind(agency, nil)
      }
    } else if let agency = plan.agency(named: code) {
      bind(agency, binding.wards?.value)
    }
  }

  private mutating func bind(_ agency: Agency, _ some: [Int]?) {
    parties.insert(agency.code.value)
    guard !agency.wards.isEmpty else { return }
    if let some { wards.formUnion(some) }
    numbers.insert(some?.count ?? agency.wards.count)
  }

  mutating func add(party code: String) {
    if plan.isGroup(code) {
      groups.insert(code)
      parties.formUnion(plan.members(ofGroup: code).map(\.code.value))
    } else {
      parties.insert(code)
    }
  }

  /// Wards by number; nil for all of the plan's.
  mutating func add(wards some: [Int]?) {
    if let some {
      wards.formUnion(some)
      numbers.insert(some.count)
    } else {
      numbers.insert(Set(plan.agencies.flatMap(\.wards)).count)
    }
  }

  mutating func add(_ period: Period) {
    periods.insert(period)
  }

  mutating func add(occasion code: String) {
    occasions.insert(code)
  }

  mutating func add(_ when: When?) {
    guard let when else { return }
    if case .days(let count, _, _) = when.form { numbers.insert(count.value) }
    if let margin = when.marginDays { numbers.insert(margin.value) }
    if let grace = when.graceDays { numbers.insert(grace.value) }
    guard let resolved = plan.resolve(when) else { return }
    windows += resolved.windows
    if resolved.isEach { numbers.insert(resolved.needed ?? resolved.windows.count) }
    for window in resolved.windows {
      switch window.name {
      case .period(let period): periods.insert(period)
      case .occasion(let code): occasions.insert(code)
      case .by, .days, .after, .before: break
      }
    }
  }

  /// Counts what several obligations ask for one by one: three clubs in three rules are three clubs.
  ///
  /// Kinds of records and of papers are no things that a plan counts.
  mutating func countTogether() {
    for list in [CodeList.clubs, .sites, .audiences, .parties, .occasions] {
      if let codes = codes[list] { numbers.insert(codes.count) }
    }
  }

  // MARK: Looking up

  /// Whether the obligations say what `mention` says.
  func answers(_ mention: Mention) -> Bool {
    if texts.contains(mention.subject) { return true }
    switch mention.subject {
    case .number(let number, _):
      return numbers.contains(number)
        || texts.contains { if case .number(number, _) = $0 { true } else { false } }
    case .share(let share): return shares.contains(share)
    case .day(let day): return answers(day)
    case .month(let month): return periods.contains(.month(month)) || hasWindow(of: .month(month))
    case .months(let length): return periods.contains { $0.months.count == length }
    case .period(let period): return periods.contains(period) || hasWindow(within: period)
    case .year, .paper: return false
    case .ward(let ward): return wards.contains(ward)
    case .party(let code): return parties.contains(code)
    case .group(let code):
      return groups.contains(code)
        || plan.members(ofGroup: code).allSatisfy { parties.contains($0.code.value) }
    case .someUnits: return hasPartner
    case .occasion(let code): return occasions.contains(code) || hasOccasion(code)
    }
  }

  private func answers(_ day: DayOfYear) -> Bool {
    guard let date = day.date(in: plan.year) else { return false }
    if windows.contains(where: { $0.ownRanges.contains { $0.first == date || $0.last == date } }) {
      return true
    }
    return occasions.contains { code in
      guard let days = plan.days(of: .occasion(code)) else { return false }
      return days.first == date || days.last == date
    }
  }

  private func hasWindow(of period: Period) -> Bool {
    guard let days = period.range(in: plan.year) else { return false }
    return windows.contains { $0.ownRanges == [days] }
      || occasions.contains { plan.days(of: .occasion($0)) == days }
  }

  private func hasWindow(within period: Period) -> Bool {
    guard let days = period.range(in: plan.year) else { return false }
    return windows.contains { $0.ownRanges.allSatisfy(days.contains) }
  }

  /// Whether the days of an occasion are asked about under another name.
  private func hasOccasion(_ code: String) -> Bool {
    guard let days = plan.days(of: .occasion(code)) else { return false }
    return windows.contains { $0.ownRanges == [days] }
  }
}
