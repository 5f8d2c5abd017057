import Diagnostics
import Engine
import Reports
import Rules
import Terms

/// What an aspect of an obligation said before and says now, in words.
struct AspectWords: Hashable {
  let aspect: Aspect
  /// What was said; empty where nothing was.
  let old: String
  /// What is said now; empty where nothing is.
  let new: String
  /// Of `who`: the units that are bound no longer, and those that newly are.
  var lost: [String] = []
  var gained: [String] = []
  /// Where both sides say the same: what of the plan stands for something else now.
  var because: [String] = []
}

/// Puts the two sides of a difference into words.
struct DiffWords {
  let language: Language
  private let old: Wording
  private let new: Wording
  private let oldForm: CanonicalForm
  private let newForm: CanonicalForm

  init(from old: ReportedRules, to new: ReportedRules, in language: Language) {
    self.language = language
    self.old = Wording(old, in: language)
    self.new = Wording(new, in: language)
    oldForm = CanonicalForm(old.plan, in: new.plan.year)
    newForm = CanonicalForm(new.plan, in: new.plan.year)
  }

  /// The word for a verdict.
  func verdict(_ verdict: Verdict) -> String { new.verdict(verdict) }

  func say(_ vi: String, _ en: String) -> String {
    language == .vietnamese ? vi : en
  }

  /// The obligation at `place` of the old rules, and of the new ones.
  func oldObligation(_ place: Int) -> Obligation { old.rules.obligations[place] }
  func newObligation(_ place: Int) -> Obligation { new.rules.obligations[place] }

  /// What the obligation at `oldPlace` and the one at `newPlace` say of each of `aspects`.
  func words(_ aspects: [Aspect], _ oldPlace: Int, _ newPlace: Int) -> [AspectWords] {
    let (before, after) = (oldObligation(oldPlace), newObligation(newPlace))
    return aspects.flatMap { aspect -> [AspectWords] in
      switch aspect {
      case .who: [who(before, after)]
      case .wording: wording(before, after)
      case .alternatives: alternatives(before, after)
      default: [side(aspect, before, after)]
      }
    }
  }

  private func side(_ aspect: Aspect, _ before: Obligation, _ after: Obligation) -> AspectWords {
    let words = AspectWords(
      aspect: aspect,
      old: text(aspect, before, old),
      new: text(aspect, after, new)
    )
    return explained(words, before, after)
  }

  /// `words`, with what has changed below them where they are the same on both sides.
  private func explained(_ words: AspectWords, _ before: Obligation, _ after: Obligation) -> AspectWords {
    guard words.old == words.new else { return words }
    var words = words
    words.because = Mentions(after).changes(from: old.rules.plan, to: new.rules.plan).map { change in
      "\(name(change)): \(text(change))"
    }
    return words
  }

  private func text(_ aspect: Aspect, _ obligation: Obligation, _ wording: Wording) -> String {
    switch aspect {
    case .clause: obligation.clauses.map(\.value).joined(separator: ", ")
    case .condition: obligation.condition.map(wording.condition) ?? ""
    case .what: obligation.what.map(wording.requirement) ?? ""
    case .when: wording.when(obligation.what?.when ?? obligation.when)
    case .proof: proof(obligation, wording.rules)
    case .judge: obligation.judge?[language] ?? ""
    case .reading: obligation.reading.map { wording.authority($0.authority) } ?? ""
    case .force: force(obligation, wording)
    case .who, .alternatives, .wording: ""
    }
  }

  private func force(_ obligation: Obligation, _ wording: Wording) -> String {
    if let force = obligation.force { return wording.force(force) }
    let form = CanonicalForm(wording.rules.plan, in: wording.rules.plan.year)
    let forces = Set(
      form.units(obligation.who).compactMap { wording.rules.plan.agency(named: $0.agency)?.force }
    )
    return Force.allCases.filter(forces.contains).map(wording.force).joined(separator: ", ")
  }

