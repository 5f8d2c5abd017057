import Diagnostics
import Engine
import Evidence
import Rules
import Terms

/// A unit as a person names it who need not know the plan's codes: an agency by its code or name, and a ward.
struct UnitChoice {
  let agency: String
  let ward: Int?

  /// The unit of the plan that is named.
  func unit(in program: Program) throws(UnitChoiceProblem) -> Unit {
    let (agency, code) = try agency(in: program)
    guard let ward else {
      guard agency.wards.isEmpty else { throw .needsWard(agency) }
      return Unit(agency: code)
    }
    guard !agency.wards.isEmpty else { throw .hasNoWards(agency) }
    guard agency.wards.contains(ward) else { throw .noWard(ward, of: agency) }
    return Unit(agency: code, ward: ward)
  }

  private func agency(in program: Program) throws(UnitChoiceProblem) -> (agency: Agency, code: Code) {
    let plan = program.rules.source.plan
    let parties = program.rules.lexicon[.parties]
    if parties.isAmbiguous(agency) {
      let meant = plan.agencies.filter { $0.spellings.contains(agency) }
      throw .ambiguous(agency, codes: meant.map(\.code.value))
    }
    guard let code = parties.code(agency) else {
      throw .noAgency(agency, near: near(plan.agencies), all: plan.agencies)
    }
    guard let found = plan.agency(named: parties[code].code) else {
      throw .notBound(agency, all: plan.agencies)
    }
    return (found, code)
  }

  /// The agencies that may be meant: the one whose code or name is nearest, else those whose names hold what was
  /// typed, or begin what was.
  private func near(_ agencies: [Agency]) -> [Agency] {
    let longestGuess = 200
    guard agency.utf8.count <= longestGuess else { return [] }
    let spellings = agencies.flatMap(\.spellings)
    if let near = nearest(to: agency, among: spellings) {
      return agencies.filter { $0.spellings.contains(near) }
    }
    let typed = agency.lowercased()
    guard typed.unicodeScalars.count >= 3 else { return [] }
    return agencies.filter { agency in
      agency.spellings.contains { $0.lowercased().contains(typed) || typed.hasPrefix($0.lowercased()) }
    }
  }
}

extension Agency {
  /// Its code, and its name in each language.
  fileprivate var spellings: [String] { [code.value] + name.languages.map { name[$0] } }
}

/// Why a person's words name no unit.
enum UnitChoiceProblem: Error {
  /// No agency is called so; `near` are those that may be meant.
  case noAgency(String, near: [Agency], all: [Agency])
  /// The plan names it, but binds it to nothing.
  case notBound(String, all: [Agency])
  /// Several are called so.
  case ambiguous(String, codes: [String])
  case needsWard(Agency)
  case hasNoWards(Agency)
  case noWard(Int, of: Agency)

  /// The message about it.
  var message: LocalText {
    switch self {
    case .noAgency(let name, _, _):
      LocalText(vi: "kế hoạch không có cơ quan \(quoted(name))", en: "the plan has no agency \(quoted(name))")
    case .notBound(let name, _):
      LocalText(
        vi: "kế hoạch không giao nghĩa vụ cho \(quoted(name))",
        en: "the plan binds \(quoted(name)) to nothing"
      )
    case .ambiguous(let name, _):
      LocalText(
        vi: "kế hoạch có nhiều cơ quan tên \(quoted(name))",
        en: "the plan has several agencies called \(quoted(name))"
      )
    case .needsWard(let agency):
      LocalText(
        vi: "\(quoted(agency.code.value)) có nhiều phường: thiếu số phường",
        en: "\(quoted(agency.code.value)) has wards: name one of them"
      )
    case .hasNoWards(let agency):
      LocalText(
        vi: "\(quoted(agency.code.value)) không chia theo phường",
        en: "\(quoted(agency.code.value)) has no wards"
      )
    case .noWard(let ward, let agency):
      LocalText(
        vi: "\(quoted(agency.code.value)) không có phường \(ward)",
        en: "\(quoted(agency.code.value)) has no ward \(ward)"
      )
    }
  }

  /// What to write instead.
  func help(in language: Language) -> LocalText {
    switch self {
    case .noAgency(_, let near, _) where !near.isEmpty:
      let names = near.prefix(3).map { "\(quoted($0.code.value)) (\(escapedForDisplay($0.name[language])))" }
      let choice = Self.list(names, or: language)
      return LocalText(vi: "có phải ý bạn là \(choice)?", en: "did you mean \(choice)?")
    case .noAgency(_, _, let all), .notBound(_, let all):
      let names = all.map { "\n     \(quoted($0.code.value)) \(escapedForDisplay($0.name[language]))" }
        .joined()
      return LocalText(vi: "các cơ quan:\(names)", en: "the agencies are:\(names)")
    case .ambiguous(_, let codes):
      let choice = Self.list(codes.map(quoted), or: language)
      return LocalText(vi: "dùng mã: \(choice)", en: "write the code: \(choice)")
    case .needsWard(let agency), .noWard(_, let agency):
      let wards = agency.wards.prefix(30).map(String.init).joined(separator: ", ")
      let more = agency.wards.count > 30 ? ", …" : ""
      let first = agency.wards.first ?? 1
      return LocalText(
        vi: "các phường: \(wards)\(more); viết --ward \(first)",
        en: "the wards are \(wards)\(more); write --ward \(first)"
      )
    case .hasNoWards:
      return LocalText(vi: "bỏ --ward", en: "leave out --ward")
    }
  }

  private static func list(_ choices: [String], or language: Language) -> String {
    guard let last = choices.last, choices.count > 1 else { return choices.first ?? "" }
    return choices.dropLast().joined(separator: ", ") + (language == .english ? " or " : " hoặc ") + last
  }
}
