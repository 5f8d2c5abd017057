import Diagnostics
import Engine
import Evidence
import Rules
import Terms

// What a record says instead of what a criterion asks: "its topic is reproductive health".
extension Wording {
  /// What the record says where the criterion at `place` asks for something else.
  func unmet(_ criteria: [Criterion]?, _ place: Int, _ facts: RecordFacts, _ context: MissContext) -> String {
    guard let criteria, criteria.indices.contains(place) else { return other }
    switch criteria[place] {
    case .codes(let field, let match): return codesUnmet(field, match, facts, context)
    case .anyPartner: return say("không ghi đơn vị phối hợp", "names no partner")
    case .ward(let match, _): return wardUnmet(match, facts)
    case .role: return roleUnmet(facts)
    case .covers(let coverages): return coverUnmet(coverages.map(\.value), facts, context)
    case .participants(let least):
      return number(
        facts.activity?.participants?.total,
        say("số người tham gia", "the number taking part"),
        "\(least.value)"
      )
    case .women(let least):
      return number(
        facts.activity?.participants?.women,
        say("số nữ tham gia", "the number of women taking part"),
        "\(least.value)"
      )
    case .womenShare(let least): return shareUnmet(least.value, facts)
    }
  }

  private func codesUnmet(_ field: Field, _ match: CodeMatch, _ facts: RecordFacts, _ context: MissContext)
    -> String
  {
    let kind = context.recordTest?.kind ?? .activity
    let list = field.list(for: kind)
    let has = facts.codes(field)
    guard !has.isEmpty else {
      return say(
        "không ghi \(fieldName(field)) (cần: \(names(match, list)))",
        "states no \(fieldName(field)) (asked: \(names(match, list)))"
      )
    }
    let stated = self.list(has.prefix(4).map { name($0, in: list) }, .and)
    switch match.mode {
    case .any, .not:
      if field == .contains { return say("chỉ có phần \(stated)", "contains only \(stated)") }
      return say("\(fieldName(field)) là \(stated)", "\(fieldName(field)) is \(stated)")
    case .all:
      let codes = Set(has.map { rules.lexicon[list][$0].code })
      let missing = match.values.filter { !codes.contains($0.value) }.map { name($0, in: list) }
      return say(
        "\(fieldName(field)) thiếu \(self.list(missing, .and))",
        "\(fieldName(field)) lacks \(self.list(missing, .and))"
      )
    }
  }

  /// The record lacks the value of a `for_each`.
  func lacksValue(_ value: CellValue, _ kind: RecordTest.Kind, _ facts: RecordFacts) -> String {
    let wanted = valueName(value, of: kind)
    switch value {
    case .ward, .group, .unknown: return say("không ghi \(wanted)", "does not name \(wanted)")
    case .code(let field, _):
      let has = facts.codes(field).prefix(4).map { name($0, in: field.list(for: kind)) }
      guard !has.isEmpty else {
        return say("không ghi \(fieldName(field))", "states no \(fieldName(field))")
      }
      return say(
        "\(fieldName(field)) là \(list(has, .and)), không có \(wanted)",
        "\(fieldName(field)) is \(list(has, .and)), not \(wanted)"
      )
    }
  }

  private func wardUnmet(_ match: WardMatch, _ facts: RecordFacts) -> String {
    let wards = facts.activity?.wards ?? []
    guard !wards.isEmpty else { return say("không ghi phường", "names no ward") }
    let numbers = list(wards.map { "\($0)" }, .and)
    return say("phường là \(numbers)", wards.count == 1 ? "ward is \(numbers)" : "wards are \(numbers)")
  }

  func roleUnmet(_ facts: RecordFacts) -> String {
    facts.activity?.role == .attended
      ? say("đơn vị chỉ tham dự, không tổ chức", "the unit attended it and did not organise it")
      : say(
        "đơn vị tổ chức, không phải cử người tham dự",
        "the unit organised it; attending is what is asked"
      )
  }

  private func coverUnmet(_ coverages: [Coverage], _ facts: RecordFacts, _ context: MissContext) -> String {
    let wanted = coverages.map { coverage in
      switch coverage {
      case .period(let period): self.period(period)
      case .window: context.window.map(shortWindow) ?? say("kỳ đang xét", "the window")
      }
    }
    guard let covers = facts.document?.covers else {
      return say(
        "không ghi kỳ báo cáo (cần: \(list(wanted, .or)))",
        "says no period that it covers (asked: \(list(wanted, .or)))"
      )
    }
    let days = days(covers.first, covers.last)
    return say(
      "kỳ báo cáo là \(days), cần \(list(wanted, .or))",
      "covers \(days), asked is \(list(wanted, .or))"
    )
  }

  private func number(_ stated: Int?, _ what: String, _ least: String) -> String {
    guard let stated else {
      return say("không ghi \(what) (cần từ \(least))", "does not state \(what) (asked: at least \(least))")
    }
    return say("\(what) là \(stated), cần từ \(least)", "\(what) is \(stated), asked is at least \(least)")
  }

  private func shareUnmet(_ least: Int, _ facts: RecordFacts) -> String {
    let what = say("tỷ lệ nữ tham gia", "women's share of those taking part")
    guard let people = facts.activity?.participants, let women = people.women, people.total > 0 else {
      return number(nil, what, percent(least))
    }
    let share = percent(women.multipliedReportingOverflow(by: 10_000).partialValue / people.total)
    return say(
      "\(what) là \(women)/\(people.total) (\(share)), cần từ \(percent(least))",
      "\(what) is \(women) of \(people.total) (\(share)), asked is at least \(percent(least))"
    )
  }
}
