import Diagnostics
package import Rules
import Terms

// What a record must be, as a piece of a sentence: "on reproductive health", "at a clinic".
extension Wording {
  /// One criterion as it stands behind the noun that it narrows.
  package func criterion(_ criterion: Criterion, of kind: RecordTest.Kind) -> String {
    switch criterion {
    case .codes(let field, let match): codes(field, match, of: kind)
    case .anyPartner: say("có đơn vị phối hợp", "with a partner")
    case .ward(let match, _): ward(match)
    case .role(let roles): self.roles(roles.map(\.value))
    case .covers(let coverages): covers(coverages.map(\.value))
    case .participants(let count):
      say(
        "có từ \(count.value) người tham gia",
        "with at least \(counted(count.value, "person", "people")) taking part"
      )
    case .women(let count):
      say(
        "có từ \(count.value) nữ tham gia",
        "with at least \(counted(count.value, "woman", "women")) taking part"
      )
    case .womenShare(let share):
      say(
        "nữ chiếm ít nhất \(percent(share.value)) người tham gia",
        "women being at least \(percent(share.value)) of those taking part"
      )
    }
  }

  /// The criteria of a test in the order in which a sentence names them, its `type` aside.
  func criteria(_ criteria: [Criterion], of kind: RecordTest.Kind) -> [String] {
    criteria.enumerated()
      .filter { typeMatch($0.element) == nil }
      .sorted { (place($0.element), $0.offset) < (place($1.element), $1.offset) }
      .map { criterion($0.element, of: kind) }
  }

  /// The match that a `type` criterion asks for, where it is one that names what it wants.
  func typeMatch(_ criterion: Criterion) -> CodeMatch? {
    if case .codes(.type, let match) = criterion, match.mode != .not { match } else { nil }
  }

  /// The names of a match: any of them, all of them, or other than they.
  func names(_ match: CodeMatch, _ list: CodeList) -> String {
    let names = match.values.map { name($0, in: list) }
    return switch match.mode {
    case .any: self.list(names, .or)
    case .all: self.list(names, .and)
    case .not: say("ngoài ", "other than ") + self.list(names, .or)
    }
  }

  /// A share in hundredths of a percent: `30%`, `12.5%`; Vietnamese writes a decimal comma.
  package func percent(_ hundredths: Int) -> String {
    let (whole, rest) = (hundredths / 100, hundredths % 100)
    guard rest != 0 else { return "\(whole)%" }
    let digits = rest % 10 == 0 ? "\(rest / 10)" : (rest < 10 ? "0\(rest)" : "\(rest)")
    return "\(whole)\(say(",", "."))\(digits)%"
  }

  private func codes(_ field: Field, _ match: CodeMatch, of kind: RecordTest.Kind) -> String {
    let names = names(match, field.list(for: kind))
    switch field {
    case .type: return say("thuộc loại \(names)", "of a type \(names)")
    case .topic: return say("về \(names)", "on \(names)")
    case .audience: return say("cho \(names)", "for \(names)")
    case .site:
      let single = match.mode == .any && match.values.count == 1
      return say("tại \(names)", single ? "at \(withArticle(names))" : "at: \(names)")
    case .club: return say("của \(names)", "of: \(names)")
    case .occasion: return say("dịp \(names)", "for \(names)")
    case .partner: return say("phối hợp với \(names)", "together with \(names)")
    case .inspected: return say("kiểm tra tại \(names)", "held at \(names)")
    case .sentTo: return say("gửi \(names)", "sent to \(names)")
    case .issuedBy: return say("do \(names) ban hành", "issued by \(names)")
    case .contains: return say("có phần \(names)", "containing \(names)")
    }
  }

  private func ward(_ match: WardMatch) -> String {
    guard let wards = match.wards else { return say("tại một phường cụ thể", "in a named ward") }
    let numbers = list(wards.map { "\($0.value)" }, match.mode == .all ? .and : .or)
    let plural = wards.count > 1 ? "wards" : "ward"
    return match.mode == .not
      ? say("ngoài phường \(numbers)", "outside \(plural) \(numbers)")
      : say("tại phường \(numbers)", "in \(plural) \(numbers)")
  }

  private func roles(_ roles: [Role]) -> String {
    switch (roles.contains(.organised), roles.contains(.attended)) {
    case (true, true): say("do đơn vị tổ chức hoặc tham dự", "organised or attended by the unit")
    case (false, true): say("do đơn vị tham dự", "attended by the unit")
    default: say("do đơn vị tổ chức", "organised by the unit")
    }
  }

  private func covers(_ coverages: [Coverage]) -> String {
    let names = coverages.map { coverage in
      switch coverage {
      case .period(.year): say("năm \(rules.plan.year)", "the year \(rules.plan.year)")
      case .period(let period): self.period(period)
      case .window: say("đúng kỳ đang xét", "the very period asked about")
      }
    }
    return say("cho ", "covering ") + list(names, .or)
  }

  /// `a clinic`, `an office`: the article that an English noun takes by its first letter.
  func withArticle(_ noun: String) -> String {
    guard let first = noun.lowercased().first else { return noun }
    return ("aeiou".contains(first) ? "an " : "a ") + noun
  }

  /// The place of a criterion in a sentence: what it is about, for whom, where, with whom, how many.
  private func place(_ criterion: Criterion) -> Int {
    switch criterion {
    case .codes(let field, _):
      switch field {
      case .type: 0
      case .topic: 1
      case .audience: 2
      case .occasion: 3
      case .club: 4
      case .site: 5
      case .contains: 6
      case .partner: 8
      case .inspected: 9
      case .issuedBy: 10
      case .sentTo: 11
      }
    case .ward: 7
    case .anyPartner: 8
    case .covers: 6
    case .role: 12
    case .participants: 13
    case .women: 14
    case .womenShare: 15
    }
  }
}
