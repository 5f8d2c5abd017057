import Diagnostics
import Engine
import Evidence
import Rules
import Terms

/// A unit as a command names it: `health-office`, `ward-committee/12`, or with the agency's name in its place.
struct UnitName {
  /// The agency, by its code or name.
  let agency: String
  /// What stands behind the last `/`.
  let ward: String?

  /// The name written `text`.
  init(_ text: String) {
    let slash = text.lastIndex(of: "/")
    agency = slash.map { String(text[..<$0]) } ?? text
    ward = slash.map { String(text[text.index(after: $0)...]) }
  }

  /// The agency of the plan that is named.
  func agency(in program: Program) throws(UnitNameProblem) -> (agency: Agency, code: Code) {
    let plan = program.rules.source.plan
    let parties = program.rules.lexicon[.parties]
    guard let code = parties.code(agency), let found = plan.agency(named: parties[code].code) else {
      throw .noAgency(agency, nearest: nearest(to: agency, among: plan.agencies.map(\.code.value)))
    }
    return (found, code)
  }

  /// The ward that is named; nil where none is.
  func ward(of agency: Agency) throws(UnitNameProblem) -> Int? {
    guard let ward else { return nil }
    guard ward.utf8.count <= 3, let number = Int(ward), agency.wards.contains(number) else {
      throw .noWard(ward, of: agency)
    }
    return number
  }

  /// The unit of the plan that is named.
  func unit(in program: Program) throws(UnitNameProblem) -> Unit {
    let (agency, code) = try agency(in: program)
    let ward = try ward(of: agency)
    guard ward != nil || agency.wards.isEmpty else { throw .needsWard(agency) }
    return Unit(agency: code, ward: ward)
  }
}

/// Why a name is that of no unit.
enum UnitNameProblem: Error {
  case noAgency(String, nearest: String?)
  case noWard(String, of: Agency)
  /// The agency has wards, and none is named.
  case needsWard(Agency)

  /// The message about it.
  var message: LocalText {
    switch self {
    case .noAgency(let name, _):
      LocalText(vi: "kế hoạch không có cơ quan \(quoted(name))", en: "the plan has no agency \(quoted(name))")
    case .noWard(let ward, let agency):
      LocalText(
        vi: "\(quoted(agency.code.value)) không có phường \(quoted(ward))",
        en: "\(quoted(agency.code.value)) has no ward \(quoted(ward))"
      )
    case .needsWard(let agency):
      LocalText(
        vi: "\(quoted(agency.code.value)) có nhiều phường: thiếu số phường",
        en: "\(quoted(agency.code.value)) has wards: name one of them"
      )
    }
  }

  /// What to write instead.
  var help: LocalText? {
    switch self {
    case .noAgency(_, let nearest):
      nearest.map { LocalText(vi: "có phải ý bạn là \(quoted($0))?", en: "did you mean \(quoted($0))?") }
    case .noWard(_, let agency) where agency.wards.isEmpty: nil
    case .noWard(_, let agency), .needsWard(let agency):
      LocalText(
        vi: "các phường: \(Self.list(agency.wards)); viết \(quoted(Self.example(agency)))",
        en: "the wards are \(Self.list(agency.wards)); write \(quoted(Self.example(agency)))"
      )
    }
  }

  private static func list(_ wards: [Int]) -> String {
    wards.prefix(30).map(String.init).joined(separator: ", ") + (wards.count > 30 ? ", …" : "")
  }

  private static func example(_ agency: Agency) -> String {
    "\(agency.code.value)/\(agency.wards.first ?? 1)"
  }
}
