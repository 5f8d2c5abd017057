import Diagnostics
import Terms
import YAMLTree

/// Activities, held once or on several dates.
extension EvidenceDecoder {
  /// Reads one entry of `activities:`; it becomes one activity, or one for each of its `dates`.
  mutating func activity(_ node: NodeID) {
    guard hasRoom(at: node), let fields = reader.fields(node, ActivityKey.self) else { return }
    let id = reader.required(.id, in: fields).flatMap { recordID($0, .activity) } ?? ""
    let type = reader.required(.type, in: fields).flatMap { code($0, in: .activities, .activity) }
    var activity = Activity(id: id, type: type ?? Code(0), days: planYear, span: tree.span(node))
    let papers = fields[.documents].map { self.papers($0, of: id) } ?? 0..<0
    let first = activities.count
    let dates = dates(in: fields)
    read(fields, into: &activity)
    if let dates {
      recur(dates, like: activity)
    } else {
      if let days = days(in: fields) { activity.days = days }
      // Consumed, since the compiler would copy it with all its lists.
      activities.append(consume activity)
      links.dates.append(0..<0)
    }
    links.lists.append(PaperLinks.List(shared: papers, activities: first..<activities.count))
  }

  /// What `dates:` holds, after making sure that the activity has no other days.
  private mutating func dates(in fields: Fields<ActivityKey>) -> NodeID? {
    guard let dates = fields.entry(.dates) else { return nil }
    for key in [ActivityKey.date, .from, .to] {
      guard let other = fields.entry(key) else { continue }
      reader.report(Wording.twoForms(reader.key(other.keyNode), and: reader.key(dates.keyNode)))
    }
    return dates.value
  }

  /// One activity for each of `dates`: like `template`, but for what the date says itself.
  private mutating func recur(_ dates: NodeID, like template: Activity) {
    var number = 0
    each(dates) { decoder, item in
      number += 1
      guard number == 1 || decoder.hasRoom(at: item) else { return }
      var activity = template
      activity.id = "\(template.id).\(number)"
      activity.recurrence = template.id
      activity.span = decoder.tree.span(item)
      var papers = 0..<0
      if decoder.tree.kind(item) == .mapping {
        guard let fields = decoder.reader.fields(item, ActivityKey.self) else { return }
        decoder.refuseWhatIsShared(fields)
        decoder.read(fields, into: &activity)
        if let days = decoder.days(in: fields) { activity.days = days }
        if let node = fields[.documents] { papers = decoder.papers(node, of: activity.id) }
      } else if let day = decoder.date(item) {
        activity.days = DateRange(day.value)
        decoder.remark(onDaysOf: activity.days, at: day.span)
      }
      if !template.id.isEmpty { decoder.register(activity.id, .date(of: template.id), at: activity.span) }
      decoder.activities.append(activity)
      decoder.links.dates.append(papers)
    }
  }

  /// Reports keys that belong to all dates of what recurs and so not to one of them.
  private mutating func refuseWhatIsShared(_ fields: Fields<ActivityKey>) {
    for entry in fields.entries where [.id, .type, .dates].contains(entry.key) {
      reader.report(Wording.sharedByDates(reader.key(entry.keyNode)))
    }
  }

  /// Puts into `activity` what both an activity and one of its dates may say.
  private mutating func read(_ fields: Fields<ActivityKey>, into activity: inout Activity) {
    for entry in fields.entries {
      let value = entry.value
      switch entry.key {
      case .title: activity.title = text(value)?.value
      case .topics: activity.topics = codes(value, in: .topics, .activity)
      case .audiences: activity.audiences = codes(value, in: .audiences, .activity)
      case .sites: activity.sites = codes(value, in: .sites, .activity)
      case .clubs: activity.clubs = codes(value, in: .clubs, .activity)
      case .occasions: activity.occasions = codes(value, in: .occasions, .activity)
      case .partners: activity.partners = codes(value, in: .parties, .activity)
      case .inspected: activity.inspected = agencies(value, .activity)
      case .wards: activity.wards = wards(value)
      case .role:
        if !isLeftOpen(value) { activity.role = reader.choice(value, Role.self)?.value ?? activity.role }
      case .participants: activity.participants = participants(value)
      case .note: _ = text(value)
      case .id, .type, .date, .from, .to, .dates, .documents: break
      }
    }
  }

  /// How many took part: `{total: 40, women: 25}`, or the total alone.
  private mutating func participants(_ node: NodeID) -> Participants? {
    guard tree.kind(node) == .mapping else {
      return count(node).map { Participants(total: $0.value) }
    }
    guard let fields = reader.fields(node, ParticipantsKey.self) else { return nil }
    let total = reader.required(.total, in: fields).flatMap { count($0) }
    let women = fields[.women].flatMap { count($0) }
    guard let total else { return nil }
    if let women, women.value > total.value {
      reader.report(Wording.partExceedsWhole(women, total, .women))
    }
    return Participants(total: total.value, women: women?.value)
  }
}
