import Diagnostics
import Reports
import Rules
import Terms
import Workbench

// Which codes may stand in an entry.
extension EvidenceFormWords {
  /// Among more agencies and bodies the unit chooses by the list at the end of the file.
  private static let mostParties = 8

  /// For each key of `suggestions` at which the unit chooses, what it may write there.
  func choices(_ suggestions: [Suggestion]) -> [String] {
    var lines: [String] = []
    for record in suggestions.flatMap({ $0.records.prefix(1) }) {
      guard case .records(let test)? = record.origin?.ask else { continue }
      let settled = SettledValues(test, plan: wording.rules.plan)
      for line in choices(settled, of: test.kind) where !lines.contains(line) { lines.append(line) }
    }
    return lines
  }

  private func choices(_ settled: SettledValues, of kind: RecordTest.Kind) -> [String] {
    var lines = Field.fields(of: kind).compactMap { field -> String? in
      let list = field.list(for: kind)
      let values = settled.choices(field)
      guard !values.isEmpty, list != .parties || values.count <= Self.mostParties else { return nil }
      return oneOf(Self.key(field), named(values, list))
    }
    if settled.roles.count > 1 {
      lines.append(oneOf("role", say("organised (tổ chức), attended (tham dự)", "organised, attended")))
    }
    let proofs = settled.proofChoices
    if !proofs.isEmpty { lines.append(oneOf("documents", named(proofs, .documents))) }
    return lines
  }

  private func oneOf(_ key: String, _ values: String) -> String {
    "\(key): " + say("một trong ", "one of ") + values
  }

  /// Codes with their names; alone where the codes are the words of the language.
  private func named(_ codes: [String], _ list: CodeList) -> String {
    let shown = codes.map { code -> String in
      guard wording.language == .vietnamese, let known = wording.rules.lexicon[list].code(code) else {
        return code
      }
      return "\(code) (\(wording.name(known, in: list)))"
    }
    return shown.joined(separator: ", ")
  }

  // MARK: All codes of a list

  /// Codes of a list beyond so many are counted only.
  private static let mostListed = 150

  var glossary: String {
    say(
      "MÃ CÓ THỂ GHI (ghi tên đầy đủ thay cho mã cũng được):",
      "CODES that may be written (a name in full will do in place of its code):"
    )
  }

  /// The kinds of activities and of documents, and the agencies and bodies, a line each.
  var codes: [String] {
    let lists: [(String, CodeList)] = [
      (say("type của hoạt động", "type of an activity"), .activities),
      (say("type của văn bản", "type of a document"), .documents),
      (
        say(
          "cơ quan, tổ chức (partners, inspected, sent, issued_by)",
          "partners, inspected, sent, issued_by"
        ), .parties
      ),
    ]
    return lists.map { label, list in
      let entries = wording.rules.lexicon[list].entries
      var shown = entries.prefix(Self.mostListed).map { "\($0.code) (\($0.name[wording.language]))" }
      if entries.count > shown.count { shown.append(wording.andMore(entries.count - shown.count)) }
      return "\(label): " + shown.joined(separator: "; ")
    }
  }

  /// The key of a record under which the codes of `field` stand.
  private static func key(_ field: Field) -> String {
    switch field {
    case .type: "type"
    case .topic: "topics"
    case .audience: "audiences"
    case .site: "sites"
    case .club: "clubs"
    case .occasion: "occasions"
    case .partner: "partners"
    case .inspected: "inspected"
    case .sentTo: "sent"
    case .issuedBy: "issued_by"
    case .contains: "contains"
    }
  }
}
