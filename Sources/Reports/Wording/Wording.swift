import Diagnostics
package import Rules
package import Terms

/// How gdcheck speaks to people about one plan, in one language.
///
/// Each subject has a file of its own beside this one. Names come from the plan: a code is shown only where the
/// plan gives it no name. Texts are plain; what came from a file is escaped where it is laid out.
package struct Wording: Sendable {
  package let language: Language
  package let rules: ReportedRules

  /// The words for `rules` in `language`.
  package init(_ rules: ReportedRules, in language: Language) {
    self.rules = rules
    self.language = language
  }

  /// The text of this language.
  package func say(_ vi: @autoclosure () -> String, _ en: @autoclosure () -> String) -> String {
    language == .vietnamese ? vi() : en()
  }

  /// `count` and the English noun in the number that it takes.
  package func counted(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count) \(count == 1 ? one : many)"
  }
}

// MARK: - Names

extension Wording {
  /// The name of `code` as it stands in running text.
  package func name(_ code: Code, in list: CodeList) -> String {
    inText(rules.lexicon[list][code].name[language], list)
  }

  /// The name of the code written `written`, or `written` itself where the plan names no such code.
  package func name(_ written: Name, in list: CodeList) -> String {
    guard let code = rules.lexicon[list].code(written.value) else { return partyOrGroup(written) }
    return name(code, in: list)
  }

  private func partyOrGroup(_ written: Name) -> String {
    guard let group = rules.plan.groups.first(where: { $0.code.value == written.value }) else {
      return written.value
    }
    return groupName(group)
  }

  /// A group of agencies, told as any of them.
  func groupName(_ group: NamedCode) -> String {
    inText(group.name[language], .topics)
  }

  /// The name of an agency, with its ward where it has one.
  package func unitName(agency: Code, ward: Int?) -> String {
    let name = rules.lexicon[.parties][agency].name[language]
    guard let ward else { return name }
    // "… phường" takes the number behind it; the English names say "Ward …" and take it in brackets.
    return say("\(name) \(ward)", "\(name), ward \(ward)")
  }

  /// A name begins a vocabulary's entry with a capital; inside a sentence only names of bodies and days keep it.
  private func inText(_ name: String, _ list: CodeList) -> String {
    switch list {
    case .parties, .occasions: return name
    default: break
    }
    // "Action Month for …": a second capital says that the first one belongs to a proper name.
    let words = name.split(separator: " ", maxSplits: 2)
    if language == .english, words.count > 1, words[1].first?.isUppercase == true { return name }
    guard let first = name.first, words.first.map(isAcronym) != true else { return name }
    return first.lowercased() + name.dropFirst()
  }

  private func isAcronym(_ word: Substring) -> Bool {
    word.count > 1 && word.allSatisfy { $0.isUppercase || !$0.isLetter }
  }
}

// MARK: - Lists

extension Wording {
  /// How the parts of a list hang together.
  package enum Joint {
    case and
    case or
  }

  /// `a, b and c`; semicolons part what itself holds commas.
  package func list(_ parts: [String], _ joint: Joint) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    let word = joint == .and ? say("và", "and") : say("hoặc", "or")
    let hasCommas = parts.contains { $0.contains(",") }
    let separator = hasCommas ? "; " : ", "
    return parts.dropLast().joined(separator: separator) + (hasCommas ? "; " : " ") + "\(word) \(last)"
  }

  /// `text` with its first letter in capitals.
  package func sentence(_ text: String) -> String {
    guard let first = text.first else { return text }
    return first.uppercased() + text.dropFirst()
  }
}
