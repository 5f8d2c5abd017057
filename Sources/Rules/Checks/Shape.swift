import Diagnostics
import Terms

/// What a rule says, as text without places: two rules of one shape mean the same.
///
/// The order of the values of a list does not count, nor does the order of criteria or of parts.
struct Shape: Hashable {
  let who: String
  let condition: String
  let what: String
  let when: String

  /// The shape of one reading; what `parts` do not say is as `other` has it.
  init(_ parts: ObligationParts, takingOver other: Shape? = nil) {
    who = parts.who.map { who in Self.text { $0.list(who) { $0.add($1) } } } ?? other?.who ?? ""
    condition = parts.condition.map { condition in Self.text { $0.add(condition) } } ?? other?.condition ?? ""
    what = parts.what.map(Self.of) ?? other?.what ?? ""
    when = parts.when.map(Self.of) ?? other?.when ?? "in(year)"
  }

  /// The shape of a requirement.
  static func of(_ requirement: Requirement) -> String {
    text { $0.add(requirement) }
  }

  /// The shape of a `when`.
  static func of(_ when: When) -> String {
    text { $0.add(when) }
  }

  private static func text(_ add: (inout ShapeText) -> Void) -> String {
    var text = ShapeText(capacity: 400)
    add(&text)
    return String(decoding: text.bytes, as: UTF8.self)
  }
}

/// A shape that is being written, as bytes: to put strings together would cost more than all else that is checked.
private struct ShapeText {
  private(set) var bytes: [UInt8] = []

  /// A text of about `capacity` bytes.
  init(capacity: Int) {
    bytes.reserveCapacity(capacity)
  }

  private mutating func add(_ word: String) {
    var word = word
    word.withUTF8 { bytes.append(contentsOf: $0) }
  }

  private mutating func add(_ word: String, _ number: Int) {
    add(word)
    add(String(number))
  }

  mutating func add(_ condition: Condition) {
    switch condition {
    case .circumstance(let name):
      add("circumstance ")
      add(name.value)
    case .shown(let requirement): add(requirement)
    }
  }

  mutating func add(_ binding: Binding) {
    add(binding.party.value)
    if !binding.except.isEmpty {
      add(" except")
      list(binding.except)
    }
    if let wards = binding.wards {
      add(" wards")
      list(wards.value)
    }
  }

  mutating func add(_ requirement: Requirement) {
    switch requirement.ask {
    case .records(let test): add(test)
    case .figure(let test): add(test)
    case .all(let parts):
      add("all")
      list(parts) { $0.add($1) }
    case .any(let parts):
      add("any")
      list(parts) { $0.add($1) }
    }
    if let when = requirement.when {
      add(" when(")
      add(when)
      add(")")
    }
  }

  private mutating func add(_ test: FigureTest) {
    add(test.name.value)
    add(" ")
    add(test.comparison.rawValue)
    switch test.bound.value {
    case .number(let number): add(" ", number)
    case .share(let share):
      add(" ", share)
      add("/10000")
    case .lastYear: add(" last-year")
    }
  }

  private mutating func add(_ test: RecordTest) {
    add(test.kind.rawValue)
    list(test.criteria) { $0.add($1) }
    add(" at_least ", test.atLeast.value)
    if !test.forEach.isEmpty {
      add(" for_each")
      list(test.forEach) { $0.add($1) }
    }
    if let distinct = test.distinct {
      add(" distinct ")
      add(distinct.key.word)
      add(" ", distinct.count.value)
    }
    if let everyOne = test.everyOne {
      add(" every_one")
      list(everyOne) { $0.add($1) }
    }
    if let proof = test.proof {
      add(" proof ")
      add(proof)
    }
  }

  private mutating func add(_ values: ValueList) {
    switch values.values {
    case .codes(let field, let codes):
      add(field.rawValue)
      list(codes)
    case .wards(let wards):
      add("ward")
      add(wards: wards)
    }
  }

  private mutating func add(_ criterion: Criterion) {
    switch criterion {
    case .codes(let field, let match):
      add(field.rawValue)
      add(" ")
      add(match)
    case .anyPartner: add("partner any")
    case .ward(let match, _):
      add("ward ")
      add(match.mode.rawValue)
      add(wards: match.wards)
    case .role(let roles):
      add("role")
      list(roles) { $0.add($1.value.rawValue) }
    case .covers(let coverages):
      add("covers")
      list(coverages) { $0.add($1.value.word) }
    case .participants(let number): add("participants ", number.value)
    case .women(let number): add("women ", number.value)
    case .womenShare(let share):
      add("women_share ", share.value)
      add("/10000")
    }
  }

  private mutating func add(wards: [Located<Int>]?) {
    if let wards { list(wards.map(\.value)) } else { add("(all)") }
  }

  private mutating func add(_ match: CodeMatch) {
    // One value is met by any of it just as by all of it.
    let mode = match.values.count == 1 && match.mode == .all ? .any : match.mode
    add(mode.rawValue)
    list(match.values)
  }

  mutating func add(_ when: When) {
    switch when.form {
    case .by(let day):
      add("by ")
      add(day.value.description)
    case .within(let windows):
      add("in")
      list(windows) { $0.add($1.value) }
    case .each(let each):
      add("each")
      list(each.windows) { $0.add($1.value) }
      if let inside = each.inside {
        add(" of")
        list([inside]) { $0.add($1.value) }
      }
      if let atLeast = each.atLeast { add(" in_at_least ", atLeast.value) }
    case .days(let count, let anchor, let name):
      add("days ", count.value)
      add(" ")
      add(anchor.rawValue)
      add(" ")
      add(name.value)
    }
    if let margin = when.marginDays { add(" margin_days ", margin.value) }
    if let grace = when.graceDays { add(" grace_days ", grace.value) }
  }

  private mutating func add(_ window: WindowName) {
    switch window {
    case .period(let period): add(period.code)
    case .occasion(let code):
      add("occasion ")
      add(code)
    case .days(let run):
      add(run.from.description)
      add(" - ")
      add(run.to.description)
    }
  }

  private mutating func list(_ names: [Name]) {
    list(names) { $0.add($1.value) }
  }

  private mutating func list(_ numbers: [Int]) {
    add("(")
    for (place, number) in numbers.sorted().enumerated() { add(place > 0 ? ", " : "", number) }
    add(")")
  }

  /// What `add` writes of each of `values`, in the order of spelling.
  mutating func list<Value>(_ values: [Value], _ add: (inout ShapeText, Value) -> Void) {
    self.add("(")
    if values.count == 1 {
      add(&self, values[0])
    } else {
      let parts = values.map { value in
        var text = ShapeText(capacity: 60)
        add(&text, value)
        return text.bytes
      }
      for (place, part) in parts.sorted(by: { $0.lexicographicallyPrecedes($1) }).enumerated() {
        if place > 0 { self.add(", ") }
        bytes += part
      }
    }
    self.add(")")
  }
}

extension Coverage {
  /// The word by which rules write it.
  var word: String {
    switch self {
    case .period(let period): period.code
    case .window: "window"
    }
  }
}

extension ValueKey {
  /// The word by which rules write it.
  var word: String {
    switch self {
    case .field(let field): field.rawValue
    case .ward: "ward"
    }
  }
}
