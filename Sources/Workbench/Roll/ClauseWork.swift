import Diagnostics
import Rules
import Terms

/// What the clauses of a new plan leave to write.
struct ClauseWork {
  let rules: RuleSet
  let alignment: ClauseAlignment
  let numbering: ClauseNumbering
  let marks: KeptMarks
  let years: (from: Int, to: Int)

  /// The items, told whether last year's text was there to compare with.
  func items(knowsOldText: Bool) -> [WorkItem] {
    var items = knowsOldText ? [] : [Self.unknownOldText()]
    items += alignment.clauses.filter(isUnanswered).map(new)
    items += rules.obligations.flatMap(self.items)
    items += alignment.links.flatMap(self.items)
    return items
  }

  private static func unknownOldText() -> WorkItem {
    WorkItem(
      .rewordedClauses,
      "old-plan",
      LocalText(
        vi:
          "không có văn bản kế hoạch cũ (--old-plan): điều khoản đổi lời chỉ được nhận ra khi mở đầu như cũ",
        en:
          "last year's text was not given (--old-plan): a clause of other words is known only where it begins as it did"
      )
    )
  }

  /// Whether a clause came new, or was split off without taking an obligation with it.
  private func isUnanswered(_ item: PlanItem) -> Bool {
    if alignment.added.contains(item) { return true }
    let isPiece = alignment.links.contains { link in
      if case .split(let pieces) = link.fate { pieces.contains(item.number) } else { false }
    }
    return isPiece && !rules.obligations.contains { numbering.citations(of: $0).contains(item.number) }
  }

  private func new(_ item: PlanItem) -> WorkItem {
    WorkItem(
      .newClauses,
      "\(item.number)/\(item.fingerprint.prefix(8))",
      LocalText(
        vi: "\(item.number) chưa có nghĩa vụ nào: “\(excerpt(item.text))”",
        en: "\(item.number) has no obligation yet: “\(excerpt(item.text))”"
      )
    )
  }

  // MARK: Obligations

  /// What the fate of its clauses asks of an obligation.
  private func items(_ obligation: Obligation) -> [WorkItem] {
    let id = obligation.id.value
    var items: [WorkItem] = []
    for clause in obligation.clauses {
      guard let link = alignment[clause.value], let text = text(link, obligation) else { continue }
      items.append(
        WorkItem(
          .obligations,
          "\(id)/\(link.old)/\(print(link))",
          LocalText(vi: "`\(id)`: \(text[.vietnamese])", en: "`\(id)`: \(text[.english])")
        )
      )
    }
    // Where a clause is gone its words are, too.
    guard !numbering.citations(of: obligation).contains(where: { $0.hasPrefix(ClauseNumbering.gone("")) })
    else {
      return items
    }
    for words in obligation.words.map(\.value) where numbering.fate(of: words, in: obligation) == .missing {
      items.append(
        WorkItem(
          .obligations,
          "\(id)/words/\(PlanItem.fingerprint(of: words).prefix(8))",
          LocalText(
            vi: "`\(id)`: `words` không còn trong văn bản: “\(excerpt(words))”",
            en: "`\(id)`: its `words` are no longer in the text: “\(excerpt(words))”"
          )
        )
      )
    }
    return items
  }

  /// What an obligation of the clause must know; nil where nothing of it changed but its number or the year.
  private func text(_ link: ClauseAlignment.Link, _ obligation: Obligation) -> LocalText? {
    switch link.fate {
    case .unchanged, .moved: return nil
    case .reworded:
      guard !link.keepsBearing(in: years) else { return nil }
      return LocalText(
        vi: "điều khoản \(named(link)) đã đổi lời; nghĩa vụ còn đúng không?",
        en: "clause \(named(link)) reads otherwise; does the obligation still say it?"
      )
    case .split(let pieces):
      let listed = listed(pieces)
      let cited = numbering.citations(of: obligation).filter(pieces.contains).joined(separator: ", ")
      return LocalText(
        vi: "điều khoản \(link.old) đã tách thành \(listed); nghĩa vụ nay dẫn \(cited), có đúng không?",
        en: "clause \(link.old) was split into \(listed); it now cites \(cited): is that the right one?"
      )
    case .merged:
      let host = link.new ?? ""
      return LocalText(
        vi: "điều khoản \(link.old) đã nhập vào \(host); nghĩa vụ còn đúng không?",
        en: "clause \(link.old) went into \(host); does the obligation still say it?"
      )
    case .gone:
      return LocalText(
        vi:
          "điều khoản \(link.old) không còn (đang ghi `\(ClauseNumbering.gone(link.old))`); bỏ nghĩa vụ hoặc dẫn điều khoản khác",
        en:
          "clause \(link.old) is gone (it cites `\(ClauseNumbering.gone(link.old))`); retire it or cite another"
      )
    }
  }

