import Diagnostics
import Terms
import YAMLTree

/// Who was there, and who signs.
extension VisitDecoder {
  /// The team, in which exactly one leads; who is alone leads, unless the file gives him another part.
  mutating func team(_ node: NodeID) -> [VisitRecord.Member] {
    var roles: [Located<VisitRecord.Member.Role>] = []
    let known = reader.problemCount
    var members = each(node) { decoder, item -> VisitRecord.Member? in
      guard let (member, role) = decoder.member(item) else { return nil }
      if let role { roles.append(role) }
      return member
    }
    // Somebody who could not be read may be the one who leads.
    let isWhole = reader.problemCount == known
    if members.count == 1, roles.isEmpty, tree.count(node) <= 1 || tree.kind(node) == .mapping {
      members[0].role = .lead
      return members
    }
    for role in [VisitRecord.Member.Role.lead, .secretary] {
      let holders = roles.filter { $0.value == role }
      for other in holders.dropFirst() {
        reader.report(VisitWording.secondHolder(other, first: holders[0].span))
      }
    }
    if isWhole, !roles.contains(where: { $0.value == .lead }) {
      reader.report(VisitWording.noLead(at: reader.place(node)))
    }
    return members
  }

  private mutating func member(_ node: NodeID) -> (VisitRecord.Member, Located<VisitRecord.Member.Role>?)? {
    guard expectPerson(node), let fields = reader.fields(node, MemberKey.self) else { return nil }
    let name = required(.name, in: fields).flatMap { line($0) }
    let position = optional(.position, in: fields).flatMap { line($0)?.value }
    let role = optional(.role, in: fields).flatMap { reader.choice($0, VisitRecord.Member.Role.self) }
    let person = VisitRecord.Person(name: name?.value ?? "", position: position)
    return (VisitRecord.Member(person, role: role?.value ?? .member), role)
  }

  /// Somebody who stood for the unit, or who signs.
  mutating func person(_ node: NodeID) -> VisitRecord.Person? {
    guard expectPerson(node), let fields = reader.fields(node, PersonKey.self) else { return nil }
    let name = required(.name, in: fields).flatMap { line($0)?.value }
    let position = optional(.position, in: fields).flatMap { line($0)?.value }
    return name.map { VisitRecord.Person(name: $0, position: position) }
  }

  /// Whether `node` can be a person; says how one is written where it is only a name.
  private mutating func expectPerson(_ node: NodeID) -> Bool {
    guard tree.kind(node) == .scalar else { return true }
    if let name = reader.text(node) { reader.report(VisitWording.onlyAName(name)) }
    return false
  }

  /// What is known of the notice.
  mutating func notice(_ node: NodeID) -> VisitRecord.Notice? {
    guard let fields = reader.fields(node, NoticeKey.self), reader.expectSome(node) else { return nil }
    var notice = VisitRecord.Notice()
    notice.number = optional(.number, in: fields).flatMap { noticeNumber($0) }
    if let day = optional(.date, in: fields).flatMap({ reader.date($0) }) {
      notice.date = day.value
      if let visitDay, day.value < visitDay.value {
        reader.report(VisitWording.noticeBeforeVisit(day, visitDay))
      } else {
        remarkIfFarOff(day)
      }
    }
    notice.signedBy = optional(.signedBy, in: fields).flatMap { person($0) }
    notice.recipients = optional(.recipients, in: fields).map { each($0) { $0.line($1)?.value } } ?? []
    return notice
  }

  /// The running number, which goes without the symbol that the plan's issuer has.
  private mutating func noticeNumber(_ node: NodeID) -> String? {
    guard let number = line(node) else { return nil }
    guard !number.value.utf8.contains(UInt8(ascii: "/")) else {
      reader.report(VisitWording.numberWithSymbol(number))
      return nil
    }
    return number.value
  }
}
