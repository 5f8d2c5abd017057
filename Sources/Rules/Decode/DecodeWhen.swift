import Diagnostics
import Terms
import YAMLTree

enum WhenKey: String, MappingKey {
  case by, each, of, days, after, before
  case within = "in"
  case inAtLeast = "in_at_least"
  case marginDays = "margin_days"
  case graceDays = "grace_days"
  static let table = KeyTable<Self>()
}

enum DayRunKey: String, MappingKey {
  case from, to
  static let table = KeyTable<Self>()
}

extension RuleReader {
  /// A `when`: exactly one of its forms, with what may stand beside it.
  mutating func when(_ node: NodeID) -> When? {
    guard let fields = reader.fields(node, WhenKey.self) else { return nil }
    let margin = optional(.marginDays, fields) { $0.reader.wholeNumber($1) }
    let grace = optional(.graceDays, fields) { $0.reader.wholeNumber($1) }
    guard let form = form(fields) else { return nil }
    return When(form, marginDays: margin, graceDays: grace, span: reader.tree.span(node))
  }

  private mutating func form(_ fields: Fields<WhenKey>) -> When.Form? {
    let forms = fields.entries(of: [.by, .within, .each, .days])
    guard let form = forms.first else {
      reader.report(DecodeProblem.needsOneOf(["by", "in", "each", "days"], at: reader.place(fields.node)))
      return nil
    }
    for other in forms.dropFirst() {
      reader.report(DecodeProblem.oneOf(["by", "in", "each", "days"], at: reader.tree.span(other.keyNode)))
    }
    refuse(fields, [.of, .inAtLeast], unless: form.key == .each, beside: "each")
    refuse(fields, [.after, .before], unless: form.key == .days, beside: "days")
    switch form.key {
    case .by: return reader.dayOfYear(form.value).map(When.Form.by)
    case .within: return listOrOne(form.value) { $0.window($1) }.map(When.Form.within)
    case .each: return each(form.value, fields).map(When.Form.each)
    default: return days(form.value, fields)
    }
  }

  private mutating func refuse(
    _ fields: Fields<WhenKey>,
    _ keys: [WhenKey],
    unless allowed: Bool,
    beside: String
  ) {
    for entry in fields.entries(of: keys) where !allowed {
      reader.report(DecodeProblem.goesWith(entry.key.rawValue, beside, at: reader.tree.span(entry.keyNode)))
    }
  }

  private mutating func each(_ node: NodeID, _ fields: Fields<WhenKey>) -> When.Each? {
    let inside = optional(.of, fields) { $0.window($1) }
    let atLeast = optional(.inAtLeast, fields) { $0.reader.wholeNumber($1) }
    let windows: [Located<WindowName>]
    if reader.tree.kind(node) == .scalar {
      guard let rhythm = reader.choice(node, Rhythm.self) else { return nil }
      windows = rhythm.value.periods.map { Located(.period($0), rhythm.span) }
    } else {
      guard let named = list(node, { $0.window($1) }) else { return nil }
      windows = named
    }
    return When.Each(windows: windows, inside: inside, atLeast: atLeast)
  }

  private mutating func days(_ node: NodeID, _ fields: Fields<WhenKey>) -> When.Form? {
    let count = reader.wholeNumber(node)
    switch (fields.entry(.after), fields.entry(.before)) {
    case (let entry?, nil), (nil, let entry?):
      let anchor: When.Anchor = entry.key == .after ? .after : .before
      guard let count, let circumstance = name(entry.value) else { return nil }
      return .days(count, anchor, circumstance: circumstance)
    case (.some, let before?):
      reader.report(DecodeProblem.oneOf(["after", "before"], at: reader.tree.span(before.keyNode)))
    case (nil, nil):
      reader.report(DecodeProblem.needsOneOf(["after", "before"], at: reader.place(fields.node)))
    }
    return nil
  }

  /// A window: a period, an occasion's code, or `{from: …, to: …}`.
  mutating func window(_ node: NodeID) -> Located<WindowName>? {
    if reader.tree.kind(node) == .scalar {
      return name(node)?.map { code in Period(code: code).map(WindowName.period) ?? .occasion(code) }
    }
    return dayRun(node)?.map(WindowName.days)
  }

  /// `{from: 15/11, to: 15/12}`.
  mutating func dayRun(_ node: NodeID) -> Located<DayRun>? {
    guard let fields = reader.fields(node, DayRunKey.self) else { return nil }
    let from = required(.from, fields) { $0.reader.dayOfYear($1) }
    let to = required(.to, fields) { $0.reader.dayOfYear($1) }
    guard let from, let to else { return nil }
    return Located(DayRun(from: from.value, to: to.value), reader.tree.span(node))
  }
}

/// The rhythms of an `each`.
private enum Rhythm: String, CaseIterable {
  case month, quarter, half

  var periods: [Period] {
    switch self {
    case .month: (1...12).map(Period.month)
    case .quarter: (1...4).map(Period.quarter)
    case .half: (1...2).map(Period.half)
    }
  }
}