  // MARK: Clauses

  private func items(_ link: ClauseAlignment.Link) -> [WorkItem] {
    let lost = lostMark(link)
    switch link.fate {
    case .unchanged, .moved:
      guard let lost else { return [] }
      return [
        told(
          link,
          LocalText(vi: "lời như cũ; \(lost[.vietnamese])", en: "its words are the same; \(lost[.english])")
        )
      ]
    case .gone:
      let begins = rules.plan.clauses.first { $0.number.value == link.old }?.begins ?? ""
      return [
        WorkItem(
          .goneClauses,
          link.old,
          LocalText(vi: "\(link.old) không còn: “\(begins) …”", en: "\(link.old) is gone: “\(begins) …”")
        )
      ]
    case .merged:
      return [told(link, LocalText(vi: "nhập vào \(link.new ?? "")", en: "went into \(link.new ?? "")"))]
    case .split(let pieces):
      let listed = listed(pieces)
      return [told(link, moved: false, LocalText(vi: "tách thành \(listed)", en: "was split into \(listed)"))]
    case .reworded(let changes):
      let words =
        link.keepsBearing(in: years)
        ? LocalText(vi: "chỉ đổi năm", en: "only the year changed")
        : changes.map(Self.text) ?? LocalText(vi: "chưa rõ lời nào", en: "which words is not known")
      let (vi, en) = (lost.map { "; \($0[.vietnamese])" } ?? "", lost.map { "; \($0[.english])" } ?? "")
      return [told(link, LocalText(vi: words[.vietnamese] + vi, en: words[.english] + en))]
    }
  }

  private func told(_ link: ClauseAlignment.Link, moved: Bool = true, _ what: LocalText) -> WorkItem {
    let name = moved ? named(link) : link.old
    return WorkItem(
      .rewordedClauses,
      "\(link.old)/\(print(link))",
      LocalText(vi: "\(name): \(what[.vietnamese])", en: "\(name): \(what[.english])")
    )
  }

  /// What last year's list said of a clause and this year's does not; nil where nothing is lost.
  private func lostMark(_ link: ClauseAlignment.Link) -> LocalText? {
    guard !marks.clauses.contains(link.old) else { return nil }
    switch rules.plan.clauses.first(where: { $0.number.value == link.old })?.bearing {
    case .carriedBy(let names)?:
      let listed = names.flatMap { numbering.current($0.value) }.joined(separator: ", ")
      return LocalText(
        vi: "trước đây `carried_by: [\(listed)]`, còn đúng thì ghi lại",
        en: "it was `carried_by: [\(listed)]`: write it again if that still holds"
      )
    case .notAnObligation(let reason)?:
      return LocalText(
        vi: "trước đây không phải nghĩa vụ (\(reason[.vietnamese])), còn đúng thì ghi lại",
        en: "it was no obligation (\(reason[.english])): write it again if that still holds"
      )
    case .obligations?, nil: return nil
    }
  }

  /// Numbers in the order of the text.
  private func listed(_ numbers: [String]) -> String {
    alignment.clauses.map(\.number).filter(numbers.contains).joined(separator: ", ")
  }

  /// The words that differ: `[strengthen] → [step up]`.
  private static func text(_ changes: WordChanges) -> LocalText {
    let shown = changes.changes.prefix(12).map { change in
      if change.old.isEmpty { return "+ “\(change.new)”" }
      if change.new.isEmpty { return "− “\(change.old)”" }
      return "“\(change.old)” → “\(change.new)”"
    }
    let more = changes.changes.count > shown.count ? "; …" : ""
    let text = shown.joined(separator: "; ") + more
    return LocalText(vi: text, en: text)
  }

  private func named(_ link: ClauseAlignment.Link) -> String {
    guard let new = link.new, new != link.old else { return link.old }
    return "\(link.old) → \(new)"
  }

  /// What tells this state of the clause's text from another, for the key of an item.
  private func print(_ link: ClauseAlignment.Link) -> String {
    let text = alignment.clauses.first { $0.number == link.new }?.fingerprint.prefix(8)
    return text.map(String.init) ?? "gone"
  }

  private func excerpt(_ text: String) -> String {
    let plain = canonicalText(text)
    return plain.count > 120 ? plain.prefix(119) + "…" : plain
  }
}