  private func proof(_ obligation: Obligation, _ rules: ReportedRules) -> String {
    func papers(_ requirement: Requirement) -> [String] {
      switch requirement.ask {
      case .figure: return []
      case .all(let parts), .any(let parts): return parts.flatMap(papers)
      case .records(let test):
        guard let proof = test.proof else { return [] }
        let names = proof.values.map { value in
          rules.lexicon[.documents].code(value.value).map { rules.lexicon[.documents][$0].name[language] }
            ?? value.value
        }
        let joint = proof.mode == .all ? say(" và ", " and ") : say(" hoặc ", " or ")
        return [names.joined(separator: joint)]
      }
    }
    return (obligation.what.map(papers) ?? []).joined(separator: "; ")
  }

  // MARK: Who

  private func who(_ before: Obligation, _ after: Obligation) -> AspectWords {
    let (was, now) = (oldForm.units(before.who), newForm.units(after.who))
    var words = AspectWords(aspect: .who, old: old.who(before.who), new: new.who(after.who))
    words.lost = names(was.subtracting(now), old.rules.plan)
    words.gained = names(now.subtracting(was), new.rules.plan)
    return words
  }

  /// The names of units, the wards of one agency together.
  private func names(_ units: Set<BoundUnit>, _ plan: Plan) -> [String] {
    let byAgency = Dictionary(grouping: units, by: \.agency)
    return byAgency.keys.sorted().map { code in
      let agency = plan.agency(named: code)
      let name = agency?.name[language] ?? code
      let wards = byAgency[code, default: []].compactMap(\.ward).sorted()
      guard !wards.isEmpty, wards != agency?.wards else { return name }
      return "\(name) (\(say("phường", wards.count == 1 ? "ward" : "wards")) "
        + wards.map(String.init).joined(separator: ", ") + ")"
    }
  }

  // MARK: Alternatives and wording

  private func alternatives(_ before: Obligation, _ after: Obligation) -> [AspectWords] {
    func form(_ alternative: Alternative, _ obligation: Obligation, _ form: CanonicalForm)
      -> ObligationMeaning?
    {
      var one = obligation
      one.reading?.alternatives = [alternative]
      return ObligationMeaning(one, form)
    }
    let was = before.reading?.alternatives ?? []
    let now = after.reading?.alternatives ?? []
    var words: [AspectWords] = []
    for alternative in was {
      let text = old.alternative(alternative)
      guard let other = now.first(where: { $0.name.value == alternative.name.value }) else {
        words.append(AspectWords(aspect: .alternatives, old: text, new: ""))
        continue
      }
      let same =
        form(alternative, before, oldForm)?.alternatives == form(other, after, newForm)?.alternatives
      guard !same else { continue }
      let both = AspectWords(aspect: .alternatives, old: text, new: new.alternative(other))
      words.append(explained(both, before, after))
    }
    for alternative in now where !was.contains(where: { $0.name.value == alternative.name.value }) {
      words.append(AspectWords(aspect: .alternatives, old: "", new: new.alternative(alternative)))
    }
    return words
  }

  private func wording(_ before: Obligation, _ after: Obligation) -> [AspectWords] {
    /// The two texts in a language in which they differ.
    func told(_ was: LocalText?, _ now: LocalText?) -> AspectWords {
      let other: Language = language == .vietnamese ? .english : .vietnamese
      let shown = was?[language] == now?[language] ? other : language
      return AspectWords(aspect: .wording, old: was?[shown] ?? "", new: now?[shown] ?? "")
    }
    let texts = before.wording(besides: after).filter { $0 != $1 }
    var words = texts.map(told)
    let pieces = [before, after].map { $0.words.map(\.value).joined(separator: " … ") }
    if pieces[0] != pieces[1] { words.append(AspectWords(aspect: .wording, old: pieces[0], new: pieces[1])) }
    return words
  }

  // MARK: Labels

  /// An aspect by its name, in lower case.
  func name(_ aspect: Aspect) -> String {
    switch aspect {
    case .clause: say("điều khoản", "clause")
    case .who: say("ai", "who")
    case .condition: say("điều kiện", "if")
    case .what: say("việc gì", "what")
    case .when: say("khi nào", "when")
    case .proof: say("giấy tờ", "proof")
    case .judge: say("câu hỏi nhận định", "judge")
    case .reading: say("người chọn cách hiểu", "reading by")
    case .alternatives: say("cách hiểu khác", "other reading")
    case .force: say("mức độ", "force")
    case .wording: say("lời văn", "wording")
    }
  }
}
