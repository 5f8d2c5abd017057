import Diagnostics
import Terms
import YAMLTree

/// Who submits the evidence, for which year, and up to which day it is complete.
extension EvidenceDecoder {
  /// The unit that `unit:` names.
  ///
  /// Where the evidence stands inside another file, an agency alone will do.
  mutating func unit(_ node: NodeID) -> Unit? {
    if isEmbedded, tree.kind(node) == .scalar {
      return unit(at: node, in: Fields(node: node, entries: []), name: nil)
    }
    guard let fields = reader.fields(node, UnitKey.self) else { return nil }
    let name = fields[.name].flatMap { text($0)?.value }
    guard let agencyNode = reader.required(.agency, in: fields) else { return nil }
    return unit(at: agencyNode, in: fields, name: name)
  }

  /// The unit whose agency is named at `agencyNode` and whose ward, where it has one, stands among `fields`.
  private mutating func unit(at agencyNode: NodeID, in fields: Fields<UnitKey>, name: String?) -> Unit? {
    guard let agency = agency(agencyNode) else { return nil }
    guard let wards = frame.wards[agency], !wards.isEmpty else {
      if let ward = fields.entry(.ward) {
        let code = frame.lexicon[.parties][agency].code
        reader.report(Wording.needlessWard(of: code, at: tree.span(ward.keyNode)))
        return nil
      }
      return Unit(agency: agency, name: name)
    }
    guard let wardNode = fields[.ward] else {
      reader.report(Wording.noWard(wards, at: tree.span(agencyNode)))
      return nil
    }
    return ward(wardNode, of: wards).map { Unit(agency: agency, ward: $0, name: name) }
  }

  /// The agency of the unit: one that the plan binds, not only one that it names.
  private mutating func agency(_ node: NodeID) -> Code? {
    let parties = frame.lexicon[.parties]
    guard reader.expect(.text, node) else { return nil }
    guard let code = tree.withUTF8(node, { parties.code(utf8: $0) }) else {
      let agencies = frame.agencies.sorted().map { parties[$0] }
      report(unknownCode: node, UnknownCode(list: .parties, noun: Noun.agency, entries: agencies))
      return nil
    }
    guard frame.agencies.contains(code) else {
      reader.report(Wording.bodyNotAgency(reader.key(node)))
      return nil
    }
    return code
  }

  /// A ward's number, which must be one of `wards`.
  mutating func ward(_ node: NodeID, of wards: [Int]) -> Int? {
    guard let number = count(node) else { return nil }
    guard wards.contains(number.value) else {
      reader.report(Wording.unknownWard(number.value, wards, at: number.span))
      return nil
    }
    return number.value
  }

  /// Makes sure that the year is the plan's.
  mutating func readYear(_ node: NodeID?) {
    guard let node, let year = reader.year(node), year.value != frame.year else { return }
    reader.report(Wording.otherYear(year.value, plan: frame.year, at: year.span))
  }

  /// The day up to which the evidence is complete: within a year of the plan's.
  mutating func asOf(_ node: NodeID) -> Located<CivilDate>? {
    guard let day = date(node) else { return nil }
    guard nearYears.contains(day.value) else {
      reader.report(Wording.asOfFarOff(day, plan: frame.year))
      return nil
    }
    return day
  }
}
